/** Files: bit-exact in and out, told by their bytes, never opened by a browser. */
import type { StoredFile } from '../../../src/contract/index.ts';
import { ok, same } from '../check.ts';
import type { ConformanceCase, Mount } from '../mount.ts';
import { caseOf, claimed, placed, png, uploaded } from '../scene.ts';
import { bytes, heic, jpeg, pngOf, webp } from '../../support/headers.ts';
import { call, done, fresh, refused, type Got, type Sent } from '../talk.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const digestOf = async (data: Bytes): Promise<string> => btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', data))));

const kinds: [string, Bytes, string, string][] = [
  ['image/png', png, 'image/png', 'png'],
  ['image/jpeg', jpeg(640, 480), 'image/jpeg', 'jpg'],
  ['image/webp', webp(640, 480), 'image/webp', 'webp'],
  ['image/heic', heic(640, 480), 'image/heic', 'heic'],
  ['application/pdf', bytes('%PDF-1.7\n'), 'application/pdf', 'pdf'],
  ['text/plain', bytes('Grüße\r\n\taus Kiel'), 'text/plain; charset=utf-8', 'txt'],
];
const refusedKinds: [string, string, Bytes][] = [
  ['a program called photo', 'image/png', bytes('MZ', [0x90, 0, 3])],
  ['a page', 'text/html', bytes('<!doctype html><script>alert(1)</script>')],
  ['a drawing that can hold scripts', 'image/svg+xml', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['text that is not called text', 'application/octet-stream', bytes('hello')],
  ['text with a control character', 'text/plain', bytes('a', [0], 'b')],
  ['text that is not UTF-8', 'text/plain', bytes('gr', [0xfc], 'n')],
  ['an archive', 'application/zip', bytes('PK', [3, 4])],
  ['an animation', 'image/gif', bytes('GIF89a')],
  ...kinds.slice(0, -1).map(([type]): [string, string, Bytes] => [`a page that calls itself ${type}`, type, bytes('<!doctype html><script>alert(1)</script>')]),
  ['a page called text', 'text/plain', bytes('\n <!DOCTYPE html><p>')],
  ['a script called text', 'text/plain', bytes('#!/bin/sh\nrm')],
  ['a picture without a size', 'image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
  ['a picture with a page in it', 'image/jpeg', bytes([...jpeg(640, 480)], '<HTML><script>alert(1)</script>')],
  ['a picture with an archive behind it', 'image/png', bytes([...png], 'PK\u0003\u0004jar', 'PK\u0005\u0006', Array<number>(18).fill(0))],
  ['a letter with an archive behind it', 'application/pdf', bytes('%PDF-1.7\n%%EOF', 'PK\u0005\u0006', Array<number>(18).fill(0))],
  ['half a signature', 'image/png', bytes([0x89, 0x50, 0x4e])],
];

/** A file that has arrived whole. */
const stored = async (mount: Mount, sent: Sent<'putFile'>): Promise<Got<StoredFile>> => (await done(mount, 'putFile', sent, 201)) as Got<StoredFile>;

export const files: ConformanceCase[] = [
  {
    name: 'each kind of file that is taken comes back bit for bit, as an attachment',
    run: async (mount) => {
      const { order, token } = await placed(mount);
      for (const [type, data, served, ending] of kinds) {
        const params = { order, file: fresh('file') };
        const { body } = await stored(mount, { params, as: token, body: data, headers: { 'Content-Type': type, 'Content-Disposition': 'attachment; filename="Rechnung.final.exe"' } });
        same([body.mediaType, body.size, body.name], [type, data.byteLength, `Rechnung.final_exe.${ending}`], type);
        const { response, bytes: back } = await done(mount, 'readFile', { params, as: token }, 200);
        same([...back], [...data], `${type}: the bytes`);
        same(response.headers.get('Content-Type'), served, `${type}: Content-Type`);
        ok(response.headers.get('Content-Disposition')?.startsWith('attachment'), `${type}: an attachment`);
        same(response.headers.get('X-Content-Type-Options'), 'nosniff', `${type}: nosniff`);
        ok(response.headers.get('Content-Security-Policy')?.includes('sandbox'), `${type}: sandboxed`);
      }
    },
  },
  {
    name: 'what is not taken is told by its bytes, whatever it calls itself',
    run: async (mount) => {
      const scene = await placed(mount);
      for (const [what, type, data] of refusedKinds) {
        const got = await refused(mount, 'file_type_refused', 'putFile', { params: { order: scene.order, file: fresh('file') }, as: scene.token, body: data, headers: { 'Content-Type': type } });
        ok(got.status === 422, what);
      }
      for (const [type, data] of [['image/png', pngOf(60_000, 60_000)], ['image/jpeg', jpeg(65_000, 65_000)], ['image/webp', webp(16_000_000, 16_000)], ['image/heic', heic(9000, 9000)]] as const)
        await refused(mount, 'image_too_large', 'putFile', { params: { order: scene.order, file: fresh('file') }, as: scene.token, body: data, headers: { 'Content-Type': type } });
      same((await caseOf(mount, scene)).files, [], 'files in the case');
    },
  },
  {
    name: 'the same file again is the same file; other bytes under its id are refused',
    run: async (mount) => {
      const scene = await placed(mount);
      const sent = { params: { order: scene.order, file: fresh('file') }, as: scene.token, body: png, headers: { 'Content-Type': 'image/png' } };
      const first = await done(mount, 'putFile', sent, 201);
      same((await done(mount, 'putFile', sent, 200)).body, first.body, 'the file');
      await refused(mount, 'file_id_taken', 'putFile', { ...sent, body: bytes('%PDF-1.7\n') });
      same((await caseOf(mount, scene)).files.length, 1, 'files in the case');
    },
  },
  {
    name: 'a broken or oversized upload leaves nothing behind',
    run: async (mount) => {
      const scene = await placed(mount);
      const sent = () => ({ params: { order: scene.order, file: fresh('file') }, as: scene.token, headers: { 'Content-Type': 'image/png' } });
      await refused(mount, 'file_empty', 'putFile', { ...sent(), body: new Uint8Array() });
      const wrong = await digestOf(bytes('something else'));
      await refused(mount, 'file_checksum_mismatch', 'putFile', { ...sent(), body: png, headers: { 'Repr-Digest': `sha-256=:${wrong}:` } });
      const damaged = Uint8Array.from(png, (byte, index) => (index === 0 ? byte ^ 1 : byte));
      await refused(mount, 'file_checksum_mismatch', 'putFile', { ...sent(), body: damaged, headers: { 'Content-Type': 'image/png', 'Repr-Digest': `sha-256=:${await digestOf(png)}:` } });
      await done(mount, 'putFile', { ...sent(), body: png, headers: { 'Repr-Digest': `sha-512=:AAAA:, sha-256=:${await digestOf(png)}:` } }, 201);
      const large = new Uint8Array(10 * 1024 * 1024 + 1);
      large.set(png);
      await refused(mount, 'body_too_large', 'putFile', { ...sent(), body: large });
      await refused(mount, 'invalid', 'putFile', { ...sent(), params: { order: scene.order, file: 'short' }, body: png });
      same((await caseOf(mount, scene)).files.length, 1, 'files in the case');
    },
  },
  {
    name: 'a file keeps its name and none of its path',
    run: async (mount) => {
      const { order, token } = await placed(mount);
      const name = async (headers: Record<string, string>) =>
        (await stored(mount, { params: { order, file: fresh('file') }, as: token, body: png, headers: { 'Content-Type': 'image/png', ...headers } })).body.name;
      same(await name({ 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Größe – 寸法 🙈.png')}` }), 'Größe – 寸法 🙈.png', 'a name with everything');
      same(await name({ 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent('../../etc/passwd')}` }), 'passwd.png', 'a path');
      same(await name({ 'X-File-Name': encodeURIComponent('C:\\Fotos\\Lampe.png') }), 'Lampe.png', 'a path from elsewhere');
      same(await name({ 'X-File-Name': encodeURIComponent('exe\u202Egnp.\u0000png') }), 'exegnp.png', 'no invisible characters');
      ok((await name({})).length > 0, 'a name of some kind when none was given');
      ok((await name({ 'X-File-Name': 'x'.repeat(4000) })).length <= 200, 'a bounded name');
    },
  },
  {
    name: 'a case takes sixty files of each side and says so when it is full; what is there stays',
    run: async (mount) => {
      const { order, token } = await placed(mount);
      const put = (file: string) => ({ params: { order, file }, as: token, body: png, headers: { 'Content-Type': 'image/png' } });
      const first = put(fresh('file'));
      await done(mount, 'putFile', first, 201);
      for (let count = 1; count < 60; count++) await done(mount, 'putFile', put(fresh('file')), 201);
      await refused(mount, 'files_too_many', 'putFile', put(fresh('file')));
      await done(mount, 'putFile', first, 200);
      await done(mount, 'putFileAsMerchant', { ...put(fresh('file')), as: mount.secretKey }, 201);
    },
  },
  {
    name: 'both sides read each other’s files; nobody reads what is not there',
    run: async (mount) => {
      const { order, token } = await placed(mount);
      const params = { order, file: fresh('file') };
      await done(mount, 'putFileAsMerchant', { params, as: mount.secretKey, body: png, headers: { 'Content-Type': 'image/png' } }, 201);
      same([...(await done(mount, 'readFile', { params, as: token }, 200)).bytes], [...png], 'the buyer reads it');
      same([...(await done(mount, 'readFileAsMerchant', { params, as: mount.secretKey }, 200)).bytes], [...png], 'the merchant reads it');
      await refused(mount, 'not_found', 'readFile', { params: { order, file: fresh('file') }, as: token });
      const other = await placed(mount);
      same((await call(mount, 'readFile', { params: { order: other.order, file: params.file }, as: other.token })).status, 404, 'from another order');
    },
  },
  {
    name: 'the mediator reads the files of a claim’s case, and of no other',
    run: async (mount) => {
      const [one, other] = [await claimed(mount), await claimed(mount)];
      const file = await uploaded(mount, one);
      const got = await done(mount, 'readFileAsMediator', { params: { claim: one.claim, file }, as: mount.mediatorKey }, 200);
      same([...got.bytes], [...png], 'the bytes');
      ok(got.response.headers.get('Content-Disposition')?.startsWith('attachment') && got.response.headers.get('Content-Security-Policy')?.includes('sandbox'), 'an attachment, sandboxed');
      await refused(mount, 'not_found', 'readFileAsMediator', { params: { claim: other.claim, file }, as: mount.mediatorKey });
      await refused(mount, 'not_found', 'readFileAsMediator', { params: { claim: fresh('claim'), file }, as: mount.mediatorKey });
      await refused(mount, 'key_invalid', 'readFileAsMediator', { params: { claim: one.claim, file }, as: mount.secretKey });
    },
  },
];
