/** The life of a claim, move by move: each row of the state table, who may make it, what it does to the money, and what the clock does. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packs } from '../../src/rules/index.ts';
import type { Command } from '../../src/rules/index.ts';
import { TestCase, addFile, clock, claimBody, eur, fileClaim, message, moves } from '../support/cases.ts';
import type { Setting } from '../support/cases.ts';

// Filed on Wednesday, 11 November 2026, 09:00 in Berlin. Seven days end with Wednesday the 18th.
const filedAt = '2026-11-11T08:00:00Z';
const answerDue = '2026-11-18T22:59:59Z';
const next = '2026-11-12T08:00:00Z';

function filed(setting: Setting = {}, body: Parameters<typeof fileClaim>[0] = {}): TestCase {
  const each = new TestCase(setting);
  each.act(addFile(), '2026-11-02T10:00:00Z');
  each.act(addFile({ id: 'proof-01', by: 'merchant', name: 'zustellung.pdf', mediaType: 'application/pdf' }), '2026-11-02T10:00:01Z');
  each.act(message(), '2026-11-02T10:00:02Z');
  each.act(fileClaim(body), filedAt);
  return each;
}
/** Brings a fresh claim into a state, a day after it was filed. */
function inState(state: string, setting: Setting = {}): TestCase {
  const each = filed(setting);
  const ways: Record<string, Command[]> = {
    awaiting_merchant: [],
    offer_pending: [moves.offer('partial_refund', 2000)],
    under_review: [moves.represent],
    awaiting_buyer: [moves.represent, moves.ask('buyer')],
    awaiting_merchant_info: [moves.represent, moves.ask('merchant')],
    awaiting_return: [moves.accept(true)],
    granted: [moves.represent, moves.decide('granted')],
    partly_granted: [moves.represent, moves.decide('partly_granted', 1500)],
    denied: [moves.represent, moves.decide('denied')],
    withdrawn: [moves.withdraw],
    superseded: [moves.chargeback()],
  };
  for (const command of ways[state] ?? assert.fail(state)) each.act(command, next);
  assert.equal(each.claim().state, state);
  return each;
}

describe('filing', () => {
  test('a claim waits for the merchant, seven days to the last second, and has a number people can say', () => {
    const each = filed();
    const claim = each.claim();
    assert.deepEqual([claim.state, claim.due, claim.stage], ['awaiting_merchant', answerDue, 'first']);
    assert.match(claim.number, /^K-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.deepEqual(each.view('buyer', filedAt).claims[0]?.next, { who: 'merchant', by: answerDue, otherwise: 'granted' });
  });
  test('under the marketplace scheme the merchant has 72 hours', () => {
    const each = filed({ policy: packs.marketplace });
    assert.equal(each.claim().due, '2026-11-14T08:00:00Z');
  });
});

describe('the merchant answers', () => {
  test('accepts: granted, the money is owed within 14 days, and the buyer may still appeal', () => {
    const each = filed();
    assert.deepEqual(each.act(moves.accept(), next), ['claim_accepted']);
    const seen = each.view('buyer', next).claims[0];
    assert.equal(seen?.state, 'granted');
    assert.deepEqual(seen.refund, { amount: eur(4000), state: 'due', dueBy: '2026-11-26T22:59:59Z' });
    assert.deepEqual(seen.decision, { by: 'merchant', decision: 'granted', at: next, final: false });
    assert.deepEqual(seen.next, { who: 'merchant', by: '2026-11-26T22:59:59Z' });
  });
  test('accepts once the goods are back: nothing is owed before', () => {
    const each = filed();
    each.act(moves.accept(true), next);
    assert.deepEqual([each.claim().state, each.claim().due, each.money().due], ['awaiting_return', '2026-11-26T22:59:59Z', 0]);
    each.act(moves.returned('used'), '2026-11-20T08:00:00Z');
    assert.deepEqual([each.claim().state, each.money().due], ['granted', 4000]);
  });
  test('a yes to a wished-for replacement owes no money', () => {
    const each = filed({}, { outcome: 'replacement' });
    each.act(moves.accept(), next);
    assert.deepEqual([each.claim().state, each.money().due], ['granted', 0]);
  });
  test('offers a part of the money; the buyer takes it', () => {
    const each = inState('offer_pending');
    assert.deepEqual(each.claim().due, '2026-11-19T22:59:59Z');
    each.act(moves.acceptOffer, next);
    assert.deepEqual([each.claim().state, each.money().due, each.claim().offers[0]?.answer, each.claim().decision?.by], ['granted', 2000, 'accepted', 'buyer']);
  });
  test('offers the money for the goods; the buyer takes it and sends them back', () => {
    const each = filed();
    each.act(moves.offer('refund_on_return', 3500), next);
    each.act(moves.acceptOffer, next);
    assert.deepEqual([each.claim().state, each.money().due], ['awaiting_return', 0]);
    each.act(moves.returned(), '2026-11-20T08:00:00Z');
    assert.deepEqual([each.claim().state, each.money().due], ['granted', 3500]);
  });
  for (const kind of ['replacement', 'repair'] as const) {
    test(`offers a ${kind}; the buyer takes it, and no money is owed`, () => {
      const each = filed();
      each.act(moves.offer(kind), next);
      each.act(moves.acceptOffer, next);
      assert.deepEqual([each.claim().state, each.money().due], ['granted', 0]);
    });
  }
  test('offers, and the buyer says no: the mediator looks', () => {
    const each = inState('offer_pending');
    each.act(moves.declineOffer, next);
    assert.deepEqual([each.claim().state, each.claim().offers[0]?.answer, each.claim().due], ['under_review', 'declined', undefined]);
  });
  test('tells its side, with its own papers', () => {
    const each = filed();
    each.act({ by: 'merchant', type: 'represent', id: 'claim-0001', body: { text: 'Übergeben.', files: ['proof-01'] } }, next);
    assert.deepEqual([each.claim().state, each.claim().statements[0]?.files], ['under_review', ['proof-01']]);
  });
});

describe('the clock', () => {
  const passes = (each: TestCase, due: string, after: string, state: string) => {
    assert.deepEqual(each.act(clock, due), [], 'nothing in the last second');
    assert.deepEqual(each.act(clock, after), ['deadline_passed']);
    assert.deepEqual([each.claim().state, each.events.at(-1)?.at], [state, after]);
  };
  test('silence grants the claim where the scheme says so, in the second after the last', () => {
    const each = filed();
    passes(each, answerDue, '2026-11-18T23:00:00Z', 'granted');
    assert.deepEqual([each.money().due, each.claim().decision?.by], [4000, 'clock']);
    assert.equal(each.file.ledger[0]?.dueBy, '2026-12-03T22:59:59Z');
  });
  test('silence brings in the mediator where the scheme says that', () => {
    const each = filed({ policy: packs.goodwill });
    passes(each, answerDue, '2026-11-18T23:00:00Z', 'under_review');
    assert.equal(each.money().due, 0);
  });
  test('an offer nobody answers lapses after seven days', () => {
    const each = inState('offer_pending');
    passes(each, '2026-11-19T22:59:59Z', '2026-11-19T23:00:00Z', 'under_review');
    assert.equal(each.claim().offers[0]?.answer, 'lapsed');
  });
  for (const [state, who] of [['awaiting_buyer', 'buyer'], ['awaiting_merchant_info', 'merchant']] as const) {
    test(`when the ${who} does not answer in 72 hours, the mediator decides on what is on file`, () => passes(inState(state), '2026-11-15T08:00:00Z', '2026-11-15T08:00:01Z', 'under_review'));
  }
  test('goods that do not come back in 14 days go to the mediator, and nothing is owed', () => {
    const each = inState('awaiting_return');
    passes(each, '2026-11-26T22:59:59Z', '2026-11-26T23:00:00Z', 'under_review');
    assert.deepEqual([each.money().due, each.claim().decision], [0, undefined]);
  });
  test('a clock that slept for a year catches up, in order and at the right seconds', () => {
    const each = filed({ policy: packs['a-to-z'] });
    assert.deepEqual(each.act(clock, '2027-11-11T08:00:00Z'), ['deadline_passed']);
    each.act(moves.confirm, '2027-11-12T08:00:00Z');
    assert.equal(each.claim().state, 'closed');
    const denied = inState('denied');
    assert.deepEqual(denied.act(clock, '2027-11-11T08:00:00Z'), ['claim_closed']);
    // 12 November + 30 days is 12 December, 23:59:59 in Berlin.
    assert.equal(denied.events.at(-1)?.at, '2026-12-12T23:00:00Z');
  });
  test('a deadline nobody noticed is passed before the next command is judged', () => {
    const each = filed();
    assert.deepEqual(each.act(message('buyer', 'message-9'), '2026-11-25T08:00:00Z'), ['deadline_passed', 'message_sent']);
    assert.equal(each.events.at(-2)?.at, '2026-11-18T23:00:00Z');
  });
  test('the view knows what the clock has decided before anybody wrote it down', () => {
    assert.equal(filed().view('buyer', '2026-11-18T23:00:00Z').claims[0]?.state, 'granted');
    assert.equal(filed().view('buyer', answerDue).claims[0]?.state, 'awaiting_merchant');
  });
  test('a server\'s clock that is set back does not take the record back', () => {
    const each = filed();
    each.act(moves.accept(), '2026-11-10T08:00:00Z');
    assert.equal(each.events.at(-1)?.at, filedAt);
  });
});

describe('the mediator', () => {
  for (const who of ['buyer', 'merchant'] as const) {
    test(`asks the ${who}, gets an answer, and goes on`, () => {
      const each = inState('under_review');
      each.act(moves.ask(who), next);
      assert.deepEqual([each.claim().state, each.claim().due], [who === 'buyer' ? 'awaiting_buyer' : 'awaiting_merchant_info', '2026-11-15T08:00:00Z']);
      each.act(moves.answer(who), next);
      assert.deepEqual([each.claim().state, each.claim().statements.map((each) => each.kind)], ['under_review', ['represent', 'ask', 'answer']]);
    });
  }
  test('grants all, a part, or nothing, with a reason both can read', () => {
    for (const [decision, amount, due] of [['granted', undefined, 4000], ['partly_granted', 1500, 1500], ['denied', undefined, 0]] as const) {
      const each = inState('under_review');
      each.act(moves.decide(decision, amount), next);
      assert.deepEqual([each.claim().state, each.money().due, each.claim().decision?.reason], [decision, due, 'Nach Aktenlage.']);
    }
  });
  test('may want the goods back first, also for a part', () => {
    const each = inState('under_review');
    each.act(moves.decide('partly_granted', 1500, true), next);
    assert.deepEqual([each.claim().state, each.money().due], ['awaiting_return', 0]);
    each.act(moves.returned('damaged'), next);
    assert.deepEqual([each.claim().state, each.money().due], ['partly_granted', 1500]);
  });
  for (const condition of ['empty', 'incomplete'] as const) {
    test(`looks again when the merchant says that the parcel was ${condition}`, () => {
      const each = inState('awaiting_return');
      each.act(moves.returned(condition), next);
      assert.deepEqual([each.claim().state, each.money().due], ['under_review', 0]);
    });
  }
});

describe('the refund', () => {
  test('is owed until somebody confirms it; the claim closes when nobody can appeal any more', () => {
    const each = inState('granted');
    assert.deepEqual(each.act(moves.confirm, '2026-11-14T08:00:00Z'), ['refund_confirmed']);
    assert.deepEqual(each.view('buyer', '2026-11-14T08:00:00Z').claims[0]?.refund, { amount: eur(4000), state: 'confirmed', dueBy: '2026-11-26T22:59:59Z', confirmedAt: '2026-11-14T08:00:00Z', reference: 'rf_1' });
    assert.deepEqual(each.view('buyer', '2026-11-14T08:00:00Z').claims[0]?.next, { who: 'nobody', by: '2026-12-12T22:59:59Z', otherwise: 'closed' });
    assert.deepEqual(each.act(clock, '2026-12-12T22:59:59Z'), []);
    assert.deepEqual(each.act(clock, '2026-12-12T23:00:00Z'), ['claim_closed']);
  });
  test('confirmed twice changes nothing', () => {
    const each = inState('granted');
    each.act(moves.confirm, next);
    assert.deepEqual(each.act(moves.confirm, next), []);
    assert.deepEqual(each.act({ by: 'provider', type: 'confirm_refund', id: 'claim-0001', body: { reference: 'other' } }, '2027-01-12T08:00:00Z'), []);
    assert.equal(each.money().confirmed, 4000);
  });
  test('confirmed late closes the claim in the same breath', () => {
    const each = inState('granted');
    assert.deepEqual(each.act(clock, '2027-02-01T08:00:00Z'), []);
    assert.deepEqual(each.act(moves.confirm, '2027-02-01T08:00:00Z'), ['refund_confirmed', 'claim_closed']);
  });
});

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
  test('each move belongs to its own side', () => {
    const owners: Record<string, string[]> = { accept: ['merchant'], offer: ['merchant'], represent: ['merchant'], accept_offer: ['buyer'], decline_offer: ['buyer'], ask: ['mediator'], answer: ['buyer', 'merchant'],
      decide: ['mediator'], return_received: ['merchant'], confirm_refund: ['merchant', 'provider'], appeal: ['buyer', 'merchant'], withdraw: ['buyer'] };
    for (const command of every) {
      for (const by of ['buyer', 'merchant', 'mediator', 'clock', 'provider'] as const) {
        if (!owners[command.type]?.includes(by)) assert.deepEqual(filed().refusal({ ...command, by } as Command, next), { code: 'not_your_turn' }, `${command.type} by ${by}`);
      }
    }
    assert.deepEqual(filed().refusal({ ...clock, by: 'merchant' }, next), { code: 'not_your_turn' });
    assert.deepEqual(filed().refusal({ ...fileClaim({ id: 'claim-0002' }), by: 'merchant' }, next), { code: 'not_your_turn' });
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
