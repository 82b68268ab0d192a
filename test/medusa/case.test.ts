/** What a buyer is shown of an order that lives in Medusa. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Case } from '../../src/contract/index.ts';
import { openMedusa, orderId } from '../support/medusa.ts';

const known = async (medusa: ReturnType<typeof openMedusa>, now = '2026-11-10T08:00:00Z') => medusa.api({ now: () => Date.parse(now) }).readCase(orderId);

test('an order in Medusa is a case of the contract: lines, sums in cents, the parcel, who paid what, where it went', async () => {
  const found = await known(openMedusa());
  assert.deepEqual(Case.parse(found), found);
  const { order } = found;
  assert.equal(order.number, '1042');
  assert.deepEqual(order.lines.map(({ title, quantity, total }) => [title, quantity, total]), [['Campingkocher', 1, 8990], ['Emaillebecher', 3, 6495]]);
  assert.deepEqual([order.shipping, order.total, order.charge.authorised, order.charge.captured, order.currency], [499, 15984, 15984, 15984, 'EUR']);
  assert.deepEqual(order.shipments, [{
    id: 'ful_1', lines: [{ line: 'ordli_stove', quantity: 1 }, { line: 'ordli_mug', quantity: 3 }], scans: [], trackingNumber: '00340434', trackingLink: 'https://track.example/00340434',
    shippedAt: '2026-11-03T12:00:00Z', deliveredAt: '2026-11-05T10:30:00Z',
  }]);
  assert.deepEqual(order.shipTo, { name: 'Nora Beck', lines: ['Am Hang 3'], postalCode: '79098', city: 'Freiburg', country: 'DE' });
  assert.deepEqual(found.delivery, { state: 'delivered', at: '2026-11-05T10:30:00Z' });
});

test('a currency without cents, or with three digits of them, stays what it is', async () => {
  for (const [currency, total] of [['jpy', 90], ['kwd', 89_900], ['eur', 8990]] as const) {
    const medusa = openMedusa();
    medusa.order.currency_code = currency;
    assert.equal((await known(medusa)).order.lines[0]!.total, total, currency);
  }
});

test('the goods are on their way, late, partly there or cancelled, by what Medusa knows of the parcels and the shop\'s own promise', async () => {
  const medusa = openMedusa();
  const [parcel] = medusa.order.fulfillments;
  parcel!.delivered_at = null;
  assert.deepEqual((await known(medusa, '2026-11-07T22:59:59Z')).delivery, { state: 'in_transit', at: '2026-11-03T12:00:00Z' });
  // midnight in Berlin, five days after the order
  assert.deepEqual((await known(medusa, '2026-11-07T23:00:00Z')).delivery, { state: 'overdue' });
  parcel!.delivered_at = '2026-11-05T10:30:00.000Z';
  parcel!.items.pop();
  assert.equal((await known(medusa, '2026-11-06T08:00:00Z')).delivery.state, 'partly_delivered');
  medusa.order.fulfillments = [];
  assert.deepEqual((await known(medusa, '2026-11-06T08:00:00Z')).delivery, { state: 'preparing' });
  medusa.order.status = 'canceled';
  const { delivery, actions, returnable } = await known(medusa);
  assert.deepEqual([delivery.state, returnable, actions.filter(({ enabled }) => enabled)], ['cancelled', [], []]);
});

test('a line that was taken out of the order later is not shown', async () => {
  const medusa = openMedusa();
  Object.assign(medusa.order.items[0]!, { quantity: 0, total: 0 });
  assert.deepEqual((await known(medusa)).order.lines.map(({ title }) => title), ['Emaillebecher']);
});

test('money Medusa gave back is money given back', async () => {
  const medusa = openMedusa();
  medusa.order.payment_collections[0]!.payments[0]!.refunds.push({ amount: 21.65, created_at: '2026-11-12T07:00:00.000Z' });
  assert.deepEqual((await known(medusa)).refunds, [{ amount: { amount: 2165, currency: 'EUR' }, state: 'confirmed', confirmedAt: '2026-11-12T07:00:00Z' }]);
});

test('what Medusa cannot do is named by no action: no messages, files, claims, rating or withdrawal', async () => {
  const medusa = openMedusa();
  const found = await known(medusa);
  assert.deepEqual(found.actions, [{ action: 'request_return', enabled: true }, { action: 'return', enabled: true }]);
  assert.deepEqual([found.eligibility, found.messages, found.claims, found.files, found.withdrawals], [[], [], [], [], []]);
  const api = medusa.api();
  const cannot = [
    api.sendMessage(orderId, { id: 'message-1', text: 'Hallo' }), api.fileClaim(orderId, {} as never), api.putFile(orderId, 'file-1234', new Blob(), 'a.png'), api.rate(orderId, {} as never),
    api.withdrawContract({} as never), api.withdrawReturn(orderId, 'return-01', {}), api.createCheckout({} as never),
  ];
  for (const each of cannot) await assert.rejects(each, { name: 'ClaimsApiError', outcome: 'refused', code: 'not_possible_now' });
});

test('a shop that has set up no way back offers no return, and one that sent nothing yet says so', async () => {
  const medusa = openMedusa();
  medusa.ways.length = 0;
  assert.deepEqual((await known(medusa)).actions, []);
  const fresh = openMedusa();
  fresh.order.fulfillments = [];
  for (const { detail } of fresh.order.items) detail.fulfilled_quantity = 0;
  assert.deepEqual((await known(fresh)).actions, [{ action: 'request_return', enabled: false, reason: 'not_delivered' }, { action: 'return', enabled: false, reason: 'not_delivered' }]);
  const cleared = openMedusa();
  cleared.order.cart = null;
  assert.deepEqual((await known(cleared)).returnable, []);
});
