/** What the withdrawal form and its receipt say, apart from the statutory labels: one module per language has this shape. */
export interface WithdrawalWords {
  /** Stands where the merchant's name is not known; sentences begin with it. */
  readonly merchant: string;
  readonly lead: string;
  /** With `{when}`: a declaration about this order is there already. */
  readonly before: string;
  readonly field: Readonly<Record<'name' | 'contract' | 'contractHint' | 'email' | 'more' | 'extent' | 'whole' | 'part' | 'which' | 'items' | 'itemsHint' | 'note' | 'noteHint', string>>;
  /** What is still to be done, said in the summary and at the field alike. */
  readonly mend: Readonly<Record<'name' | 'contract' | 'email' | 'items' | 'note', string>>;
  readonly problems: Readonly<Record<'refused' | 'request_running' | 'formless', string>>;
  readonly receipt: Readonly<Record<'title' | 'at' | 'to' | 'declared' | 'declaration' | 'withdrawal' | 'extent' | 'number' | 'only' | 'mailed' | 'exempt' | 'save' | 'file' | 'another', string>>;
}
