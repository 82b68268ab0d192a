/**
 * The look of Redress as custom properties: colour, type, space, radius. Every element's styles build on these and on nothing else;
 * merchants set the `--redress-*` ones from outside. Light and dark follow `color-scheme`, which the page or `theme` decides.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    --ink: var(--redress-ink, light-dark(oklch(25% 0.02 255), oklch(95% 0.008 255)));
    --soft: var(--redress-soft, light-dark(oklch(47% 0.02 255), oklch(76% 0.015 255)));
    --line: var(--redress-line, light-dark(oklch(90% 0.008 255), oklch(36% 0.015 255)));
    --edge: light-dark(oklch(58% 0.015 255), oklch(62% 0.015 255));
    --paper: var(--redress-paper, light-dark(#fff, oklch(22% 0.014 255)));
    --sunk: light-dark(oklch(97.2% 0.005 255), oklch(18% 0.012 255));
    --accent: var(--redress-accent, light-dark(oklch(45% 0.12 245), oklch(78% 0.11 235)));
    --on-accent: var(--redress-on-accent, light-dark(#fff, oklch(20% 0.03 250)));
    --radius: var(--redress-radius, 12px);
    --font: var(--redress-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    color: var(--ink);
    font: 400 16px/1.5 var(--font);
  }
  :host(:state(light)) { color-scheme: light; }
  :host(:state(dark)) { color-scheme: dark; }
  :host(:state(auto)) { color-scheme: light dark; }
  :host([hidden]) { display: none; }
`;
