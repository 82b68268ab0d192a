/**
 * The store in memory: for tests, and for mocks in a browser. Each method does all its work between two awaits, so a step is atomic by
 * itself. What goes in and comes out is copied: nobody can change the past by holding on to an object.
 */
import type { ClaimRow, OrderRow } from '../contract/index.ts';
import { pageOf, positionOf, usualPage } from './cursor.ts';
import { instantOf } from './instant.ts';
import { memoryHousekeeping } from './memory-housekeeping.ts';
import { memoryOrders } from './memory-orders.ts';
import { copied, nameOf } from './memory-values.ts';
import { keyHashesOf, type MerchantRecord } from './merchant-record.ts';
import { folded, searchTextOf } from './search-text.ts';
import type { CaseKey, ChargeName, CheckoutRecord, Delivery, DeliveryState, KeptWithdrawal, OutboxMessage, Step, StepResult, Store, StoredCase, StoredReply, StrayNews } from './store.ts';

interface MemoryDelivery { state: DeliveryState; due: string; attempts: number; problem?: string }
interface MemoryCase { stored: StoredCase; due: string | null; leased?: string }

const newestFirst = (a: ClaimRow, b: ClaimRow): number => (a.filedAt === b.filedAt ? (a.id < b.id ? 1 : -1) : a.filedAt < b.filedAt ? 1 : -1);

/** All that the store holds, in plain maps: whoever made it may keep a copy (the mocks keep one over a reload). */
export const memoryState = () => ({
  cases: new Map<string, MemoryCase>(),
  claims: new Map<string, { key: CaseKey; row: ClaimRow; erased?: true }>(),
  orders: new Map<string, { merchant: string; row: OrderRow; erased?: true }>(),
  withdrawals: new Map<string, KeptWithdrawal>(),
  charges: new Map<string, { key: CaseKey; charge: ChargeName }>(),
  strays: new Map<string, StrayNews>(),
  replies: new Map<string, StoredReply>(),
  merchants: new Map<string, MerchantRecord>(),
  carts: new Map<string, string>(),
  cartTimes: new Map<string, string>(),
  checkouts: new Map<string, CheckoutRecord>(),
  reminders: new Map<string, string>(),
  settings: new Map<string, string>(),
  outbox: [] as OutboxMessage[],
  deliveries: new Map<string, MemoryDelivery>(),
});
export type MemoryState = ReturnType<typeof memoryState>;

export function createMemoryStore(state: MemoryState = memoryState()): Store {
  // a state kept by an older version lacks what is new
  const whole = { ...memoryState(), ...state };
  const { cases, claims, orders, withdrawals, charges, strays, replies, merchants, carts, cartTimes, checkouts, reminders, settings, outbox, deliveries } = whole;
  const caseName = (key: CaseKey) => nameOf(key.merchant, key.order);
  const replyName = (reply: { principal: string; key: string }) => nameOf(reply.principal, reply.key);
  const withdrawalName = ({ receipt }: KeptWithdrawal) => nameOf(receipt.merchant, receipt.id);
  const mayBecome = ({ checkout: { id, state } }: CheckoutRecord): boolean => {
    const before = checkouts.get(id)?.checkout.state;
    return before === 'open' || (state === 'paid' && before !== undefined && before !== 'paid');
  };

  function obstacle(step: Step): StepResult {
    if (step.reply && replies.has(replyName(step.reply))) return 'reply_exists';
    if ((cases.get(caseName(step.key))?.stored.version ?? 0) !== step.expected) return 'case_moved';
    for (const { id } of step.claims) {
      const owner = claims.get(id)?.key;
      if (owner && caseName(owner) !== caseName(step.key)) return 'claim_taken';
    }
    const told = step.withdrawal && withdrawals.get(withdrawalName(step.withdrawal))?.order;
    if (told !== undefined && step.withdrawal?.order !== undefined && told !== step.withdrawal.order) return 'withdrawal_told';
    return step.checkout && !mayBecome(step.checkout) ? 'checkout_closed' : 'committed';
  }

  function commit(given: Step): StepResult {
    const result = obstacle(given);
    if (result !== 'committed') return result;
    const step = structuredClone(given);
    const name = caseName(step.key);
    const events = [...cases.get(name)?.stored.events ?? [], ...step.events];
    cases.set(name, { stored: { key: step.key, version: events.length, events }, due: step.due });
    for (const row of step.claims) claims.set(row.id, { key: step.key, row });
    if (step.order) orders.set(name, { merchant: step.key.merchant, row: step.order });
    if (step.withdrawal) withdrawals.set(withdrawalName(step.withdrawal), { ...withdrawals.get(withdrawalName(step.withdrawal)), ...step.withdrawal });
    if (step.charge) charges.set(name, { key: step.key, charge: step.charge });
    if (step.reply) replies.set(replyName(step.reply), step.reply);
    if (step.checkout) checkouts.set(step.checkout.checkout.id, step.checkout);
    outbox.push(...step.outbox);
    for (const { id, notBefore = '' } of step.outbox) deliveries.set(id, { state: 'waiting', due: notBefore, attempts: 0 });
    return result;
  }

  const resolved = <T>(value: T): Promise<T> => Promise.resolve(value);
  /** The outbox with what became of each message. What nobody has tried since an older version stays as it is. */
  const sent = (): (Delivery & MemoryDelivery)[] => outbox.flatMap((message) => {
    const delivery = deliveries.get(message.id);
    return delivery ? [{ message, ...delivery }] : [];
  });
  const shown = ({ message, attempts, problem }: Delivery): Delivery => ({ message, attempts, ...(problem === undefined ? {} : { problem }) });
  /** Sets a key that may not be there yet. */
  const add = <K, V>(map: Map<K, V>, key: K, value: V): boolean => !map.has(key) && !!map.set(key, structuredClone(value));

  return {
    readCase: (key) => copied(cases.get(caseName(key))?.stored),
    readVersion: (key) => resolved(cases.get(caseName(key))?.stored.version),
    commit: (step) => resolved(commit(step)),
    findReply: (principal, key) => copied(replies.get(nameOf(principal, key))),
    saveReply: (reply) => resolved(add(replies, replyName(reply), reply)),
    findClaim: (claim) => copied(claims.get(claim)?.key),
    findCharges: (merchant, provider, references) => copied([...charges.values()]
      .filter(({ key, charge }) => key.merchant === merchant && charge.provider === provider && references.includes(charge.reference)).map(({ key }) => key)),
    keepStray: (stray) => resolved(void add(strays, stray.id, stray)),
    listStrays: (merchant, charge) => copied([...strays.values()]
      .filter((stray) => stray.merchant === merchant && (!charge || (stray.provider === charge.provider && stray.charges.includes(charge.reference))))
      .sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))),
    dropStray: (id) => resolved(void strays.delete(id)),
    listClaims: (merchant, { state, order, search = '', cursor, limit = usualPage }) => {
      const after = cursor === undefined ? undefined : positionOf(cursor);
      const found = [...claims.values()].flatMap(({ row, erased }) => (erased ? [] : row))
        .filter((row) => (merchant === undefined || row.merchant === merchant) && (!state || row.state === state) && (order === undefined || row.order === order) && searchTextOf(row).includes(folded(search)))
        .filter((row) => !after || row.filedAt < after.at || (row.filedAt === after.at && row.id < after.id))
        .sort(newestFirst);
      const { rows, ...more } = pageOf(found, limit, ({ filedAt, id }) => ({ at: filedAt, id }));
      return copied({ claims: rows, ...more });
    },
    ...memoryOrders(orders, withdrawals),
    listDue: (now, limit) => copied([...cases.values()]
      .flatMap(({ stored, due }) => (due !== null && due <= now ? [{ key: stored.key, due }] : []))
      .sort((a, b) => (a.due < b.due ? -1 : 1)).slice(0, limit).map(({ key }) => key)),
    takeDue: (now, until, limit) => {
      const taken = [...cases.values()].filter(({ due, leased = '' }) => due !== null && due <= now && leased <= now).sort((a, b) => (a.due! < b.due! ? -1 : 1)).slice(0, limit);
      for (const each of taken) each.leased = until;
      return copied(taken.map(({ stored }) => stored.key));
    },
    nextDue: () => resolved([...cases.values()].flatMap(({ due, leased }) => (due === null ? [] : leased || due)).sort()[0]),
    readMerchant: (id) => copied(merchants.get(id)),
    findMerchantByKey: (keyHash) => copied([...merchants.values()].find((merchant) => keyHashesOf(merchant).includes(keyHash))),
    saveMerchant: (merchant) => resolved(void merchants.set(merchant.profile.id, structuredClone(merchant))),
    readCart: (merchant, cart) => resolved(carts.get(nameOf(merchant, cart))),
    saveCart: (merchant, cart, body) => {
      const result = carts.has(nameOf(merchant, cart)) ? 'replaced' : 'created';
      carts.set(nameOf(merchant, cart), body);
      cartTimes.set(nameOf(merchant, cart), instantOf(new Date()));
      return resolved(result);
    },
    readCheckout: (id) => copied(checkouts.get(id)),
    saveCheckout: (record) => resolved(add(checkouts, record.checkout.id, record)),
    remindCheckout: (id, due) => {
      if (due === null) reminders.delete(id);
      else reminders.set(id, due);
      return resolved(undefined);
    },
    takeCheckouts: (now, until, limit) => {
      const taken = [...reminders].filter(([id, due]) => due <= now && checkouts.get(id)?.checkout.state !== 'paid').sort(([, a], [, b]) => (a < b ? -1 : 1)).slice(0, limit);
      for (const [id] of taken) reminders.set(id, until);
      return copied(taken.flatMap(([id]) => checkouts.get(id) ?? []));
    },
    closeCheckout: (record) => resolved(mayBecome(record) && !!checkouts.set(record.checkout.id, structuredClone(record))),
    readSetting: (name) => resolved(settings.get(name)),
    saveSetting: (name, value) => resolved(void settings.set(name, value)),
    readOutbox: (limit) => copied(outbox.slice(0, limit)),
    takeOutbox: (now, until, limit) => {
      const taken = sent().filter(({ state, due }) => state === 'waiting' && due <= now).sort((a, b) => (`${a.due} ${a.message.at}` < `${b.due} ${b.message.at}` ? -1 : 1)).slice(0, limit);
      for (const { message } of taken) deliveries.get(message.id)!.due = until;
      return copied(taken.map(shown));
    },
    markOutbox: (id, { state, attempts, due = '', problem }) => resolved(void deliveries.set(id, { state, attempts, due, ...(problem === undefined ? {} : { problem }) })),
    nextOutbox: () => resolved(sent().filter(({ state }) => state === 'waiting').map(({ due, message }) => due || message.at).sort()[0]),
    listOutbox: (state, limit) => copied(sent().filter((each) => each.state === state).reverse().slice(0, limit).map(shown)),
    ...memoryHousekeeping(whole),
    close: () => resolved(undefined),
  };
}
