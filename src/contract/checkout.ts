/**
 * From cart to order. The merchant's server records the cart with its prices (`PUT /v1/merchant/carts/{cart}`); the page names
 * the cart and the sum it shows, and a sum that differs is refused. What comes back says where the buyer goes next.
 */
import * as z from 'zod/mini';
import { Amount, Currency, Money } from './money.ts';
import { Buyer, OrderLine, Address } from './order.ts';
import { Day, Id, Instant, Locale, OrderNumber, line } from './text.ts';

export const CartId = z.string().check(z.regex(/^[A-Za-z0-9_-]{3,64}$/));

/** A cart as the merchant's server prices it. Line totals plus shipping is `total`. */
export const Cart = z.strictObject({
  currency: Currency,
  lines: z.array(OrderLine).check(z.minLength(1), z.maxLength(500)),
  shipping: z._default(Amount, 0),
  total: Amount,
  latestDelivery: Day,
  order: z.optional(OrderNumber),
  buyer: z._default(Buyer, {}),
  shipTo: z.optional(Address),
});
export type Cart = z.input<typeof Cart>;

/** A page of the shop to come back to: http is let through for shops under development. */
export const ReturnUrl = z.string().check(z.maxLength(2048), z.regex(/^https?:\/\/[^\s"'<>\\]+$/));

export const CheckoutBody = z.strictObject({
  id: Id,
  merchant: line(64),
  cart: CartId,
  amount: Money,
  method: line(40),
  returnUrl: ReturnUrl,
  locale: z.optional(Locale),
});
export type CheckoutBody = z.infer<typeof CheckoutBody>;

/**
 * What a page may know of an Amazon Pay session. The key that signed `payloadJSON`, byte for byte, never leaves the server. `script` is one of the three official
 * addresses of checkout.js; the page loads no other, and hands on the rest as it is.
 */
export const AmazonPaySession = z.object({
  script: ReturnUrl,
  merchantId: z.string(),
  publicKeyId: z.string(),
  ledgerCurrency: Currency,
  sandbox: z.boolean(),
  productType: z.enum(['PayAndShip', 'PayOnly', 'SignIn']),
  payloadJSON: z.string(),
  signature: z.string(),
  algorithm: z.enum(['AMZN-PAY-RSASSA-PSS-V2']),
});
export type AmazonPaySession = z.infer<typeof AmazonPaySession>;

/** Where the buyer goes, one of three: an address to open, a form to send, or Amazon Pay's own script with a signed session. */
export const CheckoutStep = z.object({
  redirect: z.optional(ReturnUrl),
  post: z.optional(z.object({ action: ReturnUrl, fields: z.catchall(z.object({}), z.string()) })),
  amazonPay: z.optional(AmazonPaySession),
});
export type CheckoutStep = z.infer<typeof CheckoutStep>;

/** What a payment provider put into the address the buyer came back to: `amazonCheckoutSessionId` of Amazon Pay. It proves nothing by itself. */
export const CheckoutQuery = z.strictObject({ session: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{8,100}$/))) });
export type CheckoutQuery = z.infer<typeof CheckoutQuery>;

/**
 * `paid` carries the order, and within an hour of `paidAt` a token for it: the id travels in addresses and must not open the order for ever.
 * `next` says where to send the buyer while the checkout is `open`. Money that comes after `cancelled` or `failed` makes it `paid` all the same.
 */
export const Checkout = z.object({
  id: Id,
  state: z.enum(['open', 'paid', 'cancelled', 'failed']),
  amount: Money,
  createdAt: Instant,
  paidAt: z.optional(Instant),
  next: z.optional(CheckoutStep),
  order: z.optional(OrderNumber),
  token: z.optional(z.string()),
});
export type Checkout = z.infer<typeof Checkout>;
