/** Delivery: letters by SMTP or into a folder, webhooks to the merchant; tried again, given up visibly, and never in the way of a claim. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { deliverDue } from '../../src/backend/node/notify/deliver.ts';
import { folderMailer, smtpMailer } from '../../src/backend/node/notify/mail.ts';
import { isOutside } from '../../src/backend/node/notify/outside.ts';
import { sendWebhook } from '../../src/backend/node/notify/webhook.ts';
import { courierOf, later, receiver, secret, shopWith, write } from './support/courier.ts';
import { mailServer } from './support/mail-server.ts';
import { order } from './support/shop.ts';

const folder = await mkdtemp(join(tmpdir(), 'redress-mail-'));
after(() => rm(folder, { recursive: true }));

test('without an SMTP server letters are files that a mail program opens, with text and HTML, once', async () => {
  const shop = await shopWith();
  const courier = courierOf(shop, folderMailer(join(folder, 'mail')));
  await write(shop, 'message-1');
  assert.equal(await deliverDue(courier), 2);
  assert.equal(await deliverDue(courier), 0);
  const files = await readdir(join(folder, 'mail'));
  assert.equal(files.length, 1);
  assert.match(files[0]!, /^[0-9a-f]{40}-merchant\.eml$/);
  const mail = await readFile(join(folder, 'mail', files[0]!), 'utf8');
  for (const part of [/^From: "?Nordlicht Leuchten"? <hilfe@redress\.example>$/m, /^To: .*service@nordlicht\.example/m, /^Subject: /m, /^Message-ID:\s+<[0-9a-f]{40}-merchant@/m, /multipart\/alternative/, /text\/plain/, /text\/html/]) assert.match(mail, part);
});

test('a mail server that is gone, or full, loses nothing: the letter comes when it is back, and the claim never noticed', async () => {
  const server = await mailServer();
  after(() => server.close());
  const shop = await shopWith();
  const mailer = smtpMailer(server.url);
  const courier = courierOf(shop, mailer);
  server.mood = 'gone';
  assert.equal((await write(shop, 'message-1')).status, 201);
  await deliverDue(courier);
  assert.deepEqual((await shop.store.listOutbox('waiting', 9)).map(({ attempts }) => attempts), [1]);
  server.mood = 'full';
  later(shop, 4);
  assert.equal(await deliverDue(courier), 0, 'not before its time');
  later(shop, 2);
  assert.equal(await deliverDue(courier), 1);
  server.mood = 'well';
  later(shop, 301);
  assert.equal(await deliverDue(courier), 1);
  assert.equal(server.received.length, 1);
  assert.ok(server.received[0]!.includes('Auto-Submitted: auto-generated'));
  assert.deepEqual(await shop.store.listOutbox('waiting', 9), []);
  mailer.close();
});

test('after eight attempts over 27 hours a letter is given up, and stays where it can be seen, without anything personal in the log', async () => {
  const shop = await shopWith();
  const courier = courierOf(shop, { send: () => Promise.reject(Object.assign(new Error('550 alva@example.com'), { code: 'EENVELOPE' })), close: () => {} });
  await write(shop, 'message-1');
  const times: number[] = [];
  const start = shop.clock.now.getTime();
  for (let minute = 0; minute < 3000; minute++) {
    if (await deliverDue(courier) > 0) times.push(Math.round((shop.clock.now.getTime() - start) / 60_000));
    later(shop, 60);
  }
  assert.deepEqual(times, [0, 1, 6, 36, 156, 456, 1056, 1656]);
  assert.deepEqual((await shop.store.listOutbox('given_up', 9)).map(({ attempts, problem }) => [attempts, problem]), [[8, 'EENVELOPE']]);
  assert.ok(shop.log.some(({ event }) => event === 'delivery_given_up'));
  assert.ok(!JSON.stringify(shop.log).includes('alva@'));
});

test('a webhook tells which event of which case, signed, without personal data, and the same id when it comes again', async () => {
  let status = 500;
  const { url, got } = await receiver(() => status);
  const shop = await shopWith(url);
  const courier = courierOf(shop, { send: () => Promise.resolve(), close: () => {} });
  await write(shop, 'message-1');
  for (status of [500, 302, 204]) {
    await deliverDue(courier);
    later(shop, 3600);
  }
  assert.equal(await deliverDue(courier), 0);
  assert.deepEqual(got.map(({ url }) => url), ['/hook', '/hook', '/hook'], 'no redirect is followed');
  assert.equal(new Set(got.map(({ headers }) => headers['webhook-id'])).size, 1);
  const { headers, body } = got.at(-1)!;
  const sent = { 'webhook-id': String(headers['webhook-id']), 'webhook-timestamp': String(Math.floor(Date.now() / 1000)) };
  assert.deepEqual(JSON.parse(body), { type: 'message_sent', timestamp: '2026-11-10T09:00:00Z', data: { merchant: 'pk_nordlicht', order, event: 2 } });
  assert.equal(headers['webhook-signature'], new Webhook(secret).sign(sent['webhook-id'], new Date(Number(headers['webhook-timestamp']) * 1000), body));
  assert.throws(() => new Webhook(secret).verify(body, { ...sent, 'webhook-signature': String(headers['webhook-signature']) }));
});

test('no spelling of an address of our own net is called', async () => {
  const { got, url } = await receiver();
  const port = new URL(url).port;
  const hosts = ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0177.0.0.1', '0', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::]', '[fe80::1]', '[fd00::1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[2001:db8::1]',
    '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', 'localhost', 'LOCALHOST.', '①②⑦.⓪.⓪.①', 'inside.example', 'both.example'];
  const resolve: NonNullable<Parameters<typeof sendWebhook>[4]['resolve']> = (host, _options, done) => {
    done(null, host === 'both.example' ? [{ address: '93.184.215.14', family: 4 }, { address: '127.0.0.1', family: 4 }] : [{ address: '127.0.0.1', family: 4 }]);
  };
  for (const host of hosts) {
    for (const scheme of ['http', 'https']) {
      await assert.rejects(sendWebhook({ url: `${scheme}://${host}:${port}/hook`, secret }, 'msg_1', { type: 'x', timestamp: '', data: { merchant: '', event: 1 } }, new Date(), { sandbox: false, resolve, timeout: 500 }),
        { name: 'InsideAddress' }, `${scheme}://${host}`);
    }
  }
  await assert.rejects(sendWebhook({ url: `https://user:pass@93.184.215.14/`, secret }, 'msg_1', { type: 'x', timestamp: '', data: { merchant: '', event: 1 } }, new Date(), { sandbox: false, timeout: 500 }), { name: 'InsideAddress' });
  assert.deepEqual(got, []);
  for (const address of ['93.184.215.14', '8.8.8.8', '2606:4700::1111', '2a00:1450::1']) assert.ok(isOutside(address), address);
});
