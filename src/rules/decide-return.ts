/** Returns: the buyer asks for a cancellation, return, exchange or refund per line and quantity; the merchant answers, receives, refunds. */
import { afterDay, deadline } from './calendar.ts';
import { findReturn } from './case-file.ts';
import type { CaseFile, ReturnFile } from './case-file.ts';
import type { CommandOf, Refusal } from './command.ts';
import { missingFile } from './decide-thread.ts';
import { deliveryOfLine, latest } from './delivery.ts';
import { leftForReturn, money, refunded, share } from './ledger.ts';
import { returnObstacle } from './moves.ts';
import { same } from './same.ts';
import type { Instant, LineQuantity, Order, ReturnBody } from './types.ts';
import { done, refuse, repeated } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export function requestReturn(file: CaseFile, command: CommandOf<'request_return'>, at: Instant): Verdict {
  const { body, by } = command;
  if (by !== 'buyer') return refuse('not_your_turn');
  const known = findReturn(file, body.id);
  if (known) return same(known.body, body) ? repeated : refuse('return_id_taken');
  if (body.kind === 'cancel' && file.order.cancelledAt !== undefined) return refuse('not_possible_now');
  for (const [index, wanted] of body.lines.entries()) {
    const fault = faultIn(file, body, wanted, at);
    if (fault) return { refusal: { ...fault, pointer: `/lines/${String(index)}${fault.pointer ?? ''}` } };
  }
  const missing = missingFile(file, body.files, by, '/files');
  if (missing) return missing;
  const amounts = worth(file, body.lines);
  const sum = amounts.reduce((all, amount) => all + amount, 0) + (endsTheOrder(file, body) ? file.order.shipping : 0);
  const asked: ReturnFile = { body, amounts, amount: money(file, sum), state: 'requested', requestedAt: at };
  // What a claim has paid back in full is not sent back for money again. The bank's part in it is settled when something is to be paid.
  if (sum > 0 && refunded(file) > 0 && leftForReturn({ ...file, chargebacks: [] }, asked) === 0) return refuse('already_claimed');
  return done({ type: 'return_requested', by, at, return: body, amounts, amount: asked.amount });
}

/** Whether any unit of the order could be asked back in this way now, and until when. For the view. */
export function returnChance(file: CaseFile, kind: ReturnBody['kind'], at: Instant): { refusal?: Refusal; until?: Instant } {
  if (kind === 'cancel' && file.order.cancelledAt !== undefined) return { refusal: { code: 'not_possible_now' } };
  const tries = file.order.lines.map((line) => {
    const wanted = { line: line.id, quantity: 1 };
    const arrived = kind === 'return' || kind === 'exchange' ? latest(deliveryOfLine(file.order, line.id).arrivals.map((each) => each.at)) : undefined;
    return { fault: faultIn(file, { id: '', kind, lines: [wanted], files: [] }, wanted, at), until: arrived && windowEnd(file, arrived) };
  });
  const possible = tries.filter((each) => !each.fault);
  const ends = possible.map((each) => each.until);
  const until = ends.includes(undefined) ? undefined : latest(ends.flatMap((each) => each ?? []));
  return possible.length > 0 ? { ...(until ? { until } : {}) } : { refusal: tries.find((each) => each.fault)?.fault ?? { code: 'not_possible_now' } };
}

export function decideReturn(file: CaseFile, command: CommandOf<'approve_return' | 'refuse_return' | 'receive_return' | 'refund_return'>, at: Instant): Verdict {
  const { id, by } = command;
  const each = findReturn(file, id);
  if (!each) return refuse('not_found');
  const obstacle = returnObstacle(file, id, command.type, by);
  if (command.type === 'refund_return' && each.state === 'refunded' && obstacle?.code !== 'not_your_turn') return repeated;
  if (obstacle) return { refusal: obstacle };
  switch (command.type) {
    case 'approve_return': {
      // Nothing has to come back for these two, so the money is owed from the merchant's yes.
      const atOnce = each.body.kind === 'cancel' || each.body.kind === 'refund';
      return done({ type: 'return_approved', by, at, id, approval: command.body, ...owes(file, each, atOnce, at) });
    }
    case 'refuse_return':
      return done({ type: 'return_refused', by, at, id, reason: command.body.reason });
    case 'receive_return':
      // An empty parcel gives nothing back; the buyer's door against that is a claim for the missing refund.
      return done({ type: 'return_received', by, at, id, receipt: command.body, ...owes(file, each, each.body.kind !== 'exchange' && command.body.condition !== 'empty', at) });
    case 'refund_return': {
      const amount = leftForReturn(file, each);
      if (amount === 0 && each.amount.amount > 0) return refuse('amount_above_paid', { most: money(file, 0) });
      const { reference } = command.body;
      return done({ type: 'return_refunded', by, at, id, refund: money(file, amount), ...(reference === undefined ? {} : { reference }) });
    }
  }
}

function owes(file: CaseFile, each: ReturnFile, atOnce: boolean, at: Instant) {
  const amount = atOnce ? leftForReturn(file, each) : 0;
  return amount > 0 ? { refund: money(file, amount), due: deadline(at, file.policy.refundAfterReturn, file.calendar) } : { refund: null, due: null };
}

function faultIn(file: CaseFile, body: ReturnBody, wanted: LineQuantity, at: Instant): Refusal | undefined {
  const line = file.order.lines.find((each) => each.id === wanted.line);
  if (!line) return { code: 'line_unknown', pointer: '/line' };
  const units = body.lines.reduce((count, each) => count + (each.line === line.id ? each.quantity : 0), 0);
  if (units > line.quantity - taken(file, line.id).units) return { code: 'quantity_exceeded', pointer: '/quantity' };
  if (body.kind === 'refund') return undefined;
  const parcel = deliveryOfLine(file.order, line.id);
  const calledOff = taken(file, line.id, 'cancel').units;
  if (body.kind === 'cancel') return units > line.quantity - parcel.shipped - calledOff ? { code: 'already_shipped' } : undefined;
  if (units > handedOver(file, line, at) - (taken(file, line.id).units - calledOff)) return { code: 'not_delivered' };
  const arrived = latest(parcel.arrivals.map((each) => each.at));
  // Without a recorded delivery the window has not begun.
  const until = arrived && windowEnd(file, arrived);
  return until !== undefined && at > until ? { code: 'return_window_closed', notAfter: until } : undefined;
}

const windowEnd = (file: CaseFile, arrived: Instant): Instant => deadline(arrived, { days: file.merchant.returnPolicy.days }, file.calendar);

/** Units the buyer may have in hand: what was shipped, or, where no parcel names the line, all of it once it should have arrived. */
function handedOver(file: CaseFile, line: Order['lines'][number], at: Instant): number {
  const named = file.order.shipments.some((shipment) => shipment.lines.some((each) => each.line === line.id));
  if (named) return deliveryOfLine(file.order, line.id).shipped;
  return at >= afterDay(file.order.latestDelivery, file.calendar) ? line.quantity : 0;
}

/** Units and money of a line that returns already stand for. A refused one gives both back. */
function taken(file: CaseFile, line: string, kind?: ReturnBody['kind']): { units: number; amount: number } {
  let [units, amount] = [0, 0];
  for (const each of file.returns) {
    if (each.state === 'refused' || (kind && each.body.kind !== kind)) continue;
    for (const [at, one] of each.body.lines.entries()) {
      if (one.line !== line) continue;
      units += one.quantity;
      amount += each.amounts[at] ?? 0;
    }
  }
  return { units, amount };
}

/** What these units are worth: what all units returned so far are worth together, less what earlier returns stand for. Nothing is lost to rounding. */
function worth(file: CaseFile, lines: readonly LineQuantity[]): number[] {
  const sofar = new Map<string, { units: number; amount: number }>();
  return lines.map(({ line: id, quantity }) => {
    const line = file.order.lines.find((each) => each.id === id);
    const before = sofar.get(id) ?? taken(file, id);
    const units = before.units + quantity;
    const amount = line ? Math.max(0, share(line.total, units, line.quantity) - before.amount) : 0;
    sofar.set(id, { units, amount: before.amount + amount });
    return amount;
  });
}

/** Whether with this cancellation nothing of the order is left to be sent: then the shipping is paid back, too. */
const endsTheOrder = (file: CaseFile, body: ReturnBody): boolean =>
  body.kind === 'cancel' &&
  file.order.lines.every((line) => taken(file, line.id, 'cancel').units + body.lines.reduce((count, each) => count + (each.line === line.id ? each.quantity : 0), 0) >= line.quantity);
