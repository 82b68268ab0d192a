/**
 * What of a thread is new to its reader: tells the server once the thread is on the screen, so that it is new nowhere else and the writer sees that
 * it was read, and keeps it marked here while it is looked at. Used by every element that shows a thread of its own.
 */
import type { Case } from '../../contract/index.ts';

export class Reading {
  private readonly mark: (message: string) => Promise<unknown>;
  private fresh: ReadonlySet<string> = new Set();
  private marked: string | undefined;

  /** `mark` tells the server that everything up to a message was seen. */
  constructor(mark: (message: string) => Promise<unknown>) {
    this.mark = mark;
  }

  readonly isNew = (id: string): boolean => this.fresh.has(id);

  /** The thread is on the screen. */
  sees({ messages, unread, viewer }: Case): void {
    const last = messages.at(-1);
    if (!unread || !last || this.marked === last.id || document.visibilityState !== 'visible') return;
    this.marked = last.id;
    this.fresh = new Set(messages.filter((message) => message.from !== viewer).slice(-unread).map((message) => message.id));
    // a mark that does not arrive is made again with the next visit
    this.mark(last.id).catch(() => undefined);
  }
}
