/**
 * What can be asked back, in which way, how many of each line, until when, and what it would bring. Asking, the quote and the view all come
 * from here, so that what is shown before a request is what the request gets.
 */
import { afterDay, deadline } from './calendar.ts';
import { stands } from './case-file.ts';
import type { CaseFile, ReturnFile } from './case-file.ts';
import type { Refusal } from './command.ts';
import { deliveryOfLine, latest } from './delivery.ts';
import { leftForReturn, money, refunded, share } from './ledger.ts';
import { returnKinds } from '../contract/index.ts';
import type { Instant, LineQuantity, Order, Returnable, ReturnBody, ReturnKind, ReturnQuote } from './types.ts';

type Line = Order['lines'][number];
type Wanted = Pick<ReturnBody, 'kind' | 'lines'>;

export const travels = (kind: ReturnKind): boolean => kind === 'return' || kind === 'exchange';

/** Units of a line that may be asked for: `left` by what was returned before, `units` by everything; `why` not more. */
interface Limit {
  readonly left: number;
  readonly units: number;
  readonly until?: Instant;
  readonly why: Refusal;
}

/** Every kind that is possible for some line now. */
export function returnable(file: CaseFile, at: Instant): Returnable[] {
  return returnKinds.flatMap((kind) => {
    const { lines, until } = chance(file, kind, at);
    return lines.length > 0 ? [{ kind, lines, ...(until ? { until } : {}) }] : [];
  });
}

/** Why a kind is not possible for any line, by the first line that could have been; `undefined` when it is. */
export function returnRefusal(file: CaseFile, kind: ReturnKind, at: Instant): Refusal | undefined {
  if (kind === 'cancel' && file.order.cancelledAt !== undefined) return { code: 'not_possible_now' };
  const limits = file.order.lines.map((line) => limitOf(file, kind, line, at));
  return limits.some((each) => each.units > 0) ? undefined : (limits[0]?.why ?? { code: 'not_possible_now' });
}

function chance(file: CaseFile, kind: ReturnKind, at: Instant): Pick<Returnable, 'lines' | 'until'> {
  if (kind === 'cancel' && file.order.cancelledAt !== undefined) return { lines: [] };
  const open = file.order.lines.map((line) => ({ line: line.id, ...limitOf(file, kind, line, at) })).filter((each) => each.units > 0);
  const ends = open.map((each) => each.until);
  const until = ends.includes(undefined) ? undefined : latest(ends.flatMap((each) => each ?? []));
  return { lines: open.map(({ line, units }) => ({ line, quantity: units })), ...(until ? { until } : {}) };
}

/** What this would bring, with what each line is worth; or the first thing that stands against it. */
export function quoteReturn(file: CaseFile, wanted: Wanted, at: Instant): { quote: ReturnQuote; amounts: number[] } | { refusal: Refusal } {
  const fault = faultIn(file, wanted, at);
  if (fault) return { refusal: fault };
  const { kind, lines } = wanted;
  const amounts = worth(file, lines);
  const goods = amounts.reduce((all, amount) => all + amount, 0);
  const shipping = endsTheOrder(file, wanted) ? file.order.shipping : 0;
  const fee = Math.min(feeOf(file, kind), goods);
  const asked: ReturnFile = { body: { id: '', kind, lines, files: [] }, amounts, amount: money(file, goods + shipping - fee), state: 'requested', requestedAt: at };
  // What a claim has paid back in full is not sent back for money again. The bank's part in it is settled when something is to be paid.
  if (goods + shipping > 0 && refunded(file) > 0 && leftForReturn({ ...file, chargebacks: [] }, asked) === 0) return { refusal: { code: 'already_claimed' } };
  const quote: ReturnQuote = {
    kind,
    lines: lines.map(({ line, quantity }, at) => ({ line, quantity, amount: money(file, amounts[at] ?? 0) })),
    ...(shipping > 0 ? { shipping: money(file, shipping) } : {}),
    ...(fee > 0 ? { fee: money(file, fee) } : {}),
    amount: asked.amount,
    sendBack: travels(kind),
  };
  return { quote, amounts };
}

function faultIn(file: CaseFile, { kind, lines }: Wanted, at: Instant): Refusal | undefined {
  if (kind === 'cancel' && file.order.cancelledAt !== undefined) return { code: 'not_possible_now' };
  for (const [index, wanted] of lines.entries()) {
    const fault = lineFault(file, kind, lines, wanted, at);
    if (fault) return { ...fault, pointer: `/lines/${String(index)}${fault.pointer ?? ''}` };
  }
  return undefined;
}

function lineFault(file: CaseFile, kind: ReturnKind, lines: readonly LineQuantity[], wanted: LineQuantity, at: Instant): Refusal | undefined {
  const line = file.order.lines.find((each) => each.id === wanted.line);
  if (!line) return { code: 'line_unknown', pointer: '/line' };
  const units = lines.reduce((count, each) => count + (each.line === line.id ? each.quantity : 0), 0);
  const limit = limitOf(file, kind, line, at);
  if (units > limit.left) return { code: 'quantity_exceeded', pointer: '/quantity' };
  return units > limit.units ? limit.why : undefined;
}

function limitOf(file: CaseFile, kind: ReturnKind, line: Line, at: Instant): Limit {
  const gone = taken(file, line.id).units;
  const left = line.quantity - gone;
  const limit = (most: number, why: Refusal, until?: Instant): Limit => ({
    left, units: Math.max(0, Math.min(left, most)), why: left < 1 ? { code: 'quantity_exceeded', pointer: '/quantity' } : why, ...(until ? { until } : {}),
  });
  if (kind === 'refund') return limit(left, { code: 'quantity_exceeded', pointer: '/quantity' });
  const parcel = deliveryOfLine(file.order, line.id);
  const calledOff = taken(file, line.id, 'cancel').units;
  if (kind === 'cancel') return limit(line.quantity - parcel.shipped - calledOff, { code: 'already_shipped' });
  const inHand = handedOver(file, line, at) - (gone - calledOff);
  if (inHand < 1) return limit(0, { code: 'not_delivered' });
  const arrived = latest(parcel.arrivals.map((each) => each.at));
  // Without a recorded delivery the window has not begun.
  const until = arrived && windowEnd(file, arrived);
  return until !== undefined && at > until ? limit(0, { code: 'return_window_closed', notAfter: until }) : limit(inHand, { code: 'not_delivered' }, until);
}

const windowEnd = (file: CaseFile, arrived: Instant): Instant => deadline(arrived, { days: file.merchant.returnPolicy.days }, file.calendar);

/** Units the buyer may have in hand: what was shipped, or, where no parcel names the line, all of it once it should have arrived. */
function handedOver(file: CaseFile, line: Line, at: Instant): number {
  const named = file.order.shipments.some((shipment) => shipment.lines.some((each) => each.line === line.id));
  if (named) return deliveryOfLine(file.order, line.id).shipped;
  return at >= afterDay(file.order.latestDelivery, file.calendar) ? line.quantity : 0;
}

/** Units and money of a line that returns already stand for. One that came to nothing gives both back. */
function taken(file: CaseFile, line: string, kind?: ReturnKind): { units: number; amount: number } {
  let [units, amount] = [0, 0];
  for (const each of file.returns) {
    if (!stands(each) || (kind && each.body.kind !== kind)) continue;
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

/** What a return costs the buyer, by the promise when ordering. A fee in another currency than the order's was not meant for it. */
function feeOf({ merchant, order }: CaseFile, kind: ReturnKind): number {
  const { fee } = merchant.returnPolicy;
  return kind === 'return' && fee?.currency === order.currency ? fee.amount : 0;
}

/** Whether with this cancellation nothing of the order is left to be sent: then the shipping is paid back, too. */
const endsTheOrder = (file: CaseFile, { kind, lines }: Wanted): boolean =>
  kind === 'cancel' &&
  file.order.lines.every((line) => taken(file, line.id, 'cancel').units + lines.reduce((count, each) => count + (each.line === line.id ? each.quantity : 0), 0) >= line.quantity);
