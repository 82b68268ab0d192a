/**
 * Promise P16: what merchants' systems are told arrives at least once, whatever their receivers do; a receiver that checks with the verifier we ship takes nothing
 * forged or stale; and no spelling of an address makes the server call its own neighbours. `WEBHOOK_EVENTS=10000` and `WEBHOOK_FORGERIES=1000` are the full sizes.
 */
import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { deliverDue, type Courier } from '../../src/backend/node/notify/deliver.ts';
import { InsideAddress, outsideOnly, type Resolve } from '../../src/backend/node/notify/outside.ts';
import { sendWebhook } from '../../src/backend/node/notify/webhook.ts';
import { rotated } from '../../src/backend/rotate.ts';
import { createMemoryStore, verifyWebhook, WebhookRefused, type Store } from '../../src/entries/backend.ts';
import { sampleMerchant, sampleOrder } from '../support/orders.ts';
import { courierOf, later, secret } from './support/courier.ts';
import { seeded } from '../support/seeded.ts';
import { openShop, secretKey } from './support/shop.ts';
import { registerMerchant } from '../../src/backend/register-merchant.ts';

const events = Number(process.env['WEBHOOK_EVENTS'] ?? 400);
const forgeries = Number(process.env['WEBHOOK_FORGERIES'] ?? 1000);
const seed = Number(process.env['WEBHOOK_SEED'] ?? Date.now() % 1_000_000);
const event = { type: 'claim_filed', timestamp: '2026-11-21T09:00:00Z', data: { merchant: 'pk_nordlicht', order: 'R-1', event: 3 } };

const opened = async (server: Server, host = '127.0.0.1'): Promise<number> => {
  await new Promise<void>((resolve) => { server.listen(0, host, resolve); });
  after(() => { server.close(); });
  return (server.address() as AddressInfo).port;
};
const headersOf = ({ headers }: IncomingMessage): Headers => new Headers(Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])));

test(`P16: ${events} events to a receiver that fails in every way for eight hours, told by a server that dies now and then: none is lost`, async () => {
  const chance = seeded(seed);
  const told = new Set<string>();
  const memory = createMemoryStore();
  let mortal = false;
  const store: Store = {
    ...memory,
    commit: (step) => {
      for (const { id, to } of step.outbox) if (to === 'webhook') told.add(id);
      return memory.commit(step);
    },
    markOutbox: (id, mark) => (mortal && chance() < 0.01 ? Promise.reject(new Error('the server died between sending and marking')) : memory.markOutbox(id, mark)),
  };
  const shop = await openShop({ store, sandbox: true });
  const start = shop.clock.now.getTime();
  const got = new Map<string, number>();
  const [twice, bad] = [{ count: 0 }, { count: 0 }];
  const hours = () => (shop.clock.now.getTime() - start) / 3_600_000;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const mood = hours() < 8 ? chance() : 1;
      if (mood < 0.1) { request.socket.destroy(); return; }
      if (mood < 0.14) return; // never answers
      if (mood < 0.6) { response.writeHead(chance.pick([500, 503, 404, 410, 429, 302, 307, 400]), { Location: 'http://127.0.0.1:1/' }).end(); return; }
      verifyWebhook({ headers: headersOf(request), body: Buffer.concat(parts).toString() }, secret, shop.clock.now).then(({ id }) => {
        if (got.has(id)) twice.count++;
        got.set(id, (got.get(id) ?? 0) + 1);
        response.writeHead(204).end();
      }, () => { bad.count++; response.writeHead(400).end(); });
    });
  });
  const port = await opened(server);
  after(() => { server.closeAllConnections(); });
  await registerMerchant(store, { profile: sampleMerchant(), policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789', webhook: { url: `http://127.0.0.1:${port}/`, secret } });
  for (let count = 0; told.size < events; count++) {
    const number = `R-${count}`;
    await shop.call('PUT', `/v1/merchant/orders/${number}`, { as: secretKey, body: { ...sampleOrder(), number } });
    for (let each = 0; each < 100 && told.size < events; each++) {
      const { status } = await shop.call('POST', `/v1/merchant/orders/${number}/messages`, { as: secretKey, body: { id: `message-${count}-${each}`, text: 'Unterwegs.' } });
      assert.equal(status, 201, 'whoever wrote does not notice');
    }
  }

  mortal = true;
  const courier: Courier = { ...courierOf(shop, { send: () => Promise.resolve(), close: () => {} }), webhooks: { timeout: 60 }, random: chance };
  let deaths = 0;
  for (let rounds = 0; rounds < 100_000 && hours() < 60; rounds++) {
    await deliverDue(courier).catch(() => { deaths++; });
    const due = await store.nextOutbox();
    if (due === undefined) break;
    later(shop, Math.max(1, Math.ceil((Date.parse(due) - shop.clock.now.getTime()) / 1000)));
  }
  const lost = [...told].filter((id) => !got.has(id)).length;
  console.log(`P16: ${told.size} events, ${deaths} deaths of the server, ${lost} lost, ${twice.count} told again under their id, ${bad.count} that the verifier refused (WEBHOOK_SEED=${seed})`);
  assert.deepEqual([told.size >= events, lost, bad.count, (await store.listOutbox('given_up', 9)).length], [true, 0, 0, 0]);
  if (events > 300) assert.ok(deaths > 0);
});

test(`P16: of ${forgeries} forged and stale calls the verifier for receivers takes none, and every good one`, async () => {
  const chance = seeded(seed);
  const now = new Date('2026-11-21T09:00:00Z');
  const seconds = now.getTime() / 1000;
  const other = `whsec_${Buffer.from('somebody-else-s-secret-0123456789').toString('base64')}`;
  const body = JSON.stringify(event);
  const signed = (id: string, sent: number, text = body, key = secret) => ({ 'webhook-id': id, 'webhook-timestamp': String(sent), 'webhook-signature': new Webhook(key).sign(id, new Date(sent * 1000), text) });
  const flip = (text: string): string => {
    const place = chance.whole(0, text.length - 1);
    return `${text.slice(0, place)}${text[place] === 'A' ? 'B' : 'A'}${text.slice(place + 1)}`;
  };
  type Call = [headers: Record<string, string>, body: string];
  const forge: Record<string, (id: string) => Call> = {
    'another secret': (id) => [signed(id, seconds, body, other), body],
    'a changed body': (id) => [signed(id, seconds), flip(body)],
    'another id': (id) => [{ ...signed(id, seconds), 'webhook-id': `${id}x` }, body],
    'another time': (id) => [{ ...signed(id, seconds), 'webhook-timestamp': String(seconds - chance.whole(1, 299)) }, body],
    'an old one sent again': (id) => [signed(id, seconds - chance.whole(301, 100_000)), body],
    'one from the future': (id) => [signed(id, seconds + chance.whole(301, 100_000)), body],
    'a changed signature': (id) => [{ ...signed(id, seconds), 'webhook-signature': `v1,${flip(signed(id, seconds)['webhook-signature'].slice(3, -2))}A=` }, body],
    'half a signature': (id) => [{ ...signed(id, seconds), 'webhook-signature': signed(id, seconds)['webhook-signature'].slice(0, chance.whole(0, 40)) }, body],
    'another scheme': (id) => [{ ...signed(id, seconds), 'webhook-signature': signed(id, seconds)['webhook-signature'].replace('v1,', chance.pick(['v1a,', 'v0,', 'V1,', 'v2,', ''])) }, body],
    'many wrong signatures': (id) => [{ ...signed(id, seconds), 'webhook-signature': Array.from({ length: 50 }, () => flip(signed(id, seconds, body, other)['webhook-signature'])).join(' ') }, body],
    'a missing header': (id) => [Object.fromEntries(Object.entries(signed(id, seconds)).filter((_, index) => index !== chance.whole(0, 2) && index !== 2)), body],
    'a time that is no number': (id) => [{ ...signed(id, seconds), 'webhook-timestamp': chance.pick(['', 'NaN', 'now', '1e9', '-1', 'Infinity', '0x5', `${seconds}.5`, '9'.repeat(40)]) }, body],
    'the parts moved': (id) => [{ ...signed(`${id}.${seconds}`, seconds), 'webhook-id': id }, body],
    'a body written anew': (id) => [signed(id, seconds), JSON.stringify(event, undefined, 1)],
    'signed, but no event': (id) => [signed(id, seconds, '{"type":1}'), '{"type":1}'],
    'signed, but null': (id) => [signed(id, seconds, 'null'), 'null'],
  };
  const kinds = Object.entries(forge);
  let [taken, refused, good] = [0, 0, 0];
  for (let count = 0; count < forgeries; count++) {
    const [kind, make] = kinds[count % kinds.length]!;
    const [headers, text] = make(`msg_${count}`);
    await verifyWebhook({ headers: new Headers(headers), body: text }, secret, now).then(() => { taken++; console.log(`P16: taken: ${kind}`); }, (error: unknown) => {
      assert.ok(error instanceof WebhookRefused, kind);
      refused++;
    });
    const { id } = await verifyWebhook({ headers: new Headers(signed(`msg_${count}`, seconds - chance.whole(-299, 299))), body }, secret, now);
    if (id === `msg_${count}`) good++;
  }
  console.log(`P16: ${refused} forged and stale calls refused, ${taken} taken; ${good} good ones taken, ${forgeries - good} refused (WEBHOOK_SEED=${seed})`);
  assert.deepEqual([taken, good], [0, forgeries]);
  for (const empty of ['', 'whsec_', 'whsec_???']) await assert.rejects(verifyWebhook({ headers: new Headers(signed('msg', seconds)), body }, empty, now), TypeError);
});

test('P16: while a webhook secret is being replaced, who knows either of the two takes what comes', async () => {
  let call: Parameters<typeof verifyWebhook>[0] | undefined;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
      call = { headers: headersOf(request), body };
      response.writeHead(204).end();
    });
  });
  const url = `http://127.0.0.1:${await opened(server)}/`;
  const next = `whsec_${Buffer.from('the-next-secret-of-this-webhook-01').toString('base64')}`;
  const shop = await openShop({ sandbox: true });
  const record = await registerMerchant(shop.store, { profile: sampleMerchant(), policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789', webhook: { url, secret } });
  await shop.store.saveMerchant(await rotated(record, 'webhook', next));
  await shop.call('POST', '/v1/merchant/orders/R-1001/messages', { as: secretKey, body: { id: 'message-rotated', text: 'Unterwegs.' } });
  await deliverDue(courierOf(shop, { send: () => Promise.resolve(), close: () => {} }));
  for (const known of [secret, next, [secret, next]]) assert.equal((await verifyWebhook(call!, known, shop.clock.now)).type, 'message_sent');
});

const inside = ['127.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.100.100.200', '168.63.129.16', '0.0.0.0', '127.255.255.254'];
/** The ways to write an address of IPv4 that a parser of URLs, a resolver or a socket may take. */
function spellings(address: string): string[] {
  const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number];
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (value: number, length = 2): string => value.toString(16).padStart(length, '0');
  const [high, low] = [hex(a * 256 + b, 4), hex(c * 256 + d, 4)];
  return [
    address, `${address}.`, String(whole), `0x${whole.toString(16)}`, `0X${whole.toString(16).toUpperCase()}`, `0${whole.toString(8)}`, [a, b, c, d].map((part) => `0x${hex(part)}`).join('.'), [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.'),
    `${a}.${(b * 256 + c) * 256 + d}`, `${a}.${b}.${c * 256 + d}`, `0x${hex(a)}.${b}.0${c.toString(8)}.${d}`, `shop.example@${address}`, `shop.example:443@${address}`, Array.from(address, (sign) => (sign === '.' ? '。' : String.fromCodePoint(sign.charCodeAt(0) + 0xfee0))).join(''),
    address.replaceAll('.', '%2e'), `[::ffff:${address}]`, `[::ffff:${high}:${low}]`, `[0:0:0:0:0:ffff:${high}:${low}]`, `[::${address}]`, `[64:ff9b::${high}:${low}]`, `[64:ff9b:1::${high}:${low}]`, `[2002:${high}:${low}::1]`, `[2001:0:${high}:${low}::1]`,
  ];
}
/** Names, and what they resolve to. */
const names: Record<string, string[]> = {
  'localhost': ['127.0.0.1'], 'LOCALHOST.': ['::1'], 'metadata.google.internal': ['169.254.169.254'], 'inside.example': ['10.0.0.1'], '127.0.0.1.nip.example': ['127.0.0.1'], 'mixed.example': ['93.184.215.14', '127.0.0.1'], 'mixed6.example': ['2606:4700::1111', '::1'],
  'mapped.example': ['::ffff:127.0.0.1'], 'nat64.example': ['64:ff9b::7f00:1'], 'sixtofour.example': ['2002:7f00:1::1'], 'ula.example': ['fd00:ec2::254'], 'link.example': ['fe80::1'], 'none.example': [], 'garbage.example': ['not an address'], 'multicast.example': ['ff02::1', '224.0.0.1'], 'any.example': ['::'],
};

test('P16: of every spelling of an address inside none is called, by name or number, at once, after a redirect or on second thoughts', async () => {
  const reached: string[] = [];
  const knocked = (socket: Socket) => { reached.push(`${socket.localAddress}`); socket.destroy(); };
  const ports = [await opened(createTcp(knocked))];
  const six = await opened(createTcp(knocked), '::1').catch(() => undefined);
  if (six !== undefined) ports.push(six);
  // whatever gets a connection at all is seen here, wherever it leads
  const seen = (message: unknown) => { (message as { socket: Socket }).socket.once('connect', () => { reached.push('connected'); }); };
  subscribe('net.client.socket', seen);
  const resolve: Resolve = (host, _options, done) => { done(null, (names[host] ?? ['127.0.0.1']).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))); };
  const hosts = [...inside.flatMap(spellings), '[::1]', '[::]', '[fe80::1]', '[fd00:ec2::254]', '[fc00::1]', '[ff02::1]', '[2001:db8::1]', '[3fff::1]', '[100::1]', '[::1%25lo]', ...Object.keys(names)];
  const urls = [...new Set(hosts)].flatMap((host, index) => [`https://${host}:${ports[index % ports.length]!}/hook`, ...(index % 4 === 0 ? [`http://${host}/`, `ftp://${host}/`] : [])]);
  const unlike: string[] = [];
  for (const url of urls) {
    // what no parser takes never becomes a webhook: it is refused when the shop is taken in
    if (!URL.canParse(url)) continue;
    await sendWebhook({ url, secret }, 'msg_1', event, new Date(), { sandbox: false, resolve, timeout: 300 }).then(() => { unlike.push(url); }, (error: unknown) => { if (!(error instanceof InsideAddress)) unlike.push(`${url}: ${String(error)}`); });
  }
  unsubscribe('net.client.socket', seen);

  // a name that changes its mind is asked once, and what was checked is what is called
  let asked = 0;
  const fickle: Resolve = (_host, _options, done) => { done(null, [{ address: asked++ === 0 ? '93.184.215.14' : '127.0.0.1', family: 4 }]); };
  const called = await new Promise((done) => { outsideOnly(fickle)('fickle.example', { all: true }, (_error, addresses) => { done(addresses); }); });
  assert.deepEqual([called, asked], [[{ address: '93.184.215.14', family: 4 }], 1]);

  // a receiver that sends its callers on is not followed
  const sending = createServer((_request, response) => { response.writeHead(307, { Location: `http://127.0.0.1:${ports[0]!}/` }).end(); });
  await assert.rejects(sendWebhook({ url: `http://127.0.0.1:${await opened(sending)}/`, secret }, 'msg_1', event, new Date(), { sandbox: true, timeout: 1000 }), /answered with 307/);
  const tried = urls.filter((url) => URL.canParse(url)).length;
  console.log(`P16: ${new Set(hosts).size} spellings of inside addresses in ${tried} calls (${urls.length - tried} no URL at all), ${reached.length} connections`);
  assert.ok(new Set(hosts).size >= 200);
  assert.deepEqual([reached, unlike], [[], []]);
});
