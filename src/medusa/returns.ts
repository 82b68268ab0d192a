/**
 * Returns between Medusa and us: which lines may come back, what that brings, what became of those asked for. Medusa gives a return an id of its
 * own and keeps no other; ours goes along at the end of the buyer's words, where a second try finds it.
 */
import type { LineQuantity, Return as OurReturn, Returnable, ReturnBody, ReturnQuote } from '../contract/return.ts';
import { instant, money } from './order.ts';
import type { Order, Return, ReturnShipping } from './shapes.ts';

type Way = ReturnShipping;
const mark = /\s*\(redress ([\w-]{8,64})\)$/;

/** The buyer's words as they go to Medusa, on the first line. */
export const noted = ({ id, reason }: Pick<ReturnBody, 'id' | 'reason'>): string => `${reason ?? ''} (redress ${id})`.trim();

const noteOf = ({ items }: Return): string => items.map(({ note }) => note ?? '').find((note) => mark.test(note)) ?? items[0]?.note ?? '';
const idOf = (each: Return): string => mark.exec(noteOf(each))?.[1] ?? each.id;

/** The return that was asked for under this id, whatever became of it. */
export const askedAs = ({ returns }: Order, id: string): Return | undefined => returns?.find((each) => idOf(each) === id);

/** Medusa takes back what was fulfilled and nobody has asked to return. It keeps no window for that. */
export function returnable(order: Order, way: Way | undefined): Returnable[] {
  if (!way || order.status === 'canceled') return [];
  const lines = order.items.filter(({ requires_shipping }) => requires_shipping !== false).map(({ id, detail }): LineQuantity => ({
    line: id,
    // what has come back no longer counts as requested, and Medusa itself would take it once more
    quantity: detail.fulfilled_quantity - (detail.return_requested_quantity ?? 0) - (detail.return_received_quantity ?? 0) - (detail.return_dismissed_quantity ?? 0),
  })).filter(({ quantity }) => quantity > 0);
  return lines.length ? [{ kind: 'return', lines }] : [];
}

export function quote(order: Order, lines: readonly LineQuantity[], way: Way): ReturnQuote {
  const priced = lines.map(({ line, quantity }) => ({ line, quantity, amount: goods(order, [{ line, quantity }]) }));
  const sum = priced.reduce((all, { amount }) => all + amount.amount, 0);
  const fee = money(way.amount ?? 0, order.currency_code);
  return { kind: 'return', lines: priced, ...(fee.amount ? { fee } : {}), amount: { ...fee, amount: Math.max(0, sum - fee.amount) }, sendBack: true };
}

/** All but those the merchant called off: their lines can be asked for again. */
export function ourReturns(order: Order): OurReturn[] {
  return (order.returns ?? []).filter(({ status }) => status !== 'canceled').map((each) => {
    const lines = each.items.map(({ item_id, quantity }) => ({ line: item_id, quantity }));
    const paid = (order.shipping_methods ?? []).filter(({ detail }) => detail?.return_id === each.id).reduce((all, { total }) => all + total, 0);
    const fee = money(paid, order.currency_code);
    const reason = noteOf(each).replace(mark, '');
    return {
      id: idOf(each), kind: each.exchange_id ? 'exchange' : 'return', state: each.received_at ? 'received' : 'requested', lines,
      amount: { ...fee, amount: Math.max(0, goods(order, lines).amount - fee.amount) }, ...(fee.amount ? { fee } : {}), requestedAt: instant(each.created_at), ...(reason ? { reason } : {}), files: [],
      ...(each.received_at ? { receivedAt: instant(each.received_at) } : {}), actions: [],
    };
  });
}

/** What the buyer paid for so many of these lines. */
function goods(order: Order, lines: readonly LineQuantity[]) {
  const sum = lines.reduce((all, { line, quantity }) => {
    const item = order.items.find(({ id }) => id === line);
    return all + (item?.quantity ? item.total / item.quantity * quantity : 0);
  }, 0);
  return money(sum, order.currency_code);
}
