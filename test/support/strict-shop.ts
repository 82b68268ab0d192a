/**
 * A shop's page, the built script tag's files and the claims API on three origins, as in life: the page under any policy, any file of ours tampered with
 * on its way, any reply meddled with. The backend is the reference one in memory. For tests of page security; started once per file.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { demoKeys, demoMerchant } from '../../mocks/merchant.ts';
import { prepare } from '../../mocks/prepare.ts';
import { situations } from '../../mocks/situations.ts';
import type { Life } from '../../mocks/situations.ts';
import { createMemoryFiles, createMemoryStore, createToken } from '../../src/entries/backend.ts';
import { listen } from '../../src/backend/node/listen.ts';

const dist = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));

export interface ServedPage { readonly body: string; readonly head?: string; readonly policy?: string; readonly report?: string; readonly tag?: string; readonly doctype?: string; readonly html?: string }
export type Tamper = (file: string, bytes: Buffer) => Buffer;
export type Meddle = (request: Request, response: Response) => Response | Promise<Response>;

export type StrictShop = Awaited<ReturnType<typeof openStrictShop>>;

export async function openStrictShop(lives: readonly Life[] = situations) {
  /** How the next page, file and reply are served. */
  const serves: { page: ServedPage; files: Record<string, string>; tamper: Tamper; meddle: Meddle } = { page: { body: '' }, files: {}, tamper: (_file, bytes) => bytes, meddle: (_request, response) => response };
  const cdn = await listen(async (request) => {
    const file = new URL(request.url).pathname.slice(1).replace(/^other\//, ''); // another address is another copy
    const bytes = serves.files[file] === undefined ? await readFile(dist + file).catch(() => undefined) : Buffer.from(serves.files[file]);
    if (!bytes) return new Response('', { status: 404 });
    return new Response(new Uint8Array(serves.tamper(file, bytes)), { headers: { 'Content-Type': file.endsWith('.js') ? 'text/javascript' : file.endsWith('.html') ? 'text/html' : 'application/json', 'Access-Control-Allow-Origin': '*' } });
  }, { port: 0 });
  const integrity = JSON.parse(await readFile(`${dist}integrity.json`, 'utf8')) as Record<string, string>;
  const shop = await listen(async (request) => {
    if (new URL(request.url).pathname.startsWith('/pictures/')) return new Response('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', { headers: { 'Content-Type': 'image/svg+xml' } });
    const inner = new URL(request.url).pathname === '/inner';
    const { head = '', body, policy, report, tag = tagOf(), doctype = '<!doctype html>', html } = serves.page;
    return new Response((inner ? undefined : html) ?? `${doctype}<html lang="de"><head><meta charset="utf-8"><title>Shop</title>${head}${tag}</head><body>${body}</body></html>`,
      { headers: { 'Content-Type': 'text/html; charset=utf-8', ...(policy ? { 'Content-Security-Policy': policy } : {}), ...(report ? { 'Content-Security-Policy-Report-Only': report } : {}) } });
  }, { port: 0 });
  let answer: (request: Request) => Promise<Response> = async () => new Response('', { status: 503 });
  const api = await listen(async (request) => serves.meddle(request, await answer(request.clone())), { port: 0 });
  const backend = await prepare({ store: createMemoryStore(), files: createMemoryFiles(), now: () => new Date(), shop: shop.url, publicUrl: api.url, situations: lives });
  answer = backend.fetch;
  const tagOf = (attributes = `integrity="${integrity['redress.js']!}" crossorigin`): string => `<script async src="${cdn.url}/redress.js" ${attributes} data-api="${api.url}/v1" data-merchant="${demoMerchant.id}" data-locale="de"></script>`;
  const signer = { profile: demoMerchant, tokenSecret: demoKeys.tokenSecret };

  return {
    serves, tagOf, integrity, dist,
    shop: shop.url, cdn: cdn.url, api: api.url,
    /** The policy that promise P12 names; `img-src` is the shop's own pictures and evidence, which the merchant desk shows from memory. */
    policy: (trusted = "trusted-types redress redress-pay") => `default-src 'none'; script-src ${cdn.url}; connect-src ${api.url}; style-src 'none'; img-src ${shop.url} blob:; form-action ${api.url}; base-uri 'none'; require-trusted-types-for 'script'; ${trusted}`,
    token: async (order: string): Promise<string> => (await createToken(signer, { role: 'buyer', order }, new Date())).token,
    deskToken: async (): Promise<string> => (await createToken(signer, { role: 'merchant' }, new Date())).token,
    /** The merchant's own server, with its secret key. */
    merchant: async (method: string, path: string, body: unknown): Promise<void> => {
      const response = await backend.fetch(new Request(`${api.url}/v1/merchant${path}`, { method, headers: { Authorization: `Bearer ${demoKeys.secretKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body) }));
      if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${await response.text()}`);
    },
    sha384: (bytes: Buffer): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    close: async (): Promise<void> => { await Promise.all([shop.close(), cdn.close(), api.close()]); },
  };
}
