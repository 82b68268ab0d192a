/**
 * Orders as Shopify's Admin REST API, its webhooks and most export apps give them: `{"orders": […]}`, `{"order": {…}}` or one order.
 * Prices are what the buyer saw (presentment money), taxes in, every discount allocation off. Shopify does not export a promised day:
 * it is counted from the order (`deliveryDays`). A fulfilment's `shipment_status` is its latest; `updated_at` is taken for its time.
 */
import * as z from 'zod/mini';
import type { Order, Shipment } from '../../contract/index.ts';
import { balance } from './balance.ts';
import { decimal, toMinor } from './decimal.ts';
import { dayOf, daysAfter, instant } from './moment.ts';
import { anyId, decimalText, defined, importer, linkOf, maybe, text } from './source.ts';

const Amounts = maybe(z.object({ presentment_money: maybe(z.object({ amount: decimalText, currency_code: z.string() })) }));
const Allocations = maybe(z.array(z.object({ amount: decimalText, amount_set: Amounts })));
const Taxes = maybe(z.array(z.object({ price: decimalText, price_set: Amounts })));

const ShopifyOrder = z.object({
  name: z.string(), created_at: z.string(), processed_at: maybe(z.string()), cancelled_at: maybe(z.string()),
  currency: z.string(), presentment_currency: maybe(z.string()), taxes_included: maybe(z.boolean()),
  total_price: decimalText, total_price_set: Amounts, financial_status: maybe(z.string()),
  email: maybe(z.string()), contact_email: maybe(z.string()), customer_locale: maybe(z.string()), payment_gateway_names: maybe(z.array(z.string())),
  customer: maybe(z.object({ first_name: maybe(z.string()), last_name: maybe(z.string()), email: maybe(z.string()) })),
  shipping_address: maybe(z.object({ name: maybe(z.string()), address1: maybe(z.string()), address2: maybe(z.string()), zip: maybe(z.string()), city: maybe(z.string()), country_code: maybe(z.string()) })),
  line_items: z.array(z.object({
    id: anyId, title: z.string(), variant_title: maybe(z.string()), sku: maybe(z.string()), quantity: z.number(), price: decimalText, price_set: Amounts,
    gift_card: maybe(z.boolean()), requires_shipping: maybe(z.boolean()), discount_allocations: Allocations, tax_lines: Taxes,
  })),
  shipping_lines: maybe(z.array(z.object({ price: decimalText, price_set: Amounts, discount_allocations: Allocations, tax_lines: Taxes }))),
  fulfillments: maybe(z.array(z.object({
    id: anyId, status: maybe(z.string()), created_at: z.string(), updated_at: maybe(z.string()), shipment_status: maybe(z.string()),
    tracking_company: maybe(z.string()), tracking_number: maybe(z.string()), tracking_url: maybe(z.string()),
    line_items: z.array(z.object({ id: anyId, quantity: z.number() })),
  }))),
});
type ShopifyOrder = z.output<typeof ShopifyOrder>;
type Priced = { price: string | number; price_set?: z.output<typeof Amounts>; discount_allocations?: z.output<typeof Allocations>; tax_lines?: z.output<typeof Taxes> };

const seen = (plain: string | number, set: z.output<typeof Amounts>): bigint => decimal(set?.presentment_money?.amount ?? plain);
const total = <T>(list: readonly T[] | null | undefined, of: (item: T) => bigint): bigint => (list ?? []).reduce((sum, item) => sum + of(item), 0n);

/** What a line or a shipping line cost in the end. */
function paid(item: Priced, quantity: number, taxesIncluded: boolean): bigint {
  const discounts = total(item.discount_allocations, (one) => seen(one.amount, one.amount_set));
  const taxes = taxesIncluded ? 0n : total(item.tax_lines, (one) => seen(one.price, one.price_set));
  return seen(item.price, item.price_set) * BigInt(quantity) - discounts + taxes;
}

const scans: Readonly<Record<string, Shipment['scans'][number]['status']>> = {
  label_printed: 'announced', label_purchased: 'announced', confirmed: 'announced', in_transit: 'in_transit', out_for_delivery: 'out_for_delivery',
  attempted_delivery: 'attempted', ready_for_pickup: 'ready_for_pickup', delivered: 'delivered', failure: 'lost',
};

function shipmentsOf(order: ShopifyOrder): Shipment[] {
  return (order.fulfillments ?? []).filter(({ status }) => status !== 'cancelled' && status !== 'error').map((parcel) => {
    const at = instant(parcel.updated_at ?? parcel.created_at);
    const status = scans[parcel.shipment_status ?? ''];
    return defined({
      id: String(parcel.id), lines: parcel.line_items.map(({ id, quantity }) => ({ line: String(id), quantity })),
      carrier: text(parcel.tracking_company), trackingNumber: text(parcel.tracking_number), trackingLink: linkOf(parcel.tracking_url),
      shippedAt: instant(parcel.created_at), deliveredAt: status === 'delivered' ? at : undefined, scans: status ? [{ at, status }] : [],
    });
  });
}

export const shopify = importer('Shopify', ShopifyOrder, ['orders', 'order'], (raw) => raw.name, (raw, { timeZone, deliveryDays }): Order => {
  const currency = raw.presentment_currency ?? raw.currency;
  const included = raw.taxes_included ?? false;
  const placedAt = instant(raw.processed_at ?? raw.created_at);
  const sum = toMinor(seen(raw.total_price, raw.total_price_set), currency);
  const shipping = toMinor(total(raw.shipping_lines, (one) => paid(one, 1, included)), currency);
  const lines = raw.line_items.filter(({ quantity }) => quantity > 0).map((item) => defined({
    id: String(item.id), title: item.title, variant: text(item.variant_title), sku: text(item.sku), quantity: item.quantity,
    total: toMinor(paid(item, item.quantity, included), currency),
    kind: item.gift_card ? 'stored_value' as const : item.requires_shipping === false ? 'digital' as const : 'goods' as const,
  }));
  const to = raw.shipping_address;
  const taken = raw.financial_status === 'pending' || raw.financial_status === 'authorized' ? undefined : placedAt;
  return defined({
    number: raw.name, placedAt, currency, lines: balance(lines, shipping, sum), shipping, total: sum,
    charge: defined({ chargedAt: placedAt, authorised: sum, captured: sum, settledAt: taken, provider: text(raw.payment_gateway_names?.[0]) }),
    latestDelivery: daysAfter(dayOf(placedAt, timeZone), deliveryDays),
    shipments: shipmentsOf(raw),
    shipTo: to ? defined({ name: text(to.name), lines: [to.address1, to.address2].flatMap((one) => text(one) ?? []), postalCode: text(to.zip), city: text(to.city), country: text(to.country_code) }) : undefined,
    buyer: defined({ name: text([raw.customer?.first_name, raw.customer?.last_name].filter(Boolean).join(' ')) ?? text(to?.name), email: text(raw.contact_email ?? raw.email ?? raw.customer?.email), locale: text(raw.customer_locale) }),
    cancelledAt: raw.cancelled_at ? instant(raw.cancelled_at) : undefined,
  });
});
