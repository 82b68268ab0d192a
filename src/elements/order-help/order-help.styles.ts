/** The panel's own layout: one column on a phone, the facts beside the topics on a wide page; the dialog around it. */
import { css } from 'lit';

export const orderHelpStyles = css`
  .skeleton { min-block-size: 960px; }
  .pad.slim { padding-block-end: 0; }
  .pad + .pad { padding-block-start: 0; }
  .main, footer { border-block-start: 1px solid var(--line); }
  .main > section { border-block-end: 1px solid var(--line); }
  .main h3.pad { padding-block-end: 0; }
  .rows > .pad + .pad { padding-block-start: 20px; }
  .head { flex-wrap: nowrap; }
  .row .head { flex-wrap: wrap; }
  .meta { margin-block-start: 6px; line-height: 1.9; }
  dialog:focus { outline: none; }
  .seller { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
  .channels, .links { display: flex; flex-wrap: wrap; gap: 4px 16px; }
  .channels :is(li, a), .links :is(li, a) { max-inline-size: 100%; }
  a { display: inline-block; padding-block: 4px; }
  ::slotted(*) { margin: 0 20px 20px; }
  .undo.pad { padding-block: 0 12px; }
  .undo redress-withdrawal { display: block; min-block-size: 44px; }
  .undo:has(redress-withdrawal:not(:defined)) { visibility: hidden; }
  .sign { display: flex; gap: 8px; align-items: center; } .sign .icon { color: var(--accent); }
  .backlink { display: inline-flex; gap: 4px; align-items: center; justify-self: start; margin-inline-start: -8px; padding-block: 8px; padding-inline: 4px 12px; min-block-size: 44px; border: 0; color: var(--soft); }
  .backlink .icon { inline-size: 20px; block-size: 20px; }
  .topic .answer { gap: 24px; padding-block-start: 16px; }
  .topic .contact { border-block-start: 1px solid var(--line); padding-block-start: 20px; }
  section.stack + section.stack { border-block-start: 1px solid var(--line); padding-block-start: 20px; }
  details > form, dl + p { padding-block-start: 8px; }
  select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: var(--control); padding: 11px 14px; inline-size: 100%; min-block-size: 48px; appearance: base-select; white-space: normal; }
  ::picker(select) { appearance: base-select; background: var(--paper); }
  option { padding: 10px 14px; }
  .edge { border: 1px solid var(--line); border-radius: var(--control); overflow: clip; }
  .reckoning { display: grid; gap: 4px; } .reckoning .total:not(:first-child) { border-block-start: 1px solid var(--line); padding-block-start: 6px; } .reckoning .total dt { font-weight: 600; color: inherit; }
  .stars { display: flex; gap: 4px; }
  .stars label { position: relative; display: grid; place-items: center; inline-size: 48px; block-size: 48px; cursor: pointer; color: var(--edge); border-radius: var(--control); }
  .stars input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
  .stars .icon { inline-size: 32px; block-size: 32px; } .stars .lit .icon { fill: currentColor; color: var(--wait); }
  .stars label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: -2px; }
  .opener { inline-size: 100%; }
  dialog { inline-size: min(720px, 100%); max-inline-size: 100%; max-block-size: 100dvh; margin: auto; padding: 0; border: 0; background: none; color: inherit; overflow: visible; container-type: inline-size; }
  dialog .card { max-block-size: min(880px, 100dvh); overflow-y: auto; overscroll-behavior: contain; }
  dialog::backdrop { background: var(--veil); }
  @media (width >= 720px) { dialog .card { max-block-size: min(880px, calc(100dvh - 64px)); } }
  @container (inline-size < 600px) { dialog .card { border-radius: 0; } }

  @container (inline-size >= 760px) {
    .skeleton { min-block-size: 540px; }
    .home { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .main { border-block-start: 0; border-inline-start: 1px solid var(--line); }
    footer { grid-column: 1 / 3; }
    .seller { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 16px 48px; }
    .links { grid-column: 1 / 3; }
    .topic { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); }
    .topic .contact { border-block-start: 0; padding-block-start: 16px; }
    .pad { padding: 24px; }
    .buttons { display: flex; flex-direction: row-reverse; justify-content: flex-end; }
    .topic button.primary { min-inline-size: 200px; }
  }
`;
