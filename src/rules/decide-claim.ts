/** The moves on a claim after it was filed, by merchant, buyer, mediator and provider. Which state allows which move is in `moves.ts`. */
import { deadline } from './calendar.ts';
import type { CaseFile, ClaimFile } from './case-file.ts';
import type { CommandOf, Refusal } from './command.ts';
import { awaitingReturn, mostOf, review, settled } from './course.ts';
import { missingFile } from './decide-thread.ts';
import type { CaseEvent, Course } from './event.ts';
import { confirmedFor, money } from './ledger.ts';
import { counterOf, obstacle } from './moves.ts';
import type { MoveName } from './moves.ts';
import type { Instant, Money, Statement } from './types.ts';
import { done, refuse, repeated } from './verdict.ts';
import type { Verdict } from './verdict.ts';

type Moving<T extends MoveName> = CommandOf<T>;

export function decideClaim(file: CaseFile, claim: ClaimFile, command: Moving<MoveName>, at: Instant): Verdict {
  const { by, id } = command;
  const inTheWay = obstacle(file, claim, command.type, by, at);
  if (command.type === 'confirm_refund' && inTheWay && inTheWay.code !== 'not_your_turn' && confirmedFor(file, 'claim', id) > 0) return repeated;
  if (inTheWay) return { refusal: inTheWay };
  const stamp = { by, at, id };
  switch (command.type) {
    case 'accept':
      return accept(file, claim, command, at);
    case 'offer':
      return offer(file, claim, command, at);
    case 'represent':
      return stating(file, command, at, 'represent', (statement) => ({ type: 'claim_represented', ...stamp, statement }));
    case 'accept_offer':
      return acceptOffer(file, claim, command, at);
    case 'decline_offer': {
      const { note, counter } = command.body;
      const fault = counter && amountFault(file, claim, counter, '/counter');
      return fault ? { refusal: fault } : done({ type: 'offer_declined', ...stamp, ...noted(note), ...(counter ? { counter: money(file, counter.amount) } : {}) });
    }
    case 'accept_counter':
      return agreed(file, claim, counterOf(claim)?.amount ?? 0, at, (course) => ({ type: 'counter_accepted', ...stamp, ...noted(command.body.note), ...course }));
    case 'ask': {
      const { of, text } = command.body;
      const statement: Statement = { by: 'mediator', kind: 'ask', at, text, files: [] };
      return done({ type: 'information_asked', ...stamp, of, statement, due: deadline(at, file.policy.infoRequest, file.calendar) });
    }
    case 'answer':
      return stating(file, command, at, 'answer', (statement) => ({ type: 'information_given', ...stamp, statement }));
    case 'decide':
      return decideAs(file, claim, command, at);
    case 'return_received':
      return returned(file, claim, command, at);
    case 'confirm_refund': {
      const { reference } = command.body;
      return done({ type: 'refund_confirmed', ...stamp, ...(reference === undefined ? {} : { reference }) });
    }
    case 'appeal':
      // The same words once more are no new information.
      if (saidBefore(claim, command)) return refuse('evidence_missing', { pointer: '/text' });
      return stating(file, command, at, 'appeal', (statement) => ({ type: 'claim_appealed', ...stamp, statement }));
    case 'withdraw':
      return done({ type: 'claim_withdrawn', ...stamp, ...noted(command.body.note) });
  }
}

/** A merchant's yes is a yes to what the buyer wished for: money is owed only when money was asked for. */
function accept(file: CaseFile, claim: ClaimFile, { by, id, body }: Moving<'accept'>, at: Instant): Verdict {
  const { outcome, amount } = claim.body;
  const sum = outcome === 'refund' || outcome === 'partial_refund' ? amount.amount : 0;
  const course = body.returnFirst ? awaitingReturn(file, sum, at) : settled(file, claim, 'granted', sum, at);
  return done({ type: 'claim_accepted', by, at, id, accept: body, ...course });
}

function offer(file: CaseFile, claim: ClaimFile, { by, id, body }: Moving<'offer'>, at: Instant): Verdict {
  const { kind, amount, note } = body;
  const paid = kind === 'partial_refund' || kind === 'refund_on_return';
  const fault = paid ? amountFault(file, claim, amount) : undefined;
  if (fault) return { refusal: fault };
  const offered = { kind, ...(paid && amount ? { amount: money(file, amount.amount) } : {}), ...noted(note) };
  return done({ type: 'claim_offered', by, at, id, offer: offered, due: deadline(at, file.policy.offerReply, file.calendar) });
}

function acceptOffer(file: CaseFile, claim: ClaimFile, { by, id, body }: Moving<'accept_offer'>, at: Instant): Verdict {
  return agreed(file, claim, claim.offers.at(-1)?.amount?.amount ?? 0, at, (course) => ({ type: 'offer_accepted', by, at, id, ...noted(body.note), ...course }));
}

/** Both sides have found a sum; what the newest offer said about sending the goods back holds. */
function agreed(file: CaseFile, claim: ClaimFile, sum: number, at: Instant, event: (course: Course) => CaseEvent): Verdict {
  return done(event(claim.offers.at(-1)?.kind === 'refund_on_return' ? awaitingReturn(file, sum, at) : settled(file, claim, 'granted', sum, at)));
}

function decideAs(file: CaseFile, claim: ClaimFile, { by, id, body }: Moving<'decide'>, at: Instant): Verdict {
  const { decision, amount, returnFirst } = body;
  const fault = decision === 'partly_granted' ? amountFault(file, claim, amount) : undefined;
  if (fault) return { refusal: fault };
  const sum = decision === 'denied' ? 0 : decision === 'partly_granted' ? (amount?.amount ?? 0) : claim.body.amount.amount;
  const course = returnFirst && decision !== 'denied' ? awaitingReturn(file, sum, at) : settled(file, claim, decision, sum, at);
  return done({ type: 'claim_decided', by, at, id, decision: body, final: claim.stage === 'appeal' || file.policy.appeal === null, ...course });
}

/** The goods are back. Where the merchant says that they are not, the mediator looks. */
function returned(file: CaseFile, claim: ClaimFile, { by, id, body }: Moving<'return_received'>, at: Instant): Verdict {
  const doubtful = body.condition === 'empty' || body.condition === 'incomplete';
  const then = claim.decision?.decision === 'partly_granted' ? 'partly_granted' : 'granted';
  const course = doubtful ? review : settled(file, claim, then, claim.promised?.amount ?? 0, at);
  return done({ type: 'claim_return_received', by, at, id, receipt: body, ...course });
}

function stating(file: CaseFile, command: Moving<'represent' | 'answer' | 'appeal'>, at: Instant, kind: Statement['kind'], event: (statement: Statement) => CaseEvent): Verdict {
  const { by, body } = command;
  if (by !== 'buyer' && by !== 'merchant') return refuse('not_your_turn');
  return missingFile(file, body.files, by, '/files') ?? done(event({ by, kind, at, text: body.text, files: body.files }));
}

function amountFault(file: CaseFile, claim: ClaimFile, amount: Money | undefined, place = '/amount'): Refusal | undefined {
  const most = mostOf(file, claim);
  if (!amount) return { code: 'amount_missing', pointer: place };
  if (amount.currency !== file.order.currency) return { code: 'currency_mismatch', pointer: `${place}/currency` };
  if (amount.amount === 0) return { code: 'amount_zero', pointer: `${place}/amount` };
  return amount.amount > most ? { code: 'amount_above_paid', pointer: `${place}/amount`, most: money(file, most) } : undefined;
}

const noted = (note: string | undefined) => (note === undefined ? {} : { note });
const saidBefore = (claim: ClaimFile, { by, body }: Moving<'appeal'>): boolean =>
  [...(by === 'buyer' ? [claim.body.story] : []), ...claim.statements.filter((each) => each.by === by).map((each) => each.text)].some((text) => text.trim() === body.text.trim());
