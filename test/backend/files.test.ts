/** Evidence in a folder, and plain files beside the API. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { eraseCase } from '../../src/backend/erase.ts';
import { cleanOnce } from '../../src/backend/node/keep-clean.ts';
import { servicesOf } from '../../src/backend/services.ts';
import { createBackend, createToken, type Backend } from '../../src/entries/backend.ts';
import { png } from '../conformance/scene.ts';
import { openShop, order } from './support/shop.ts';
import { createFolderFiles, staticFiles } from '../../src/entries/backend-node.ts';
import { sha256 } from '../../src/backend/hash.ts';

const folder = await mkdtemp(join(tmpdir(), 'redress-files-'));
after(() => rm(folder, { recursive: true }));
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

test('a file comes back bit for bit, put once or many times at once, with nothing left beside it', async () => {
  const files = createFolderFiles(join(folder, 'evidence'));
  const data = crypto.getRandomValues(new Uint8Array(60_000));
  const hash = await sha256(data);
  assert.equal(await files.get(hash), undefined);
  await Promise.all(Array.from({ length: 5 }, () => files.put(hash, data)));
  assert.ok(Buffer.from(data).equals((await files.get(hash))!));
  assert.deepEqual((await readdir(join(folder, 'evidence'), { recursive: true })).filter((name) => name.length > 5), [join(hash.slice(0, 2), hash.slice(2, 4), hash)]);
});

test('a name that is no hash leads nowhere', async () => {
  const files = createFolderFiles(join(folder, 'evidence'));
  for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
    await assert.rejects(async () => files.get(name));
    await assert.rejects(async () => files.put(name, bytes('x')));
  }
});

test('half a file from a crash is replaced by a whole one', async () => {
  const files = createFolderFiles(join(folder, 'evidence'));
  const data = bytes('the whole truth');
  const hash = await sha256(data);
  await mkdir(join(folder, 'evidence', hash.slice(0, 2), hash.slice(2, 4)), { recursive: true });
  await writeFile(join(folder, 'evidence', hash.slice(0, 2), hash.slice(2, 4), hash), 'the whole');
  await files.put(hash, data);
  assert.equal(Buffer.from((await files.get(hash))!).toString(), 'the whole truth');
});

test('parts of a file are there for every process over the folder, whole or not at all, until they are let go of', async () => {
  const place = join(folder, 'shared');
  const [one, other] = [createFolderFiles(place), createFolderFiles(place)];
  const names = Array.from({ length: 8 }, (_, index) => `order/upload/${index}-1-2-3`);
  await Promise.all(names.flatMap((name) => [one.putPart(name, bytes(name)), other.putPart(name, bytes(name))]));
  await writeFile(join(place, 'partial', 'order', 'upload', '9-1-2-3.0815.part'), 'half');
  assert.deepEqual((await other.listParts('order')).sort(), names);
  assert.equal(Buffer.from((await other.getPart(names[5]!))!).toString(), names[5]);
  await Promise.all([one.dropParts('order/upload'), other.putPart('order/next/0-1-2-3', bytes('x'))]);
  assert.deepEqual(await other.listParts(''), ['order/next/0-1-2-3']);
  for (const name of ['../secret', 'order/../../x', '/etc', 'ORDER']) await assert.rejects(async () => one.getPart(name));
});

test('two servers over one folder take parts of one file in turn, and what is not finished leaves after a day, or with its order', async () => {
  const place = join(folder, 'two-servers');
  const shop = await openShop({ files: createFolderFiles(place) });
  const second = createBackend({ store: shop.store, files: createFolderFiles(place), now: () => shop.clock.now });
  const data = new Uint8Array(60_000);
  crypto.getRandomValues(data);
  data.set(png);
  const put = async (server: Backend, id: string, at: number, end: number) => server.fetch(new Request(`http://redress.test/v1/orders/${order}/files/${id}`, {
    method: 'PUT', body: data.slice(at, end), headers: { 'Authorization': `Bearer ${shop.token}`, 'Content-Type': 'image/png', 'Content-Range': `bytes ${at}-${end - 1}/60000` },
  }));
  const answers = [await put(shop.backend, 'in-turn-1', 0, 20_000), await put(second, 'in-turn-1', 20_000, 40_000), await put(shop.backend, 'in-turn-1', 40_000, 60_000)];
  assert.deepEqual(answers.map(({ status }) => status), [202, 202, 201]);
  assert.equal(((await answers[2]!.json()) as { sha256: string }).sha256, await sha256(data));

  const services = servicesOf({ store: shop.store, files: createFolderFiles(place), now: () => shop.clock.now });
  const parts = () => services.files.listParts('');
  await put(second, 'unfinished-1', 0, 20_000);
  await cleanOnce(services, join(folder, 'nothing'));
  assert.equal((await parts()).length, 1, 'still on its way');
  shop.clock.now = new Date(shop.clock.now.getTime() + 86_500_000);
  await cleanOnce(services, join(folder, 'nothing'));
  assert.deepEqual(await parts(), []);
  const { token } = await createToken(shop.merchant, { role: 'buyer', order }, shop.clock.now);
  await second.fetch(new Request(`http://redress.test/v1/orders/${order}/files/unfinished-2`, { method: 'PUT', body: data.slice(0, 20_000), headers: { 'Authorization': `Bearer ${token}`, 'Content-Type': 'image/png', 'Content-Range': 'bytes 0-19999/60000' } }));
  assert.equal((await parts()).length, 1);
  assert.equal((await eraseCase(services, { merchant: shop.merchant.profile.id, order }, 'buyer')).outcome, 'erased');
  assert.deepEqual(await parts(), []);
});

test('what no case names leaves the folder it lies in, wherever that is, once it has lain there for an hour', async () => {
  const place = join(folder, 'elsewhere');
  const shop = await openShop({ files: createFolderFiles(place) });
  const services = servicesOf({ store: shop.store, files: createFolderFiles(place), now: () => shop.clock.now });
  const [old, fresh] = await Promise.all([bytes('left behind'), bytes('on its way')].map(async (data) => {
    const hash = await sha256(data);
    await services.files.put(hash, data);
    return hash;
  }));
  const lain = new Date(services.trueNow().getTime() - 2 * 3_600_000);
  await utimes(join(place, old!.slice(0, 2), old!.slice(2, 4), old!), lain, lain);
  await cleanOnce(services, join(folder, 'nothing'));
  assert.deepEqual([await services.files.get(old!), !!await services.files.get(fresh!)], [undefined, true]);
});

test('plain files are served from their folder and from nowhere else', async () => {
  const site = join(folder, 'site');
  await mkdir(join(site, 'cdn'), { recursive: true });
  await writeFile(join(site, 'index.html'), '<h1>Hallo</h1>');
  await writeFile(join(site, 'cdn', 'redress.js'), '1');
  await writeFile(join(site, '.env'), 'secret');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(site, 'link.txt'));
  const serve = staticFiles(site);
  const get = async (path: string, headers: Record<string, string> = {}) => serve(new Request(`http://redress.test${path}`, { headers }));
  const home = await get('/');
  assert.deepEqual([home?.headers.get('content-type'), await home?.text()], ['text/html; charset=utf-8', '<h1>Hallo</h1>']);
  const script = await get('/cdn/redress.js');
  assert.deepEqual([script?.headers.get('content-type'), script?.headers.get('access-control-allow-origin')], ['text/javascript; charset=utf-8', '*']);
  assert.equal((await get('/cdn/redress.js', { 'If-None-Match': script!.headers.get('etag')! }))?.status, 304);
  for (const path of ['/nothing', '/cdn', '/.env', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/cdn/..%2f..%2fsecret.txt', '/link.txt', '/%00', '/%E0%A4%A', '/C:%5Csecret.txt']) assert.equal(await get(path), undefined, path);
  assert.equal(await serve(new Request('http://redress.test/', { method: 'POST' })), undefined);
});
