/** What a merchant promised when an order was placed holds for that order, whatever it promises later; its next order has the new promise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Case } from '../../src/contract/index.ts';
import { registerMerchant } from '../../src/entries/backend.ts';
import { sampleMerchant, sampleOrder, sampleShipment } from '../support/orders.ts';
import { openShop, order, secretKey } from './support/shop.ts';

test('channels, answer time and return policy stay as they were when ordering', async () => {
  const shop = await openShop();
  const shipments = [sampleShipment({ deliveredAt: '2026-11-05T10:00:00Z' })];
  const put = (number: string) => shop.call('PUT', `/v1/merchant/orders/${number}`, { as: secretKey, body: sampleOrder({ number, shipments }) });
  const read = async (number: string) => Case.parse(await (await shop.call('GET', `/v1/merchant/orders/${number}`, { as: secretKey })).json());
  const until = ({ merchant }: Case) => merchant.returnPolicy;
  await put(order);
  const promise = { channels: [{ kind: 'phone' as const, label: '+49 30 1', link: 'tel:+49301' }], answersWithin: 72 };
  await registerMerchant(shop.store, {
    profile: sampleMerchant({ promise, returnPolicy: { days: 14, shipping: 'buyer_pays', fee: { amount: 495, currency: 'EUR' } } }), policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789',
  });
  await put('R-2002');
  await put(order); // the shop sends the old order once more, as shops do
  const [before, after] = [await read(order), await read('R-2002')];
  assert.deepEqual([until(before), before.merchant.promise.answersWithin], [{ days: 30, shipping: 'free' }, 24]);
  assert.deepEqual([until(after).days, until(after).fee?.amount, after.merchant.promise], [14, 495, promise]);
  const quote = await shop.call('GET', `/v1/orders/${order}/return-quote?kind=return&lines=${encodeURIComponent('[{"line":"lamp","quantity":1}]')}`, { as: shop.token });
  assert.equal(((await quote.json()) as { fee?: unknown }).fee, undefined, 'no fee that was not promised');
});
