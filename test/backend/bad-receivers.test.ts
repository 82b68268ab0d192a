/**
 * Receivers of letters and webhooks that are dead, slow, send their callers elsewhere or lie: tried again by the schedule, given up where it can be seen, and
 * never in the way of the case that the news is about.
 */
import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { deliverDue, type Courier } from '../../src/backend/node/notify/deliver.ts';
import { smtpMailer } from '../../src/backend/node/notify/mail.ts';
import { courierOf, later, receiver, shopWith, write } from './support/courier.ts';
import { mailServer } from './support/mail-server.ts';
import { order } from './support/shop.ts';

/** Receivers that do not do their part, each in its own way; and what is said of it to whoever runs the server. */
const badReceivers: [how: string, answer: (socket: Socket) => void, problem: RegExp][] = [
  ['hangs up', (socket) => { socket.destroy(); }, /^(ECONNRESET|EPIPE)$/],
  ['never answers', () => {}, /^(ABORT_ERR|TimeoutError)$/],
  ['stops in the middle of its headers', (socket) => { socket.write('HTTP/1.1 200 OK\r\nContent-Le'); }, /^(ABORT_ERR|TimeoutError)$/],
  ['speaks no HTTP', (socket) => { socket.end('220 mail.example ESMTP\r\n'); }, /^HPE_INVALID/],
  ['sends its callers inside', (socket) => { socket.end('HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n'); }, /^The receiver answered with 307\.$/],
  ['is gone for good', (socket) => { socket.end('HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n'); }, /^The receiver answered with 410\.$/],
  ['says that it is broken', (socket) => { socket.end('HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 2\r\n\r\nok'); }, /^The receiver answered with 503\.$/],
];
for (const [how, answer, problem] of badReceivers) {
  test(`a webhook receiver that ${how} is tried on schedule, given up visibly, and in nobody’s way`, async () => {
    const server = createServer((socket) => { socket.on('error', () => {}).once('data', () => { answer(socket); }); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    after(() => { server.close(); });
    await triedInVain(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, problem);
  });
}
test('a webhook receiver that is not there is tried on schedule, given up visibly, and in nobody’s way', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => { server.close(resolve); });
  await triedInVain(`http://127.0.0.1:${port}/`, /^ECONNREFUSED$/);
});

async function triedInVain(url: string, problem: RegExp): Promise<void> {
  const shop = await shopWith(url);
  const letters: string[] = [];
  const courier: Courier = { ...courierOf(shop, { send: ({ to }) => { letters.push(to); return Promise.resolve(); }, close: () => {} }), webhooks: { timeout: 60 } };
  assert.equal((await write(shop, 'message-1')).status, 201, 'whoever wrote does not notice');
  const before = await shop.store.readCase({ merchant: 'pk_nordlicht', order });
  const tried: number[] = [];
  let passed = 0;
  for (const wait of [0, 4, 1, 299, 1, 1799, 1, 7199, 1, 17_999, 1, 35_999, 1, 35_999, 1, 36_000, 36_000]) {
    later(shop, wait);
    passed += wait;
    if (await deliverDue(courier) > 0) tried.push(passed);
  }
  assert.deepEqual(tried, [0, 5, 305, 2105, 9305, 27_305, 63_305, 99_305], 'not before its time, and eight times');
  assert.deepEqual(letters, ['service@nordlicht.example'], 'the letter about the same thing went at once, and once');
  const [lost, ...others] = await shop.store.listOutbox('given_up', 9);
  assert.deepEqual([lost?.attempts, lost?.message.to, others.length, (await shop.store.listOutbox('waiting', 9)).length], [8, 'webhook', 0, 0]);
  assert.match(lost?.problem ?? '', problem);
  assert.deepEqual(await shop.store.readCase({ merchant: 'pk_nordlicht', order }), before, 'the case is what it was');
}

test('a receiver that says yes and does not mean it has been told: once, whatever it says besides', async () => {
  const answers = ['HTTP/1.1 200 OK\r\nContent-Length: 27\r\n\r\n{"error":"not understood"}\n', 'HTTP/1.1 202 Accepted\r\nContent-Length: 999999999\r\n\r\nhal', 'HTTP/1.1 204 No Content\r\nLocation: http://127.0.0.1:1/\r\n\r\n', `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(2_000_000)}`];
  for (const answer of answers) {
    let calls = 0;
    const server = createServer((socket) => { socket.on('error', () => {}).once('data', () => { calls += 1; socket.write(answer); }); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    after(() => { server.close(); });
    const shop = await shopWith(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const courier: Courier = { ...courierOf(shop, { send: () => Promise.resolve(), close: () => {} }), webhooks: { timeout: 2000 } };
    await write(shop, 'message-1');
    await deliverDue(courier);
    later(shop, 40_000);
    assert.equal(await deliverDue(courier), 0);
    assert.deepEqual([calls, (await shop.store.listOutbox('given_up', 9)).length], [1, 0], answer.slice(0, 40));
  }
});

test('an SMTP server that is dead for good is tried on schedule and given up visibly; the claim and the webhook have long arrived', async () => {
  const server = await mailServer();
  const { url } = server;
  await server.close();
  const { url: hook, got } = await receiver();
  const shop = await shopWith(hook);
  const mailer = smtpMailer(url);
  const courier = courierOf(shop, mailer);
  assert.equal((await write(shop, 'message-1')).status, 201);
  const tried: number[] = [];
  let passed = 0;
  for (const wait of [0, 5, 300, 1800, 7200, 18_000, 36_000, 36_000, 36_000]) {
    later(shop, wait);
    passed += wait;
    if (await deliverDue(courier) > 0) tried.push(passed);
  }
  assert.deepEqual(tried, [0, 5, 305, 2105, 9305, 27_305, 63_305, 99_305]);
  assert.deepEqual((await shop.store.listOutbox('given_up', 9)).map(({ message, attempts, problem }) => [message.to, attempts, problem]), [['merchant', 8, 'ESOCKET']]);
  assert.equal(got.length, 1);
  mailer.close();
});
