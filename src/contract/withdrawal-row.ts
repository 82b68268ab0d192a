/** Withdrawals as their merchant sees them. Apart from what buyers send and get, so that a buyer's page does not carry it. */
import * as z from 'zod/mini';
import { Instant, OrderNumber } from './text.ts';
import { WithdrawalReceipt } from './withdrawal.ts';

/**
 * A declaration as the merchant sees it. `order` is the order whose case knows of it: it came with that order's token, or the merchant assigned it.
 * `match` is only a hint: an order with the number that was declared, and whether its buyer has the same e-mail address.
 */
export const WithdrawalRow = z.object({
  ...WithdrawalReceipt.shape,
  order: z.optional(z.string()),
  match: z.optional(z.object({ order: z.string(), buyer: z.optional(z.string()), placedAt: Instant, sameEmail: z.boolean() })),
});
export type WithdrawalRow = z.infer<typeof WithdrawalRow>;

/** A page of them, newest first; `cursor` asks for the page after it. */
export const WithdrawalPage = z.object({ withdrawals: z.array(WithdrawalRow), cursor: z.optional(z.string()), now: Instant });
export type WithdrawalPage = z.infer<typeof WithdrawalPage>;

/** To which order a declaration belongs, said by the merchant. */
export const AssignBody = z.strictObject({ order: OrderNumber });
