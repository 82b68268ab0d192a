/** What a shop sends as an order: what adds up is kept, what does not is refused, and the ground under a claim stays where it was. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decide, packs } from '../../src/rules/index.ts';
import type { Command } from '../../src/rules/index.ts';
import { TestCase, fileClaim, message, moves, requestReturn } from '../support/cases.ts';
import { sampleMerchant, sampleOrder, sampleShipment } from '../support/orders.ts';
import type { SampleMerchant, SampleOrder } from '../support/orders.ts';

const now = '2026-11-02T09:01:00Z';
const later = '2026-11-11T08:00:00Z';
const record = (order: Partial<SampleOrder> = {}, merchant: Partial<SampleMerchant> = {}): Command =>
  ({ by: 'merchant', type: 'record_order', order: sampleOrder(order), policy: packs['a-to-z'], merchant: sampleMerchant(merchant) });
const refusal = (command: Command) => {
  const verdict = decide(undefined, command, now);
  return 'refusal' in verdict ? verdict.refusal : assert.fail('it was not refused');
};

describe('an order that is refused', () => {
  test('does not add up', () => assert.deepEqual(refusal(record({ total: 7491 })), { code: 'total_mismatch', pointer: '/total' }));
  test('is in money nobody knows', () => assert.deepEqual(refusal(record({ currency: 'XQQ' })), { code: 'currency_unknown', pointer: '/currency' }));
  test('names a line twice', () => {
    const line = { id: 'lamp', title: 'Tischlampe', quantity: 1, total: 3500, kind: 'goods' as const };
    assert.deepEqual(refusal(record({ lines: [line, line] })), { code: 'invalid', pointer: '/lines/1/id' });
  });
  test('sends what was not ordered, or more of it', () => {
    assert.deepEqual(refusal(record({ shipments: [sampleShipment({ lines: [{ line: 'sofa', quantity: 1 }] })] })), { code: 'line_unknown', pointer: '/shipments/0/lines/0/line' });
    assert.deepEqual(refusal(record({ shipments: [sampleShipment({ lines: [{ line: 'cup', quantity: 3 }] })] })), { code: 'quantity_exceeded', pointer: '/shipments/0/lines/0/quantity' });
  });
  test('comes from a merchant in no time zone', () => assert.deepEqual(refusal(record({}, { timeZone: 'Europe/Nowhere' })), { code: 'time_zone_unknown', pointer: '/merchant/timeZone' }));
  test('comes from the buyer', () => assert.deepEqual(refusal({ ...record(), by: 'buyer' }), { code: 'not_your_turn' }));
});

test('nothing can happen to an order nobody recorded', () => assert.deepEqual(decide(undefined, message(), now), { refusal: { code: 'not_found' } }));

describe('an order sent again', () => {
  test('as it was changes nothing, however its keys are sorted', () => {
    const order = sampleOrder();
    const turned = Object.fromEntries(Object.entries(order).reverse()) as SampleOrder;
    assert.deepEqual(new TestCase().act({ by: 'merchant', type: 'record_order', order: turned, policy: packs['a-to-z'], merchant: sampleMerchant() }, later), []);
  });
  test('with a parcel is updated; the rules and promises of the first day stay', () => {
    const each = new TestCase();
    const command: Command = { by: 'merchant', type: 'record_order', order: sampleOrder({ shipments: [sampleShipment()] }), policy: packs.goodwill, merchant: sampleMerchant({ name: 'Anders', timeZone: 'Pacific/Auckland' }) };
    assert.deepEqual(each.act(command, later), ['order_updated']);
    const seen = each.view('buyer', later);
    assert.deepEqual([seen.policy.name, seen.merchant.name, seen.merchant.timeZone, seen.delivery.state], ['a-to-z', 'Nordlicht Leuchten', 'Europe/Berlin', 'overdue']);
  });
  test('cannot lose what was claimed', () => {
    const each = new TestCase();
    each.act(message(), '2026-11-02T10:00:00Z');
    each.act(fileClaim(), later);
    const without = { lines: [{ id: 'cup', title: 'Becher', quantity: 2, total: 3000, kind: 'goods' as const }], total: 3490 };
    assert.deepEqual(each.refusal(record(without), later), { code: 'paid_total_changed', pointer: '/lines' });
    each.act(moves.withdraw, later);
    assert.deepEqual(each.act(record(without), later), ['order_updated']);
  });
  test('cannot lose what is being sent back, nor its price', () => {
    const each = new TestCase();
    each.act(requestReturn({ kind: 'cancel', lines: [{ line: 'cup', quantity: 2 }] }), later);
    const fewer = { lines: [{ id: 'lamp', title: 'Tischlampe „Nord“', quantity: 1, total: 4000, kind: 'goods' as const }, { id: 'cup', title: 'Becher', quantity: 1, total: 3000, kind: 'goods' as const }] };
    assert.deepEqual(each.refusal(record(fewer), later), { code: 'paid_total_changed', pointer: '/lines' });
    const cheaper = { lines: [{ id: 'lamp', title: 'Tischlampe „Nord“', quantity: 1, total: 5000, kind: 'goods' as const }, { id: 'cup', title: 'Becher', quantity: 2, total: 2000, kind: 'goods' as const }] };
    assert.deepEqual(each.refusal(record(cheaper), later), { code: 'paid_total_changed', pointer: '/lines' });
  });
  test('cannot have taken less than is owed or claimed', () => {
    const each = new TestCase();
    each.act(message(), '2026-11-02T10:00:00Z');
    each.act(fileClaim(), later);
    const charge = (captured: number) => ({ charge: { chargedAt: '2026-11-02T09:00:05Z', authorised: 7490, captured } });
    assert.deepEqual(each.refusal(record(charge(3999)), later), { code: 'paid_total_changed', pointer: '/charge/captured' });
    assert.deepEqual(each.act(record(charge(4000)), later), ['order_updated']);
  });
  test('stays in its money', () => assert.deepEqual(new TestCase().refusal(record({ currency: 'USD' }), later), { code: 'currency_mismatch', pointer: '/currency' }));
});

test('the day promised at checkout can be brought forward, but not put off', () => {
  const each = new TestCase();
  assert.deepEqual(each.act(record({ latestDelivery: '2026-12-24' }), later), []);
  assert.equal(each.view('buyer', later).order.latestDelivery, '2026-11-06');
  assert.deepEqual(each.act(record({ latestDelivery: '2026-11-05' }), later), ['order_updated']);
  assert.equal(each.view('buyer', later).order.latestDelivery, '2026-11-05');
});
