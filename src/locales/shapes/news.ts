/** What is said when something new came by itself, to who does not see it: one short sentence. Other words of the view stand in `{state}`. */
export type NewsWords = Readonly<Record<'message' | 'claim' | 'return' | 'refund' | 'delivery' | 'other', string>>;
