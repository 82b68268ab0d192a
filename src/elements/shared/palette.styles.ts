/**
 * What colours mean: the accent acts, green is done, amber waits, red is wrong, each in words and as a ground.
 * Built on the tokens; part of every panel.
 */
import { css } from 'lit';

/**
 * The accent moves away from the paper as far as it has to, but is as the shop chose it where it is a ground: there stands black or white on it, by its luminance (y), as on
 * the pay button. Words of a state lie far from the paper's lightness (l), their ground near it.
 */
export const palette = css`
  :host {
    --accent: light-dark(oklch(from var(--brand) min(l, .48) c h), oklch(from var(--brand) max(l, .75) c h));
    --white: clamp(0, (.18 - y) * 1e6, 1);
    --on-brand: var(--redress-on-accent, color(from var(--brand) xyz calc(var(--white) * .95) var(--white) var(--white)));
    --deep: clamp(.42, (.65 - l) * 1e6, .82); --near: clamp(.29, (l - .65) * 1e6, .965);
    --wash: color-mix(in oklab, var(--accent) 9%, var(--paper));
    --good: oklch(from var(--paper) var(--deep) .11 155); --good-wash: oklch(from var(--paper) var(--near) .035 155);
    --wait: oklch(from var(--paper) var(--deep) .11 72); --wait-wash: oklch(from var(--paper) var(--near) .035 82);
    --bad: oklch(from var(--paper) var(--deep) .15 24); --bad-wash: oklch(from var(--paper) var(--near) .025 21);
  }
  @media (prefers-contrast: more) { :host { --accent: var(--ink); } }
`;
