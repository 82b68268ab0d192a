/**
 * Where the goods are, read from shipments and scans: per line for the grounds, in one word for the view.
 * A parcel nobody ever scanned says nothing about its delivery; many shops record no more than that.
 */
import { afterDay } from './calendar.ts';
import type { CaseFile } from './case-file.ts';
import type { Delivery, Instant, Order, Shipment } from './types.ts';

/** A line's units: how many left, which arrived when, which went to somebody else. */
export interface LineDelivery {
  readonly shipped: number;
  readonly arrivals: readonly { readonly at: Instant; readonly units: number }[];
  readonly strays: readonly { readonly at: Instant; readonly units: number }[];
  /** Units that arrived where they should. */
  readonly delivered: number;
  /** Some parcel of this line was scanned, so "not delivered" is known and not just unrecorded. */
  readonly tracked: boolean;
}

type Fate = { readonly kind: 'delivered' | 'elsewhere'; readonly at: Instant } | { readonly kind: 'under_way' | 'announced' };

/** What became of a parcel. The newest word counts; a scan "left with somebody else" beats a delivery booked in the same second. */
export function fateOf(shipment: Shipment): Fate {
  const arrivals = shipment.scans
    .filter((scan) => scan.status === 'delivered' || scan.status === 'delivered_elsewhere')
    .map((scan) => ({ kind: scan.status === 'delivered' ? ('delivered' as const) : ('elsewhere' as const), at: scan.at }));
  if (shipment.deliveredAt !== undefined) arrivals.push({ kind: 'delivered', at: shipment.deliveredAt });
  const newest = arrivals.reduce<(typeof arrivals)[number] | undefined>((last, each) => (!last || each.at > last.at || (each.at === last.at && each.kind === 'elsewhere') ? each : last), undefined);
  if (newest?.kind === 'elsewhere') return newest;
  // Two systems that book the same delivery: it was there at the earlier of the two.
  if (newest) return { kind: 'delivered', at: earliest(arrivals.filter((each) => each.kind === 'delivered').map((each) => each.at)) ?? newest.at };
  const left = shipment.shippedAt !== undefined || shipment.scans.some((scan) => scan.status !== 'announced');
  return { kind: left ? 'under_way' : 'announced' };
}

export function deliveryOfLine(order: Order, line: string): LineDelivery {
  const quantity = order.lines.find((each) => each.id === line)?.quantity ?? 0;
  const parcels = order.shipments
    .map((shipment) => ({ shipment, fate: fateOf(shipment), units: shipment.lines.reduce((count, each) => count + (each.line === line ? each.quantity : 0), 0) }))
    .filter(({ units }) => units > 0);
  const went = (kind: 'delivered' | 'elsewhere') => parcels.flatMap(({ fate, units }) => (fate.kind === kind && 'at' in fate ? [{ at: fate.at, units }] : []));
  // A replacement is a second parcel for the same units, so parcels may add up to more than was ordered.
  const units = (list: readonly { readonly units: number }[]) => Math.min(quantity, list.reduce((count, each) => count + each.units, 0));
  const arrivals = went('delivered');
  return {
    shipped: units(parcels.filter(({ fate }) => fate.kind !== 'announced')),
    arrivals,
    strays: went('elsewhere'),
    delivered: units(arrivals),
    tracked: parcels.some(({ shipment }) => shipment.deliveredAt !== undefined || shipment.scans.length > 0),
  };
}

/** The whole order in one word. Only goods are delivered; an order without any stays `preparing`. */
export function deliveryOf(file: CaseFile, now: Instant): Delivery {
  const { order } = file;
  if (order.cancelledAt !== undefined) return { state: 'cancelled', at: order.cancelledAt };
  const calledOff = file.returns.filter((each) => each.body.kind === 'cancel' && each.approvedAt !== undefined);
  const off = (line: string) => calledOff.flatMap((each) => each.body.lines).reduce((count, each) => count + (each.line === line ? each.quantity : 0), 0);
  if (order.lines.every((line) => off(line.id) >= line.quantity)) return stamped('cancelled', latest(calledOff.flatMap((each) => each.approvedAt ?? [])));
  const goods = order.lines.filter((line) => line.kind === 'goods').map((line) => ({ quantity: line.quantity, ...deliveryOfLine(order, line.id) }));
  const stray = earliest(goods.flatMap((line) => (line.delivered < line.quantity ? line.strays.map((each) => each.at) : [])));
  if (stray) return { state: 'delivered_elsewhere', at: stray };
  const at = latest(goods.flatMap((line) => line.arrivals.map((each) => each.at)));
  if (at && goods.every((line) => line.delivered >= line.quantity)) return { state: 'delivered', at };
  if (at) return { state: 'partly_delivered', at };
  const late = afterDay(order.latestDelivery, file.calendar);
  if (goods.length > 0 && now >= late) return { state: 'overdue', at: late };
  const left = order.shipments.filter((shipment) => fateOf(shipment).kind === 'under_way');
  const shippedAt = earliest(left.flatMap((shipment) => shipment.shippedAt ?? []));
  return left.length > 0 ? stamped('in_transit', shippedAt) : { state: 'preparing' };
}

const stamped = (state: Delivery['state'], at: Instant | undefined): Delivery => ({ state, ...(at ? { at } : {}) });

/** Instants compare as text: all are UTC, to the second, of one length. */
export const earliest = (instants: readonly Instant[]): Instant | undefined => [...instants].sort()[0];
export const latest = (instants: readonly Instant[]): Instant | undefined => [...instants].sort().at(-1);
