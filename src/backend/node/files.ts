/**
 * Evidence in a folder, by its SHA-256, two levels deep so that no folder grows huge; parts of what is still on its way lie in the folder `partial`. A
 * file appears under its name only when all of it is on disk: it is written beside, flushed and renamed, so that a power cut leaves a whole file or none.
 */
import { mkdir, open, readFile, readdir, rename, rm, stat, unlink, utimes } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { FileStore } from '../store.ts';
import { sweepFolder } from './sweep-folder.ts';

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

/** All of it under its name, or nothing. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
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
}

async function readWhole(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (missing(error)) return undefined;
    throw error;
  }
}

export function createFolderFiles(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by its SHA-256.');
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const partial = join(folder, 'partial');
  const partAt = (name: string): string => {
    if (!/^([0-9a-z-]+(\/|$))*$/.test(name)) throw new Error('A part is named by digits, small letters and strokes.');
    return join(partial, name);
  };

  return {
    put: async (sha256, bytes) => {
      const path = pathOf(sha256);
      // touched, so that whoever is clearing away what no case names leaves it alone
      const touched = async () => utimes(path, new Date(), new Date()).then(() => true, () => false);
      if ((await stat(path).catch(() => undefined))?.size === bytes.byteLength && await touched()) return;
      await writeWhole(path, bytes);
    },
    get: async (sha256) => readWhole(pathOf(sha256)),
    // a folder that is being let go of may be gone between making it and writing into it: once more, and it is new
    putPart: async (name, bytes) => writeWhole(partAt(name), bytes).catch((error: unknown) => {
      if (!missing(error)) throw error;
      return writeWhole(partAt(name), bytes);
    }),
    getPart: async (name) => readWhole(partAt(name)),
    listParts: async (below) => {
      const found = await readdir(partAt(below), { recursive: true, withFileTypes: true }).catch((error: unknown) => {
        if (missing(error)) return [];
        throw error;
      });
      return found.filter((entry) => entry.isFile() && !entry.name.includes('.')).map((entry) => relative(partial, join(entry.parentPath, entry.name)).split(sep).join('/'));
    },
    dropParts: async (below) => rm(partAt(below), { recursive: true, force: true }),
    sweep: async (unnamed, now) => sweepFolder(folder, unnamed, now),
  };
}
