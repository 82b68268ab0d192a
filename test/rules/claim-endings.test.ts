/** How a claim ends, or begins again: appeals, withdrawal, the bank, the end of the whole contract. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packs } from '../../src/rules/index.ts';
import { TestCase, claimBody, clock, eur, fileClaim, filed, filedAt, inState, message, moves, next } from '../support/cases.ts';

describe('an appeal', () => {
  for (const by of ['buyer', 'merchant'] as const) {
    test(`by the ${by} with something new opens the claim once more; nothing is owed meanwhile, and the next decision is final`, () => {
      const each = inState('partly_granted');
      each.act(moves.appeal(by), next);
      assert.deepEqual([each.claim().state, each.claim().stage, each.money().due], ['under_review', 'appeal', 0]);
      each.act(moves.decide('granted'), next);
      assert.deepEqual([each.claim().decision?.final, each.claim().appealUntil, each.money().due], [true, undefined, 4000]);
      assert.deepEqual(each.refusal(moves.appeal(by, 'Noch etwas.'), next), { code: 'appeal_used' });
    });
  }
  test('is possible to the last second of the thirtieth day', () => {
    const each = inState('denied');
    assert.deepEqual(each.view('buyer', next).claims[0]?.actions.find((action) => action.action === 'appeal'), { action: 'appeal', enabled: true, notAfter: '2026-12-12T22:59:59Z' });
    assert.deepEqual(inState('denied').refusal(moves.appeal('buyer'), '2026-12-12T23:00:00Z'), { code: 'too_late', notAfter: '2026-12-12T22:59:59Z' });
    assert.deepEqual(each.act(moves.appeal('buyer'), '2026-12-12T22:59:59Z'), ['claim_appealed']);
  });
  test('is over after the window even while the refund is still owed', () => {
    const until = '2026-12-12T22:59:59Z';
    assert.deepEqual(inState('granted').refusal(moves.appeal('merchant'), '2026-12-12T23:00:00Z'), { code: 'too_late', notAfter: until });
    assert.deepEqual(inState('granted').act(moves.appeal('merchant'), until), ['claim_appealed']);
  });
  test('adds only what is missing when a part was paid already', () => {
    const each = inState('partly_granted');
    each.act(moves.confirm, next);
    each.act(moves.appeal('buyer'), next);
    each.act(moves.decide('granted'), next);
    assert.deepEqual(each.money(), { due: 2500, confirmed: 1500 });
    each.act(moves.confirm, next);
    assert.deepEqual(each.view('buyer', next).claims[0]?.refund?.amount, eur(4000));
    assert.equal(each.money().confirmed, 4000);
  });
  test('takes nothing back that was paid', () => {
    const each = inState('granted');
    each.act(moves.confirm, next);
    each.act(moves.appeal('merchant'), next);
    each.act(moves.decide('denied'), next);
    assert.deepEqual([each.claim().state, each.money()], ['denied', { due: 0, confirmed: 4000 }]);
  });
  test('needs new words', () => {
    assert.deepEqual(inState('denied').refusal(moves.appeal('buyer', claimBody().story), next), { code: 'evidence_missing', pointer: '/text' });
    assert.deepEqual(inState('granted').refusal(moves.appeal('merchant', ' Laut Zusteller übergeben. '), next), { code: 'evidence_missing', pointer: '/text' });
  });
  test('is not for the merchant against its own yes', () => {
    const each = filed();
    each.act(moves.accept(), next);
    assert.deepEqual(each.refusal(moves.appeal('merchant'), next), { code: 'no_appeal' });
    assert.deepEqual(each.act(moves.appeal('buyer'), next), ['claim_appealed']);
  });
  test('does not exist where the scheme has none: the decision is final and closes a second later', () => {
    const each = filed({ policy: packs.goodwill });
    each.act(moves.represent, next);
    each.act(moves.decide('denied'), next);
    assert.deepEqual([each.claim().state, each.claim().decision?.final], ['denied', true]);
    assert.deepEqual(each.refusal(moves.appeal('buyer'), next), { code: 'no_appeal' });
    assert.deepEqual(each.act(clock, '2026-11-12T08:00:01Z'), ['claim_closed']);
    assert.deepEqual(each.refusal(moves.appeal('buyer'), next), { code: 'no_appeal' });
  });
});

describe('what ends a claim from outside', () => {
  const openStates = ['awaiting_merchant', 'offer_pending', 'under_review', 'awaiting_buyer', 'awaiting_merchant_info', 'awaiting_return'];
  for (const state of openStates) {
    test(`the buyer withdraws it while it is ${state}, and may file it again`, () => {
      const each = inState(state);
      assert.deepEqual(each.act(moves.withdraw, next), ['claim_withdrawn']);
      assert.deepEqual(each.act(fileClaim({ id: 'claim-0002' }), next), ['claim_filed']);
    });
    test(`a chargeback supersedes it while it is ${state}, and nothing can be filed then`, () => {
      const each = inState(state);
      assert.deepEqual(each.act(moves.chargeback(), next), ['chargeback_opened', 'claim_superseded']);
      assert.equal(each.claim().state, 'superseded');
      assert.deepEqual(each.refusal(fileClaim({ id: 'claim-0002' }), next), { code: 'chargeback_open' });
    });
    test(`the withdrawal from the whole contract supersedes it while it is ${state}`, () => {
      const each = inState(state);
      assert.deepEqual(each.act(moves.withdrawContract(), next), ['contract_withdrawn', 'claim_superseded']);
      assert.equal(each.claim().state, 'superseded');
    });
  }
  test('a withdrawal from a part of the contract leaves it alone', () => assert.deepEqual(filed().act(moves.withdrawContract(false), next), ['contract_withdrawn']));
  test('the bank first, then the claim: refused with the reason', () => {
    const each = new TestCase();
    each.act(message(), '2026-11-02T10:00:00Z');
    each.act(moves.chargeback(), '2026-11-10T10:00:00Z');
    assert.deepEqual(each.refusal(fileClaim(), filedAt), { code: 'chargeback_open' });
  });
  test('a chargeback told twice is one', () => {
    const each = filed();
    each.act(moves.chargeback(), next);
    assert.deepEqual(each.act(moves.chargeback(), next), []);
    each.act(moves.chargebackEnds('merchant'), next);
    assert.deepEqual(each.act(moves.chargebackEnds('merchant'), next), []);
  });
  test('a chargeback whose end arrived first stops nothing', () => {
    const each = filed();
    each.act(moves.chargebackEnds('merchant'), next);
    assert.deepEqual(each.act(moves.chargeback(), next), ['chargeback_opened']);
    assert.equal(each.claim().state, 'awaiting_merchant');
  });
  test('when the bank sides with the merchant, the buyer may file again', () => {
    const each = filed();
    each.act(moves.chargeback(), next);
    each.act(moves.chargebackEnds('merchant'), next);
    assert.deepEqual(each.act(fileClaim({ id: 'claim-0002' }), next), ['claim_filed']);
  });
  test('when the bank has paid the buyer, nothing is left to claim', () => {
    const each = filed();
    each.act(moves.chargeback(), next);
    each.act(moves.chargebackEnds('buyer'), next);
    assert.equal(each.eligibility('not_received', next).state, 'excluded');
    assert.equal(each.refusal(fileClaim({ id: 'claim-0002' }), next).code, 'ground_excluded');
  });
  test('while the bank looks, a refund owed stays owed but is not to be paid; what the bank pays is not owed any more', () => {
    const each = inState('granted');
    each.act(moves.chargeback('cb_1', 5490), next);
    assert.equal(each.claim().state, 'granted');
    assert.deepEqual(each.refusal(moves.confirm, next), { code: 'chargeback_open' });
    assert.deepEqual(each.refusal(moves.appeal('merchant'), next), { code: 'chargeback_open' });
    each.act(moves.chargebackEnds('buyer'), next);
    assert.deepEqual(each.money(), { due: 2000, confirmed: 0 });
    each.act(moves.confirm, next);
    assert.equal(each.money().confirmed, 2000);
  });
  test('a lost chargeback whose beginning arrives last takes what is owed as well', () => {
    const each = inState('granted');
    each.act(moves.chargebackEnds('buyer'), next);
    assert.equal(each.money().due, 4000);
    each.act(moves.chargeback('cb_1', 7490), next);
    assert.equal(each.money().due, 0);
  });
});
