/** The form inside the withdrawal's card: one column, the button at the thumb, the receipt as a sheet that can be printed. */
import { css } from 'lit';

export const declarationFormStyles = css`
  .skeleton { border: 0; border-radius: 0; min-block-size: 480px; }
  .pad { padding-block-start: 0; }
  .foot.pad { padding-block: 16px; border-block-start: 1px solid var(--line); }
  /* clear of the dialog's fixed head */
  h3, .summary { scroll-margin-block-start: 140px; }
  input, textarea { scroll-margin-block-start: 180px; }
  details { border-block-start: 1px solid var(--line); margin-block-end: -12px; }
  details > div { padding-block: 8px 16px; }
  textarea { min-block-size: 84px; }
  h3 { font-size: var(--type-large); }
  h4 { font-size: inherit; margin-block-end: 4px; }
  .seal { margin-block-end: -8px; }
  .seal .icon { inline-size: 44px; block-size: 44px; color: var(--good); }
  .stacked { padding-block: 10px; border-block-end: 1px solid var(--line); }
  .stacked dt { font-weight: 400; font-size: var(--type-small); color: var(--soft); }
  .stacked dd { font-weight: 600; white-space: pre-wrap; hyphens: none; text-align: -webkit-match-parent; text-align: match-parent; }
  @container (inline-size >= 480px) {
    .stacked { display: grid; grid-template-columns: 180px minmax(0, 1fr); gap: 16px; }
    .stacked dt { font-size: inherit; }
  }
`;
