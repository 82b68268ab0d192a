/**
 * Takes off a folder of evidence what no case names any more: files of cases that were erased, or of uploads that never became an event. Used by the store
 * that keeps the folder (`files.ts`).
 */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from '../store.ts';
import { hoursOld, listed, removed } from './old-files.ts';

const batch = 500;
/** Between an upload's bytes and its event lie seconds; a file younger than this is nobody's business. */
const graceHours = 1;

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

export async function sweepFolder(folder: string, ...[unnamed, now]: Parameters<NonNullable<FileStore['sweep']>>): Promise<number> {
  let count = 0;
  let waiting = new Map<string, string>();
  const flush = async () => {
    for (const sha256 of await unnamed([...waiting.keys()])) if (await removeFile(waiting.get(sha256)!, now)) count++;
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
