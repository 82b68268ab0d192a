/**
 * A case's news as server-sent events: the present version at once, every newer one when it is there, a sign of life in between. A stream lasts as
 * long as its token, its reader and this server; it says nothing of what is in the case. What only the clock opens or closes has no version and is
 * not told.
 */
import { newsEvent, type CaseNews } from '../contract/index.ts';
import { settleCase } from './act.ts';
import { Refused } from './problem.ts';
import type { Services } from './services.ts';
import type { CaseKey } from './store.ts';

/** How many events and signs of life wait for a reader that is slow, at the most. */
const mostWaiting = 8;

/** `until` is when the reader's token runs out, by the true clock. */
export async function watchCase(services: Services, key: CaseKey, until: Date, gone: AbortSignal): Promise<Response> {
  const { store, bulletin, watching } = services;
  const bytes = new TextEncoder();
  const stops: (() => void)[] = [];
  let [told, open] = [0, true];
  let controller!: ReadableStreamDefaultController<Uint8Array>;

  const leave = () => {
    open = false;
    for (const stop of stops.splice(0)) stop();
  };
  const end = () => {
    if (open) controller.close();
    leave();
  };
  // one who reads too slowly misses signs of life, and hears of the newest version at a later look
  const say = (text: string): boolean => {
    if (!open || (controller.desiredSize ?? 0) <= 0) return false;
    controller.enqueue(bytes.encode(text));
    return true;
  };
  const tell = (version: number) => {
    const news: CaseNews = { version };
    if (version > told && say(`event: ${newsEvent}\nid: ${version}\ndata: ${JSON.stringify(news)}\n\n`)) told = version;
  };
  const look = async () => {
    try {
      const version = await store.readVersion(key);
      if (version === undefined) end();
      else tell(version);
    } catch (error) {
      // its reader comes back, and is answered as everybody is while the store is away
      services.log({ at: services.trueNow().toISOString(), level: 'error', event: 'watch_failed', error: { name: error instanceof Error ? error.name : typeof error } });
      end();
    }
  };
  /** Again and again, but never twice at once. */
  const every = (pause: number, work: () => unknown) => {
    let timer: ReturnType<typeof setTimeout>;
    const arm = () => { timer = setTimeout(() => { void Promise.resolve(work()).then(() => { if (open) arm(); }); }, pause); };
    arm();
    stops.push(() => { clearTimeout(timer); });
  };

  const body = new ReadableStream<Uint8Array>({ start: (made) => { controller = made; }, cancel: leave }, { highWaterMark: mostWaiting });
  const left = bulletin.join(key, { heard: tell, ended: end });
  if (left === 'full') throw new Refused('rate_limited', { detail: 'This order is watched by as many as may watch it at once.' }, { 'Retry-After': '30' });
  if (left === 'closed') throw new Refused('unavailable', {}, { 'Retry-After': '1' });
  stops.push(left);
  try {
    const { file, version } = await settleCase(services, key);
    if (!file) throw new Refused('not_found');
    tell(version);
  } catch (error) {
    leave();
    throw error;
  }
  every(watching.look, look);
  every(watching.beat, () => say(':\n\n'));
  const life = setTimeout(end, Math.max(0, until.getTime() - services.trueNow().getTime()));
  gone.addEventListener('abort', end);
  stops.push(() => { clearTimeout(life); }, () => { gone.removeEventListener('abort', end); });
  if (gone.aborted) end();
  // proxies that gather or pack what passes through them would keep the news to themselves
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' } });
}
