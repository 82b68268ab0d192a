/**
 * The look of Redress as custom properties: colour, type, radius, elevation, motion; space is a grid of 2 px. Every element's styles build on these and on nothing
 * else (test/source/look.test.ts), the colours of states come with the panels. Merchants set the `--redress-*` ones from outside: words, lines and signs keep their distance from
 * whatever paper and accent a shop chooses. Light and dark follow `color-scheme`, which the page or `theme` decides.
 */
import { css } from 'lit';
import { base } from './base.styles.ts';

/**
 * `--far` is a lightness far from the paper's, `l`, to be used in oklch(from var(--paper) …): dark on light, light on dark. The accent moves away from the paper as
 * far as it has to; on it stands black or white, by its luminance (y), as on the pay button.
 */
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
    --darkest: .5; --lightest: .74;
    --accent: light-dark(oklch(from var(--brand) min(l, var(--darkest)) c h), oklch(from var(--brand) max(l, var(--lightest)) c h));
    --white: clamp(0, (.18 - y) * 1e6, 1);
    --on-brand: var(--redress-on-accent, color(from var(--brand) xyz calc(var(--white) * .95) var(--white) var(--white)));
    --type-fine: 13px; --type-small: 14px; --type-plain: 15px; --type-large: 18px; --type-title: 20px;
    --radius: var(--redress-radius, 12px);
    --control: calc(var(--radius) - 2px); --chip: calc(var(--radius) - 4px); --sheet: calc(var(--radius) + 4px); --round: 99px;
    --ring: 3px solid var(--accent);
    color: var(--ink);
  }
  @media (prefers-contrast: more) {
    :host {
      --ink: oklch(from var(--paper) clamp(0, (.65 - l) * 1e6, 1) 0 0);
      --soft: var(--ink); --edge: var(--ink); --line: var(--ink); --darkest: .38; --lightest: .86;
    }
  }
  @media print { :host { color-scheme: light !important; --paper: #fff; --ink: #000; } }
`];
