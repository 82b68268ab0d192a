/**
 * The store in memory: for tests, and for mocks in a browser. Each method does all its work between two awaits, so a step is atomic by
 * itself. What goes in and comes out is copied: nobody can change the past by holding on to an object.
 */
import type { ClaimRow } from '../contract/index.ts';
import { cursorAt, positionOf, usualPage } from './cursor.ts';
import type { MerchantRecord } from './merchant-record.ts';
import type { CaseKey, CheckoutRecord, OutboxMessage, Step, StepResult, Store, StoredCase, StoredReply } from './store.ts';

interface MemoryCase { stored: StoredCase; due: string | null }

const nameOf = (...parts: string[]): string => JSON.stringify(parts);
const newestFirst = (a: ClaimRow, b: ClaimRow): number => (a.filedAt === b.filedAt ? (a.id < b.id ? 1 : -1) : a.filedAt < b.filedAt ? 1 : -1);

/** All that the store holds, in plain maps: whoever made it may keep a copy (the mocks keep one over a reload). */
export const memoryState = () => ({
  cases: new Map<string, MemoryCase>(),
  claims: new Map<string, { key: CaseKey; row: ClaimRow }>(),
  replies: new Map<string, StoredReply>(),
  merchants: new Map<string, MerchantRecord>(),
  carts: new Map<string, string>(),
  checkouts: new Map<string, CheckoutRecord>(),
  settings: new Map<string, string>(),
  outbox: [] as OutboxMessage[],
});
export type MemoryState = ReturnType<typeof memoryState>;

export function createMemoryStore(state: MemoryState = memoryState()): Store {
  const { cases, claims, replies, merchants, carts, checkouts, settings, outbox } = state;
  const caseName = (key: CaseKey) => nameOf(key.merchant, key.order);
  const replyName = (reply: { principal: string; key: string }) => nameOf(reply.principal, reply.key);
  const isOpen = (id: string) => checkouts.get(id)?.checkout.state === 'open';

  function obstacle(step: Step): StepResult {
    if (step.reply && replies.has(replyName(step.reply))) return 'reply_exists';
    if ((cases.get(caseName(step.key))?.stored.version ?? 0) !== step.expected) return 'case_moved';
    for (const { id } of step.claims) {
      const owner = claims.get(id)?.key;
      if (owner && caseName(owner) !== caseName(step.key)) return 'claim_taken';
    }
    return step.checkout && !isOpen(step.checkout.checkout.id) ? 'checkout_closed' : 'committed';
  }

  function commit(given: Step): StepResult {
    const result = obstacle(given);
    if (result !== 'committed') return result;
    const step = structuredClone(given);
    const name = caseName(step.key);
    const events = [...cases.get(name)?.stored.events ?? [], ...step.events];
    cases.set(name, { stored: { key: step.key, version: events.length, events }, due: step.due });
    for (const row of step.claims) claims.set(row.id, { key: step.key, row });
    if (step.reply) replies.set(replyName(step.reply), step.reply);
    if (step.checkout) checkouts.set(step.checkout.checkout.id, step.checkout);
    outbox.push(...step.outbox);
    return result;
  }

  return {
    readCase: async (key) => structuredClone(cases.get(caseName(key))?.stored),
    commit: async (step) => commit(step),
    findReply: async (principal, key) => structuredClone(replies.get(nameOf(principal, key))),
    saveReply: async (reply) => !replies.has(replyName(reply)) && !!replies.set(replyName(reply), structuredClone(reply)),
    findClaim: async (claim) => structuredClone(claims.get(claim)?.key),
    listClaims: async (merchant, { state, order, cursor, limit = usualPage }) => {
      const after = cursor === undefined ? undefined : positionOf(cursor);
      const found = [...claims.values()].map(({ row }) => row)
        .filter((row) => (merchant === undefined || row.merchant === merchant) && (!state || row.state === state) && (!order || row.order === order))
        .filter((row) => !after || row.filedAt < after.filedAt || (row.filedAt === after.filedAt && row.id < after.id))
        .sort(newestFirst);
      const page = structuredClone(found.slice(0, limit));
      const last = page.at(-1);
      return found.length > page.length && last ? { claims: page, cursor: cursorAt(last) } : { claims: page };
    },
    listDue: async (now, limit) => [...cases.values()]
      .flatMap(({ stored, due }) => (due !== null && due <= now ? [{ key: stored.key, due }] : []))
      .sort((a, b) => (a.due < b.due ? -1 : 1)).slice(0, limit).map(({ key }) => ({ ...key })),
    readMerchant: async (id) => structuredClone(merchants.get(id)),
    findMerchantByKey: async (keyHash) => structuredClone([...merchants.values()].find((merchant) => merchant.keyHash === keyHash)),
    saveMerchant: async (merchant) => { merchants.set(merchant.profile.id, structuredClone(merchant)); },
    readCart: async (merchant, cart) => carts.get(nameOf(merchant, cart)),
    saveCart: async (merchant, cart, body) => {
      const result = carts.has(nameOf(merchant, cart)) ? 'replaced' : 'created';
      carts.set(nameOf(merchant, cart), body);
      return result;
    },
    readCheckout: async (id) => structuredClone(checkouts.get(id)),
    saveCheckout: async (record) => !checkouts.has(record.checkout.id) && !!checkouts.set(record.checkout.id, structuredClone(record)),
    closeCheckout: async (record) => isOpen(record.checkout.id) && !!checkouts.set(record.checkout.id, structuredClone(record)),
    readSetting: async (name) => settings.get(name),
    saveSetting: async (name, value) => { settings.set(name, value); },
    readOutbox: async (limit) => structuredClone(outbox.slice(0, limit)),
    close: async () => {},
  };
}
