/** Paying at a provider that the merchant's own server opens the payment at: what it is asked, what it reports, and what a return proves. */
import type { ProviderReceipt } from '../../../src/contract/index.ts';
import { ok, same, there } from '../check.ts';
import type { ConformanceCase, Mount } from '../mount.ts';
import { caseOf, dayOf, eur, shift, timeOf } from '../scene.ts';
import { done, fresh, refused } from '../talk.ts';
import { signed } from '../webhook.ts';

async function priced(mount: Mount, name = 'cart', more: object = {}, key = mount.secretKey): Promise<string> {
  const cart = fresh(name);
  await done(mount, 'putCart', {
    params: { cart }, as: key,
    body: { currency: 'EUR', lines: [{ id: '1', title: 'Lampe', quantity: 2, total: 4000 }], shipping: 490, total: 4490, latestDelivery: dayOf(shift(await timeOf(mount), 5)), ...more },
  }, 201);
  return cart;
}

const checkoutOf = (mount: Mount, cart: string, more: object = {}) =>
  ({ id: fresh('checkout'), merchant: mount.merchant, cart, amount: eur(4490), method: 'hosted', returnUrl: 'https://shop.example/danke?a=1', locale: 'de', ...more });

async function begun(mount: Mount, { id = fresh('checkout'), cart = {} }: { id?: string; cart?: object } = {}) {
  const body = checkoutOf(mount, await priced(mount, 'cart', cart), { id });
  const { body: checkout } = await done(mount, 'createCheckout', { body }, 201);
  return { body, checkout, params: { checkout: id } };
}

async function eventOf(mount: Mount, type: string, data: object, { secret = mount.paymentSecret }: { secret?: string } = {}) {
  const text = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
  return {
    params: { provider: 'hosted' }, query: { merchant: mount.merchant }, key: null,
    body: new TextEncoder().encode(text), headers: { 'Content-Type': 'application/json', ...await signed(secret, text, { id: fresh('msg') }) },
  };
}
const tell = async (mount: Mount, type: string, data: object): Promise<ProviderReceipt['outcome']> => (await done(mount, 'receiveProviderEvent', await eventOf(mount, type, data))).body.outcome;

const stateOf = async (mount: Mount, checkout: string) => (await done(mount, 'readCheckout', { params: { checkout } }, 200)).body;

export const payments: ConformanceCase[] = [
  {
    name: 'the merchant’s server is asked in a signed call and says where the buyer goes: to an address, or by a form that knows the way back',
    run: async (mount) => {
      const { body, checkout } = await begun(mount);
      same([checkout.state, checkout.next], ['open', { redirect: `https://pay.example/${body.id}` }], 'an address');
      same((await done(mount, 'createCheckout', { body }, 201)).body, checkout, 'the same again under a new key');
      const form = checkoutOf(mount, await priced(mount, 'form'));
      same((await done(mount, 'createCheckout', { body: form }, 201)).body.next,
        { post: { action: 'https://pay.example/form', fields: { sum: '4490', back: `https://shop.example/danke?a=1&redress_checkout=${form.id}` } } }, 'a form');
    },
  },
  {
    name: 'what keeps a payment from beginning has a code of its own, and the button can be pressed again',
    run: async (mount) => {
      for (const [name, code] of [['refusing', 'provider_refused'], ['away', 'provider_unavailable'], ['moved', 'provider_unintelligible'], ['babbling', 'provider_unintelligible'], ['unsafe', 'provider_unintelligible']] as const) {
        const body = checkoutOf(mount, await priced(mount, name));
        for (const key of [body.id, body.id]) await refused(mount, code, 'createCheckout', { body, key });
        same((await stateOf(mount, body.id)).state, 'open', `${name}: nothing has happened`);
      }
      const pounds = await priced(mount, 'cart', { currency: 'GBP' });
      await refused(mount, 'currency_unsupported', 'createCheckout', { body: checkoutOf(mount, pounds, { amount: { amount: 4490, currency: 'GBP' } }) });
      await refused(mount, 'cart_mismatch', 'createCheckout', { body: checkoutOf(mount, pounds) });
      const { merchant, secretKey } = mount.other;
      const elsewhere = { merchant, returnUrl: 'https://other.example/' };
      for (const method of ['hosted', 'amazon-pay']) await refused(mount, 'method_unavailable', 'createCheckout', { body: checkoutOf(mount, await priced(mount, 'cart', {}, secretKey), { ...elsewhere, method }) });
    },
  },
  {
    name: 'the provider’s news makes one order, however often it comes, under the shop’s number and findable by the money’s name',
    run: async (mount) => {
      const { body, params } = await begun(mount);
      const [order, reference] = [fresh('R'), fresh('pi')];
      const data = { checkout: body.id, order, provider: 'Stripe', reference };
      same(await tell(mount, 'checkout_paid', data), 'recorded', 'the first');
      same(await Promise.all([1, 2, 3].map(() => tell(mount, 'checkout_paid', data))), ['repeated', 'repeated', 'repeated'], 'again');
      same(await tell(mount, 'checkout_cancelled', { checkout: body.id }), 'ignored', 'late news of a cancel');
      const paid = await stateOf(mount, params.checkout);
      same([paid.state, paid.order, paid.next], ['paid', order, undefined], 'the checkout');
      const { order: bought, version } = await caseOf(mount, { order, token: there(paid.token, 'the token'), key: '', body: {} as never });
      same([bought.total, bought.charge.captured, bought.charge.provider, bought.charge.reference, version], [4490, 4490, 'stripe', reference, 1], 'the order');
    },
  },
  {
    name: 'a buyer who is back before the provider’s news finds the order made, and the news finds it as well',
    run: async (mount) => {
      const { params, body } = await begun(mount, { id: fresh('settled') });
      const [paid, ...others] = await Promise.all([1, 2, 3].map(() => stateOf(mount, params.checkout)));
      same([paid?.state, ...others.map(({ order }) => order)], ['paid', paid?.order, paid?.order], 'one order');
      same(await tell(mount, 'checkout_paid', { checkout: body.id, provider: 'stripe', reference: `pi_${body.id}` }), 'repeated', 'the news');
      same(await tell(mount, 'checkout_paid', { checkout: body.id, provider: 'stripe', reference: fresh('pi') }), 'kept', 'a second payment for it');
      same((await stateOf(mount, params.checkout)).order, paid?.order, 'still one order');
    },
  },
  {
    name: 'a return alone is no payment, and forged news is none either',
    run: async (mount) => {
      const { params, body } = await begun(mount);
      same((await stateOf(mount, params.checkout)).state, 'open', 'a return');
      same((await done(mount, 'readCheckout', { params, query: { session: 'forged-session-1' } }, 200)).body.state, 'open', 'a return with a session');
      const data = { checkout: body.id };
      await refused(mount, 'event_forged', 'receiveProviderEvent', await eventOf(mount, 'checkout_paid', data, { secret: mount.providerSecret }));
      await refused(mount, 'invalid', 'receiveProviderEvent', await eventOf(mount, 'checkout_liked', data));
      await refused(mount, 'provider_unknown', 'receiveProviderEvent', { ...await eventOf(mount, 'checkout_paid', data), query: { merchant: mount.other.merchant } });
      await refused(mount, 'invalid', 'readCheckout', { params, query: { session: 'no session!' } }, '/session');
      const { state, order } = await stateOf(mount, params.checkout);
      same([state, order], ['open', undefined], 'the checkout');
    },
  },
  {
    name: 'who cancels or whose card fails may still pay: money that comes late makes the order all the same',
    run: async (mount) => {
      for (const [type, state] of [['checkout_cancelled', 'cancelled'], ['checkout_failed', 'failed']] as const) {
        const { params, body } = await begun(mount);
        same([await tell(mount, type, { checkout: body.id }), await tell(mount, type, { checkout: body.id })], ['recorded', 'repeated'], type);
        same((await stateOf(mount, params.checkout)).state, state, 'the checkout');
        same(await tell(mount, 'checkout_paid', { checkout: body.id }), 'recorded', 'the money');
        const paid = await stateOf(mount, params.checkout);
        ok(paid.state === 'paid' && paid.order && paid.token, 'paid, with an order and a token for it');
      }
    },
  },
  {
    name: 'money whose order number is taken still becomes an order, and money nobody expects is kept',
    run: async (mount) => {
      const number = fresh('R');
      const [one, two] = [await begun(mount, { cart: { order: number } }), await begun(mount, { cart: { order: number } })];
      for (const { body } of [one, two]) same(await tell(mount, 'checkout_paid', { checkout: body.id }), 'recorded', 'the money');
      same((await stateOf(mount, one.body.id)).order, number, 'the first');
      const other = there((await stateOf(mount, two.body.id)).order, 'the second order');
      ok(other !== number, 'another number');
      same(await tell(mount, 'checkout_paid', { checkout: fresh('unknown') }), 'kept', 'a checkout nobody knows');
      same(await tell(mount, 'checkout_failed', { checkout: fresh('unknown') }), 'ignored', 'no money');
      const pounds = await begun(mount);
      same(await tell(mount, 'checkout_paid', { checkout: pounds.body.id, amount: { amount: 4490, currency: 'GBP' } }), 'kept', 'another currency');
    },
  },
  {
    name: 'an order the shop recorded before the news of its payment is that payment’s order',
    run: async (mount) => {
      const { body, params } = await begun(mount);
      const [number, reference, now] = [fresh('R'), fresh('pi'), await timeOf(mount)];
      const order = {
        number, placedAt: now, currency: 'EUR', lines: [{ id: '1', title: 'Lampe', quantity: 2, total: 4000 }], shipping: 490, total: 4490, latestDelivery: dayOf(shift(now, 5)),
        charge: { chargedAt: now, authorised: 4490, captured: 4490, provider: 'stripe', reference },
      };
      await done(mount, 'putOrder', { params: { order: number }, as: mount.secretKey, body: order }, 201);
      same(await tell(mount, 'checkout_paid', { checkout: body.id, order: number, provider: 'stripe', reference }), 'recorded', 'the news');
      same((await stateOf(mount, params.checkout)).order, number, 'the order');
    },
  },
];
