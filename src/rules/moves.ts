/**
 * The claim state table: which move belongs to whom, from which states. Deciding asks it before anything else, the view makes its
 * actions from it, so that a button can never promise what the server refuses.
 */
import { chargebackIsOpen, findReturn, isDecided, owed } from './case-file.ts';
import type { CaseFile, ClaimFile } from './case-file.ts';
import type { Refusal } from './command.ts';
import type { Actor } from './event.ts';
import type { ClaimState, Instant, Money, Return, ReturnKind } from './types.ts';

type ReturnState = Return['state'];

export interface Move {
  readonly by: readonly Actor[];
  readonly from: readonly ClaimState[];
}

const decided: readonly ClaimState[] = ['granted', 'partly_granted', 'denied'];
const open: readonly ClaimState[] = ['awaiting_merchant', 'offer_pending', 'under_review', 'awaiting_buyer', 'awaiting_merchant_info', 'awaiting_return'];

export const moves = {
  accept: { by: ['merchant'], from: ['awaiting_merchant'] },
  offer: { by: ['merchant'], from: ['awaiting_merchant'] },
  represent: { by: ['merchant'], from: ['awaiting_merchant'] },
  accept_offer: { by: ['buyer'], from: ['offer_pending'] },
  decline_offer: { by: ['buyer'], from: ['offer_pending'] },
  accept_counter: { by: ['merchant'], from: ['under_review'] },
  answer: { by: ['buyer', 'merchant'], from: ['awaiting_buyer', 'awaiting_merchant_info'] },
  ask: { by: ['mediator'], from: ['under_review'] },
  decide: { by: ['mediator'], from: ['under_review'] },
  return_received: { by: ['merchant'], from: ['awaiting_return'] },
  confirm_refund: { by: ['merchant', 'provider', 'mediator'], from: ['granted', 'partly_granted'] },
  appeal: { by: ['buyer', 'merchant'], from: decided },
  withdraw: { by: ['buyer'], from: open },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;

/** Why this move cannot be made now by this actor, or `undefined` when it can. `now` is after all passed deadlines. */
export function obstacle(file: CaseFile, claim: ClaimFile, name: MoveName, by: Actor, now: Instant): Refusal | undefined {
  const move: Move = moves[name];
  if (!move.by.includes(by)) return { code: 'not_your_turn' };
  if (name === 'appeal') return appealObstacle(file, claim, by, now);
  if (!move.from.includes(claim.state)) {
    const missed = claim.lapsed && ownTurns(name, by).includes(claim.lapsed.state) && name !== 'withdraw';
    if (claim.lapsed && missed) return { code: 'too_late', notAfter: claim.lapsed.due };
    return { code: 'not_possible_now' };
  }
  if (name === 'answer' && (claim.state === 'awaiting_buyer') !== (by === 'buyer')) return { code: 'not_your_turn' };
  if (name === 'accept_counter' && !counterOf(claim)) return { code: 'not_possible_now' };
  if (name === 'confirm_refund') {
    if (!owed(file, 'claim', claim.body.id)) return { code: 'not_possible_now' };
    // The bank may be about to pay the same money: nothing goes out until it has spoken.
    if (chargebackIsOpen(file)) return { code: 'chargeback_open' };
  }
  return undefined;
}

/** What the buyer would have agreed to instead of the newest offer. Once a decision has been appealed, bargaining is over. */
export const counterOf = ({ offers, stage }: ClaimFile): Money | undefined => (stage === 'first' ? offers.at(-1)?.counter : undefined);

/** The states in which it was this actor's turn to make this move: only the asked side can miss an answer. */
function ownTurns(name: MoveName, by: Actor): readonly ClaimState[] {
  if (name !== 'answer') return moves[name].from;
  return by === 'buyer' ? ['awaiting_buyer'] : ['awaiting_merchant_info'];
}

/** Once per claim, by either side, inside the window, and not against one's own yes. */
function appealObstacle(file: CaseFile, claim: ClaimFile, by: Actor, now: Instant): Refusal | undefined {
  const { decision, stage, appealUntil } = claim;
  if (stage === 'appeal') return { code: 'appeal_used' };
  if (!decision || (!isDecided(claim) && claim.state !== 'closed')) return { code: 'not_possible_now' };
  if (file.policy.appeal === null || (by === 'merchant' && (decision.by === 'merchant' || decision.by === 'buyer'))) return { code: 'no_appeal' };
  if (claim.state === 'closed' || appealUntil === undefined || now > appealUntil) return { code: 'too_late', ...(appealUntil ? { notAfter: appealUntil } : {}) };
  return chargebackIsOpen(file) ? { code: 'chargeback_open' } : undefined;
}

export interface ReturnMove {
  readonly by: readonly Actor[];
  readonly from: readonly ReturnState[];
  /** Only where goods travel, or only for an exchange. */
  readonly kinds: readonly ReturnKind[];
}
const every = ['cancel', 'return', 'exchange', 'refund'] as const;
const travelling: readonly ReturnKind[] = ['return', 'exchange'];

/** What may be done to a return, by whom, from which states. */
export const returnMoves = {
  approve_return: { by: ['merchant'], from: ['requested'], kinds: every },
  refuse_return: { by: ['merchant'], from: ['requested'], kinds: every },
  receive_return: { by: ['merchant'], from: ['requested', 'approved'], kinds: travelling },
  exchange_return: { by: ['merchant'], from: ['approved', 'received'], kinds: ['exchange'] },
  refund_return: { by: ['merchant', 'provider'], from: ['approved', 'received'], kinds: every },
  withdraw_return: { by: ['buyer'], from: ['requested', 'approved'], kinds: every },
} as const satisfies Record<string, ReturnMove>;
export type ReturnMoveName = keyof typeof returnMoves;

export function returnObstacle(file: CaseFile, id: string, name: ReturnMoveName, by: Actor): Refusal | undefined {
  const move: ReturnMove = returnMoves[name];
  if (!move.by.includes(by)) return { code: 'not_your_turn' };
  const each = findReturn(file, id);
  if (!each || !move.from.includes(each.state) || !move.kinds.includes(each.body.kind)) return { code: 'not_possible_now' };
  // A cancellation or a refund that was agreed to has taken effect.
  if (name === 'withdraw_return' && each.state === 'approved' && !travelling.includes(each.body.kind)) return { code: 'not_possible_now' };
  return name === 'refund_return' && chargebackIsOpen(file) ? { code: 'chargeback_open' } : undefined;
}
