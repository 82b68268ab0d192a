/** The thread between buyer and merchant, who has read it, and the buyer's word on how it went. */
import { act } from '../act.ts';
import type { Answer, Caller, Implementations, Keep } from '../call.ts';
import type { Command } from '../../rules/index.ts';
import { receipt } from '../receipt.ts';
import type { Services } from '../services.ts';

interface ThreadCall { services: Services; caller: Extract<Caller, { role: 'merchant' | 'buyer' }>; params: { order: string }; keep: Keep | undefined }

const say = ({ services, caller, params, keep }: ThreadCall, status: 200 | 201, about: string, command: Command): Promise<Answer> =>
  act(services, { key: { merchant: caller.merchant.profile.id, order: params.order }, command, answer: receipt(status, about, caller.role), keep });

export const conversation: Pick<Implementations, 'sendMessage' | 'sendMessageAsMerchant' | 'markRead' | 'markReadAsMerchant' | 'rate'> = {
  sendMessage: (call) => say(call, 201, call.body.id, { by: 'buyer', type: 'send_message', body: call.body }),
  sendMessageAsMerchant: (call) => say(call, 201, call.body.id, { by: 'merchant', type: 'send_message', body: call.body }),
  markRead: (call) => say(call, 200, call.body.message, { by: 'buyer', type: 'mark_read', message: call.body.message }),
  markReadAsMerchant: (call) => say(call, 200, call.body.message, { by: 'merchant', type: 'mark_read', message: call.body.message }),
  rate: (call) => say(call, 201, call.body.id, { by: 'buyer', type: 'rate', body: call.body }),
};
