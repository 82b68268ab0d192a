/** What anyone may ask: who a merchant is, and whether this server is well. */
import { answer, type Implementations } from '../call.ts';
import { Refused } from '../problem.ts';

/** Whoever asks whether a server is well gives up after some seconds, and would know less than it could. */
const patience = 2000;

async function soon<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(new Error('late')); }, patience); });
  return Promise.race([work, late]).finally(() => { clearTimeout(timer); });
}

export const publicRoutes: Pick<Implementations, 'readMerchant' | 'readHealth' | 'readOpenApi'> = {
  readMerchant: async ({ services, params }) => {
    const merchant = await services.store.readMerchant(params.merchant);
    if (!merchant) throw new Refused('not_found');
    return answer(200, merchant.profile, { 'Cache-Control': 'public, max-age=60' });
  },

  // a hundred kilobytes of words that few ask for
  readOpenApi: async () => answer(200, (await import('../../contract/openapi.json')).default, { 'Cache-Control': 'public, max-age=3600' }),

  readHealth: async ({ services }) => {
    // a server whose store does not answer, or not soon, is not well, whatever it says about itself: whoever spreads requests over several should leave it out
    await soon(services.store.readSetting('health')).catch(() => { throw new Refused('unavailable', {}, { 'Retry-After': '1' }); });
    return answer(200, { status: 'ok', now: await services.now(), sandbox: services.sandbox });
  },
};
