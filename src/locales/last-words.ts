/**
 * What is said where nothing more can be fetched, so that it has to be there before: empty at first, filled once the page has what it came for (all-last-words.ts).
 * Until then whoever says it says it in English.
 */
export interface LastWords {
  /** Paying: the words for failures (pay-failures.ts) did not come either. */
  readonly unpaid: string;
  /** Around the form of the withdrawal, and in its place. */
  readonly close: string;
  readonly again: string;
  readonly noForm: string;
}

export const lastWords: Record<string, LastWords> = {};
