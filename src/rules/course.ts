/**
 * Where a claim goes when it is granted, denied or sent to review: state, deadline, money, appeal window. Used by the claim moves and by
 * the clock. The money is what was decided, never more than what is left when it becomes due.
 */
import { deadline } from './calendar.ts';
import type { CaseFile, ClaimFile } from './case-file.ts';
import type { Course } from './event.ts';
import { capturedLeft, confirmedFor, leftFor, money } from './ledger.ts';
import { replacedBy } from './standing.ts';
import type { Instant } from './types.ts';

/** The most a claim can still bring, what it has already brought included. */
export function mostOf(file: CaseFile, claim: ClaimFile): number {
  const { ground, lines, amount, id } = claim.body;
  const left = ground === 'overcharged' ? capturedLeft(file) : leftFor(file, lines, replacedBy(ground));
  return Math.min(amount.amount, confirmedFor(file, 'claim', id) + left);
}

export const review: Course = { then: 'under_review', due: null, refund: null, appealUntil: null };

/** Goods first: the money is promised now and owed when they are back. */
export function awaitingReturn(file: CaseFile, sum: number, at: Instant): Course {
  return { then: 'awaiting_return', due: deadline(at, file.policy.returnBy, file.calendar), refund: sum > 0 ? money(file, sum) : null, appealUntil: null };
}

export function settled(file: CaseFile, claim: ClaimFile, then: 'granted' | 'partly_granted' | 'denied', sum: number, at: Instant): Course {
  const { policy, calendar } = file;
  const owes = Math.max(0, Math.min(sum, mostOf(file, claim)) - confirmedFor(file, 'claim', claim.body.id));
  return {
    then,
    due: owes > 0 ? deadline(at, policy.refundAfterReturn, calendar) : null,
    refund: owes > 0 ? money(file, owes) : null,
    appealUntil: policy.appeal && claim.stage === 'first' ? deadline(at, policy.appeal, calendar) : null,
  };
}
