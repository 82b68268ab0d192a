/**
 * Promise P15, the server's half: whatever is sent under whatever name and type, whole or in parts, nothing outside the allow list is taken, and nothing that was
 * taken comes back inline or under a name that could be run. `UPLOADS_RUNS` sets a tenth of how many, `UPLOADS_SEED` the seed (promise: 10,000, `npm run uploads`).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediaTypes, type StoredFile } from '../../src/contract/index.ts';
import { bytes, heic, jpeg, pngOf, webp } from '../support/headers.ts';
import { seeded, type Chance } from '../support/seeded.ts';
import { openShop, order, secretKey, type Shop } from './support/shop.ts';

const runs = 10 * Number(process.env['UPLOADS_RUNS'] ?? 60);
const seed = Number(process.env['UPLOADS_SEED'] ?? Math.floor(Math.random() * 1_000_000));
type Bytes = Uint8Array<ArrayBuffer>;

/** How files of other kinds begin. */
const others: Readonly<Record<string, Bytes>> = {
  html: bytes('<!DOCTYPE html><script>alert(1)</script>'), 'html without a head': bytes('\n\t <body onload=alert(1)>'), svg: bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  'svg with a byte order mark': bytes([0xef, 0xbb, 0xbf], '<?xml version="1.0"?><svg/>'), xml: bytes('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'), php: bytes('<?php system($_GET[0]);'),
  shell: bytes('#!/bin/sh\nrm -rf /'), gif: bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0]), 'gif and script': bytes('GIF89a/*', [0, 0, 0], '*/=1;alert(1)'), bmp: bytes('BM', [0x46, 0, 0, 0, 0, 0]), tiff: bytes('II', [42, 0, 8, 0, 0, 0]),
  ico: bytes([0, 0, 1, 0, 1, 0]), zip: bytes('PK', [3, 4, 20, 0]), rar: bytes('Rar!', [0x1a, 7, 1, 0]), '7z': bytes('7z', [0xbc, 0xaf, 0x27, 0x1c]), gzip: bytes([0x1f, 0x8b, 8, 0]), exe: bytes('MZ', [0x90, 0, 3, 0]),
  elf: bytes([0x7f], 'ELF', [2, 1, 1, 0]), 'mach-o': bytes([0xcf, 0xfa, 0xed, 0xfe]), class: bytes([0xca, 0xfe, 0xba, 0xbe]), wasm: bytes([0], 'asm', [1, 0, 0, 0]), mp4: bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0]),
  avif: bytes([0, 0, 0, 24], 'ftypavif', [0, 0, 0, 0]), mp3: bytes('ID3', [4, 0, 0]), ogg: bytes('OggS', [0]), swf: bytes('CWS', [10, 0]), ole: bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), lnk: bytes([0x4c, 0, 0, 0, 1, 0x14, 2, 0]),
  'utf-16 text': bytes([0xff, 0xfe, 0x3c, 0, 0x68, 0]), 'half a png': bytes([0x89], 'PNG'), 'a png after a blank': bytes(' ', [0x89], 'PNG\r\n', [0x1a, 0x0a]), riff: bytes('RIFF', [4, 0, 0, 0], 'AVI '), nothing: new Uint8Array(),
};
const real: readonly ((chance: Chance) => Bytes)[] = [
  (chance) => jpeg(chance.whole(1, 4000), chance.whole(1, 3000)), (chance) => pngOf(chance.whole(1, 4000), chance.whole(1, 3000)), (chance) => webp(chance.whole(1, 4000), chance.whole(1, 3000)), (chance) => heic(chance.whole(1, 4000), chance.whole(1, 3000)),
];
const pages = ['<script>alert(1)</script>', '<HTML><body onload=alert(1)>', '<!doctype html>', '<?php echo 1;', '<iframe src=javascript:alert(1)>', '<ScRiPt src=//evil.example>'];
const end = Array<number>(18).fill(0);
const join = (...parts: readonly Bytes[]): Bytes => bytes(...parts.map((part) => [...part]));
const noise = (chance: Chance, most: number): Bytes => Uint8Array.from({ length: chance.whole(0, most) }, () => chance.whole(0, 255));

/** One file that must not be taken. */
function hostile(chance: Chance): { readonly what: string; readonly data: Bytes } {
  switch (chance.whole(0, 5)) {
    case 0: case 1: {
      const what = chance.pick(Object.keys(others));
      return { what, data: what === 'nothing' ? others[what]! : join(others[what]!, chance() < 0.5 ? noise(chance, 400) : bytes(' '.repeat(chance.whole(0, 40_000)))) };
    }
    case 2: return { what: 'a picture with a page in it', data: join(chance.pick(real)(chance), noise(chance, 3000), bytes(chance.pick(pages)), noise(chance, 3000)) };
    case 3: return { what: 'a jpeg with a page in its comment', data: jpeg(640, 480, [[0xfe, [...bytes(chance.pick(pages))]], [0xe1, [...noise(chance, 2000)]]]) };
    case 4: {
      const archive = chance.pick([bytes('PK', [3, 4], 'x.jar', 'PK', [5, 6], end), bytes('Rar!', [0x1a, 7, 0]), bytes('7z', [0xbc, 0xaf, 0x27, 0x1c, 0, 4])]);
      return { what: 'an archive behind something', data: join(chance() < 0.3 ? bytes('%PDF-1.7\n1 0 obj\n%%EOF\n') : chance.pick(real)(chance), noise(chance, 3000), archive) };
    }
    default: {
      const side = chance.whole(8001, 65_000);
      return { what: 'a bomb', data: chance.pick([pngOf(side * 1000, side * 1000), pngOf(side, side), jpeg(side, side), webp(side, side), webp(16_000_000, 16_000_000), heic(side, side), pngOf(0, 100), jpeg(0, 0)]) };
    }
  }
}
const names = ['Foto.jpg', 'foto.jpg.exe', 'rechnung.pdf.js', '..\\..\\autostart.bat', '../../../etc/passwd', 'x.php%00.jpg', 'bild.png.html', 'CON', '.htaccess', 'a\u202Egpj.exe', '"><script>.jpg', 'x'.repeat(3000), ' ', 'foto.jpg\r\nX-Bad: 1'];

/** The answer to a file sent whole, or in two parts. */
async function sent({ call, token }: Shop, chance: Chance, id: string, data: Bytes, path = `/v1/orders/${order}/files/${id}`, as = token): Promise<Response> {
  const headers = { 'Content-Type': chance.pick([...mediaTypes, 'text/html', 'image/svg+xml', 'application/octet-stream']), 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(chance.pick(names))}` };
  const put = (raw: Bytes, more: Record<string, string> = {}) => call('PUT', path, { as, raw, headers: { ...headers, ...more } });
  const half = 16_384;
  if (data.length <= half || chance() < 0.5) return put(data);
  const first = await put(data.slice(0, half), { 'Content-Range': `bytes 0-${half - 1}/${data.length}` });
  return first.status === 202 ? put(data.slice(half), { 'Content-Range': `bytes ${half}-${data.length - 1}/${data.length}` }) : first;
}

test('P15: nothing outside the allow list is taken, whatever it calls itself', async (t) => {
  const shop = await openShop();
  const chance = seeded(seed);
  const refusals = new Map<string, number>();
  for (let count = 0; count < runs; count++) {
    const { what, data } = hostile(chance);
    const response = await sent(shop, chance, `hostile-${count}`, data);
    const { code = '' } = (await response.json()) as { code?: string };
    assert.ok(response.status === 422 && ['file_type_refused', 'image_too_large', 'file_empty'].includes(code), `UPLOADS_SEED=${seed}: ${what} (number ${count}) was answered ${response.status} ${code}`);
    refusals.set(code, (refusals.get(code) ?? 0) + 1);
  }
  const { files } = (await (await shop.call('GET', `/v1/orders/${order}`, { as: shop.token })).json()) as { files: StoredFile[] };
  assert.deepEqual(files, []);
  t.diagnostic(`P15: ${runs} hostile files from seed ${seed}: 0 accepted (${[...refusals].map(([code, count]) => `${code} ${count}`).join(', ')})`);
});

test('P15: what is taken never comes back inline, nor under a name that could be run', async (t) => {
  const shop = await openShop();
  const chance = seeded(seed + 1);
  let taken = 0;
  for (const by of ['buyer', 'merchant'] as const) {
    const [path, as] = by === 'buyer' ? [`/v1/orders/${order}/files`, shop.token] : [`/v1/merchant/orders/${order}/files`, secretKey];
    for (let count = 0; count < 60; count++) {
      const response = await sent(shop, chance, `taken-${by}-${count}`, chance.pick(real)(chance), `${path}/taken-${by}-${count}`, as);
      assert.equal(response.status, 201, await response.clone().text());
      const { name, mediaType } = (await response.json()) as StoredFile;
      assert.match(name, /^[^./\\<>"\p{C}][^/\\<>"\p{C}]*\.(jpe?g|png|webp|heic)$/u, name);
      assert.doesNotMatch(name, /\.(exe|js|bat|php|html?|sh)\./i, name);
      const back = await shop.call('GET', `${path}/taken-${by}-${count}`, { as });
      assert.match(back.headers.get('Content-Disposition')!, /^attachment; filename\*=UTF-8''[\w%.~-]+$/);
      assert.deepEqual([back.headers.get('Content-Type'), back.headers.get('X-Content-Type-Options'), back.headers.get('Content-Security-Policy')], [mediaType, 'nosniff', "sandbox; default-src 'none'"]);
      taken++;
    }
  }
  t.diagnostic(`P15: ${taken} pictures with hostile names came back: 0 inline, 0 under a name that could be run`);
});
