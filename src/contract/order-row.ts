/**
 * An order in a merchant's lists: what waits for the merchant, what is in dispute, and what counts towards its order defect rate. Made from the
 * case after every step. Holds the buyer's name and e-mail address, so it is for the merchant only.
 */
import * as z from 'zod/mini';
import { Currency, Money } from './money.ts';
import { ReturnState } from './return.ts';
import { Instant } from './text.ts';

/** Why an order waits for its merchant: an unanswered message, a return to decide on or to refund, a withdrawal, a claim on which it is to move. */
export const Waiting = z.enum(['messages', 'returns', 'withdrawals', 'claims']);
export type Waiting = z.infer<typeof Waiting>;
/** In a list: orders that wait for this, or for anything at all. */
export const WaitingFilter = z.enum(['any', ...Waiting.options]);
export type WaitingFilter = z.infer<typeof WaitingFilter>;

export const DefectKind = z.enum(['claim', 'chargeback', 'rating']);
export type DefectKind = z.infer<typeof DefectKind>;

/**
 * One thing that makes an order count as defective: a claim (with its `id` and `number`), a chargeback (`id` is the bank's reference), negative
 * feedback. `open` while it is not decided; `amount` is what it is about.
 */
export const OrderDefect = z.object({
  by: DefectKind,
  id: z.optional(z.string()),
  number: z.optional(z.string()),
  amount: z.optional(Money),
  open: z.boolean(),
});
export type OrderDefect = z.infer<typeof OrderDefect>;

/**
 * `order` is its number, `paid` what was captured, `updatedAt` when something last happened. `unanswered` is the buyer's first message that the merchant has not
 * answered, `oldestReturn` the oldest open one, `withdrawn` when the newest withdrawal arrived. `disputed` is never more than `paid`.
 */
export const OrderRow = z.object({
  order: z.string(),
  buyer: z.optional(z.string()),
  email: z.optional(z.string()),
  placedAt: Instant,
  updatedAt: Instant,
  paid: Money,
  waiting: z.array(Waiting),
  unanswered: z.optional(Instant),
  openReturns: z.int(),
  oldestReturn: z.optional(z.object({ state: ReturnState, requestedAt: Instant })),
  withdrawn: z.optional(Instant),
  openClaims: z.int(),
  defects: z.array(OrderDefect),
  disputed: Money,
});
export type OrderRow = z.infer<typeof OrderRow>;

/** A page of orders, what happened last first; `cursor` asks for the page after it. `now` is the server's time. */
export const OrderPage = z.object({ orders: z.array(OrderRow), cursor: z.optional(z.string()), now: Instant });
export type OrderPage = z.infer<typeof OrderPage>;

/** What was sold in one currency: how many orders, what was paid for them in minor units, and when the first was placed. A sum may be larger than any one amount. */
export const Sales = z.object({ currency: Currency, orders: z.int(), paid: z.int(), firstAt: Instant });
export type Sales = z.infer<typeof Sales>;
