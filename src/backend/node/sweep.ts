/**
 * Takes off the disk what the store does not name any more: evidence of cases that were erased or of uploads that never became an event, and letters
 * that were written instead of sent. Used by the cleaner and by `redress erase`.
 */
import { readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../services.ts';
import type { Store } from '../store.ts';

const batch = 500;
/** Between an upload's bytes and its event lie seconds; a file younger than this is nobody's business. */
const graceHours = 1;
/** Letters in the folder are there to be looked at, not kept. */
const letterDays = 30;

const listed = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
const hoursOld = async (path: string, now: Date): Promise<number> => {
  const found = await stat(path).catch(() => undefined);
  return found ? (now.getTime() - found.mtimeMs) / 3_600_000 : 0;
};
const removed = (path: string): Promise<boolean> => unlink(path).then(() => true, () => false);

async function* filesIn(folder: string): AsyncGenerator<string> {
  // what is still on its way lies here too, and is another's affair
  for (const one of (await listed(folder)).filter((name) => name.length === 2)) {
    for (const two of await listed(join(folder, one))) {
      for (const name of await listed(join(folder, one, two))) yield join(folder, one, two, name);
    }
  }
}

/** Somebody may be putting the same bytes right now: it is moved aside first, and back when it turns out to have been touched since. */
async function removeFile(path: string, now: Date): Promise<boolean> {
  const aside = path.endsWith('.gone') ? path : `${path}.gone`;
  try {
    if (aside !== path) await rename(path, aside);
    if (await hoursOld(aside, now) >= graceHours) return await removed(aside);
    await rename(aside, aside.slice(0, -'.gone'.length));
  } catch {
    // another process was faster
  }
  return false;
}

async function sweepFiles(folder: string, store: Store, now: Date): Promise<number> {
  let count = 0;
  let waiting = new Map<string, string>();
  const flush = async () => {
    for (const sha256 of await store.unnamedFiles([...waiting.keys()])) if (await removeFile(waiting.get(sha256)!, now)) count++;
    waiting = new Map();
  };
  for await (const path of filesIn(folder)) {
    if (await hoursOld(path, now) < graceHours) continue;
    const [, sha256, draft] = /([0-9a-f]{64})(\.[^/\\]*\.part)?(?:\.gone)?$/.exec(path) ?? [];
    if (draft !== undefined) await removed(path);
    else if (sha256 !== undefined) waiting.set(sha256, path);
    if (waiting.size >= batch) await flush();
  }
  await flush();
  return count;
}

async function sweepLetters(folder: string, letters: ReadonlySet<string>, now: Date): Promise<void> {
  for (const name of await listed(folder)) {
    const path = join(folder, name);
    if (letters.has(name.slice(0, 40)) || await hoursOld(path, now) >= letterDays * 24) await removed(path);
  }
}

/** How many files of evidence that were, in the folder or wherever else they are kept. `letters` are what letters of erased cases begin with. */
export async function sweep(data: string, { store, files }: Pick<Services, 'store' | 'files'>, letters: readonly string[], now: Date): Promise<number> {
  await sweepLetters(join(data, 'mail'), new Set(letters), now);
  return files.sweep ? files.sweep((sha256) => store.unnamedFiles(sha256), now) : sweepFiles(join(data, 'files'), store, now);
}
