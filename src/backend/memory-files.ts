/** Evidence in memory, for tests and for mocks in a browser. */
import type { FileStore } from './store.ts';

export function createMemoryFiles(files = new Map<string, Uint8Array>()): FileStore {
  return {
    put: (sha256, bytes) => {
      files.set(sha256, bytes.slice());
      return Promise.resolve();
    },
    get: (sha256) => Promise.resolve(files.get(sha256)?.slice()),
  };
}
