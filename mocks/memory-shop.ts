/**
 * The demo merchant's whole backend within a page: the real handler on a memory store, a clock that is moved by hand, both claims APIs over it by injected
 * fetch, and everybody else who acts on a case. One of the scenarios, or a layer of one's own, may lie over it. Used by the gallery and by the elements' tests.
 */
import { createBackend, createMemoryFiles, createMemoryStore, createToken } from '../src/entries/backend.ts';
import { httpClaimsApi, httpMerchantApi } from '../src/entries/client.ts';
import type { ClaimsApi, MerchantApi } from '../src/entries/client.ts';
import { demoKeys, demoMerchant } from './merchant.ts';
import { stock } from './prepare.ts';
import { scenarios } from './scenarios.ts';
import type { Scenario, ScenarioName } from './scenarios.ts';
import type { Life } from './situations.ts';

export interface MemoryShopOptions {
  /** What happened before now. */
  readonly lives?: readonly Life[];
  readonly now?: string;
  readonly policy?: string;
  /** Where the shop's pictures lie. */
  readonly shop: string;
  /** Milliseconds until a call is given up. */
  readonly timeout?: number;
}

const address = 'https://claims.example/v1';

export async function memoryShop({ lives = [], now = '2026-11-21T09:00:00Z', policy, shop, timeout = 2000 }: MemoryShopOptions) {
  const clock = { now: new Date(now) };
  const place = { store: createMemoryStore(), files: createMemoryFiles(), now: () => clock.now, publicUrl: 'https://claims.example' };
  await stock({ ...place, shop, situations: lives, ...(policy ? { policy } : {}) });
  const backend = createBackend({ ...place, sandbox: true, mediatorKey: demoKeys.mediatorKey });
  let weather: Scenario = scenarios.normal;

  const fetch = (async (request: Request): Promise<Response> => {
    const left = new Promise<never>((_, reject) => { request.signal.addEventListener('abort', () => { reject(request.signal.reason as Error); }); });
    const response = await Promise.race([weather(request, (inner) => backend.fetch(inner)), left]);
    if (response.type === 'error') throw new TypeError('Failed to fetch'); // as a real fetch tells a lost connection
    return response;
  }) as typeof globalThis.fetch;

  async function call(bearer: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await backend.fetch(new Request(`${address}${path}`, {
      method, headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }));
    const reply: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(reply)}`);
    return reply;
  }
  /** The merchant's own server: any of its routes with the secret key. */
  const merchant = (method: string, path: string, body?: unknown): Promise<unknown> => call(demoKeys.secretKey, method, `/merchant${path}`, body);
  const token = async (order: string): Promise<string> => ((await merchant('POST', `/orders/${encodeURIComponent(order)}/order-tokens`, {})) as { token: string }).token;

  return {
    backend, clock, fetch, merchant, token,
    /** The mediator, about a claim. */
    mediator: (claim: string, move: 'ask' | 'decide', body: unknown): Promise<unknown> => call(demoKeys.mediatorKey, 'POST', `/mediator/claims/${claim}/${move}`, body),
    /** The claims API as a buyer's page reaches it, by default over this shop's own fetch. */
    buyerApi: (by = fetch): ClaimsApi => httpClaimsApi({ api: address, merchant: demoMerchant.id, token, fetch: by, timeout }),
    /** As the merchant's desk reaches it, with a desk token as a shop's server signs it. */
    deskApi: (by = fetch): MerchantApi => httpMerchantApi({
      api: address, merchant: demoMerchant.id, fetch: by, timeout, token: async () => (await createToken({ profile: demoMerchant, tokenSecret: demoKeys.tokenSecret }, { role: 'merchant' }, clock.now)).token,
    }),
    /** From now on calls meet this. */
    weather: (next: ScenarioName | Scenario) => { weather = typeof next === 'string' ? scenarios[next] : next; },
    /** Moves time forward by so many hours. */
    advance: (hours: number) => { clock.now = new Date(clock.now.getTime() + hours * 3_600_000); },
  };
}
export type MemoryShop = Awaited<ReturnType<typeof memoryShop>>;
