/**
 * The six grounds as a table: what a buyer may ask for, what has to be shown, and for one line of the order how many units a claim
 * may be for and from which second. Used by `standing.ts`. Knows nothing of contact, closing dates, money or earlier claims.
 */
import { afterDay, dayOf, opening } from './calendar.ts';
import { stands, wholeOrderWithdrawn } from './case-file.ts';
import type { CaseFile, ReturnFile } from './case-file.ts';
import { deliveryOfLine, earliest, latest } from './delivery.ts';
import type { Eligibility, EvidenceKind, Ground, Instant, Order, Outcome } from './types.ts';

type Line = Order['lines'][number];
export type Instead = NonNullable<Eligibility['instead']>;

/** Units that may be claimed from `opensAt` on; without it, something has to happen first (a delivery, a return). Or: not covered. */
export type Coverage = { readonly units: number; readonly opensAt?: Instant } | { readonly instead: Instead };

export interface GroundRule {
  readonly outcomes: readonly Outcome[];
  readonly required: readonly EvidenceKind[];
  readonly helpful: readonly EvidenceKind[];
  readonly covers: (file: CaseFile, line: Line) => Coverage;
}

const outside = (instead: Instead): Coverage => ({ instead });
const units = (count: number, opensAt?: Instant): Coverage => (count < 1 ? outside('contact') : { units: count, ...(opensAt ? { opensAt } : {}) });

/** The goods are not coming any more, or the contract is undone: what is left is the refund. */
function undone(file: CaseFile, line: Line): Coverage | undefined {
  if (wholeOrderWithdrawn(file)) return outside('withdrawal');
  return line.quantity - cancelled(file, line) < 1 ? outside('contact') : undefined;
}

function cancelled(file: CaseFile, line: Line): number {
  if (file.order.cancelledAt !== undefined) return line.quantity;
  return unitsOf(file.returns.filter((each) => each.body.kind === 'cancel' && each.state !== 'requested' && stands(each)), line);
}

const unitsOf = (returns: readonly ReturnFile[], line: Line): number =>
  returns.flatMap((each) => each.body.lines).reduce((count, each) => count + (each.line === line.id ? each.quantity : 0), 0);

function notReceived(file: CaseFile, line: Line): Coverage {
  const { order, policy, calendar } = file;
  const parcel = deliveryOfLine(order, line.id);
  const lost = line.quantity - (policy.excluded.lossAfterDelivery ? parcel.delivered : 0) - cancelled(file, line);
  const stray = earliest(parcel.strays.map((each) => each.at));
  if (stray) return units(lost, stray);
  return units(lost, earliest([opening(order.latestDelivery, policy.notReceived.afterLatestDelivery, calendar), opening(order.placedAt, policy.notReceived.afterOrder, calendar)]));
}

/**
 * Late is what arrived on a local day after the one promised. Where no parcel was ever scanned nobody but the buyer can know,
 * so there the ground opens once the promised day is over and the date the buyer gives decides.
 */
function lateDelivery(file: CaseFile, line: Line): Coverage {
  const { order, calendar } = file;
  const parcel = deliveryOfLine(order, line.id);
  const late = parcel.arrivals.filter((each) => dayOf(each.at, calendar) > order.latestDelivery);
  if (late.length > 0) return units(Math.min(line.quantity, late.reduce((count, each) => count + each.units, 0)), earliest(late.map((each) => each.at)));
  const missing = line.quantity - parcel.delivered - cancelled(file, line);
  return parcel.tracked ? units(missing) : units(missing, afterDay(order.latestDelivery, calendar));
}

/** Many shops never record a delivery. Once the promised day is over the buyer may well have it in hand, and is believed. */
function notAsDescribed(file: CaseFile, line: Line): Coverage {
  const parcel = deliveryOfLine(file.order, line.id);
  const first = earliest(parcel.arrivals.map((each) => each.at));
  return first ? units(parcel.delivered, first) : units(line.quantity - cancelled(file, line), afterDay(file.order.latestDelivery, file.calendar));
}

/** Counted from when the goods were back; while nobody recorded that, from the merchant's yes, or from the end of the contract. */
function refundMissing(file: CaseFile, line: Line): Coverage {
  const { order, policy, calendar } = file;
  const about = file.returns.filter((each) => each.body.lines.some((each) => each.line === line.id));
  const unpaid = about.filter((each) => each.state === 'approved' || each.state === 'received' || each.state === 'exchanged');
  const openings = unpaid.map((each) => {
    const from = each.receivedAt ?? each.approvedAt ?? each.requestedAt;
    return opening(from, each.body.kind === 'exchange' ? policy.refundMissing.replacement : policy.refundMissing.refund, calendar);
  });
  const ended = earliest([...(order.cancelledAt ? [order.cancelledAt] : []), ...file.withdrawals.filter((each) => each.wholeOrder).map((each) => each.receipt.receivedAt)]);
  const paid = unitsOf(about.filter((each) => each.state === 'refunded' || each.state === 'closed'), line);
  if (ended !== undefined) return units(line.quantity - paid, earliest([...openings, opening(ended, policy.refundMissing.refund, calendar)]));
  if (openings.length > 0) return units(unitsOf(unpaid, line), earliest(openings));
  return units(line.quantity - paid);
}

/** The newest request for a line counts. No answer is a refusal once the contact wait is over. */
function returnRefused(file: CaseFile, line: Line): Coverage {
  const asked = file.returns.filter((each) => each.body.kind !== 'cancel' && each.state !== 'withdrawn' && each.body.lines.some((other) => other.line === line.id)).at(-1);
  if (!asked) return units(line.quantity);
  if (asked.state === 'refused') return units(unitsOf([asked], line), asked.refusedAt);
  return asked.state === 'requested' ? units(unitsOf([asked], line), opening(asked.requestedAt, file.policy.contactWait, file.calendar)) : outside('return');
}

export const groundRules: Readonly<Record<Ground, GroundRule>> = {
  not_received: {
    outcomes: ['refund', 'replacement'],
    required: ['address_confirmed'], helpful: ['carrier_message'],
    covers: (file, line) => undone(file, line) ?? notReceived(file, line),
  },
  late_delivery: {
    outcomes: ['partial_refund', 'refund'],
    required: ['received_on'], helpful: ['carrier_scan'],
    covers: (file, line) => undone(file, line) ?? lateDelivery(file, line),
  },
  not_as_described: {
    outcomes: ['refund', 'partial_refund', 'replacement', 'repair', 'missing_part'],
    required: ['description', 'photo'], helpful: ['packaging', 'listing'],
    covers: (file, line) => undone(file, line) ?? notAsDescribed(file, line),
  },
  refund_missing: {
    outcomes: ['refund', 'partial_refund', 'replacement'],
    required: ['return_proof'], helpful: ['return_agreement'],
    covers: refundMissing,
  },
  return_refused: {
    outcomes: ['refund', 'partial_refund', 'replacement'],
    // The request itself is in the case: without one this ground never opens.
    required: [], helpful: ['return_request', 'refusal'],
    covers: returnRefused,
  },
  overcharged: {
    outcomes: ['partial_refund', 'refund'],
    required: ['charged_amount'], helpful: ['statement'],
    covers: (file, line) => units(line.quantity, file.order.charge.settledAt),
  },
};

/** When the last of a line arrived, for schemes that close so long after delivery. */
export const arrivalOf = (file: CaseFile, line: string): Instant | undefined => latest(deliveryOfLine(file.order, line).arrivals.map((each) => each.at));
