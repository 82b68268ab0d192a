/**
 * Files that somebody adds to a case, whole or in parts. The bytes are written first and the event after, so a case never names a file that is not
 * there. They come back as attachments only, under headers that keep a browser from running anything in them.
 */
import { mediaTypeOf } from '../../contract/bytes/media-type.ts';
import { objectionTo } from '../../contract/bytes/objection.ts';
import { largestFile, StoredFile } from '../../contract/index.ts';
import { act, settleCase } from '../act.ts';
import { readBytes } from '../body.ts';
import { answer, type Answer, type Call, type Implementations } from '../call.ts';
import { caseExists } from '../case-record.ts';
import { fileName } from '../file-name.ts';
import { sha256 } from '../hash.ts';
import { addPart, countUploads, joinParts, mostUploads, readUpload } from '../partial-uploads.ts';
import { Refused } from '../problem.ts';
import { digestIn, partOf, type SentPart } from '../sent-part.ts';
import type { Services } from '../services.ts';
import type { CaseKey } from '../store.ts';
import { caseOfClaim } from './claims.ts';

type Put = Call<'putFile'> | Call<'putFileAsMerchant'>;
type Read = Call<'readFile'> | Call<'readFileAsMerchant'>;

const bodyOf = (request: Request): string => (request.headers.get('Content-Type') ?? '').split(';', 1)[0]!.trim().toLowerCase();

/** What came is not what was sent, when its sender says what that was. */
function checkDigest(hex: string, sent: string | undefined): void {
  if (sent !== undefined && sent !== hex) throw new Refused('file_checksum_mismatch');
}

/** A file that is there whole becomes part of its case. */
async function record({ services, caller, params, request }: Put, key: CaseKey, bytes: Uint8Array<ArrayBuffer>): Promise<Answer> {
  if (bytes.byteLength === 0) throw new Refused('file_empty');
  // first of all: of damaged bytes nothing else can be said
  const hash = await sha256(bytes);
  checkDigest(hash, digestIn(request, 'Repr-Digest'));
  const mediaType = mediaTypeOf(bytes, bodyOf(request));
  const objection = mediaType ? objectionTo(bytes, mediaType) : 'file_type_refused';
  if (!mediaType || objection) throw new Refused(objection!);
  await services.files.put(hash, bytes);
  const file = { id: params.file, name: fileName(request.headers, mediaType, params.file), mediaType, size: bytes.byteLength, sha256: hash, by: caller.role };
  return act(services, {
    key,
    command: (now) => ({ by: caller.role, type: 'add_file', file: { ...file, at: now } }),
    answer: ({ record, fresh }) => answer(fresh ? 201 : 200, StoredFile.parse(record.file?.files.find(({ id }) => id === params.file))),
  });
}

async function put(call: Put): Promise<Answer> {
  const { services, caller, params, request } = call;
  const key = { merchant: caller.merchant.profile.id, order: params.order };
  if (!await caseExists(services.store, key)) throw new Refused('not_found');
  const part = partOf(request);
  if (part) return putPart(call, key, part);
  const bytes = await readBytes(request, largestFile);
  checkDigest(await sha256(bytes), digestIn(request, 'Content-Digest'));
  return record(call, key, bytes);
}

/** One part of a file, or the question how much of it is there. The last part, or a question after it, answers with the file. */
async function putPart(call: Put, key: CaseKey, part: SentPart): Promise<Answer> {
  const { services, caller: { role }, params, request } = call;
  const { files } = services;
  const known = (await settleCase(services, key)).file?.files.find(({ id }) => id === params.file);
  if (known) {
    if (known.by !== role || known.size !== part.size || (digestIn(request, 'Repr-Digest') ?? known.sha256) !== known.sha256) throw new Refused('file_id_taken');
    return answer(200, StoredFile.parse(known));
  }
  const now = await services.now();
  let upload = await readUpload(files, key, role, params.file, now);
  if ((upload.size ?? part.size) !== part.size) throw new Refused('file_id_taken');
  // what came twice, because the reply was lost, is there
  if (!part.asks && part.end > upload.received) {
    if (part.at !== upload.received) throw new Refused('file_part_misplaced', { detail: `There are ${upload.received} bytes.` });
    if (part.at === 0 && await countUploads(files, key) >= mostUploads) throw new Refused('files_too_many');
    const bytes = await readBytes(request, part.end - part.at);
    if (bytes.byteLength !== part.end - part.at) throw new Refused('file_checksum_mismatch');
    checkDigest(await sha256(bytes), digestIn(request, 'Content-Digest'));
    // better now than after ten megabytes; text is told from all of it
    if (part.at === 0 && bodyOf(request) !== 'text/plain' && !mediaTypeOf(bytes, '')) throw new Refused('file_type_refused');
    await addPart(files, upload, part, bytes, now);
    upload = await readUpload(files, key, role, params.file, now);
  }
  if (upload.received < part.size) return answer(202, { received: upload.received, size: part.size });
  const whole = await joinParts(files, upload);
  if (!whole) throw new Refused('file_part_misplaced');
  try {
    const stored = await record(call, key, whole);
    await files.dropParts(upload.name);
    return stored;
  } catch (error) {
    // what was refused for good is not kept; whoever was held up goes on from here
    if (error instanceof Refused && error.code !== 'version_conflict') await files.dropParts(upload.name);
    throw error;
  }
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
