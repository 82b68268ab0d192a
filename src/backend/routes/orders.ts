/** Orders: the merchant's shop records them and hands out tokens for them; both sides read the case. */
import { answer, type Implementations, type MerchantUser } from '../call.ts';
import { caseExists } from '../case-record.ts';
import { instantOf } from '../instant.ts';
import { invalid, Refused } from '../problem.ts';
import { orderId, receivedAt } from '../receipt.ts';
import { recordOrder } from '../record-order.ts';
import { createToken } from '../tokens.ts';
import { showCase } from '../view.ts';
import { watchCase } from '../watch.ts';

/** What only the shop's own server may do. A desk token lies in a browser, so it may read and answer, not set prices or let buyers in. */
export function requireKey(caller: MerchantUser): void {
  if (caller.with !== 'key') throw new Refused('key_invalid', { detail: 'This call takes the secret key, not a desk token.' });
}

export const orders: Pick<Implementations, 'readCase' | 'watchCase' | 'readCaseAsMerchant' | 'putOrder' | 'createOrderToken'> = {
  readCase: ({ services, caller, params, request }) =>
    showCase(services, { merchant: caller.merchant.profile.id, order: params.order }, 'buyer', request),

  watchCase: ({ services, caller, params, request }) =>
    watchCase(services, { merchant: caller.merchant.profile.id, order: params.order }, caller.until, request.signal),

  readCaseAsMerchant: ({ services, caller, params, request }) =>
    showCase(services, { merchant: caller.merchant.profile.id, order: params.order }, 'merchant', request),

  putOrder: async ({ services, caller, params, body }) => {
    requireKey(caller);
    if (body.number !== params.order) throw invalid('/number', 'not_allowed');
    const id = await orderId({ merchant: caller.merchant.profile.id, order: params.order });
    return recordOrder(services, caller.merchant, body, (done) => answer(done.fresh && done.record.version === 1 ? 201 : 200, {
      id, receivedAt: receivedAt(done, (event) => event.type === 'order_recorded' || event.type === 'order_updated'), version: done.record.version,
    }));
  },

  createOrderToken: async ({ services, caller, params, body }) => {
    requireKey(caller);
    if (!await caseExists(services.store, { merchant: caller.merchant.profile.id, order: params.order })) throw new Refused('not_found');
    const { token, expires } = await createToken(caller.merchant, { role: 'buyer', order: params.order }, services.trueNow(), body.expiresIn);
    return answer(201, { token, expiresAt: instantOf(expires) });
  },
};
