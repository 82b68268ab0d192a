/**
 * Reads a case's stream of news until it ends. Fetched when a case is first watched; how the stream is opened, and with which token, stands in
 * `call.ts`. A stream that falls silent is given up: a connection may be dead without anybody saying so.
 */
import { createParser } from 'eventsource-parser';
import { CaseNews, newsEvent } from '../contract/case-news.ts';
import { ClaimsApiError } from './outcome.ts';

/** In milliseconds: how long the first event may take, and then any sign of life; servers give one every 15 seconds or so. */
export interface Silence { readonly first: number; readonly then: number }

/** More than a line of news can be long. */
const mostBuffered = 4096;

/** `open` makes the request under a signal of its own. Resolves at the end of the stream; what it throws tells why there is none, or none any more. */
export async function watch(open: (limit: AbortSignal) => Promise<Response>, changed: (version: number) => void, silence: Silence, signal?: AbortSignal): Promise<void> {
  const dead = new AbortController();
  const stop = signal ? AbortSignal.any([signal, dead.signal]) : dead.signal;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listenFor = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => { dead.abort(new DOMException('The stream fell silent.', 'TimeoutError')); }, ms);
  };
  // until the first event nothing else counts as one
  let alive = () => {};
  const parser = createParser({
    maxBufferSize: mostBuffered,
    onEvent: ({ event, data }) => {
      if (event !== newsEvent) return;
      changed(versionIn(data));
      alive = () => { listenFor(silence.then); };
    },
    onError: (error) => { if (error.type === 'max-buffer-size-exceeded') throw unreadable(error); },
  });

  let letGo = () => {};
  try {
    listenFor(silence.first);
    const { body, headers } = await open(stop);
    const reader = body?.getReader();
    letGo = () => { void reader?.cancel().catch(() => {}); };
    if (!reader || !headers.get('Content-Type')?.startsWith('text/event-stream')) throw unreadable('no stream of events');
    stop.addEventListener('abort', letGo);
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      stop.throwIfAborted();
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      alive();
    }
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', letGo);
    letGo();
  }
}

const unreadable = (cause: unknown): ClaimsApiError => new ClaimsApiError('unintelligible', 'unreadable_reply', { cause });

function versionIn(data: string): number {
  try {
    return CaseNews.parse(JSON.parse(data)).version;
  } catch (error) {
    throw unreadable(error);
  }
}
