/**
 * What the clock does to a case: claims whose deadline went by, and decided claims that are done. `nextDue` tells a timer when to call;
 * every command lets the clock go first, so that nothing depends on when, or whether, the timer ran.
 */
import { secondAfter } from './calendar.ts';
import { isDecided, owed } from './case-file.ts';
import type { CaseFile, ClaimFile } from './case-file.ts';
import { review, settled } from './course.ts';
import { earliest, latest } from './delivery.ts';
import type { CaseEvent, Course } from './event.ts';
import { evolve } from './evolve.ts';
import type { Instant } from './types.ts';

/** The first second at which `passDeadlines` would do something, or `undefined` when no date is running. It may lie in the past. */
export const nextDue = (file: CaseFile): Instant | undefined => earliest(file.claims.flatMap((claim) => turnOf(file, claim) ?? []));

/** Everything the clock has to do up to `now`, in the order in which it came due. One deadline may start the next. */
export function passDeadlines(file: CaseFile, now: Instant): CaseEvent[] {
  const events: CaseEvent[] = [];
  let current = file;
  for (;;) {
    const at = nextDue(current);
    const claim = at !== undefined && at <= now ? current.claims.find((each) => turnOf(current, each) === at) : undefined;
    if (!claim || at === undefined) return events;
    const event = turn(current, claim, at);
    events.push(event);
    current = evolve(current, event);
  }
}

/** When the clock moves this claim. Never before the newest event, so that the record stays in order. */
function turnOf(file: CaseFile, claim: ClaimFile): Instant | undefined {
  const at = claim.due !== undefined ? secondAfter(claim.due) : closesAt(file, claim);
  return at !== undefined && at < file.at ? file.at : at;
}

/** A decided claim closes when nobody can appeal any more and nothing is owed. At the earliest one second after its decision. */
function closesAt(file: CaseFile, claim: ClaimFile): Instant | undefined {
  if (!isDecided(claim) || owed(file, 'claim', claim.body.id)) return undefined;
  const paid = file.ledger.flatMap((entry) => (entry.of === 'claim' && entry.id === claim.body.id && entry.confirmedAt ? entry.confirmedAt : []));
  return latest([secondAfter(claim.appealUntil ?? claim.since), ...paid]);
}

function turn(file: CaseFile, claim: ClaimFile, at: Instant): CaseEvent {
  const id = claim.body.id;
  if (isDecided(claim)) return { type: 'claim_closed', by: 'clock', at, id };
  const silence = claim.state === 'awaiting_merchant' && file.policy.silence === 'grants';
  const course: Course = silence ? settled(file, claim, 'granted', claim.body.amount.amount, at) : review;
  return { type: 'deadline_passed', by: 'clock', at, id, state: claim.state, ...course };
}
