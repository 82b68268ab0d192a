/**
 * The demo merchant's backend inside a test's page (mocks/memory-shop.ts), with a record of what reached it. Used by every element test that talks to a backend.
 */
import { memoryShop } from '../../mocks/memory-shop.ts';
import { situations } from '../../mocks/situations.ts';

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

export async function openShop({ orders = [], now, policy }: { orders?: string[]; now?: string; policy?: string } = {}) {
  const unknown = orders.filter((order) => !situations.some((situation) => situation.order === order));
  if (unknown.length) throw new Error(`There is no situation ${unknown.join(', ')} in mocks/situations.ts.`);
  const shop = await memoryShop({ lives: situations.filter(({ order }) => orders.includes(order)), shop: shopAddress, ...(now ? { now } : {}), ...(policy ? { policy } : {}) });
  /** What reached the backend, by method and path, in order; streams of news come when they come, and are counted apart. */
  const seen: string[] = [];
  const streams = { asked: 0, open: 0 };
  const fetch = (async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const isStream = pathname.endsWith('/events');
    if (isStream) streams.asked++;
    else seen.push(`${request.method} ${pathname}`);
    const response = await shop.fetch(request);
    return isStream && response.ok ? counted(response, streams) : response;
  }) as typeof globalThis.fetch;
  return { ...shop, fetch, api: shop.buyerApi(fetch), seen, streams };
}
export type Shop = Awaited<ReturnType<typeof openShop>>;
