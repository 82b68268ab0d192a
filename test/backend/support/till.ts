/** A shop whose buyers can pay: at the merchant's own server and with Amazon Pay, both played by a stand-in that is handed in. Short ways to price, begin and read. */
import { registerMerchant } from '../../../src/entries/backend.ts';
import type { BackendOptions, PaymentAccounts } from '../../../src/entries/backend.ts';
import type { Checkout } from '../../../src/contract/index.ts';
import { sampleMerchant } from '../../support/orders.ts';
import { signed } from '../../conformance/webhook.ts';
import { amazonAccount } from './amazon-stand-in.ts';
import { openShop, secretKey, type Shop } from './shop.ts';

export const hostedSecret = 'whsec_YmFja2VuZC10ZXN0cy1wYXltZW50LXNlY3JldA==';
export const accounts: PaymentAccounts = { hosted: { url: 'https://payments.shop.example/redress', secret: hostedSecret }, 'amazon-pay': amazonAccount };

export interface Till extends Shop {
  price(more?: object): Promise<string>;
  /** What the page sends to begin. */
  wish(method: string, cart: string, more?: object): { id: string; [name: string]: unknown };
  begin(method: string, more?: object): Promise<Checkout>;
  read(id: string, session?: string): Promise<Checkout & { code?: string }>;
  /** News of the merchant's server, signed. Status and outcome or code. */
  tell(type: string, data: object): Promise<[number, string]>;
  /** How many orders there are with this charge. */
  orders(provider: string, reference: string): Promise<number>;
}

export async function openTill(options: Partial<BackendOptions> = {}, payments = accounts): Promise<Till> {
  const shop = await openShop(options);
  await registerMerchant(shop.store, {
    profile: sampleMerchant(), policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789', returnOrigins: ['https://shop.example'], payments,
  });
  const price: Till['price'] = async (more = {}) => {
    const cart = `cart-${crypto.randomUUID()}`;
    await shop.call('PUT', `/v1/merchant/carts/${cart}`, {
      as: secretKey, body: { currency: 'EUR', lines: [{ id: '1', title: 'Lampe', quantity: 1, total: 4000 }], shipping: 490, total: 4490, latestDelivery: '2026-11-20', ...more },
    });
    return cart;
  };
  const wish: Till['wish'] = (method, cart, more = {}) =>
    ({ id: `checkout-${crypto.randomUUID()}`, merchant: 'pk_nordlicht', cart, amount: { amount: 4490, currency: 'EUR' }, method, returnUrl: 'https://shop.example/danke', ...more });
  return {
    ...shop, price, wish,
    begin: async (method, more) => (await shop.call('POST', '/v1/checkouts', { body: wish(method, await price(more)) })).json() as Promise<Checkout>,
    read: async (id, session) => (await shop.call('GET', `/v1/checkouts/${id}${session === undefined ? '' : `?session=${session}`}`)).json() as Promise<Checkout & { code?: string }>,
    tell: async (type, data) => {
      const body = JSON.stringify({ type, timestamp: shop.clock.now.toISOString(), data });
      const headers = await signed(hostedSecret, body, { id: crypto.randomUUID(), sent: Math.floor(shop.clock.now.getTime() / 1000) });
      const response = await shop.call('POST', '/v1/provider-events/hosted?merchant=pk_nordlicht', { body, headers });
      const { outcome, code = '' } = (await response.json()) as { outcome?: string; code?: string };
      return [response.status, outcome ?? code];
    },
    orders: async (provider, reference) => (await shop.store.findCharges('pk_nordlicht', provider, [reference])).length,
  };
}
