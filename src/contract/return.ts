/** Sending something back, or never having it sent: cancel, return, exchange or refund, for chosen lines and quantities. */
import * as z from 'zod/mini';
import { FileIds } from './file.ts';
import { Money } from './money.ts';
import { Address } from './order.ts';
import { Id, Instant, Link, line, prose } from './text.ts';

/** Which line of the order, and how many of it. */
export const LineQuantity = z.object({ line: line(64), quantity: z.int().check(z.minimum(1), z.maximum(100_000)) });
export type LineQuantity = z.infer<typeof LineQuantity>;
export const LineQuantities = z.array(LineQuantity).check(z.minLength(1), z.maxLength(500));

export const ReturnKind = z.enum(['cancel', 'return', 'exchange', 'refund']);
export type ReturnKind = z.infer<typeof ReturnKind>;

export const ReturnState = z.enum(['requested', 'approved', 'refused', 'received', 'refunded', 'closed']);
export type ReturnState = z.infer<typeof ReturnState>;

export const ReturnBody = z.strictObject({
  id: Id,
  kind: ReturnKind,
  lines: LineQuantities,
  reason: z.optional(prose(2000)),
  files: z._default(FileIds, []),
});
export type ReturnBody = z.input<typeof ReturnBody>;

/** The merchant's yes: where to send it, and by when. */
export const ReturnApproval = z.strictObject({
  address: z.optional(Address),
  label: z.optional(Link),
  note: z.optional(prose(2000)),
});
/** The merchant's no, with the reason the buyer will read. */
export const ReturnRefusal = z.strictObject({ reason: prose(2000) });
/** The goods are back: in what condition, and what of the money is refunded. */
export const ReturnReceipt = z.strictObject({
  condition: z.enum(['as_sent', 'used', 'damaged', 'incomplete', 'empty']),
  note: z.optional(prose(2000)),
});

export const Return = z.object({
  id: Id,
  kind: ReturnKind,
  state: ReturnState,
  lines: LineQuantities,
  amount: Money,
  requestedAt: Instant,
  reason: z.optional(z.string()),
  refusal: z.optional(z.string()),
  address: z.optional(Address),
  label: z.optional(Link),
  note: z.optional(z.string()),
  receivedAt: z.optional(Instant),
  condition: z.optional(z.string()),
});
export type Return = z.infer<typeof Return>;
