/**
 * A case between the store and the rules: read as text, folded into a case file, and written back as one step. Nobody else turns
 * events into text or chains their hashes.
 */
import type { Instant, Order } from '../contract/index.ts';
import { claimRow, evolve, fold, nextDue, orderRow, type CaseFile, type CaseEvent } from '../rules/index.ts';
import { eventOf, isErased, textOf } from './event-text.ts';
import { chain, chainStart } from './hash.ts';
import { outboxFor } from './outbox.ts';
import { providerNamed } from './providers/names.ts';
import type { CaseKey, ChargeName, CheckoutRecord, KeptWithdrawal, Step, Store, StoredEvent, StoredReply } from './store.ts';

/** A case as it is now. Without a `file` it does not exist yet, and the next event is its first. */
export interface CaseRecord {
  readonly key: CaseKey;
  readonly version: number;
  readonly events: readonly CaseEvent[];
  readonly lastHash: string;
  readonly file: CaseFile | undefined;
  /** It was erased: there is no file any more, and nothing can follow. */
  readonly erased?: true;
}

/** Whether there is a case that somebody can still see. */
export async function caseExists(store: Store, key: CaseKey): Promise<boolean> {
  const stored = await store.readCase(key);
  return stored !== undefined && !isErased(stored);
}

export async function loadCase(store: Store, key: CaseKey): Promise<CaseRecord> {
  const stored = await store.readCase(key);
  if (!stored) return { key, version: 0, events: [], lastHash: chainStart(key), file: undefined };
  if (isErased(stored)) return { key, version: stored.version, events: [], lastHash: stored.events.at(-1)!.hash, file: undefined, erased: true };
  const events = stored.events.map(({ body }) => eventOf(body));
  return { key, version: stored.version, events, lastHash: stored.events.at(-1)?.hash ?? chainStart(key), file: fold(events) };
}

/** The case after some events, with them as the store will keep them. */
export async function extend(before: CaseRecord, events: readonly CaseEvent[]): Promise<{ after: CaseRecord; stored: StoredEvent[] }> {
  const stored: StoredEvent[] = [];
  let { lastHash, file } = before;
  for (const event of events) {
    const body = textOf(event);
    lastHash = await chain(lastHash, body);
    stored.push({ seq: before.version + stored.length + 1, at: event.at, body, hash: lastHash });
    file = evolve(file, event);
  }
  const after = { key: before.key, version: before.version + stored.length, events: [...before.events, ...events], lastHash, file };
  return { after, stored };
}

/** Under what an order's charge is found, when the shop says so. */
export function chargeNamed({ provider, reference }: Order['charge']): ChargeName | undefined {
  return provider === undefined || reference === undefined ? undefined : { provider: providerNamed(provider), reference };
}

/** When the clock has to look at a case next. */
export const dueOf = ({ file }: CaseRecord): Instant | null => (file && nextDue(file)) ?? null;

/** The withdrawal that the case hears of in this step. */
function toldOf({ key, version }: CaseRecord, { events }: CaseRecord): { withdrawal?: KeptWithdrawal } {
  const event = events.slice(version).find((each) => each.type === 'contract_withdrawn');
  return event ? { withdrawal: { receipt: event.withdrawal, order: key.order } } : {};
}

export function stepFor(before: CaseRecord, after: CaseRecord, stored: readonly StoredEvent[], extra: { reply?: StoredReply; checkout?: CheckoutRecord }): Step {
  const { file } = after;
  const charge = file && file.order !== before.file?.order ? chargeNamed(file.order.charge) : undefined;
  return {
    key: before.key,
    expected: before.version,
    events: stored,
    claims: file ? file.claims.map((claim) => claimRow(file, claim)) : [],
    ...(file ? { order: orderRow(file) } : {}),
    ...toldOf(before, after),
    due: dueOf(after),
    ...(charge ? { charge } : {}),
    outbox: stored.flatMap((event, index) => outboxFor(before.key, event, after.events[before.version + index]!)),
    ...extra,
  };
}
