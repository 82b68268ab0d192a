/**
 * Where payment providers report chargebacks: `POST /v1/provider-events/{provider}?merchant=pk_…`, the address registered with them. Who sent it is
 * proved by the adapter from the raw body; a repeated event is answered like the first and changes nothing.
 */
import { answer, type Implementations } from '../call.ts';
import { largestBody, readBytes } from '../body.ts';
import { Refused } from '../problem.ts';
import { providerOf } from '../providers/index.ts';
import { tellCheckout } from '../tell-checkout.ts';
import { tellOrders } from '../tell-orders.ts';

export const providerEvents: Pick<Implementations, 'receiveProviderEvent'> = {
  receiveProviderEvent: async ({ services, params, query, request }) => {
    const merchant = await services.store.readMerchant(query.merchant);
    const provider = merchant && providerOf(params.provider, merchant, services);
    if (!provider) throw new Refused('provider_unknown');
    const news = await provider.verify({ headers: request.headers, bytes: await readBytes(request, largestBody.provider), now: services.trueNow() });
    if (news.kind === 'ignored') return answer(200, { outcome: 'ignored' });
    const outcome = news.kind === 'checkout' ? await tellCheckout(services, query.merchant, params.provider, news) : await tellOrders(services, query.merchant, params.provider, news);
    return answer(outcome === 'kept' ? 202 : 200, { outcome });
  },
};
