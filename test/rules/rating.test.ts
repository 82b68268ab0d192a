/** The buyer's word on how it went, and who has read what. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Command } from '../../src/rules/index.ts';
import { TestCase, message, requestReturn } from '../support/cases.ts';
import { sampleShipment } from '../support/orders.ts';

const rate = (stars = 2, id = 'rating-01'): Command => ({ by: 'buyer', type: 'rate', body: { id, stars, text: 'Antwort erst nach einer Woche.' } });
const read = (by: 'buyer' | 'merchant', last = 'message-1'): Command => ({ by, type: 'mark_read', message: last });
const monday = '2026-11-02T12:00:00Z';

describe('a rating', () => {
  test('is given once; the same again changes nothing, another is refused', () => {
    const each = new TestCase({ order: { shipments: [sampleShipment({ deliveredAt: '2026-11-05T10:00:00Z' })] } });
    assert.deepEqual(each.act(rate(), '2026-11-06T10:00:00Z'), ['order_rated']);
    assert.deepEqual(each.view('merchant', '2026-11-06T10:00:00Z').rating, { stars: 2, text: 'Antwort erst nach einer Woche.', at: '2026-11-06T10:00:00Z' });
    assert.deepEqual(each.act(rate(), '2026-11-07T10:00:00Z'), []);
    assert.deepEqual(each.refusal(rate(5), '2026-11-07T10:00:00Z'), { code: 'rating_given' });
    assert.deepEqual(each.refusal({ ...rate(), by: 'merchant' }, '2026-11-07T10:00:00Z'), { code: 'not_your_turn' });
  });
  test('waits until there is something to speak of: the promised day is over, or the merchant has answered', () => {
    const each = new TestCase();
    assert.deepEqual(each.refusal(rate(), monday), { code: 'too_early', notBefore: '2026-11-06T23:00:00Z' });
    assert.deepEqual(each.view('buyer', monday).actions.find(({ action }) => action === 'rate'), { action: 'rate', enabled: false, reason: 'too_early', notBefore: '2026-11-06T23:00:00Z' });
    assert.deepEqual(new TestCase().act(rate(), '2026-11-06T23:00:00Z'), ['order_rated']);
    each.act(message(), monday);
    each.act(message('merchant', 'message-2'), monday);
    assert.deepEqual(each.act(rate(5), monday), ['order_rated']);
  });
  test('may follow at once on a refused cancellation', () => {
    const each = new TestCase();
    each.act(requestReturn({ kind: 'cancel' }), monday);
    each.act({ by: 'merchant', type: 'refuse_return', id: 'return-01', body: { reason: 'Schon gepackt.' } }, monday);
    assert.deepEqual(each.act(rate(1), monday), ['order_rated']);
  });
});

describe('who has read what', () => {
  test('a message is new to the other side until it was on its screen, and the writer sees that it was', () => {
    const each = new TestCase();
    each.act(message(), monday);
    assert.deepEqual([each.view('merchant', monday).unread, each.view('buyer', monday).unread], [1, 0]);
    assert.deepEqual(each.act(read('merchant'), '2026-11-02T13:00:00Z'), ['thread_read']);
    const seen = each.view('buyer', '2026-11-02T13:00:00Z');
    assert.deepEqual([each.view('merchant', '2026-11-02T13:00:00Z').unread, seen.messages[0]?.seenAt, seen.timeline.length], [0, '2026-11-02T13:00:00Z', 2]);
    assert.deepEqual(each.act(read('merchant'), '2026-11-02T14:00:00Z'), [], 'seen twice is seen once');
  });
  test('who answers has read; what comes after is new again', () => {
    const each = new TestCase();
    each.act(message(), monday);
    each.act(message('merchant', 'message-2'), monday);
    assert.equal(each.view('merchant', monday).unread, 0);
    each.act(message('merchant', 'message-3'), monday);
    assert.equal(each.view('buyer', monday).unread, 2);
    each.act(read('buyer', 'message-2'), monday);
    assert.equal(each.view('buyer', monday).unread, 1);
  });
  test('a message that is not there was not read; the mediator reads without a mark', () => {
    const each = new TestCase();
    each.act(message(), monday);
    assert.deepEqual(each.refusal(read('buyer', 'message-9'), monday), { code: 'message_unknown', pointer: '/message' });
    assert.deepEqual(each.refusal({ by: 'mediator', type: 'mark_read', message: 'message-1' }, monday), { code: 'not_your_turn' });
    assert.equal(each.view('mediator', monday).unread, 0);
  });
});
