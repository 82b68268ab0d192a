/**
 * Evidence in a folder, by its SHA-256, two levels deep so that no folder grows huge. A file appears under its name only when all of it is
 * on disk: it is written beside, flushed and renamed, so that a power cut leaves a whole file or none.
 */
import { mkdir, open, readFile, rename, stat, unlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { FileStore } from '../store.ts';

const missing = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

/** Makes a rename in a folder last. Some systems cannot open a folder; there the rename is as safe as it gets. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // nothing is lost that the rename has not kept already
  }
}

export function createFolderFiles(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by its SHA-256.');
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };

  return {
    put: async (sha256, bytes) => {
      const path = pathOf(sha256);
      // touched, so that whoever is clearing away what no case names leaves it alone
      const touched = async () => utimes(path, new Date(), new Date()).then(() => true, () => false);
      if ((await stat(path).catch(() => undefined))?.size === bytes.byteLength && await touched()) return;
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${randomUUID()}.part`;
      try {
        const handle = await open(draft, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, path);
      } catch (error) {
        await unlink(draft).catch(() => {});
        throw error;
      }
      await flushFolder(dirname(path));
    },

    get: async (sha256) => {
      try {
        return await readFile(pathOf(sha256));
      } catch (error) {
        if (missing(error)) return undefined;
        throw error;
      }
    },
  };
}
