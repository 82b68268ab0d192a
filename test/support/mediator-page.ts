/**
 * The mediator's page of the demo as built, on an origin of its own, before the claims API of a strict shop: so its replies can be meddled with too. For
 * the tests of page security; knows nothing of what is shown.
 */
import { fileURLToPath } from 'node:url';
import { demoKeys } from '../../mocks/merchant.ts';
import { listen } from '../../src/backend/node/listen.ts';
import type { Listener } from '../../src/backend/node/listen.ts';
import { staticFiles } from '../../src/backend/node/static.ts';
import type { StrictShop } from './strict-shop.ts';

const built = (folder: string): string => fileURLToPath(new URL(`../../dist/${folder}`, import.meta.url));

/** What the page itself needs, and no more. */
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' blob:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html redress redress-pay";

export function openMediatorPage(shop: StrictShop): Promise<Listener> {
  const pages = staticFiles(built('demo'));
  const widget = staticFiles(built('cdn'));
  return listen(async (request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname.startsWith('/v1/')) return fetch(new Request(`${shop.api}${pathname}${search}`, request));
    if (pathname === '/shop/mediator-key') return Response.json({ key: demoKeys.mediatorKey }, { status: 201 });
    const found = pathname.startsWith('/cdn/') ? await widget(new Request(new URL(pathname.slice(4), request.url))) : await pages(request);
    if (!found) return new Response('', { status: 404 });
    const headers = new Headers(found.headers);
    if (pathname === '/') headers.set('Content-Security-Policy-Report-Only', policy);
    return new Response(found.body, { status: found.status, headers });
  }, { port: 0 });
}
