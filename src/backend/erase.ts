/**
 * Personal data leaves: when nothing has happened with an order for as long as its merchant keeps them, or when the buyer asks. What was said is
 * erased for good; that something was said, when, and in which order stays provable. Used by the cleaner and the command line.
 */
import type { OrderRow } from '../contract/index.ts';
import { orderRow, type CaseFile } from '../rules/index.ts';
import { settleCase } from './act.ts';
import { dueOf, loadCase } from './case-record.ts';
import { isErased, markOf, type ErasureMark } from './event-text.ts';
import { chain, chainStart } from './hash.ts';
import { instantAfter, later } from './instant.ts';
import { dropUploads } from './partial-uploads.ts';
import { keptFor, usualRetention } from './retention.ts';
import { withdrawalKey } from './routes/withdrawals.ts';
import type { Services } from './services.ts';
import type { CaseKey } from './store.ts';

const batch = 100;
const daysBefore = (now: string, days: number): string => instantAfter(now, -days * 86_400);

/** `erased` with the names its letters have; or what stands in the way. */
export type Erased = { readonly outcome: 'erased'; readonly letters: readonly string[] } | { readonly outcome: 'unknown' | 'erased_before' | 'claim_open' | 'refund_owed' | 'return_open' | 'chargeback_open' };

/** What is still going on. Only a buyer who asks is held back by a return or a chargeback: one may never be sent, the end of the other never be told. */
function goingOn(file: CaseFile, row: OrderRow, by: ErasureMark['by']): Exclude<Erased['outcome'], 'erased'> | undefined {
  if (row.openClaims > 0) return 'claim_open';
  if (file.ledger.some(({ state }) => state === 'due')) return 'refund_owed';
  if (by === 'clock') return undefined;
  if (row.openReturns > 0) return 'return_open';
  return row.defects.some(({ by: kind, open }) => kind === 'chargeback' && open) ? 'chargeback_open' : undefined;
}

/** What counts of an order: when it was, what was paid, what went wrong. */
const countsOf = ({ order, placedAt, updatedAt, paid, defects, disputed }: OrderRow): OrderRow => ({
  order, placedAt, updatedAt, paid, waiting: [], openReturns: 0, openClaims: 0, disputed: { ...disputed, amount: 0 },
  defects: defects.map(({ by, id, amount }) => ({ by, ...(id === undefined ? {} : { id }), ...(amount ? { amount } : {}), open: false })),
});

/** Erases one record as it stands: a case, or a kept withdrawal. */
async function eraseRecord({ store, now }: Services, key: CaseKey, by: ErasureMark['by'], order: OrderRow | undefined, withdrawals: readonly string[], version?: number): Promise<Erased | undefined> {
  const stored = await store.readCase(key);
  if (!stored) return { outcome: 'unknown' };
  if (isErased(stored)) return { outcome: 'erased_before' };
  if (version !== undefined && stored.version !== version) return undefined;
  const last = stored.events.at(-1);
  const at = later(await now(), last?.at ?? '');
  const body = markOf(at, by, stored.events);
  const mark = { seq: stored.version + 1, at, body, hash: await chain(last?.hash ?? chainStart(key), body) };
  const done = await store.erase({ key, expected: stored.version, mark, ...(order ? { order: countsOf(order) } : {}), withdrawals });
  return done ? { outcome: 'erased', letters: stored.events.map(({ hash }) => hash.slice(0, 40)) } : undefined;
}

/** Erases a kept withdrawal: its record and its row. */
async function eraseWithdrawal(services: Services, merchant: string, id: string, by: ErasureMark['by']): Promise<string[]> {
  const done = await eraseRecord(services, withdrawalKey(merchant, id), by, undefined, [id]);
  return done && 'letters' in done ? [...done.letters] : [];
}

/** Erases an order's case and the withdrawals it was told, unless something is still going on in it. Done twice it changes nothing. */
export async function eraseCase(services: Services, key: CaseKey, by: ErasureMark['by']): Promise<Erased> {
  for (;;) {
    await settleCase(services, key);
    const record = await loadCase(services.store, key);
    const { file, version } = record;
    const row = file && orderRow(file);
    // while the clock has something to do, a claim waits for somebody or may still be appealed
    const obstacle = dueOf(record) === null ? row && goingOn(file, row, by) : 'claim_open';
    if (obstacle) return { outcome: obstacle };
    const declared = file?.withdrawals.map(({ receipt }) => receipt.id) ?? [];
    // the declarations first: whoever dies in between finds the case still there, and begins again
    const letters: string[] = [];
    for (const id of declared) letters.push(...await eraseWithdrawal(services, key.merchant, id, by));
    const done = await eraseRecord(services, key, by, row, declared, version);
    if (!done) continue;
    await dropUploads(services.files, key);
    return 'letters' in done ? { ...done, letters: [...letters, ...done.letters] } : done;
  }
}

export interface Cleaned { readonly erased: number; readonly letters: readonly string[] }

/** Erases whatever a merchant has kept long enough. */
async function cleanMerchant(services: Services, merchant: string, before: string): Promise<Cleaned> {
  const letters: string[] = [];
  let erased = 0;
  let after: { at: string; order: string } | undefined;
  for (;;) {
    const quiet = await services.store.listQuiet(merchant, before, after, batch);
    for (const { order } of quiet) {
      const done = await eraseCase(services, { merchant, order }, 'clock');
      if (!('letters' in done)) continue;
      erased++;
      letters.push(...done.letters);
    }
    after = quiet.at(-1);
    if (quiet.length < batch) break;
  }
  for (;;) {
    const ids = await services.store.listUnassigned(merchant, before, batch);
    let progress = 0;
    for (const id of ids) {
      const gone = await eraseWithdrawal(services, merchant, id, 'clock');
      if (gone.length > 0) progress++;
      letters.push(...gone);
    }
    erased += progress;
    if (ids.length < batch || progress === 0) return { erased, letters };
  }
}

/** Lets go of everything whose time is over. */
export async function cleanUp(services: Services): Promise<Cleaned> {
  const now = await services.now();
  const all: Cleaned[] = [];
  for (const { profile, retention = usualRetention } of await services.store.listMerchants()) all.push(await cleanMerchant(services, profile.id, daysBefore(now, retention)));
  await services.store.purge({
    replies: daysBefore(now, keptFor.replies), delivered: daysBefore(now, keptFor.delivered), undelivered: daysBefore(now, keptFor.undelivered),
    checkouts: daysBefore(now, keptFor.checkouts), strays: daysBefore(now, keptFor.strays),
  });
  return { erased: all.reduce((sum, { erased }) => sum + erased, 0), letters: all.flatMap(({ letters }) => letters) };
}
