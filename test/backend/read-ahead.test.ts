/** A buyer's request asks the store once before it decides, and yet nobody gets in who would not otherwise. On memory, with a store that counts what it is asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore, createToken, type Store } from '../../src/entries/backend.ts';
import { retired, rotated } from '../../src/backend/rotate.ts';
import { codeOf, openShop, order, type Shop } from './support/shop.ts';

type Question = 'readMerchant' | 'readCase' | 'findReply' | 'readAhead';

async function countingShop(): Promise<{ shop: Shop; asked: Question[]; commits: string[] }> {
  const memory = createMemoryStore();
  const commits: string[] = [];
  const able: Required<Store> = {
    ...memory,
    readAhead: async (key, reply) => ({ merchant: await memory.readMerchant(key.merchant), case: await memory.readCase(key), reply: reply && await memory.findReply(reply.principal, reply.key) }),
  };
  const asked: Question[] = [];
  const counted = <N extends Question>(name: N): Required<Store>[N] => ((...given: never[]) => {
    asked.push(name);
    return (able[name] as (...each: never[]) => unknown)(...given);
  }) as Required<Store>[N];
  const shop = await openShop({ store: { ...able, readMerchant: counted('readMerchant'), readCase: counted('readCase'), findReply: counted('findReply'), readAhead: counted('readAhead'), commit: async (step) => {
    const result = await memory.commit(step);
    commits.push(result);
    return result;
  } } });
  // from its first call on the process knows the merchant
  await shop.call('GET', `/v1/orders/${order}`, { as: shop.token });
  asked.length = commits.length = 0;
  return { shop, asked, commits };
}

const message = { id: 'message-1', text: 'Wo bleibt meine Bestellung?' };

test('reading a case and writing to it each ask the store once before deciding', async () => {
  const { shop, asked } = await countingShop();
  assert.equal((await shop.call('GET', `/v1/orders/${order}`, { as: shop.token })).status, 200);
  assert.deepEqual(asked.splice(0), ['readAhead']);
  const first = await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, key: 'once', body: message });
  assert.equal(first.status, 201);
  assert.deepEqual(asked.splice(0), ['readAhead']);
  const again = await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, key: 'once', body: message });
  assert.deepEqual([again.headers.get('Idempotency-Replayed'), await again.text()], ['true', await first.text()]);
  assert.deepEqual(asked.splice(0), ['readAhead']);
});

test('a secret that was retired by another process opens nothing from the next call on, though this process knew it as good', async () => {
  const { shop } = await countingShop();
  const former = shop.token;
  const both = await rotated(shop.merchant, 'token', 'the-next-token-secret-of-this-shop-0123');
  await shop.store.saveMerchant(both);
  assert.equal((await shop.call('GET', `/v1/orders/${order}`, { as: former })).status, 200);
  await shop.store.saveMerchant(retired(both, 'token'));
  const response = await shop.call('GET', `/v1/orders/${order}`, { as: former });
  assert.deepEqual([response.status, await codeOf(response)], [401, 'token_invalid']);
  const { token } = await createToken(both, { role: 'buyer', order }, shop.clock.now, 900);
  assert.equal((await shop.call('GET', `/v1/orders/${order}`, { as: token })).status, 200);
});

test('a forged token, or one for another order, makes the store read no case, so its time tells nobody what is there', async () => {
  const { shop, asked } = await countingShop();
  const forged = await createToken({ ...shop.merchant, tokenSecret: 'a-secret-that-is-not-this-shops-0123456789' }, { role: 'buyer', order }, shop.clock.now, 900);
  const other = await createToken(shop.merchant, { role: 'buyer', order: 'R-2002' }, shop.clock.now, 900);
  for (const { token } of [forged, other]) assert.ok((await shop.call('GET', `/v1/orders/${order}`, { as: token })).status >= 400);
  assert.deepEqual(asked.filter((question) => question !== 'readMerchant'), []);
});

test('who has to wait for others with the same case decides on what they left, and nothing is tried in vain', async () => {
  const { shop, commits } = await countingShop();
  const replies = await Promise.all(Array.from({ length: 8 }, (_, nth) => shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, key: `at-once-${String(nth)}`, body: { ...message, id: `message-at-once-${String(nth)}` } })));
  assert.deepEqual(replies.map(({ status }) => status), Array.from({ length: 8 }, () => 201));
  assert.deepEqual(commits, Array.from({ length: 8 }, () => 'committed'));
});
