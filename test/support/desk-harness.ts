/** A merchant at the desk, over a real backend: with a desk token signed as a shop's server signs it. */
import { fixture, html } from '@open-wc/testing';
import { demoKeys, demoMerchant } from '../../mocks/merchant.ts';
import { createToken } from '../../src/entries/backend.ts';
import { httpMerchantApi } from '../../src/entries/client.ts';
import type { MerchantApi } from '../../src/entries/client.ts';
import { MerchantDeskElement } from '../../src/elements/merchant-desk/merchant-desk.ts';
import { define } from '../../src/elements/shared/define.ts';
import { audit, fits } from './audit.ts';
import { sampleOrder } from './orders.ts';
import { openShop } from './shop.ts';
import type { Shop } from './shop.ts';
import { Visitor } from './visitor.ts';

define('redress-merchant-desk', MerchantDeskElement);

export interface Desk {
  readonly shop: Shop;
  readonly element: MerchantDeskElement;
  readonly merchant: Visitor;
  readonly heard: { type: string; detail: unknown }[];
  readonly look: (view: string) => Promise<void>;
}

beforeEach(() => localStorage.clear());

/** The shop's API as the desk reaches it. `signedAt` makes a token that ran out. */
export function deskApi(shop: Shop, signedAt?: Date): MerchantApi {
  const token = async (): Promise<string> => (await createToken({ profile: demoMerchant, tokenSecret: demoKeys.tokenSecret }, { role: 'merchant' }, signedAt ?? shop.clock.now)).token;
  return httpMerchantApi({ api: 'https://claims.example/v1', merchant: demoMerchant.id, token, fetch: shop.fetch, timeout: 2000 });
}

export async function openDesk(orders: string[], set: Partial<MerchantDeskElement> = {}, shop?: Shop): Promise<Desk> {
  shop ??= await openShop({ orders });
  const heard: Desk['heard'] = [];
  const page = await fixture(html`<main><h1>Bergwerk Outdoor</h1></main>`);
  const element = new MerchantDeskElement();
  Object.assign(element, { api: deskApi(shop), locale: 'de', ...set });
  for (const type of ['redress-answered', 'redress-error']) page.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  page.append(element);
  await element.ready;
  await element.updateComplete;
  return { shop, element, merchant: new Visitor(element), heard, look: async (view) => { await audit(element, view); fits(view); } };
}

/** So many orders that never arrived, each claimed six hours after the one before. */
export async function manyClaims(count: number): Promise<Shop> {
  const shop = await openShop({ now: '2026-11-12T09:00:00Z' });
  const numbers = Array.from({ length: count }, (_, i) => `V-${String(i + 1).padStart(3, '0')}`);
  for (const number of numbers) {
    await shop.merchant('PUT', `/orders/${number}`, sampleOrder({ number, buyer: { name: `Käuferin ${number}` } }));
    await shop.api.sendMessage(number, { id: `asked-${number}`, text: 'Wo bleibt das Paket?' });
  }
  shop.advance(144);
  for (const number of numbers) {
    await shop.api.fileClaim(number, { id: `claim-${number}`, ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: { amount: 4000, currency: 'EUR' }, story: 'Nichts ist angekommen.', outcome: 'refund', facts: { addressConfirmed: true } });
    shop.advance(1);
  }
  return shop;
}
