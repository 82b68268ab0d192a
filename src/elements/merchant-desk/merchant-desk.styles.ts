/** The desk's own layout: list and case side by side on a wide page, one at a time on a phone. */
import { css } from 'lit';

export const merchantDeskStyles = css`
  .desk { display: grid; grid-template-columns: minmax(0, 1fr); }
  .desk.open .list { display: none; }
  .desk:not(.open) .case { display: none; }
  .case .card { border: 0; border-radius: 0; }
  .tools { border-block-end: 1px solid var(--line); }
  .filters { display: flex; flex-wrap: wrap; gap: 8px; }
  .filters button { border-radius: 99px; padding-inline: 14px; }
  .filters [aria-pressed='true'] { background: var(--wash); border-color: var(--accent); color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
  .areas { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr)); border-block-end: 1px solid var(--line); }
  .areas button { border: 0; border-radius: 0; border-block-end: 3px solid transparent; color: var(--soft); min-block-size: 48px; padding-inline: 8px; }
  .areas [aria-current] { color: var(--accent); border-color: var(--accent); }
  .areas button:focus-visible { outline-offset: -3px; }
  .desk.open .areas { display: none; }
  .search { display: grid; gap: 4px; }
  .search div { display: flex; gap: 8px; }
  .search input { flex: 1; min-inline-size: 0; }
  .search button { min-block-size: 48px; }
  .claim { padding-block: 14px; align-items: center; font-weight: 400; }
  .claim[aria-current] { background: var(--wash); box-shadow: inset 4px 0 0 var(--accent); }
  [dir='rtl'] .claim[aria-current] { box-shadow: inset -4px 0 0 var(--accent); }
  [dir='rtl'] .scale { scale: -1 1; }
  .claim .pair b:first-child, .figures dt { flex: 1 6em; }
  .claim .pair b:last-child { white-space: nowrap; }
  .claim .state { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; margin-block-start: 8px; }
  .row .close .icon { inline-size: 16px; block-size: 16px; color: inherit; }
  .close { display: inline-flex; gap: 4px; align-items: center; color: var(--wait); font-weight: 600; }
  .tag { display: inline-flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; }
  p.done { display: flex; gap: 8px; align-items: center; font-weight: 600; }
  p.done .icon { color: var(--good); }
  .declaration .pair { display: grid; grid-template-columns: fit-content(50%) minmax(0, 1fr); }
  .declaration .pair dd { text-align: start; }
  .figures > * + *, .two > * + * { border-block-start: 1px solid var(--line); }
  .figure { font-size: calc(1.7 * var(--type-title)); font-weight: 700; line-height: 1.15; letter-spacing: -0.02em; color: var(--good); }
  .figure.over { color: var(--bad); }
  .two section + section .figure { color: inherit; font-size: calc(1.3 * var(--type-title)); }
  .scale { inline-size: 100%; block-size: 10px; border-radius: 99px; display: block; }
  .scale .all { fill: var(--sunk); } .scale .now { fill: var(--good); } .scale.over .now { fill: var(--bad); } .scale .limit { fill: var(--ink, currentColor); }
  .figures .pair dd { white-space: nowrap; }
  .bullets { list-style: disc; padding-inline-start: 20px; }
  table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; font-size: var(--type-plain); }
  th, td { text-align: start; vertical-align: top; font-weight: 400; padding-block: 2px 12px; padding-inline: 0 12px; }
  thead th { font-size: var(--type-small); color: var(--soft); }
  tbody { border-block-start: 1px solid var(--line); }
  tbody th { padding-block: 12px 0; }
  tbody th .link { margin-inline-end: 8px; }
  .more { inline-size: 100%; }
  .nothing { justify-items: center; text-align: center; padding-block: 48px; }
  .nothing .icon { inline-size: 40px; block-size: 40px; color: var(--soft); }
  .choose { display: none; }
  article > * + *, .facts > * + * { border-block-start: 1px solid var(--line); }
  .return + .return { border-block-start: 1px solid var(--line); padding-block-start: 16px; }
  .story { font-size: var(--type-large); }
  .offer { border-inline-start: 3px solid var(--accent); padding-inline-start: 14px; }
  .big { font-size: var(--type-large); font-weight: 600; }
  .deadline { color: var(--wait); font-weight: 600; }
  .deed { border: 1px solid var(--edge); border-radius: var(--control); padding: 16px; }
  .address { display: grid; gap: 12px; }
  .evidence { display: grid; grid-template-columns: repeat(auto-fill, minmax(132px, 1fr)); gap: 12px; }
  .evidence li { display: grid; gap: 4px; min-inline-size: 0; }
  .evidence img, .sheet { inline-size: 100%; aspect-ratio: 1; object-fit: cover; border-radius: var(--control); border: 1px solid var(--line); background: var(--sunk); }
  .sheet { display: grid; place-content: center; justify-items: center; text-align: center; padding: 8px; color: var(--soft); }
  .evidence .link { max-inline-size: 100%; }
  .pair dd { text-align: end; }
  .case .skeleton { min-block-size: 480px; }

  @container (inline-size >= 560px) {
    .areas { display: flex; padding-inline: 12px; }
    .areas button { padding-inline: 16px; }
    .todo, .beside, .deed .buttons { display: flex; flex-wrap: wrap; }
    .deed .buttons { flex-direction: row; }
  }
  @container (inline-size >= 860px) {
    .desk { grid-template-columns: minmax(320px, 2fr) minmax(0, 3fr); }
    .desk.open .list, .desk:not(.open) .case { display: block; }
    .desk.open .areas { display: flex; }
    .areas, .figures { grid-column: 1 / -1; }
    .two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .two > * + * { border-block-start: 0; border-inline-start: 1px solid var(--line); }
    .case { border-inline-start: 1px solid var(--line); }
    .narrow { display: none; }
    .choose { display: grid; place-items: center; min-block-size: 420px; text-align: center; }
    .pad { padding: 24px; }
    .list .pad { padding: 20px; }
    .address { grid-template-columns: 1fr 1fr; }
  }
  @container (inline-size >= 1000px) {
    .facts { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .facts > * + * { border-block-start: 0; border-inline-start: 1px solid var(--line); }
  }
  @media (forced-colors: active) { .filters [aria-pressed='true'], .claim[aria-current], .areas [aria-current] { outline: 2px solid Highlight; outline-offset: -2px; } }
  @media print { .desk.open .list, .areas, .tools { display: none; } button.claim { display: flex; } }
`;
