/** The store in memory, the part that looks after the record as a whole. Used by `memory-store.ts` only. */
import type { Housekeeping } from './housekeeping.ts';
import type { MemoryState } from './memory-store.ts';
import type { CaseKey } from './store.ts';

const follows = (a: CaseKey, b: CaseKey): boolean => a.merchant > b.merchant || (a.merchant === b.merchant && a.order > b.order);

export const memoryHousekeeping = ({ cases }: MemoryState): Housekeeping => ({
  listCases: (after, limit) => Promise.resolve(structuredClone([...cases.values()].map(({ stored }) => stored.key)
    .filter((key) => !after || follows(key, after)).sort((a, b) => (follows(a, b) ? 1 : -1)).slice(0, limit))),
});
