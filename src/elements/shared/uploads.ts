/**
 * The files a buyer adds to a message, statement or claim: chosen, made ready, sent under an id of our own, tried again under the same id until they have
 * arrived. Keeps every file until it is removed; knows neither what it belongs to nor how it looks. The work is done elsewhere, fetched with the first file.
 */
import { ClaimsApiError } from '../../client/outcome.ts';
import type { FileOptions } from '../../client/claims-api.ts';
import type { Failure } from '../../client/outcome.ts';
import type { Voice } from '../../locales/voice.ts';
import type { PreparedFile } from './image.ts';
import { tidyShelf } from './kept.ts';
import { newId } from './new-id.ts';

/** Said when it is shown, in the language of whoever looks. */
export type Said = (voice: Voice) => string;

export interface Upload {
  readonly id: string;
  readonly name: string;
  /** Its bytes, copied at once because a phone may take the original away. Not there after a reload. */
  readonly bytes?: Promise<ArrayBuffer>;
  readonly type?: string;
  picture: boolean;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  prepared?: PreparedFile;
  failure?: Failure | undefined;
  /** What there is to say beside its state, or in place of it. */
  said?: Said | undefined;
  /** How much of it has arrived, from 0 to 1, and what a progress bar is called. */
  sent?: number;
  progress?: Said;
  /** Tries at once, when it is waiting to try again. */
  wake?: (() => void) | undefined;
  stop?: AbortController;
}

export type SendFile = (id: string, blob: Blob, name: string, options: FileOptions) => Promise<unknown>;

export class Uploads {
  items: readonly Upload[] = [];
  /** Why the last choice could not be taken whole. */
  refused: readonly Said[] = [];

  readonly changed: () => void;
  readonly send: SendFile;

  constructor(changed: () => void, send: SendFile) {
    this.changed = changed;
    this.send = send;
  }

  /** The ids of what has arrived. */
  get ids(): string[] {
    return this.items.filter((item) => item.state === 'done').map((item) => item.id);
  }

  /** Nothing on its way and nothing failed. */
  get settled(): boolean {
    return this.items.every((item) => item.state === 'done');
  }

  get hasPicture(): boolean {
    return this.items.some((item) => item.state === 'done' && item.picture);
  }

  /** What a draft keeps of them; the bytes lie on the device elsewhere. */
  get kept(): object[] {
    return this.items.map(({ id, name, picture, state }) => ({ id, name, picture, ...(state === 'done' ? {} : { state: 'waiting' }) }));
  }

  /** Resolves when each of them has arrived or cannot. */
  async add(files: Iterable<File>): Promise<void> {
    const chosen = [...files].map((file): Upload => ({ id: newId(), name: file.name, bytes: copyOf(file), type: file.type, picture: false, state: 'waiting' }));
    this.refused = [];
    this.items = [...this.items, ...chosen];
    this.changed();
    await this.work(chosen);
  }

  /** Once more, and now. */
  async start(item: Upload): Promise<void> {
    if (item.wake) item.wake();
    else await this.work([item]);
  }

  /** Takes up what was there before a reload, and goes on with what had not arrived. */
  restore(files: readonly (Pick<Upload, 'id' | 'name' | 'picture'> & Partial<Pick<Upload, 'state'>>)[]): void {
    this.items = files.map(({ id, name, picture, state = 'done' }) => ({ id, name, picture, state }));
    const rest = this.items.filter(({ state }) => state !== 'done');
    if (rest.length) void this.work(rest);
  }

  remove(item: Upload): void {
    item.stop?.abort();
    item.wake?.();
    this.items = this.items.filter((other) => other !== item);
    this.changed();
    if (item.prepared) void tidyShelf();
  }

  clear(): void {
    this.items = [];
    this.refused = [];
  }

  private async work(items: readonly Upload[]): Promise<void> {
    try {
      await (await import('./upload-room.ts')).work(this, items);
    } catch (cause) {
      for (const item of items) Object.assign(item, { state: 'failed', failure: new ClaimsApiError('unavailable', 'chunk_unavailable', { cause }) });
      this.changed();
    }
  }
}

/** A copy that cannot be made is told of when it is needed. */
function copyOf(file: File): Promise<ArrayBuffer> {
  const bytes = file.arrayBuffer();
  bytes.catch(() => undefined);
  return bytes;
}
