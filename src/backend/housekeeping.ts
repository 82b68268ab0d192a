/**
 * The part of the store port that looks after the record as a whole: walking through all cases, and letting go of what is not needed any more.
 * Used by the audit and the cleaner; no request comes here.
 */
import type { CaseKey } from './store.ts';

export interface Housekeeping {
  /** Every case that has a version or an event, also one that has lost the other, by merchant and order; a page at a time after a key. */
  listCases(after: CaseKey | undefined, limit: number): Promise<CaseKey[]>;
}
