/**
 * What panels are made of: card, type, notes, badges, buttons, rows, skeleton, timeline. Built on the tokens only. Narrow first;
 * wider layouts are container queries in each element's own styles.
 */
import { css } from 'lit';
import { palette } from './palette.styles.ts';

export const panel = [palette, css`
  :host {
    display: block; box-sizing: border-box; inline-size: 100%; container-type: inline-size; text-align: start;
    overflow-wrap: anywhere; hyphens: auto; hyphenate-limit-chars: 12 5 5; -webkit-text-size-adjust: 100%;
  }
  *, ::before, ::after { box-sizing: border-box; scroll-margin-block: 96px; }
  h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend { margin: 0; padding: 0; border: 0; }
  ul, ol { list-style: none; }
  h2 { font-size: var(--type-title); line-height: 1.3; letter-spacing: -0.01em; text-wrap: balance; }
  h3 { font-size: inherit; line-height: 1.4; }
  b, dt, legend, label, summary { font-weight: 600; }
  small, .small { font-size: var(--type-small); font-weight: 400; }
  small { display: block; color: var(--soft); }
  .soft { color: var(--soft); font-weight: 400; }
  .num, time { font-variant-numeric: tabular-nums; }
  a { color: inherit; font-weight: 600; text-underline-offset: 3px; }
  a, summary, button { touch-action: manipulation; }
  summary { cursor: pointer; min-block-size: 44px; padding-block: 10px; }
  /* what people write keeps its own direction, whichever way the words around it run */
  b, a, .link, .prose { unicode-bidi: plaintext; }
  .prose { white-space: pre-line; text-align: start; }
  .card { background: var(--paper); border: 1px solid var(--line); border-radius: var(--sheet); overflow: clip; }
  .pad { padding: 20px; }
  .stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-content: start; }
  .tight { gap: 4px; } .near { gap: 10px; }
  .head, .pair { display: flex; gap: 8px 12px; align-items: center; justify-content: space-between; flex-wrap: wrap; }
  .pair { align-items: baseline; gap: 2px 12px; }
  .pair dt { font-weight: 400; color: var(--soft); } .pair dd { font-weight: 600; }
  .grow { flex: 1; min-inline-size: 0; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .icon { inline-size: 24px; block-size: 24px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  [dir='rtl'] :is(.icon-next, .icon-prev, .icon-back, .icon-truck) { scale: -1 1; }
  .badge { display: inline-block; font-size: var(--type-fine); line-height: 1.5; font-weight: 600; padding: 4px 10px; border-radius: 99px; }
  .note { border-radius: var(--control); padding: 14px 16px; font-size: var(--type-plain); display: flex; gap: 12px; }
  .note > div { flex: 1; min-inline-size: 0; display: grid; gap: 8px; justify-items: start; }
  .info { background: var(--wash); } .good { background: var(--good-wash); } .wait { background: var(--wait-wash); } .bad { background: var(--bad-wash); }
  .badge.info, .info > .icon { color: var(--accent); } .badge.good, .good > .icon { color: var(--good); } .badge.wait, .wait > .icon { color: var(--wait); } .badge.bad, .bad > .icon { color: var(--bad); }

  button { font: inherit; font-weight: 600; color: inherit; background: none; border: 1px solid var(--edge); border-radius: var(--control); min-block-size: 48px; padding: 8px 20px; cursor: pointer; line-height: 1.3; }
  button:hover { background: var(--sunk); }
  button.small { min-block-size: 40px; padding: 6px 14px; font-weight: 600; }
  .primary { background: var(--brand); color: var(--on-brand); border-color: var(--accent); }
  .primary:hover { background: var(--brand); filter: brightness(1.08); }
  .quiet { border-color: transparent; color: var(--soft); }
  .square { padding: 0; inline-size: 48px; flex: none; display: grid; place-items: center; }
  button.link { min-block-size: 24px; padding: 0; border: 0; border-radius: var(--control); text-decoration: underline; text-underline-offset: 3px; text-align: start; }
  button[aria-disabled='true'] { background: var(--sunk); color: var(--soft); border-color: var(--line); cursor: default; filter: none; }
  .buttons { display: grid; gap: 12px; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  [tabindex='-1']:focus { outline: none; }

  .rows > li + li { border-block-start: 1px solid var(--line); }
  .row { display: flex; gap: 14px; align-items: center; inline-size: 100%; min-block-size: 64px; padding: 12px 20px; border: 0; border-radius: 0; text-align: start; }
  .row:focus-visible { outline-offset: -3px; }
  .row .icon { color: var(--soft); }
  .items { display: flex; gap: 12px; align-items: center; }
  .items + .items { margin-block-start: 12px; }
  .choice .thumb { inline-size: 40px; block-size: 40px; }
  .thumb { inline-size: 52px; block-size: 52px; flex: none; border-radius: var(--control); background: var(--sunk); border: 1px solid var(--line); object-fit: cover; display: grid; place-items: center; color: var(--soft); }

  .thread { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
  .thread > li { padding-inline-start: 14px; border-inline-start: 3px solid var(--line); }
  .thread > .buyer { border-color: var(--accent); }

  /* behind: a full dot, a line in green; now: a ring on a ground of its own; ahead: an empty ring, dashes. All of it borders, which paper and forced colours keep */
  .line > li { --way: 2px solid var(--good); display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 14px; padding-block-end: 20px; position: relative; }
  .line > li:last-child { padding-block-end: 0; }
  .line > li:not(:last-child)::after { content: ''; position: absolute; inset-inline-start: 9px; inset-block: 26px 0; border-inline-start: var(--way); }
  .line > li::before { content: ''; inline-size: 20px; block-size: 20px; margin-block-start: 2px; border-radius: 50%; border: 2px solid var(--edge); }
  .line > :has(+ .later) { --way: 2px dashed var(--edge); }
  .line > .done::before { border: 10px solid var(--good); }
  .line > .now::before { border: 6px solid var(--accent); box-shadow: 0 0 0 4px var(--wash); }
  .line > .later { color: var(--soft); }

  .stale { margin-block-end: 12px; }
  .skeleton i { display: block; block-size: 20px; border-radius: var(--control); background: var(--sunk); animation: breathe 1.6s ease-in-out infinite alternate; }
  .skeleton i:nth-of-type(2) { block-size: 52px; } .skeleton i:nth-of-type(3) { block-size: 76px; } .skeleton i:nth-of-type(n + 4) { block-size: 132px; }
  .skeleton { grid-template-rows: repeat(4, auto) 1fr; } .skeleton i:nth-of-type(5) { block-size: auto; }
  @container (inline-size < 340px) { .pad { padding: 16px; } .row { padding-inline: 16px; } .choice { padding-inline: 10px; } .choice .thumb { inline-size: 32px; block-size: 32px; } }
  @container (inline-size < 270px) { .thumb, .file canvas { display: none; } }
  @keyframes breathe { to { opacity: 0.5; } }
  @media (prefers-reduced-motion: reduce) { *, ::-webkit-progress-value { animation: none !important; transition: none !important; } }
  @media (forced-colors: active), (prefers-contrast: more) { .note, .badge, .choice, .thumb, .skeleton i, progress { border: 1px solid; } }
  @media (forced-colors: active) { .line > .now::before { border-color: Highlight; } svg { color: inherit !important; } }
  @media print {
    button:not(.link), .noprint, details:has(form) { display: none; }
    summary { list-style: none; }
    .card, .pad { border: 0; padding-inline: 0; }
    li, dl > div, .note { break-inside: avoid; }
    ::details-content { content-visibility: visible; }
    .note, .badge { border: 1px solid; }
  }
`];
