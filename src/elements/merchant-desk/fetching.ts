/**
 * What every list of the desk has in common: one fetch at a time, only the latest changes anything, leaving aborts it, and time goes by the server's
 * clock. Knows no screen and not what is fetched.
 */
import type { MerchantApi } from '../../client/merchant-api.ts';
import { failureOf } from '../../client/outcome.ts';
import type { Failure } from '../../client/outcome.ts';

export abstract class Fetching {
  loading = false;
  failure: Failure | undefined;
  /** Whether anything has come yet. */
  known = false;

  protected readonly changed: () => void;
  private readonly open: () => Promise<MerchantApi>;
  private clock: { readonly at: number; readonly seen: number } | undefined;
  private running: AbortController | undefined;

  constructor(open: () => Promise<MerchantApi>, changed: () => void) {
    this.open = open;
    this.changed = changed;
  }

  /** Fetches what is shown, anew. What is on screen stays until then. */
  abstract load(): Promise<void>;

  /** Fetches what nobody has asked for yet. After a failure it is for the reader to try again. */
  async ensure(): Promise<void> {
    if (!this.known && !this.loading && !this.failure) await this.load();
  }

  /** What is known is old: the next one who looks has it fetched. */
  forget(): void {
    this.stop();
    this.known = this.loading = false;
    this.failure = undefined;
  }

  /** The server's time, in milliseconds. */
  now(): number {
    return this.clock ? this.clock.at + performance.now() - this.clock.seen : Date.now();
  }

  stop(): void {
    this.running?.abort();
    this.running = undefined;
  }

  protected readClock(now: string | undefined): void {
    if (now) this.clock = { at: Date.parse(now), seen: performance.now() };
  }

  protected async fetching(work: (api: MerchantApi, signal: AbortSignal) => Promise<unknown>): Promise<void> {
    this.running?.abort();
    const mine = this.running = new AbortController();
    this.loading = true;
    this.failure = undefined;
    this.changed();
    try {
      await work(await this.open(), mine.signal);
      if (mine === this.running) this.known = true;
    } catch (error) {
      const failure = failureOf(error);
      if (mine === this.running && failure.outcome !== 'cancelled') this.failure = failure;
    }
    if (mine !== this.running) return;
    this.loading = false;
    this.changed();
  }
}
