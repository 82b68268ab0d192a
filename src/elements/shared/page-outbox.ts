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
    rest: (milliseconds, removed) => rest(milliseconds, placeOf(order, out), removed),
    random: () => Math.random(),
  });
  outboxes.set(order, outbox);
  return outbox;
}

async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
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

const rest: (milliseconds: number, place: string, removed: Parameters<Device['rest']>[1]) => Promise<boolean> = (milliseconds, place, removed) => new Promise((resolve) => {
  const timer = milliseconds === Infinity ? undefined : setTimeout(() => { done(false); }, milliseconds);
  const wake = () => { if (document.visibilityState === 'visible' && navigator.onLine) done(true); };
  const elsewhere = ({ key, newValue }: StorageEvent) => { if (key?.startsWith(place) && newValue === null) removed(key.slice(place.length)); };
  const done = (woken: boolean) => {
    clearTimeout(timer);
    removeEventListener('online', wake);
    removeEventListener('storage', elsewhere);
    document.removeEventListener('visibilitychange', wake);
    resolve(woken);
  };
  addEventListener('online', wake);
  addEventListener('storage', elsewhere);
  document.addEventListener('visibilitychange', wake);
});
