/** Limits: who asks too much hears 429 and when to come back; whoever else is there does not notice. And from where a request comes, proxies or not. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import { createMemoryCounter, usualAllowances, type Allowances } from '../../src/backend/limits.ts';
import { senderOf } from '../../src/backend/node/sender.ts';
import { createToken } from '../../src/entries/backend.ts';
import { listen } from '../../src/entries/backend-node.ts';
import { codeOf, openShop, order, secretKey, type Shop } from './support/shop.ts';

const open = (allowances: Partial<Allowances>): Promise<Shop> => openShop({ limits: { allowances } });
const later = (shop: Shop, seconds: number) => { shop.clock.now = new Date(shop.clock.now.getTime() + seconds * 1000); };
const tokenOf = async ({ merchant, clock }: Shop, name = order, lifetime = 900) => (await createToken(merchant, { role: 'buyer', order: name }, clock.now, lifetime)).token;
const read = (shop: Shop, as: string) => shop.call('GET', `/v1/orders/${order}`, { as });
const statuses = async (count: number, work: () => Promise<Response>): Promise<number[]> => {
  const all: number[] = [];
  for (let index = 0; index < count; index++) all.push((await work()).status);
  return all;
};

test('a token may so much at once and so much a minute; then 429 says when, and a client that waits so long is served', async () => {
  const shop = await open({ read: { burst: 3, perMinute: 6 } });
  assert.deepEqual(await statuses(4, () => read(shop, shop.token)), [200, 200, 200, 429]);
  const refused = await read(shop, shop.token);
  assert.deepEqual([refused.headers.get('Retry-After'), await codeOf(refused)], ['10', 'rate_limited']);
  later(shop, 9);
  assert.equal((await read(shop, shop.token)).status, 429);
  later(shop, 1);
  assert.deepEqual(await statuses(2, () => read(shop, shop.token)), [200, 429]);
  later(shop, 3600);
  assert.deepEqual(await statuses(4, () => read(shop, shop.token)), [200, 200, 200, 429], 'a rest fills it up, and no higher');
  assert.equal((await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: { id: 'message-limits', text: 'Hallo?' } })).status, 201, 'reading too much keeps nobody from writing');
});

test('many tokens of one order share what three may, and another order has its own', async () => {
  const shop = await open({ read: { burst: 2, perMinute: 1 } });
  const tokens = await Promise.all(Array.from({ length: 5 }, (_, index) => tokenOf(shop, order, 600 + index)));
  let next = 0;
  assert.deepEqual(await statuses(10, () => read(shop, tokens[next++ % 5]!)), [...Array.from({ length: 6 }, () => 200), ...Array.from({ length: 4 }, () => 429)]);
  assert.equal((await shop.call('GET', '/v1/orders/R-other', { as: await tokenOf(shop, 'R-other') })).status, 404);
});

test('an address may so much whatever it shows, and another address does not notice; a shop’s own server is not counted by its address', async () => {
  const shop = await open({ address: { burst: 50, perMinute: 600 } });
  const from = (address: string, as?: string) => shop.backend.fetch(new Request(`http://redress.test/v1/merchant/claims`, { headers: as === undefined ? {} : { Authorization: `Bearer ${as}` } }), address);
  assert.deepEqual(await statuses(7, () => from('198.51.100.1', 'sk_guessed_0123456789012345')), [401, 401, 401, 401, 401, 429, 429]);
  assert.deepEqual(await statuses(20, () => from('198.51.100.2', secretKey)), Array.from({ length: 20 }, () => 200));
  assert.equal((await from('198.51.100.1', secretKey)).status, 429, 'not even a good key is looked at from there');
  assert.deepEqual(await statuses(60, () => from('198.51.100.4')).then((all) => all.filter((status) => status === 429).length), 55, 'what is wrong costs ten');
  later(shop, 1);
  assert.equal((await from('198.51.100.1', secretKey)).status, 200);
});

test('what anyone may begin is counted by address, and what a merchant does by merchant', async () => {
  const shop = await open({ begin: { burst: 2, perMinute: 1 }, key: { burst: 3, perMinute: 1 } });
  let id = 0;
  const withdraw = () => shop.backend.fetch(new Request('http://redress.test/v1/withdrawals', {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': String(++id) }, body: JSON.stringify({ id: `withdrawal-${id}`, merchant: 'pk_nordlicht', name: 'Alva Berg', contract: order, email: 'alva@example.com' }),
  }), '198.51.100.3');
  assert.deepEqual(await statuses(3, withdraw), [201, 201, 429]);
  // the order itself was recorded with the first of the three
  assert.deepEqual(await statuses(3, () => shop.call('GET', '/v1/merchant/claims', { as: secretKey })), [200, 200, 429]);
  const desk = (await createToken(shop.merchant, { role: 'merchant' }, shop.clock.now)).token;
  assert.equal((await shop.call('GET', '/v1/merchant/claims', { as: desk })).status, 429, 'key and desk are one shop');
});

test('without limits nobody is counted, and the usual ones are far above what people do', async () => {
  const shop = await openShop();
  assert.ok((await statuses(usualAllowances.read.burst * 4, () => read(shop, shop.token))).every((status) => status === 200));
});

test('the counter holds so many names and no more: the one not heard of for longest makes way', () => {
  const counter = createMemoryCounter(2);
  const one = { burst: 1, perMinute: 1 };
  assert.deepEqual(['a', 'b', 'a'].map((name) => counter.take(name, one, 0)), [0, 0, 60_000]);
  assert.deepEqual([counter.take('c', one, 0), counter.take('a', one, 0), counter.take('b', one, 0)], [0, 60_000, 0]);
});

test('a sender’s address is the socket’s, or what as many proxies say as there are', () => {
  const sender = (peer: string, said: string | undefined, proxies: number) =>
    senderOf(peer, said === undefined ? {} : { 'x-forwarded-for': said }, proxies);
  const cases: [peer: string, said: string | undefined, proxies: number, is: string | undefined][] = [
    ['8.8.8.8', undefined, 0, '8.8.8.8'], ['8.8.8.8', '1.2.3.4', 0, '8.8.8.8'], ['127.0.0.1', undefined, 0, '127.0.0.1'], ['127.0.0.1', '1.2.3.4', 0, undefined], ['10.0.0.9', '1.2.3.4', 0, undefined],
    ['10.0.0.9', '1.2.3.4', 1, '1.2.3.4'], ['10.0.0.9', 'forged, 1.2.3.4', 1, '1.2.3.4'], ['10.0.0.9', '6.6.6.6, 1.2.3.4', 2, '6.6.6.6'], ['10.0.0.9', '1.2.3.4', 2, '10.0.0.9'], ['10.0.0.9', undefined, 1, '10.0.0.9'],
    ['10.0.0.9', 'unknown', 1, '10.0.0.9'], ['::ffff:8.8.4.4', undefined, 0, '8.8.4.4'], ['2001:4860:4860:0:1:2:3:4', undefined, 0, '2001:4860:4860:0::/64'], ['2001:4860:4860::8844', undefined, 0, '2001:4860:4860:0::/64'],
    ['10.0.0.9', '2001:4860::1', 1, '2001:4860:0:0::/64'], ['fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
  ];
  for (const [peer, said, proxies, is] of cases) assert.equal(sender(peer, said, proxies), is, `${peer} says ${said} through ${proxies}`);
});

test('headers and bodies that trickle in are cut off, and the sender is told', async () => {
  const listener = await listen(async (request) => new Response(await request.text()), { port: 0, patience: { headers: 300, request: 900 } });
  after(() => listener.close());
  const trickle = (head: string): Promise<string> => new Promise((resolve) => {
    let got = '';
    const socket = connect(Number(new URL(listener.url).port), '127.0.0.1', () => { socket.write(head); });
    const timer = setInterval(() => { socket.write('x'); }, 50);
    socket.setEncoding('latin1').on('data', (chunk: string) => { got += chunk; }).on('error', () => {}).on('close', () => {
      clearInterval(timer);
      resolve(got);
    });
  });
  assert.match(await trickle('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '), /^HTTP\/1\.1 408 /);
  assert.doesNotMatch(await trickle('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n'), /^HTTP\/1\.1 200 /);
  assert.match(await trickle(`GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`), /^HTTP\/1\.1 431 /);
});
