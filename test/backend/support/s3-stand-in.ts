/**
 * A store as S3 is documented, as far as evidence needs it: put, get, head, delete, list a page at a time. It takes only requests whose signature (AWS Signature
 * Version 4) and content hash are right, by a reckoning of its own. On loopback, in memory.
 */
import { createHash, createHmac } from 'node:crypto';
import { listen, type Listener } from '../../../src/entries/backend-node.ts';

export const account = { accessKeyId: 'AKIDREDRESSTEST', secretAccessKey: 'redress/test+secret', region: 'eu-central-1' };

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
const encode = (text: string): string => encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Why a request is not let in; nothing when it is. */
function objection(request: Request, body: Uint8Array): string | undefined {
  const [, scope = '', names = '', signature] = /^AWS4-HMAC-SHA256 Credential=AKIDREDRESSTEST\/(\S+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(request.headers.get('Authorization') ?? '') ?? [];
  if (!signature) return 'AccessDenied';
  const date = request.headers.get('X-Amz-Date') ?? '';
  if (scope !== `${date.slice(0, 8)}/${account.region}/s3/aws4_request`) return 'AuthorizationHeaderMalformed';
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(Date.now() - at) < 900_000)) return 'RequestTimeTooSkewed';
  const signed = names.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name))) return 'AccessDenied';
  if (request.headers.get('X-Amz-Content-Sha256') !== hash(body)) return 'XAmzContentSHA256Mismatch';
  const url = new URL(request.url);
  const query = [...url.searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort().join('&');
  const value = (name: string) => (name === 'host' ? url.host : request.headers.get(name) ?? '').trim().replaceAll(/ +/g, ' ');
  const canonical = [request.method, url.pathname, query, ...signed.map((name) => `${name}:${value(name)}`), '', names, hash(body)].join('\n');
  const key = ['s3', 'aws4_request'].reduce((before, part) => hmac(before, part), hmac(hmac(`AWS4${account.secretAccessKey}`, date.slice(0, 8)), account.region));
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope, hash(canonical)].join('\n')).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch';
}

export interface Bucket extends Listener { readonly objects: Map<string, { bytes: Uint8Array; changed: Date }>; readonly refused: string[] }

/** One bucket, `evidence`, that lists so many names at a time. */
export async function openBucket(page = 1000): Promise<Bucket> {
  const objects: Bucket['objects'] = new Map();
  const refused: string[] = [];
  const error = (status: number, code: string): Response => {
    refused.push(code);
    return new Response(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`, { status });
  };
  const listing = ({ searchParams }: URL): Response => {
    const names = [...objects.keys()].filter((name) => name.startsWith(searchParams.get('prefix') ?? '')).sort();
    const from = Number(searchParams.get('continuation-token')?.replace('a&b ', '') ?? 0);
    const rows = names.slice(from, from + page).map((name) => `<Contents><Key>${name}</Key><LastModified>${objects.get(name)!.changed.toISOString()}</LastModified><Size>1</Size></Contents>`);
    const more = from + page < names.length;
    return new Response(`<?xml version="1.0"?><ListBucketResult><IsTruncated>${String(more)}</IsTruncated>${rows.join('\n')}${more ? `<NextContinuationToken>a&amp;b ${from + page}</NextContinuationToken>` : ''}</ListBucketResult>`);
  };
  const listener = await listen(async (request) => {
    const body = new Uint8Array(await request.arrayBuffer());
    const why = objection(request, body);
    if (why) return error(403, why);
    const url = new URL(request.url);
    const [, bucket, name] = /^\/([^/]+)(?:\/(.*))?$/.exec(decodeURIComponent(url.pathname)) ?? [];
    if (bucket !== 'evidence') return error(404, 'NoSuchBucket');
    if (!name) return listing(url);
    const there = objects.get(name);
    switch (request.method) {
      case 'PUT': objects.set(name, { bytes: body, changed: new Date() }); return new Response(null);
      case 'DELETE': objects.delete(name); return new Response(null, { status: 204 });
      default: return there ? new Response(request.method === 'HEAD' ? null : new Uint8Array(there.bytes), { headers: { 'Last-Modified': there.changed.toUTCString() } }) : error(404, 'NoSuchKey');
    }
  }, { port: 0 });
  return { ...listener, objects, refused };
}
