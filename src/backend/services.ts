/** What every part of the backend works with, made once from the options of `createBackend`: the stores, the clock, the house rules of this server. */
import type { Instant } from '../contract/index.ts';
import { createBulletin, type Bulletin } from './bulletin.ts';
import { instantOf } from './instant.ts';
import { createLanes, type Lanes } from './lanes.ts';
import type { LimitOptions } from './limits.ts';
import type { Send } from './payments/call-provider.ts';
import type { FileStore, Step, StepResult, Store } from './store.ts';

/** In milliseconds: how often a watch looks for what other processes did, and how often it says that it is alive. */
export interface WatchTimes { readonly look: number; readonly beat: number }

/** One line of the log. It never holds a token, a body, an address or an order number. */
export interface LogLine {
  readonly at: string;
  readonly level: 'info' | 'error';
  readonly event: string;
  /** A request's own mark: its answer carries it as `Request-Id`, a failure also as `instance`. */
  readonly id?: string;
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  /** The stable code of what was refused or failed. */
  readonly code?: string;
  readonly error?: { readonly name: string; readonly code?: string; readonly stack?: string };
}
export type Log = (line: LogLine) => void;

export interface BackendOptions {
  readonly store: Store;
  readonly files: FileStore;
  /** The true time. Deadlines are counted on it, in a sandbox plus what `moveClock` added. */
  readonly now?: () => Date;
  /** Makes the marks by which a request is found again in the log. */
  readonly newId?: () => string;
  /** Opens the sandbox routes and the test payment method. Never on a server with real orders. */
  readonly sandbox?: boolean;
  /** Opens the mediator's routes to whoever sends it as a bearer token. */
  readonly mediatorKey?: string;
  /** Where this server is reached from outside, when that differs from the request's own address. */
  readonly publicUrl?: string;
  readonly log?: Log;
  /** How much anybody may ask; there are no limits when left out. */
  readonly limits?: LimitOptions;
  /** How payment providers and merchants' payment servers are called; the platform's fetch when left out. */
  readonly fetch?: Send;
  /** CRC-32, which the web platform cannot compute but PayPal's signatures cover: without it PayPal's events are not taken. */
  readonly crc32?: (bytes: Uint8Array) => number;
  /** How often a watched case is looked at, and how often its stream says that it is alive. */
  readonly watching?: Partial<WatchTimes>;
  /** Where steps are announced to who watches their case. Parts of one server that make their services apart share one. */
  readonly bulletin?: Bulletin;
}

export interface Services {
  readonly store: Store;
  readonly files: FileStore;
  /** Commits to the store, and announces it to who watches the case. */
  commit(step: Step): Promise<StepResult>;
  /** The time that counts for cases. */
  now(): Promise<Instant>;
  /** The true time, for tokens. */
  trueNow(): Date;
  /** Moves the sandbox's clock forward by so many seconds. */
  moveClock(seconds: number): Promise<void>;
  newId(): string;
  readonly sandbox: boolean;
  readonly mediatorKey: string | undefined;
  readonly publicUrl: string | undefined;
  readonly log: Log;
  readonly fetch: Send;
  readonly crc32: ((bytes: Uint8Array) => number) | undefined;
  readonly lanes: Lanes;
  readonly bulletin: Bulletin;
  readonly watching: WatchTimes;
}

const clockSetting = 'sandbox_clock_offset';

export function servicesOf(options: BackendOptions): Services {
  const { store, files, now: trueNow = () => new Date(), newId = () => crypto.randomUUID(), sandbox = false, log = () => {}, bulletin = createBulletin() } = options;
  const offset = async () => sandbox ? Number(await store.readSetting(clockSetting) ?? 0) : 0;
  return {
    store, files, trueNow, newId, sandbox, log, bulletin,
    mediatorKey: options.mediatorKey || undefined,
    publicUrl: options.publicUrl?.replace(/\/$/, ''),
    fetch: options.fetch ?? ((request) => fetch(request)),
    crc32: options.crc32,
    commit: async (step) => {
      const result = await store.commit(step);
      if (result === 'committed') bulletin.announce(step.key, step.expected + step.events.length);
      return result;
    },
    lanes: createLanes(),
    watching: { look: 4000, beat: 15_000, ...options.watching },
    now: async () => instantOf(new Date(trueNow().getTime() + await offset() * 1000)),
    moveClock: async (seconds) => store.saveSetting(clockSetting, String(await offset() + seconds)),
  };
}
