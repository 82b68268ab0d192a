/**
 * The reference server: a store, the handler, a listener, and a timer that lets deadlines take effect when nobody calls. Used by the command
 * line, the demo and the tests.
 */
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createBackend, type Backend } from '../handler.ts';
import type { Log } from '../services.ts';
import type { Store } from '../store.ts';
import { createFolderFiles } from './files.ts';
import { listen, type ListenOptions } from './listen.ts';
import { openStore } from './open-store.ts';
import { staticFiles } from './static.ts';

export interface ServeOptions extends ListenOptions {
  /** The folder for files and, without `databaseUrl`, for the database. */
  readonly data: string;
  readonly databaseUrl?: string;
  readonly sandbox?: boolean;
  readonly mediatorKey?: string;
  readonly publicUrl?: string;
  /** A folder whose files are served beside the API. */
  readonly static?: string;
  readonly now?: () => Date;
  readonly log?: Log;
  /** One line at a time, for the person who started the server. */
  readonly say?: (line: string) => void;
  /** Called when the data folder was taken away; the server has stopped by then. */
  readonly onLost?: () => void;
}

export interface Server {
  readonly url: string;
  readonly store: Store;
  readonly backend: Backend;
  close(): Promise<void>;
}

const settleEvery = 30_000;

/** Calls `settle` now and then, never twice at once, and never keeps the process alive for it. */
function keepSettling(backend: Backend, log: Log): () => void {
  let running = false;
  const round = async () => {
    if (running) return;
    running = true;
    try {
      await backend.settle();
    } catch (error) {
      log({ at: new Date().toISOString(), level: 'error', event: 'settling_failed', error: { name: error instanceof Error ? error.name : typeof error } });
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => { void round(); }, settleEvery);
  timer.unref();
  void round();
  return () => { clearInterval(timer); };
}

export async function serve(options: ServeOptions): Promise<Server> {
  const { data, databaseUrl, log = () => {}, say = () => {}, static: folder, onLost } = options;
  let lost = () => {};
  const store = await openStore(databaseUrl === undefined ? { data } : { databaseUrl }, { say, onLost: () => { lost(); } });
  try {
    const backend = createBackend({ ...options, store, files: createFolderFiles(join(data, 'files')), log, crc32 });
    const files = folder === undefined ? undefined : staticFiles(folder);
    const listener = await listen(async (request) => {
      const isApi = new URL(request.url).pathname.startsWith('/v1/');
      return (isApi ? undefined : await files?.(request)) ?? backend.fetch(request);
    }, options);
    const stopSettling = keepSettling(backend, log);
    let closing: Promise<void> | undefined;
    const close = () => closing ??= (async () => {
      stopSettling();
      await listener.close();
      await store.close();
    })();
    lost = () => {
      say('the data folder was taken over by another server; this one stops');
      void close().finally(onLost);
    };
    return { url: listener.url, store, backend, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
