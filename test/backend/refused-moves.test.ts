/**
 * Moves on a claim that must not be, over HTTP: out of turn, twice, too late, for too much. Each is refused with a stable code, and what is remembered is
 * afterwards what it was before, to the byte.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryState } from '../../src/backend/memory-store.ts';
import type { Problem } from '../../src/contract/index.ts';
import { createMemoryStore, createToken } from '../../src/entries/backend.ts';
import { eventOf } from '../../src/backend/event-text.ts';
import { openShop, order, secretKey, type Shop } from './support/shop.ts';

const mediatorKey = 'mk_refused_moves_tests_0123456789';
const claim = 'claim-refused-1';
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const statement = { text: 'Etwas Neues dazu.' };

/** Every move there is: who sends it where, and a body that is right. */
const moves = {
  'buyer accept-offer': {}, 'buyer decline-offer': {}, 'buyer answer': statement, 'buyer withdraw': {}, 'buyer appeal': statement,
  'merchant accept': {}, 'merchant offer': { kind: 'partial_refund', amount: eur(1000) }, 'merchant represent': statement, 'merchant answer': statement, 'merchant return-received': { condition: 'as_sent' },
  'merchant refund-confirmed': {}, 'merchant appeal': { text: 'Auch etwas Neues.' }, 'mediator ask': { of: 'buyer', text: 'Wie war es?' }, 'mediator decide': { decision: 'granted', reason: 'Nach Aktenlage.' },
} as const;
type Move = keyof typeof moves;
type Sent = readonly [move: Move, body?: object];

/** The table of the claim's life: what brings it there, and what is possible then. The last second of a state is told where it has one. */
const states: Readonly<Record<string, { way: readonly Sent[]; open: readonly Move[]; last?: string; late?: readonly Move[] }>> = {
  awaiting_merchant: { way: [], open: ['merchant accept', 'merchant offer', 'merchant represent', 'buyer withdraw'], last: '2026-11-17T22:59:59Z', late: ['merchant accept', 'merchant offer', 'merchant represent'] },
  offer_pending: { way: [['merchant offer']], open: ['buyer accept-offer', 'buyer decline-offer', 'buyer withdraw'], last: '2026-11-17T22:59:59Z', late: ['buyer accept-offer', 'buyer decline-offer'] },
  under_review: { way: [['merchant represent']], open: ['mediator ask', 'mediator decide', 'buyer withdraw'] },
  awaiting_buyer: { way: [['merchant represent'], ['mediator ask']], open: ['buyer answer', 'buyer withdraw'], last: '2026-11-13T09:00:00Z', late: ['buyer answer'] },
  awaiting_merchant_info: { way: [['merchant represent'], ['mediator ask', { of: 'merchant', text: 'Wie war es?' }]], open: ['merchant answer', 'buyer withdraw'], last: '2026-11-13T09:00:00Z', late: ['merchant answer'] },
  awaiting_return: { way: [['merchant accept', { returnFirst: true }]], open: ['merchant return-received', 'buyer withdraw'], last: '2026-11-24T22:59:59Z', late: ['merchant return-received'] },
  granted: { way: [['merchant represent'], ['mediator decide']], open: ['merchant refund-confirmed', 'buyer appeal', 'merchant appeal'], last: '2026-12-10T22:59:59Z', late: ['buyer appeal', 'merchant appeal'] },
  partly_granted: { way: [['merchant represent'], ['mediator decide', { decision: 'partly_granted', amount: eur(500), reason: 'Teils.' }]], open: ['merchant refund-confirmed', 'buyer appeal', 'merchant appeal'] },
  denied: { way: [['merchant represent'], ['mediator decide', { decision: 'denied', reason: 'Nein.' }]], open: ['buyer appeal', 'merchant appeal'], last: '2026-12-10T22:59:59Z', late: ['buyer appeal', 'merchant appeal'] },
  withdrawn: { way: [['buyer withdraw']], open: [] },
};

interface Claimed extends Shop { readonly send: (move: Move, body?: object, key?: string) => Promise<Response>; readonly remembered: () => unknown }

/** A shop with a claim in a state. */
async function shopIn(state: string): Promise<Claimed> {
  const kept = memoryState();
  const shop = await openShop({ store: createMemoryStore(kept), mediatorKey });
  const send: Claimed['send'] = async (move, body, key) => {
    const [who, what] = move.split(' ') as ['buyer' | 'merchant' | 'mediator', string];
    const base = { buyer: `/v1/orders/${order}/claims/${claim}`, merchant: `/v1/merchant/claims/${claim}`, mediator: `/v1/mediator/claims/${claim}` }[who];
    const { token } = await createToken(shop.merchant, { role: 'buyer', order }, shop.clock.now, 900);
    return shop.call('POST', `${base}/${what}`, { as: { buyer: token, merchant: secretKey, mediator: mediatorKey }[who], body: body ?? moves[move], ...(key === undefined ? {} : { key }) });
  };
  const calls: [string, string, object][] = [
    [`/v1/orders/${order}/messages`, shop.token, { id: 'message-1', text: 'Wo ist sie?' }], [`/v1/merchant/orders/${order}/messages`, secretKey, { id: 'message-2', text: 'Unterwegs.' }],
    [`/v1/orders/${order}/claims`, shop.token, { id: claim, ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: eur(4000), story: 'Nie angekommen.', outcome: 'refund', facts: { addressConfirmed: true } }],
  ];
  for (const [path, as, body] of calls) assert.equal((await shop.call('POST', path, { as, body })).status, 201);
  for (const [move, body] of states[state]!.way) assert.equal((await send(move, body)).status, 200, `${state}: ${move}`);
  assert.equal(kept.claims.get(claim)?.row.state, state);
  // the replies that are kept for repetitions are not what happened
  return { ...shop, send, remembered: () => structuredClone({ ...kept, replies: undefined }) };
}
const problemOf = async (response: Response): Promise<[number, string]> => [response.status, ((await response.json()) as Problem).code];
const all = Object.keys(moves) as Move[];

test('out of turn: in every state each move of each side is possible by the table, or refused and nothing has happened', async () => {
  for (const [state, { open }] of Object.entries(states)) {
    const shop = await shopIn(state);
    const before = shop.remembered();
    for (const move of all.filter((each) => !open.includes(each))) {
      const [status, code] = await problemOf(await shop.send(move));
      const answersForOther = move.endsWith(' answer') && /^awaiting_(buyer|merchant_info)$/.test(state);
      assert.deepEqual([status, code], [409, answersForOther ? 'not_your_turn' : 'not_possible_now'], `${move} in ${state}`);
      assert.deepEqual(shop.remembered(), before, `${move} in ${state} left something`);
    }
    for (const move of open) assert.equal((await (await shopIn(state)).send(move)).status, 200, `${move} in ${state}`);
  }
});

test('twice: the same request again gets the same answer, another one for the same move is refused, and it has happened once', async () => {
  for (const [state, { open }] of Object.entries(states)) {
    for (const move of open) {
      const shop = await shopIn(state);
      const first = await (await shop.send(move, undefined, 'the-same-key')).text();
      const after = shop.remembered();
      const again = await shop.send(move, undefined, 'the-same-key');
      assert.deepEqual([again.headers.get('Idempotency-Replayed'), await again.text()], ['true', first], `${move} in ${state}`);
      const other = await shop.send(move);
      if (move === 'merchant refund-confirmed') assert.equal(other.status, 200, 'confirming twice changes nothing');
      else assert.deepEqual(await problemOf(other), [409, move.endsWith('appeal') ? 'appeal_used' : 'not_possible_now'], `${move} in ${state}`);
      assert.deepEqual(shop.remembered(), after, `${move} twice in ${state}`);
    }
  }
});

test('too late: the last second counts, the one after it does not, and only the deadline itself has happened', async () => {
  for (const [state, { last, late = [] }] of Object.entries(states)) {
    for (const move of late) {
      const inTime = await shopIn(state);
      inTime.clock.now = new Date(Date.parse(last!) + 999);
      assert.equal((await inTime.send(move)).status, 200, `${move} in ${state} at ${last!}`);
      const shop = await shopIn(state);
      shop.clock.now = new Date(Date.parse(last!) + 1000);
      const { code, notAfter } = (await (await shop.send(move)).json()) as Problem;
      assert.deepEqual([code, notAfter], ['too_late', last], `${move} in ${state}`);
      // nothing but what the clock does by itself
      await shop.backend.settle();
      const quiet = await shopIn(state);
      quiet.clock.now = shop.clock.now;
      await quiet.backend.settle();
      const events = async ({ store }: Shop) => (await store.readCase({ merchant: 'pk_nordlicht', order }))!.events.map(({ body }) => eventOf(body));
      assert.deepEqual(await events(shop), await events(quiet), `${move} in ${state} left something`);
    }
  }
});

test('an offer or a decision above the sum, of nothing, without a sum or in other money is refused with the most there is, and nothing has happened', async () => {
  const faults: [object, string, string, object?][] = [
    [{ amount: eur(4001) }, 'amount_above_paid', '/amount/amount', eur(4000)], [{ amount: eur(9_999_999) }, 'amount_above_paid', '/amount/amount', eur(4000)], [{ amount: eur(0) }, 'amount_zero', '/amount/amount'],
    [{ amount: { amount: 100, currency: 'USD' } }, 'currency_mismatch', '/amount/currency'], [{}, 'amount_missing', '/amount'], [{ amount: eur(-1) }, 'invalid', '/amount/amount'], [{ amount: eur(1.5) }, 'invalid', '/amount/amount'], [{ amount: 'viel' }, 'invalid', '/amount'],
  ];
  for (const [state, move, bodies] of [
    ['awaiting_merchant', 'merchant offer', [{ kind: 'partial_refund' }, { kind: 'refund_on_return' }]], ['under_review', 'mediator decide', [{ decision: 'partly_granted', reason: 'Teils.' }]],
  ] as const) {
    const shop = await shopIn(state);
    const before = shop.remembered();
    for (const body of bodies) {
      for (const [fault, code, pointer, most] of faults) {
        const response = await shop.send(move, { ...body, ...fault });
        const problem = (await response.json()) as Problem;
        assert.deepEqual([response.status, problem.code, problem.errors?.[0]?.pointer, problem.most], [422, code, pointer, most], `${move} ${JSON.stringify(fault)}`);
        assert.deepEqual(shop.remembered(), before);
      }
    }
    assert.equal((await shop.send(move, { ...bodies[0], amount: eur(4000) })).status, 200);
  }
});
