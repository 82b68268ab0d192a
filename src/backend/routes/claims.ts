/** A claim's moves, by the buyer and by the merchant. Each is one command; what it means is for the rules. */
import type { ClaimReceipt } from '../../contract/index.ts';
import type { EventOf } from '../../rules/index.ts';
import { act, type Done } from '../act.ts';
import { answer, type Answer, type Caller, type Implementations, type Keep } from '../call.ts';
import { Refused } from '../problem.ts';
import { receipt } from '../receipt.ts';
import type { Services } from '../services.ts';
import type { CaseKey } from '../store.ts';
import type { Command } from '../../rules/index.ts';

/** The receipt for a filed claim tells of the filing, so that it is the same whenever it is asked for again. */
function filed({ record }: Done, id: string): Answer {
  const event = record.events.find((each): each is EventOf<'claim_filed'> & typeof each => each.type === 'claim_filed' && each.claim.id === id);
  if (!event) throw new Error('A claim was accepted, but its case does not show it.');
  const body: ClaimReceipt = { id, number: event.number, state: 'awaiting_merchant', receivedAt: event.at, answerDue: event.answerDue };
  return answer(201, body);
}

/** The case a claim belongs to, if it is one the caller may touch. */
export async function caseOfClaim(services: Services, claim: string, merchant: string | undefined): Promise<CaseKey> {
  const key = await services.store.findClaim(claim);
  if (!key || (merchant !== undefined && key.merchant !== merchant)) throw new Refused('not_found');
  return key;
}

interface ClaimCall { services: Services; caller: Extract<Caller, { role: 'merchant' | 'buyer' }>; params: { claim: string; order?: string }; keep: Keep | undefined }

/** Sends one move of the buyer or the merchant into the claim's case. */
async function move({ services, caller, params, keep }: ClaimCall, command: Command & { id: string }): Promise<Answer> {
  const merchant = caller.merchant.profile.id;
  const key = caller.role === 'buyer' ? { merchant, order: caller.order } : await caseOfClaim(services, params.claim, merchant);
  return act(services, { key, command, answer: receipt(200, params.claim, caller.role), keep });
}

export const claims: Pick<Implementations,
  'fileClaim' | 'acceptOffer' | 'declineOffer' | 'answerAsBuyer' | 'withdrawClaim' | 'appealAsBuyer' |
  'acceptClaim' | 'offer' | 'acceptCounter' | 'represent' | 'answerAsMerchant' | 'receiveClaimReturn' | 'confirmRefund' | 'appealAsMerchant'> = {
  fileClaim: ({ services, caller, params, body, keep }) => act(services, {
    key: { merchant: caller.merchant.profile.id, order: params.order },
    command: { by: 'buyer', type: 'file_claim', body },
    answer: (done) => filed(done, body.id), keep,
  }),

  acceptOffer: (call) => move(call, { by: 'buyer', type: 'accept_offer', id: call.params.claim, body: call.body }),
  declineOffer: (call) => move(call, { by: 'buyer', type: 'decline_offer', id: call.params.claim, body: call.body }),
  answerAsBuyer: (call) => move(call, { by: 'buyer', type: 'answer', id: call.params.claim, body: call.body }),
  withdrawClaim: (call) => move(call, { by: 'buyer', type: 'withdraw', id: call.params.claim, body: call.body }),
  appealAsBuyer: (call) => move(call, { by: 'buyer', type: 'appeal', id: call.params.claim, body: call.body }),

  acceptClaim: (call) => move(call, { by: 'merchant', type: 'accept', id: call.params.claim, body: call.body }),
  offer: (call) => move(call, { by: 'merchant', type: 'offer', id: call.params.claim, body: call.body }),
  acceptCounter: (call) => move(call, { by: 'merchant', type: 'accept_counter', id: call.params.claim, body: call.body }),
  represent: (call) => move(call, { by: 'merchant', type: 'represent', id: call.params.claim, body: call.body }),
  answerAsMerchant: (call) => move(call, { by: 'merchant', type: 'answer', id: call.params.claim, body: call.body }),
  receiveClaimReturn: (call) => move(call, { by: 'merchant', type: 'return_received', id: call.params.claim, body: call.body }),
  confirmRefund: (call) => move(call, { by: 'merchant', type: 'confirm_refund', id: call.params.claim, body: call.body }),
  appealAsMerchant: (call) => move(call, { by: 'merchant', type: 'appeal', id: call.params.claim, body: call.body }),
};
