/**
 * Fetches the words for an element's language and lets it render when they are there. The latest language wins. When not even English
 * can be fetched it says so once it is sure, and tries again when the device is back online. And the same in short for what is no element.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Words } from '../../locales/index.ts';
import type { Voice } from '../../locales/voice.ts';

export class WordsController<T = Words> implements ReactiveController {
  words: T | undefined;
  failed = false;

  private readonly host: ReactiveControllerHost;
  private readonly tongue: () => string;
  private readonly source: (locale: string) => Promise<T>;
  private asked: Promise<T> | undefined;

  /** `source` gives the same promise for the same language, as `loadWords` does. */
  constructor(host: ReactiveControllerHost, tongue: () => string, source: (locale: string) => Promise<T>) {
    this.host = host;
    this.tongue = tongue;
    this.source = source;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.onOnline);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.onOnline);
  }

  hostUpdate(): void {
    if (!this.failed) void this.load();
  }

  async load(): Promise<void> {
    const words = this.source(this.tongue());
    if (words === this.asked) return;
    this.asked = words;
    const found = await words.catch(() => this.source('en')).catch(() => undefined);
    if (words !== this.asked) return;
    this.words = found ?? this.words;
    this.failed = !this.words;
    this.host.requestUpdate();
  }

  private readonly onOnline = (): void => {
    if (this.failed) void this.load();
  };
}

/** Words that are fetched when they are first to be shown; then `came` is called. Known by the general words they came with: a merchant may replace words while the page stands. */
export function wordsAtHand<W extends object>(load: (language: string) => Promise<W>): (voice: Voice, came: () => void) => W | undefined {
  const there = new WeakMap<object, W>();
  return ({ words: general }, came) => {
    const words = there.get(general);
    if (!words) void load(general.lang).then((them) => { there.set(general, them); }).then(came, () => undefined);
    return words;
  };
}
