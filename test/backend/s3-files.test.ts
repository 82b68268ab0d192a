/** Evidence in an S3-compatible store: bit for bit, signed, in parts, let go of in time; the whole contract of files over it, and the command line that chooses it. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sha256 } from '../../src/backend/hash.ts';
import { sweepUploads } from '../../src/backend/partial-uploads.ts';
import { filesOf } from '../../src/backend/node/cli/file-place.ts';
import { createBackend, createMemoryStore, registerMerchant } from '../../src/entries/backend.ts';
import { createS3Files } from '../../src/entries/backend-node.ts';
import { fileParts } from '../conformance/cases/file-parts.ts';
import { files as fileCases } from '../conformance/cases/files.ts';
import { mountAt, testMediatorKey, testMerchants } from '../conformance/mount.ts';
import { account, openBucket } from './support/s3-stand-in.ts';

const bucket = await openBucket(7);
after(() => bucket.close());
const open = (more: Partial<Parameters<typeof createS3Files>[0]> = {}) => createS3Files({ ...account, endpoint: bucket.url, bucket: 'evidence', prefix: 'redress/a b+/', ...more });
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

test('a file comes back bit for bit, and what is not there is not there', async () => {
  const files = open();
  const data = crypto.getRandomValues(new Uint8Array(60_000));
  const hash = await sha256(data);
  assert.equal(await files.get(hash), undefined);
  await Promise.all([files.put(hash, data), files.put(hash, data)]);
  assert.ok(Buffer.from(data).equals((await files.get(hash))!));
  assert.deepEqual([...bucket.objects.keys()], [`redress/a b+/${hash}`]);
  for (const name of ['../../etc/passwd', '', 'A'.repeat(64)]) await assert.rejects(async () => files.get(name));
});

test('a wrong secret, another region and a bucket that is not there are told, without the secret', async () => {
  for (const [more, code] of [[{ secretAccessKey: 'wrong-secret' }, 'SignatureDoesNotMatch'], [{ region: 'us-east-1' }, 'AuthorizationHeaderMalformed']] as const) {
    await assert.rejects(open(more).put(await sha256('x'), bytes('x')), (error: Error) => error.message.includes(code) && !error.message.includes('secret'));
  }
  await assert.rejects(open({ bucket: 'another' }).put(await sha256('x'), bytes('x')), /no such bucket/);
  await assert.rejects(open().put(await sha256('x'), bytes('not x')), /XAmzContentSHA256Mismatch/);
});

test('parts are listed over many pages and dropped with their upload or order only', async () => {
  const files = open();
  const names = Array.from({ length: 20 }, (_, index) => `order1/upload${index % 2}/${index}-1-2-3`);
  for (const name of [...names, 'order10/upload0/0-1-2-3']) await files.putPart(name, bytes(name));
  assert.deepEqual((await files.listParts('order1')).sort(), [...names].sort());
  assert.equal(Buffer.from((await files.getPart(names[3]!))!).toString(), names[3]);
  await files.dropParts('order1/upload0');
  assert.equal((await files.listParts('order1')).length, 10);
  await files.dropParts('order1');
  assert.deepEqual(await files.listParts(''), ['order10/upload0/0-1-2-3']);
  assert.equal(await sweepUploads(files, '2026-11-21T09:00:00Z'), 1);
});

test('what no case names leaves after an hour; what is named, or was just put again, stays', async () => {
  const files = open();
  const [named, young, again, gone] = await Promise.all(['named', 'young', 'again', 'gone'].map(async (text) => {
    const hash = await sha256(text);
    await files.put(hash, bytes(text));
    return hash;
  }));
  const age = (hash: string) => { bucket.objects.get(`redress/a b+/${hash}`)!.changed = new Date(Date.now() - 7_200_000); };
  for (const hash of [named, again, gone]) age(hash!);
  const count = await files.sweep!(async (asked) => {
    assert.ok(!asked.includes(young!));
    await files.put(again!, bytes('again'));
    return asked.filter((hash) => hash !== named);
  }, new Date());
  assert.equal(count, 1);
  assert.deepEqual(await Promise.all([named, young, again, gone].map(async (hash) => Boolean(await files.get(hash!)))), [true, true, true, false]);
});

test('the command line finds the bucket, and says what is missing', async () => {
  const terminal = (env: Record<string, string>) => ({ say: () => {}, complain: () => {}, env });
  const env = { AWS_ACCESS_KEY_ID: account.accessKeyId, AWS_SECRET_ACCESS_KEY: account.secretAccessKey };
  const files = filesOf({ files: 's3://evidence/redress', 's3-endpoint': bucket.url, 's3-region': account.region }, '.', terminal(env));
  await files.put(await sha256('cli'), bytes('cli'));
  assert.ok(bucket.objects.has(`redress/${await sha256('cli')}`));
  assert.throws(() => filesOf({ files: 'bucket' }, '.', terminal(env)), /names no bucket/);
  assert.throws(() => filesOf({ files: 's3://evidence' }, '.', terminal({})), /AWS_ACCESS_KEY_ID/);
  assert.throws(() => filesOf({ files: 's3://evidence', 's3-endpoint': 'minio' }, '.', terminal(env)), /not an address/);
});

const store = createMemoryStore();
for (const merchant of testMerchants) await registerMerchant(store, merchant);
const backend = createBackend({ store, files: open({ prefix: '' }), sandbox: true, mediatorKey: testMediatorKey });
const mount = mountAt('http://redress.test', (request) => backend.fetch(request));
for (const { name, run } of [...fileCases, ...fileParts]) test(`S3: ${name}`, () => run(mount));
test('nothing was refused but what these tests asked to be', () => {
  assert.deepEqual([...new Set(bucket.refused)].sort(), ['AuthorizationHeaderMalformed', 'NoSuchBucket', 'NoSuchKey', 'SignatureDoesNotMatch', 'XAmzContentSHA256Mismatch']);
});
