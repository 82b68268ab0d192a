/**
 * A second address beside the API's, for whoever runs the server and nobody else: `/metrics`, and `/live`, which says that the process answers, whatever the database
 * does. It asks for no key, so it belongs on an address that only they reach. Used by `serve.ts`.
 */
import { listen, type Listener } from './listen.ts';
import type { Metrics } from './metrics.ts';

/** Where the inner door is; on this machine only when no host is named. */
export interface InnerPlace { readonly port: number; readonly host?: string }

export function openInnerDoor(place: InnerPlace, metrics: Metrics): Promise<Listener> {
  return listen(async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET') return new Response('GET only\n', { status: 405, headers: { Allow: 'GET' } });
    if (pathname === '/live') return new Response('live\n');
    if (pathname !== '/metrics') return new Response('There is /metrics and /live.\n', { status: 404 });
    const { type, body } = await metrics.text();
    return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
  }, place);
}
