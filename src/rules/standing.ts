/**
 * How one line of the order stands towards one ground: claimable (how many units, from when), claimed already, or not covered and why.
 * Used by eligibility (all lines) and by filing (the chosen lines). Adds earlier claims, excluded kinds and money to `grounds.ts`.
 */
import { isDecided, isOpen } from './case-file.ts';
import type { CaseFile, ClaimFile, LedgerEntry } from './case-file.ts';
import { groundRules } from './grounds.ts';
import type { Coverage, Instead } from './grounds.ts';
import { capturedLeft, leftFor, money } from './ledger.ts';
import type { Ground, Instant, LineQuantity, Money, Order, ProblemCode } from './types.ts';

export type Standing =
  | { readonly kind: 'claimable'; readonly units: number; readonly opensAt?: Instant }
  | { readonly kind: 'filed'; readonly claim: string }
  | { readonly kind: 'not_covered'; readonly reason: ProblemCode; readonly instead: Instead; readonly claim?: string };

export function standingOf(file: CaseFile, ground: Ground, line: Order['lines'][number]): Standing {
  const about = file.claims.filter((claim) => claim.body.lines.some((each) => each.line === line.id));
  const open = about.find(isOpen);
  if (open) return { kind: 'filed', claim: open.body.id };
  if (file.policy.excluded.kinds.includes(line.kind)) return { kind: 'not_covered', reason: 'ground_excluded', instead: 'contact' };
  // Closed means decided before; withdrawn and superseded claims do not stand in the way.
  const judged = about.filter((claim) => claim.body.ground === ground && (isDecided(claim) || claim.state === 'closed'));
  const coverage = withoutJudged(groundRules[ground].covers(file, line), ground, line.id, judged);
  if (!coverage && judged[0]) return { kind: 'not_covered', reason: 'already_claimed', instead: 'contact', claim: judged[0].body.id };
  if (!coverage || 'instead' in coverage) return { kind: 'not_covered', reason: 'ground_excluded', instead: coverage?.instead ?? 'contact' };
  // Nothing was taken from the buyer yet: what is not paid for cannot be paid back, but that will change.
  if (file.order.charge.captured === 0) return { kind: 'claimable', units: coverage.units };
  if (line.total > 0 && mostFor(file, ground, [{ line: line.id, quantity: coverage.units }]).amount === 0) {
    const before = about.find((claim) => isDecided(claim) || claim.state === 'closed');
    return { kind: 'not_covered', reason: before ? 'already_claimed' : 'ground_excluded', instead: 'contact', ...(before ? { claim: before.body.id } : {}) };
  }
  return { kind: 'claimable', ...coverage };
}

/** Of three cups the second may break after the first was judged. What was taken from the account is judged once for the whole order. */
function withoutJudged(coverage: Coverage, ground: Ground, line: string, judged: readonly ClaimFile[]): Coverage | undefined {
  if (judged.length === 0) return coverage;
  if ('instead' in coverage || ground === 'overcharged') return undefined;
  const units = coverage.units - judged.flatMap((claim) => claim.body.lines).reduce((count, each) => count + (each.line === line ? each.quantity : 0), 0);
  return units > 0 ? { ...coverage, units } : undefined;
}

/** The largest sum a claim on this ground for these units may be for: what was paid, what is left of it, and the pack's cap. */
export function mostFor(file: CaseFile, ground: Ground, lines: readonly LineQuantity[]): Money {
  return money(file, Math.min(capOf(file), ground === 'overcharged' ? capturedLeft(file) : leftFor(file, lines, replacedBy(ground))));
}

/** A refund owed for a return is the very thing a claim for a missing refund is about, so it does not stand against it. */
export const replacedBy = (ground: Ground) => (entry: LedgerEntry): boolean => ground === 'refund_missing' && entry.of === 'return' && entry.state === 'due';

export function capOf(file: CaseFile): number {
  const { cap } = file.policy;
  if (cap === 'none') return Infinity;
  if (cap === 'order_total') return file.order.total;
  return cap.find((each) => each.currency === file.order.currency)?.amount ?? Infinity;
}
