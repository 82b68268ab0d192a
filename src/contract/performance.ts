/**
 * How a merchant stands with its payment guarantee: the order defect rate, what of its payments is held back, and what each open claim does to
 * both. The definitions stand in docs/backend.md; the figures are the rules'.
 */
import * as z from 'zod/mini';
import { Currency, Money } from './money.ts';
import { Instant } from './text.ts';

/** 1 or 2. Written as an enumeration because buyers' pages carry what reads one anyway. */
export const ReserveTier = z.enum({ first: 1, second: 2 } as const);
export type ReserveTier = z.infer<typeof ReserveTier>;

/** Where rate and tier would be. */
const Standing = z.object({ rate: z.number(), tier: ReserveTier });

/**
 * What is held back in one currency, in minor units: in tier 1 `disputed` plus `payments` of the last 7 days; in tier 2 the higher of `disputed` and
 * `share`, which is `payments` of the last 30 days times the rate, rounded up.
 */
export const HeldBack = z.object({ currency: Currency, amount: z.int(), disputed: z.int(), payments: z.int(), share: z.optional(z.int()) });
export type HeldBack = z.infer<typeof HeldBack>;

/**
 * `rate` is `defects` / `orders` (0..1, 0 without orders) over the last `days`, and tier 2 takes one below `limit`; `by` counts orders, and one order may be in more than one of them.
 * `missing` says what keeps the merchant out of tier 2: selling long enough (`from` is when it will have), `orders` still to come, the `rate`; nothing in tier 2.
 * `claims` are the open ones: where rate and tier are once it is granted, and once it is denied or withdrawn, all else as it is.
 */
export const Performance = z.object({
  now: Instant,
  days: z.int(),
  orders: z.int(),
  defects: z.int(),
  rate: z.number(),
  limit: z.number(),
  by: z.object({ claim: z.int(), chargeback: z.int(), rating: z.int() }),
  reserve: z.object({
    tier: ReserveTier,
    held: z.array(HeldBack),
    missing: z.object({ time: z.optional(z.object({ from: z.optional(Instant) })), orders: z.optional(z.int()), rate: z.optional(z.number()) }),
  }),
  claims: z.array(z.object({ id: z.string(), number: z.string(), order: z.string(), amount: Money, granted: Standing, denied: Standing })),
});
export type Performance = z.infer<typeof Performance>;
