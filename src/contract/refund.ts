/** Money on its way back to the buyer, for a claim or for a return. */
import * as z from 'zod/mini';
import { Money } from './money.ts';
import { Instant, line } from './text.ts';

export const RefundConfirmation = z.strictObject({ reference: z.optional(line(200)) });

/** Money owed to the buyer. `due` until the merchant or the payment provider says that it was paid back. */
export const Refund = z.object({
  amount: Money,
  state: z.enum(['due', 'confirmed']),
  dueBy: z.optional(Instant),
  confirmedAt: z.optional(Instant),
  reference: z.optional(z.string()),
  /** Who paid it back, when that was not the merchant. */
  by: z.optional(z.enum(['provider', 'mediator'])),
});
export type Refund = z.infer<typeof Refund>;
