/** A shop around one built page: the page, the claims API and the shop's own server on one address, as the demo has them. The backend is the reference one in memory. */
import { createShopServer } from '../../mocks/shop-server.ts';
import { prepare } from '../../mocks/prepare.ts';
import { situations } from '../../mocks/situations.ts';
import { createMemoryFiles, createMemoryStore } from '../../src/entries/backend.ts';
import { listen, staticFiles } from '../../src/entries/backend-node.ts';

export async function openShop(folder: string, orders: readonly string[]): Promise<{ readonly url: string; close(): Promise<void> }> {
  const pages = staticFiles(folder);
  let answer: (request: Request) => Promise<Response> = async () => new Response('', { status: 503 });
  const listener = await listen((request) => answer(request), { port: 0 });
  const backend = await prepare({ store: createMemoryStore(), files: createMemoryFiles(), now: () => new Date(), shop: listener.url, publicUrl: `${listener.url}/v1`, situations: situations.filter(({ order }) => orders.includes(order)) });
  const shop = createShopServer({ api: (request) => backend.fetch(request), now: async () => new Date() });
  answer = async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/v1/')) return backend.fetch(request);
    if (pathname.startsWith('/shop/')) return shop.fetch(request);
    return await pages(request) ?? (pathname.startsWith('/pictures/') ? new Response('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', { headers: { 'Content-Type': 'image/svg+xml' } }) : new Response('Not found', { status: 404 }));
  };
  return { url: listener.url, close: async () => { backend.close(); await listener.close(); } };
}
