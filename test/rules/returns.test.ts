/** Sending back, calling off, and the sums that go with it: to the cent, however often a line is split. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { TestCase, eur, fileClaim, message, moves, requestReturn } from '../support/cases.ts';
import { sampleShipment } from '../support/orders.ts';
import type { Command } from '../../src/rules/index.ts';

const now = '2026-11-06T10:00:00Z';
const delivered = (deliveredAt = '2026-11-05T10:00:00Z') => ({ order: { shipments: [sampleShipment({ deliveredAt })] } });
const answer = (type: 'approve_return' | 'refuse_return' | 'receive_return' | 'refund_return', id = 'return-01'): Command =>
  type === 'refuse_return' ? { by: 'merchant', type, id, body: { reason: 'Benutzt.' } } : type === 'receive_return' ? { by: 'merchant', type, id, body: { condition: 'as_sent' } } : { by: 'merchant', type, id, body: {} };

describe('asking', () => {
  test('a return is asked for, agreed, received and paid back', () => {
    const each = new TestCase(delivered());
    each.act(requestReturn(), now);
    each.act({ by: 'merchant', type: 'approve_return', id: 'return-01', body: { label: 'https://label.example/1' } }, '2026-11-07T10:00:00Z');
    assert.deepEqual(each.money(), { due: 0, confirmed: 0 });
    each.act(answer('receive_return'), '2026-11-10T10:00:00Z');
    assert.deepEqual(each.view('buyer', '2026-11-10T10:00:00Z').refunds, [{ amount: eur(4000), state: 'due', dueBy: '2026-11-24T22:59:59Z' }]);
    assert.deepEqual(each.act({ by: 'merchant', type: 'refund_return', id: 'return-01', body: { reference: 'rf_9' } }, '2026-11-11T10:00:00Z'), ['return_refunded']);
    assert.deepEqual(each.act(answer('refund_return'), '2026-11-12T10:00:00Z'), [], 'confirmed twice is confirmed once');
    const seen = each.view('buyer', '2026-11-12T10:00:00Z');
    assert.deepEqual([seen.returns[0]?.state, seen.returns[0]?.label, seen.returns[0]?.condition, seen.refunds[0]?.state], ['refunded', 'https://label.example/1', 'as_sent', 'confirmed']);
  });
  test('the window is open to the last second of the thirtieth day after delivery', () => {
    // Delivered on 5 November: the last day is 5 December.
    assert.deepEqual(new TestCase(delivered()).act(requestReturn(), '2026-12-05T22:59:59Z'), ['return_requested']);
    assert.deepEqual(new TestCase(delivered()).refusal(requestReturn(), '2026-12-05T23:00:00Z'), { code: 'return_window_closed', notAfter: '2026-12-05T22:59:59Z', pointer: '/lines/0' });
    const action = new TestCase(delivered()).view('buyer', now).actions.find((each) => each.action === 'return');
    assert.deepEqual(action, { action: 'return', enabled: true, notAfter: '2026-12-05T22:59:59Z' });
  });
  test('a refund without sending back may be asked for at any time', () => assert.deepEqual(new TestCase(delivered()).act(requestReturn({ kind: 'refund' }), '2027-12-05T23:00:00Z'), ['return_requested']));
  test('what has been sent cannot be called off, what has not been sent cannot be sent back', () => {
    assert.deepEqual(new TestCase(delivered()).refusal(requestReturn({ kind: 'cancel' }), now), { code: 'already_shipped', pointer: '/lines/0' });
    assert.deepEqual(new TestCase().refusal(requestReturn(), '2026-11-03T10:00:00Z'), { code: 'not_delivered', pointer: '/lines/0' });
    assert.deepEqual(new TestCase({ order: { cancelledAt: now } }).refusal(requestReturn({ kind: 'cancel' }), now), { code: 'not_possible_now' });
  });
  test('where the shop records no parcels, the buyer may send back once it should have come', () => assert.deepEqual(new TestCase().act(requestReturn(), '2026-11-06T23:00:00Z'), ['return_requested']));
  test('of two cups one is on its way: only the other can be called off, and only once', () => {
    const each = new TestCase({ order: { shipments: [sampleShipment({ lines: [{ line: 'cup', quantity: 1 }] })] } });
    const cancel = (id: string, quantity: number) => requestReturn({ id, kind: 'cancel', lines: [{ line: 'cup', quantity }] });
    assert.equal(each.refusal(cancel('cancel-01', 2), now).code, 'already_shipped');
    each.act(cancel('cancel-02', 1), now);
    assert.equal(each.refusal(cancel('cancel-03', 1), now).code, 'already_shipped');
  });
  test('not more than was ordered, not what is not there, not twice', () => {
    const each = new TestCase(delivered());
    assert.deepEqual(each.refusal(requestReturn({ lines: [{ line: 'sofa', quantity: 1 }] }), now), { code: 'line_unknown', pointer: '/lines/0/line' });
    assert.deepEqual(each.refusal(requestReturn({ lines: [{ line: 'cup', quantity: 2 }, { line: 'cup', quantity: 1 }] }), now), { code: 'quantity_exceeded', pointer: '/lines/0/quantity' });
    each.act(requestReturn(), now);
    assert.deepEqual(each.act(requestReturn(), now), []);
    assert.deepEqual(each.refusal(requestReturn({ reason: 'Zu hell.' }), now), { code: 'return_id_taken' });
    assert.deepEqual(each.refusal(requestReturn({ id: 'return-02' }), now), { code: 'quantity_exceeded', pointer: '/lines/0/quantity' });
    assert.deepEqual(each.refusal({ ...requestReturn({ id: 'return-02' }), by: 'merchant' }, now), { code: 'not_your_turn' });
  });
  test('after a no the buyer may ask again', () => {
    const each = new TestCase(delivered());
    each.act(requestReturn(), now);
    each.act(answer('refuse_return'), now);
    assert.equal(each.view('buyer', now).returns[0]?.refusal, 'Benutzt.');
    assert.deepEqual(each.act(requestReturn({ id: 'return-02' }), now), ['return_requested']);
  });
  test('the merchant answers once, and only what was asked', () => {
    const each = new TestCase(delivered());
    assert.deepEqual(each.refusal(answer('approve_return'), now), { code: 'not_found' });
    each.act(requestReturn(), now);
    assert.deepEqual(each.refusal(answer('refund_return'), now), { code: 'not_possible_now' });
    assert.deepEqual(each.refusal({ by: 'buyer', type: 'approve_return', id: 'return-01', body: {} }, now), { code: 'not_your_turn' });
    each.act(answer('approve_return'), now);
    assert.deepEqual(each.refusal(answer('refuse_return'), now), { code: 'not_possible_now' });
  });
  test('an empty parcel owes nothing', () => {
    const each = new TestCase(delivered());
    each.act(requestReturn(), now);
    each.act({ by: 'merchant', type: 'receive_return', id: 'return-01', body: { condition: 'empty' } }, now);
    assert.deepEqual(each.money(), { due: 0, confirmed: 0 });
  });
});

describe('the sums', () => {
  test('calling everything off gives the shipping back, calling off a part does not', () => {
    const each = new TestCase();
    each.act(requestReturn({ kind: 'cancel' }), '2026-11-02T12:00:00Z');
    each.act(answer('approve_return'), '2026-11-02T12:00:00Z');
    assert.deepEqual(each.money(), { due: 4000, confirmed: 0 });
    each.act(requestReturn({ id: 'return-02', kind: 'cancel', lines: [{ line: 'cup', quantity: 2 }] }), '2026-11-02T12:00:00Z');
    each.act(answer('approve_return', 'return-02'), '2026-11-02T12:00:00Z');
    assert.deepEqual(each.money(), { due: 7490, confirmed: 0 });
    assert.equal(each.view('buyer', '2026-11-02T12:00:00Z').delivery.state, 'cancelled');
  });
  test('three for 1.00: returned one by one they add up to 1.00', () => {
    const lines = [{ id: 'pen', title: 'Stift', quantity: 3, total: 100, kind: 'goods' as const }];
    const each = new TestCase({ order: { lines, shipping: 0, total: 100, charge: { chargedAt: '2026-11-02T09:00:05Z', authorised: 100, captured: 100 }, shipments: [sampleShipment({ lines: [{ line: 'pen', quantity: 3 }], deliveredAt: '2026-11-05T10:00:00Z' })] } });
    const amounts = ['return-01', 'return-02', 'return-03'].map((id) => {
      each.act(requestReturn({ id, lines: [{ line: 'pen', quantity: 1 }] }), now);
      return each.view('buyer', now).returns.at(-1)?.amount.amount;
    });
    assert.deepEqual(amounts, [33, 33, 34]);
  });
  test('however a line is split and refused in between, its returns never exceed it, and all of it is exactly all of it', () => {
    const runs = Number(process.env['RULES_RUNS'] ?? 300);
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), fc.integer({ min: 1, max: 12 }), fc.array(fc.record({ units: fc.integer({ min: 1, max: 4 }), refused: fc.boolean() }), { maxLength: 24 }), (total, quantity, steps) => {
      const lines = [{ id: 'pen', title: 'Stift', quantity, total, kind: 'goods' as const }];
      const each = new TestCase({ order: { lines, shipping: 0, total, charge: { chargedAt: '2026-11-02T09:00:05Z', authorised: total, captured: total }, shipments: [sampleShipment({ lines: [{ line: 'pen', quantity }], deliveredAt: '2026-11-05T10:00:00Z' })] } });
      const live = () => each.file.returns.filter((one) => one.state !== 'refused');
      const taken = () => live().reduce((sum, one) => sum + one.body.lines.reduce((all, line) => all + line.quantity, 0), 0);
      for (const [index, step] of [...steps, { units: quantity, refused: false }].entries()) {
        const units = index === steps.length ? quantity - taken() : Math.min(step.units, quantity - taken());
        if (units < 1) continue;
        const id = `return-${String(index).padStart(3, '0')}`;
        each.act(requestReturn({ id, lines: [{ line: 'pen', quantity: units }] }), now);
        if (step.refused && index < steps.length) each.act(answer('refuse_return', id), now);
        assert.ok(live().reduce((sum, one) => sum + one.amount.amount, 0) <= total);
      }
      assert.equal(taken(), quantity);
      assert.equal(live().reduce((sum, one) => sum + one.amount.amount, 0), total);
    }), { numRuns: runs });
  });
  test('what a claim has paid back, a return does not pay again', () => {
    const each = new TestCase(delivered('2026-11-09T10:00:00Z'));
    each.act(message(), '2026-11-02T10:00:00Z');
    each.act(requestReturn(), '2026-11-10T10:00:00Z');
    each.act(answer('approve_return'), '2026-11-10T10:00:00Z');
    each.act(fileClaim({ ground: 'late_delivery', facts: { receivedOn: '2026-11-09' }, amount: eur(3000) }), '2026-11-10T10:00:00Z');
    each.act(moves.accept(), '2026-11-10T10:00:00Z');
    each.act(moves.confirm, '2026-11-10T10:00:00Z');
    each.act(answer('receive_return'), '2026-11-11T10:00:00Z');
    assert.deepEqual(each.money(), { due: 1000, confirmed: 3000 });
    each.act(answer('refund_return'), '2026-11-11T10:00:00Z');
    assert.deepEqual(each.money(), { due: 0, confirmed: 4000 });
  });
  test('a granted claim for a missing refund takes the place of the return\'s: it is owed once', () => {
    const each = new TestCase(delivered());
    each.act(requestReturn(), now);
    each.act(answer('receive_return'), now);
    const later = '2026-11-22T10:00:00Z';
    each.act(fileClaim({ ground: 'refund_missing', facts: { return: 'return-01' } }), later);
    assert.deepEqual(each.money(), { due: 4000, confirmed: 0 });
    each.act(moves.accept(), later);
    assert.deepEqual(each.money(), { due: 4000, confirmed: 0 });
    assert.equal(each.view('buyer', later).returns[0]?.state, 'closed');
    assert.deepEqual(each.refusal(answer('refund_return'), later), { code: 'not_possible_now' });
    each.act(moves.confirm, later);
    assert.deepEqual(each.money(), { due: 0, confirmed: 4000 });
  });
  test('a refund that arrives while the claim for it is open leaves nothing to grant', () => {
    const each = new TestCase(delivered());
    each.act(requestReturn(), now);
    each.act(answer('receive_return'), now);
    const later = '2026-11-22T10:00:00Z';
    each.act(fileClaim({ ground: 'refund_missing', facts: { return: 'return-01' } }), later);
    each.act(answer('refund_return'), later);
    each.act(moves.accept(), later);
    assert.deepEqual([each.claim().state, each.money()], ['granted', { due: 0, confirmed: 4000 }]);
  });
  test('a return whose money went out another way is not paid again', () => {
    const each = new TestCase(delivered());
    each.act(message(), '2026-11-02T10:00:00Z');
    each.act(requestReturn(), now);
    each.act(answer('approve_return'), now);
    each.act(fileClaim({ ground: 'not_as_described', defect: 'missing_parts', facts: {} }), now);
    each.act(moves.accept(), now);
    assert.deepEqual(each.refusal(answer('refund_return'), now), { code: 'amount_above_paid', most: eur(0) });
    assert.equal(each.act(answer('receive_return'), now).length, 1);
    assert.deepEqual(each.money(), { due: 4000, confirmed: 0 });
  });
  test('what was paid back in full is not asked back again', () => {
    const each = new TestCase(delivered());
    each.act(message(), '2026-11-02T10:00:00Z');
    each.act(fileClaim({ ground: 'not_as_described', defect: 'missing_parts', facts: {} }), now);
    each.act(moves.accept(), now);
    assert.deepEqual(each.refusal(requestReturn(), now), { code: 'already_claimed' });
    assert.deepEqual(each.act(requestReturn({ lines: [{ line: 'cup', quantity: 1 }] }), now), ['return_requested']);
  });
  test('while the bank looks, no return is paid', () => {
    const each = new TestCase(delivered());
    each.act(requestReturn(), now);
    each.act(answer('receive_return'), now);
    each.act(moves.chargeback(), now);
    assert.deepEqual(each.refusal(answer('refund_return'), now), { code: 'chargeback_open' });
  });
  test('an overcharge paid back leaves the price of the lamp where it was', () => {
    const lines = [{ id: 'lamp', title: 'Tischlampe', quantity: 1, total: 4000, kind: 'goods' as const }];
    const each = new TestCase({ order: { ...delivered().order, lines, shipping: 0, total: 4000, shipments: [sampleShipment({ lines: [{ line: 'lamp', quantity: 1 }], deliveredAt: '2026-11-05T10:00:00Z' })],
      charge: { chargedAt: '2026-11-02T09:00:05Z', authorised: 4000, captured: 6000, settledAt: '2026-11-02T09:00:05Z' } } });
    each.act(message(), '2026-11-02T10:00:00Z');
    each.act(fileClaim({ ground: 'overcharged', amount: eur(2000), facts: { authorised: 4000, charged: 6000 } }), now);
    each.act(moves.accept(), now);
    assert.deepEqual(each.eligibility('not_as_described', now).most, eur(4000));
  });
});
