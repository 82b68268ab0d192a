/**
 * What this room reads of Medusa's store API (version 2), and no more of it: an order with its fulfilments, payments and returns, and the ways to
 * send something back. What does not look like this is unintelligible. Knows nothing of cases.
 */
import * as z from 'zod/mini';

const text = z.nullish(z.string());
const amount = z.nullish(z.number());
const moment = z.string().check(z.refine((at) => !Number.isNaN(Date.parse(at))));
const lately = z.nullish(moment);

const Item = z.object({
  id: z.string(),
  title: z.string(),
  product_title: text,
  variant_title: text,
  variant_sku: text,
  thumbnail: text,
  quantity: z.number(),
  total: z.number(),
  requires_shipping: z.nullish(z.boolean()),
  detail: z.object({ fulfilled_quantity: z.number(), return_requested_quantity: amount, return_received_quantity: amount, return_dismissed_quantity: amount }),
});

const Fulfillment = z.object({
  id: z.string(),
  shipped_at: lately,
  delivered_at: lately,
  canceled_at: lately,
  updated_at: lately,
  items: z.nullish(z.array(z.object({ line_item_id: text, quantity: z.number() }))),
  labels: z.nullish(z.array(z.object({ tracking_number: text, tracking_url: text }))),
});
export type Fulfillment = z.infer<typeof Fulfillment>;

const Payment = z.object({
  provider_id: text,
  created_at: lately,
  captured_at: lately,
  refunds: z.nullish(z.array(z.object({ amount: z.number(), created_at: moment }))),
});

const PaymentCollection = z.object({
  status: z.string(),
  amount: z.number(),
  authorized_amount: amount,
  captured_amount: amount,
  updated_at: lately,
  payments: z.nullish(z.array(Payment)),
});

const Return = z.object({
  id: z.string(),
  status: z.string(),
  exchange_id: text,
  created_at: moment,
  updated_at: lately,
  received_at: lately,
  items: z.array(z.object({ item_id: z.string(), quantity: z.number(), note: text })),
});
export type Return = z.infer<typeof Return>;

const Address = z.object({ first_name: text, last_name: text, company: text, address_1: text, address_2: text, postal_code: text, city: text, country_code: text });

export const Order = z.object({
  id: z.string(),
  display_id: z.nullish(z.number()),
  status: z.string(),
  currency_code: z.string().check(z.regex(/^[a-zA-Z]{3}$/)),
  created_at: moment,
  updated_at: moment,
  canceled_at: lately,
  items: z.array(Item).check(z.minLength(1)),
  shipping_methods: z.nullish(z.array(z.object({ total: z.number(), detail: z.nullish(z.object({ return_id: text })) }))),
  shipping_address: z.nullish(Address),
  fulfillments: z.nullish(z.array(Fulfillment)),
  payment_collections: z.nullish(z.array(PaymentCollection)),
  returns: z.nullish(z.array(Return)),
  cart: z.nullish(z.object({ id: z.string() })),
});
export type Order = z.infer<typeof Order>;
export const OrderReply = z.object({ order: Order });

/** Asked for beside what the store API gives of an order by itself; of a payment only dates and sums, never the provider's data. */
export const orderFields = [
  '+canceled_at', '+cart.id', '*fulfillments', '*fulfillments.items', '*fulfillments.labels', '*returns', '*returns.items',
  ...['provider_id', 'created_at', 'captured_at', 'refunds.amount', 'refunds.created_at'].map((field) => `+payment_collections.payments.${field}`),
].join(',');

/** A way to send something back, and what it costs the buyer. */
export const ReturnShipping = z.object({ id: z.string(), amount });
export type ReturnShipping = z.infer<typeof ReturnShipping>;
export const ReturnShippingReply = z.object({ shipping_options: z.array(ReturnShipping) });

/** A return was taken. Some versions say nothing else of it, so the order is read again. */
export const ReturnReply = z.object({});

/** How Medusa tells what it could not do. */
export const Failure = z.object({ type: text, message: text });
