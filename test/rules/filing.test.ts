/** Filing a claim: what has to be shown, how much can be asked for, and every way in which the answer is no. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packs } from '../../src/rules/index.ts';
import { TestCase, addFile, eur, fileClaim, message, moves, requestReturn } from '../support/cases.ts';
import type { Setting } from '../support/cases.ts';
import { sampleShipment } from '../support/orders.ts';

const now = '2026-11-11T08:00:00Z';
const delivered = { order: { shipments: [sampleShipment({ deliveredAt: '2026-11-05T10:00:00Z' })] } };
const late = { order: { shipments: [sampleShipment({ deliveredAt: '2026-11-09T10:00:00Z' })] } };

function ready(setting: Setting = {}): TestCase {
  const each = new TestCase(setting);
  each.act(message(), '2026-11-02T10:00:00Z');
  each.act(addFile(), '2026-11-02T10:00:01Z');
  each.act(addFile({ id: 'letter-1', mediaType: 'application/pdf' }), '2026-11-02T10:00:02Z');
  each.act(addFile({ id: 'proof-01', by: 'merchant' }), '2026-11-02T10:00:03Z');
  return each;
}
type Body = Parameters<typeof fileClaim>[0];
const refused = (body: Body, setting?: Setting) => ready(setting).refusal(fileClaim(body), now);
const accepted = (body: Body, setting?: Setting) => assert.deepEqual(ready(setting).act(fileClaim(body), now), ['claim_filed']);

describe('what has to be shown', () => {
  test('not received: that the address was right', () => {
    assert.deepEqual(refused({ facts: {} }), { code: 'evidence_missing', pointer: '/facts/addressConfirmed' });
    assert.deepEqual(refused({ facts: { addressConfirmed: false } }), { code: 'evidence_missing', pointer: '/facts/addressConfirmed' });
  });
  test('late: the day it came', () => {
    assert.deepEqual(refused({ ground: 'late_delivery', facts: {} }, late), { code: 'evidence_missing', pointer: '/facts/receivedOn' });
    accepted({ ground: 'late_delivery', facts: { receivedOn: '2026-11-09' } }, late);
  });
  test('not as described: what is wrong, and a photo of it', () => {
    const body: Body = { ground: 'not_as_described', facts: {} };
    assert.deepEqual(refused(body, delivered), { code: 'defect_missing', pointer: '/defect' });
    assert.deepEqual(refused({ ...body, defect: 'damaged' }, delivered), { code: 'evidence_missing', pointer: '/evidence' });
    assert.deepEqual(refused({ ...body, defect: 'damaged', evidence: ['letter-1'] }, delivered), { code: 'evidence_missing', pointer: '/evidence' }, 'a letter is no photo');
    accepted({ ...body, defect: 'damaged', evidence: ['letter-1', 'photo-01'] }, delivered);
  });
  test('but nobody can photograph what is not there', () => accepted({ ground: 'not_as_described', facts: {}, defect: 'missing_parts' }, delivered));
  test('overcharged: what was agreed and what was taken', () => {
    const body: Body = { ground: 'overcharged', amount: eur(490) };
    assert.deepEqual(refused({ ...body, facts: { charged: 7490 } }), { code: 'evidence_missing', pointer: '/facts/authorised' });
    assert.deepEqual(refused({ ...body, facts: { authorised: 7000 } }), { code: 'evidence_missing', pointer: '/facts/charged' });
    assert.deepEqual(refused({ ...body, facts: { authorised: 7490, charged: 7490 } }), { code: 'invalid', pointer: '/facts/charged' });
    accepted({ ...body, facts: { authorised: 7000, charged: 7490 } });
  });
  test('refund missing: proof of sending back, unless the merchant has booked it in', () => {
    const sent = ready(delivered);
    sent.act(requestReturn(), '2026-11-06T10:00:00Z');
    sent.act({ by: 'merchant', type: 'approve_return', id: 'return-01', body: {} }, '2026-11-07T10:00:00Z');
    const later = '2026-11-22T10:00:00Z';
    assert.deepEqual(sent.eligibility('refund_missing', later).required, ['return_proof']);
    assert.deepEqual(sent.refusal(fileClaim({ ground: 'refund_missing', facts: {} }), later), { code: 'evidence_missing', pointer: '/facts/returnProof' });
    assert.deepEqual(sent.refusal(fileClaim({ ground: 'refund_missing', facts: { return: 'return-99' } }), later), { code: 'invalid', pointer: '/facts/return' });
    sent.act({ by: 'merchant', type: 'receive_return', id: 'return-01', body: { condition: 'as_sent' } }, '2026-11-08T10:00:00Z');
    assert.deepEqual(sent.eligibility('refund_missing', '2026-11-23T10:00:00Z').required, []);
    assert.deepEqual(sent.act(fileClaim({ ground: 'refund_missing', facts: {} }), '2026-11-23T10:00:00Z'), ['claim_filed']);
  });
  test('an outcome the ground cannot have', () => {
    assert.deepEqual(refused({ outcome: 'repair' }), { code: 'outcome_unfit', pointer: '/outcome' });
    assert.deepEqual(refused({ ground: 'not_as_described', defect: 'damaged', evidence: ['photo-01'], outcome: 'missing_part' }, delivered), { code: 'outcome_unfit', pointer: '/outcome' });
  });
});

describe('how much', () => {
  test('not nothing', () => assert.deepEqual(refused({ amount: eur(0) }), { code: 'amount_zero', pointer: '/amount/amount' }));
  test('not more than the lamp cost', () => assert.deepEqual(refused({ amount: eur(4001) }), { code: 'amount_above_paid', pointer: '/amount/amount', most: eur(4000) }));
  test('with everything missing the shipping counts, too', () => {
    const all = { lines: [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }] };
    accepted({ ...all, amount: eur(7490) });
    assert.deepEqual(refused({ ...all, amount: eur(7491) }).most, eur(7490));
    assert.deepEqual(refused({ lines: [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 1 }], amount: eur(7000) }).most, eur(5500));
  });
  test('not more than the scheme covers', () => {
    const order = { lines: [{ id: 'lamp', title: 'Kronleuchter', quantity: 1, total: 300_000, kind: 'goods' as const }], shipping: 0, total: 300_000,
      charge: { chargedAt: '2026-11-02T09:00:05Z', authorised: 300_000, captured: 300_000 } };
    assert.deepEqual(refused({ amount: eur(250_001) }, { order }), { code: 'amount_above_cap', pointer: '/amount/amount', most: eur(250_000) });
    accepted({ amount: eur(250_000) }, { order });
    accepted({ amount: eur(300_000) }, { order, policy: packs.marketplace });
  });
  test('the scheme has no cap for a currency it does not name', () => {
    const order = { currency: 'CHF', lines: [{ id: 'lamp', title: 'Kronleuchter', quantity: 1, total: 300_000, kind: 'goods' as const }], shipping: 0, total: 300_000,
      charge: { chargedAt: '2026-11-02T09:00:05Z', authorised: 300_000, captured: 300_000 } };
    accepted({ amount: { amount: 300_000, currency: 'CHF' } }, { order });
  });
  test('in the order\'s money', () => assert.deepEqual(refused({ amount: { amount: 4000, currency: 'USD' } }), { code: 'currency_mismatch', pointer: '/amount/currency' }));
  test('when overcharged, up to what was taken', () => {
    const each = ready({ order: { charge: { chargedAt: '2026-11-02T09:00:05Z', authorised: 7490, captured: 9990, settledAt: '2026-11-03T09:00:05Z' } } });
    assert.deepEqual(each.eligibility('overcharged', now).most, eur(9990));
  });
});

describe('which lines', () => {
  test('a line the order does not have', () => assert.deepEqual(refused({ lines: [{ line: 'sofa', quantity: 1 }] }), { code: 'line_unknown', pointer: '/lines/0/line' }));
  test('more than was ordered, even in two portions', () => {
    assert.deepEqual(refused({ lines: [{ line: 'cup', quantity: 3 }] }), { code: 'quantity_exceeded', pointer: '/lines/0/quantity' });
    assert.deepEqual(refused({ lines: [{ line: 'cup', quantity: 1 }, { line: 'cup', quantity: 2 }] }), { code: 'quantity_exceeded', pointer: '/lines/1/quantity' });
  });
  test('of a partial shipment only what is still missing can be claimed', () => {
    const order = { shipments: [sampleShipment({ lines: [{ line: 'cup', quantity: 1 }], deliveredAt: '2026-11-05T10:00:00Z' })] };
    const each = ready({ order });
    const told = each.eligibility('not_received', now);
    assert.deepEqual([told.state, told.lines, told.most], ['open', [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 1 }], eur(5500)]);
    assert.deepEqual(each.refusal(fileClaim({ lines: [{ line: 'cup', quantity: 2 }], amount: eur(3000) }), now), { code: 'quantity_exceeded', pointer: '/lines/0/quantity' });
    assert.deepEqual(each.act(fileClaim({ lines: [{ line: 'cup', quantity: 1 }], amount: eur(1500) }), now), ['claim_filed']);
  });
  test('a line that has arrived does not hide behind one that has not', () => {
    const order = { shipments: [sampleShipment({ lines: [{ line: 'cup', quantity: 2 }], deliveredAt: '2026-11-05T10:00:00Z' })] };
    assert.deepEqual(refused({ lines: [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }] }, { order }), { code: 'ground_excluded', pointer: '/lines/1' });
  });
  test('with only one of two lines covered, the view offers that one', () => {
    const order = { lines: [{ id: 'lamp', title: 'Tischlampe', quantity: 1, total: 4000, kind: 'goods' as const }, { id: 'cup', title: 'Gutschein', quantity: 2, total: 3000, kind: 'stored_value' as const }] };
    assert.deepEqual(ready({ order }).eligibility('not_received', now).lines, [{ line: 'lamp', quantity: 1 }]);
    assert.deepEqual(refused({ lines: [{ line: 'cup', quantity: 1 }], amount: eur(100) }, { order }), { code: 'ground_excluded', pointer: '/lines/0' });
  });
  test('where a line closes so long after its own delivery, a younger line does not keep an older one open', () => {
    // goodwill: 30 days. The lamp came on 5 November, the cups on 20 November.
    const shipments = [sampleShipment({ lines: [{ line: 'lamp', quantity: 1 }], deliveredAt: '2026-11-05T10:00:00Z' }), sampleShipment({ id: 'parcel-2', lines: [{ line: 'cup', quantity: 2 }], deliveredAt: '2026-11-20T10:00:00Z' })];
    const each = ready({ order: { shipments }, policy: packs.goodwill });
    const body: Body = { ground: 'not_as_described', defect: 'missing_parts', facts: {} };
    const told = (at: string) => each.eligibility('not_as_described', at);
    assert.deepEqual([told('2026-12-05T22:59:59Z').lines?.length, told('2026-12-05T22:59:59Z').closesAt], [2, '2026-12-05T22:59:59Z']);
    assert.deepEqual([told('2026-12-05T23:00:00Z').lines, told('2026-12-05T23:00:00Z').closesAt], [[{ line: 'cup', quantity: 2 }], '2026-12-20T22:59:59Z']);
    assert.deepEqual(each.refusal(fileClaim({ ...body, lines: [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }] }), '2026-12-05T23:00:00Z'), { code: 'ground_closed', notAfter: '2026-12-05T22:59:59Z' });
    assert.deepEqual(each.act(fileClaim({ ...body, lines: [{ line: 'cup', quantity: 2 }], amount: eur(3000) }), '2026-12-20T22:59:59Z'), ['claim_filed']);
  });
  test('a free gift may be among the missing things', () => {
    const order = { lines: [{ id: 'lamp', title: 'Tischlampe', quantity: 1, total: 7000, kind: 'goods' as const }, { id: 'cup', title: 'Geschenk', quantity: 2, total: 0, kind: 'goods' as const }] };
    accepted({ lines: [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }], amount: eur(7490) }, { order });
  });
});

describe('once', () => {
  test('the same claim sent twice is one claim, however long after', () => {
    const each = ready();
    each.act(fileClaim(), now);
    assert.deepEqual(each.act(fileClaim(), now), []);
    assert.deepEqual(each.act(fileClaim(), '2027-12-11T08:00:00Z'), []);
    assert.equal(each.file.claims.length, 1);
  });
  test('another claim cannot use its id', () => {
    const each = ready();
    each.act(fileClaim(), now);
    assert.deepEqual(each.refusal(fileClaim({ story: 'Etwas anderes.' }), now), { code: 'claim_id_taken' });
  });
  test('one open claim for a line; another line can be claimed beside it', () => {
    const each = ready();
    each.act(fileClaim(), now);
    assert.deepEqual(each.refusal(fileClaim({ id: 'claim-0002', ground: 'not_as_described', defect: 'missing_parts', facts: {} }), now), { code: 'already_claimed', pointer: '/lines/0' });
    assert.deepEqual(each.eligibility('not_received', now).lines, [{ line: 'cup', quantity: 2 }]);
    assert.deepEqual(each.act(fileClaim({ id: 'claim-0003', lines: [{ line: 'cup', quantity: 2 }], amount: eur(3000) }), now), ['claim_filed']);
    const told = each.eligibility('not_received', now);
    assert.deepEqual([told.state, told.claim], ['filed', 'claim-0001']);
  });
  test('a decided claim is not filed again on the same ground; on another, only while money is left', () => {
    const each = ready(late);
    each.act(fileClaim({ ground: 'late_delivery', amount: eur(1000), facts: { receivedOn: '2026-11-09' } }), now);
    each.act(moves.accept(), now);
    const told = each.refusal(fileClaim({ id: 'claim-0002', ground: 'late_delivery', facts: { receivedOn: '2026-11-09' } }), now);
    assert.deepEqual(told, { code: 'already_claimed', pointer: '/lines/0' });
    const other = { id: 'claim-0003', ground: 'not_as_described' as const, defect: 'damaged' as const, evidence: ['photo-01'], facts: {} };
    assert.deepEqual(each.refusal(fileClaim(other), now), { code: 'amount_above_paid', pointer: '/amount/amount', most: eur(3000) });
    assert.deepEqual(each.act(fileClaim({ ...other, amount: eur(3000) }), now), ['claim_filed']);
    each.act({ by: 'merchant', type: 'accept', id: 'claim-0003', body: { returnFirst: false } }, now);
    each.act({ by: 'clock', type: 'pass_deadlines' }, now);
    assert.deepEqual(each.money(), { due: 4000, confirmed: 0 });
    const paid = each.view('buyer', now).eligibility.find((each) => each.ground === 'return_refused');
    assert.deepEqual(paid?.lines, [{ line: 'cup', quantity: 2 }], 'the lamp is paid back in full');
  });
  test('what was paid back in full stays so, though something was paid for all of the order before', () => {
    const each = ready(late);
    const all = [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }];
    each.act(fileClaim({ ground: 'late_delivery', lines: all, amount: eur(1000), facts: { receivedOn: '2026-11-09' } }), now);
    each.act(moves.accept(), now);
    each.act(fileClaim({ id: 'claim-0002', ground: 'not_as_described', defect: 'damaged', evidence: ['photo-01'], facts: {}, amount: eur(4000) }), now);
    each.act({ by: 'merchant', type: 'accept', id: 'claim-0002', body: { returnFirst: false } }, now);
    assert.deepEqual(each.money(), { due: 5000, confirmed: 0 });
    const left = each.view('buyer', now).eligibility.find(({ ground }) => ground === 'return_refused');
    assert.deepEqual(left?.lines, [{ line: 'cup', quantity: 2 }]);
  });
});

describe('files', () => {
  test('a file nobody added', () => assert.deepEqual(refused({ evidence: ['photo-01', 'photo-99'] }), { code: 'file_unknown', pointer: '/evidence/1' }));
  test('the other side\'s file is not the buyer\'s evidence', () => assert.deepEqual(refused({ evidence: ['proof-01'] }), { code: 'file_unknown', pointer: '/evidence/0' }));
  test('nor in a message, a statement, or a return', () => {
    const each = ready(delivered);
    assert.deepEqual(each.refusal(message('merchant', 'message-2', ['photo-01']), now), { code: 'file_unknown', pointer: '/files/0' });
    assert.deepEqual(each.refusal(requestReturn({ files: ['proof-01'] }), now), { code: 'file_unknown', pointer: '/files/0' });
    each.act(fileClaim({ ground: 'not_as_described', defect: 'damaged', evidence: ['photo-01'], facts: {} }), now);
    assert.deepEqual(each.refusal({ by: 'merchant', type: 'represent', id: 'claim-0001', body: { text: 'Nein.', files: ['photo-01'] } }, now), { code: 'file_unknown', pointer: '/files/0' });
  });
  test('added twice is added once; other content cannot take its name', () => {
    const each = ready();
    assert.deepEqual(each.act(addFile(), now), []);
    assert.deepEqual(each.refusal(addFile({ sha256: 'b'.repeat(64) }), now), { code: 'file_id_taken' });
    assert.deepEqual(each.refusal({ ...addFile({ id: 'photo-02' }), by: 'merchant' }, now), { code: 'not_your_turn' });
  });
});

describe('offers and decisions', () => {
  const waiting = (): TestCase => {
    const each = ready();
    each.act(fileClaim({ amount: eur(3000) }), now);
    return each;
  };
  test('an offer of money names a sum, not nothing and not more than was claimed', () => {
    assert.deepEqual(waiting().refusal(moves.offer('partial_refund'), now), { code: 'amount_missing', pointer: '/amount' });
    assert.deepEqual(waiting().refusal(moves.offer('refund_on_return', 0), now), { code: 'amount_zero', pointer: '/amount/amount' });
    assert.deepEqual(waiting().refusal(moves.offer('partial_refund', 3001), now), { code: 'amount_above_paid', pointer: '/amount/amount', most: eur(3000) });
    assert.deepEqual(waiting().refusal({ by: 'merchant', type: 'offer', id: 'claim-0001', body: { kind: 'partial_refund', amount: { amount: 1, currency: 'USD' } } }, now), { code: 'currency_mismatch', pointer: '/amount/currency' });
  });
  test('a decision for a part names a sum as well', () => {
    const each = waiting();
    each.act(moves.represent, now);
    assert.deepEqual(each.refusal(moves.decide('partly_granted'), now), { code: 'amount_missing', pointer: '/amount' });
    assert.deepEqual(each.refusal(moves.decide('partly_granted', 0), now), { code: 'amount_zero', pointer: '/amount/amount' });
    assert.deepEqual(each.refusal(moves.decide('partly_granted', 3001), now), { code: 'amount_above_paid', pointer: '/amount/amount', most: eur(3000) });
  });
});

describe('messages', () => {
  test('sent twice is sent once, and other words need another id', () => {
    const each = ready();
    assert.deepEqual(each.act(message(), now), []);
    assert.deepEqual(each.refusal({ by: 'buyer', type: 'send_message', body: { id: 'message-1', text: 'Anders.', files: [] } }, now), { code: 'message_id_taken' });
    assert.deepEqual(each.refusal(message('merchant'), now), { code: 'message_id_taken' });
    assert.deepEqual(each.refusal({ ...message(), by: 'clock' }, now), { code: 'not_your_turn' });
  });
  test('a withdrawal sent twice arrives once, and other words need another id', () => {
    const each = ready();
    each.act(moves.withdrawContract(), now);
    assert.deepEqual(each.act(moves.withdrawContract(), now), []);
    assert.deepEqual(each.refusal(moves.withdrawContract(true, 'widerruf-1', 'Bea Alt'), now), { code: 'withdrawal_id_taken' });
  });
});
