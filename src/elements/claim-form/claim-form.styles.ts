/** The claim form's own layout: one column with the buttons at the thumb on a phone, the answers beside the form on a wide page. */
import { css } from 'lit';

export const claimFormStyles = css`
  .skeleton { min-block-size: 520px; }
  .flat { border: 0; border-radius: 0; background: none; }
  .progress { display: grid; gap: 8px; }
  legend h2 { margin-block-end: 4px; }
  .foot { padding: 16px 20px; border-block-start: 1px solid var(--line); }
  .beside { display: none; }
  .answers { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
  .answers > div + div { border-block-start: 1px solid var(--line); padding-block-start: 12px; }
  .answers .wide { inline-size: 100%; }
  .answers dd { min-inline-size: 0; }
  .seal .icon { inline-size: 44px; block-size: 44px; color: var(--good); }
  .receipt dl > div { padding-block: 10px; border-block-end: 1px solid var(--line); }
  .offer { border-inline-start: 3px solid var(--accent); padding-inline-start: 14px; }
  .big { font-size: var(--type-large); font-weight: 600; }
  .deadline { color: var(--wait); font-weight: 600; }
  .more { border-block-start: 1px solid var(--line); }
  .claim .aside { padding-block-start: 4px; }
  details > .thread, details > .answers { padding-block: 8px 16px; }

  @container (inline-size < 340px) { .foot { padding-inline: 16px; } }

  @container (inline-size >= 760px) {
    .pad { padding: 24px; }
    .foot { padding: 16px 24px; display: flex; flex-direction: row-reverse; justify-content: space-between; }
    .foot .primary { min-inline-size: 240px; }
    .split { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 4fr); }
    .beside { display: grid; border-inline-start: 1px solid var(--line); background: var(--sunk); padding: 24px; }
    .claim { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 4fr); }
    .claim .aside { padding-block-start: 24px; }
    .claim .more { grid-column: 1 / 3; }
  }
  @media print { .receipt { break-inside: avoid; } }
`;
