/**
 * Where chosen files are worked on: looked at, made ready one after the other, put on the device's shelf, sent one at a time so that a slow line carries
 * each to its end (beside one that hangs the next goes on), and tried again until they have arrived. Fetched with the first file.
 */
import { persist } from '../../client/persist.ts';
import { failureOf } from '../../client/outcome.ts';
import { loadFileWords } from '../../locales/index.ts';
import type { FileWords } from '../../locales/shapes/files.ts';
import { mostPixels } from '../../contract/bytes/objection.ts';
import { shelve, unshelve } from './file-shelf.ts';
import { prepareFile, previewFor, Unfit } from './image.ts';
import { tidyShelf } from './kept.ts';
import { largestFile, mostFiles } from './limits.ts';
import { alone, rest } from './page-outbox.ts';
import type { Said, Upload, Uploads } from './uploads.ts';
import { wordsAtHand } from './words-controller.ts';

const atHand = wordsAtHand(loadFileWords);
const limits: Partial<Record<keyof FileWords, Said>> = {
  tooLarge: (voice) => voice.size(largestFile), tooMany: () => String(mostFiles), tooManyPixels: () => String(mostPixels / 1e6),
};
/** What a backend says of a file itself. */
const wordOf: Readonly<Record<string, keyof FileWords>> = { image_too_large: 'tooManyPixels', file_empty: 'empty', file_checksum_mismatch: 'changed', file_part_misplaced: 'changed' };

/** A word that is fetched when somebody wants to read it. */
const saying = (uploads: Uploads, word: keyof FileWords, name: string): Said => (voice) => {
  const words = atHand(voice, uploads.changed);
  return words ? voice.say(words[word], { name, most: limits[word]?.(voice) }) : '';
};

/** In milliseconds: so long one may make no headway before the next begins beside it; and how many may hang so. Tests make it brisk. */
export const silence = { longest: 20_000, most: 2 };

/** One after the other, but none behind one that hangs. Work says when it gets on. */
function queue(): <T>(work: (getsOn: () => void) => Promise<T>) => Promise<T> {
  let last: Promise<void> = Promise.resolve();
  let hanging = 0;
  return async (work) => {
    const before = last;
    let next = (): void => undefined;
    last = new Promise((resolve) => { next = resolve; });
    await before;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mine = { hangs: false };
    const getsOn = (): void => {
      clearTimeout(timer);
      if (!mine.hangs) timer = setTimeout(() => {
        if (hanging === silence.most) return;
        mine.hangs = true;
        hanging++;
        next();
      }, silence.longest);
    };
    getsOn();
    try {
      return await work(getsOn);
    } finally {
      clearTimeout(timer);
      if (mine.hangs) hanging--;
      next();
    }
  };
}
const [preparing, sending] = [queue(), queue()];
let tidied: Promise<void> | undefined;

/** Resolves when each has arrived, was refused or removed. */
export async function work(uploads: Uploads, items: readonly Upload[]): Promise<void> {
  const tooMany = uploads.items.slice(mostFiles);
  for (const item of items) if (tooMany.includes(item)) refuse(uploads, item, 'tooMany');
  await Promise.all(items.filter((item) => !tooMany.includes(item)).map((item) => bring(uploads, item)));
}

async function bring(uploads: Uploads, item: Upload): Promise<void> {
  const { signal } = item.stop = new AbortController();
  const show = (more: Partial<Upload>) => {
    Object.assign(item, more);
    if (!signal.aborted) uploads.changed();
  };
  try {
    if (!await preparing(() => makeReady(uploads, item))) {
      show({ state: 'failed', said: saying(uploads, 'lost', item.name) });
      return;
    }
    const { blob, name } = item.prepared!;
    const patience = {
      rest: async (milliseconds: number) => {
        const woken = new Promise<boolean>((resolve) => { item.wake = () => { resolve(true); }; });
        return Promise.race([rest(milliseconds), woken]).finally(() => { item.wake = undefined; });
      },
      random: () => Math.random(),
      failed: (failure: Upload['failure']) => show({ state: 'failed', failure, said: told(uploads, item, failure!.code) }),
    };
    await persist((gotOn) => sending((getsOn) => alone(item.id, async () => {
      show({ state: 'sending', failure: undefined, said: item.prepared!.kept ? undefined : saying(uploads, 'unkept', item.name) });
      await uploads.send(item.id, blob, name, { signal, progress: (sent, size) => {
        getsOn();
        if (sent > 0) gotOn();
        show({ sent: sent / size });
      } });
    })), patience);
    show({ state: 'done', failure: undefined, said: undefined });
  } catch (error) {
    if (error instanceof Unfit) refuse(uploads, item, error.word);
    else if (!signal.aborted) {
      const failure = failureOf(error);
      show({ state: 'failed', failure, said: told(uploads, item, failure.code) });
    }
  }
}

/** Its bytes as they are sent: made of what was chosen, or as they were kept. False when there are none any more. */
async function makeReady(uploads: Uploads, item: Upload): Promise<boolean> {
  if (item.stop?.signal.aborted) return false;
  await (tidied ??= tidyShelf());
  item.progress = saying(uploads, 'progress', item.name);
  if (item.prepared) return true;
  if (item.bytes) {
    const bytes = await item.bytes.catch(() => { throw new Unfit('unreadable'); });
    const prepared = await prepareFile(bytes, item.name, item.type ?? '');
    item.prepared = { ...prepared, kept: await shelve(item.id, prepared.blob, prepared.name) };
  } else {
    const found = await unshelve(item.id);
    if (!found) return false;
    const preview = await previewFor(found.blob);
    item.prepared = { ...found, ...(preview ? { preview } : {}), kept: true };
  }
  item.picture = item.prepared.blob.type.startsWith('image/');
  return true;
}

function told(uploads: Uploads, item: Upload, code: string): Said | undefined {
  const word = wordOf[code];
  return word && saying(uploads, word, item.name);
}

function refuse(uploads: Uploads, item: Upload, word: keyof FileWords): void {
  uploads.refused = [...uploads.refused, saying(uploads, word, item.name)];
  uploads.remove(item);
}
