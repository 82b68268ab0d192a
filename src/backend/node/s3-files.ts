/**
 * Evidence in any S3-compatible store: one object per file, named by its SHA-256, and under `partial/` one per part of what is still on its way. An object is
 * there whole or not at all, so several servers may share a bucket. Requests are signed by `aws4fetch`; addresses name the bucket in their path, which every
 * such store understands.
 */
import { AwsClient } from 'aws4fetch';
import { sha256 } from '../hash.ts';
import type { FileStore } from '../store.ts';

export interface S3Options {
  /** `https://s3.eu-central-1.amazonaws.com`, `https://minio.shop.example` */
  readonly endpoint: string;
  readonly bucket: string;
  /** What every name begins with, to share a bucket: `redress/` */
  readonly prefix?: string;
  readonly region?: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

interface Listed { readonly key: string; readonly changed: number }

/** Between an upload's bytes and its event lie seconds; an object younger than this is nobody's business. */
const grace = 3_600_000;
/** In milliseconds, until a call counts as failed. */
const patience = 30_000;
const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const within = (xml: string, tag: string): string | undefined => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];

export function createS3Files({ endpoint, bucket, prefix = '', region = 'us-east-1', accessKeyId, secretAccessKey, sessionToken }: S3Options): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}), region, service: 's3', retries: 3 });
  const base = `${endpoint.replace(/\/$/, '')}/${bucket}`;

  async function call(method: string, path: string, body?: Uint8Array, hash?: string): Promise<Response> {
    const bytes = body && new Uint8Array(body);
    const headers = { 'X-Amz-Content-Sha256': hash ?? await sha256(bytes ?? '') };
    const response = await client.fetch(`${base}${path}`, { method, headers, signal: AbortSignal.timeout(patience), ...(bytes ? { body: bytes } : {}) });
    if (response.ok || response.status === 404) return response;
    // the code alone: an answer may repeat names and keys
    throw new Error(`The file store answered ${method} with ${response.status} ${within(await response.text(), 'Code') ?? ''}.`);
  }
  const at = (name: string): string => `/${(prefix + name).split('/').map(encodeURIComponent).join('/')}`;
  const nameOf = (hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A file is named by its SHA-256.');
    return hash;
  };
  const put = async (name: string, bytes: Uint8Array, hash?: string): Promise<void> => {
    if (!(await call('PUT', at(name), bytes, hash)).ok) throw new Error('There is no such bucket.');
  };
  const get = async (name: string): Promise<Uint8Array | undefined> => {
    const response = await call('GET', at(name));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  };
  const remove = async (name: string): Promise<void> => { await call('DELETE', at(name)); };

  async function* list(below: string): AsyncGenerator<Listed> {
    for (let token: string | undefined = ''; token !== undefined;) {
      const query: Record<string, string> = { 'list-type': '2', prefix: prefix + below, ...(token ? { 'continuation-token': token } : {}) };
      const xml = await (await call('GET', `?${new URLSearchParams(query).toString().replaceAll('+', '%20')}`)).text();
      for (const [, inner = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        yield { key: plain(within(inner, 'Key') ?? '').slice(prefix.length), changed: Date.parse(within(inner, 'LastModified') ?? '') };
      }
      token = within(xml, 'IsTruncated') === 'true' ? plain(within(xml, 'NextContinuationToken') ?? '') || undefined : undefined;
    }
  }
  async function partsBelow(below: string): Promise<string[]> {
    const names: string[] = [];
    for await (const { key } of list(`partial/${below && `${below}/`}`)) names.push(key.slice('partial/'.length));
    return names;
  }

  return {
    // always anew: a fresh date keeps it from whoever is clearing away what no case names
    put: async (hash, bytes) => put(nameOf(hash), bytes, hash),
    get: async (hash) => get(nameOf(hash)),
    putPart: async (name, bytes) => put(`partial/${name}`, bytes),
    getPart: async (name) => get(`partial/${name}`),
    listParts: partsBelow,
    dropParts: async (below) => { for (const name of await partsBelow(below)) await remove(`partial/${name}`); },

    sweep: async (unnamed, now) => {
      const old: string[] = [];
      const isOld = (changed: number) => now.getTime() - changed >= grace;
      for await (const { key, changed } of list('')) if (/^[0-9a-f]{64}$/.test(key) && isOld(changed)) old.push(key);
      let count = 0;
      for (let from = 0; from < old.length; from += 500) {
        for (const name of await unnamed(old.slice(from, from + 500))) {
          // somebody may have put the same bytes since
          const there = await call('HEAD', at(name));
          if (!there.ok || !isOld(Date.parse(there.headers.get('Last-Modified') ?? ''))) continue;
          await remove(name);
          count++;
        }
      }
      return count;
    },
  };
}
