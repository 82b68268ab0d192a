/** Whose turn it is: in every state every move is tried by everybody, and only the table's are let through. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Command } from '../../src/rules/index.ts';
import { TestCase, answerDue, clock, fileClaim, filed, inState, moves, next } from '../support/cases.ts';

describe('out of turn', () => {
  const byState: Record<string, string[]> = {
    awaiting_merchant: ['accept', 'offer', 'represent', 'withdraw'],
    offer_pending: ['accept_offer', 'decline_offer', 'withdraw'],
    under_review: ['ask', 'decide', 'withdraw'],
    awaiting_buyer: ['answer', 'withdraw'],
    awaiting_merchant_info: ['answer', 'withdraw'],
    awaiting_return: ['return_received', 'withdraw'],
    granted: ['confirm_refund', 'appeal'],
    partly_granted: ['confirm_refund', 'appeal'],
    denied: ['appeal'],
    withdrawn: [],
    superseded: [],
  };
  const every: Command[] = [moves.accept(), moves.offer('repair'), moves.represent, moves.acceptOffer, moves.declineOffer, moves.ask('buyer'), moves.answer('buyer'), moves.answer('merchant'),
    moves.decide('denied'), moves.returned(), moves.confirm, moves.appeal('buyer'), moves.appeal('merchant'), moves.withdraw];
  for (const [state, allowed] of Object.entries(byState)) {
    test(`while a claim is ${state}, only ${allowed.join(', ') || 'nothing'} is possible`, () => {
      for (const command of every) {
        const answersForOther = command.type === 'answer' && state.startsWith('awaiting_') && allowed.includes('answer') && (state === 'awaiting_buyer') !== (command.by === 'buyer');
        const each = inState(state);
        if (allowed.includes(command.type) && !answersForOther) assert.equal(each.act(command, next).length, 1, `${command.type} in ${state}`);
        else assert.equal(each.refusal(command, next).code, answersForOther ? 'not_your_turn' : 'not_possible_now', `${command.type} in ${state}`);
      }
    });
  }
  test('each move belongs to its own side, in whatever state the claim is', () => {
    const owners: Record<string, string[]> = { accept: ['merchant'], offer: ['merchant'], represent: ['merchant'], accept_offer: ['buyer'], decline_offer: ['buyer'], ask: ['mediator'], answer: ['buyer', 'merchant'],
      decide: ['mediator'], return_received: ['merchant'], confirm_refund: ['merchant', 'provider', 'mediator'], appeal: ['buyer', 'merchant'], withdraw: ['buyer'] };
    for (const each of Object.keys(byState).map((state) => inState(state))) {
      for (const command of every) {
        for (const by of ['buyer', 'merchant', 'mediator', 'clock', 'provider'] as const) {
          if (!owners[command.type]?.includes(by)) assert.deepEqual(each.refusal({ ...command, by }, next), { code: 'not_your_turn' }, `${command.type} by ${by} in ${each.claim().state}`);
        }
      }
    }
    assert.deepEqual(filed().refusal({ ...clock, by: 'merchant' }, next), { code: 'not_your_turn' });
    assert.deepEqual(filed().refusal({ ...fileClaim({ id: 'claim-0002' }), by: 'merchant' }, next), { code: 'not_your_turn' });
  });
  test('a move made a second time is refused, or, for a refund, changes nothing', () => {
    for (const [state, allowed] of Object.entries(byState)) {
      for (const command of every.filter(({ type }) => allowed.includes(type))) {
        const each = inState(state);
        if (command.type === 'answer' && (state === 'awaiting_buyer') !== (command.by === 'buyer')) continue;
        each.act(command, next);
        if (command.type === 'confirm_refund') assert.deepEqual(each.act(command, next), []);
        else assert.equal(each.refusal(command, next).code, command.type === 'appeal' ? 'appeal_used' : 'not_possible_now', `${command.type} twice in ${state}`);
      }
    }
  });
  test('when a claim is closed nobody moves it any more', () => {
    const over = '2026-12-12T23:00:00Z';
    const each = inState('denied');
    assert.deepEqual(each.act(clock, over), ['claim_closed']);
    for (const command of every) assert.deepEqual(each.refusal(command, over), command.type === 'appeal' ? { code: 'too_late', notAfter: '2026-12-12T22:59:59Z' } : { code: 'not_possible_now' }, command.type);
  });
  test('after the deadline it is too late, and the last second is told', () => {
    const late = { code: 'too_late', notAfter: answerDue };
    assert.deepEqual(filed().refusal(moves.accept(), '2026-11-18T23:00:00Z'), late);
    const noticed = filed();
    noticed.act(clock, '2026-11-18T23:00:00Z');
    assert.deepEqual(noticed.refusal(moves.represent, '2026-11-19T08:00:00Z'), late);
    assert.deepEqual(filed().act(moves.accept(), answerDue), ['claim_accepted']);
    assert.deepEqual(inState('offer_pending').refusal(moves.acceptOffer, '2026-11-19T23:00:00Z'), { code: 'too_late', notAfter: '2026-11-19T22:59:59Z' });
    assert.deepEqual(inState('awaiting_buyer').refusal(moves.answer('buyer'), '2026-11-15T08:00:01Z'), { code: 'too_late', notAfter: '2026-11-15T08:00:00Z' });
    assert.deepEqual(inState('awaiting_buyer').refusal(moves.answer('merchant'), '2026-11-15T08:00:01Z'), { code: 'not_possible_now' });
    assert.deepEqual(inState('awaiting_return').refusal(moves.returned(), '2026-11-26T23:00:00Z'), { code: 'too_late', notAfter: '2026-11-26T22:59:59Z' });
  });
  test('a claim nobody filed is not found', () => assert.deepEqual(new TestCase().refusal(moves.accept(), next), { code: 'not_found' }));
});
