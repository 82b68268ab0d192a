/**
 * Goes through the records of all cases and of kept withdrawals, one at a time, and says of each whether it still is what was written. The chain
 * alone cannot tell when a record was cut off or rewritten from some event on to its end, by someone who counts its hashes anew: for that,
 * the heads of an earlier audit are held against it, kept where that hand does not reach.
 */
import { chainStart, firstBreak, sha256 } from './hash.ts';
import type { CaseKey, Store, StoredCase } from './store.ts';

/** How many keys are read at a time. */
const batch = 200;

/** Where a record ended when it was audited: `id` is a digest of its name, so that a list of heads says nothing of orders. */
export interface Head { readonly merchant: string; readonly id: string; readonly version: number; readonly hash: string }

/** One record. `fault` is the number of the first event that does not fit. */
export interface Audited { readonly key: CaseKey; readonly events: number; readonly head: Head; readonly fault?: number }

const headLine = /^(\S+) ([0-9a-f]{64}) (\d+) ([0-9a-f]{64})$/;

export const writeHead = ({ merchant, id, version, hash }: Head): string => `${merchant} ${id} ${version} ${hash}`;

export function readHead(line: string): Head | undefined {
  const [, merchant, id, version, hash] = headLine.exec(line) ?? [];
  return merchant === undefined || id === undefined || hash === undefined ? undefined : { merchant, id, version: Number(version), hash };
}

/** The record and its version, at one moment although others may be writing: events only grow, so they lie between the versions before and after. */
async function readWhole(store: Store, key: CaseKey): Promise<StoredCase> {
  const before = await store.readVersion(key) ?? 0;
  const { events } = await store.readCase(key) ?? { events: [] };
  const after = await store.readVersion(key) ?? 0;
  return { key, version: Math.min(Math.max(events.length, before), after), events };
}

/** The earlier of two faults. */
const earlier = (...faults: (number | undefined)[]): number | undefined => faults.reduce((first, each) => (first === undefined || (each !== undefined && each < first) ? each : first), undefined);

function faultSince(head: Head | undefined, { events }: StoredCase): number | undefined {
  if (!head || events[head.version - 1]?.hash === head.hash) return undefined;
  return Math.min(head.version, events.length + 1);
}

/** Every record of one merchant or of all. Heads that find their record are taken out of `since`: what is left there afterwards is gone as a whole. */
export async function* auditRecords(store: Store, merchant?: string, since = new Map<string, Head>()): AsyncGenerator<Audited> {
  let last: CaseKey | undefined = merchant === undefined ? undefined : { merchant, order: '' };
  for (;;) {
    const keys: CaseKey[] = await store.listCases(last, batch);
    for (const key of keys) {
      if (merchant !== undefined && key.merchant !== merchant) return;
      const stored = await readWhole(store, key);
      const id = await sha256(chainStart(key));
      const fault = earlier(await firstBreak(stored), faultSince(since.get(id), stored));
      since.delete(id);
      const head = { merchant: key.merchant, id, version: stored.events.length, hash: stored.events.at(-1)?.hash ?? '' };
      yield { key, events: stored.events.length, head, ...(fault === undefined ? {} : { fault }) };
    }
    if (keys.length < batch) return;
    last = keys.at(-1);
  }
}
