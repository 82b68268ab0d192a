/**
 * The look of the pay button: one calm, full-width control of a height that is known before the script arrives, and a line below for what went wrong (more of its looks comes with place.ts).
 * Two lines fit that height: the statutory words are long. Whatever its ground, its words are black or white by the ground's luminance (y), which is readable at 4.5:1 on every colour.
 */
import { css } from 'lit';

export const payButtonStyles = css`
  :host { --height: var(--redress-button-height, 48px); --ground: var(--brand); display: block; min-block-size: var(--height); }
  :host([look='gold']) { --ground: #ffd814; }
  :host([look='light']) { --ground: #e8ebf1; }
  :host([look='dark']) { --ground: #141b24; }
  button {
    --paint: var(--redress-button-background, var(--ground)); --white: clamp(0, (.18 - y) * 1e6, 1);
    box-sizing: border-box; width: 100%; min-block-size: var(--height); padding: 4px 12px;
    border: 1px solid var(--soft); border-radius: var(--redress-radius, 10px); font: inherit; font-weight: 600; line-height: 1.15; cursor: pointer; overflow-wrap: anywhere;
    color: var(--redress-button-color, color(from var(--paint) xyz calc(var(--white) * .95) var(--white) var(--white) / 1)); background: var(--paint);
  }
  :host([look='outline']) button { color: inherit; background: none; }
  :focus-visible { outline: 3px solid var(--soft); outline-offset: 2px; }
  :host([disabled]) button { color: var(--soft); background: none; }
  p { margin: 0; }
`;
