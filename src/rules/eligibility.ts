/**
 * Whether a claim may be filed, told before anyone types: early, open, late, excluded or filed already, with dates and the right door.
 * Filing asks the same questions about the lines that were chosen, so that what is shown and what is accepted cannot differ.
 */
import { deadline } from './calendar.ts';
import { chargebackIsOpen } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { contactOf } from './contact.ts';
import { earliest, latest } from './delivery.ts';
import { arrivalOf, groundRules } from './grounds.ts';
import { mostFor, standingOf } from './standing.ts';
import type { Standing } from './standing.ts';
import { defects, grounds } from '../contract/index.ts';
import type { Eligibility, Ground, Instant, LineQuantity } from './types.ts';

/** A line that can be claimed, with its dates. Without `opensAt`, something has to happen first. */
export interface ClaimableLine extends LineQuantity {
  readonly opensAt?: Instant;
  readonly closesAt: Instant;
}

export const eligibilityOf = (file: CaseFile, now: Instant): Eligibility[] => grounds.map((ground) => eligibility(file, ground, now));

/** One ground over the whole order: the lines that are open now, else those that open next, else those that closed last. */
export function eligibility(file: CaseFile, ground: Ground, now: Instant): Eligibility {
  const barred = barredFor(file, ground);
  if (barred) return barred;
  const standings = file.order.lines.map((line) => ({ line: line.id, standing: standingOf(file, ground, line) }));
  const claimable = standings.flatMap(({ line, standing }): ClaimableLine[] => (standing.kind === 'claimable' ? [claimableLine(file, line, standing.units, standing.opensAt)] : []));
  if (claimable.length === 0) return uncovered(file, ground, standings.map((each) => each.standing));
  const last = latest(claimable.map((each) => each.closesAt));
  const current = claimable.filter((each) => now <= each.closesAt);
  if (current.length === 0) return weigh(file, ground, claimable.filter((each) => each.closesAt === last), now);
  const first = current.reduce((best, each) => (opensBefore(each, best) ? each : best));
  return weigh(file, ground, current.filter((each) => each.opensAt === first.opensAt || (each.opensAt !== undefined && each.opensAt <= now)), now);
}

export const claimableLine = (file: CaseFile, line: string, quantity: number, opensAt: Instant | undefined): ClaimableLine =>
  ({ line, quantity, closesAt: closingOf(file, line), ...(opensAt === undefined ? {} : { opensAt }) });

/** The pack does not know the ground, or the bank has the case. */
export function barredFor(file: CaseFile, ground: Ground): Eligibility | undefined {
  if (chargebackIsOpen(file)) return { ...about(file, ground, []), state: 'excluded', reason: 'chargeback_open', instead: 'bank' };
  if (!file.policy.grounds.includes(ground)) return { ...about(file, ground, []), state: 'excluded', reason: 'ground_excluded', instead: 'contact' };
  return undefined;
}

/** The dates for chosen lines, at least one and all of them claimable: the last of their openings, the first of their closings, and contact made. */
export function weigh(file: CaseFile, ground: Ground, lines: readonly ClaimableLine[], now: Instant): Eligibility {
  const common = { ...about(file, ground, lines), closesAt: earliest(lines.map((each) => each.closesAt)) ?? now };
  const opens = lines.every((each) => each.opensAt !== undefined) ? latest(lines.flatMap((each) => each.opensAt ?? [])) : undefined;
  const contact = contactOf(file, now);
  const waits = contact.over !== undefined && contact.over > now && (opens === undefined || contact.over > opens);
  if (now > common.closesAt || (opens !== undefined && opens > common.closesAt)) {
    return { ...common, state: 'late', reason: 'ground_closed', instead: ground === 'not_as_described' ? 'warranty' : 'contact' };
  }
  if (opens === undefined) return { ...common, state: 'early', reason: 'ground_not_open' };
  if (opens > now && !waits) return { ...common, state: 'early', reason: 'ground_not_open', opensAt: opens };
  if (contact.state === 'none') return { ...common, state: 'early', reason: 'contact_first', instead: 'contact' };
  if (waits && contact.over !== undefined) {
    // A wait that would end after the closing date promises no day; then only the merchant's answer opens the ground.
    return { ...common, state: 'early', reason: 'contact_wait', ...(contact.over > common.closesAt ? {} : { opensAt: contact.over }) };
  }
  return { ...common, state: 'open', opensAt: latest([opens, contact.over ?? opens]) ?? opens };
}

/** What does not depend on time. */
function about(file: CaseFile, ground: Ground, lines: readonly LineQuantity[]): Omit<Eligibility, 'state'> {
  const rule = groundRules[ground];
  const known = ground === 'refund_missing' && returnIsKnown(file, lines);
  return {
    ground,
    most: mostFor(file, ground, lines.length > 0 ? lines : file.order.lines.map((line) => ({ line: line.id, quantity: line.quantity }))),
    ...(lines.length > 0 ? { lines: lines.map(({ line, quantity }) => ({ line, quantity })) } : {}),
    ...(ground === 'not_as_described' ? { defects: [...defects] } : {}),
    outcomes: [...rule.outcomes],
    required: known ? [] : [...rule.required],
    helpful: known ? [...rule.required, ...rule.helpful] : [...rule.helpful],
  };
}

/** Nobody has to prove a return that the merchant has booked in, or that never was to be sent. */
export function returnIsKnown(file: CaseFile, lines: readonly LineQuantity[]): boolean {
  const done = file.returns.filter((each) => each.receivedAt !== undefined || (each.approvedAt !== undefined && (each.body.kind === 'cancel' || each.body.kind === 'refund')));
  return file.order.cancelledAt !== undefined || (lines.length > 0 && lines.every(({ line }) => done.some((each) => each.body.lines.some((other) => other.line === line))));
}

/** Nothing can be claimed: an open claim is said first, then why, by the first line. */
function uncovered(file: CaseFile, ground: Ground, standings: readonly Standing[]): Eligibility {
  const filed = standings.find((each) => each.kind === 'filed');
  if (filed?.kind === 'filed') return { ...about(file, ground, []), state: 'filed', reason: 'already_claimed', claim: filed.claim };
  const judged = standings.find((each) => each.kind === 'not_covered' && each.claim !== undefined) ?? standings.find((each) => each.kind === 'not_covered');
  if (judged?.kind !== 'not_covered') return { ...about(file, ground, []), state: 'excluded', reason: 'ground_excluded', instead: 'contact' };
  return { ...about(file, ground, []), state: 'excluded', reason: judged.reason, instead: judged.instead, ...(judged.claim ? { claim: judged.claim } : {}) };
}

function closingOf(file: CaseFile, line: string): Instant {
  const { order, policy, calendar } = file;
  const { closes, after } = policy.filing;
  const from = after === 'charge' ? order.charge.chargedAt : after === 'latest_delivery' ? order.latestDelivery : (arrivalOf(file, line) ?? order.latestDelivery);
  return deadline(from, closes, calendar);
}

const opensBefore = (a: ClaimableLine, b: ClaimableLine): boolean => a.opensAt !== undefined && (b.opensAt === undefined || a.opensAt < b.opensAt);
