/** A backend with one merchant on memory, and short ways to call it: for tests that look inside, where the conformance suite only looks on. */
import { createBackend, createMemoryFiles, createMemoryStore, createToken, registerMerchant } from '../../../src/entries/backend.ts';
import type { Backend, BackendOptions, LogLine, MerchantRecord, Store } from '../../../src/entries/backend.ts';
import { sampleMerchant, sampleOrder } from '../../support/orders.ts';

export interface Shop {
  readonly backend: Backend;
  readonly store: Store;
  readonly merchant: MerchantRecord;
  readonly log: LogLine[];
  readonly clock: { now: Date };
  readonly token: string;
  /** One request; a body that is no text becomes JSON, `raw` bytes go as they are. Every POST gets a key. */
  call(method: string, path: string, options?: { body?: unknown; raw?: Uint8Array<ArrayBuffer>; as?: string; key?: string; headers?: Record<string, string> }): Promise<Response>;
}

export const secretKey = 'sk_backend_tests_0123456789';
export const order = 'R-1001';

/** The sample order is recorded, its clock stands on 10 November 2026 and moves only when told. */
export async function openShop(options: Partial<BackendOptions> = {}): Promise<Shop> {
  const store = options.store ?? createMemoryStore();
  const log: LogLine[] = [];
  const clock = { now: new Date('2026-11-10T09:00:00.900Z') };
  const merchant = await registerMerchant(store, { profile: sampleMerchant(), policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789', returnOrigins: ['https://shop.example'] });
  const backend = createBackend({ files: createMemoryFiles(), now: () => clock.now, log: (line) => { log.push(line); }, ...options, store });
  const call: Shop['call'] = (method, path, { body, raw, as, key = crypto.randomUUID(), headers = {} } = {}) => backend.fetch(new Request(`http://redress.test${path}`, {
    method,
    headers: {
      ...(as === undefined ? {} : { Authorization: `Bearer ${as}` }), ...(method === 'POST' ? { 'Idempotency-Key': key } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers,
    },
    ...(raw ? { body: raw } : {}), ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  }));
  const { token } = await createToken(merchant, { role: 'buyer', order }, clock.now, 86_400);
  const shop = { backend, store, merchant, log, clock, token, call };
  await call('PUT', `/v1/merchant/orders/${order}`, { as: secretKey, body: sampleOrder() });
  return shop;
}

export const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code;
