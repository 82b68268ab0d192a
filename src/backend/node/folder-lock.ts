/**
 * One server per data folder. PGlite does not look after that itself, and a second one would lose rows in silence. The lock is a
 * folder whose time is renewed every two seconds: one that stands still for ten was left behind by a server that was killed.
 */
import { mkdir, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import lockfile from 'proper-lockfile';

const stale = 10_000;
const update = 2_000;

/** Somebody else has the folder. */
export class DataFolderInUse extends Error {
  readonly code = 'data_folder_in_use';
  readonly folder: string;
  constructor(folder: string) {
    super(`The data folder ${folder} is in use by another Redress server. Stop that one first, or start this one with another --data folder.`);
    this.name = 'DataFolderInUse';
    this.folder = folder;
  }
}

const timeOf = async (path: string): Promise<number | undefined> => (await stat(path).catch(() => undefined))?.mtimeMs;

export interface LockOptions {
  /** Told once when there is a wait for a lock that was left behind. */
  readonly onWait?: (line: string) => void;
  /** The lock was taken away, for example while the machine slept. The folder must not be written to any more. */
  readonly onLost: () => void;
}

/** Takes the folder, or throws `DataFolderInUse`. Answers with how to let go of it. */
export async function lockFolder(folder: string, { onWait, onLost }: LockOptions): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const lockfilePath = `${folder.replace(/[\\/]+$/, '')}.lock`;
  const seen = await timeOf(lockfilePath);
  let told = false;
  for (;;) {
    try {
      const release = await lockfile.lock(folder, { lockfilePath, stale, update, onCompromised: onLost });
      return async () => { await release().catch(() => {}); };
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ELOCKED') throw error;
    }
    const now = await timeOf(lockfilePath);
    // its owner is alive: it has made or renewed the lock since we first looked
    if (now !== undefined && now !== seen) throw new DataFolderInUse(folder);
    if (!told) onWait?.(`waiting for the lock on ${folder}: its last server may have been killed; this takes up to ${Math.ceil((stale + update) / 1000)} seconds`);
    told = true;
    await wait(500);
  }
}
