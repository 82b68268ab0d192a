/** Amazon Pay against a stand-in that checks every signature by the documented algorithm: what is signed, what a return proves, what happens when Amazon is away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AmazonPaySession, Checkout } from '../../src/contract/index.ts';
import { registerMerchant, RegistrationError } from '../../src/entries/backend.ts';
import { sampleMerchant } from '../support/orders.ts';
import { amazonAccount, amazonKey, amazonStandIn, verifies } from './support/amazon-stand-in.ts';
import { secretKey } from './support/shop.ts';
import { accounts, openTill } from './support/till.ts';

const sessionOf = ({ next }: Checkout): AmazonPaySession => {
  assert.ok(next?.amazonPay);
  return next.amazonPay;
};
const given = (address: string): string => new URL(address).searchParams.get('amazonCheckoutSessionId')!;

async function opened() {
  const amazon = amazonStandIn();
  let away: 'no' | 'before' | 'after' = 'no';
  const till = await openTill({
    fetch: async (request) => {
      if (away === 'before') throw new TypeError('no connection');
      const response = await amazon.fetch(request);
      if (away === 'after') throw new TypeError('no reply');
      return response;
    },
  });
  return { ...till, amazon, isAway: (how: typeof away) => { away = how; } };
}

test('the payload in the page verifies with the public key as documented, and the private key is nowhere in the answer', async () => {
  const { begin } = await opened();
  const checkout = await begin('amazon-pay');
  const session = sessionOf(checkout);
  assert.ok(verifies(session.payloadJSON, session.signature), 'RSASSA-PSS, SHA-256, a salt of 32 bytes');
  assert.ok(!verifies(session.payloadJSON, session.signature, 20), 'not the salt of the first version');
  assert.ok(!verifies(`${session.payloadJSON} `, session.signature), 'byte for byte');
  assert.deepEqual(JSON.parse(session.payloadJSON), {
    webCheckoutDetails: {
      checkoutMode: 'ProcessOrder', checkoutResultReturnUrl: `https://shop.example/danke?redress_checkout=${checkout.id}`, checkoutCancelUrl: `https://shop.example/danke?redress_checkout=${checkout.id}`,
    },
    storeId: amazonAccount.storeId, chargePermissionType: 'OneTime',
    paymentDetails: { paymentIntent: 'AuthorizeWithCapture', canHandlePendingAuthorization: false, chargeAmount: { amount: '44.90', currencyCode: 'EUR' } },
    merchantMetadata: { merchantReferenceId: checkout.id },
  });
  assert.deepEqual({ ...session, payloadJSON: '', signature: '' }, {
    script: 'https://static-eu.payments-amazon.com/checkout.js', merchantId: 'A1MADEUPMERCHANT', publicKeyId: 'SANDBOX-MADEUPKEY', ledgerCurrency: 'EUR', sandbox: true, productType: 'PayOnly',
    algorithm: 'AMZN-PAY-RSASSA-PSS-V2', payloadJSON: '', signature: '',
  });
  assert.ok(!JSON.stringify(checkout).includes(amazonKey.split('\n')[1]!));
});

test('a confirmed payment becomes one order when the buyer is back, however often the page is reloaded', async () => {
  const { begin, read, amazon, orders } = await opened();
  const checkout = await begin('amazon-pay');
  const session = given(amazon.confirm(sessionOf(checkout)));
  assert.equal((await read(checkout.id)).state, 'open', 'without the session nothing is known');
  assert.equal(amazon.money.size, 0, 'and no money has moved');
  const [first, ...others] = await Promise.all([read(checkout.id, session), read(checkout.id, session), read(checkout.id)]);
  assert.equal(first.state, 'paid');
  for (const other of [...others, await read(checkout.id, session)]) assert.equal(other.order, first.order);
  assert.equal(await orders('amazon-pay', amazon.money.get(checkout.id)!), 1);
  assert.equal(amazon.calls.filter((call) => call.endsWith('/complete')).length, 1);
});

test('a session of another checkout, one nobody knows and one that was used up open nothing', async () => {
  const { begin, read, amazon, orders } = await opened();
  const [cheap, dear] = [await begin('amazon-pay'), await begin('amazon-pay')];
  const session = given(amazon.confirm(sessionOf(cheap)));
  assert.equal((await read(dear.id, session)).code, 'return_forged');
  assert.equal((await read(dear.id, 'session-of-nobody')).code, 'return_forged');
  assert.equal((await read(cheap.id, session)).state, 'paid');
  assert.equal((await read(dear.id, session)).code, 'return_forged', 'after it has paid for the other');
  assert.equal((await read(dear.id)).state, 'open');
  assert.deepEqual([amazon.money.size, await orders('amazon-pay', amazon.money.get(cheap.id)!)], [1, 1]);
  assert.equal((await read(dear.id, given(amazon.confirm(sessionOf(dear))))).state, 'paid', 'its own session still pays');
});

test('a buyer who cancels or is declined at Amazon comes back to a checkout that says so', async () => {
  for (const [reason, state] of [['BuyerCanceled', 'cancelled'], ['Declined', 'failed'], ['Expired', 'failed']] as const) {
    const { begin, read, amazon } = await opened();
    const checkout = await begin('amazon-pay');
    const session = given(amazon.confirm(sessionOf(checkout)));
    amazon.cancel(session, reason);
    assert.equal((await read(checkout.id, session)).state, state, reason);
    assert.equal(amazon.money.size, 0);
  }
});

test('when Amazon is away the page hears that it can try again, and no order is made before the money', async () => {
  const { begin, read, amazon, isAway, orders } = await opened();
  const checkout = await begin('amazon-pay');
  const session = given(amazon.confirm(sessionOf(checkout)));
  isAway('before');
  assert.equal((await read(checkout.id, session)).code, 'provider_unavailable');
  isAway('no');
  assert.equal((await read(checkout.id, session)).state, 'paid');
  assert.equal(await orders('amazon-pay', amazon.money.get(checkout.id)!), 1);
});

test('money whose confirmation was lost on the way becomes an order by the timer, though the buyer never returns', async () => {
  const amazon = amazonStandIn();
  const till = await openTill({
    fetch: async (request) => {
      const response = await amazon.fetch(request);
      if (request.url.endsWith('/complete')) throw new TypeError('no reply');
      return response;
    },
  });
  const checkout = await till.begin('amazon-pay');
  const session = given(amazon.confirm(sessionOf(checkout)));
  assert.equal((await till.read(checkout.id, session)).code, 'provider_unavailable');
  assert.equal(amazon.money.size, 1, 'the money has moved');
  assert.equal(await till.orders('amazon-pay', amazon.money.get(checkout.id)!), 0);
  till.clock.now = new Date(till.clock.now.getTime() + 121_000);
  assert.equal(await till.backend.settle(), 1);
  assert.equal(await till.orders('amazon-pay', amazon.money.get(checkout.id)!), 1);
  assert.equal((await till.read(checkout.id)).state, 'paid');
});

test('Amazon Pay takes the currency of its account and no other, and a key that cannot sign is refused when the shop is taken in', async () => {
  const { price, wish, call, store } = await opened();
  const cart = await price({ currency: 'GBP' });
  const response = await call('POST', '/v1/checkouts', { body: wish('amazon-pay', cart, { amount: { amount: 4490, currency: 'GBP' } }) });
  assert.deepEqual([response.status, ((await response.json()) as { code: string }).code], [422, 'currency_unsupported']);
  const registration = { profile: sampleMerchant(), policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789' };
  for (const payments of [
    { 'amazon-pay': { ...amazonAccount, privateKey: '-----BEGIN PRIVATE KEY-----\nbm8=\n-----END PRIVATE KEY-----' } }, { 'amazon-pay': { ...amazonAccount, ledgerCurrency: 'EEE' } },
    { hosted: { ...accounts.hosted!, url: 'http://shop.example/' } }, { hosted: { ...accounts.hosted!, secret: 'whsec_' } },
  ]) await assert.rejects(registerMerchant(store, { ...registration, payments }), RegistrationError);
});
