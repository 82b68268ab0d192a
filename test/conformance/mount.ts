/**
 * What the conformance suite is run against: any claims API at an address, reached by a given fetch, with the keys of two merchants.
 * The suite knows nothing else of it, so it runs in Node and in a browser, on a mock and on a database.
 */
import { routes, type RouteName } from '../../src/contract/index.ts';

export interface Mount {
  /** Where `/v1` lies: `http://127.0.0.1:8787`. */
  readonly url: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** A merchant under the pack `a-to-z`, with `https://shop.example` among its return origins. */
  readonly merchant: string;
  readonly secretKey: string;
  readonly tokenSecret: string;
  /** Signs the events of the provider `sandbox` for that merchant, as in Standard Webhooks. */
  readonly providerSecret: string;
  /** Signs, both ways, what that merchant's payment server is asked and reports. The server behaves as `payment-server.ts`, and takes EUR only. */
  readonly paymentSecret: string;
  /** Another merchant, under the pack `goodwill`. */
  readonly other: { readonly merchant: string; readonly secretKey: string; readonly tokenSecret: string };
  readonly mediatorKey: string;
  /** The routes the backend has: all of them when left out. What needs another one is left out too. */
  readonly offers?: ReadonlySet<RouteName>;
}

/** The routes that are there to be tried. */
export const offered = ({ offers }: Mount): RouteName[] => (Object.keys(routes) as RouteName[]).filter((name) => !offers || offers.has(name));

/** A case asked for a route that the backend does not have: nothing is said about that case. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';

  constructor(route: RouteName | 'every route') {
    super(`needs ${route}`);
  }
}

export interface ConformanceCase {
  /** A sentence: what holds. */
  readonly name: string;
  run(mount: Mount): Promise<void>;
}

/** The two merchants and the keys a backend under test has to know, for whoever sets one up. */
export const testMerchants = [
  {
    policy: 'a-to-z', secretKey: 'sk_conformance_one_0123456789', tokenSecret: 'conformance-token-secret-one-0123456789', returnOrigins: ['https://shop.example'],
    providers: { sandbox: { secret: 'whsec_Y29uZm9ybWFuY2UtcHJvdmlkZXItc2VjcmV0LW9uZQ==' } },
    payments: { hosted: { url: 'https://payments.shop.example/redress', secret: 'whsec_Y29uZm9ybWFuY2UtcGF5bWVudC1zZWNyZXQtb25l', currencies: ['EUR'] } },
    profile: {
      id: 'pk_conformance_one', name: 'Nordlicht Leuchten', timeZone: 'Europe/Berlin', locale: 'de', returnPolicy: { days: 30, shipping: 'free' }, links: {},
      promise: { channels: [{ kind: 'email', label: 'service@nordlicht.example', link: 'mailto:service@nordlicht.example' }], answersWithin: 24 },
    },
  },
  {
    policy: 'goodwill', secretKey: 'sk_conformance_two_0123456789', tokenSecret: 'conformance-token-secret-two-0123456789', returnOrigins: ['https://other.example'],
    profile: { id: 'pk_conformance_two', name: 'Südwind Teppiche', timeZone: 'Europe/Berlin', locale: 'de', returnPolicy: { days: 14, shipping: 'buyer_pays' }, links: {}, promise: { channels: [], answersWithin: 48 } },
  },
] as const;
export const testMediatorKey = 'conformance-mediator-key-0123456789';

/** A mount of a backend that knows `testMerchants`. */
export function mountAt(url: string, fetch: Mount['fetch']): Mount {
  const [one, two] = testMerchants;
  return {
    url, fetch, mediatorKey: testMediatorKey, merchant: one.profile.id, secretKey: one.secretKey, tokenSecret: one.tokenSecret, providerSecret: one.providers.sandbox.secret, paymentSecret: one.payments.hosted.secret,
    other: { merchant: two.profile.id, secretKey: two.secretKey, tokenSecret: two.tokenSecret },
  };
}
