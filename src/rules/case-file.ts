/**
 * The case file of one order, folded from its events: what the rules need to decide the next command and to show the case.
 * Made only by `evolve`; never changed in place. Dates that depend on the clock are not in here, they are asked when needed.
 */
import type { Actor } from './event.ts';
import type {
  Calendar, ClaimBody, ClaimState, Decision, Instant, MerchantProfile, Message, Money, Offer, Order, PolicyPack, RatingBody, Refund, ReturnApproval, ReturnBody,
  ReturnExchange, ReturnInspection, Return, Statement, StoredFile, TimelineEntry, WithdrawalReceipt,
} from './types.ts';

export interface ClaimFile {
  readonly body: ClaimBody;
  readonly number: string;
  readonly filedAt: Instant;
  readonly state: ClaimState;
  readonly stage: 'first' | 'appeal';
  /** When the present state was entered. */
  readonly since: Instant;
  /** The last second of the present state, when a deadline runs. */
  readonly due?: Instant;
  /** What will be owed once the goods are back. */
  readonly promised?: Money;
  readonly offers: readonly Offer[];
  readonly statements: readonly Statement[];
  /** How it stands decided; also kept while goods have to come back first. */
  readonly decision?: Decision;
  readonly appealUntil?: Instant;
  /** The newest deadline that went by: in which state, and its last second. Tells "too late" from "not now". */
  readonly lapsed?: { readonly state: ClaimState; readonly due: Instant };
}

export interface ReturnFile {
  readonly body: ReturnBody;
  readonly amounts: readonly number[];
  /** What the buyer gets: less fee and deduction. */
  readonly amount: Money;
  readonly fee?: Money;
  readonly state: Return['state'];
  readonly requestedAt: Instant;
  readonly refusal?: string;
  readonly refusedAt?: Instant;
  readonly approval?: ReturnApproval;
  readonly approvedAt?: Instant;
  readonly sendBy?: Instant;
  readonly receipt?: ReturnInspection;
  readonly receivedAt?: Instant;
  readonly exchange?: ReturnExchange;
}

/** One sum owed or paid back, and for what: the only place where refunded money is counted. */
export interface LedgerEntry extends Refund {
  readonly of: 'claim' | 'return';
  readonly id: string;
  readonly lines: readonly string[];
}

/** A chargeback by its reference. News can arrive out of order, so either half may be missing. */
export interface Chargeback {
  readonly reference: string;
  readonly amount?: Money;
  readonly openedAt?: Instant;
  readonly won?: 'buyer' | 'merchant';
}

export interface CaseFile {
  readonly order: Order;
  readonly policy: PolicyPack;
  readonly merchant: MerchantProfile;
  /** The pack's holidays in the merchant's time zone. */
  readonly calendar: Calendar;
  /** When the last event happened. Nothing is decided earlier than that. */
  readonly at: Instant;
  /** The buyer's first word to the merchant in this case, and the merchant's first one after it. */
  readonly contact: { readonly firstAt?: Instant; readonly answeredAt?: Instant };
  readonly messages: readonly Message[];
  /** Who had how many of them on the screen, and when. */
  readonly readings: readonly { readonly by: Actor; readonly count: number; readonly at: Instant }[];
  readonly files: readonly StoredFile[];
  readonly returns: readonly ReturnFile[];
  readonly claims: readonly ClaimFile[];
  readonly ledger: readonly LedgerEntry[];
  readonly chargebacks: readonly Chargeback[];
  readonly withdrawals: readonly { readonly receipt: WithdrawalReceipt; readonly wholeOrder: boolean }[];
  readonly rating?: RatingBody & { readonly at: Instant };
  readonly timeline: readonly TimelineEntry[];
}

export const decidedStates: readonly ClaimState[] = ['granted', 'partly_granted', 'denied'];
const endedStates: readonly ClaimState[] = ['closed', 'withdrawn', 'superseded'];
export const isDecided = (claim: ClaimFile): boolean => decidedStates.includes(claim.state);
/** Open: somebody still has to move before it is decided. */
export const isOpen = (claim: ClaimFile): boolean => !isDecided(claim) && !endedStates.includes(claim.state);

export const findClaim = (file: CaseFile, id: string): ClaimFile | undefined => file.claims.find((claim) => claim.body.id === id);
export const findReturn = (file: CaseFile, id: string): ReturnFile | undefined => file.returns.find((each) => each.body.id === id);
/** A return that still counts: not refused, not called off, and not made good with another piece. */
export const stands = (each: ReturnFile): boolean => each.state !== 'refused' && each.state !== 'withdrawn' && each.state !== 'exchanged';
export const chargebackIsOpen = (file: CaseFile): boolean => file.chargebacks.some((each) => each.openedAt !== undefined && each.won === undefined);
export const wholeOrderWithdrawn = (file: CaseFile): boolean => file.withdrawals.some((each) => each.wholeOrder);
/** The refund of a claim or return that is still owed. */
export const owed = (file: CaseFile, of: LedgerEntry['of'], id: string): LedgerEntry | undefined =>
  file.ledger.find((entry) => entry.of === of && entry.id === id && entry.state === 'due');
