/** Evidence in memory, for tests and for mocks in a browser. */
import type { FileStore } from './store.ts';

export function createMemoryFiles(files = new Map<string, Uint8Array>(), parts = new Map<string, Uint8Array>()): FileStore {
  const below = (name: string): string[] => [...parts.keys()].filter((each) => name === '' || each.startsWith(`${name}/`));
  return {
    put: (sha256, bytes) => {
      files.set(sha256, bytes.slice());
      return Promise.resolve();
    },
    get: (sha256) => Promise.resolve(files.get(sha256)?.slice()),
    putPart: (name, bytes) => {
      parts.set(name, bytes.slice());
      return Promise.resolve();
    },
    getPart: (name) => Promise.resolve(parts.get(name)?.slice()),
    listParts: (name) => Promise.resolve(below(name)),
    dropParts: (name) => {
      for (const each of below(name)) parts.delete(each);
      return Promise.resolve();
    },
  };
}
