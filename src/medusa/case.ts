/** An order of Medusa's as a buyer's case: what Medusa knows of it, and among the actions only what Medusa can do. Used by `medusa-api.ts`. */
import type { Action } from '../contract/action.ts';
import type { Case, TimelineEntry } from '../contract/case.ts';
import type { Merchant } from '../contract/merchant.ts';
import type { Return, Returnable } from '../contract/return.ts';
import { delivery, instant, ourOrder, refunds } from './order.ts';
import { ourReturns, returnable } from './returns.ts';
import type { Order, ReturnShipping } from './shapes.ts';

export interface Shop {
  /** Who sells, and what it promises about returns: Medusa has no place for either. */
  readonly merchant: Merchant;
  /** The shop's promise, in days from the order. */
  readonly deliveryDays: number;
}

export function caseOf(found: Order, way: ReturnShipping | undefined, { merchant, deliveryDays }: Shop, now: number): Case {
  const promised = { deliveryDays, timeZone: merchant.timeZone };
  const order = ourOrder(found, promised);
  const returns = ourReturns(found);
  const open = returnable(found, way);
  return {
    viewer: 'buyer', now: instant(now), version: versionOf(found), order, merchant, policy: { name: 'none', version: '0' }, delivery: delivery(found, order, promised, now),
    contact: { state: 'none' }, eligibility: [], messages: [], unread: 0, returnable: open, returns, claims: [], refunds: refunds(found), withdrawals: [], files: [],
    timeline: returns.flatMap(steps), actions: way ? actions(open, order.shipments.length > 0) : [],
  };
}

/** When anything about the order changed last, in seconds. Medusa's own count leaves parcels and payments out. */
export function versionOf({ updated_at, fulfillments, payment_collections, returns }: Order): number {
  const touched = [updated_at, ...[...fulfillments ?? [], ...payment_collections ?? [], ...returns ?? []].flatMap((each) => each.updated_at ?? [])];
  return Math.max(...touched.map((at) => Math.floor(Date.parse(at) / 1000)));
}

function actions([open]: readonly Returnable[], sent: boolean): Action[] {
  const state = open ? { enabled: true } : { enabled: false, reason: sent ? 'not_possible_now' : 'not_delivered' };
  return [{ action: 'request_return', ...state }, { action: 'return', ...state }];
}

function steps({ id, kind, requestedAt, receivedAt, amount }: Return): TimelineEntry[] {
  return [
    { at: requestedAt, by: kind === 'return' ? 'buyer' : 'merchant', type: 'return_requested', subject: id, amount },
    ...(receivedAt ? [{ at: receivedAt, by: 'merchant', type: 'return_received', subject: id } as const] : []),
  ];
}
