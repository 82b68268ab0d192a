/** What even the smallest element is made of: the shop's accent as it is, the quiet colour, the type, the theme. Apart from the other tokens because the pay button carries it. */
import { css } from 'lit';

export const base = css`
  :host {
    --brand: var(--redress-accent, light-dark(#005993, #6bc3f4));
    --soft: var(--redress-soft, light-dark(#535c66, #abb2bb));
    font: 400 16px/1.5 var(--redress-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
  }
  :host(:state(light)) { color-scheme: light; }
  :host(:state(dark)) { color-scheme: dark; }
  :host(:state(auto)) { color-scheme: light dark; }
  :host([hidden]) { display: none; }
`;
