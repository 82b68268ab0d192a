/** A no with a proposal: what the buyer would agree to, which the merchant may accept until the mediator has decided. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Command } from '../../src/rules/index.ts';
import { eur, filed, moves, next } from '../support/cases.ts';
import type { TestCase } from '../support/cases.ts';

const counter = (amount = 3000, currency = 'EUR'): Command => ({ by: 'buyer', type: 'decline_offer', id: 'claim-0001', body: { counter: { amount, currency } } });
const accept: Command = { by: 'merchant', type: 'accept_counter', id: 'claim-0001', body: { note: 'Einverstanden.' } };
const countered = (kind: 'partial_refund' | 'refund_on_return' = 'partial_refund'): TestCase => {
  const each = filed();
  each.act(moves.offer(kind, 2000), next);
  each.act(counter(), next);
  return each;
};

describe('a counter-offer', () => {
  test('declines the offer, waits with the mediator, and is granted as soon as the merchant accepts it', () => {
    const each = countered();
    assert.deepEqual([each.claim().state, each.claim().offers.at(-1)?.answer, each.claim().offers.at(-1)?.counter], ['under_review', 'declined', eur(3000)]);
    assert.equal(each.view('merchant', next).claims[0]?.actions.find(({ action }) => action === 'accept_counter')?.enabled, true);
    assert.deepEqual(each.act(accept, next), ['counter_accepted']);
    assert.deepEqual([each.claim().state, each.claim().decision?.by, each.claim().decision?.reason, each.money()], ['granted', 'merchant', 'Einverstanden.', { due: 3000, confirmed: 0 }]);
  });
  test('keeps what the offer said about sending the goods back', () => {
    const each = countered('refund_on_return');
    each.act(accept, next);
    assert.deepEqual([each.claim().state, each.view('buyer', next).claims[0]?.promised, each.money()], ['awaiting_return', eur(3000), { due: 0, confirmed: 0 }]);
  });
  test('is a sum within the claim, in its currency', () => {
    const each = filed();
    each.act(moves.offer('partial_refund', 2000), next);
    assert.deepEqual(each.refusal(counter(4001), next), { code: 'amount_above_paid', pointer: '/counter/amount', most: eur(4000) });
    assert.deepEqual(each.refusal(counter(0), next), { code: 'amount_zero', pointer: '/counter/amount' });
    assert.deepEqual(each.refusal(counter(100, 'USD'), next), { code: 'currency_mismatch', pointer: '/counter/currency' });
  });
  test('is gone once the mediator has decided, after an appeal, and where there was none', () => {
    const decided = countered();
    decided.act(moves.decide('denied'), next);
    assert.deepEqual(decided.refusal(accept, next), { code: 'not_possible_now' });
    decided.act(moves.appeal('buyer'), next);
    assert.deepEqual(decided.refusal(accept, next), { code: 'not_possible_now' });
    const plain = filed();
    plain.act(moves.offer('partial_refund', 2000), next);
    plain.act(moves.declineOffer, next);
    assert.deepEqual(plain.refusal(accept, next), { code: 'not_possible_now' });
    assert.deepEqual(countered().refusal({ ...accept, by: 'buyer' }, next), { code: 'not_your_turn' });
  });
});
