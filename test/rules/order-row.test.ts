/** The row of an order: what waits for the merchant, what counts as a defect and for how long, and how much is in dispute. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { OrderRow } from '../../src/contract/index.ts';
import { orderRow } from '../../src/rules/index.ts';
import type { Command } from '../../src/rules/index.ts';
import { TestCase, clock, eur, filed, inState, message, moves, next, requestReturn } from '../support/cases.ts';
import { sampleShipment } from '../support/orders.ts';

const rowOf = (each: TestCase) => orderRow(each.file);
const defects = (each: TestCase): string[] => rowOf(each).defects.map(({ by, id, open }) => `${by} ${id ?? ''}${open ? ' open' : ''}`);
const at = (minute: number): string => `2026-11-12T09:${String(minute).padStart(2, '0')}:00Z`;

test('a new order waits for nobody, and its row is one that the contract knows', () => {
  const row = rowOf(new TestCase());
  assert.deepEqual(row, {
    order: 'R-1001', buyer: 'Alva Berg', email: 'alva@example.com', placedAt: '2026-11-02T09:00:00Z', updatedAt: '2026-11-02T09:01:00Z', paid: eur(7490),
    waiting: [], openReturns: 0, openClaims: 0, defects: [], disputed: eur(0),
  });
  for (const state of ['awaiting_merchant', 'offer_pending', 'granted', 'superseded']) assert.deepEqual(OrderRow.parse(rowOf(inState(state))), rowOf(inState(state)));
});

describe('a message', () => {
  test('waits from the buyer’s first word until the merchant’s next, whatever the mediator says', () => {
    const each = new TestCase();
    each.act(message('buyer', 'message-1'), at(1));
    each.act(message('buyer', 'message-2'), at(2));
    each.act(message('mediator', 'message-3'), at(3));
    assert.deepEqual([rowOf(each).unanswered, rowOf(each).waiting, rowOf(each).updatedAt], [at(1), ['messages'], at(3)]);
    each.act(message('merchant', 'message-4'), at(4));
    assert.deepEqual([rowOf(each).unanswered, rowOf(each).waiting], [undefined, []]);
    each.act(message('buyer', 'message-5'), at(5));
    assert.equal(rowOf(each).unanswered, at(5));
  });
});

describe('a return', () => {
  const arrived = () => new TestCase({ order: { shipments: [sampleShipment({ deliveredAt: '2026-11-05T10:00:00Z' })] } });
  const answer = (type: 'approve_return' | 'refuse_return' | 'receive_return' | 'refund_return', body: object = {}): Command => ({ by: 'merchant', type, id: 'return-01', body } as Command);

  test('waits for the decision, not for the parcel, and again for the money', () => {
    const each = arrived();
    const seen = () => { const { openReturns, oldestReturn, waiting } = rowOf(each); return [openReturns, oldestReturn?.state, waiting]; };
    each.act(requestReturn(), at(1));
    assert.deepEqual([seen(), rowOf(each).oldestReturn?.requestedAt], [[1, 'requested', ['returns']], at(1)]);
    each.act(answer('approve_return'), at(2));
    assert.deepEqual(seen(), [1, 'approved', []]);
    each.act(answer('receive_return', { condition: 'as_sent' }), at(3));
    assert.deepEqual(seen(), [1, 'received', ['returns']]);
    each.act(answer('refund_return'), at(4));
    assert.deepEqual(seen(), [0, undefined, []]);
  });
  test('that was refused is nobody’s turn, and the oldest open one is told of', () => {
    const each = arrived();
    each.act(requestReturn(), at(1));
    each.act(requestReturn({ id: 'return-02', lines: [{ line: 'cup', quantity: 1 }] }), at(2));
    each.act(requestReturn({ id: 'return-03', lines: [{ line: 'cup', quantity: 1 }] }), at(3));
    assert.deepEqual([rowOf(each).openReturns, rowOf(each).oldestReturn?.requestedAt], [3, at(1)]);
    each.act(answer('refuse_return', { reason: 'Getragen.' }), at(4));
    assert.deepEqual([rowOf(each).openReturns, rowOf(each).oldestReturn?.requestedAt], [2, at(2)]);
  });
});

test('a withdrawal waits until the merchant has written after it, within the same second too', () => {
  const each = new TestCase();
  each.act(message('merchant', 'message-1'), at(1));
  each.act(moves.withdrawContract(), at(1));
  assert.deepEqual([rowOf(each).withdrawn, rowOf(each).waiting], ['2026-10-12T10:00:00Z', ['withdrawals']]);
  each.act(message('merchant', 'message-2'), at(1));
  assert.deepEqual([rowOf(each).withdrawn, rowOf(each).waiting], ['2026-10-12T10:00:00Z', []]);
});

describe('a claim', () => {
  const counted: [state: string, defects: string[], disputed: number][] = [
    ['awaiting_merchant', ['claim claim-0001 open'], 4000], ['offer_pending', ['claim claim-0001 open'], 4000], ['under_review', ['claim claim-0001 open'], 4000],
    ['awaiting_buyer', ['claim claim-0001 open'], 4000], ['awaiting_merchant_info', ['claim claim-0001 open'], 4000], ['awaiting_return', ['claim claim-0001 open'], 4000],
    ['granted', ['claim claim-0001'], 0], ['partly_granted', ['claim claim-0001'], 0], ['denied', [], 0], ['withdrawn', [], 0],
    ['superseded', ['chargeback cb_1 open'], 7490],
  ];
  for (const [state, expected, disputed] of counted) {
    test(`that is ${state} counts ${expected.length ? `as ${expected.join()}` : 'for nothing'}, with ${disputed} in dispute`, () => {
      assert.deepEqual([defects(inState(state)), rowOf(inState(state)).disputed], [expected, eur(disputed)]);
    });
  }
  test('counts for good when it was granted, not when it was denied, once it is closed', () => {
    const [granted, denied] = [inState('granted'), inState('denied')];
    granted.act(moves.confirm, next);
    for (const each of [granted, denied]) each.act(clock, '2027-01-01T00:00:00Z');
    assert.deepEqual([granted.claim().state, denied.claim().state], ['closed', 'closed']);
    assert.deepEqual([defects(granted), defects(denied)], [['claim claim-0001'], []]);
  });
  test('that went on at the bank after the merchant had agreed counts there only', () => {
    const each = inState('awaiting_return');
    each.act(moves.chargeback(), next);
    each.act(moves.chargebackEnds('merchant'), next);
    assert.deepEqual([each.claim().state, defects(each)], ['superseded', []]);
  });
  test('counts again while its denial is under appeal', () => {
    const each = inState('denied');
    each.act(moves.appeal('buyer'), next);
    assert.deepEqual(defects(each), ['claim claim-0001 open']);
  });
  test('waits for the merchant only while the merchant is to move or to pay', () => {
    const waits = (state: string) => rowOf(inState(state)).waiting.includes('claims');
    assert.deepEqual(['awaiting_merchant', 'offer_pending', 'under_review', 'awaiting_merchant_info', 'granted', 'denied'].map(waits), [true, false, false, true, true, false]);
  });
});

describe('a chargeback', () => {
  test('counts and is in dispute while it runs, counts when the buyer won it, and not when the merchant did', () => {
    for (const [won, expected] of [['buyer', ['chargeback cb_1']], ['merchant', []]] as const) {
      const each = filed();
      each.act(moves.chargeback(), next);
      assert.deepEqual([defects(each), rowOf(each).disputed], [['chargeback cb_1 open'], eur(7490)]);
      each.act(moves.chargebackEnds(won), next);
      assert.deepEqual([defects(each), rowOf(each).disputed], [expected, eur(0)]);
    }
  });
  test('never puts more in dispute than was paid', () => {
    const each = new TestCase();
    each.act(moves.chargeback('cb_1', 5000), next);
    each.act(moves.chargeback('cb_2', 5000), next);
    assert.deepEqual([defects(each).length, rowOf(each).disputed], [2, eur(7490)]);
  });
});
