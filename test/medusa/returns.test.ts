/** Returns of an order that lives in Medusa: what they bring, that they are asked for once, what becomes of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMedusa, orderId } from '../support/medusa.ts';

const body = { id: 'return-4711-abcd', kind: 'return', lines: [{ line: 'ordli_mug', quantity: 2 }], reason: 'Zu klein.' } as const;
const wanted = { ...body, lines: [...body.lines] };

test('before asking, a buyer hears what it brings: what was paid for these pieces, less the way back', async () => {
  const medusa = openMedusa();
  assert.deepEqual(await medusa.api().quoteReturn(orderId, wanted), {
    kind: 'return', lines: [{ line: 'ordli_mug', quantity: 2, amount: { amount: 4330, currency: 'EUR' } }], fee: { amount: 490, currency: 'EUR' }, amount: { amount: 3840, currency: 'EUR' }, sendBack: true,
  });
  assert.equal((await medusa.api({ returnShipping: 'so_pickup' }).quoteReturn(orderId, wanted)).fee!.amount, 1200);
});

test('a return reaches Medusa with its lines, the way back and the buyer\'s words, and is shown under the buyer\'s own id', async () => {
  const medusa = openMedusa();
  const api = medusa.api();
  const receipt = await api.requestReturn(orderId, wanted);
  assert.deepEqual([receipt.id, receipt.receivedAt], [body.id, '2026-11-10T08:00:00Z']);
  assert.deepEqual(medusa.sent, [{ order_id: orderId, items: [{ id: 'ordli_mug', quantity: 2, note: 'Zu klein. (redress return-4711-abcd)' }], return_shipping: { option_id: 'so_post' } }]);
  const { returns, returnable, order, timeline } = await api.readCase(orderId);
  assert.deepEqual(returns, [{
    id: body.id, kind: 'return', state: 'requested', lines: wanted.lines, amount: { amount: 3840, currency: 'EUR' }, fee: { amount: 490, currency: 'EUR' }, requestedAt: '2026-11-10T08:00:00Z', reason: 'Zu klein.', files: [], actions: [],
  }]);
  assert.deepEqual(returnable[0]!.lines, [{ line: 'ordli_stove', quantity: 1 }, { line: 'ordli_mug', quantity: 1 }]);
  assert.equal(order.total, 15984);
  assert.deepEqual(timeline.map(({ type, subject }) => [type, subject]), [['return_requested', body.id]]);
});

test('a reply that got lost does not make two returns of one', async () => {
  const medusa = openMedusa();
  const api = medusa.api();
  medusa.faults.push('fine', 'fine', 'lost');
  await assert.rejects(api.requestReturn(orderId, wanted), { outcome: 'unavailable', code: 'network' });
  assert.equal(medusa.order.returns.length, 1);
  assert.equal((await api.requestReturn(orderId, wanted)).id, body.id);
  assert.equal(medusa.sent.length, 1);
  // a return of the same pieces under another id is another one
  await api.requestReturn(orderId, { ...wanted, id: 'return-4712-abcd', lines: [{ line: 'ordli_mug', quantity: 1 }] });
  assert.equal(medusa.order.returns.length, 2);
});

test('the words go along without a mark of ours, also where somebody in the shop asked for the return', async () => {
  const medusa = openMedusa();
  await medusa.api().requestReturn(orderId, { id: body.id, kind: 'return', lines: wanted.lines });
  assert.equal(medusa.sent[0]!.items[0]!.note, '(redress return-4711-abcd)');
  medusa.order.returns.push({ ...medusa.order.returns[0]!, id: 'return_by_shop', items: [{ id: 'retitem_9', item_id: 'ordli_stove', quantity: 1, note: 'Am Telefon' }] });
  const { returns } = await medusa.api().readCase(orderId);
  assert.deepEqual(returns.map(({ id, reason }) => [id, reason]), [[body.id, undefined], ['return_by_shop', 'Am Telefon']]);
});

test('goods that came back are received, and cannot come back twice; a return that the merchant called off is gone', async () => {
  const medusa = openMedusa();
  const api = medusa.api();
  await api.requestReturn(orderId, wanted);
  medusa.receives(medusa.order.returns[0]!, '2026-11-14T15:00:00.000Z');
  const before = await api.readCase(orderId);
  assert.deepEqual([before.returns[0]!.state, before.returns[0]!.receivedAt, before.timeline.at(-1)!.type], ['received', '2026-11-14T15:00:00Z', 'return_received']);
  assert.deepEqual(before.returnable[0]!.lines, [{ line: 'ordli_stove', quantity: 1 }, { line: 'ordli_mug', quantity: 1 }]);
  Object.assign(medusa.order.returns[0]!, { status: 'canceled', updated_at: '2026-11-15T15:00:00.000Z' });
  const after = await api.readCase(orderId);
  assert.deepEqual(after.returns, []);
  assert.ok(after.version > before.version);
});

test('what Medusa would not take is refused before anything is sent', async () => {
  const medusa = openMedusa();
  const api = medusa.api();
  const refused: [object, string][] = [[{ lines: [{ line: 'ordli_mug', quantity: 4 }] }, 'quantity_exceeded'], [{ lines: [{ line: 'ordli_other', quantity: 1 }] }, 'quantity_exceeded'], [{ kind: 'exchange' }, 'not_possible_now'], [{ kind: 'cancel' }, 'not_possible_now']];
  for (const [more, code] of refused) {
    await assert.rejects(api.requestReturn(orderId, { ...wanted, ...more }), { outcome: 'refused', code });
    await assert.rejects(api.quoteReturn(orderId, { ...wanted, ...more }), { outcome: 'refused', code });
  }
  assert.deepEqual(medusa.sent, []);
});
