/**
 * A part of an element that is fetched when it is needed, or while the reader still reads what stands before it. A part that did not arrive
 * is asked for again by the reader; nothing else of the element is lost meanwhile.
 */
import type { ReactiveControllerHost } from 'lit';

export class Part<T> {
  failed = false;

  private readonly host: ReactiveControllerHost;
  private readonly load: () => Promise<T>;
  private there: T | undefined;
  private asked = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.host = host;
    this.load = load;
  }

  /** The part when it is there; else it is on its way. */
  get value(): T | undefined {
    if (!this.asked) void this.fetch();
    return this.there;
  }

  async fetch(): Promise<void> {
    if (this.there) return;
    this.asked = true;
    this.failed = false;
    try {
      this.there = await this.load();
    } catch {
      this.failed = true;
    }
    this.host.requestUpdate();
  }
}
