/**
 * The conformance suite on the mocks: a page's own fetch, a service worker, MSW, and behind it the reference backend on a store in memory. Where an engine's worker
 * does not carry a body that never ends (WebKit waits for its end, Firefox does not tell that its reader has left), the news alone go past it.
 */
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Backend } from '../../src/entries/backend.ts';
import { memoryBackend } from '../conformance/memory-backend.ts';
import { mountAt } from '../conformance/mount.ts';
import { conformance } from '../conformance/suite.ts';

const endless = `${location.origin}/a-body-that-never-ends`;
let left: () => void;
const leaving = new Promise<void>((resolve) => { left = resolve; });
const patience = (): Promise<false> => new Promise((resolve) => { setTimeout(() => { resolve(false); }, 3000); });

/** Whether the first piece of an endless body arrives, and the one who sends it hears that its reader has left. */
async function carriesStreams(): Promise<boolean> {
  const response = await Promise.race([fetch(endless), patience()]);
  if (!response) return false;
  const reader = response.body!.getReader();
  await reader.read();
  await reader.cancel();
  return Promise.race([leaving.then(() => true), patience()]);
}

describe('MSW in a browser', () => {
  let backend: Backend;
  let carries = true;
  const mount = mountAt(location.origin, (request) => (carries || !request.url.endsWith('/events') ? fetch(request) : backend.fetch(request)));
  before(async () => {
    backend = await memoryBackend();
    const stream = (): Response => new Response(new ReadableStream({ start: (body) => { body.enqueue(new Uint8Array(1)); }, cancel: left }));
    await setupWorker(http.get(endless, stream), http.all('*/v1/*', ({ request }) => backend.fetch(request))).start({ quiet: true, onUnhandledFrame: 'bypass' });
    carries = await carriesStreams();
    if (!carries) console.log('This engine’s service workers do not carry streams: news went past them.');
  });
  for (const { name, run } of conformance) it(name, () => run(mount));
});
