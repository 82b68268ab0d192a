/** The `redress` command: what it says, what it refuses, and with which exit code. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../../src/backend/node/cli/main.ts';
import { createBackend, createMemoryFiles, verifyToken } from '../../src/entries/backend.ts';
import { openStore } from '../../src/entries/backend-node.ts';
import { packs } from '../../src/rules/index.ts';
import { sampleMerchant } from '../support/orders.ts';
import { newOutbox, nextStep } from './support/steps.ts';

const folder = await mkdtemp(join(tmpdir(), 'redress-cli-'));
after(() => rm(folder, { recursive: true }));
const data = join(folder, 'data');
const inFolder = async (name: string, content: unknown): Promise<string> => {
  await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(folder, name);
};

async function redress(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []];
  const code = await run(args, { say: (line) => said.push(line), complain: (line) => complained.push(line), env: {} });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

test('help names every command, and is what comes without arguments', async () => {
  const { code, said } = await redress();
  assert.equal(code, 0);
  for (const word of ['serve', 'merchant add', 'merchant token', 'import', 'policy check', 'audit', 'erase', 'merchant retention', 'merchant rotate', 'merchant retire', '--database-url', '--sandbox', '--smtp', '--webhook', '--payments', 'merchant news']) assert.ok(said.includes(word), word);
  assert.deepEqual(await redress('help'), await redress('--help'));
});

test('wrong arguments are exit code 2, with the word that is wrong and the way to the help', async () => {
  for (const [args, word] of [
    [['sevre'], 'sevre'], [['serve', '--prot', '1'], '--prot'], [['serve', '--port', 'eighty'], '--port'], [['serve', '--port', '70000'], '70000'],
    [['serve', '--mediator-key', 'short'], '--mediator-key'], [['serve', '--public-url', 'nowhere'], '--public-url'], [['merchant'], 'add'], [['serve', '--smtp', 'http://mail'], '--smtp'], [['serve', '--smtp', 'smtp://mail'], '--mail-from'], [['merchant', 'add'], '--file'],
    [['merchant', 'token', '--merchant', 'pk_x'], '--order'], [['merchant', 'token', '--merchant', 'pk_x', '--desk', '--hours', '25'], '--hours'],
    [['import', '--from', 'ebay', '--merchant', 'pk_x', 'a.json'], 'shopify'], [['import', '--from', 'shopify', '--merchant', 'pk_x'], 'file'], [['policy', 'check'], 'policy check FILE'],
    [['constructor'], 'constructor'],
  ] as const) {
    const { code, complained } = await redress(...args);
    assert.equal(code, 2, args.join(' '));
    assert.ok(complained.includes(word) && complained.includes('redress help'), `${args.join(' ')}: ${complained}`);
  }
});

test('what stands in the way is exit code 1, in words, without a stack', async () => {
  const profile = await inFolder('profile.json', sampleMerchant());
  for (const [args, word] of [
    [['merchant', 'add', '--file', join(folder, 'missing.json')], 'missing.json'],
    [['merchant', 'add', '--file', await inFolder('broken.json', '{')], 'not JSON'],
    [['merchant', 'add', '--file', await inFolder('half.json', { id: 'pk_half', name: 'Half' })], '/timeZone'],
    [['merchant', 'add', '--file', profile, '--policy', 'generous'], 'a-to-z'],
    [['merchant', 'add', '--file', await inFolder('nowhere.json', sampleMerchant({ timeZone: 'Europe/Entenhausen' }))], 'Entenhausen'],
    [['merchant', 'token', '--merchant', 'pk_nobody', '--desk'], 'merchant add'],
    [['merchant', 'token', '--merchant', 'pk_x', '--desk', '--database-url', 'postgres://nobody@127.0.0.1:1/none'], '--database-url'],
  ] as const) {
    const { code, complained } = await redress(...args, ...(args.some((arg) => arg === '--database-url') ? [] : ['--data', data]));
    assert.equal(code, 1, args.join(' '));
    assert.ok(complained.includes(word), `${args.join(' ')}: ${complained}`);
    assert.ok(!/^\s+at /m.test(complained), complained);
  }
});

test('a shop is taken in once, its keys are shown once, and they work', async () => {
  const profile = await inFolder('profile.json', sampleMerchant());
  const { code, said } = await redress('merchant', 'add', '--data', data, '--file', profile, '--policy', 'marketplace', '--origin', 'https://shop.example/somewhere');
  assert.equal(code, 0);
  const secretKey = /sk_[0-9a-f]{48}/.exec(said)![0];
  const again = await redress('merchant', 'add', '--data', data, '--file', profile);
  assert.equal(again.code, 1);
  assert.ok(again.complained.includes('--replace') && !again.said.includes('sk_'));

  const { said: token } = await redress('merchant', 'token', '--data', data, '--merchant', 'pk_nordlicht', '--order', 'R-1', '--hours', '2');
  const store = await openStore({ data });
  try {
    const record = (await store.readMerchant('pk_nordlicht'))!;
    assert.deepEqual([record.policy.name, record.returnOrigins], ['marketplace', ['https://shop.example']]);
    assert.deepEqual((await verifyToken(token, new Date(), (id) => store.readMerchant(id))).claims, { role: 'buyer', order: 'R-1' });
    const backend = createBackend({ store, files: createMemoryFiles() });
    assert.equal((await backend.fetch(new Request('http://x/v1/merchant/claims', { headers: { Authorization: `Bearer ${secretKey}` } }))).status, 200);
    assert.ok(!JSON.stringify(record).includes(secretKey), 'only the hash of the key is kept');
  } finally {
    await store.close();
  }
});

test('a shop’s webhook and providers are taken in with it, their slips are named, and what reached nobody is shown', async () => {
  const profile = await inFolder('told.json', sampleMerchant({ id: 'pk_told' }));
  const certificate = await readFile(new URL('../fixtures/provider-events/test-certificate.pem', import.meta.url), 'utf8');
  const add = ['merchant', 'add', '--data', data, '--file', profile];
  for (const [file, word] of [[{ paypal: { webhookId: 'x', certificate: '-----BEGIN CERTIFICATE-----\nnone' } }, 'paypal'], [{ stripe: {} }, '/stripe/secret'], [{ acme: {} }, 'docs/backend.md']] as const) {
    const { code, complained } = await redress(...add, '--providers', await inFolder('bad-providers.json', file));
    assert.ok(code === 1 && complained.includes(word), complained);
  }
  const good = await inFolder('providers.json', { stripe: { secret: 'whsec_12345678' }, paypal: { webhookId: 'x', certificate } });
  const { said } = await redress(...add, '--webhook', 'https://shop.example/redress', '--email', 'laden@shop.example', '--providers', good);
  const secret = /whsec_\S{44}/.exec(said)![0];
  assert.equal((await redress('merchant', 'news', '--data', data, '--merchant', 'pk_told')).said, 'Everything has reached somebody.');
  const store = await openStore({ data });
  try {
    const record = (await store.readMerchant('pk_told'))!;
    assert.deepEqual([record.webhook, record.email, record.providers?.stripe], [{ url: 'https://shop.example/redress', secret }, 'laden@shop.example', { secret: 'whsec_12345678' }]);
    const lost = newOutbox({ to: 'webhook', body: JSON.stringify({ merchant: 'pk_told', order: 'R-9', seq: 1 }) });
    await store.commit(await nextStep(store, { merchant: 'pk_told', order: 'R-9' }, { outbox: [lost] }));
    await store.markOutbox(lost.id, { state: 'given_up', attempts: 8, problem: 'ECONNREFUSED' });
    await store.keepStray({ id: 's', merchant: 'pk_told', provider: 'stripe', charges: ['ch_9'], at: '2026-11-21T09:00:00Z', body: '{}' });
  } finally {
    await store.close();
  }
  const { said: news } = await redress('merchant', 'news', '--data', data, '--merchant', 'pk_told');
  assert.match(news, /not delivered: claim_filed to webhook, order R-9, 8 attempts, ECONNREFUSED/);
  assert.match(news, /ch_9/);
});

test('a shop changes its secrets by command: the former holds until it is retired, and at most two do', async () => {
  const data = join(folder, 'rotating');
  const place = ['--data', data, '--merchant', 'pk_rotating'];
  const { said } = await redress('merchant', 'add', '--data', data, '--file', await inFolder('rotating.json', sampleMerchant({ id: 'pk_rotating' })), '--webhook', 'https://shop.example/redress');
  const first = /sk_\w+/.exec(said)![0];
  const opens = async (key: string): Promise<boolean> => {
    const store = await openStore({ data });
    const status = (await createBackend({ store, files: createMemoryFiles() }).fetch(new Request('http://x/v1/merchant/claims', { headers: { Authorization: `Bearer ${key}` } }))).status;
    await store.close();
    return status === 200;
  };
  const made = await redress('merchant', 'rotate', ...place, '--secret', 'key');
  const second = /sk_\w+/.exec(made.said)![0];
  assert.match(made.complained, /retire --secret key/);
  assert.deepEqual([await opens(first), await opens(second)], [true, true]);
  const third = await redress('merchant', 'rotate', ...place, '--secret', 'key');
  assert.deepEqual([third.code, third.said], [1, ''], 'not a third one');
  assert.match(third.complained, /retire the former first/);
  for (const which of ['token', 'webhook']) assert.equal((await redress('merchant', 'rotate', ...place, '--secret', which)).code, 0);
  for (const which of ['key', 'token', 'webhook']) assert.equal((await redress('merchant', 'retire', ...place, '--secret', which)).code, 0);
  assert.deepEqual([await opens(first), await opens(second)], [false, true]);
  assert.equal((await redress('merchant', 'retire', ...place, '--secret', 'key')).code, 1);
  assert.equal((await redress('merchant', 'rotate', ...place, '--secret', 'password')).code, 2);
  assert.equal((await redress('merchant', 'rotate', '--data', data, '--merchant', 'pk_nobody', '--secret', 'key')).code, 1);
});

test('ways of paying are taken in with it, an older form of key as well, and money without an order is shown', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const amazon = { merchantId: 'A1', publicKeyId: 'SANDBOX-1', privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }), region: 'eu', storeId: 'amzn1.x', sandbox: true, ledgerCurrency: 'EUR' };
  const hosted = { url: 'https://shop.example/payments', secret: `whsec_${'a'.repeat(32)}`, currencies: ['EUR'] };
  const add = ['merchant', 'add', '--data', data, '--file', await inFolder('paid.json', sampleMerchant({ id: 'pk_paid' }))];
  for (const [file, word] of [
    [{ hosted: { url: hosted.url } }, '/hosted/secret'], [{ hosted: { ...hosted, url: 'http://shop.example' } }, 'http://shop.example'], [{ hosted: { ...hosted, secret: 'whsec_too_short' } }, 'base64'], [{ acme: {} }, 'docs/payments.md'],
    [{ hosted: { ...hosted, currencies: ['EEE'] } }, 'EEE'], [{ 'amazon-pay': { ...amazon, region: 'de' } }, '/amazon-pay/region'],
    [{ 'amazon-pay': { ...amazon, privateKey: '-----BEGIN PRIVATE KEY-----\nnone' } }, 'private key'], [{ 'amazon-pay': { ...amazon, privateKey: publicKey.export({ type: 'spki', format: 'pem' }) } }, '/amazon-pay/privateKey'],
  ] as const) {
    const { code, complained } = await redress(...add, '--payments', await inFolder('bad-payments.json', file));
    assert.ok(code === 1 && complained.includes(word) && !complained.includes('    at '), complained);
  }
  assert.equal((await redress(...add, '--payments', await inFolder('payments.json', { hosted, 'amazon-pay': amazon }))).code, 0);
  const store = await openStore({ data });
  try {
    const { payments } = (await store.readMerchant('pk_paid'))!;
    assert.deepEqual([payments?.hosted, payments?.['amazon-pay']?.privateKey], [hosted, privateKey.export({ type: 'pkcs8', format: 'pem' })]);
    const body = JSON.stringify({ kind: 'checkout', checkout: 'checkout-9', payment: { state: 'paid' } });
    await store.keepStray({ id: 'p', merchant: 'pk_paid', provider: 'hosted', charges: ['checkout-9'], at: '2026-11-21T09:00:00Z', body });
  } finally {
    await store.close();
  }
  assert.match((await redress('merchant', 'news', '--data', data, '--merchant', 'pk_paid')).said, /payment without an order: hosted checkout-9/);
});

test('orders from another shop are imported once, and a broken file imports nothing', async () => {
  const order = {
    id: 1001, name: '#1001', created_at: '2026-11-01T10:00:00+01:00', currency: 'EUR', current_total_price: '44.90', total_price: '44.90', financial_status: 'paid',
    email: 'alva@example.com', customer: { first_name: 'Alva', last_name: 'Berg' },
    line_items: [{ id: 1, title: 'Lampe', quantity: 1, price: '40.00', total_discount: '0.00', requires_shipping: true }],
    shipping_lines: [{ price: '4.90' }], total_shipping_price_set: { shop_money: { amount: '4.90', currency_code: 'EUR' } }, fulfillments: [], refunds: [], taxes_included: true,
  };
  const good = await inFolder('orders.json', { orders: [order] });
  const args = ['import', '--data', data, '--from', 'shopify', '--merchant', 'pk_nordlicht'];
  const broken = await redress(...args, good, await inFolder('broken-orders.json', { orders: [{ name: '#1' }] }));
  assert.equal(broken.code, 1);
  assert.ok(broken.complained.includes('broken-orders.json'), broken.complained);
  const first = await redress(...args, good);
  assert.deepEqual([first.code, first.said], [0, '1 recorded, 0 unchanged, 0 refused'], first.complained);
  assert.equal((await redress(...args, good)).said, '0 recorded, 1 unchanged, 0 refused');
});

test('a policy pack is checked: it holds, or every fault is named', async () => {
  assert.equal((await redress('policy', 'check', await inFolder('good-pack.json', packs['a-to-z']))).code, 0);
  const bad = await redress('policy', 'check', await inFolder('bad-pack.json', { ...packs['a-to-z'], silence: 'maybe', cap: 7 }));
  assert.equal(bad.code, 1);
  assert.ok(bad.complained.includes('/silence') && bad.complained.includes('/cap'), bad.complained);
});
