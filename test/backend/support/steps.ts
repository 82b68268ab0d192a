/** Steps to commit in tests of stores: a store does not look inside, so the bodies only have to be told apart. */
import { chain, chainStart } from '../../../src/backend/hash.ts';
import type { CaseKey, CheckoutRecord, KeptWithdrawal, OutboxMessage, Step, Store, StoredEvent, StoredReply } from '../../../src/backend/store.ts';
import type { ClaimRow, OrderRow } from '../../../src/contract/index.ts';

let counter = 0;
export const unique = (what: string): string => `${what}-${(counter += 1)}-${crypto.randomUUID().slice(0, 13)}`;
export const at = (second: number): string => new Date(Date.UTC(2026, 10, 1) + second * 1000).toISOString().replace('.000', '');

export const newKey = (merchant = 'pk_one'): CaseKey => ({ merchant, order: unique('R') });

export function claimRow(key: CaseKey, overrides: Partial<ClaimRow> = {}): ClaimRow {
  return {
    id: unique('claim'), number: 'K-1', order: key.order, merchant: key.merchant, ground: 'not_received', state: 'awaiting_merchant',
    amount: { amount: 100, currency: 'EUR' }, filedAt: at(0), next: { who: 'merchant' }, ...overrides,
  };
}

export function orderRow(key: CaseKey, overrides: Partial<OrderRow> = {}): OrderRow {
  return {
    order: key.order, buyer: 'Alva Berg', placedAt: at(0), updatedAt: at(0), paid: { amount: 7490, currency: 'EUR' }, waiting: [], openReturns: 0, openClaims: 0,
    defects: [], disputed: { amount: 0, currency: 'EUR' }, ...overrides,
  };
}

export const withdrawal = (merchant: string, overrides: Partial<KeptWithdrawal['receipt']> = {}): KeptWithdrawal['receipt'] =>
  ({ id: unique('widerruf'), receivedAt: at(0), merchant, name: 'Alva \u0000 „Berg“', contract: '#1042', email: 'alva@example.com', ...overrides });

export const newReply = (overrides: Partial<StoredReply> = {}): StoredReply =>
  ({ principal: 'buyer', key: unique('key'), fingerprint: 'f'.repeat(64), status: 201, body: '{"ok":"äöü \\u0000 🙈"}', at: at(0), ...overrides });

export const newOutbox = (overrides: Partial<OutboxMessage> = {}): OutboxMessage => ({ id: unique('news'), at: at(0), to: 'merchant', topic: 'claim_filed', body: '{}', ...overrides });

export const newCheckout = (overrides: Partial<CheckoutRecord['checkout']> = {}): CheckoutRecord => ({
  merchant: 'pk_one', cart: 'cart-1', cartBody: '{"total":1}', returnUrl: 'https://shop.example/', method: 'sandbox', locale: 'de',
  checkout: { id: unique('checkout'), state: 'open', amount: { amount: 1, currency: 'EUR' }, createdAt: at(0), ...overrides },
});

/** The next step of a case: so many events chained to those that are there, and whatever else is given. */
export async function nextStep(store: Store, key: CaseKey, extra: Partial<Step> = {}, count = 1): Promise<Step> {
  const stored = await store.readCase(key);
  const expected = extra.expected ?? stored?.version ?? 0;
  let hash = stored?.events.at(-1)?.hash ?? chainStart(key);
  const events: StoredEvent[] = [];
  for (let seq = expected + 1; seq <= expected + count; seq++) {
    const body = JSON.stringify({ seq, text: unique('„Grüße“ 🙈') });
    hash = await chain(hash, body);
    events.push({ seq, at: at(seq), body, hash });
  }
  return { key, expected, events, claims: [], due: null, outbox: [], ...extra };
}
