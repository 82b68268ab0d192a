/** Watching a case as it looks from inside a server: other processes, signs of life, readers that leave or do not read, and the end. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createBackend, createMemoryFiles, createMemoryStore, createToken, registerMerchant } from '../../src/entries/backend.ts';
import type { Store } from '../../src/entries/backend.ts';
import { serve } from '../../src/entries/backend-node.ts';
import { sampleMerchant, sampleOrder } from '../support/orders.ts';
import { codeOf, openShop, order, secretKey, type Shop } from './support/shop.ts';

const never = { look: 3_600_000, beat: 3_600_000 };
const events = `/v1/orders/${order}/events`;
const write = (shop: Shop, id: string) => shop.call('POST', `/v1/merchant/orders/${order}/messages`, { as: secretKey, body: { id, text: 'Wir fragen nach.' } });

/** What comes next, as text; undefined at the end. */
function read(response: Response): { next(): Promise<string | undefined>; leave(): Promise<void> } {
  assert.equal(response.status, 200);
  const reader = response.body!.getReader();
  return {
    next: async () => {
      const { value } = await reader.read();
      return value && new TextDecoder().decode(value);
    },
    leave: () => reader.cancel(),
  };
}
const version = (n: number): string => `event: case\nid: ${n}\ndata: {"version":${n}}\n\n`;

test('what this process commits is told at once, without looking', async () => {
  const shop = await openShop({ watching: never });
  const stream = read(await shop.call('GET', events, { as: shop.token }));
  assert.equal(await stream.next(), version(1));
  await write(shop, 'message-1');
  assert.equal(await stream.next(), version(2));
  await stream.leave();
});

test('a store of one’s own may have its methods on a class', async () => {
  const shop = await openShop({ watching: never, store: Object.create(createMemoryStore()) as Store });
  const stream = read(await shop.call('GET', events, { as: shop.token }));
  assert.equal(await stream.next(), version(1));
  await write(shop, 'message-1');
  assert.equal(await stream.next(), version(2));
  await stream.leave();
});

test('what another process commits on the same store is found by looking', async () => {
  const shop = await openShop({ watching: { ...never, look: 10 } });
  const another = createBackend({ store: shop.store, files: createMemoryFiles(), now: () => shop.clock.now });
  const stream = read(await shop.call('GET', events, { as: shop.token }));
  assert.equal(await stream.next(), version(1));
  const sent = await another.fetch(new Request(`http://redress.test/v1/merchant/orders/${order}/messages`, {
    method: 'POST', headers: { Authorization: `Bearer ${secretKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': 'elsewhere' }, body: '{"id":"message-1","text":"Wir fragen nach."}',
  }));
  assert.equal(sent.status, 201);
  assert.equal(await stream.next(), version(2));
  await stream.leave();
});

test('a stream on which nothing happens says that it is alive', async () => {
  const shop = await openShop({ watching: { ...never, beat: 10 } });
  const stream = read(await shop.call('GET', events, { as: shop.token }));
  assert.deepEqual([await stream.next(), await stream.next(), await stream.next()], [version(1), ':\n\n', ':\n\n']);
  await stream.leave();
});

test('who does not read is not waited for, and hears of the newest version when reading goes on', async () => {
  const shop = await openShop({ watching: { look: 10, beat: 5 } });
  const response = await shop.call('GET', events, { as: shop.token });
  await new Promise((resolve) => { setTimeout(resolve, 100); }); // signs of life fill what may wait
  for (let n = 1; n <= 20; n++) await write(shop, `message-${n}`);
  const stream = read(response);
  const got = [];
  for (let text = ''; !text.startsWith('event') || text === version(1); got.push(text)) text = await stream.next() ?? '';
  assert.equal(got.at(-1), version(21));
  // signs of life go on while it reads; of the twenty versions it is told those there was room for
  const versions = got.filter((text) => text.startsWith('event')).length;
  assert.ok(versions <= 9, `${versions} versions had been kept for it`);
  await stream.leave();
});

test('the ninth who watches an order is turned away until one leaves, by whichever way', async () => {
  const shop = await openShop({ watching: never });
  const senders = Array.from({ length: 8 }, () => new AbortController());
  const watch = (signal?: AbortSignal) => shop.backend.fetch(new Request(`http://redress.test${events}`, { headers: { Authorization: `Bearer ${shop.token}` }, ...(signal ? { signal } : {}) }));
  const streams = await Promise.all(senders.map(({ signal }) => watch(signal)));
  assert.deepEqual(streams.map(({ status }) => status), Array(8).fill(200));
  const ninth = await watch();
  assert.deepEqual([ninth.status, ninth.headers.get('Retry-After'), await codeOf(ninth)], [429, '30', 'rate_limited']);
  senders[0]!.abort();
  const instead = await watch();
  assert.equal(instead.status, 200);
  await streams[1]!.body!.cancel();
  for (let n = 0; n < 20; n++) assert.equal((await shop.call('HEAD', events, { as: shop.token })).status, 200, 'HEAD takes no place');
  const { token } = await createToken(shop.merchant, { role: 'buyer', order: 'R-9999' }, shop.clock.now);
  for (let n = 0; n < 20; n++) assert.equal((await shop.call('GET', '/v1/orders/R-9999/events', { as: token })).status, 404, 'nor does an order that is not there');
  shop.backend.close();
});

test('a store that goes away ends the stream and is told in the log, without a word of the case', async () => {
  const store = createMemoryStore();
  let away = false;
  const bent: Store = { ...store, readVersion: (key) => (away ? Promise.reject(new Error(`no ${key.order}`)) : store.readVersion(key)) };
  const shop = await openShop({ store: bent, watching: { ...never, look: 10 } });
  const stream = read(await shop.call('GET', events, { as: shop.token }));
  assert.equal(await stream.next(), version(1));
  away = true;
  assert.equal(await stream.next(), undefined);
  assert.deepEqual(shop.log.filter(({ event }) => event === 'watch_failed').map(({ level, error }) => [level, error?.name]), [['error', 'Error']]);
  assert.ok(!JSON.stringify(shop.log).includes(order));
});

test('a backend that closes ends every stream and opens no more', async () => {
  const shop = await openShop({ watching: never });
  const streams = await Promise.all([1, 2].map(async () => read(await shop.call('GET', events, { as: shop.token }))));
  for (const stream of streams) assert.equal(await stream.next(), version(1));
  shop.backend.close();
  for (const stream of streams) assert.equal(await stream.next(), undefined);
  const late = await shop.call('GET', events, { as: shop.token });
  assert.deepEqual([late.status, late.headers.get('Retry-After'), await codeOf(late)], [503, '1', 'unavailable']);
});

test('over HTTP: what others commit is heard, a lost connection makes room, and closing waits for no stream', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'redress-watch-'));
  const server = await serve({ data, port: 0, watching: { look: 50 } });
  t.after(async () => {
    await server.close();
    await rm(data, { recursive: true });
  });
  const merchant = await registerMerchant(server.store, { profile: sampleMerchant(), policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789', returnOrigins: ['https://shop.example'] });
  const { token } = await createToken(merchant, { role: 'buyer', order }, new Date());
  const headers = { Authorization: `Bearer ${secretKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': 'one' };
  await fetch(`${server.url}/v1/merchant/orders/${order}`, { method: 'PUT', headers, body: JSON.stringify(sampleOrder()) });
  const another = createBackend({ store: server.store, files: createMemoryFiles() });
  const watch = (signal?: AbortSignal) => fetch(`${server.url}${events}`, { headers: { Authorization: `Bearer ${token}` }, ...(signal ? { signal } : {}) });

  const stream = read(await watch());
  assert.equal(await stream.next(), version(1));
  await another.fetch(new Request(`${server.url}/v1/merchant/orders/${order}/messages`, { method: 'POST', headers, body: '{"id":"message-1","text":"Wir fragen nach."}' }));
  assert.equal(await stream.next(), version(2));

  const lost = Array.from({ length: 7 }, () => new AbortController());
  for (const { signal } of lost) assert.equal((await watch(signal)).status, 200);
  assert.equal((await watch()).status, 429);
  for (const each of lost) each.abort();
  let status = 0;
  for (const end = Date.now() + 5000; status !== 200 && Date.now() < end;) ({ status } = await watch());
  assert.equal(status, 200);

  const began = Date.now();
  await server.close();
  // waiting for them would take the ten seconds of grace that running requests have
  assert.ok(Date.now() - began < 8000, `closing took ${Date.now() - began} ms`);
  assert.equal(await stream.next(), undefined);
});
