/** How forms look: fields, choices, the error summary, the file picker. Comes with `panel.styles.ts`. */
import { css } from 'lit';

export const formStyles = css`
  /* a column, not a grid: in one of those WebKit does not lay a legend out anew when the page gets narrower */
  fieldset, .field { display: flex; flex-direction: column; gap: 8px; min-inline-size: 0; }
  legend { margin-block-end: 8px; }
  .field { gap: 6px; }
  input:not([type='radio'], [type='checkbox'], [type='file']), textarea {
    font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: var(--control); padding: 11px 14px; inline-size: 100%; min-block-size: 48px;
  }
  input, textarea { unicode-bidi: plaintext; }
  textarea { resize: vertical; field-sizing: content; min-block-size: 120px; max-block-size: 60vh; }
  .unit { display: flex; gap: 10px; align-items: center; } .unit span { flex: none; }
  .mend { color: var(--bad); font-weight: 600; font-size: var(--type-plain); }
  .mend:empty { display: none; }
  :is(input, textarea)[aria-invalid='true'] { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
  .choice { display: flex; gap: 10px; padding: 13px 14px; min-block-size: 48px; border: 1px solid var(--edge); border-radius: var(--control); cursor: pointer; }
  .choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--wash); }
  .choice input { inline-size: 20px; block-size: 20px; margin: 2px 0 0; flex: none; accent-color: var(--accent); }
  .choice:has(.thumb) { align-items: center; } .choice:has(.thumb) input { margin: 0; }
  .choice:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
  .choice input:focus-visible { outline: none; }
  .choice > span { flex: 1; min-inline-size: 0; }
  .summary { border: 2px solid var(--bad); border-radius: var(--control); padding: 16px; display: grid; gap: 6px; }
  .summary h2 { font-size: inherit; }
  .summary a { color: var(--bad); display: inline-block; padding-block: 4px; }
  .files, .files ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
  .file { display: flex; gap: 12px; align-items: center; border: 1px solid var(--line); border-radius: var(--control); padding-block: 8px; padding-inline: 12px 0; min-block-size: 64px; position: relative; overflow: hidden; }
  progress { appearance: none; display: block; inline-size: 100%; block-size: 4px; border: 0; border-radius: 99px; overflow: hidden; color: var(--accent); background: var(--wash); }
  progress::-webkit-progress-bar { background: var(--wash); }
  progress::-webkit-progress-value { background: currentColor; border-radius: 99px; transition: inline-size var(--pace); }
  progress::-moz-progress-bar { background: currentColor; }
  .file progress { position: absolute; inset: auto 0 0; border-radius: 0; }
  .file canvas { inline-size: 48px; block-size: 48px; border-radius: var(--control); flex: none; }
  .file.failed { border-color: var(--bad); } .file.failed small { color: var(--bad); }
  .file.done > .icon { color: var(--good); }
  .file.sending canvas, .file.waiting canvas { opacity: 0.5; }
  .add { position: relative; display: flex; gap: 8px; align-items: center; justify-content: center; min-block-size: 64px; padding: 8px; border: 1.5px dashed var(--edge); border-radius: var(--control); color: var(--soft); font-weight: 600; text-align: center; }
  .add:hover { background: var(--sunk); }
  .add input { position: absolute; inset: 0; inline-size: 100%; opacity: 0; cursor: pointer; }
  .add:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
  @media (forced-colors: active) { .choice:has(:checked) { outline: 2px solid Highlight; } progress::-webkit-progress-value { background: Highlight; forced-color-adjust: none; } }
`;
