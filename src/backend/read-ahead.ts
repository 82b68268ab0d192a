/**
 * What a buyer's request will ask the store for first, read in one go: its merchant, its case, the answer it may have got before. To a database each question is a journey.
 * Only for tokens that were good by what this process last knew of their merchant, so that how long a bad one takes tells nobody what is there; whether they are good
 * now is asked all the same, of what was just read. Each question is answered once, and after that by the store itself; to who had to wait for others, at once by the store. Used by the handler.
 */
import { bearerOf, buyerName } from './authenticate.ts';
import type { Lanes } from './lanes.ts';
import type { MerchantRecord } from './merchant-record.ts';
import { Refused } from './problem.ts';
import type { Services } from './services.ts';
import type { Ahead, CaseKey, Store } from './store.ts';
import { namedIn, verifyToken } from './tokens.ts';

const mostKnown = 10_000;

function prepared(services: Services, { merchant, order }: CaseKey, reply: { principal: string; key: string } | undefined, found: Ahead): Services {
  const ready = new Set<keyof Ahead>(['merchant', 'case', 'reply']);
  const { store } = services;
  const own: Store = {
    ...store,
    readMerchant: async (id) => (id === merchant && ready.delete('merchant') ? found.merchant : store.readMerchant(id)),
    readCase: async (key) => (key.merchant === merchant && key.order === order && ready.delete('case') ? found.case : store.readCase(key)),
    findReply: async (principal, key) => (principal === reply?.principal && key === reply.key && ready.delete('reply') ? found.reply : store.findReply(principal, key)),
  };
  const lanes: Lanes = (name, work) => services.lanes(name, (waited) => {
    if (waited) ready.delete('case');
    return work(waited);
  });
  return { ...services, store: own, lanes };
}

/** Gives back the services with a store that has the first answers ready, or as they are when it cannot be told what will be asked. */
export function createReadAhead(): (services: Services, request: Request, order: string | undefined) => Promise<Services> {
  const known = new Map<string, MerchantRecord>();
  const learn = (merchant: MerchantRecord | undefined): MerchantRecord | undefined => {
    if (known.size >= mostKnown) known.clear();
    if (merchant) known.set(merchant.profile.id, merchant);
    return merchant;
  };

  return async (services, request, order) => {
    const { store } = services;
    const token = bearerOf(request) ?? '';
    const merchant = namedIn(token);
    if (!store.readAhead || merchant === undefined || order === undefined) return services;
    const learning = { ...services, store: { ...store, readMerchant: async (id: string) => learn(await store.readMerchant(id)) } };
    if (!known.has(merchant)) return learning;
    try {
      const { claims } = await verifyToken(token, services.trueNow(), (id) => Promise.resolve(known.get(id)));
      if (claims.role !== 'buyer' || claims.order !== order) return services;
    } catch (error) {
      if (error instanceof Refused) return learning;
      throw error;
    }
    const key = request.headers.get('Idempotency-Key');
    const reply = key === null ? undefined : { principal: buyerName(merchant, order), key };
    const found = await store.readAhead({ merchant, order }, reply);
    learn(found.merchant);
    return prepared(services, { merchant, order }, reply, found);
  };
}
