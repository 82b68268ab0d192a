/** "Have you contacted the merchant?" is asked, remembered and enforced, with the end of the wait as a date. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packs } from '../../src/rules/index.ts';
import { TestCase, fileClaim, message, moves, requestReturn } from '../support/cases.ts';
import { sampleShipment } from '../support/orders.ts';

// Placed on Monday, 2 November 2026, promised for Friday the 6th: not received opens on Tuesday the 10th.
const open = '2026-11-09T23:00:00Z';

test('before anybody wrote to the merchant the claim is refused, and there is no date yet', () => {
  const each = new TestCase();
  assert.deepEqual(each.view('buyer', open).contact, { state: 'none' });
  const told = each.eligibility('not_received', open);
  assert.deepEqual([told.state, told.reason, told.instead, told.opensAt], ['early', 'contact_first', 'contact', undefined]);
  assert.deepEqual(each.refusal(fileClaim(), open), { code: 'contact_first' });
});

test('a message on Monday, 9 November gives the merchant until the end of Wednesday', () => {
  const each = new TestCase();
  each.act(message(), '2026-11-09T10:00:00Z');
  const over = '2026-11-11T23:00:00Z';
  assert.deepEqual(each.view('buyer', '2026-11-10T10:00:00Z').contact, { state: 'waiting', firstAt: '2026-11-09T10:00:00Z', over });
  const told = each.eligibility('not_received', '2026-11-10T10:00:00Z');
  assert.deepEqual([told.state, told.reason, told.opensAt], ['early', 'contact_wait', over]);
  assert.deepEqual(each.refusal(fileClaim(), '2026-11-11T22:59:59Z'), { code: 'contact_wait', notBefore: over });
  assert.deepEqual(each.view('buyer', over).contact.state, 'over');
  assert.deepEqual(each.act(fileClaim(), over), ['claim_filed']);
});

test('under the marketplace scheme the wait is 48 hours to the second', () => {
  const each = new TestCase({ policy: packs.marketplace });
  each.act(message(), '2026-11-09T10:00:07Z');
  assert.deepEqual(each.refusal(fileClaim(), '2026-11-11T10:00:06Z'), { code: 'contact_wait', notBefore: '2026-11-11T10:00:07Z' });
  assert.deepEqual(each.act(fileClaim(), '2026-11-11T10:00:07Z'), ['claim_filed']);
});

test('when the ground opens after the wait, the ground gives the date', () => {
  const each = new TestCase();
  each.act(message(), '2026-11-02T10:00:00Z');
  assert.deepEqual(each.refusal(fileClaim(), '2026-11-03T10:00:00Z'), { code: 'ground_not_open', notBefore: open });
});

test('the merchant\'s answer ends the wait at once', () => {
  const each = new TestCase();
  each.act(message(), '2026-11-09T10:00:00Z');
  each.act(message('merchant', 'message-2'), '2026-11-10T08:00:00Z');
  assert.deepEqual(each.view('buyer', '2026-11-10T08:00:00Z').contact, { state: 'answered', firstAt: '2026-11-09T10:00:00Z', over: '2026-11-10T08:00:00Z' });
  assert.deepEqual(each.act(fileClaim(), '2026-11-10T08:00:00Z'), ['claim_filed']);
});

test('what the merchant wrote before the buyer asked is no answer, even in the same second', () => {
  const each = new TestCase();
  each.act(message('merchant', 'message-0'), '2026-11-09T10:00:00Z');
  each.act(message(), '2026-11-09T10:00:00Z');
  each.act(message('mediator', 'message-3'), '2026-11-09T11:00:00Z');
  assert.equal(each.refusal(fileClaim(), '2026-11-10T08:00:00Z').code, 'contact_wait');
});

test('asking for a return is contact, and its refusal an answer', () => {
  const each = new TestCase({ order: { shipments: [sampleShipment({ deliveredAt: '2026-11-05T10:00:00Z' })] } });
  each.act(requestReturn(), '2026-11-09T10:00:00Z');
  assert.equal(each.view('buyer', '2026-11-09T10:00:00Z').contact.state, 'waiting');
  each.act({ by: 'merchant', type: 'refuse_return', id: 'return-01', body: { reason: 'Benutzt.' } }, '2026-11-09T12:00:00Z');
  assert.equal(each.view('buyer', '2026-11-09T12:00:00Z').contact.state, 'answered');
});

test('a withdrawal from the contract is contact, too', () => {
  const each = new TestCase();
  each.act(moves.withdrawContract(), '2026-11-09T10:00:00Z');
  assert.equal(each.view('buyer', '2026-11-09T10:00:00Z').contact.state, 'waiting');
});

test('a wait that would end after the closing date promises no day, but an answer still opens the ground', () => {
  // a-to-z closes with 16 January 2027; a first word on the day before would be waited for until the 19th.
  const each = new TestCase();
  each.act(message(), '2027-01-15T10:00:00Z');
  const told = each.eligibility('not_received', '2027-01-15T10:00:00Z');
  assert.deepEqual([told.state, told.reason, told.opensAt, told.closesAt], ['early', 'contact_wait', undefined, '2027-01-16T22:59:59Z']);
  each.act(message('merchant', 'message-2'), '2027-01-16T10:00:00Z');
  assert.equal(each.eligibility('not_received', '2027-01-16T10:00:00Z').state, 'open');
});
