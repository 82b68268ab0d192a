/** What the handler does that cannot be seen, or brought about, from outside. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from '../../src/backend/body.ts';
import { createBackend, createMemoryFiles, createMemoryStore, createToken, firstBreak } from '../../src/entries/backend.ts';
import type { Store } from '../../src/entries/backend.ts';
import { sampleOrder } from '../support/orders.ts';
import { codeOf, openShop, order, secretKey } from './support/shop.ts';

const key = { merchant: 'pk_nordlicht', order };
const message = (id: string, text = 'Wo ist sie?') => ({ id, text });
const claim = { id: 'claim-0001', ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: { amount: 4000, currency: 'EUR' }, story: 'Nichts da.', outcome: 'refund', facts: { addressConfirmed: true } };

/** A memory store with some of its methods changed. */
const bent = (change: (store: Store) => Partial<Store>): Store => {
  const store = createMemoryStore();
  return { ...store, ...change(store) };
};

test('an error inside is a 500 that can be found in the log, and neither tells what people wrote', async () => {
  let broken = false;
  const shop = await openShop({ newId: () => 'mark-1', store: bent((store) => ({ commit: (step) => (broken ? Promise.reject(new TypeError(`cannot write ${JSON.stringify(step)}`)) : store.commit(step)) })) });
  broken = true;
  const response = await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: message('message-1', 'Mein Geheimnis') });
  assert.equal(response.status, 500);
  assert.deepEqual(await response.json(), { type: 'about:blank', title: 'internal', status: 500, code: 'internal', instance: 'mark-1' });
  const line = shop.log.at(-1)!;
  assert.deepEqual([line.level, line.route, line.status, line.id, line.code, line.error?.name], ['error', 'sendMessage', 500, 'mark-1', 'internal', 'TypeError']);
  assert.equal(response.headers.get('Request-Id'), 'mark-1');
  assert.ok(line.error?.stack?.includes('handler.test.ts'), 'it says where');
  assert.ok(!JSON.stringify(shop.log).includes('Geheimnis'));
});

test('a database that is away is a 503 with a time to come back, and nothing was done', async () => {
  let away = false;
  const gone = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
  const shop = await openShop({ store: bent((store) => ({ commit: (step) => (away ? gone() : store.commit(step)) })) });
  const send = () => shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, key: 'same', body: message('message-1') });
  away = true;
  const response = await send();
  assert.deepEqual([response.status, response.headers.get('Retry-After'), await codeOf(response)], [503, '1', 'unavailable']);
  assert.equal(shop.log.at(-1)?.error?.code, 'ECONNREFUSED');
  away = false;
  const again = await send();
  assert.deepEqual([again.status, again.headers.get('Idempotency-Replayed')], [201, null]);
});

test('logs hold no token, no key and nothing personal', async () => {
  const shop = await openShop({ sandbox: true, mediatorKey: 'mediator-secret-0123456789' });
  const secrets = [shop.token, secretKey, 'mediator-secret-0123456789', 'alva@example.com', 'Alva', 'Wo ist sie?', order, 'R-1001', 'pk_nordlicht', 'message-1', 'key-in-the-log'];
  await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, key: 'key-in-the-log', body: message('message-1') });
  await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: '{"text":"Wo ist sie?' });
  await shop.call('GET', `/v1/orders/${order}?email=alva@example.com`, { as: `${shop.token}x` });
  await shop.call('GET', `/v1/orders/${order}`, { as: shop.token });
  await shop.call('GET', '/v1/mediator/claims', { as: 'mediator-secret-0123456789' });
  await shop.call('GET', `/v1/nowhere/${order}/alva@example.com`);
  await shop.call('POST', '/v1/withdrawals', { body: { id: 'withdrawal-1', merchant: 'pk_nordlicht', name: 'Alva', contract: order, email: 'alva@example.com' } });
  const text = JSON.stringify(shop.log);
  assert.equal(shop.log.length, 8);
  for (const secret of secrets) assert.ok(!text.includes(secret), `“${secret}” is in the log`);
});

test('the same request while the first is still running is told so, and to come back in a second', async () => {
  let goOn = () => {};
  let hold = false;
  const shop = await openShop({ store: bent((store) => ({ commit: async (step) => {
    if (hold) await new Promise<void>((resolve) => { goOn = resolve; });
    return store.commit(step);
  } })) });
  hold = true;
  const send = (body: object) => shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, key: 'same', body });
  const first = send(message('message-1'));
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  const second = await send(message('message-1'));
  assert.deepEqual([second.status, second.headers.get('Retry-After'), await codeOf(second)], [409, '1', 'request_running']);
  assert.equal(await codeOf(await send(message('message-2'))), 'idempotency_key_reused');
  hold = false;
  goOn();
  assert.equal((await first).status, 201);
  assert.equal((await send(message('message-1'))).headers.get('Idempotency-Replayed'), 'true');
});

test('a command that loses every race is refused so that it can be sent again', async () => {
  let always = false;
  const shop = await openShop({ store: bent((store) => ({ commit: (step) => (always ? Promise.resolve('case_moved' as const) : store.commit(step)) })) });
  always = true;
  const response = await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: message('message-1') });
  assert.deepEqual([response.status, response.headers.get('Retry-After'), await codeOf(response)], [409, '1', 'version_conflict']);
});

test('a reply that another process gave first is the reply', async () => {
  const store = createMemoryStore();
  const [here, there] = [await openShop({ store }), createBackend({ store, files: createMemoryFiles(), now: () => new Date('2026-11-10T09:00:00Z') })];
  const request = () => new Request(`http://redress.test/v1/orders/${order}/messages`, { method: 'POST', headers: { Authorization: `Bearer ${here.token}`, 'Idempotency-Key': 'same', 'Content-Type': 'application/json' }, body: JSON.stringify(message('message-1')) });
  const [one, two] = await Promise.all([here.backend.fetch(request()), there.fetch(request())]);
  assert.deepEqual([one.status, two.status], [201, 201]);
  assert.equal(await one.text(), await two.text());
  assert.equal((await store.readCase(key))?.version, 2);
});

test('the reply stands in the same step as what it tells of', async () => {
  const steps: { reply: boolean; events: number }[] = [];
  const shop = await openShop({ store: bent((store) => ({
    commit: (step) => {
      steps.push({ reply: step.reply !== undefined, events: step.events.length });
      return store.commit(step);
    },
    saveReply: () => { throw new Error('a reply was kept by itself'); },
  })) });
  steps.length = 0;
  assert.equal((await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: message('message-1') })).status, 201);
  assert.deepEqual(steps, [{ reply: true, events: 1 }]);
});

test('a server that is no sandbox has no sandbox routes and takes no test payments', async () => {
  const shop = await openShop();
  const missing = await (await shop.call('GET', '/v1/merchants/pk_nobody')).text();
  for (const [method, path] of [['POST', '/v1/sandbox/clock'], ['GET', '/v1/sandbox/checkouts/checkout-1'], ['POST', '/v1/sandbox/checkouts/checkout-1']] as const) {
    assert.equal(await (await shop.call(method, path, method === 'POST' ? { body: { advance: 60 } } : {})).text(), missing);
  }
  const checkout = { id: 'checkout-1', merchant: 'pk_nordlicht', cart: 'cart-1', amount: { amount: 1, currency: 'EUR' }, method: 'sandbox', returnUrl: 'https://shop.example/' };
  assert.equal(await codeOf(await shop.call('POST', '/v1/checkouts', { body: checkout })), 'method_unavailable');
  const local = await shop.call('POST', '/v1/checkouts', { body: { ...checkout, returnUrl: 'http://localhost/' } });
  assert.deepEqual(((await local.json()) as { errors: unknown }).errors, [{ pointer: '/returnUrl', code: 'not_allowed' }]);
});

test('without a mediator key nobody is the mediator', async () => {
  const shop = await openShop();
  for (const as of ['undefined', 'null', secretKey, '0']) assert.equal(await codeOf(await shop.call('GET', '/v1/mediator/claims', { as })), 'key_invalid');
});

test('times are whole seconds, floored, and the token clock is the true one', async () => {
  const shop = await openShop({ sandbox: true });
  const receipt = (await (await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: message('message-1') })).json()) as { receivedAt: string };
  assert.equal(receipt.receivedAt, '2026-11-10T09:00:00Z');
  await shop.call('POST', '/v1/sandbox/clock', { body: { advance: 30 * 86_400 } });
  assert.equal((await shop.call('GET', `/v1/orders/${order}`, { as: shop.token })).status, 200, 'the sandbox’s month did not end the token');
  shop.clock.now = new Date('2026-11-11T09:00:01Z');
  assert.equal(await codeOf(await shop.call('GET', `/v1/orders/${order}`, { as: shop.token })), 'token_expired');
});

test('the sandbox’s clock is where it was after a restart', async () => {
  const shop = await openShop({ sandbox: true });
  await shop.call('POST', '/v1/sandbox/clock', { body: { to: '2026-12-24T18:00:00Z' } });
  const again = createBackend({ store: shop.store, files: createMemoryFiles(), now: () => shop.clock.now, sandbox: true });
  const { now } = (await (await again.fetch(new Request('http://redress.test/v1/health'))).json()) as { now: string };
  assert.equal(now, '2026-12-24T18:00:00Z');
});

test('a case’s own time never runs backwards, whatever the server’s clock does', async () => {
  const shop = await openShop();
  await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: message('message-1') });
  shop.clock.now = new Date('2026-11-10T08:00:00Z');
  const { token } = await createToken(shop.merchant, { role: 'buyer', order }, shop.clock.now);
  const receipt = (await (await shop.call('POST', `/v1/orders/${order}/messages`, { as: token, body: message('message-2') })).json()) as { receivedAt: string };
  assert.equal(receipt.receivedAt, '2026-11-10T09:00:00Z');
  const times = (await shop.store.readCase(key))!.events.map(({ at }) => at);
  assert.deepEqual(times, [...times].sort());
});

test('a deadline that passed while the server was off carries its own second, and passes once', async () => {
  const shop = await openShop();
  await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: message('message-1') });
  await shop.call('POST', `/v1/merchant/orders/${order}/messages`, { as: secretKey, body: message('message-2') });
  const { answerDue } = (await (await shop.call('POST', `/v1/orders/${order}/claims`, { as: shop.token, body: claim })).json()) as { answerDue: string };
  shop.clock.now = new Date(answerDue);
  assert.equal(await shop.backend.settle(), 0, 'the last second still counts');
  shop.clock.now = new Date('2026-12-01T12:00:00Z');
  assert.equal(await shop.backend.settle(), 1);
  assert.equal(await shop.backend.settle(), 0);
  const stored = (await shop.store.readCase(key))!;
  const passed = stored.events.map(({ body }) => JSON.parse(body) as { type: string; at: string }).filter(({ type }) => type === 'deadline_passed');
  assert.deepEqual(passed.map(({ at }) => at), [new Date(Date.parse(answerDue) + 1000).toISOString().replace('.000', '')]);
  assert.equal(await firstBreak(stored), undefined);
});

test('one case that cannot be settled does not keep the others waiting', async () => {
  let broken = false;
  const shop = await openShop({ store: bent((store) => ({ commit: (step) => (broken && step.key.order === order ? Promise.reject(new Error('disk full')) : store.commit(step)) })) });
  const other = 'R-1002';
  await shop.call('PUT', `/v1/merchant/orders/${other}`, { as: secretKey, body: sampleOrder({ number: other }) });
  const tokens = { [order]: shop.token, [other]: (await createToken(shop.merchant, { role: 'buyer', order: other }, shop.clock.now)).token };
  for (const [number, as] of Object.entries(tokens)) {
    await shop.call('POST', `/v1/orders/${number}/messages`, { as, body: message('message-1') });
    await shop.call('POST', `/v1/merchant/orders/${number}/messages`, { as: secretKey, body: message('message-2') });
    assert.equal((await shop.call('POST', `/v1/orders/${number}/claims`, { as, body: { ...claim, id: `claim-${number}` } })).status, 201);
  }
  broken = true;
  shop.clock.now = new Date('2026-12-01T12:00:00Z');
  assert.equal(await shop.backend.settle(), 1);
  assert.ok(shop.log.some(({ event, level }) => event === 'deadline_not_settled' && level === 'error'));
  broken = false;
  assert.equal(await shop.backend.settle(), 1);
});

test('what was written cannot be changed unseen', async () => {
  const shop = await openShop();
  for (let count = 1; count <= 40; count++) await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: message(`message-${count}`) });
  const whole = (await shop.store.readCase(key))!;
  assert.equal(await firstBreak(whole), undefined);
  for (let edit = 0; edit < whole.events.length; edit++) {
    const changed = structuredClone(whole.events) as { seq: number; at: string; body: string; hash: string }[];
    changed[edit]!.body = changed[edit]!.body.replace(/"at":"2026/, '"at":"2025');
    assert.equal(await firstBreak({ ...whole, events: changed }), edit + 1, 'a changed text');
    assert.equal(await firstBreak({ ...whole, events: whole.events.toSpliced(edit, 1) }), edit + 1 > whole.version - 1 ? whole.version : edit + 1, 'a missing event');
  }
  assert.equal(await firstBreak({ ...whole, key: { ...key, order: 'R-9' } }), 1, 'another order’s record');
  const [a, b] = [whole.events[3]!, whole.events[4]!];
  assert.equal(await firstBreak({ ...whole, events: whole.events.with(3, b).with(4, a) }), 4, 'two in the wrong order');
});

test('news is written with what it tells of, once, and holds nothing personal', async () => {
  const shop = await openShop();
  const body = message('message-1');
  await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body });
  await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body });
  await shop.call('POST', '/v1/withdrawals', { as: shop.token, body: { id: 'withdrawal-1', merchant: 'pk_nordlicht', name: 'Alva', contract: order, email: 'alva@example.com' } });
  const news = await shop.store.readOutbox(10);
  assert.deepEqual(news.map(({ topic, to }) => [topic, to]), [['message_sent', 'merchant'], ['message_sent', 'webhook'], ['contract_withdrawn', 'buyer'], ['contract_withdrawn', 'merchant'], ['contract_withdrawn', 'webhook']]);
  assert.deepEqual(JSON.parse(news[0]!.body), { merchant: 'pk_nordlicht', order, seq: 2 });
  assert.ok(!JSON.stringify(news).includes('alva@'));
});

test('a withdrawal whose case could not be told is told when it is sent again', async () => {
  let broken = true;
  const shop = await openShop({ store: bent((store) => ({ commit: (step) => (broken && step.key.order === order && step.expected > 0 ? Promise.reject(new Error('crash')) : store.commit(step)) })) });
  const send = () => shop.call('POST', '/v1/withdrawals', { as: shop.token, key: 'same', body: { id: 'withdrawal-1', merchant: 'pk_nordlicht', name: 'Alva', contract: order, email: 'alva@example.com' } });
  assert.equal((await send()).status, 500);
  broken = false;
  shop.clock.now = new Date('2026-11-10T10:00:00Z');
  const receipt = (await (await send()).json()) as { receivedAt: string };
  assert.equal(receipt.receivedAt, '2026-11-10T09:00:00Z', 'the second in which it first arrived');
  const view = (await (await shop.call('GET', `/v1/orders/${order}`, { as: shop.token })).json()) as { withdrawals: { id: string }[] };
  assert.deepEqual(view.withdrawals.map(({ id }) => id), ['withdrawal-1']);
  assert.equal((await send()).headers.get('Idempotency-Replayed'), 'true');
});

test('a body that a platform hands over in one piece only, as Firefox does, is held to the limit as well', async () => {
  const whole = (text: string) => Object.defineProperty(new Request('http://redress.test', { method: 'POST', body: text }), 'body', { value: undefined });
  assert.equal((await readBytes(whole('1234'), 4)).byteLength, 4);
  await assert.rejects(readBytes(whole('12345'), 4), { code: 'body_too_large' });
});
