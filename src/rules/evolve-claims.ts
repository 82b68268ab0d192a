/** What events do to the claims of a case file. Used by `evolve` only; the money they make due is in `ledger.ts`. */
import { decidedStates, findClaim } from './case-file.ts';
import type { CaseFile, ClaimFile } from './case-file.ts';
import type { CaseEvent, Course } from './event.ts';
import { omit } from './omit.ts';
import type { ClaimState, Decision, Instant, Money, Offer, Statement } from './types.ts';

export function evolveClaims(file: CaseFile, event: CaseEvent): CaseFile {
  if (event.type === 'claim_filed') {
    const { claim: body, number, at, answerDue: due } = event;
    return { ...file, claims: [...file.claims, { body, number, filedAt: at, state: 'awaiting_merchant', stage: 'first', since: at, due, offers: [], statements: [] }] };
  }
  const claim = 'id' in event ? findClaim(file, event.id) : undefined;
  const next = claim && evolveClaim(claim, event);
  return next ? { ...file, claims: file.claims.map((each) => (each === claim ? next : each)) } : file;
}

/** `undefined`: the event is not about claims (a return may carry the same id). */
function evolveClaim(claim: ClaimFile, event: CaseEvent): ClaimFile | undefined {
  const { at } = event;
  switch (event.type) {
    case 'claim_accepted':
      return follow(decided(claim, { by: 'merchant', decision: 'granted', at, final: false, ...reason(event.accept.note) }), event);
    case 'claim_offered':
      return { ...enter(claim, 'offer_pending', at, event.due), offers: [...claim.offers, { ...event.offer, at }] };
    case 'offer_accepted':
      return follow(decided(answered(claim, 'accepted'), { by: 'buyer', decision: 'granted', at, final: false, ...reason(event.note) }), event);
    case 'offer_declined':
      return enter(answered(claim, 'declined', event.counter), 'under_review', at);
    case 'counter_accepted':
      return follow(decided(claim, { by: 'merchant', decision: 'granted', at, final: false, ...reason(event.note) }), event);
    case 'claim_represented':
    case 'information_given':
      return enter(saying(claim, event.statement), 'under_review', at);
    case 'information_asked':
      return enter(saying(claim, event.statement), event.of === 'buyer' ? 'awaiting_buyer' : 'awaiting_merchant_info', at, event.due);
    case 'claim_decided':
      return follow(decided(claim, { by: 'mediator', decision: event.decision.decision, at, reason: event.decision.reason, final: event.final }), event);
    case 'claim_appealed':
      // The first decision stays on view: it is what the appeal is about.
      return { ...omit(enter(saying(claim, event.statement), 'under_review', at), 'appealUntil'), stage: 'appeal' };
    case 'claim_return_received':
      return follow(event.then === 'under_review' ? undecided(claim) : claim, event);
    case 'claim_withdrawn':
      return enter(claim, 'withdrawn', at);
    case 'claim_superseded':
      return enter(claim, 'superseded', at);
    case 'claim_closed':
      return enter(claim, 'closed', at);
    case 'deadline_passed':
      return passed(claim, event);
    default:
      return undefined;
  }
}

function passed(claim: ClaimFile, event: CaseEvent & { type: 'deadline_passed' }): ClaimFile {
  const open = event.state === 'offer_pending' ? answered(claim, 'lapsed') : claim;
  const lapsed = claim.due === undefined ? open : { ...open, lapsed: { state: event.state, due: claim.due } };
  if (event.then === 'granted') return follow(decided(lapsed, { by: 'clock', decision: 'granted', at: event.at, final: false }), event);
  return follow(undecided(lapsed), event);
}

/** Into a new state. What belonged to the old one (its deadline, what was promised) goes. */
function enter(claim: ClaimFile, state: ClaimState, since: Instant, due?: Instant): ClaimFile {
  return { ...omit(claim, 'due', 'promised'), state, since, ...(due === undefined ? {} : { due }) };
}

function follow(claim: ClaimFile, course: Course & { at: Instant }): ClaimFile {
  const returnFirst = course.then === 'awaiting_return';
  // The due date of money owed belongs to the ledger, not to the state: nothing follows by itself when it goes by.
  const next = enter(claim, course.then, course.at, returnFirst && course.due ? course.due : undefined);
  const final = decidedStates.includes(course.then) && course.appealUntil === null;
  return {
    ...next,
    ...(next.decision && final ? { decision: { ...next.decision, final } } : {}),
    ...(returnFirst && course.refund ? { promised: course.refund } : {}),
    ...(course.appealUntil ? { appealUntil: course.appealUntil } : {}),
  };
}

const undecided = (claim: ClaimFile): ClaimFile => omit(claim, 'decision', 'appealUntil');
const decided = (claim: ClaimFile, decision: Decision): ClaimFile => ({ ...undecided(claim), decision });
const saying = (claim: ClaimFile, statement: Statement): ClaimFile => ({ ...claim, statements: [...claim.statements, statement] });
const reason = (note: string | undefined) => (note === undefined ? {} : { reason: note });

/** Only the newest offer can be waiting for an answer. */
const answered = (claim: ClaimFile, answer: NonNullable<Offer['answer']>, counter?: Money): ClaimFile =>
  ({ ...claim, offers: claim.offers.map((offer, at) => (at === claim.offers.length - 1 ? { ...offer, answer, ...(counter ? { counter } : {}) } : offer)) });
