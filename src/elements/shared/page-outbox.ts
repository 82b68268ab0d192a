/**
 * The outbox of a page, one for each order: parcels beside the drafts of their order, Web Locks between tabs, waking when the reader is online and
 * looking. Fetched while the reader reads. Where a browser lacks a part, sending works without it.
 */
import { Outbox } from '../../client/outbox.ts';
import type { Device, Parcel } from '../../client/outbox.ts';
import { allKept, forget, forgetOld, keep, placeOf } from './kept.ts';

/** How the places of parcels begin. */
const out = 'out-';
const outboxes = new Map<string, Outbox>();

/** What waits, was refused, or has arrived and was not told; what is no parcel is none of ours. */
export const parcelsOf = (order: string): Parcel[] => (allKept(order, out) as Partial<Parcel>[]).filter((each): each is Parcel => !!each.id && !!each.call && Array.isArray(each.args));

export function outboxOf(order: string): Outbox {
  forgetOld(out);
  const outbox = outboxes.get(order) ?? new Outbox({
    put: (parcel) => keep(order, out + parcel.id, parcel),
    remove: (id) => forget(order, out + id),
    parcels: () => parcelsOf(order),
    alone,
    rest,
    watch: (removed) => watch(placeOf(order, out), removed),
    random: () => Math.random(),
  });
  outboxes.set(order, outbox);
  return outbox;
}

/** One at a time under this name, in whatever tab. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const state = { begun: false };
  const once = () => {
    state.begun = true;
    return work();
  };
  // not there on plain http
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return once();
  try {
    return await locks.request(`redress:${name}`, once);
  } catch (error) {
    if (state.begun) throw error;
    return once(); // a frame that may have no locks
  }
}

/** Resolves earlier when the reader is online and looking again. */
export const rest: Device['rest'] = (milliseconds) => new Promise((resolve) => {
  const timer = milliseconds === Infinity ? undefined : setTimeout(() => { done(false); }, milliseconds);
  const wake = () => { if (document.visibilityState === 'visible' && navigator.onLine) done(true); };
  const done = (woken: boolean) => {
    clearTimeout(timer);
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
    resolve(woken);
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
});

/** Storage tells the other tabs of each thing that was removed, but of none when all of it goes. */
function watch(place: string, removed: (id: string) => void): () => void {
  const heard = ({ key, newValue }: StorageEvent) => { if (key?.startsWith(place) && newValue === null) removed(key.slice(place.length)); };
  addEventListener('storage', heard);
  return () => { removeEventListener('storage', heard); };
}
