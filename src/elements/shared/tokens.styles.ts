/**
 * The look of Redress as custom properties: colour, type, space, radius. Every element's styles build on these and on nothing else;
 * merchants set the `--redress-*` ones from outside. Light and dark follow `color-scheme`, which the page or `theme` decides.
 */
import { css } from 'lit';
import { base } from './base.styles.ts';

export const tokens = [base, css`
  :host {
    --ink: var(--redress-ink, light-dark(#1b222b, #ebeff4));
    --line: var(--redress-line, light-dark(#dadee3, #383e45));
    --edge: light-dark(#747b83, #80878f);
    --paper: var(--redress-paper, light-dark(#fff, #161b21));
    --sunk: light-dark(#f3f6f9, #0e1217);
    --on-accent: var(--redress-on-accent, light-dark(#fff, #0b1723));
    --radius: var(--redress-radius, 12px);
    color: var(--ink);
  }
`];
