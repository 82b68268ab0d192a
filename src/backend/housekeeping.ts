/**
 * The part of the store port that looks after the record as a whole: walking through all cases, and letting go of what is not needed any more.
 * Used by the audit and the cleaner; no request comes here.
 */
import type { Instant, OrderRow } from '../contract/index.ts';
import type { MerchantRecord } from './merchant-record.ts';
import type { CaseKey, StoredEvent } from './store.ts';

/** One atomic step: the texts of a case's events and all that was made from them are gone, and its record ends with a mark. */
export interface Erasure {
  readonly key: CaseKey;
  /** The version the decision was made on. */
  readonly expected: number;
  readonly mark: StoredEvent;
  /** What stays of the order for counting: nothing of a person. */
  readonly order?: OrderRow;
  /** Withdrawals whose rows, and whose kept replies, go with it. */
  readonly withdrawals: readonly string[];
}

/** Until when each kind of thing has to be written to be let go of now. */
export interface Purge { readonly replies: Instant; readonly delivered: Instant; readonly undelivered: Instant; readonly checkouts: Instant; readonly strays: Instant }

export interface Housekeeping {
  /** Every case that has a version or an event, also one that has lost the other, by merchant and order; a page at a time after a key. */
  listCases(after: CaseKey | undefined, limit: number): Promise<CaseKey[]>;
  listMerchants(): Promise<MerchantRecord[]>;
  /** A merchant's orders in which nothing has happened since `before`, oldest first, after a place in that list. Those erased are not in it. */
  listQuiet(merchant: string, before: Instant, after: { readonly at: Instant; readonly order: string } | undefined, limit: number): Promise<{ at: Instant; order: string }[]>;
  /** Withdrawals declared before then that belong to no order, oldest first. */
  listUnassigned(merchant: string, before: Instant, limit: number): Promise<string[]>;
  /** False when the case has moved: read again and decide again. A claim's id stays taken for ever. */
  erase(erasure: Erasure): Promise<boolean>;
  /** Lets go of replies, delivered and given-up messages, carts and checkouts, and news that found no order. */
  purge(before: Purge): Promise<void>;
  /** Which of these files no case names. */
  unnamedFiles(sha256: readonly string[]): Promise<string[]>;
  /** How many messages wait to be delivered by then: reminders whose day has not come are none. */
  countNews(now: Instant): Promise<number>;
  /** Whether it is this process's turn until then; nobody else gets it before. */
  takeTurn(name: string, now: Instant, until: Instant): Promise<boolean>;
}
