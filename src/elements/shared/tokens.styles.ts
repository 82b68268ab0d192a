/**
 * The look of Redress as custom properties: paper, ink and what lies between them, type, corners, elevation, the pace of what moves; space is a grid of 2 px. Every element's
 * styles build on these and on nothing else (test/source/look.test.ts); what colours mean comes with the panels (palette.styles.ts). Merchants set the `--redress-*` ones: ink
 * and lines keep their distance from whatever paper a shop chooses. Light and dark follow `color-scheme`, which the page or `theme` decides; more contrast and print follow the
 * device. The build writes what never changes, the sizes of type and the pace, where it is used.
 */
import { css } from 'lit';
import { base } from './base.styles.ts';

/** `--far` is a lightness far from the paper's, `l`: dark on light, light on dark. */
export const tokens = [base, css`
  :host {
    --paper: var(--redress-paper, light-dark(#fff, #161b21));
    --far: clamp(.25, (.65 - l) * 1e6, .95);
    --ink: var(--redress-ink, oklch(from var(--paper) var(--far) .016 255));
    --soft: var(--redress-soft, color-mix(in oklab, var(--ink) 73%, var(--paper)));
    --edge: color-mix(in oklab, var(--ink) 57%, var(--paper));
    --line: var(--redress-line, color-mix(in oklab, var(--ink) 14%, var(--paper)));
    --sunk: color-mix(in oklab, var(--ink) 5%, var(--paper));
    --veil: oklch(20% .02 255 / .5);
    --type-fine: 13px; --type-small: 14px; --type-plain: 15px; --type-large: 18px; --type-title: 20px; --pace: .2s;
    --radius: var(--redress-radius, 12px);
    --control: calc(var(--radius) - 2px); --sheet: calc(var(--radius) + 4px);
    color: var(--ink);
  }
  @media (prefers-contrast: more) { :host { --far: clamp(0, (.65 - l) * 1e6, 1); --soft: var(--ink); --edge: var(--ink); --line: var(--ink); } }
  @media print { :host { color-scheme: light !important; --paper: #fff; --ink: #000; } }
`];
