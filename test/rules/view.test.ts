/** The case as each side sees it: parsed by the contract, with every date and every allowed action in it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Case, ClaimRow } from '../../src/contract/index.ts';
import { claimRow, claimNumber, decide } from '../../src/rules/index.ts';
import { TestCase, filed, inState, message, moves, next, requestReturn } from '../support/cases.ts';
import { sampleShipment } from '../support/orders.ts';
import type { SampleOrder } from '../support/orders.ts';

const viewers = ['buyer', 'merchant', 'mediator'] as const;
const states = ['awaiting_merchant', 'offer_pending', 'under_review', 'awaiting_buyer', 'awaiting_merchant_info', 'awaiting_return', 'granted', 'partly_granted', 'denied', 'withdrawn', 'superseded'];

for (const state of states) {
  test(`with a claim that is ${state}, all three see a case the contract knows, and nothing else`, () => {
    const each = inState(state);
    for (const viewer of viewers) {
      const seen = each.view(viewer, next);
      assert.deepEqual(Case.parse(seen), seen);
      assert.deepEqual(JSON.parse(JSON.stringify(seen)), seen, 'plain JSON, nothing undefined');
    }
    assert.equal(ClaimRow.parse(claimRow(each.file, each.claim())).state, state);
  });
}

test('each side gets its own actions, and no others', () => {
  const seen = (viewer: (typeof viewers)[number]) => inState('under_review').view(viewer, next).claims[0]?.actions.filter((each) => each.enabled).map((each) => each.action);
  assert.deepEqual([seen('buyer'), seen('merchant'), seen('mediator')], [['withdraw'], [], ['ask', 'decide']]);
});

test('what is possible says until when, what is not says why', () => {
  const actions = filed().view('merchant', next).claims[0]?.actions;
  assert.deepEqual(actions?.find((each) => each.action === 'accept'), { action: 'accept', enabled: true, notAfter: '2026-11-18T22:59:59Z' });
  assert.deepEqual(actions.find((each) => each.action === 'return_received'), { action: 'return_received', enabled: false, reason: 'not_possible_now' });
  const early = new TestCase();
  early.act(message(), '2026-11-02T10:00:00Z');
  assert.deepEqual(early.view('buyer', next.replace('12', '03')).actions.find((each) => each.action === 'file_claim'), { action: 'file_claim', enabled: false, reason: 'contact_wait', notBefore: '2026-11-04T23:00:00Z' });
});

test('the merchant sees who bought, the mediator needs no e-mail address', () => {
  assert.equal(filed().view('merchant', next).order.buyer.email, 'alva@example.com');
  assert.deepEqual(filed().view('mediator', next).order.buyer, { name: 'Alva Berg', locale: 'de' });
  assert.deepEqual([filed().view('mediator', next).eligibility, filed().view('mediator', next).actions], [[], []]);
});

test('the timeline tells everything that happened, in order, with sums', () => {
  const each = inState('offer_pending');
  each.act(moves.acceptOffer, next);
  each.act(moves.confirm, next);
  const lines = each.view('buyer', next).timeline.map(({ by, type, amount }) => [by, type, amount?.amount]);
  assert.deepEqual(lines, [['merchant', 'order_recorded', undefined], ['buyer', 'file_added', undefined], ['merchant', 'file_added', undefined], ['buyer', 'message_sent', undefined],
    ['buyer', 'claim_filed', 4000], ['merchant', 'claim_offered', 2000], ['buyer', 'offer_accepted', 2000], ['merchant', 'refund_confirmed', 2000]]);
});

describe('where the goods are', () => {
  const at = (order: Partial<SampleOrder>, now = '2026-11-05T12:00:00Z') => new TestCase({ order }).view('buyer', now).delivery;
  const scanned = (status: 'announced' | 'in_transit' | 'delivered' | 'delivered_elsewhere', when: string) => ({ at: when, status });
  test('nothing sent yet', () => assert.deepEqual(at({}), { state: 'preparing' }));
  test('a label alone is not a parcel', () => assert.deepEqual(at({ shipments: [{ id: 'p', lines: [{ line: 'lamp', quantity: 1 }], scans: [scanned('announced', '2026-11-03T08:00:00Z')] }] }), { state: 'preparing' }));
  test('on its way', () => assert.deepEqual(at({ shipments: [sampleShipment()] }), { state: 'in_transit', at: '2026-11-03T08:00:00Z' }));
  test('late from the first second after the promised day', () => {
    assert.equal(at({ shipments: [sampleShipment()] }, '2026-11-06T22:59:59Z').state, 'in_transit');
    assert.deepEqual(at({ shipments: [sampleShipment()] }, '2026-11-06T23:00:00Z'), { state: 'overdue', at: '2026-11-06T23:00:00Z' });
  });
  test('a part is there', () => assert.deepEqual(at({ shipments: [sampleShipment({ lines: [{ line: 'cup', quantity: 2 }], deliveredAt: '2026-11-05T10:00:00Z' })] }), { state: 'partly_delivered', at: '2026-11-05T10:00:00Z' }));
  test('all is there, by scan or by word', () => {
    assert.deepEqual(at({ shipments: [sampleShipment({ deliveredAt: '2026-11-05T10:00:00Z' })] }), { state: 'delivered', at: '2026-11-05T10:00:00Z' });
    assert.deepEqual(at({ shipments: [sampleShipment({ scans: [scanned('delivered', '2026-11-05T09:00:00Z')], deliveredAt: '2026-11-05T10:00:00Z' })] }), { state: 'delivered', at: '2026-11-05T09:00:00Z' });
  });
  test('with the neighbour, until it is brought round', () => {
    const stray = scanned('delivered_elsewhere', '2026-11-05T09:00:00Z');
    assert.deepEqual(at({ shipments: [sampleShipment({ scans: [stray], deliveredAt: '2026-11-05T09:00:00Z' })] }), { state: 'delivered_elsewhere', at: '2026-11-05T09:00:00Z' });
    assert.deepEqual(at({ shipments: [sampleShipment({ scans: [stray, scanned('delivered', '2026-11-05T11:00:00Z')] })] }), { state: 'delivered', at: '2026-11-05T11:00:00Z' });
  });
  test('called off', () => assert.deepEqual(at({ cancelledAt: '2026-11-03T08:00:00Z' }), { state: 'cancelled', at: '2026-11-03T08:00:00Z' }));
});

test('looking at a case and trying things on it leave it as it was', () => {
  const each = filed();
  const before = JSON.stringify(each.file);
  each.view('buyer', '2027-11-12T08:00:00Z');
  decide(each.file, moves.accept(), next);
  decide(each.file, requestReturn(), next);
  assert.equal(JSON.stringify(each.file), before);
});

test('a claim\'s number is the same every time, and hardly ever the same for two', () => {
  assert.equal(claimNumber('claim-0001'), claimNumber('claim-0001'));
  const numbers = Array.from({ length: 20_000 }, (_, at) => claimNumber(`claim-${at}`));
  assert.equal(new Set(numbers).size, numbers.length);
  for (const number of numbers) assert.match(number, /^K-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('a parcel with one line delivered asks for the other only', () => {
  const each = new TestCase({ order: { shipments: [sampleShipment({ lines: [{ line: 'lamp', quantity: 1 }], deliveredAt: '2026-11-05T10:00:00Z' })] } });
  assert.deepEqual(each.eligibility('not_received', '2026-11-05T12:00:00Z').lines, [{ line: 'cup', quantity: 2 }]);
  assert.deepEqual(each.eligibility('not_as_described', '2026-11-05T12:00:00Z').lines, [{ line: 'lamp', quantity: 1 }]);
});
