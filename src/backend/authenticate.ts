/**
 * Who is calling. A buyer shows an order token, a merchant its secret key or a desk token, the mediator the server's mediator key.
 * A token for another order than the one in the path is answered exactly like an order that does not exist.
 */
import type { Principal } from '../contract/index.ts';
import type { Caller } from './call.ts';
import { sameSecret, sha256 } from './hash.ts';
import { Refused } from './problem.ts';
import type { Services } from './services.ts';
import { verifyToken } from './tokens.ts';

export function bearerOf(request: Request): string | undefined {
  return /^Bearer +([\w\-.~+/]+=*) *$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
}

async function merchantCaller(services: Services, bearer: string): Promise<Caller> {
  if (bearer.split('.').length === 3) {
    const { merchant, claims } = await verifyToken(bearer, services.trueNow(), (id) => services.store.readMerchant(id));
    if (claims.role !== 'merchant') throw new Refused('token_invalid');
    return { role: 'merchant', merchant, with: 'token' };
  }
  const merchant = await services.store.findMerchantByKey(await sha256(bearer));
  if (!merchant) throw new Refused('key_invalid');
  return { role: 'merchant', merchant, with: 'key' };
}

async function buyerCaller(services: Services, bearer: string, order: string | undefined): Promise<Caller> {
  const { merchant, claims, expires } = await verifyToken(bearer, services.trueNow(), (id) => services.store.readMerchant(id));
  if (claims.role !== 'buyer') throw new Refused('token_invalid');
  if (claims.order !== order) throw new Refused('not_found');
  return { role: 'buyer', merchant, order, until: expires };
}

export async function authenticate(services: Services, by: Principal, request: Request, params: Readonly<Record<string, string>>): Promise<Caller> {
  if (by === 'sandbox' && !services.sandbox) throw new Refused('not_found');
  if (by === 'public' || by === 'sandbox' || by === 'provider') return { role: 'anyone' };
  const bearer = bearerOf(request);
  if (bearer === undefined) throw new Refused('token_missing');
  switch (by) {
    case 'buyer': return buyerCaller(services, bearer, params['order']);
    case 'merchant': return merchantCaller(services, bearer);
    case 'mediator':
      if (services.mediatorKey === undefined || !await sameSecret(bearer, services.mediatorKey)) throw new Refused('key_invalid');
      return { role: 'mediator' };
  }
}

export const buyerName = (merchant: string, order: string): string => JSON.stringify(['buyer', merchant, order]);

/** The caller's name in the store of replies: keys of different callers never meet. */
export function principalOf(caller: Caller): string {
  switch (caller.role) {
    case 'buyer': return buyerName(caller.merchant.profile.id, caller.order);
    case 'merchant': return JSON.stringify(['merchant', caller.merchant.profile.id]);
    default: return JSON.stringify([caller.role]);
  }
}
