/** From a paid checkout to an order: the cart as it was priced, paid in full, under the shop's order number or one made here. */
import { Cart, type Instant, type Order } from '../contract/index.ts';
import { sha256 } from './hash.ts';
import type { CheckoutRecord } from './store.ts';

export type PricedCart = ReturnType<typeof Cart.parse>;
export const cartOf = (text: string): PricedCart => Cart.parse(JSON.parse(text));

/** A number people can read out, made from the checkout's id: the same checkout always tries the same numbers in the same order. */
export async function orderNumber(checkout: string, attempt: number): Promise<string> {
  const digits = BigInt(`0x${(await sha256(`${checkout} ${attempt}`)).slice(0, 16)}`) % 90_000_000n + 10_000_000n;
  return `R-${digits}`;
}

/** The buyer's language is what the shop says it is, else the one the checkout was begun in: letters are written in it. */
export function orderFrom({ cartBody, checkout, method, locale }: CheckoutRecord, number: string, now: Instant): Order {
  const { currency, lines, shipping, total, latestDelivery, buyer, shipTo } = cartOf(cartBody);
  return {
    number, placedAt: now, currency, lines, shipping, total, latestDelivery, buyer: locale === undefined ? buyer : { locale, ...buyer }, shipments: [],
    charge: { chargedAt: now, authorised: total, captured: total, settledAt: now, provider: method, reference: checkout.id },
    ...(shipTo ? { shipTo } : {}),
  };
}
