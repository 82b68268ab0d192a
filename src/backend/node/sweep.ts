/**
 * Takes off what the store does not name any more: evidence, wherever it is kept, and letters that were written instead of sent. Used by the cleaner and
 * by `redress erase`.
 */
import { join } from 'node:path';
import type { Services } from '../services.ts';
import { hoursOld, listed, removed } from './old-files.ts';

/** Letters in the folder are there to be looked at, not kept. */
const letterDays = 30;

async function sweepLetters(folder: string, letters: ReadonlySet<string>, now: Date): Promise<void> {
  for (const name of await listed(folder)) {
    const path = join(folder, name);
    if (letters.has(name.slice(0, 40)) || await hoursOld(path, now) >= letterDays * 24) await removed(path);
  }
}

/** How many files of evidence that were. `letters` are what letters of erased cases begin with. */
export async function sweep(data: string, { store, files }: Pick<Services, 'store' | 'files'>, letters: readonly string[], now: Date): Promise<number> {
  await sweepLetters(join(data, 'mail'), new Set(letters), now);
  return await files.sweep?.((sha256) => store.unnamedFiles(sha256), now) ?? 0;
}
