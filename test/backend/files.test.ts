/** Evidence in a folder, and plain files beside the API. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
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
