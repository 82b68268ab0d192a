/** The store in memory, the part that looks after the record as a whole. Used by `memory-store.ts` only. */
import type { Housekeeping } from './housekeeping.ts';
import type { MemoryState } from './memory-store.ts';
import { copied, nameOf } from './memory-values.ts';
import type { CaseKey } from './store.ts';

const follows = (a: CaseKey, b: CaseKey): boolean => a.merchant > b.merchant || (a.merchant === b.merchant && a.order > b.order);

/** Drops what fits from a map. */
function drop<V>(map: Map<string, V>, fits: (value: V, name: string) => boolean): void {
  for (const [name, value] of map) if (fits(value, name)) map.delete(name);
}

export function memoryHousekeeping({ cases, claims, orders, withdrawals, charges, strays, replies, merchants, carts, cartTimes, checkouts, settings, outbox, deliveries }: MemoryState): Housekeeping {
  return {
    listCases: (after, limit) => copied([...cases.values()].map(({ stored }) => stored.key)
      .filter((key) => !after || follows(key, after)).sort((a, b) => (follows(a, b) ? 1 : -1)).slice(0, limit)),

    listMerchants: () => copied([...merchants.values()]),

    listQuiet: (merchant, before, after, limit) => copied([...orders.values()]
      .flatMap((each) => (each.merchant === merchant && !each.erased && each.row.updatedAt < before ? [{ at: each.row.updatedAt, order: each.row.order }] : []))
      .filter(({ at, order }) => !after || at > after.at || (at === after.at && order > after.order))
      .sort((a, b) => (a.at > b.at || (a.at === b.at && a.order > b.order) ? 1 : -1)).slice(0, limit)),

    listUnassigned: (merchant, before, limit) => copied([...withdrawals.values()]
      .filter(({ receipt, order }) => receipt.merchant === merchant && order === undefined && receipt.receivedAt < before)
      .sort((a, b) => (a.receipt.receivedAt > b.receipt.receivedAt ? 1 : -1)).slice(0, limit).map(({ receipt }) => receipt.id)),

    erase: ({ key, expected, mark, order, withdrawals: declared }) => {
      const name = nameOf(key.merchant, key.order);
      const found = cases.get(name)?.stored;
      if (!found || found.version !== expected) return Promise.resolve(false);
      cases.set(name, { stored: { key: found.key, version: expected + 1, events: [...found.events.map((event) => ({ ...event, body: '' })), structuredClone(mark)] }, due: null });
      for (const claim of claims.values()) if (claim.key.merchant === key.merchant && claim.key.order === key.order) Object.assign(claim, { erased: true, row: { id: claim.row.id } });
      if (order) orders.set(name, { merchant: key.merchant, row: structuredClone(order), erased: true });
      charges.delete(name);
      for (const id of declared) withdrawals.delete(nameOf(key.merchant, id));
      drop(replies, ({ principal, body }) => principal === nameOf('buyer', key.merchant, key.order) || declared.some((id) => body.includes(`"id":"${id}"`)));
      const paid = [...checkouts.values()].filter(({ merchant, checkout }) => merchant === key.merchant && checkout.order === key.order);
      for (const { merchant, cart, checkout } of paid) {
        carts.delete(nameOf(merchant, cart));
        checkouts.delete(checkout.id);
      }
      return Promise.resolve(true);
    },

    purge: (before) => {
      drop(replies, ({ at }) => at < before.replies);
      drop(strays, ({ at }) => at < before.strays);
      drop(checkouts, ({ checkout }) => checkout.createdAt < before.checkouts);
      drop(carts, (_body, name) => (cartTimes.get(name) ?? '') < before.checkouts);
      const kept = outbox.filter(({ id, at }) => {
        const state = deliveries.get(id)?.state;
        return !(state === 'done' && at < before.delivered) && !(state === 'given_up' && at < before.undelivered);
      });
      const ids = new Set(kept.map(({ id }) => id));
      drop(deliveries, (_delivery, id) => !ids.has(id));
      outbox.splice(0, outbox.length, ...kept);
      return Promise.resolve();
    },

    unnamedFiles: (sha256) => {
      const bodies = [...cases.values()].flatMap(({ stored }) => stored.events.flatMap(({ body }) => (body.includes('"type":"file_added"') ? body : [])));
      return Promise.resolve(sha256.filter((each) => !bodies.some((body) => body.includes(each))));
    },

    countNews: (now) => Promise.resolve([...deliveries.values()].filter(({ state, due }) => state === 'waiting' && due <= now).length),

    takeTurn: (name, now, until) => {
      if ((settings.get(name) ?? '') > now) return Promise.resolve(false);
      settings.set(name, until);
      return Promise.resolve(true);
    },
  };
}
