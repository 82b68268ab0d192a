/** Evidence in memory, for tests and for mocks in a browser. */
import type { FileStore } from './store.ts';

export function createMemoryFiles(files = new Map<string, Uint8Array>()): FileStore {
  return {
    put: async (sha256, bytes) => { files.set(sha256, bytes.slice()); },
    get: async (sha256) => files.get(sha256)?.slice(),
  };
}
