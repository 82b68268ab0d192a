/**
 * Files that somebody adds to a case. The bytes are written first and the event after, so a case never names a file that is not there.
 * They come back as attachments only, under headers that keep a browser from running anything in them.
 */
import { largestFile, StoredFile } from '../../contract/index.ts';
import { act } from '../act.ts';
import { readBytes } from '../body.ts';
import { answer, type Answer, type Call, type Implementations } from '../call.ts';
import { caseExists } from '../case-record.ts';
import { sha256 } from '../hash.ts';
import { mediaTypeOf } from '../media-type.ts';
import { Refused } from '../problem.ts';
import { settleCase } from '../act.ts';
import type { Services } from '../services.ts';
import type { CaseKey } from '../store.ts';
import { caseOfClaim } from './claims.ts';

type Put = Call<'putFile'> | Call<'putFileAsMerchant'>;
type Read = Call<'readFile'> | Call<'readFileAsMerchant'>;

/** The name the sender gave, without anything that is not part of a name. */
function nameOf(request: Request, fallback: string): string {
  const disposition = request.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1] ?? request.headers.get('X-File-Name');
  const plain = /filename="([^"]*)"/i.exec(disposition)?.[1];
  let name = plain ?? '';
  try {
    if (encoded != null) name = decodeURIComponent(encoded);
  } catch {
    // a broken encoding costs the name, not the file
  }
  const clean = name.replaceAll(/\p{C}/gu, '').split(/[\\/]/).at(-1)!.trim();
  return Array.from(clean).slice(0, 100).join('') || fallback;
}

/** Compares the bytes with the digest the sender made of its own, when it sent one (RFC 9530). */
function checkDigest(request: Request, hex: string): void {
  const sent = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]+=*):/.exec(request.headers.get('Repr-Digest') ?? request.headers.get('Content-Digest') ?? '')?.[1];
  if (sent === undefined) return;
  const base64 = btoa(String.fromCharCode(...hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16))));
  if (sent !== base64) throw new Refused('file_checksum_mismatch');
}

async function put({ services, caller, params, request }: Put): Promise<Answer> {
  const key = { merchant: caller.merchant.profile.id, order: params.order };
  if (!await caseExists(services.store, key)) throw new Refused('not_found');
  const bytes = await readBytes(request, largestFile);
  if (bytes.byteLength === 0) throw new Refused('file_empty');
  const declared = (request.headers.get('Content-Type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
  const mediaType = mediaTypeOf(bytes, declared);
  if (!mediaType) throw new Refused('file_type_refused');
  const hash = await sha256(bytes);
  checkDigest(request, hash);
  await services.files.put(hash, bytes);
  const file = { id: params.file, name: nameOf(request, params.file), mediaType, size: bytes.byteLength, sha256: hash, by: caller.role };
  return act(services, {
    key,
    command: (now) => ({ by: caller.role, type: 'add_file', file: { ...file, at: now } }),
    answer: ({ record, fresh }) => answer(fresh ? 201 : 200, StoredFile.parse(record.file?.files.find(({ id }) => id === params.file))),
  });
}

const read = ({ services, caller, params }: Read): Promise<Response> => send(services, { merchant: caller.merchant.profile.id, order: params.order }, params.file);

async function send(services: Services, key: CaseKey, wanted: string): Promise<Response> {
  const { file: caseFile } = await settleCase(services, key);
  const file = caseFile?.files.find(({ id }) => id === wanted);
  if (!file) throw new Refused('not_found');
  const bytes = await services.files.get(file.sha256);
  if (!bytes) throw new Error('A recorded file is not in the file store.');
  const name = encodeURIComponent(file.name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return new Response(bytes.slice(), {
    headers: {
      'Content-Type': file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  });
}

export const files: Pick<Implementations, 'putFile' | 'readFile' | 'putFileAsMerchant' | 'readFileAsMerchant' | 'readFileAsMediator'> = {
  putFile: put, readFile: read, putFileAsMerchant: put, readFileAsMerchant: read,
  readFileAsMediator: async ({ services, params }) => send(services, await caseOfClaim(services, params.claim, undefined), params.file),
};
