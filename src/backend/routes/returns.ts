/** Cancelling, returning, exchanging, refunding: what a request would bring, the request, and both sides' moves on it. */
import { quoteReturn } from '../../rules/index.ts';
import type { Command } from '../../rules/index.ts';
import { act, refusedBy, settleCase } from '../act.ts';
import { answer, type Answer, type Caller, type Implementations, type Keep } from '../call.ts';
import { later } from '../instant.ts';
import { Refused } from '../problem.ts';
import { receipt } from '../receipt.ts';
import type { Services } from '../services.ts';

interface ReturnCall { services: Services; caller: Extract<Caller, { role: 'merchant' | 'buyer' }>; params: { order: string; return: string }; keep: Keep | undefined }

/** Sends one move on a return into the order's case. */
const move = ({ services, caller, params, keep }: ReturnCall, command: Command & { id: string }): Promise<Answer> =>
  act(services, { key: { merchant: caller.merchant.profile.id, order: params.order }, command, answer: receipt(200, params.return, caller.role), keep });

export const returns: Pick<Implementations,
  'quoteReturn' | 'requestReturn' | 'withdrawReturn' | 'approveReturn' | 'refuseReturn' | 'receiveReturn' | 'exchangeReturn' | 'refundReturn'> = {
  quoteReturn: async ({ services, caller, params, query }) => {
    const { file } = await settleCase(services, { merchant: caller.merchant.profile.id, order: params.order });
    if (!file) throw new Refused('not_found');
    const asked = quoteReturn(file, query, later(await services.now(), file.at));
    if ('refusal' in asked) throw refusedBy(asked.refusal);
    return answer(200, asked.quote, { 'Cache-Control': 'private, no-store' });
  },

  requestReturn: ({ services, caller, params, body, keep }) => act(services, {
    key: { merchant: caller.merchant.profile.id, order: params.order },
    command: { by: 'buyer', type: 'request_return', body },
    answer: receipt(201, body.id, 'buyer'), keep,
  }),

  withdrawReturn: (call) => move(call, { by: 'buyer', type: 'withdraw_return', id: call.params.return, body: call.body }),
  approveReturn: (call) => move(call, { by: 'merchant', type: 'approve_return', id: call.params.return, body: call.body }),
  refuseReturn: (call) => move(call, { by: 'merchant', type: 'refuse_return', id: call.params.return, body: call.body }),
  receiveReturn: (call) => move(call, { by: 'merchant', type: 'receive_return', id: call.params.return, body: call.body }),
  exchangeReturn: (call) => move(call, { by: 'merchant', type: 'exchange_return', id: call.params.return, body: call.body }),
  refundReturn: (call) => move(call, { by: 'merchant', type: 'refund_return', id: call.params.return, body: call.body }),
};
