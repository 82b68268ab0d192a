/**
 * Promise P6: evidence arrives bit for bit and resumes. Uploads through the real client, handler and stores while connections are cut in the middle, replies are
 * lost, bytes are damaged, servers fall over and pages reload. `UPLOADS_RUNS` sets how many, `UPLOADS_SEED` where their seeds begin (promise: 1,000, `npm run uploads`).
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chunkSize } from '../../src/client/send-file.ts';
import { persist } from '../../src/client/persist.ts';
import { createBackend, createMemoryFiles, createMemoryStore, createToken, registerMerchant } from '../../src/entries/backend.ts';
import type { Backend, FileStore } from '../../src/entries/backend.ts';
import { createFolderFiles } from '../../src/entries/backend-node.ts';
import { httpClaimsApi } from '../../src/entries/client.ts';
import { png } from '../conformance/scene.ts';
import { sampleMerchant, sampleOrder } from '../support/orders.ts';
import { seeded, type Chance } from '../support/seeded.ts';

const runs = Number(process.env['UPLOADS_RUNS'] ?? 40);
const from = Number(process.env['UPLOADS_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const secretKey = 'sk_uploads_0123456789abcdef';
const faults = ['lost request', 'cut in the middle', 'lost reply', 'damaged', 'busy before', 'failed after', 'garbage', 'reload', 'restart'] as const;
type Fault = (typeof faults)[number];

const folder = await mkdtemp(join(tmpdir(), 'redress-uploads-'));
after(() => rm(folder, { recursive: true }));
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A photo's worth of bytes, no two alike. */
function picture(chance: Chance): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chance.pick([chance.whole(png.length + 1, 5000), chunkSize, chunkSize + 1, chance.whole(chunkSize, 6 * chunkSize), chance.whole(chunkSize, 12 * chunkSize)]));
  let state = chance.whole(1, 2 ** 31 - 1);
  for (let at = 0; at < bytes.length; at++) bytes[at] = (state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff) >> 16;
  bytes.set(png);
  return bytes;
}

/** A body of which only the beginning gets through. */
const cutOff = (bytes: Uint8Array): ReadableStream<Uint8Array> => new ReadableStream({ pull(body) { body.enqueue(bytes); body.error(new Error('the connection is gone')); } }, { highWaterMark: 0 });

interface Told { readonly faults: Map<Fault, number>; again: number; most: number; interrupted: number; bytes: number }

async function upload(seed: number, told: Told): Promise<void> {
  const chance = seeded(seed);
  const files: FileStore = seed % 2 ? createMemoryFiles() : createFolderFiles(join(folder, String(seed)));
  const store = createMemoryStore();
  const merchant = await registerMerchant(store, { profile: sampleMerchant(), policy: 'a-to-z', secretKey, tokenSecret: 'uploads-token-secret-0123456789abcdef' });
  const start = (): Backend => createBackend({ store, files });
  let server = start();
  const { number: order } = sampleOrder();
  await server.fetch(new Request(`http://redress.test/v1/merchant/orders/${order}`, { method: 'PUT', headers: { Authorization: `Bearer ${secretKey}`, 'Content-Type': 'application/json' }, body: JSON.stringify(sampleOrder()) }));
  const { token } = await createToken(merchant, { role: 'buyer', order }, new Date());
  const data = picture(chance);
  let cuts = 0;
  let left = chance.whole(1, 6);
  let sentParts = 0;
  let page = new AbortController();

  const network = async (request: Request): Promise<Response> => {
    const body = new Uint8Array(await request.arrayBuffer());
    if (body.length) sentParts++;
    const fault = left > 0 && chance() < 0.5 ? chance.pick(faults) : undefined;
    if (fault) {
      left--;
      cuts++;
      told.faults.set(fault, (told.faults.get(fault) ?? 0) + 1);
    }
    const arrives = (bytes: BodyInit = body) => server.fetch(new Request(request.url, { method: request.method, headers: request.headers, body: bytes, duplex: 'half' } as RequestInit));
    const lost = new TypeError('Failed to fetch');
    switch (fault) {
      case 'lost request': throw lost;
      case 'cut in the middle': await arrives(cutOff(body.slice(0, chance.whole(0, body.length)))); throw lost;
      case 'lost reply': await arrives(); throw lost;
      // an empty body has nothing to damage
      case 'damaged': if (body.length) body[chance.whole(0, body.length - 1)]! ^= 1; return arrives();
      case 'busy before': return new Response('{}', { status: 429, headers: { 'Retry-After': '1' } });
      case 'failed after': await arrives(); return new Response('', { status: 500 });
      case 'garbage': await arrives(); return new Response(chance.pick(['<html>', '{}', 'null', '{"received":1}', '{"received":-5,"size":3}']), { status: chance.pick([200, 201, 202]) });
      case 'reload': if (chance() < 0.5) await arrives(); page.abort(); throw lost;
      case 'restart': if (chance() < 0.5) await arrives(); server = start(); throw lost;
      default: return arrives();
    }
  };
  const patience = { rest: () => Promise.resolve(false), random: () => chance(), failed: () => undefined };
  for (;;) {
    const { signal } = page;
    const api = httpClaimsApi({ api: 'http://redress.test/v1', merchant: merchant.profile.id, token: () => Promise.resolve(token), fetch: network as typeof fetch });
    const done = await persist(() => api.putFile(order, 'photo-of-the-lamp', new Blob([data], { type: 'image/png' }), 'Lampe.png', { signal }), patience).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    if (done) break;
    page = new AbortController(); // the page is there again, with the bytes it had kept
  }

  const read = async (path: string) => server.fetch(new Request(`http://redress.test/v1/orders/${order}${path}`, { headers: { Authorization: `Bearer ${token}` } }));
  const found = ((await (await read('')).json()) as { files: { sha256: string }[] }).files;
  assert.deepEqual(found.map(({ sha256 }) => sha256), [hash(data)], 'one file, with the hash of what was chosen');
  assert.equal(hash(new Uint8Array(await (await read('/files/photo-of-the-lamp')).arrayBuffer())), hash(data), 'it comes back bit for bit');
  const again = sentParts - Math.ceil(data.length / chunkSize);
  assert.ok(again <= cuts, `${again} parts sent again for ${cuts} cuts`);
  assert.deepEqual(await files.listParts(''), [], 'nothing is left beside it');
  told.again += again;
  told.most = Math.max(told.most, again / Math.max(1, cuts));
  told.interrupted += cuts > 0 ? 1 : 0;
  told.bytes += data.length;
}

test('P6: a photo arrives bit for bit however often it is interrupted, and goes on where it was', async (t) => {
  const told: Told = { faults: new Map(), again: 0, most: 0, interrupted: 0, bytes: 0 };
  let seed = from;
  for (; told.interrupted < runs; seed++) {
    await upload(seed, told).catch((error: unknown) => { throw new Error(`again: UPLOADS_SEED=${seed} UPLOADS_RUNS=1 node --import tsx --test test/simulation/uploads.test.ts`, { cause: error }); });
  }
  const cuts = [...told.faults.values()].reduce((sum, each) => sum + each, 0);
  t.diagnostic(`P6: ${told.interrupted} interrupted uploads from seed ${from} (${seed - from - told.interrupted} more went through), ${Math.round(told.bytes / 1e6)} MB, ${cuts} cuts (${[...told.faults].map(([name, count]) => `${name} ${count}`).join(', ')}): every SHA-256 equal; ${told.again} parts sent again, at most ${told.most.toFixed(2)} per cut`);
});
