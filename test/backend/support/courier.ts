/** A shop whose news are to be delivered, the courier that does it, and somebody who receives them: for the tests of delivery. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type { Courier } from '../../../src/backend/node/notify/deliver.ts';
import { servicesOf } from '../../../src/backend/services.ts';
import { createMemoryFiles, registerMerchant } from '../../../src/entries/backend.ts';
import { sampleMerchant } from '../../support/orders.ts';
import { openShop, order, secretKey, type Shop } from './shop.ts';

export const secret = 'whsec_d2ViaG9vay1vZi10aGUtdGVzdHMtMDEyMzQ1Njc4OQ==';

/** A shop whose order is recorded; with an address, its own systems are told too. */
export async function shopWith(webhook?: string): Promise<Shop> {
  const shop = await openShop({ sandbox: true });
  await registerMerchant(shop.store, { profile: sampleMerchant(), policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789', ...(webhook === undefined ? {} : { webhook: { url: webhook, secret } }) });
  return shop;
}
export function courierOf(shop: Shop, mailer: Courier['mailer'], sandbox = true): Courier {
  const services = servicesOf({ store: shop.store, files: createMemoryFiles(), now: () => shop.clock.now, sandbox, log: (line) => { shop.log.push(line); } });
  return { services, mailer, mailFrom: 'hilfe@redress.example', random: () => 0 };
}
export const write = (shop: Shop, id: string) => shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: { id, text: 'Wo ist sie?' } });
export const later = (shop: Shop, seconds: number) => { shop.clock.now = new Date(shop.clock.now.getTime() + seconds * 1000); };

export interface Got { headers: IncomingHttpHeaders; body: string; url: string }
/** Takes what is sent, and answers with a status and more than anybody wants to read. */
export async function receiver(status = () => 200) {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => { body += chunk; }).on('end', () => {
      got.push({ headers: request.headers, body, url: request.url ?? '' });
      response.writeHead(status(), { Location: '/elsewhere' }).end('x'.repeat(100_000));
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  after(() => { server.close(); server.closeAllConnections(); });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, got };
}
