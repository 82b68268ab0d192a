/** The look of the pay button: one calm, full-width control of a height that is known before the script arrives, and a line below for what went wrong. */
import { css } from 'lit';

export const payButtonStyles = css`
  :host { display: block; min-block-size: var(--redress-button-height, 48px); }
  button {
    box-sizing: border-box; inline-size: 100%; min-block-size: var(--redress-button-height, 48px); padding: 8px 20px;
    border: 1px solid transparent; border-radius: var(--redress-radius, 10px); font: inherit; font-weight: 600; line-height: 1.25; cursor: pointer;
    color: var(--redress-button-color, var(--on-accent)); background: var(--redress-button-background, var(--accent));
  }
  :host([label='start']) button { color: var(--redress-button-color, light-dark(#fff, oklch(20% 0.02 255))); background: var(--redress-button-background, light-dark(oklch(22% 0.02 255), oklch(94% 0.008 255))); }
  button:hover { filter: brightness(1.08); }
  button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  button[aria-disabled='true'] { color: var(--soft); background: var(--sunk); border-color: var(--line); cursor: default; filter: none; }
  p { margin: 0; font-size: 15px; text-wrap: pretty; }
  p:not(:empty) { margin-block-start: 8px; }
  @media (forced-colors: active) { button { border-color: ButtonText; } }
`;
