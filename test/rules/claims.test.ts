/** The life of a claim, move by move: each row of the state table, what it does to the money, and what the clock does. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packs } from '../../src/rules/index.ts';
import type { TestCase} from '../support/cases.ts';
import { answerDue, clock, eur, filed, filedAt, inState, message, moves, next } from '../support/cases.ts';

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
