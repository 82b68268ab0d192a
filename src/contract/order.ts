/**
 * An order as the merchant's shop knows it: what was bought, what was paid, when it should arrive and where the parcels are.
 * The merchant sends it whole (`PUT /v1/merchant/orders/{order}`) and sends it again when something changed.
 */
import * as z from 'zod/mini';
import { Amount, Currency } from './money.ts';
import { Country, Day, Instant, Link, Locale, OrderNumber, Picture, line } from './text.ts';

/** What kind of thing a line is. Only `goods` are covered by a guarantee; the others have doors of their own. */
export const GoodsKind = z.enum(['goods', 'service', 'digital', 'stored_value', 'bill', 'donation', 'prohibited']);
export type GoodsKind = z.infer<typeof GoodsKind>;

/** One line of an order. `total` is what the buyer paid for the whole line, tax in and discounts off, in minor units. */
export const OrderLine = z.object({
  id: line(64),
  title: line(300),
  sku: z.optional(line(100)),
  variant: z.optional(line(200)),
  quantity: z.int().check(z.minimum(1), z.maximum(100_000)),
  total: Amount,
  kind: z._default(GoodsKind, 'goods'),
  image: z.optional(Picture),
});
export type OrderLine = z.infer<typeof OrderLine>;

/** A carrier's scan: what happened to the parcel, when and where. */
export const Scan = z.object({
  at: Instant,
  status: z.enum(['announced', 'in_transit', 'out_for_delivery', 'attempted', 'ready_for_pickup', 'delivered', 'delivered_elsewhere', 'returning', 'lost']),
  place: z.optional(line(200)),
  note: z.optional(line(500)),
});
export type Scan = z.infer<typeof Scan>;

/** One parcel: which lines and how many of each it holds, who carries it, what was scanned. */
export const Shipment = z.object({
  id: line(64),
  lines: z.array(z.object({ line: line(64), quantity: z.int().check(z.minimum(1)) })).check(z.maxLength(500)),
  carrier: z.optional(line(100)),
  trackingNumber: z.optional(line(100)),
  trackingLink: z.optional(Link),
  shippedAt: z.optional(Instant),
  deliveredAt: z.optional(Instant),
  scans: z._default(z.array(Scan).check(z.maxLength(200)), []),
});
export type Shipment = z.infer<typeof Shipment>;

/** The money taken. `authorised` is what the buyer agreed to, `captured` what was booked; a claim for overcharging lives in between. */
export const Charge = z.object({
  chargedAt: Instant,
  authorised: Amount,
  captured: Amount,
  settledAt: z.optional(Instant),
  provider: z.optional(line(60)),
  reference: z.optional(line(200)),
});
export type Charge = z.infer<typeof Charge>;

export const Address = z.object({
  name: z.optional(line(200)),
  lines: z.array(line(200)).check(z.maxLength(5)),
  postalCode: z.optional(line(20)),
  city: z.optional(line(120)),
  country: z.optional(Country),
});
export type Address = z.infer<typeof Address>;

export const Buyer = z.object({
  name: z.optional(line(200)),
  email: z.optional(z.email().check(z.maxLength(254))),
  locale: z.optional(Locale),
});

/** The whole order. Line totals plus `shipping` is `total`; `captured` is normally the same. All amounts are in `currency`. */
export const Order = z.object({
  number: OrderNumber,
  placedAt: Instant,
  currency: Currency,
  lines: z.array(OrderLine).check(z.minLength(1), z.maxLength(500)),
  shipping: z._default(Amount, 0),
  total: Amount,
  charge: Charge,
  latestDelivery: Day,
  shipments: z._default(z.array(Shipment).check(z.maxLength(100)), []),
  shipTo: z.optional(Address),
  buyer: z._default(Buyer, {}),
  cancelledAt: z.optional(Instant),
});
export type Order = z.infer<typeof Order>;
