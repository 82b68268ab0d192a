/** What anyone may ask: who a merchant is, and whether this server is well. */
import { answer, type Implementations } from '../call.ts';
import { Refused } from '../problem.ts';

export const publicRoutes: Pick<Implementations, 'readMerchant' | 'readHealth' | 'readOpenApi'> = {
  readMerchant: async ({ services, params }) => {
    const merchant = await services.store.readMerchant(params.merchant);
    if (!merchant) throw new Refused('not_found');
    return answer(200, merchant.profile, { 'Cache-Control': 'public, max-age=60' });
  },

  // a hundred kilobytes of words that few ask for
  readOpenApi: async () => answer(200, (await import('../../contract/openapi.json')).default, { 'Cache-Control': 'public, max-age=3600' }),

  readHealth: async ({ services }) => {
    // a server whose store does not answer is not well, whatever it says about itself
    await services.store.readSetting('health');
    return answer(200, { status: 'ok', now: await services.now(), sandbox: services.sandbox });
  },
};
