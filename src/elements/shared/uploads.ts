/**
 * The files a buyer adds to a message, statement or claim: chosen, made ready, sent under an id of our own, tried again under the same id.
 * Keeps every file until it is removed; knows neither what it belongs to nor how it looks.
 */
import { ClaimsApiError, failureOf } from '../../client/outcome.ts';
import type { Failure } from '../../client/outcome.ts';
import type { Voice } from '../../locales/voice.ts';
import type { PreparedFile } from './image.ts';
import { largestFile, mostFiles } from './limits.ts';
import { mediaTypeOf } from './media-type.ts';
import { newId } from './new-id.ts';

export interface Upload {
  readonly id: string;
  readonly name: string;
  /** Its bytes, copied at once because a phone may take the original away. Gone after a reload; by then it had arrived. */
  readonly bytes?: Promise<ArrayBuffer>;
  readonly type?: string;
  picture: boolean;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  prepared?: PreparedFile;
  failure?: Failure;
}

export class Uploads {
  items: readonly Upload[] = [];
  /** Why the last choice could not be taken whole. */
  refused: readonly string[] = [];

  private readonly changed: () => void;
  private readonly send: (id: string, blob: Blob, name: string) => Promise<unknown>;

  constructor(changed: () => void, send: (id: string, blob: Blob, name: string) => Promise<unknown>) {
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

  /** Resolves when each of them has arrived or failed. */
  async add(files: Iterable<File>, voice: Voice): Promise<void> {
    const { tooMany, wrongType } = voice.words.files;
    const refused: string[] = [];
    const taken: Upload[] = [];
    for (const file of files) {
      const type = mediaTypeOf(file);
      if (!type) refused.push(voice.say(wrongType, { name: file.name }));
      else if (this.items.length + taken.length >= mostFiles) refused.push(voice.say(tooMany, { name: file.name, most: mostFiles }));
      else taken.push({ id: newId(), name: file.name, bytes: copyOf(file), type, picture: false, state: 'waiting' });
    }
    this.refused = refused;
    this.items = [...this.items, ...taken];
    this.changed();
    await Promise.all(taken.map((item) => this.start(item, voice)));
  }

  async start(item: Upload, voice: Voice): Promise<void> {
    try {
      if (!item.bytes) return;
      item.prepared ??= await (await imageRoom()).prepareFile(new Blob([await item.bytes], { type: item.type ?? '' }), item.name);
      const { blob, name } = item.prepared;
      item.picture = blob.type.startsWith('image/');
      if (blob.size > largestFile || !blob.size) {
        this.refused = [...this.refused, voice.say(voice.words.files[blob.size ? 'tooLarge' : 'wrongType'], { name: item.name, most: voice.size(largestFile) })];
        this.remove(item);
        return;
      }
      item.state = 'sending';
      this.changed();
      await this.send(item.id, blob, name);
      item.state = 'done';
      delete item.failure;
    } catch (error) {
      item.state = 'failed';
      item.failure = failureOf(error);
    }
    this.changed();
  }

  /** Takes up what had arrived before a reload. */
  restore(files: readonly Pick<Upload, 'id' | 'name' | 'picture'>[]): void {
    this.items = files.map(({ id, name, picture }) => ({ id, name, picture, state: 'done' }));
  }

  remove(item: Upload): void {
    this.items = this.items.filter((other) => other !== item);
    this.changed();
  }

  clear(): void {
    this.items = [];
    this.refused = [];
  }
}

/** What draws pictures comes with the first file. */
const imageRoom = () => import('./image.ts').catch((cause: unknown) => { throw new ClaimsApiError('unavailable', 'chunk_unavailable', { cause }); });

/** A copy that cannot be made is told of when it is needed. */
function copyOf(file: File): Promise<ArrayBuffer> {
  const bytes = file.arrayBuffer();
  bytes.catch(() => undefined);
  return bytes;
}
