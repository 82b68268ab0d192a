/** `demo/script-tag.html` as a shop's server would send it: each order in it with a fresh token, and the cart it names recorded. */
type Handle = (request: Request) => Promise<Response>;

export async function scriptTagPage(page: Response | undefined, url: URL, shop: Handle): Promise<Response> {
  if (!page) return new Response('Not found', { status: 404 });
  await shop(new Request(new URL('/shop/demo-cart', url), { method: 'POST' }));
  let html = await page.text();
  for (const [attribute, order] of html.matchAll(/order="([^"]+)"/g)) {
    const { token } = (await (await shop(new Request(new URL(`/shop/order-token?order=${encodeURIComponent(order!)}`, url), { method: 'POST' }))).json()) as { token: string };
    html = html.replace(attribute, `${attribute} token="${token}"`);
  }
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } });
}
