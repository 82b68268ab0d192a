/** The thread between buyer and merchant, and what they agree on in it: cancelling, returning, exchanging, refunding. */
import { act } from '../act.ts';
import type { Implementations } from '../call.ts';
import { receipt } from '../receipt.ts';

export const conversation: Pick<Implementations,
  'sendMessage' | 'sendMessageAsMerchant' | 'requestReturn' | 'approveReturn' | 'refuseReturn' | 'receiveReturn' | 'refundReturn'> = {
  sendMessage: ({ services, caller, params, body, keep }) => act(services, {
    key: { merchant: caller.merchant.profile.id, order: params.order },
    command: { by: 'buyer', type: 'send_message', body },
    answer: receipt(201, body.id, 'buyer'), keep,
  }),

  sendMessageAsMerchant: ({ services, caller, params, body, keep }) => act(services, {
    key: { merchant: caller.merchant.profile.id, order: params.order },
    command: { by: 'merchant', type: 'send_message', body },
    answer: receipt(201, body.id, 'merchant'), keep,
  }),

  requestReturn: ({ services, caller, params, body, keep }) => act(services, {
    key: { merchant: caller.merchant.profile.id, order: params.order },
    command: { by: 'buyer', type: 'request_return', body },
    answer: receipt(201, body.id, 'buyer'), keep,
  }),

  approveReturn: ({ services, caller, params, body, keep }) => act(services, {
    key: { merchant: caller.merchant.profile.id, order: params.order },
    command: { by: 'merchant', type: 'approve_return', id: params.return, body },
    answer: receipt(200, params.return, 'merchant'), keep,
  }),

  refuseReturn: ({ services, caller, params, body, keep }) => act(services, {
    key: { merchant: caller.merchant.profile.id, order: params.order },
    command: { by: 'merchant', type: 'refuse_return', id: params.return, body },
    answer: receipt(200, params.return, 'merchant'), keep,
  }),

  receiveReturn: ({ services, caller, params, body, keep }) => act(services, {
    key: { merchant: caller.merchant.profile.id, order: params.order },
    command: { by: 'merchant', type: 'receive_return', id: params.return, body },
    answer: receipt(200, params.return, 'merchant'), keep,
  }),

  refundReturn: ({ services, caller, params, body, keep }) => act(services, {
    key: { merchant: caller.merchant.profile.id, order: params.order },
    command: { by: 'merchant', type: 'refund_return', id: params.return, body },
    answer: receipt(200, params.return, 'merchant'), keep,
  }),
};
