/**
 * Orders as Shopware 6's Admin API (`/api/search/order` with line items, deliveries, transactions and addresses) gives them:
 * `{"data": […]}`, a list or one order. Promotions and credits are negative lines there: each is taken off the products it was composed of,
 * or off all of them. The latest shipping date of the deliveries is the promised day.
 */
import * as z from 'zod/mini';
import type { Order, OrderLine, Shipment } from '../../contract/index.ts';
import { balance, takeOff } from './balance.ts';
import { decimal, toMinor } from './decimal.ts';
import { dayOf, daysAfter, instant } from './moment.ts';
import { anyId, decimalText, defined, importer, maybe, text } from './source.ts';

const Taxes = maybe(z.array(z.object({ tax: decimalText })));
const Price = maybe(z.object({ totalPrice: maybe(decimalText), calculatedTaxes: Taxes }));
const State = maybe(z.object({ technicalName: z.string() }));
const Address = z.object({ firstName: maybe(z.string()), lastName: maybe(z.string()), street: maybe(z.string()), additionalAddressLine1: maybe(z.string()), zipcode: maybe(z.string()), city: maybe(z.string()), country: maybe(z.object({ iso: maybe(z.string()) })) });

const ShopwareOrder = z.object({
  orderNumber: z.string(), orderDateTime: z.string(), amountTotal: decimalText, taxStatus: maybe(z.string()), price: maybe(z.object({ taxStatus: maybe(z.string()) })),
  currency: z.object({ isoCode: z.string() }), shippingCosts: Price, stateMachineState: State, updatedAt: maybe(z.string()),
  language: maybe(z.object({ locale: maybe(z.object({ code: maybe(z.string()) })) })),
  orderCustomer: maybe(z.object({ firstName: maybe(z.string()), lastName: maybe(z.string()), email: maybe(z.string()) })),
  lineItems: z.array(z.object({
    id: anyId, identifier: maybe(anyId), referencedId: maybe(anyId), parentId: maybe(anyId), type: maybe(z.string()), label: z.string(), quantity: z.number(), totalPrice: decimalText, price: Price,
    states: maybe(z.array(z.string())), cover: maybe(z.object({ url: maybe(z.string()) })),
    payload: maybe(z.object({ productNumber: maybe(z.string()), options: maybe(z.array(z.object({ option: maybe(z.string()) }))), composition: maybe(z.array(z.object({ id: anyId, discount: decimalText }))) })),
  })),
  deliveries: maybe(z.array(z.object({
    id: anyId, trackingCodes: maybe(z.array(z.string())), shippingDateLatest: maybe(z.string()), shippingMethod: maybe(z.object({ name: maybe(z.string()) })), stateMachineState: State, updatedAt: maybe(z.string()),
    shippingCosts: Price, shippingOrderAddress: maybe(Address), positions: maybe(z.array(z.object({ orderLineItemId: anyId, quantity: maybe(z.number()) }))),
  }))),
  transactions: maybe(z.array(z.object({ stateMachineState: State, createdAt: maybe(z.string()), paymentMethod: maybe(z.object({ name: maybe(z.string()) })) }))),
});
type ShopwareOrder = z.output<typeof ShopwareOrder>;
type Item = ShopwareOrder['lineItems'][number];

/** With net prices (`taxStatus: net`) the taxes come on top. */
function gross(price: z.output<typeof Price>, totalPrice: string | number | null | undefined, net: boolean): bigint {
  return decimal(price?.totalPrice ?? totalPrice) + (net ? (price?.calculatedTaxes ?? []).reduce((sum, { tax }) => sum + decimal(tax), 0n) : 0n);
}

/** Takes one promotion or credit off the lines it was composed of; off all of them when Shopware does not say. */
function discounted(lines: readonly OrderLine[], item: Item, items: readonly Item[], amount: number, currency: string): OrderLine[] {
  const parts = item.payload?.composition?.map(({ id, discount }) => ({ line: items.find((one) => one.identifier === id || one.referencedId === id || one.id === id)?.id, off: toMinor(decimal(discount), currency) })) ?? [];
  const known = parts.every(({ line, off }) => lines.some(({ id, total }) => id === String(line) && total >= off));
  if (!parts.length || !known || parts.reduce((sum, { off }) => sum + off, 0) !== amount) return takeOff(lines, amount);
  return lines.map((line) => ({ ...line, total: line.total - parts.filter((part) => String(part.line) === line.id).reduce((sum, { off }) => sum + off, 0) }));
}

function linesOf(raw: ShopwareOrder, currency: string, net: boolean): OrderLine[] {
  // children of a bundle are in their parent's price
  const items = raw.lineItems.filter(({ parentId }) => !parentId);
  const amountOf = (item: Item): number => toMinor(gross(item.price, item.totalPrice, net), currency);
  const lines: OrderLine[] = items.filter((item) => amountOf(item) >= 0).map((item) => defined({
    id: String(item.id), title: item.label, sku: text(item.payload?.productNumber), variant: text(item.payload?.options?.flatMap(({ option }) => option ?? []).join(', ')),
    quantity: item.quantity, total: amountOf(item), kind: item.states?.includes('is-download') ? 'digital' as const : 'goods' as const,
    image: item.cover?.url?.startsWith('https://') ? item.cover.url : undefined,
  }));
  return items.filter((item) => amountOf(item) < 0).reduce((left, item) => discounted(left, item, items, -amountOf(item), currency), lines);
}

function shipmentsOf(raw: ShopwareOrder, lines: readonly OrderLine[]): Shipment[] {
  return (raw.deliveries ?? []).filter(({ stateMachineState }) => stateMachineState?.technicalName.startsWith('shipped')).map((delivery) => defined({
    id: String(delivery.id),
    lines: (delivery.positions ?? []).filter(({ orderLineItemId }) => lines.some(({ id }) => id === String(orderLineItemId))).map(({ orderLineItemId, quantity }) => ({ line: String(orderLineItemId), quantity: quantity ?? 1 })),
    carrier: text(delivery.shippingMethod?.name), trackingNumber: text(delivery.trackingCodes?.[0]), shippedAt: delivery.updatedAt ? instant(delivery.updatedAt) : undefined, scans: [],
  }));
}

export const shopware = importer('Shopware', ShopwareOrder, ['data'], (raw) => raw.orderNumber, (raw, { timeZone, deliveryDays }): Order => {
  const currency = raw.currency.isoCode;
  const net = (raw.price?.taxStatus ?? raw.taxStatus) === 'net';
  const placedAt = instant(raw.orderDateTime);
  const sum = toMinor(decimal(raw.amountTotal), currency);
  const shipping = toMinor(gross(raw.shippingCosts, undefined, net), currency);
  const lines = balance(linesOf(raw, currency, net), shipping, sum);
  const promised = (raw.deliveries ?? []).flatMap(({ shippingDateLatest }) => (shippingDateLatest ? [dayOf(instant(shippingDateLatest), timeZone)] : [])).sort().at(-1);
  const paidBy = raw.transactions?.findLast(({ stateMachineState }) => stateMachineState?.technicalName === 'paid');
  const to = raw.deliveries?.find(({ shippingOrderAddress }) => shippingOrderAddress)?.shippingOrderAddress;
  const nameOf = (person: { firstName?: string | null | undefined; lastName?: string | null | undefined } | null | undefined) => text([person?.firstName, person?.lastName].filter(Boolean).join(' '));
  return defined({
    number: raw.orderNumber, placedAt, currency, lines, shipping, total: sum,
    charge: defined({ chargedAt: placedAt, authorised: sum, captured: sum, settledAt: paidBy ? instant(paidBy.createdAt ?? raw.orderDateTime) : undefined, provider: text(paidBy?.paymentMethod?.name) }),
    latestDelivery: promised ?? daysAfter(dayOf(placedAt, timeZone), deliveryDays),
    shipments: shipmentsOf(raw, lines),
    shipTo: to ? defined({ name: nameOf(to), lines: [to.street, to.additionalAddressLine1].flatMap((one) => text(one) ?? []), postalCode: text(to.zipcode), city: text(to.city), country: text(to.country?.iso) }) : undefined,
    buyer: defined({ name: nameOf(raw.orderCustomer), email: text(raw.orderCustomer?.email), locale: text(raw.language?.locale?.code) }),
    cancelledAt: raw.stateMachineState?.technicalName === 'cancelled' ? instant(raw.updatedAt ?? raw.orderDateTime) : undefined,
  });
});
