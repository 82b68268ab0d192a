/** Lists of claims, and the mediator's part: reading the case of a claim, asking either side, deciding, paying where the merchant does not. */
import type { ClaimQuery } from '../../contract/index.ts';
import type { Command } from '../../rules/index.ts';
import { act } from '../act.ts';
import { answer, type Answer, type Implementations, type Keep } from '../call.ts';
import { positionOf } from '../cursor.ts';
import { invalid } from '../problem.ts';
import { receipt } from '../receipt.ts';
import type { Services } from '../services.ts';
import { settleDue } from '../settle.ts';
import { showCase } from '../view.ts';
import { caseOfClaim } from './claims.ts';

async function list(services: Services, merchant: string | undefined, query: ClaimQuery): Promise<Answer> {
  if (query.cursor !== undefined && !positionOf(query.cursor)) throw invalid('/cursor', 'malformed');
  await settleDue(services);
  return answer(200, { ...await services.store.listClaims(merchant, query), now: await services.now() }, { 'Cache-Control': 'private, no-store' });
}

const move = async ({ services, params, keep }: { services: Services; params: { claim: string }; keep: Keep | undefined }, command: Command): Promise<Answer> =>
  act(services, { key: await caseOfClaim(services, params.claim, undefined), command, answer: receipt(200, params.claim, 'mediator'), keep });

export const claimLists: Pick<Implementations, 'listClaims' | 'listClaimsAsMediator' | 'readCaseAsMediator' | 'ask' | 'decide' | 'refundAsMediator'> = {
  listClaims: ({ services, caller, query }) => list(services, caller.merchant.profile.id, query),
  listClaimsAsMediator: ({ services, query }) => list(services, undefined, query),

  readCaseAsMediator: async ({ services, params, request }) =>
    showCase(services, await caseOfClaim(services, params.claim, undefined), 'mediator', request),

  ask: (call) => move(call, { by: 'mediator', type: 'ask', id: call.params.claim, body: call.body }),
  decide: (call) => move(call, { by: 'mediator', type: 'decide', id: call.params.claim, body: call.body }),
  refundAsMediator: (call) => move(call, { by: 'mediator', type: 'confirm_refund', id: call.params.claim, body: call.body }),
};
