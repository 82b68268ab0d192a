/** Files in parts: resumed where they were cut off, bit-exact, each part and the whole checked, and nothing of anybody else's. */
import { ok, same } from '../check.ts';
import type { ConformanceCase, Mount } from '../mount.ts';
import { advance, caseOf, placed, png, type Scene } from '../scene.ts';
import { call, done, fresh, refused, type Sent } from '../talk.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const digestOf = async (data: Bytes): Promise<string> => `sha-256=:${btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', data))))}:`;

/** A picture with noise behind it, so that no two parts are alike. */
function largePicture(size: number): Bytes {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  bytes.set(png);
  return bytes;
}

interface Upload { readonly part: (at: number, end: number, headers?: Record<string, string>, body?: Bytes) => Sent<'putFile'>; readonly asking: Sent<'putFile'>; readonly params: { order: string; file: string } }

/** A file on its way to an order: its parts as they are sent. */
function uploadOf({ order, token }: Pick<Scene, 'order' | 'token'>, data: Bytes, file = fresh('file')): Upload {
  const params = { order, file };
  const headers = { 'Content-Type': 'image/png', 'Content-Disposition': 'attachment; filename="Foto.png"' };
  return {
    params,
    part: (at, end, more = {}, body = data.slice(at, end)) => ({ params, as: token, body, headers: { ...headers, 'Content-Range': `bytes ${at}-${end - 1}/${data.length}`, ...more } }),
    asking: { params, as: token, body: new Uint8Array(), headers: { ...headers, 'Content-Range': `bytes */${data.length}` } },
  };
}

async function received(mount: Mount, sent: Sent<'putFile'>): Promise<unknown> {
  const { body } = await done(mount, 'putFile', sent, 202);
  return (body as { received?: number }).received;
}

export const fileParts: ConformanceCase[] = [
  {
    name: 'a file that comes in parts is whole when the last one is there, and is asked for in between',
    run: async (mount) => {
      const scene = await placed(mount);
      const data = largePicture(70_000);
      const { part, asking, params } = uploadOf(scene, data);
      const whole = { 'Repr-Digest': await digestOf(data) };
      same(await received(mount, asking), 0, 'nothing is there');
      same(await received(mount, part(0, 20_000, { ...whole, 'Content-Digest': await digestOf(data.slice(0, 20_000)) })), 20_000, 'after the first part');
      same(await received(mount, asking), 20_000, 'when asked');
      same((await caseOf(mount, scene)).files, [], 'no case knows of half a file');
      same(await received(mount, part(20_000, 60_000, whole)), 60_000, 'after the second part');
      const { body } = await done(mount, 'putFile', part(60_000, 70_000, whole), 201);
      same([(body as { size?: number }).size, (body as { name?: string }).name], [70_000, 'Foto.png'], 'size and name');
      same([...(await done(mount, 'readFile', { params, as: scene.token }, 200)).bytes], [...data], 'the bytes');
      same((await done(mount, 'putFile', asking, 200)).body, body, 'asked again, it is there');
      same((await done(mount, 'putFile', part(60_000, 70_000, whole), 200)).body, body, 'the last part again');
      same((await caseOf(mount, scene)).files.length, 1, 'files in the case');
    },
  },
  {
    name: 'a part that comes twice counts once; one out of place is refused, and nothing is lost by it',
    run: async (mount) => {
      const scene = await placed(mount);
      const data = largePicture(60_000);
      const { part, asking, params } = uploadOf(scene, data);
      await refused(mount, 'file_part_misplaced', 'putFile', part(20_000, 40_000));
      await done(mount, 'putFile', part(0, 20_000), 202);
      same(await received(mount, part(0, 20_000)), 20_000, 'the first part again');
      await refused(mount, 'file_part_misplaced', 'putFile', part(40_000, 60_000));
      await refused(mount, 'file_part_misplaced', 'putFile', part(10_000, 30_000));
      await done(mount, 'putFile', part(20_000, 40_000), 202);
      same(await received(mount, asking), 40_000, 'what is there');
      await done(mount, 'putFile', part(40_000, 60_000), 201);
      same([...(await done(mount, 'readFile', { params, as: scene.token }, 200)).bytes], [...data], 'the bytes');
    },
  },
  {
    name: 'a damaged part is not kept, and a file that is not what it should be is not taken',
    run: async (mount) => {
      const scene = await placed(mount);
      const data = largePicture(40_000);
      const { part, asking } = uploadOf(scene, data);
      const wrong = await digestOf(data.slice(1, 20_000));
      await refused(mount, 'file_checksum_mismatch', 'putFile', part(0, 20_000, { 'Content-Digest': wrong }));
      await refused(mount, 'file_checksum_mismatch', 'putFile', part(0, 20_000, {}, data.slice(0, 19_999)));
      same(await received(mount, asking), 0, 'nothing is kept');
      await done(mount, 'putFile', part(0, 20_000), 202);
      await refused(mount, 'file_checksum_mismatch', 'putFile', part(20_000, 40_000, { 'Repr-Digest': wrong }));
      same(await received(mount, asking), 0, 'it begins anew');
      same((await caseOf(mount, scene)).files, [], 'files in the case');
    },
  },
  {
    name: 'parts of another file under the same id, too many bytes and nonsense are refused',
    run: async (mount) => {
      const scene = await placed(mount);
      const data = largePicture(40_000);
      const { part, asking, params } = uploadOf(scene, data);
      await done(mount, 'putFile', part(0, 20_000), 202);
      for (const range of ['bytes 20000-39999/40001', 'bytes */39999']) await refused(mount, 'file_id_taken', 'putFile', part(20_000, 40_000, { 'Content-Range': range }));
      for (const range of ['bytes 0-19999/10485761', 'bytes */99999999999']) await refused(mount, 'body_too_large', 'putFile', part(0, 20_000, { 'Content-Range': range }));
      await refused(mount, 'file_empty', 'putFile', { ...asking, headers: { 'Content-Range': 'bytes */0' } });
      for (const range of ['', 'bytes', 'bytes 0-19999/*', 'bytes 5-4/40000', 'bytes 20000-40000/40000', 'bytes 20000-20100/40000', 'bytes -1-5/40000', 'bytes 1e3-2e3/40000', 'items 0-1/2', 'bytes 0-9/10, bytes 0-9/10'])
        await refused(mount, 'invalid', 'putFile', { ...part(20_000, 40_000), headers: { 'Content-Type': 'image/png', 'Content-Range': range } });
      await refused(mount, 'file_type_refused', 'putFile', uploadOf(scene, new Uint8Array(40_000)).part(0, 20_000));
      const more = { params, as: scene.token, body: data, headers: { 'Content-Type': 'image/png' } };
      const stored = await done(mount, 'putFile', more, 201);
      same((await done(mount, 'putFile', asking, 200)).body, stored.body, 'it came whole meanwhile');
      await refused(mount, 'file_id_taken', 'putFile', { ...asking, headers: { 'Content-Range': 'bytes */39999' } });
      await refused(mount, 'file_id_taken', 'putFile', { ...asking, headers: { ...asking.headers, 'Repr-Digest': await digestOf(png) } });
    },
  },
  {
    name: 'what is on its way is nobody else’s: not another order’s, not the other side’s, not a stranger’s',
    run: async (mount) => {
      const [mine, other] = [await placed(mount), await placed(mount)];
      const data = largePicture(40_000);
      const { part, asking, params } = uploadOf(mine, data);
      await done(mount, 'putFile', part(0, 20_000), 202);
      same(await received(mount, uploadOf(other, data, params.file).asking), 0, 'under another order');
      const asMerchant = { ...part(20_000, 40_000), as: mount.secretKey };
      await refused(mount, 'file_part_misplaced', 'putFileAsMerchant', asMerchant);
      same((await call(mount, 'putFile', { ...part(20_000, 40_000), as: other.token })).status, 404, 'with another order’s token');
      same((await call(mount, 'putFileAsMerchant', { ...asMerchant, as: mount.other.secretKey })).status, 404, 'with another merchant’s key');
      const theirs = uploadOf({ ...mine, token: mount.secretKey }, data);
      await done(mount, 'putFileAsMerchant', theirs.part(0, 20_000), 202);
      await done(mount, 'putFileAsMerchant', theirs.part(20_000, 40_000), 201);
      await refused(mount, 'file_id_taken', 'putFile', uploadOf(mine, data, theirs.params.file).asking);
      same(await received(mount, asking), 20_000, 'mine goes on');
      await done(mount, 'putFile', part(20_000, 40_000), 201);
    },
  },
  {
    name: 'an order takes no more than two dozen files on their way, and forgets after a day what nobody went on with',
    run: async (mount) => {
      const scene = await placed(mount);
      const data = largePicture(40_000);
      const uploads = Array.from({ length: 24 }, () => uploadOf(scene, data));
      for (const { part } of uploads) await done(mount, 'putFile', part(0, 20_000), 202);
      const one = uploadOf(scene, data);
      await refused(mount, 'files_too_many', 'putFile', one.part(0, 20_000));
      await done(mount, 'putFile', uploads[0]!.part(20_000, 40_000), 201);
      await done(mount, 'putFile', one.part(0, 20_000), 202);
      await advance(mount, 1.1);
      const { token } = (await done(mount, 'createOrderToken', { params: { order: scene.order }, as: scene.key, body: {} })).body;
      const later = uploadOf({ ...scene, token }, data, one.params.file);
      await refused(mount, 'file_part_misplaced', 'putFile', later.part(20_000, 40_000));
      same(await received(mount, later.asking), 0, 'a day later');
      await done(mount, 'putFile', later.part(0, 20_000), 202);
      await done(mount, 'putFile', later.part(20_000, 40_000), 201);
      ok((await caseOf(mount, { ...scene, token })).files.length === 2, 'two files in the case');
    },
  },
];
