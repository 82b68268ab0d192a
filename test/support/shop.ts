/**
 * The demo merchant's backend inside a test's page: the real handler on a memory store, a clock the test moves, and a claims API over it by
 * injected fetch. `weather` lays one of the mocks' scenarios over it. Used by every element test that talks to a backend.
 */
import { demoKeys, demoMerchant } from '../../mocks/merchant.ts';
import { prepare } from '../../mocks/prepare.ts';
import { scenarios } from '../../mocks/scenarios.ts';
import type { ScenarioName } from '../../mocks/scenarios.ts';
import { situations } from '../../mocks/situations.ts';
import { createMemoryFiles, createMemoryStore } from '../../src/entries/backend.ts';
import { httpClaimsApi } from '../../src/entries/client.ts';
import type { ClaimsApi } from '../../src/entries/client.ts';

export const shopAddress = 'https://shop.example';

/** The same stream, counted as long as it is open. */
function counted(response: Response, streams: { open: number }): Response {
  const reader = response.body!.getReader();
  streams.open++;
  void reader.closed.catch(() => {}).then(() => streams.open--);
  return new Response(new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  }), response);
}

export async function openShop({ orders = [], now = '2026-11-21T09:00:00Z', policy }: { orders?: string[]; now?: string; policy?: string } = {}) {
  const unknown = orders.filter((order) => !situations.some((situation) => situation.order === order));
  if (unknown.length) throw new Error(`There is no situation ${unknown.join(', ')} in mocks/situations.ts.`);
  const clock = { now: new Date(now) };
  const backend = await prepare({
    store: createMemoryStore(), files: createMemoryFiles(), now: () => clock.now, shop: shopAddress, publicUrl: 'https://claims.example',
    situations: situations.filter(({ order }) => orders.includes(order)), ...(policy ? { policy } : {}),
  });
  /** What reached the backend, by method and path, in order; streams of news come when they come, and are counted apart. */
  const seen: string[] = [];
  const streams = { asked: 0, open: 0 };
  let weather: ScenarioName = 'normal';
  const fetch = (async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const isStream = pathname.endsWith('/events');
    if (isStream) streams.asked++;
    else seen.push(`${request.method} ${pathname}`);
    const left = new Promise<never>((_, reject) => { request.signal.addEventListener('abort', () => { reject(request.signal.reason as Error); }); });
    const response = await Promise.race([scenarios[weather](request, (inner) => backend.fetch(inner)), left]);
    if (response.type === 'error') throw new TypeError('Failed to fetch'); // as a real fetch tells a lost connection
    return isStream && response.ok ? counted(response, streams) : response;
  }) as typeof globalThis.fetch;

  /** The merchant's own server: any route with the secret key. */
  async function merchant(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await backend.fetch(new Request(`https://claims.example/v1/merchant${path}`, {
      method, headers: { Authorization: `Bearer ${demoKeys.secretKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }));
    const reply: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(reply)}`);
    return reply;
  }
  const token = async (order: string): Promise<string> => ((await merchant('POST', `/orders/${encodeURIComponent(order)}/order-tokens`, {})) as { token: string }).token;
  const api: ClaimsApi = httpClaimsApi({ api: 'https://claims.example/v1', merchant: demoMerchant.id, token, fetch, timeout: 2000 });

  return {
    api, merchant, token, seen, streams, clock, backend, fetch,
    /** From now on calls meet this scenario. */
    weather: (name: ScenarioName) => { weather = name; },
    /** Moves time forward by so many hours. */
    advance: (hours: number) => { clock.now = new Date(clock.now.getTime() + hours * 3_600_000); },
  };
}
export type Shop = Awaited<ReturnType<typeof openShop>>;
