/** Sending something back, or never having it sent: cancel, return, exchange or refund, for chosen lines and quantities. */
import * as z from 'zod/mini';
import { Action } from './action.ts';
import { FileIds } from './file.ts';
import { Money } from './money.ts';
import { Address } from './order.ts';
import { Refund } from './refund.ts';
import { Id, Instant, Link, line, prose } from './text.ts';

/** Which line of the order, and how many of it. */
export const LineQuantity = z.object({ line: line(64), quantity: z.int().check(z.minimum(1), z.maximum(100_000)) });
export type LineQuantity = z.infer<typeof LineQuantity>;
export const LineQuantities = z.array(LineQuantity).check(z.minLength(1), z.maxLength(500));

export const returnKinds = ['cancel', 'return', 'exchange', 'refund'] as const;
export const ReturnKind = z.enum(returnKinds);
export type ReturnKind = z.infer<typeof ReturnKind>;

/** `closed`: its money is owed through a claim now. */
export const ReturnState = z.enum(['requested', 'approved', 'refused', 'received', 'refunded', 'exchanged', 'withdrawn', 'closed']);
export type ReturnState = z.infer<typeof ReturnState>;

export const ReturnBody = z.strictObject({
  id: Id,
  kind: ReturnKind,
  lines: LineQuantities,
  reason: z.optional(prose(2000)),
  files: z._default(FileIds, []),
});
export type ReturnBody = z.input<typeof ReturnBody>;

/** The merchant's yes: where to send it. */
export const ReturnApproval = z.strictObject({
  address: z.optional(Address),
  label: z.optional(Link),
  note: z.optional(prose(2000)),
});
/** The merchant's no, with the reason the buyer will read. */
export const ReturnRefusal = z.strictObject({ reason: prose(2000) });

const condition = z.enum(['as_sent', 'used', 'damaged', 'incomplete', 'empty']);
const note = z.optional(prose(2000));
/** The goods of a claim are back: in what condition. */
export const ReturnReceipt = z.strictObject({ condition, note });
/** The goods of a return are back. `deduction` is what is kept back for a loss of value; it takes a note that says why. */
export const ReturnInspection = z.strictObject({ condition, note, deduction: z.optional(Money) });
/** The other piece is on its way to the buyer. */
export const ReturnExchange = z.strictObject({ tracking: z.optional(Link), note });

/** What can be asked for now in one way: of which lines how many at most, and until when. */
export const Returnable = z.object({ kind: ReturnKind, lines: z.array(LineQuantity), until: z.optional(Instant) });
export type Returnable = z.infer<typeof Returnable>;

/**
 * What a return would bring, told before it is asked for: `amount` is what the buyer gets, the lines' prices with `shipping`, less `fee`.
 * `sendBack`: goods have to be sent for it. The merchant decides, so it is what is asked for, not what is promised.
 */
export const ReturnQuote = z.object({
  kind: ReturnKind,
  lines: z.array(z.object({ line: line(64), quantity: z.int(), amount: Money })),
  shipping: z.optional(Money),
  fee: z.optional(Money),
  amount: Money,
  sendBack: z.boolean(),
});
export type ReturnQuote = z.infer<typeof ReturnQuote>;

/** `amount` is what the buyer gets or would get: less `fee`, and less `deduction` once the goods were looked at. */
export const Return = z.object({
  id: Id,
  kind: ReturnKind,
  state: ReturnState,
  lines: LineQuantities,
  amount: Money,
  fee: z.optional(Money),
  deduction: z.optional(Money),
  requestedAt: Instant,
  reason: z.optional(z.string()),
  files: FileIds,
  refusal: z.optional(z.string()),
  address: z.optional(Address),
  label: z.optional(Link),
  note: z.optional(z.string()),
  /** The last second for sending the goods, once the merchant has agreed. */
  sendBy: z.optional(Instant),
  receivedAt: z.optional(Instant),
  condition: z.optional(z.string()),
  /** What the merchant said about the goods that came back. */
  inspection: z.optional(z.string()),
  /** Where the other piece is, when the merchant says so. */
  tracking: z.optional(Link),
  refund: z.optional(Refund),
  actions: z.array(Action),
});
export type Return = z.infer<typeof Return>;
