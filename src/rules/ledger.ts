/**
 * The money owed and paid back in a case, in one list, so that no sum is ever counted twice or beyond what was captured.
 * Written by `evolve`; asked by everything that grants, offers or refunds. Knows amounts, not who deserves them.
 */
import { findClaim, findReturn, owed } from './case-file.ts';
import type { CaseFile, LedgerEntry, ReturnFile } from './case-file.ts';
import type { Actor, CaseEvent } from './event.ts';
import { overtaken } from './evolve-returns.ts';
import type { Instant, LineQuantity, Money } from './types.ts';

export function evolveLedger(file: CaseFile, event: CaseEvent): CaseFile {
  switch (event.type) {
    case 'return_approved':
    case 'return_received':
      return event.refund ? owing(file, 'return', event.id, event.refund, event.due) : file;
    case 'return_refunded':
      return confirmed(owing(file, 'return', event.id, event.refund, null), 'return', event.id, event);
    case 'claim_accepted':
    case 'offer_accepted':
    case 'counter_accepted':
    case 'claim_decided':
    case 'claim_return_received':
    case 'deadline_passed': {
      if (!event.refund || event.then === 'awaiting_return') return file;
      const replaced = overtaken(file, event);
      const kept = file.ledger.filter((entry) => !(entry.of === 'return' && entry.state === 'due' && replaced.includes(entry.id)));
      return owing({ ...file, ledger: kept }, 'claim', event.id, event.refund, event.due);
    }
    case 'claim_appealed':
      // What was decided is open again, so nothing is owed until the next decision. What was paid stays paid.
      return without(file, 'claim', event.id);
    case 'refund_confirmed':
      return confirmed(file, 'claim', event.id, event);
    case 'chargeback_opened':
    case 'chargeback_closed':
      // Whichever half of the news came last: once both say that the bank paid, that money is gone.
      return file.chargebacks.some((each) => each.reference === event.reference && each.openedAt !== undefined && each.won === 'buyer') ? trimmed(file) : file;
    default:
      return file;
  }
}

/** What is owed or was paid back, all in all. */
export const refunded = (file: CaseFile): number => sum(file.ledger);

/** What a bank has taken back or is about to. */
export const chargedBack = (file: CaseFile): number =>
  file.chargebacks.reduce((all, each) => all + (each.openedAt !== undefined && each.won !== 'merchant' ? (each.amount?.amount ?? 0) : 0), 0);

/** What was captured and is not owed or paid back yet. */
export const capturedLeft = (file: CaseFile): number => Math.max(0, file.order.charge.captured - refunded(file) - chargedBack(file));

/** What was paid back for a claim already, before an appeal. */
export const confirmedFor = (file: CaseFile, of: LedgerEntry['of'], id: string): number =>
  sum(file.ledger.filter((entry) => entry.of === of && entry.id === id && entry.state === 'confirmed'));

export const money = (file: CaseFile, amount: number): Money => ({ amount, currency: file.order.currency });

/** What some units of a line cost: exact, rounded down, the last unit carries the rest. */
export function share(total: number, units: number, quantity: number): number {
  // A line may be worth a trillion and hold 100,000 pieces, which is more than a double can count.
  return Number((BigInt(total) * BigInt(units)) / BigInt(quantity));
}

/** What was paid for these units, with the shipping when it is everything that was ordered. */
export function paidFor(file: CaseFile, lines: readonly LineQuantity[]): number {
  const { order } = file;
  let paid = 0;
  let all = true;
  for (const each of order.lines) {
    const units = lines.reduce((count, { line, quantity }) => count + (line === each.id ? quantity : 0), 0);
    paid += share(each.total, Math.min(units, each.quantity), each.quantity);
    all &&= units >= each.quantity;
  }
  return paid + (all ? order.shipping : 0);
}

/**
 * What can still be refunded for these units: not more than they cost, not more than is left of what was captured, and nothing that
 * was refunded for the same lines before. `apart` leaves entries out that the new refund would replace.
 */
export function leftFor(file: CaseFile, lines: readonly LineQuantity[], apart: (entry: LedgerEntry) => boolean = () => false): number {
  const ledger = file.ledger.filter((entry) => !apart(entry));
  const named = new Set(lines.map(({ line }) => line));
  const touching = ledger.filter((entry) => entry.lines.some((line) => named.has(line)));
  const inside = touching.filter((entry) => entry.lines.every((line) => named.has(line)));
  const wider = new Set([...named, ...touching.flatMap((entry) => entry.lines)]);
  return Math.max(0, Math.min(
    paidFor(file, lines),
    wholeLines(file, named) - sum(inside),
    wholeLines(file, wider) - sum(touching),
    capturedLeft({ ...file, ledger }),
  ));
}

const wholeLines = (file: CaseFile, ids: ReadonlySet<string>): number =>
  paidFor(file, file.order.lines.filter((line) => ids.has(line.id)).map((line) => ({ line: line.id, quantity: line.quantity })));

const sum = (entries: readonly LedgerEntry[]): number => entries.reduce((all, entry) => all + entry.amount.amount, 0);

const without = (file: CaseFile, of: LedgerEntry['of'], id: string): CaseFile =>
  ({ ...file, ledger: file.ledger.filter((entry) => !(entry.of === of && entry.id === id && entry.state === 'due')) });

/** What can be paid back for a return now, the sum it already owes included. */
export function leftForReturn(file: CaseFile, each: ReturnFile): number {
  const own = (entry: LedgerEntry) => entry.of === 'return' && entry.id === each.body.id && entry.state === 'due';
  return Math.min(each.amount.amount, leftFor(file, wholeLinesOf(file, each), own));
}

/** The lines a return's money is counted against: every line when it carries the shipping, because then it was the last of all. */
function wholeLinesOf(file: CaseFile, each: ReturnFile): LineQuantity[] {
  const withShipping = each.amount.amount > each.amounts.reduce((all, amount) => all + amount, 0);
  const ids = each.body.lines.map(({ line }) => line);
  return file.order.lines.filter((line) => withShipping || ids.includes(line.id)).map((line) => ({ line: line.id, quantity: line.quantity }));
}

/** One claim or return owes one sum at a time: a new one takes the place of the old. */
function owing(file: CaseFile, of: LedgerEntry['of'], id: string, amount: Money, dueBy: Instant | null): CaseFile {
  const back = of === 'return' ? findReturn(file, id) : undefined;
  const claim = of === 'claim' ? findClaim(file, id)?.body : undefined;
  // What was charged beyond the price is not part of any line's price.
  const about = back ? wholeLinesOf(file, back) : claim && claim.ground !== 'overcharged' ? claim.lines : [];
  const entry: LedgerEntry = { of, id, lines: about.map(({ line }) => line), amount, state: 'due', ...(dueBy ? { dueBy } : {}) };
  return { ...file, ledger: [...without(file, of, id).ledger, entry] };
}

function confirmed(file: CaseFile, of: LedgerEntry['of'], id: string, event: { at: Instant; by: Actor; reference?: string }): CaseFile {
  const entry = owed(file, of, id);
  if (!entry) return file;
  const paid: LedgerEntry = { ...entry, state: 'confirmed', confirmedAt: event.at, ...(event.by === 'provider' || event.by === 'mediator' ? { by: event.by } : {}), ...(event.reference === undefined ? {} : { reference: event.reference }) };
  return { ...file, ledger: file.ledger.map((each) => (each === entry ? paid : each)) };
}

/** The bank has paid the buyer: what we still owed shrinks to what is left, so that the same money does not go out twice. */
function trimmed(file: CaseFile): CaseFile {
  let left = Math.max(0, file.order.charge.captured - chargedBack(file) - sum(file.ledger.filter((entry) => entry.state === 'confirmed')));
  const ledger = file.ledger.flatMap((entry) => {
    if (entry.state === 'confirmed') return [entry];
    const amount = Math.min(entry.amount.amount, left);
    left -= amount;
    return amount > 0 ? [{ ...entry, amount: { ...entry.amount, amount } }] : [];
  });
  return { ...file, ledger };
}
