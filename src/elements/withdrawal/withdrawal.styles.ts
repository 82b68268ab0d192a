/** The withdrawal's entry, and the sheet around its form. Small, because the button stands on every page of a shop. */
import { css } from 'lit';

export const withdrawalStyles = css`
  :host { display: inline-block; max-inline-size: 100%; }
  :host([mode='form']) { display: block; max-inline-size: 720px; min-block-size: 520px; }
  button { box-sizing: border-box; min-block-size: 44px; font: inherit; font-weight: 600; line-height: 1.3; color: inherit; background: none; border: 0; border-radius: var(--control); padding: 8px 12px; cursor: pointer; touch-action: manipulation; scroll-margin-block: 96px; }
  button:hover { background: var(--sunk); }
  button:focus-visible { outline: 3px solid var(--soft); outline-offset: 2px; }
  .entry { font-size: var(--redress-withdrawal-font-size, var(--type-plain)); color: var(--redress-withdrawal-color, var(--ink)); padding-inline: 0; text-decoration: underline; text-underline-offset: 3px; text-align: start; }
  .entry:hover { background: none; text-decoration-thickness: 2px; }
  .card { position: relative; box-sizing: border-box; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: var(--sheet); overflow: clip; text-align: start; }
  .head { display: flex; gap: 12px; align-items: center; justify-content: space-between; padding-block: 8px; padding-inline: 20px 8px; min-block-size: 64px; box-sizing: border-box; }
  h2 { margin: 0; overflow-wrap: anywhere; hyphens: auto; font-size: var(--type-title); line-height: 1.3; letter-spacing: -0.01em; }
  h2:focus { outline: none; }
  .close { flex: none; display: grid; place-items: center; inline-size: 48px; block-size: 48px; padding: 0; color: var(--soft); }
  svg { inline-size: 24px; block-size: 24px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
  .failed { padding: 0 20px 20px; }
  .failed p { margin: 0 0 12px; }
  .failed button { border: 1px solid var(--edge); padding-inline: 20px; }
  dialog { inline-size: min(560px, 100%); max-inline-size: 100%; max-block-size: 100dvh; margin: auto; padding: 0; border: 0; background: none; overflow: visible; }
  dialog .card { max-block-size: 100dvh; overflow-y: auto; overscroll-behavior: contain; }
  dialog .head { position: sticky; inset-block-start: 0; z-index: 1; background: var(--paper); border-block-end: 1px solid var(--line); margin-block-end: 16px; }
  dialog::backdrop { background: var(--veil); }
  @media (width < 340px) { .head { padding-inline-start: 16px; } }
  @media (width < 600px) { dialog { block-size: 100dvh; } dialog .card { min-block-size: 100dvh; border: 0; border-radius: 0; } }
  @media (width >= 600px) { dialog .card { max-block-size: calc(100dvh - 64px); } }
  @media (forced-colors: active), (prefers-contrast: more) { dialog .card { border: 1px solid; } }
  @media print { .close, .entry { display: none; } dialog .head { position: static; } dialog, dialog .card { position: static; max-block-size: none; overflow: visible; border: 0; } dialog::backdrop { display: none; } }
`;
