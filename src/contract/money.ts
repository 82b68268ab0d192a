/** Money as every part of Redress carries it: whole minor units and an ISO 4217 code. `{ amount: 4990, currency: 'EUR' }` is 49,90 €. */
import * as z from 'zod/mini';

/** ISO 4217, three capital letters. Whether the currency exists is asked by the rules (`currency_unknown`). */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/));
export type Currency = z.infer<typeof Currency>;

/** An amount in minor units (cents, pence, yen): a whole number from 0 to 999,999,999,999. */
export const Amount = z.int().check(z.minimum(0), z.maximum(999_999_999_999));

export const Money = z.object({ amount: Amount, currency: Currency });
export type Money = z.infer<typeof Money>;
