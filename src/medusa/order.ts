/**
 * Medusa's order as ours: lines, parcels, payment and where the goods are. Medusa counts in euros, not cents, and keeps no promise of when something
 * arrives; the shop's own stands in for it. Used by `case.ts`; knows no returns.
 */
import type { Delivery } from '../contract/case.ts';
import type { Money } from '../contract/money.ts';
import type { Address, Charge, Order as OurOrder, Shipment } from '../contract/order.ts';
import type { Refund } from '../contract/refund.ts';
import type { Fulfillment, Order } from './shapes.ts';

export interface Promised {
  /** Days from the order until the goods are there at the latest. */
  readonly deliveryDays: number;
  readonly timeZone: string;
}

/** Whole seconds, as the contract has them. */
export const instant = (at: string | number): string => new Date(at).toISOString().replace(/\.\d+/, '');

export function money(amount: number, currency: string): Money {
  const code = currency.toUpperCase();
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2;
  return { amount: Math.round(amount * 10 ** digits), currency: code };
}

export function ourOrder(order: Order, promised: Promised): OurOrder {
  const sum = (amount: number): number => money(amount, order.currency_code).amount;
  // an edited order keeps the lines it lost
  const lines = order.items.filter(({ quantity }) => quantity > 0).map(({ id, title, product_title, variant_title, variant_sku, thumbnail, quantity, total, requires_shipping }): OurOrder['lines'][number] => ({
    id, title: product_title ?? title, quantity, total: sum(total), kind: requires_shipping === false ? 'digital' : 'goods',
    ...(variant_title ? { variant: variant_title } : {}), ...(variant_sku ? { sku: variant_sku } : {}), ...(thumbnail?.startsWith('https://') ? { image: thumbnail } : {}),
  }));
  // what sending something back costs is the return's
  const shipping = sum((order.shipping_methods ?? []).filter(({ detail }) => !detail?.return_id).reduce((all, { total }) => all + total, 0));
  const cancelledAt = order.canceled_at ?? (order.status === 'canceled' ? order.updated_at : undefined);
  return {
    number: String(order.display_id ?? order.id), placedAt: instant(order.created_at), currency: order.currency_code.toUpperCase(), lines, shipping,
    total: lines.reduce((all, { total }) => all + total, shipping), charge: charge(order, sum), latestDelivery: latestDelivery(order, promised),
    shipments: sentOut(order).map(shipment), buyer: {}, ...(order.shipping_address ? { shipTo: address(order.shipping_address) } : {}), ...(cancelledAt ? { cancelledAt: instant(cancelledAt) } : {}),
  };
}

/** Where the goods are, from the parcels that are known to have left and arrived. */
export function delivery(order: Order, { cancelledAt, latestDelivery: latest }: OurOrder, { timeZone }: Promised, now: number): Delivery {
  if (cancelledAt) return { state: 'cancelled', at: cancelledAt };
  const parcels = sentOut(order);
  const [shipped, arrived] = [parcels.flatMap((each) => each.shipped_at ?? []).sort(), parcels.flatMap((each) => each.delivered_at ?? []).sort()];
  const wanted = order.items.filter((each) => each.requires_shipping !== false).reduce((all, { quantity }) => all + quantity, 0);
  const there = parcels.filter((each) => each.delivered_at).flatMap(({ items }) => items ?? []).reduce((all, { quantity }) => all + quantity, 0);
  if (arrived.length && there >= wanted) return { state: 'delivered', at: instant(arrived.at(-1)!) };
  if (dayOf(now, timeZone) > latest) return { state: 'overdue' };
  if (arrived.length) return { state: 'partly_delivered', at: instant(arrived.at(-1)!) };
  return shipped.length ? { state: 'in_transit', at: instant(shipped[0]!) } : { state: 'preparing' };
}

export function refunds(order: Order): Refund[] {
  return payments(order).flatMap((each) => each.refunds ?? []).map(({ amount, created_at }) => ({ amount: money(amount, order.currency_code), state: 'confirmed', confirmedAt: instant(created_at) }));
}

const sentOut = ({ fulfillments }: Order): Fulfillment[] => (fulfillments ?? []).filter((each) => !each.canceled_at);
const collections = ({ payment_collections: all }: Order) => (all ?? []).filter(({ status }) => status !== 'canceled');
const payments = (order: Order) => collections(order).flatMap((each) => each.payments ?? []);
const dayOf = (at: string | number, timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));

function latestDelivery({ created_at }: Order, { deliveryDays, timeZone }: Promised): string {
  const day = new Date(dayOf(created_at, timeZone));
  day.setUTCDate(day.getUTCDate() + deliveryDays);
  return day.toISOString().slice(0, 10);
}

function shipment({ id, items, labels, shipped_at, delivered_at }: Fulfillment): Shipment {
  const label = labels?.[0];
  return {
    id, lines: (items ?? []).flatMap(({ line_item_id, quantity }) => (line_item_id && quantity > 0 ? [{ line: line_item_id, quantity }] : [])), scans: [],
    ...(label?.tracking_number ? { trackingNumber: label.tracking_number } : {}), ...(label?.tracking_url?.startsWith('https://') ? { trackingLink: label.tracking_url } : {}),
    ...(shipped_at ? { shippedAt: instant(shipped_at) } : {}), ...(delivered_at ? { deliveredAt: instant(delivered_at) } : {}),
  };
}

function charge(order: Order, sum: (amount: number) => number): Charge {
  const all = collections(order);
  const first = payments(order)[0];
  return {
    chargedAt: instant(first?.captured_at ?? first?.created_at ?? order.created_at),
    authorised: sum(all.reduce((most, { amount, authorized_amount }) => most + (authorized_amount ?? amount), 0)),
    captured: sum(all.reduce((most, { captured_amount }) => most + (captured_amount ?? 0), 0)),
    ...(first?.provider_id ? { provider: first.provider_id.slice(0, 60) } : {}),
  };
}

function address({ first_name, last_name, company, address_1, address_2, postal_code, city, country_code }: NonNullable<Order['shipping_address']>): Address {
  const name = [first_name, last_name].filter(Boolean).join(' ');
  return {
    lines: [company, address_1, address_2].flatMap((each) => each?.trim() || []), ...(name ? { name } : {}), ...(postal_code ? { postalCode: postal_code } : {}), ...(city ? { city } : {}),
    ...(country_code ? { country: country_code.toUpperCase() } : {}),
  };
}
