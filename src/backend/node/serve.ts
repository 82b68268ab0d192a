/**
 * The reference server: a store, the handler, a listener, a timer that lets deadlines take effect when nobody calls, and letters and webhooks. Used by the command
 * line, the demo and the tests.
 */
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createBulletin } from '../bulletin.ts';
import { createBackend, type Backend } from '../handler.ts';
import { servicesOf, type Log, type WatchTimes } from '../services.ts';
import type { Allowances } from '../limits.ts';
import type { FileStore, Store } from '../store.ts';
import { createFolderFiles } from './files.ts';
import { keepClean } from './keep-clean.ts';
import { openInnerDoor, type InnerPlace } from './inner-door.ts';
import { keepSettling } from './keep-settling.ts';
import { listen, type Handle, type ListenOptions } from './listen.ts';
import { createMetrics, type Metrics, type PoolFigures } from './metrics.ts';
import { keepDelivering, telling, type NotifyOptions } from './notify/keep-delivering.ts';
import { openStore } from './open-store.ts';
import { staticFiles } from './static.ts';

export interface ServeOptions extends ListenOptions, NotifyOptions {
  /** The folder for files and, without `databaseUrl`, for the database. */
  readonly data: string;
  readonly databaseUrl?: string;
  /** Where evidence is kept; the folder `files` in `data` when left out. */
  readonly files?: FileStore;
  readonly sandbox?: boolean;
  readonly mediatorKey?: string;
  readonly publicUrl?: string;
  /** A folder whose files are served beside the API. */
  readonly static?: string;
  /** Answers every request in the backend's place, and asks the backend where it wants to. The demo puts its shop here. */
  readonly before?: Handle;
  readonly now?: () => Date;
  /** How much anybody may ask: what is left out is as usual. `false` sets no limits, as is usual for a sandbox. */
  readonly limits?: Partial<Allowances> | false;
  readonly log?: Log;
  /** Opens a second address for metrics, which only who runs the server should reach. */
  readonly metrics?: InnerPlace;
  /** How many connections to a PostgreSQL server at most. */
  readonly connections?: number;
  /** How payment providers and merchants' payment servers are called. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** How often a watched case is looked at, and how often its stream says that it is alive. */
  readonly watching?: Partial<WatchTimes>;
  /** One line at a time, for the person who started the server. */
  readonly say?: (line: string) => void;
  /** Called when the data folder was taken away; the server has stopped by then. */
  readonly onLost?: () => void;
}

export interface Server {
  readonly url: string;
  /** Where the metrics are, when they were asked for. */
  readonly metricsUrl?: string;
  readonly store: Store;
  readonly backend: Backend;
  close(): Promise<void>;
}

export async function serve(options: ServeOptions): Promise<Server> {
  const { data, databaseUrl, connections, log: told = () => {}, say = () => {}, static: folder, onLost } = options;
  let lost = () => {};
  let pool: (() => PoolFigures) | undefined;
  const opened = await openStore(databaseUrl === undefined ? { data } : { databaseUrl, ...(connections === undefined ? {} : { connections }) }, { say, onPool: (figures) => { pool = figures; }, onLost: () => { lost(); } });
  let [poke, metrics]: [() => void, Metrics | undefined] = [() => {}, undefined];
  const store = telling(opened, (step) => {
    if (step.outbox.length > 0) poke();
    metrics?.committed(step);
  });
  const log: Log = (line) => {
    metrics?.logged(line);
    told(line);
  };
  try {
    const { limits: given = options.sandbox ? false : {}, ...rest } = options;
    const limits = given && { limits: { allowances: given } };
    const parts = { ...rest, ...limits, store, files: options.files ?? createFolderFiles(join(data, 'files')), log, crc32, bulletin: createBulletin() };
    const backend = createBackend(parts);
    const services = servicesOf(parts);
    metrics = options.metrics && await createMetrics({ store, now: () => services.now(), pool });
    const inner = options.metrics && metrics && await openInnerDoor(options.metrics, metrics);
    const pages = folder === undefined ? undefined : staticFiles(folder);
    const { before } = options;
    const listener = await listen(async (request, address) => {
      if (before) return before(request, address);
      const isApi = new URL(request.url).pathname.startsWith('/v1/');
      return (isApi ? undefined : await pages?.(request)) ?? backend.fetch(request, address);
    }, options);
    const settling = keepSettling(services);
    const cleaning = keepClean(services, data);
    const delivering = keepDelivering(services, data, options);
    poke = delivering.poke;
    let closing: Promise<void> | undefined;
    const close = () => closing ??= (async () => {
      const closed = listener.close();
      backend.close();
      await closed;
      await inner?.close();
      await Promise.all([settling.stop(), delivering.stop(), cleaning.stop()]);
      await store.close();
    })();
    lost = () => {
      say('the data folder was taken over by another server; this one stops');
      void close().finally(onLost);
    };
    return { url: listener.url, ...(inner ? { metricsUrl: inner.url } : {}), store, backend, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
