/**
 * Orders as WooCommerce's REST API (`wc/v3/orders`) gives them: a list or one order. Line totals are net there and become gross here;
 * coupons are in the line totals already, fee lines become lines (or, when negative, a discount on all). Tracking comes from the
 * "Shipment Tracking" extension's meta data when it is there; it covers the whole order, since WooCommerce does not say which lines a parcel holds.
 */
import * as z from 'zod/mini';
import type { Order, OrderLine, Shipment } from '../../contract/index.ts';
import { balance } from './balance.ts';
import { decimal, toMinor } from './decimal.ts';
import { dayOf, daysAfter, instant } from './moment.ts';
import { anyId, decimalText, defined, importer, linkOf, maybe, text } from './source.ts';

const Gross = { total: decimalText, total_tax: maybe(decimalText) };
const Meta = z.object({ key: z.string(), value: z.unknown() });
const Tracking = z.array(z.object({
  tracking_id: maybe(anyId), tracking_provider: maybe(z.string()), custom_tracking_provider: maybe(z.string()), tracking_number: maybe(z.string()),
  custom_tracking_link: maybe(z.string()), date_shipped: maybe(anyId), products_list: maybe(z.array(z.object({ item_id: anyId, qty: anyId }))),
}));
const Address = z.object({ first_name: maybe(z.string()), last_name: maybe(z.string()), address_1: maybe(z.string()), address_2: maybe(z.string()), postcode: maybe(z.string()), city: maybe(z.string()), country: maybe(z.string()), email: maybe(z.string()) });

const WooOrder = z.object({
  id: anyId, number: maybe(z.string()), status: z.string(), currency: z.string(), date_created_gmt: z.string(), date_paid_gmt: maybe(z.string()), date_completed_gmt: maybe(z.string()), date_modified_gmt: maybe(z.string()),
  total: decimalText, shipping_total: maybe(decimalText), shipping_tax: maybe(decimalText), payment_method: maybe(z.string()), transaction_id: maybe(z.string()),
  billing: maybe(Address), shipping: maybe(Address), meta_data: maybe(z.array(Meta)),
  line_items: z.array(z.object({ id: anyId, name: z.string(), sku: maybe(z.string()), quantity: z.number(), ...Gross, image: maybe(z.object({ src: maybe(z.string()) })), meta_data: maybe(z.array(Meta)) })),
  fee_lines: maybe(z.array(z.object({ id: anyId, name: maybe(z.string()), ...Gross }))),
});
type WooOrder = z.output<typeof WooOrder>;

const gross = (item: { total: string | number; total_tax?: string | number | null | undefined }): bigint => decimal(item.total) + decimal(item.total_tax);

function shipmentsOf(raw: WooOrder, lines: readonly OrderLine[]): Shipment[] {
  const found = Tracking.safeParse(raw.meta_data?.find(({ key }) => key === '_wc_shipment_tracking_items')?.value);
  if (!found.success) return [];
  const goods = lines.filter(({ kind }) => kind === 'goods');
  return found.data.map((parcel, index) => defined({
    id: String(parcel.tracking_id ?? index + 1),
    lines: parcel.products_list?.map(({ item_id, qty }) => ({ line: String(item_id), quantity: Number(qty) })) ?? goods.map(({ id, quantity }) => ({ line: id, quantity })),
    carrier: text(parcel.tracking_provider) ?? text(parcel.custom_tracking_provider), trackingNumber: text(parcel.tracking_number), trackingLink: linkOf(parcel.custom_tracking_link),
    shippedAt: parcel.date_shipped ? instant(new Date(Number(parcel.date_shipped) * 1000).toISOString()) : undefined,
    scans: [],
  }));
}

/** Whether the shop's own goods meta says that there is nothing to send. */
const isVirtual = (item: WooOrder['line_items'][number]): boolean => item.meta_data?.some(({ key, value }) => /^_?(virtual|downloadable)$/.test(key) && value === 'yes') ?? false;

export const woocommerce = importer('WooCommerce', WooOrder, ['orders'], (raw) => raw.number ?? String(raw.id), (raw, { timeZone, deliveryDays }): Order => {
  const { currency } = raw;
  const placedAt = instant(raw.date_created_gmt);
  const sum = toMinor(decimal(raw.total), currency);
  const shipping = toMinor(decimal(raw.shipping_total) + decimal(raw.shipping_tax), currency);
  const items: OrderLine[] = raw.line_items.map((item) => defined({
    id: String(item.id), title: item.name, sku: text(item.sku), quantity: item.quantity, total: toMinor(gross(item), currency),
    kind: isVirtual(item) ? 'digital' as const : 'goods' as const, image: item.image?.src?.startsWith('https://') ? item.image.src : undefined,
  }));
  const fees: OrderLine[] = (raw.fee_lines ?? []).filter((fee) => gross(fee) > 0n).map((fee) => ({ id: String(fee.id), title: text(fee.name) ?? 'Fee', quantity: 1, total: toMinor(gross(fee), currency), kind: 'service' }));
  const lines = balance([...items, ...fees], shipping, sum);
  const to = raw.shipping?.address_1 ? raw.shipping : raw.billing;
  const nameOf = (address: z.output<typeof Address> | null | undefined) => text([address?.first_name, address?.last_name].filter(Boolean).join(' '));
  return defined({
    number: raw.number ?? String(raw.id), placedAt, currency, lines, shipping, total: sum,
    charge: defined({ chargedAt: raw.date_paid_gmt ? instant(raw.date_paid_gmt) : placedAt, authorised: sum, captured: sum, settledAt: raw.date_paid_gmt ? instant(raw.date_paid_gmt) : undefined, provider: text(raw.payment_method), reference: text(raw.transaction_id) }),
    latestDelivery: daysAfter(dayOf(placedAt, timeZone), deliveryDays),
    shipments: shipmentsOf(raw, items),
    shipTo: to ? defined({ name: nameOf(to), lines: [to.address_1, to.address_2].flatMap((one) => text(one) ?? []), postalCode: text(to.postcode), city: text(to.city), country: text(to.country) }) : undefined,
    buyer: defined({ name: nameOf(raw.billing) ?? nameOf(raw.shipping), email: text(raw.billing?.email) }),
    cancelledAt: raw.status === 'cancelled' && raw.date_modified_gmt ? instant(raw.date_modified_gmt) : undefined,
  });
});
