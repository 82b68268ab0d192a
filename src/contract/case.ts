/** The case file as one viewer sees it: the order's facts, the thread, returns, claims, what happened, and what this viewer may do now. */
import * as z from 'zod/mini';
import { Action } from './action.ts';
import { Claim } from './claim.ts';
import { StoredFile } from './file.ts';
import { Defect, EvidenceKind, Ground, Outcome } from './ground.ts';
import { Merchant } from './merchant.ts';
import { Message } from './message.ts';
import { Money } from './money.ts';
import { Order } from './order.ts';
import { Rating } from './rating.ts';
import { Refund } from './refund.ts';
import { LineQuantity, Return, Returnable } from './return.ts';
import { Id, Instant } from './text.ts';

export const Viewer = z.enum(['buyer', 'merchant', 'mediator']);
export type Viewer = z.infer<typeof Viewer>;

/** Where the goods are, told in one word; `at` is when that became so. */
export const Delivery = z.object({
  state: z.enum(['preparing', 'in_transit', 'partly_delivered', 'delivered', 'delivered_elsewhere', 'overdue', 'cancelled']),
  at: z.optional(Instant),
});
export type Delivery = z.infer<typeof Delivery>;

/**
 * Whether a claim on one ground may be filed, told before anyone types:
 * `early` opens by itself at `opensAt` (or waits for `contact`), `open` until `closesAt`, `late` and `excluded` say why in `reason`
 * and which door is right `instead`. `most` is the largest sum that may be claimed, `lines` are the lines (and how many of each) it is for.
 */
export const Eligibility = z.object({
  ground: Ground,
  state: z.enum(['early', 'open', 'late', 'excluded', 'filed']),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  reason: z.optional(z.string()),
  instead: z.optional(z.enum(['contact', 'return', 'withdrawal', 'bank', 'warranty'])),
  claim: z.optional(Id),
  most: Money,
  lines: z.optional(z.array(LineQuantity)),
  defects: z.optional(z.array(Defect)),
  outcomes: z.array(Outcome),
  required: z.array(EvidenceKind),
  helpful: z.array(EvidenceKind),
});
export type Eligibility = z.infer<typeof Eligibility>;

/** Whether the merchant has been asked: `none` yet, `waiting` for it until `over`, `answered` by it, or `over` without an answer. */
export const Contact = z.object({
  state: z.enum(['none', 'waiting', 'answered', 'over']),
  firstAt: z.optional(Instant),
  over: z.optional(Instant),
});
export type Contact = z.infer<typeof Contact>;

/** One entry of the timeline. `type` is the event's name; a client that does not know one leaves it out. `subject` is a claim or return. */
export const TimelineEntry = z.object({
  at: Instant,
  by: z.enum(['buyer', 'merchant', 'mediator', 'clock', 'provider']),
  type: z.string(),
  subject: z.optional(Id),
  amount: z.optional(Money),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Case = z.object({
  viewer: Viewer,
  /** The server's time when this was made; countdowns start from it. */
  now: Instant,
  version: z.int(),
  order: Order,
  merchant: Merchant,
  policy: z.object({ name: z.string(), version: z.string() }),
  delivery: Delivery,
  contact: Contact,
  eligibility: z.array(Eligibility),
  messages: z.array(Message),
  /** How many of the other side's messages this viewer has not had on its screen. */
  unread: z.int(),
  returnable: z.array(Returnable),
  returns: z.array(Return),
  claims: z.array(Claim),
  refunds: z.array(Refund),
  withdrawals: z.array(z.object({ id: Id, receivedAt: Instant })),
  files: z.array(StoredFile),
  rating: z.optional(Rating),
  timeline: z.array(TimelineEntry),
  actions: z.array(Action),
});
export type Case = z.infer<typeof Case>;

/** What most commands come back with: it arrived, at this second, as this version of the case. */
export const Receipt = z.object({ id: Id, receivedAt: Instant, version: z.int() });
export type Receipt = z.infer<typeof Receipt>;

/** A row of a merchant's or mediator's list of claims. */
export const ClaimRow = z.object({
  id: Id,
  number: z.string(),
  order: z.string(),
  merchant: z.string(),
  ground: Ground,
  state: Claim.shape.state,
  amount: Money,
  filedAt: Instant,
  next: Claim.shape.next,
  buyer: z.optional(z.string()),
});
export type ClaimRow = z.infer<typeof ClaimRow>;

/** A page of that list; `cursor` asks for the page after it. `now` is the server's time; countdowns start from it. */
export const ClaimPage = z.object({ claims: z.array(ClaimRow), cursor: z.optional(z.string()), now: z.optional(Instant) });
export type ClaimPage = z.infer<typeof ClaimPage>;
