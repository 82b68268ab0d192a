/** A claim in one badge and one sentence: who is to move, until when, and what happens if they do not. Shown in lists and on top of the claim. */
import type { Case, ClaimState } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { badge } from './note.ts';
import type { Tone } from './note.ts';
import { tell } from './tell.ts';

type Claim = Case['claims'][number];

const tones: Readonly<Record<ClaimState, Tone>> = {
  awaiting_merchant: 'wait', awaiting_merchant_info: 'wait', under_review: 'wait', offer_pending: 'info', awaiting_buyer: 'info', awaiting_return: 'info',
  granted: 'good', partly_granted: 'good', denied: 'bad', closed: 'info', withdrawn: 'info', superseded: 'info',
};

export const claimBadge = (voice: Voice, { state }: Claim): unknown => badge(tones[state], voice.words.claims[state][0]);

export function claimSentence(voice: Voice, { state, next, refund }: Claim): unknown[] {
  const { claims, otherwise, moves, until } = voice.words;
  const by = (instant: string | undefined): string | undefined => instant && voice.say(until, { when: voice.moment(instant) });
  return [
    // the space is part of a sentence: one alone between two is dropped from the name of a button they stand in
    tell(voice, claims[state][1] + ' ', { by: by(next.by) }),
    voice.say(otherwise[`${state}_${next.otherwise ?? ''}`]),
    refund ? tell(voice, refund.state === 'confirmed' ? moves.refundDone : moves.refundDue, {
      amount: voice.money(refund.amount), by: by(refund.dueBy), when: refund.confirmedAt && voice.dayOf(refund.confirmedAt),
    }) : '',
  ];
}
