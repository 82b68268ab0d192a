/**
 * The programs of docs/woocommerce.md, shopify.md and shopware.md, as they stand there, with the least of a shop around them (test/docs/stand-ins): what they send is
 * taken by a real backend, and the token they hand out opens the order, for nobody but its buyer. Those in PHP are run where PHP is.
 */
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createBackend, createMemoryFiles, createMemoryStore, registerMerchant } from '../../src/entries/backend.ts';
import { listen } from '../../src/entries/backend-node.ts';
import { testMerchants } from '../conformance/mount.ts';
import { orderBody } from '../conformance/scene.ts';
import { freePort } from '../support/free-port.mjs';
import { blocksOf } from './blocks.ts';

const standIns = fileURLToPath(new URL('stand-ins/', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'redress-shops-'));
const store = createMemoryStore();
const [merchant] = testMerchants;
await registerMerchant(store, merchant);
const backend = createBackend({ store, files: createMemoryFiles() });
const listener = await listen(backend.fetch, { port: 0 });
const api = `${listener.url}/v1`;
after(async () => {
  await listener.close();
  await rm(folder, { recursive: true });
});

const program = (page: string, language: string, start: string): string => {
  const found = blocksOf(page).find((block) => block.language === language && block.code.includes(start));
  assert.ok(found, `${page} has no ${language} with "${start}"`);
  return found.code;
};
const isThere = (command: string): boolean => {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log(`docs: ${command} is not on this machine, its programs were not run`);
    return false;
  }
};
const php = (file: string, ...args: string[]): Promise<string> => new Promise((resolve, reject) => {
  const env = { ...process.env, REDRESS_API: api, REDRESS_KEY: merchant.secretKey, PROGRAM: join(folder, file) };
  execFile('php', ['-d', 'error_reporting=-1', '-d', 'display_errors=1', join(standIns, file), ...args], { env, timeout: 60_000 }, (error, said, complained) => { if (error) reject(new Error(said + complained)); else resolve(said); });
});
async function opened(number: string, token: string): Promise<{ order: { number: string; total: number; lines: { title: string }[] } }> {
  const answer = await fetch(`${api}/orders/${encodeURIComponent(number)}`, { headers: { Authorization: `Bearer ${token}` } });
  assert.equal(answer.status, 200, token);
  return await answer.json() as Awaited<ReturnType<typeof opened>>;
}
const recorded = (number: string): Promise<Response> => fetch(`${api}/merchant/orders/${encodeURIComponent(number)}`, {
  method: 'PUT', headers: { Authorization: `Bearer ${merchant.secretKey}`, 'Content-Type': 'application/json' }, body: JSON.stringify(orderBody(new Date().toISOString().replace(/\.\d+/, ''), { number })),
});

if (isThere('php')) {
  test('WooCommerce: a paid order is recorded as it was paid, and its page gets an element that opens it', async () => {
    await writeFile(join(folder, 'woocommerce.php'), program('docs/woocommerce.md', 'php', 'Plugin Name'));
    const page = await php('woocommerce.php', 'WC "7" & more');
    assert.match(page, /<script async src="https:\/\/cdn\.example\/redress\.js" data-api="http:\/\/127\.0\.0\.1:\d+\/v1" data-merchant="pk_[^"]+"><\/script>/);
    const [, order, token] = /<redress-order-help order="([^"]*)" token="([^"]*)"><\/redress-order-help>/.exec(page) ?? [];
    assert.equal(order, 'WC &quot;7&quot; &amp; more');
    const { order: found } = await opened('WC "7" & more', token!);
    assert.deepEqual([found.total, found.lines.map(({ title }) => title)], [4986, ['Wanderrucksack', 'Geschenkpapier']]);
    assert.match(page, /<redress-withdrawal><\/redress-withdrawal>/);
  });

  test('WooCommerce: a claims API that is away leaves the shop’s page as it is, and stands in the log', async () => {
    const page = await php('woocommerce.php', 'WC-8', 'http://127.0.0.1:9/v1');
    assert.doesNotMatch(page, /redress-order-help/);
    assert.match(page, /logged: Redress: POST/);
    assert.doesNotMatch(page, /Warning|Fatal/);
  });

  test('Shopware: the owner of an order gets a token that opens it, anybody else none', async () => {
    await writeFile(join(folder, 'shopware.php'), program('docs/shopware.md', 'php', 'class OrderTokenController'));
    await recorded('SW-10001');
    const [status, token] = (await php('shopware.php', 'SW-10001', 'owner')).split('\n');
    assert.equal(status, '200');
    assert.equal((await opened('SW-10001', token!)).order.number, 'SW-10001');
    assert.deepEqual((await php('shopware.php', 'SW-10001', 'another')).split('\n'), ['404', 'No such order.']);
    assert.deepEqual((await php('shopware.php', 'SW-nowhere', 'owner')).split('\n'), ['502', 'The claims API gave no token.']);
  });
}

test('Shopify: whom Shopify says is logged in gets a token for an order of theirs; anything else gets none', async () => {
  await writeFile(join(folder, 'shopify-proxy.mjs'), program('docs/shopify.md', 'js', 'shopify-proxy.mjs'));
  await recorded('#1001');
  const admin = await listen(async (request) => (request.headers.get('X-Shopify-Access-Token') === 'shpat_test' && new URL(request.url).pathname === '/orders/450.json'
    ? Response.json({ order: { name: '#1001', customer: { id: 77 } } }) : new Response('', { status: 404 })), { port: 0 });
  const port = await freePort();
  const proxy = spawn(process.execPath, [join(folder, 'shopify-proxy.mjs')], { env: { ...process.env, SHOPIFY_SECRET: 'hush', SHOPIFY_ADMIN: admin.url, SHOPIFY_TOKEN: 'shpat_test', REDRESS_API: api, REDRESS_KEY: merchant.secretKey, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await new Promise((resolve) => { proxy.stdout.once('data', resolve); });
    const asked = async (parameters: Record<string, string>, secret = 'hush'): Promise<[number, string]> => {
      const all = { shop: 'a.myshopify.com', path_prefix: '/apps/redress', timestamp: String(Math.floor(Date.now() / 1000)), ...parameters };
      const signature = createHmac('sha256', secret).update(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`).join('')).digest('hex');
      const answer = await fetch(`http://127.0.0.1:${String(port)}/order-token?${new URLSearchParams({ ...all, signature }).toString()}`);
      return [answer.status, await answer.text()];
    };
    const [status, token] = await asked({ id: '450', logged_in_customer_id: '77' });
    assert.equal(status, 200);
    assert.equal((await opened('#1001', token)).order.number, '#1001');
    assert.equal((await asked({ id: '450', logged_in_customer_id: '78' }))[0], 404, 'somebody else');
    assert.equal((await asked({ id: '451', logged_in_customer_id: '77' }))[0], 404, 'no such order');
    assert.equal((await asked({ id: '450', logged_in_customer_id: '' }))[0], 403, 'nobody');
    assert.equal((await asked({ id: '450', logged_in_customer_id: '77' }, 'guess'))[0], 403, 'forged');
    assert.equal((await asked({ id: '450', logged_in_customer_id: '77', timestamp: '1700000000' }))[0], 403, 'old');
  } finally {
    proxy.kill();
    await admin.close();
  }
});
