/**
 * The merchant's payment server of the suite: what a backend under test calls for a checkout with the method `hosted`. It keeps nothing; the names of cart and
 * checkout say how it behaves, so that a server somewhere else can behave alike. Handed to a backend as its `fetch`.
 */
import { signed } from './webhook.ts';

interface Asked { readonly type: string; readonly data: { readonly checkout: string; readonly cart?: string; readonly amount?: { amount: number }; readonly returnUrl?: string } }

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

async function isSigned({ headers }: Request, body: string, secret: string): Promise<boolean> {
  const expected = await signed(secret, body, { id: headers.get('webhook-id') ?? '', sent: Number(headers.get('webhook-timestamp')) });
  return headers.get('webhook-signature') === expected['webhook-signature'];
}

export interface PaymentServer { readonly url: string; readonly secret: string }

/** `refusing-…`, `away-…`, `moved-…`, `babbling-…`, `unsafe-…` and `form-…` are carts; a checkout named `settled-…` has been paid. */
export const paymentServer = ({ url, secret }: PaymentServer) => async (request: Request): Promise<Response> => {
  const body = await request.text();
  if (request.url !== url || request.method !== 'POST' || !await isSigned(request, body, secret)) return json({}, 401);
  const { type, data: { checkout, cart = '', amount, returnUrl } } = JSON.parse(body) as Asked;
  if (type === 'checkout_status') return json(checkout.startsWith('settled') ? { state: 'paid', provider: 'stripe', reference: `pi_${checkout}` } : { state: 'open' });
  switch (cart.split('-', 1)[0]) {
    case 'refusing': return json({}, 422);
    case 'away': throw new TypeError('no connection');
    case 'moved': return new Response(null, { status: 302, headers: { Location: 'https://elsewhere.example/' } });
    case 'babbling': return json({ hello: 'world' });
    case 'unsafe': return json({ redirect: 'http://pay.example/1' });
    case 'form': return json({ post: { action: 'https://pay.example/form', fields: { sum: String(amount?.amount), back: returnUrl } } });
    default: return json({ redirect: `https://pay.example/${checkout}` });
  }
};
