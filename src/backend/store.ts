/**
 * The store port: all that the backend remembers, in one small interface. Two stores stand behind it, memory and SQL, and one suite tests both.
 * A case is its list of events; everything else here is either found from it (claims, what is due) or stands beside it (merchants, carts, checkouts).
 * A store knows nothing of rules, HTTP or people: bodies are text to it.
 */
import type { Checkout, ClaimRow, Instant, OrderRow, Sales, WithdrawalReceipt } from '../contract/index.ts';
import type { ClaimQuery, OrderQuery, PageQuery } from '../contract/routes.ts';
import type { Housekeeping } from './housekeeping.ts';
import type { MerchantRecord } from './merchant-record.ts';

/** A case is found by its merchant's public key and the order's number. */
export interface CaseKey { readonly merchant: string; readonly order: string }

/** An event as it is kept: its text, and a hash over that text and the hash before it, so that no later hand can change one unseen. */
export interface StoredEvent { readonly seq: number; readonly at: Instant; readonly body: string; readonly hash: string }

export interface StoredCase { readonly key: CaseKey; readonly version: number; readonly events: readonly StoredEvent[] }

/** The name a payment provider has for what was charged for an order. */
export interface ChargeName { readonly provider: string; readonly reference: string }

/** News from a provider that no order has taken: it waits until an order with one of these charges is recorded. */
export interface StrayNews { readonly id: string; readonly merchant: string; readonly provider: string; readonly charges: readonly string[]; readonly at: Instant; readonly body: string }

/** A reply as it was given, kept so that the same request gets the same bytes again. `fingerprint` is of the request's body. */
export interface StoredReply { readonly principal: string; readonly key: string; readonly fingerprint: string; readonly status: number; readonly body: string; readonly at: Instant }

/**
 * Something to tell somebody, written in the same step as what it tells of. Delivered by whoever reads the outbox: a letter to the buyer or the
 * merchant, or a call to the merchant's `webhook`. With a `notBefore` it waits until then.
 */
export interface OutboxMessage {
  readonly id: string;
  readonly at: Instant;
  readonly to: 'buyer' | 'merchant' | 'webhook';
  readonly topic: string;
  readonly body: string;
  readonly notBefore?: Instant;
}

/** A message on its way: how often it was tried, and why that failed. `given_up` stays where whoever runs the server can see it. */
export interface Delivery { readonly message: OutboxMessage; readonly attempts: number; readonly problem?: string }
export type DeliveryState = 'waiting' | 'done' | 'given_up';

/** A checkout on its way. The cart is kept as it was priced when the checkout began. */
export interface CheckoutRecord {
  readonly merchant: string;
  readonly checkout: Checkout;
  readonly cart: string;
  readonly cartBody: string;
  readonly returnUrl: string;
  readonly method: string;
  readonly locale?: string;
  /** The provider's session that was found to be this checkout's own. */
  readonly session?: string;
  /** What the provider calls the money that paid it. */
  readonly charge?: ChargeName;
}

/** A statutory withdrawal as it was declared, and the order whose case knows of it: one, for good. */
export interface KeptWithdrawal { readonly receipt: WithdrawalReceipt; readonly order?: string }

/** One atomic step: all of it is remembered, or none of it. */
export interface Step {
  readonly key: CaseKey;
  /** The version the decision was made on; 0 for a new case. */
  readonly expected: number;
  readonly events: readonly StoredEvent[];
  /** The case's claims as lists show them, after the step. */
  readonly claims: readonly ClaimRow[];
  /** The order as lists and counts know it, after the step. Left out: as before. */
  readonly order?: OrderRow;
  /** A withdrawal that this step keeps or, with an `order`, tells to that order's case. */
  readonly withdrawal?: KeptWithdrawal;
  /** When the clock has to look at this case next. */
  readonly due: Instant | null;
  /** Under what the case's charge is found from now on. Left out: as before. */
  readonly charge?: ChargeName;
  readonly reply?: StoredReply;
  readonly outbox: readonly OutboxMessage[];
  /** A checkout that this step closes. It must still be open, or unpaid when the step makes it paid: money that comes late is money. */
  readonly checkout?: CheckoutRecord;
}

/**
 * `case_moved`: someone else was faster, read again and decide again. `reply_exists`: this request was answered already, read its reply.
 * `claim_taken`: the claim's id belongs to another case. `withdrawal_told`: the withdrawal belongs to another order's case.
 * `checkout_closed`: the checkout was paid or cancelled meanwhile.
 */
export type StepResult = 'committed' | 'case_moved' | 'reply_exists' | 'claim_taken' | 'withdrawal_told' | 'checkout_closed';

/** What a buyer's request asks for first: who the merchant is, how the case stands, whether it was answered before. */
export interface Ahead { readonly merchant: MerchantRecord | undefined; readonly case: StoredCase | undefined; readonly reply: StoredReply | undefined }

export interface Store extends Housekeeping {
  readCase(key: CaseKey): Promise<StoredCase | undefined>;
  /** `readMerchant`, `readCase` and `findReply` in one go. Left out where asking thrice costs nothing. */
  readAhead?(key: CaseKey, reply?: Pick<StoredReply, 'principal' | 'key'>): Promise<Ahead>;
  /** The version alone, for who looks often whether there is a newer one. */
  readVersion(key: CaseKey): Promise<number | undefined>;
  commit(step: Step): Promise<StepResult>;
  findReply(principal: string, key: string): Promise<StoredReply | undefined>;
  /** Keeps a reply that moved no case (a checkout, a token). False when the key has one already. */
  saveReply(reply: StoredReply): Promise<boolean>;
  findClaim(claim: string): Promise<CaseKey | undefined>;
  /** The cases with one of these charges: one, unless several orders were paid together. */
  findCharges(merchant: string, provider: string, references: readonly string[]): Promise<CaseKey[]>;
  /** Keeps news that found no order, once per id. */
  keepStray(stray: StrayNews): Promise<void>;
  /** A merchant's news that found no order, oldest first; of one charge when it is named. */
  listStrays(merchant: string, charge?: ChargeName): Promise<StrayNews[]>;
  dropStray(id: string): Promise<void>;
  /** Newest first, of one merchant or (for the mediator) of all. */
  listClaims(merchant: string | undefined, query: ClaimQuery): Promise<{ claims: ClaimRow[]; cursor?: string }>;
  /** A merchant's orders, what happened last first. */
  listOrders(merchant: string, query: OrderQuery): Promise<{ orders: OrderRow[]; cursor?: string }>;
  /** A merchant's orders whose number reads like one of these (`orderName`). */
  findOrders(merchant: string, names: readonly string[]): Promise<OrderRow[]>;
  /** What was sold since a moment, by currency; of all time without one. */
  countOrders(merchant: string, since?: Instant): Promise<Sales[]>;
  /** Orders with defects that were placed since a moment or are still in dispute, in the order of their numbers. */
  listDefective(merchant: string, since: Instant): Promise<OrderRow[]>;
  /** A merchant's withdrawals, newest first. */
  listWithdrawals(merchant: string, query: PageQuery): Promise<{ withdrawals: KeptWithdrawal[]; cursor?: string }>;
  readWithdrawal(merchant: string, id: string): Promise<KeptWithdrawal | undefined>;
  /** Cases the clock has to look at by `now`, oldest first. */
  listDue(now: Instant, limit: number): Promise<CaseKey[]>;
  /** The same for a timer: until `until` no other timer gets them. */
  takeDue(now: Instant, until: Instant, limit: number): Promise<CaseKey[]>;
  /** When a timer has to look next: when a case falls due, or, if a timer has it, when its time with it is up, for it may have died. It may lie in the past. */
  nextDue(): Promise<Instant | undefined>;
  readMerchant(id: string): Promise<MerchantRecord | undefined>;
  findMerchantByKey(keyHash: string): Promise<MerchantRecord | undefined>;
  saveMerchant(merchant: MerchantRecord): Promise<void>;
  readCart(merchant: string, cart: string): Promise<string | undefined>;
  saveCart(merchant: string, cart: string, body: string): Promise<'created' | 'replaced'>;
  readCheckout(id: string): Promise<CheckoutRecord | undefined>;
  /** False when the id is taken by another checkout. */
  saveCheckout(record: CheckoutRecord): Promise<boolean>;
  /** Sets when the timer asks how an unpaid checkout stands; never again for null. */
  remindCheckout(id: string, due: Instant | null): Promise<void>;
  /** Unpaid checkouts a timer has to ask about by `now`, oldest first. Until `until` no other timer gets them. */
  takeCheckouts(now: Instant, until: Instant, limit: number): Promise<CheckoutRecord[]>;
  /** Writes a checkout over its open self, a paid one over an unpaid one. False when that is not what is there any more. */
  closeCheckout(record: CheckoutRecord): Promise<boolean>;
  readSetting(name: string): Promise<string | undefined>;
  saveSetting(name: string, value: string): Promise<void>;
  readOutbox(limit: number): Promise<OutboxMessage[]>;
  /** Messages to deliver now, oldest first. Until `until` nobody else gets them: by then whoever took them has marked them, or has died. */
  takeOutbox(now: Instant, until: Instant, limit: number): Promise<Delivery[]>;
  /** What became of an attempt. `due` is when a waiting one is tried again. */
  markOutbox(id: string, mark: { readonly state: DeliveryState; readonly attempts: number; readonly due?: Instant; readonly problem?: string }): Promise<void>;
  /** When the next message wants to be delivered; it may lie in the past. */
  nextOutbox(): Promise<Instant | undefined>;
  /** The newest deliveries in one state, for whoever runs the server. */
  listOutbox(state: DeliveryState, limit: number): Promise<Delivery[]>;
  close(): Promise<void>;
}

/**
 * Where evidence lies, by its SHA-256. Putting the same bytes twice is harmless. Beside it lie the parts of files that are still on their way, under names
 * like `order/upload/part`: each appears whole or not at all, whoever else is writing beside it.
 */
export interface FileStore {
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  get(sha256: string): Promise<Uint8Array | undefined>;
  putPart(name: string, bytes: Uint8Array): Promise<void>;
  getPart(name: string): Promise<Uint8Array | undefined>;
  /** The names of all parts below a name, or of all there are below `''`. */
  listParts(below: string): Promise<string[]>;
  /** Lets go of all parts below a name. */
  dropParts(below: string): Promise<void>;
  /** Lets go of files that have lain there for an hour and that no case names, as `unnamed` says of some at a time. How many those were. Left out where nothing outlives the process. */
  sweep?(unnamed: (sha256: readonly string[]) => Promise<string[]>, now: Date): Promise<number>;
}
