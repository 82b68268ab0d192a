/**
 * One order's case, for the elements that show it: opens the connection, loads, reloads after every command, keeps time by the server's clock.
 * While somebody listens, what is new comes by itself (`live.ts`). Only the latest load changes anything; leaving the page aborts it. An
 * order-help panel and the claim form inside it share one source.
 */
import type { ClaimsApi, Connection, FileOptions, TokenSource } from '../../client/claims-api.ts';
import type { Sendable, SentAs } from '../../client/outbox.ts';
import { cameBefore, ClaimsApiError, failureOf } from '../../client/outcome.ts';
import type { Failure } from '../../client/outcome.ts';
import type { Case } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { Outgoing } from './outgoing.ts';

/** What a source itself needs of an API: a buyer's and a merchant's have it alike. */
export type CaseApi = Pick<ClaimsApi, 'readCase' | 'watchCase' | 'putFile' | 'readFile'>;

/** Where a source finds its order. Asked anew each time, so that it is always what the element says now. */
export interface Place<A extends CaseApi = ClaimsApi> {
  readonly order: string;
  /** A claims API of the page's own; else `address` and `merchant` say where the backend is. */
  readonly api: A | undefined;
  readonly address: string;
  readonly merchant: string;
  readonly token: string | undefined;
  readonly getToken: (() => Promise<string>) | undefined;
}

/** Says in a sentence what came by itself. */
export type News = (voice: Voice) => Promise<string>;

export class CaseSource<A extends CaseApi = ClaimsApi> {
  case: Case | undefined;
  failure: Failure | undefined;
  loading = false;
  /** How many commands are on their way. */
  busy = 0;
  readonly outgoing = new Outgoing(this);

  private readonly place: () => Place<A>;
  private readonly connect: (connection: Connection) => Promise<A>;
  private readonly listeners = new Set<(news?: News) => void>();
  private connection: Promise<A> | undefined;
  private connectedTo = '';
  private fresh: string | undefined;
  private asked: Promise<string> | undefined;
  /** What the present case was asked with. */
  private seen: Place<A> | undefined;
  private arrived = 0;
  private running: AbortController | undefined;
  private following: AbortController | undefined;

  constructor(place: () => Place<A>, connect: (connection: Connection) => Promise<A>) {
    this.place = place;
    this.connect = connect;
  }

  /** Calls back on every change, with what to say of it when it came by itself; returns how to stop. */
  listen(listener: (news?: News) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      // moved within the page it comes straight back, with its next update
      setTimeout(() => { if (!this.listeners.size) this.leave(); });
    };
  }

  get order(): string {
    return this.place().order;
  }

  /** Whether the backend knows such a thing at all: what its case does not name is not shown. */
  offers(action: string): boolean {
    return !!this.case?.actions.some((each) => each.action === action);
  }

  /** The server's time now, in milliseconds. */
  now(): number {
    return (this.case ? Date.parse(this.case.now) : Date.now()) + (performance.now() - this.arrived);
  }

  /** Milliseconds since the case came; 0 while there is none. */
  get age(): number {
    return this.case ? performance.now() - this.arrived : 0;
  }

  /** Loads unless what is there, or on its way, is what is wanted. */
  ensure(): void {
    const place = this.place();
    const before = this.seen;
    const sameBackend = !!before && before.api === place.api && before.address === place.address && before.merchant === place.merchant;
    if (sameBackend && before.order === place.order && !(this.failure && before.token !== place.token)) return;
    if (!sameBackend || before.order !== place.order) {
      this.leave();
      this.case = undefined;
      this.fresh = this.asked = undefined; // a token is for one order
    }
    this.seen = place;
    void this.load();
    this.outgoing.begin(place.order);
  }

  /** A `quiet` one is not the reader's: it gives way to any other, and rejects instead of showing that it failed, unless only the reader can mend it. */
  async load(quiet = false): Promise<void> {
    if (quiet && (this.loading || this.busy)) return;
    this.running?.abort();
    const mine = this.running = new AbortController();
    if (!quiet) {
      this.loading = true;
      this.changed();
    }
    try {
      const { order } = this.place();
      const found = await (await this.open()).readCase(order, { signal: mine.signal });
      if (mine !== this.running) return;
      if (!looksLikeCase(found)) throw new ClaimsApiError('unintelligible', 'unreadable_reply');
      this.case = found;
      this.arrived = performance.now();
      this.failure = undefined;
    } catch (error) {
      if (mine !== this.running) return;
      const failure = failureOf(error);
      if (quiet && failure.outcome !== 'refused') throw error;
      if (failure.outcome !== 'cancelled') this.failure = failure;
    }
    this.loading = false;
    this.changed();
    if (!this.failure) void this.follow();
  }

  /** Carries out a command, then shows what it changed. The command is not aborted when the element leaves: what was sent shall arrive. */
  async run<T>(command: (api: A, order: string) => Promise<T>): Promise<T> {
    this.busy++;
    try {
      const answer = await this.open().then((api) => command(api, this.place().order)).finally(() => this.busy--);
      await this.load();
      return answer;
    } catch (error) {
      const failure = failureOf(error);
      // the buyer saw an old state, or an earlier try arrived after all: show the new one beside the words
      if (failure.outcome === 'refused' && (failure.problem?.status === 409 || cameBefore(failure))) await this.load();
      throw error;
    }
  }

  /** A command that carries what the buyer says: it stays on the device until it has arrived. `id` is the same for every try, `about` is what the receipt must be for. */
  post<C extends Sendable>(call: C, { id, about = id }: { id: string; about?: string }, ...args: Parameters<ClaimsApi[C]>): Promise<SentAs<C>> {
    return this.run(() => this.outgoing.post({ id, call, args, about, at: Date.now() }, this.order));
  }

  async open(): Promise<A> {
    const { api, address, merchant } = this.place();
    if (api) return api;
    const to = `${address} ${merchant}`;
    if (this.connectedTo !== to) this.connection = undefined;
    this.connectedTo = to;
    try {
      return await (this.connection ??= this.connect({ api: address, merchant, token: this.token }));
    } catch (error) {
      this.connection = undefined;
      throw new ClaimsApiError('unavailable', 'network', { cause: error });
    }
  }

  /** Sends a file under an id of our own; sending it again under the same id is harmless. */
  async upload(id: string, blob: Blob, name: string, options: FileOptions): Promise<void> {
    await (await this.open()).putFile(this.place().order, id, blob, name, options);
  }

  async download(id: string): Promise<Blob> {
    return (await this.open()).readFile(this.place().order, id);
  }

  /** Tells the listeners. */
  changed(news?: News): void {
    for (const listener of this.listeners) listener(news);
  }

  private leave(): void {
    this.running?.abort();
    this.running = undefined;
    this.loading = false;
    this.seen = undefined;
    this.outgoing.end();
    this.following?.abort();
    this.following = undefined;
  }

  /** Keeps the case up to date from now on. Where that cannot be fetched, it is as new as its last load, and the next one tries again. */
  private async follow(): Promise<void> {
    if (this.following || !this.listeners.size) return;
    const { signal } = this.following = new AbortController();
    await import('./live.ts').then(({ follow }) => follow(this, this.place().order, signal), () => {});
    if (!signal.aborted) this.following = undefined;
  }

  /** The newest token that the backend has not refused: the attribute's, the last one fetched, or a new one. Two calls at once fetch one. */
  private readonly token: TokenSource = async (_order, stale) => {
    const { token, getToken } = this.place();
    const known = [this.fresh, token].find((each) => each && each !== stale);
    if (known || !getToken) return known;
    this.asked ??= getToken().finally(() => { this.asked = undefined; });
    return this.fresh = await this.asked;
  };
}

/** The HTTP adapter parses every answer; a claims API of the page's own may not. */
function looksLikeCase(found: unknown): boolean {
  const parts = Object(found) as Record<string, unknown>;
  return ['order', 'merchant', 'delivery', 'contact'].every((name) => typeof parts[name] === 'object' && parts[name] !== null);
}
