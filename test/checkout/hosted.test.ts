/** Paying on a provider's own page: where the method sends the buyer for each answer, and what it asks of the backend on the way there and back. */
import { expect } from '@open-wc/testing';
import { hosted } from '../../src/checkout/hosted.ts';
import { paymentMethod } from '../../src/checkout/methods.ts';
import { httpClaimsApi } from '../../src/client/http.ts';
import type { ClaimsApiError } from '../../src/client/outcome.ts';

const checkout = { id: 'checkout-1', state: 'open', amount: { amount: 4490, currency: 'EUR' }, createdAt: '2026-11-21T08:00:00Z' };

function apiOver(answer: object, status = 201) {
  const requests: Request[] = [];
  const api = httpClaimsApi({
    api: 'https://claims.example/v1', merchant: 'pk_demo', token: () => Promise.resolve(undefined),
    fetch: async (request) => { requests.push(request as Request); return new Response(JSON.stringify(answer), { status, headers: { 'Content-Type': 'application/json' } }); },
  });
  return { api, requests };
}

const payment = { id: 'checkout-1', cart: 'c_42', amount: checkout.amount, merchant: 'pk_demo', returnUrl: 'https://shop.example/danke', locale: 'de', signal: new AbortController().signal };
const start = (api: ReturnType<typeof apiOver>['api']) => hosted.start(payment, api);

describe('paying on a provider’s page', () => {
  it('sends the buyer to the address the merchant’s server named, and asks for it under the payment’s own name', async () => {
    const { api, requests } = apiOver({ ...checkout, next: { redirect: 'https://pay.example/1' } });
    expect(await start(api)).to.deep.equal({ kind: 'redirect', url: 'https://pay.example/1' });
    expect(requests[0]!.headers.get('Idempotency-Key')).to.equal('checkout-1');
    expect(await requests[0]!.json()).to.deep.equal({ id: 'checkout-1', merchant: 'pk_demo', cart: 'c_42', amount: checkout.amount, method: 'hosted', returnUrl: 'https://shop.example/danke', locale: 'de' });
  });

  it('sends a form where the provider wants one', async () => {
    const post = { action: 'https://pay.example/form', fields: { sum: '44.90' } };
    expect(await start(apiOver({ ...checkout, next: { post } }).api)).to.deep.equal({ kind: 'post', ...post });
  });

  it('says what has become of a payment that is over already', async () => {
    const paid = { ...checkout, state: 'paid', order: 'R-1' };
    expect(await start(apiOver(paid).api)).to.deep.equal({ kind: 'paid', checkout: paid });
    expect(await start(apiOver({ ...checkout, state: 'cancelled' }).api)).to.deep.equal({ kind: 'cancelled' });
  });

  it('takes no other kind of step, and no address that is none', async () => {
    for (const next of [undefined, {}, { redirect: 'javascript:alert(1)' }, { post: { action: '/form', fields: {} } }, { post: { action: 'https://pay.example/', fields: { sum: 1 } } }]) {
      try {
        await start(apiOver({ ...checkout, ...(next ? { next } : {}) }).api);
        expect.fail(`taken: ${JSON.stringify(next)}`);
      } catch (error) {
        expect((error as ClaimsApiError).outcome).to.equal('unintelligible');
      }
    }
  });

  it('is told apart by the code what the shop’s payment server did not do', async () => {
    for (const [code, status, outcome] of [['currency_unsupported', 422, 'refused'], ['provider_refused', 422, 'refused'], ['provider_unavailable', 503, 'unavailable'], ['provider_unintelligible', 502, 'unavailable']] as const) {
      const failure = await start(apiOver({ code, status }, status).api).then(() => undefined, (error: unknown) => error as ClaimsApiError);
      expect([failure?.outcome, failure?.code]).to.deep.equal([outcome, code]);
    }
  });

  it('gives the backend what the provider put into the address, and nothing where there is nothing', async () => {
    const { api, requests } = apiOver(checkout, 200);
    await api.readCheckout('checkout-1', { session: 'session-1' });
    await api.readCheckout('checkout-1');
    expect(requests.map(({ url }) => url)).to.deep.equal(['https://claims.example/v1/checkouts/checkout-1?session=session-1', 'https://claims.example/v1/checkouts/checkout-1']);
  });

  it('is there by its name, as the test page is', async () => {
    expect((await paymentMethod('hosted'))?.name).to.equal('hosted');
    expect((await paymentMethod('sandbox'))?.name).to.equal('sandbox');
  });
});
