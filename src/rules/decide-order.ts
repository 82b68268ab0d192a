/**
 * Recording an order, the first time and again. The rules and promises in force at the first time stay for ever; later news may change
 * deliveries and the charge, but nothing that a claim, a return or a refund already stands on.
 */
import { isTimeZone } from './calendar.ts';
import { isOpen, stands } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf, Refusal } from './command.ts';
import { refunded } from './ledger.ts';
import { same } from './same.ts';
import type { Instant, Order } from './types.ts';
import { done, refuse } from './verdict.ts';
import type { Verdict } from './verdict.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));
export const currencyExists = (code: string): boolean => currencies.has(code);

export function recordOrder(file: CaseFile | undefined, command: CommandOf<'record_order'>, at: Instant): Verdict {
  const { by, order, policy, merchant } = command;
  if (by !== 'merchant' && by !== 'provider') return refuse('not_your_turn');
  const kept = file ? withPromises(file.order, order) : order;
  if (file && same(file.order, kept)) return done();
  const fault = faultIn(order) ?? (file && conflictWith(file, order));
  if (fault) return { refusal: fault };
  if (file) return done({ type: 'order_updated', by, at, order: kept });
  if (!isTimeZone(merchant.timeZone)) return refuse('time_zone_unknown', { pointer: '/merchant/timeZone' });
  return done({ type: 'order_recorded', by, at, order, policy, merchant });
}

/** A delivery date promised at checkout can be brought forward, not put off: the grounds stand on it. So does the day of the order. */
const withPromises = (old: Order, order: Order): Order =>
  ({ ...order, placedAt: old.placedAt, latestDelivery: order.latestDelivery < old.latestDelivery ? order.latestDelivery : old.latestDelivery });

/** What is wrong with an order by itself. */
function faultIn(order: Order): Refusal | undefined {
  if (!currencyExists(order.currency)) return { code: 'currency_unknown', pointer: '/currency' };
  const lines = new Map(order.lines.map((line) => [line.id, line]));
  const twice = order.lines.findIndex((line, at) => order.lines.findIndex((other) => other.id === line.id) !== at);
  if (twice >= 0) return { code: 'invalid', pointer: `/lines/${String(twice)}/id` };
  if (order.lines.reduce((sum, line) => sum + line.total, order.shipping) !== order.total) return { code: 'total_mismatch', pointer: '/total' };
  for (const [s, shipment] of order.shipments.entries()) {
    for (const [l, { line, quantity }] of shipment.lines.entries()) {
      const pointer = `/shipments/${String(s)}/lines/${String(l)}`;
      const known = lines.get(line);
      if (!known) return { code: 'line_unknown', pointer: `${pointer}/line` };
      if (quantity > known.quantity) return { code: 'quantity_exceeded', pointer: `${pointer}/quantity` };
    }
  }
  return undefined;
}

/** What would pull the ground from under a claim, a return or a refund. */
function conflictWith(file: CaseFile, order: Order): Refusal | undefined {
  if (order.currency !== file.order.currency) return { code: 'currency_mismatch', pointer: '/currency' };
  const live = file.claims.filter((claim) => claim.state !== 'withdrawn' && claim.state !== 'superseded');
  const returns = file.returns.filter(stands);
  for (const old of file.order.lines) {
    const line = order.lines.find((each) => each.id === old.id);
    const kept = returns.reduce((sum, each) => sum + each.body.lines.reduce((all, one, at) => all + (one.line === old.id ? (each.amounts[at] ?? 0) : 0), 0), 0);
    const units = returns.flatMap((each) => each.body.lines).reduce((sum, each) => sum + (each.line === old.id ? each.quantity : 0), 0);
    const claimed = Math.max(0, ...live.flatMap((claim) => claim.body.lines).map((each) => (each.line === old.id ? each.quantity : 0)));
    if (units === 0 && claimed === 0) continue;
    if (!line || line.quantity < Math.max(units, claimed) || line.total < kept) return { code: 'paid_total_changed', pointer: '/lines' };
  }
  const floor = Math.max(refunded(file), ...file.claims.filter(isOpen).map((claim) => claim.body.amount.amount));
  if (order.charge.captured < file.order.charge.captured && order.charge.captured < floor) return { code: 'paid_total_changed', pointer: '/charge/captured' };
  return undefined;
}
