/** A return to its end: what it would bring, what it costs, what came back, another piece in its place, and called off. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quoteReturn } from '../../src/rules/index.ts';
import type { Command, CommandOf } from '../../src/rules/index.ts';
import { TestCase, eur, fileClaim, message, moves, requestReturn } from '../support/cases.ts';
import { sampleShipment } from '../support/orders.ts';

const now = '2026-11-06T10:00:00Z';
const order = { shipments: [sampleShipment({ deliveredAt: '2026-11-05T10:00:00Z' })] };
const withFee = (fee = eur(495)) => ({ order, merchant: { returnPolicy: { days: 30, shipping: 'buyer_pays' as const, fee } } });
const approve: Command = { by: 'merchant', type: 'approve_return', id: 'return-01', body: {} };
const refund: Command = { by: 'merchant', type: 'refund_return', id: 'return-01', body: {} };
const callOff: Command = { by: 'buyer', type: 'withdraw_return', id: 'return-01', body: {} };
const exchanged: Command = { by: 'merchant', type: 'exchange_return', id: 'return-01', body: { tracking: 'https://carrier.example/9' } };
const received = (body: CommandOf<'receive_return'>['body'] = { condition: 'as_sent' }): Command => ({ by: 'merchant', type: 'receive_return', id: 'return-01', body });
const quote = (each: TestCase, kind: 'cancel' | 'return' | 'exchange' | 'refund', lines = [{ line: 'lamp', quantity: 1 }]) => {
  const asked = quoteReturn(each.file, { kind, lines }, now);
  return 'quote' in asked ? asked.quote : asked.refusal;
};
const back = (each: TestCase, at = now) => each.view('buyer', at).returns[0]!;
const agreed = (setting: ConstructorParameters<typeof TestCase>[0] = { order }, kind: 'return' | 'exchange' = 'return') => {
  const each = new TestCase(setting);
  each.act(requestReturn({ kind }), now);
  each.act(approve, now);
  return each;
};

describe('what it would bring is said before it is asked for', () => {
  test('a return: the price of the goods, less the fee the shop had promised', () => {
    assert.deepEqual(quote(new TestCase(withFee()), 'return', [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 1 }]), {
      kind: 'return', lines: [{ line: 'lamp', quantity: 1, amount: eur(4000) }, { line: 'cup', quantity: 1, amount: eur(1500) }], fee: eur(495), amount: eur(5005), sendBack: true,
    });
  });
  test('calling everything off gives the shipping back and costs nothing', () => {
    const all = [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }];
    assert.deepEqual(quote(new TestCase(withFee()), 'refund', all), { kind: 'refund', lines: [{ ...all[0], amount: eur(4000) }, { ...all[1], amount: eur(3000) }], amount: eur(7000), sendBack: false });
    const unsent = new TestCase({ ...withFee(), order: {} });
    assert.deepEqual(quote(unsent, 'cancel', all), { kind: 'cancel', lines: [{ ...all[0], amount: eur(4000) }, { ...all[1], amount: eur(3000) }], shipping: eur(490), amount: eur(7490), sendBack: false });
  });
  test('an exchange costs no fee; a fee above the price takes the price and no more; one in another currency is none', () => {
    assert.equal('fee' in quote(new TestCase(withFee()), 'exchange'), false);
    assert.deepEqual(quote(new TestCase(withFee(eur(9900))), 'return'), { kind: 'return', lines: [{ line: 'lamp', quantity: 1, amount: eur(4000) }], fee: eur(4000), amount: eur(0), sendBack: true });
    assert.equal('fee' in quote(new TestCase(withFee({ amount: 495, currency: 'CHF' })), 'return'), false);
  });
  test('what stands against the request stands against the quote', () => {
    assert.deepEqual(quote(new TestCase({ order }), 'cancel'), { code: 'already_shipped', pointer: '/lines/0' });
    assert.deepEqual(quote(new TestCase({ order }), 'return', [{ line: 'cup', quantity: 3 }]), { code: 'quantity_exceeded', pointer: '/lines/0/quantity' });
  });
  test('the view tells which lines, how many and until when, and counts what was asked for already', () => {
    const each = new TestCase({ order });
    each.act(requestReturn({ lines: [{ line: 'cup', quantity: 1 }] }), now);
    const until = '2026-12-05T22:59:59Z';
    const left = [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 1 }];
    assert.deepEqual(each.view('buyer', now).returnable, [{ kind: 'return', lines: left, until }, { kind: 'exchange', lines: left, until }, { kind: 'refund', lines: left }]);
    assert.deepEqual(each.view('merchant', now).returnable, []);
  });
});

describe('what came back', () => {
  test('the fee stays with the shop: asked for, owed and paid is the sum that was quoted', () => {
    const each = agreed(withFee());
    assert.deepEqual([back(each).amount, back(each).fee], [eur(3505), eur(495)]);
    each.act(received(), now);
    assert.deepEqual(each.money(), { due: 3505, confirmed: 0 });
    each.act(refund, now);
    assert.deepEqual(each.money(), { due: 0, confirmed: 3505 });
    assert.deepEqual(back(each).refund, { amount: eur(3505), state: 'confirmed', confirmedAt: now });
  });
  test('a loss of value is kept back, with a reason the buyer reads', () => {
    const each = agreed();
    each.act(received({ condition: 'used', note: 'Der Schirm ist verbogen.', deduction: eur(1000) }), now);
    assert.deepEqual([back(each).amount, back(each).deduction, back(each).inspection, each.money()], [eur(3000), eur(1000), 'Der Schirm ist verbogen.', { due: 3000, confirmed: 0 }]);
  });
  test('not without a reason, not more than the refund, not in another currency, not from an empty parcel', () => {
    const each = agreed(withFee());
    const refusal = (deduction = eur(100), more: object = { note: 'Kratzer.' }) => each.refusal(received({ condition: 'used', deduction, ...more }), now);
    assert.deepEqual(refusal(eur(100), {}), { code: 'deduction_unexplained', pointer: '/note' });
    assert.deepEqual(refusal(eur(3506)), { code: 'amount_above_paid', pointer: '/deduction/amount', most: eur(3505) });
    assert.deepEqual(refusal(eur(0)), { code: 'amount_zero', pointer: '/deduction/amount' });
    assert.deepEqual(refusal({ amount: 100, currency: 'USD' }), { code: 'currency_mismatch', pointer: '/deduction/currency' });
    assert.deepEqual(refusal(eur(1), { note: 'Leer.', condition: 'empty' }), { code: 'amount_above_paid', pointer: '/deduction/amount', most: eur(0) });
  });
  test('goods agreed to come back have a last day, and nothing has to come back for a cancellation', () => {
    assert.equal(back(agreed()).sendBy, '2026-11-20T22:59:59Z');
    const unsent = new TestCase();
    unsent.act(requestReturn({ kind: 'cancel' }), '2026-11-02T12:00:00Z');
    unsent.act(approve, '2026-11-02T12:00:00Z');
    assert.equal(back(unsent, '2026-11-02T12:00:00Z').sendBy, undefined);
    assert.deepEqual(unsent.refusal(received(), now), { code: 'not_possible_now' });
  });
});

describe('another piece in its place', () => {
  test('the exchange ends with the parcel to the buyer, and that piece can be sent back in its turn', () => {
    const each = agreed({ order }, 'exchange');
    each.act(received(), now);
    assert.deepEqual(each.act(exchanged, now), ['return_exchanged']);
    assert.deepEqual([back(each).state, back(each).tracking, each.money()], ['exchanged', 'https://carrier.example/9', { due: 0, confirmed: 0 }]);
    assert.deepEqual(each.act(requestReturn({ id: 'return-02' }), now), ['return_requested']);
  });
  test('only an exchange is exchanged, once, by the merchant; where there is no other piece, money goes back', () => {
    assert.deepEqual(agreed().refusal(exchanged, now), { code: 'not_possible_now' });
    const each = agreed({ order }, 'exchange');
    assert.deepEqual(each.refusal({ ...exchanged, by: 'buyer' }, now), { code: 'not_your_turn' });
    each.act(received(), now);
    each.act(refund, now);
    assert.deepEqual([each.money(), each.refusal(exchanged, now).code], [{ due: 0, confirmed: 4000 }, 'not_possible_now']);
  });
});

describe('called off by the buyer', () => {
  test('before the goods are back, and the line is free again', () => {
    const each = agreed();
    assert.deepEqual(each.view('buyer', now).returns[0]?.actions, [{ action: 'withdraw_return', enabled: true }]);
    each.act(callOff, now);
    assert.equal(back(each).state, 'withdrawn');
    assert.deepEqual(each.act(requestReturn({ id: 'return-02' }), now), ['return_requested']);
    assert.deepEqual(each.refusal(callOff, now), { code: 'not_possible_now' });
  });
  test('not once the goods are back, not a cancellation that took effect, not by the merchant', () => {
    const each = agreed();
    each.act(received(), now);
    assert.deepEqual(each.refusal(callOff, now), { code: 'not_possible_now' });
    const unsent = new TestCase();
    unsent.act(requestReturn({ kind: 'cancel' }), '2026-11-02T12:00:00Z');
    unsent.act(approve, '2026-11-02T12:00:00Z');
    assert.deepEqual(unsent.refusal(callOff, '2026-11-02T12:00:00Z'), { code: 'not_possible_now' });
    assert.deepEqual(agreed().refusal({ ...callOff, by: 'merchant' }, now), { code: 'not_your_turn' });
  });
  test('a request called off opens no claim for a refused return', () => {
    const each = new TestCase({ order });
    each.act(requestReturn(), now);
    each.act(callOff, now);
    assert.equal(each.eligibility('return_refused', '2026-11-20T10:00:00Z').state, 'early');
  });
});

test('of three cups the second may break after the first was judged', () => {
  const lines = [{ id: 'cup', title: 'Becher', quantity: 3, total: 3000, kind: 'goods' as const }];
  const three = { lines, shipping: 0, total: 3000, charge: { chargedAt: '2026-11-02T09:00:05Z', authorised: 3000, captured: 3000 }, shipments: [sampleShipment({ lines: [{ line: 'cup', quantity: 3 }], deliveredAt: '2026-11-05T10:00:00Z' })] };
  const each = new TestCase({ order: three });
  const broken = (id: string, quantity: number) => fileClaim({ id, ground: 'not_as_described', defect: 'missing_parts', lines: [{ line: 'cup', quantity }], amount: eur(1000 * quantity), facts: {} });
  each.act(message(), now);
  each.act(message('merchant', 'message-2'), now);
  each.act(broken('claim-0001', 1), now);
  assert.equal(each.eligibility('not_as_described', now).state, 'filed', 'one at a time');
  each.act(moves.accept(), now);
  assert.deepEqual([each.eligibility('not_as_described', now).lines, each.eligibility('not_as_described', now).most], [[{ line: 'cup', quantity: 2 }], eur(2000)]);
  assert.equal(each.refusal(broken('claim-0002', 3), now).code, 'quantity_exceeded');
  assert.deepEqual(each.act(broken('claim-0002', 2), now), ['claim_filed']);
  each.act({ by: 'merchant', type: 'accept', id: 'claim-0002', body: { returnFirst: false } }, now);
  assert.equal(each.eligibility('not_as_described', now).reason, 'already_claimed');
});
