/** The words of the demo's mediator page. `{name}` is filled in when said; the reader is „Sie“, the sides are „Käuferseite“ and „Händler“. */
import type { Case, Claim, ClaimState, Defect, Ground, Offer, Outcome, ProblemCode, Statement } from '../../src/entries/contract.ts';

type Side = Case['timeline'][number]['by'];
/** What the mediator's calls can be refused with; anything else is told by how the call failed. */
export type MediatorCode = Extract<ProblemCode, 'token_missing' | 'key_invalid' | 'not_found' | 'request_running' | 'version_conflict' | 'body_too_large' | 'invalid' | 'idempotency_key_reused' | 'rate_limited'
  | 'currency_mismatch' | 'amount_zero' | 'amount_missing' | 'amount_above_paid' | 'not_your_turn' | 'not_possible_now' | 'too_late' | 'chargeback_open'>;

export interface MediatorWords {
  readonly title: string; readonly back: string; readonly show: string; readonly all: string; readonly more: string; readonly again: string; readonly loading: string; readonly empty: string; readonly filed: string;
  readonly left: string; readonly over: string; readonly kept: string; readonly by: string; readonly noName: string;
  readonly turn: Record<'buyer' | 'merchant' | 'mediator' | 'nobody', string>;
  readonly who: Record<Side, string>;
  readonly case: Record<'sides' | 'story' | 'wish' | 'facts' | 'order' | 'placed' | 'latest' | 'paid' | 'charged' | 'delivery' | 'items' | 'shipTo' | 'policy' | 'contact' | 'thread' | 'nobodyWrote' | 'files' | 'noFiles' | 'open' | 'save' | 'picture' | 'course' | 'todo'
    | 'notNow' | 'offer' | 'decision' | 'refund' | 'refunded' | 'authorised' | 'overcharged' | 'proof' | 'receivedOn' | 'addressConfirmed' | 'missing', string>;
  readonly contact: Record<Case['contact']['state'], string>;
  readonly delivery: Record<Case['delivery']['state'], string>;
  readonly grounds: Record<Ground, string>;
  readonly defects: Record<Defect, string>;
  readonly outcomes: Record<Outcome, string>;
  readonly states: Record<ClaimState, string>;
  readonly statements: Record<Statement['kind'], string>;
  readonly offers: Record<Offer['kind'], string>;
  readonly answers: Record<NonNullable<Offer['answer']>, string>;
  readonly decisions: Record<NonNullable<Claim['decision']>['decision'], string>;
  /** By type of event; one that is not here is left out. */
  readonly events: Partial<Record<string, string>>;
  readonly ask: Record<'title' | 'lead' | 'of' | 'buyer' | 'merchant' | 'text' | 'send' | 'sent', string>;
  readonly decide: Record<'title' | 'lead' | 'how' | 'granted' | 'partly_granted' | 'denied' | 'amount' | 'most' | 'returnFirst' | 'reason' | 'reasonHint' | 'send' | 'sent' | 'final', string>;
  readonly refund: Record<'title' | 'lead' | 'reference' | 'send' | 'sent', string>;
  readonly mend: Record<'of' | 'text' | 'decision' | 'amount' | 'reason', string>;
  readonly problems: Record<MediatorCode | 'refused' | 'unavailable' | 'unintelligible', string>;
}
