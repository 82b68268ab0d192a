/**
 * Keeps a case up to date while somebody looks at it: watches it where its API can, else asks for it now and then. Fetched once a case is shown. Works
 * only while the page is seen and online; what it reads changes what is shown and nothing else.
 */
import type { Case } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { newsText } from './news.ts';

interface Failed { readonly outcome: string; readonly retryAfter?: number | undefined }

/** What it follows: one order's case. */
export interface Followed {
  readonly case: Case | undefined;
  readonly failure: Failed | undefined;
  /** Milliseconds since the case came. */
  readonly age: number;
  /** How many commands are on their way: the case is loaded after each. */
  readonly busy: number;
  open(): Promise<{ watchCase?(order: string, changed: (version: number) => void, options: { signal: AbortSignal }): Promise<void> }>;
  /** A `quiet` one rejects instead of showing that it failed, unless only the reader can mend it. */
  load(quiet?: boolean): Promise<void>;
  changed(news: (voice: Voice) => Promise<string>): void;
}

/** In milliseconds. Tests make it brisk. */
export const pace = {
  /** Between two looks without a stream; after failures up to `most`. */
  poll: 30_000, most: 300_000,
  /** From news to looking: the command that made them may be our own, and load by itself. */
  soon: 100,
  /** A stream that lasted `brief` or longer is opened again within `again`; one that did not counts as none. */
  brief: 5000, again: 5000,
  /** Who comes back to a case older than this is shown how it stands now, also what only the clock changed. */
  stale: 60_000,
};
/** After how many looks at the most a stream is tried again. */
const mostLooks = 10;

/** Asked anew after each wait; a type checker thinks that a signal stays as it was. */
const isOver = (signal: AbortSignal): boolean => signal.aborted;
const present = (): boolean => document.visibilityState === 'visible' && navigator.onLine;

/** Ends when there is no more to be done: the listeners have left, or only the reader can go on. */
export async function follow(source: Followed, order: string, leaving: AbortSignal): Promise<void> {
  while (await attention(leaving)) {
    const away = new AbortController();
    const stop = onAttention(leaving, () => { if (leaving.aborted || !present()) away.abort(); });
    if (source.age > pace.stale) await source.load();
    await keepUp(source, order, away.signal);
    stop();
    if (!away.signal.aborted) return;
  }
}

/** Streams as long as there are streams, and looks where there are none. Ends when the reader is away, or refused. */
async function keepUp(source: Followed, order: string, away: AbortSignal): Promise<void> {
  let [failures, misses, looks] = [0, 0, 0];
  while (!away.aborted) {
    let failure: Failed | undefined;
    if (looks-- <= 0) {
      const began = performance.now();
      failure = await stream(source, order, away);
      if (performance.now() - began >= pace.brief) {
        looks = misses = 0;
        await pause(Math.random() * pace.again, away);
        continue;
      }
      looks = Math.min(2 ** misses++, mostLooks);
    }
    await pause(Math.max(howLong(failures), (failure?.retryAfter ?? 0) * 1000), away);
    failure = isOver(away) ? undefined : await look(source);
    if (failure?.outcome === 'refused') return;
    failures = failure ? failures + 1 : 0;
  }
}

/** Watches until the stream ends or the reader is away. */
async function stream(source: Followed, order: string, away: AbortSignal): Promise<Failed | undefined> {
  try {
    const api = await source.open();
    // a claims API of the page's own may not heed the signal
    const gone = new Promise<void>((resolve) => { away.addEventListener('abort', () => resolve()); });
    if (!away.aborted) await Promise.race([api.watchCase?.(order, hearing(source, away), { signal: away }), gone]);
    return undefined;
  } catch (error) {
    return error as Failed;
  }
}

/** Looks whenever a newer version is told of than the one shown, once for many of them, and again when that failed. */
function hearing(source: Followed, away: AbortSignal): (version: number) => void {
  let newest = 0;
  let working = false;
  const behind = () => !!source.failure || (source.case?.version ?? newest) < newest;
  const work = async () => {
    for (let tries = 0; behind() && !away.aborted;) {
      await pause(tries ? howLong(tries) : pace.soon, away);
      if (source.busy || !behind() || isOver(away)) continue;
      if ((await look(source))?.outcome === 'refused') return;
      tries++;
    }
    working = false;
  };
  return (version) => {
    newest = Math.max(newest, version);
    if (working) return;
    working = true;
    void work();
  };
}

async function look(source: Followed): Promise<Failed | undefined> {
  const before = source.case;
  try {
    await source.load(true);
    const after = source.case;
    if (before && after && after.version > before.version) source.changed((voice) => newsText(voice, before, after));
    return source.failure;
  } catch (error) {
    return error as Failed;
  }
}

/** Nobody in step with anybody else; after failures full jitter under a growing ceiling, so that a backend that comes back is not run over. */
const howLong = (failures: number): number =>
  (failures ? Math.random() * Math.min(pace.most, pace.poll * 2 ** failures) : pace.poll * (0.75 + Math.random() / 2));

function pause(ms: number, away: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      away.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    away.addEventListener('abort', done);
    if (away.aborted) done();
  });
}

/** Resolves once the reader is there; to false when there is nobody left to follow for. */
function attention(leaving: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const check = () => {
      if (!leaving.aborted && !present()) return;
      stop();
      resolve(!leaving.aborted);
    };
    const stop = onAttention(leaving, check);
    check();
  });
}

/** Calls back when the reader may have come or gone; returns how to stop. */
function onAttention(leaving: AbortSignal, changed: () => void): () => void {
  const told: readonly (readonly [EventTarget, string])[] = [[document, 'visibilitychange'], [window, 'online'], [window, 'offline'], [leaving, 'abort']];
  for (const [target, type] of told) target.addEventListener(type, changed);
  return () => { for (const [target, type] of told) target.removeEventListener(type, changed); };
}
