/**
 * What a backend has to know before the conformance suite can be run against it from outside: two merchants with their keys, and where the suite's payment
 * server listens. `npm run conformance -- --setup` prints it; a file with other keys is read by the same shape.
 */
import * as z from 'zod/mini';
import { routes, type RouteName } from '../../src/contract/index.ts';
import { mountAt, testMediatorKey, testMerchants, type Mount } from './mount.ts';

const [one, two] = testMerchants;
const key = z.string().check(z.minLength(1));

/** The keys as a backend has given them out, where it makes them itself. */
export const Keys = z.strictObject({
  merchant: key, secretKey: key, tokenSecret: key, providerSecret: z._default(key, one.providers.sandbox.secret), paymentSecret: z._default(key, one.payments.hosted.secret),
  other: z.strictObject({ merchant: key, secretKey: key, tokenSecret: key }),
  mediatorKey: z._default(key, testMediatorKey),
});
export type Keys = z.infer<typeof Keys>;

export const usualPort = 8791;
export const paymentAddress = (port: number): string => `http://127.0.0.1:${String(port)}/redress`;

/** Both merchants with everything there is to set up, for whoever can choose the keys. */
export const setup = (port = usualPort): object => ({
  merchants: [{ ...one, payments: { hosted: { ...one.payments.hosted, url: paymentAddress(port) } } }, two],
  mediatorKey: testMediatorKey,
});

export interface OpenApiPaths { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> }

/** The routes that a backend lists in its OpenAPI document. */
export const offersIn = ({ paths }: OpenApiPaths): ReadonlySet<RouteName> =>
  new Set((Object.keys(routes) as RouteName[]).filter((name) => paths[routes[name].path]?.[routes[name].method.toLowerCase()]));

export function mountWith(url: string, keys: Keys | undefined, fetch: Mount['fetch'], offers: Mount['offers']): Mount {
  return { ...mountAt(url, fetch), ...keys, ...(offers ? { offers } : {}) };
}
