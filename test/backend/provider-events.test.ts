/** The providers' own formats and signatures: what each of them sends, as documented, becomes news about an order; whatever was not sent by them does not. */
import assert from 'node:assert/strict';
import { createHmac, createSign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import { Webhook } from 'standardwebhooks';
import { registerMerchant } from '../../src/entries/backend.ts';
import type { Registration, Store } from '../../src/entries/backend.ts';
import { sampleMerchant, sampleOrder } from '../support/orders.ts';
import { openShop, order, secretKey } from './support/shop.ts';

type Json = Record<string, unknown>;
const fixture = (name: string): Promise<string> => readFile(new URL(`../fixtures/provider-events/${name}`, import.meta.url), 'utf8');
const json = async (name: string): Promise<Json> => JSON.parse(await fixture(name)) as Json;
const [certificate, key] = await Promise.all([fixture('test-certificate.pem'), fixture('test-key.pem')]);
const now = new Date('2026-11-10T09:00:00Z');
const seconds = now.getTime() / 1000;
const topicArn = 'arn:aws:sns:eu-west-1:000000000000:MadeUpTopic';
const secrets = { stripe: 'whsec_made_up_for_tests', sandbox: 'whsec_dGVzdHMtb2YtdGhlLXNhbmRib3gtcHJvdmlkZXI=' };
const providers: NonNullable<Registration['providers']> = {
  stripe: { secret: secrets.stripe }, paypal: { webhookId: 'WH-MADE-UP', certificate }, 'amazon-pay': { topicArn, certificate }, sandbox: { secret: secrets.sandbox },
};

/** A shop that takes events; its order was charged under the given name. */
async function shopWith(provider: string, reference: string, options: Parameters<typeof openShop>[0] = {}) {
  const shop = await openShop({ crc32, ...options });
  shop.clock.now = now;
  await registerMerchant(shop.store, { profile: sampleMerchant(), policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789', providers });
  await shop.call('PUT', `/v1/merchant/orders/${order}`, { as: secretKey, body: sampleOrder({ charge: { ...sampleOrder().charge, provider, reference } }) });
  const send = async (name: string, body: string, headers: Record<string, string>): Promise<[number, string]> => {
    const response = await shop.call('POST', `/v1/provider-events/${name}?merchant=pk_nordlicht`, { body, headers: { 'Content-Type': 'application/json', ...headers } });
    const { outcome, code } = (await response.json()) as { outcome?: string; code?: string };
    return [response.status, outcome ?? code ?? ''];
  };
  /** What was refused has left nothing: no chargeback, and nothing kept for later. */
  const untouched = async (): Promise<void> => {
    assert.deepEqual(await chargebacks(), []);
    assert.deepEqual(await shop.store.listStrays('pk_nordlicht'), []);
    assert.equal((await shop.store.readCase({ merchant: 'pk_nordlicht', order }))!.version, version);
  };
  const chargebacks = async () => ((await (await shop.call('GET', `/v1/merchant/orders/${order}`, { as: secretKey })).json()) as { timeline: { type: string; amount?: unknown }[] }).timeline
    .filter(({ type }) => type.startsWith('chargeback')).map(({ type, amount }) => [type, amount]);
  const { version } = (await shop.store.readCase({ merchant: 'pk_nordlicht', order }))!;
  return { ...shop, send, chargebacks, untouched };
}

const stripeHeader = (body: string, { secret = secrets.stripe, at = seconds } = {}) => ({ 'Stripe-Signature': `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')},v0=${'0'.repeat(64)}` });
const dispute = async (type: string, status: string, more: Json = {}): Promise<string> => {
  const event = await json('stripe-dispute.json');
  return JSON.stringify({ ...event, type, data: { object: { ...(event['data'] as { object: Json }).object, status, ...more } } });
};
/** Who has won, as the record says. */
const winner = async (store: Store): Promise<string | undefined> => (await store.readCase({ merchant: 'pk_nordlicht', order }))!.events.map(({ body }) => JSON.parse(body) as { type: string; won?: string })
  .find(({ type }) => type === 'chargeback_closed')?.won;
const eur = (amount: number) => ({ amount, currency: 'EUR' });

test('Stripe: a dispute over the charge, or over its payment intent, is a chargeback; its end closes it', async () => {
  for (const [provider, reference] of [['stripe', 'ch_3Made0Up0Charge'], ['stripe_cc', 'pi_3Made0Up0Intent']] as const) {
    const shop = await shopWith(provider, reference);
    const tell = async (body: string) => shop.send('stripe', body, stripeHeader(body));
    assert.deepEqual(await tell(await fixture('stripe-dispute.json')), [200, 'recorded']);
    for (const type of ['charge.dispute.created', 'charge.dispute.updated', 'charge.dispute.funds_withdrawn']) assert.deepEqual(await tell(await dispute(type, 'under_review')), [200, 'repeated'], type);
    assert.deepEqual(await tell(await dispute('charge.dispute.closed', 'lost', { charge: { id: 'ch_3Made0Up0Charge' } })), [200, 'recorded']);
    assert.deepEqual(await tell(await dispute('charge.dispute.funds_reinstated', 'lost')), [200, 'repeated']);
    assert.deepEqual(await shop.chargebacks(), [['chargeback_opened', eur(7490)], ['chargeback_closed', undefined]]);
    assert.equal(await winner(shop.store), 'buyer');
  }
  const shop = await shopWith('stripe', 'ch_3Made0Up0Charge');
  const won = await dispute('charge.dispute.closed', 'won');
  assert.deepEqual(await shop.send('stripe', won, stripeHeader(won)), [200, 'recorded']);
  assert.equal(await winner(shop.store), 'merchant');
});

test('Stripe: an inquiry is no chargeback, and its end does not stand in the way of one', async () => {
  const shop = await shopWith('stripe', 'ch_3Made0Up0Charge');
  for (const status of ['warning_needs_response', 'warning_under_review', 'warning_closed', 'a_state_of_the_future']) {
    const body = await dispute('charge.dispute.updated', status);
    assert.deepEqual(await shop.send('stripe', body, stripeHeader(body)), [200, 'ignored'], status);
  }
  const other = JSON.stringify({ ...await json('stripe-dispute.json'), type: 'charge.refunded' });
  assert.deepEqual(await shop.send('stripe', other, stripeHeader(other)), [200, 'ignored']);
  const body = await dispute('charge.dispute.updated', 'needs_response');
  assert.deepEqual(await shop.send('stripe', body, stripeHeader(body)), [200, 'recorded']);
});

test('Stripe: what is forged or more than five minutes old is refused', async () => {
  const shop = await shopWith('stripe', 'ch_3Made0Up0Charge');
  const body = await fixture('stripe-dispute.json');
  const good = stripeHeader(body)['Stripe-Signature'];
  for (const header of ['', 'nonsense', 't=,v1=', good.replace('t=', 't=1'), good.replace(/v1=\w/, 'v1=z'), good.replace('v1=', 'v2='), good.replace(/v1=\w+/, 'v1='),
    stripeHeader(body, { secret: 'whsec_other' })['Stripe-Signature'], stripeHeader(body, { at: seconds - 301 })['Stripe-Signature'], stripeHeader(body, { at: seconds + 301 })['Stripe-Signature'], stripeHeader(`${body} `)['Stripe-Signature']]) {
    assert.deepEqual(await shop.send('stripe', body, { 'Stripe-Signature': header }), [401, 'event_forged'], header);
  }
  await shop.untouched();
  assert.deepEqual(await shop.send('stripe', body, stripeHeader(body, { at: seconds - 300 })), [200, 'recorded'], 'five minutes');
  const two = { 'Stripe-Signature': `${stripeHeader(body, { secret: 'whsec_old' })['Stripe-Signature']},${good.slice(good.indexOf('v1='))}` };
  assert.deepEqual(await shop.send('stripe', body, two), [200, 'repeated'], 'while a secret is being changed');
});

function paypalHeaders(body: string, { webhook = 'WH-MADE-UP', time = '2026-11-10T08:59:00Z', algorithm = 'SHA256withRSA' } = {}): Record<string, string> {
  const id = '00000000-1111-4000-8000-000000000003';
  const signature = createSign('RSA-SHA256').update(`${id}|${time}|${webhook}|${crc32(body)}`).sign(key, 'base64');
  return { 'PayPal-Transmission-Id': id, 'PayPal-Transmission-Time': time, 'PayPal-Transmission-Sig': signature, 'PayPal-Auth-Algo': algorithm, 'PayPal-Cert-Url': 'https://attacker.example/cert.pem' };
}
const paypalDispute = async (more: Json): Promise<string> => {
  const event = await json('paypal-dispute.json');
  return JSON.stringify({ ...event, resource: { ...(event['resource'] as Json), ...more } });
};

test('PayPal: an inquiry is a talk, a chargeback is one, and the outcome says who has the money', async () => {
  for (const [outcome, expected] of [['RESOLVED_BUYER_FAVOUR', 'buyer'], ['RESOLVED_SELLER_FAVOUR', 'merchant'], ['RESOLVED_WITH_PAYOUT', 'merchant']]) {
    const shop = await shopWith('ppcp-gateway', '0SELLER000000001X');
    const tell = async (more: Json) => { const body = await paypalDispute(more); return shop.send('paypal', body, paypalHeaders(body)); };
    assert.deepEqual(await tell({ dispute_life_cycle_stage: 'INQUIRY' }), [200, 'ignored']);
    assert.deepEqual(await tell({}), [200, 'recorded']);
    assert.deepEqual(await tell({ status: 'RESOLVED', dispute_outcome: { outcome_code: outcome } }), [200, 'recorded']);
    assert.deepEqual(await shop.chargebacks(), [['chargeback_opened', eur(7490)], ['chargeback_closed', undefined]]);
    assert.equal(await winner(shop.store), expected, outcome);
  }
});

test('PayPal: what is forged, for another webhook or days old is refused, whatever certificate it names', async () => {
  const shop = await shopWith('paypal', '0SELLER000000001X');
  const body = await fixture('paypal-dispute.json');
  for (const headers of [{}, paypalHeaders(`${body} `), paypalHeaders(body, { webhook: 'WH-OTHER' }), paypalHeaders(body, { time: '2026-11-06T08:59:00Z' }), paypalHeaders(body, { time: 'never' }),
    paypalHeaders(body, { algorithm: 'none' }), { ...paypalHeaders(body), 'PayPal-Transmission-Id': 'other' }, { ...paypalHeaders(body), 'PayPal-Transmission-Sig': 'AAAA' }]) {
    assert.deepEqual(await shop.send('paypal', body, headers), [401, 'event_forged']);
  }
  await shop.untouched();
  const bare = await shopWith('paypal', '0SELLER000000001X', { crc32: () => 0 });
  assert.deepEqual(await bare.send('paypal', body, paypalHeaders(body)), [401, 'event_forged'], 'the checksum is part of it');
});

async function envelope({ message = {}, more = {}, signAs = {} }: { message?: Json; more?: Json; signAs?: Json } = {}): Promise<string> {
  const whole: Json = { ...await json('amazon-pay-envelope.json'), Message: JSON.stringify({ ...await json('amazon-pay-chargeback.json'), ...message }), ...more };
  const signed = { ...whole, ...signAs };
  const names = ['Message', 'MessageId', ...('Subject' in whole ? ['Subject'] : []), 'Timestamp', 'TopicArn', 'Type'];
  const text = names.map((name) => `${name}\n${String(signed[name])}\n`).join('');
  return JSON.stringify({ ...whole, Signature: createSign(whole['SignatureVersion'] === '2' ? 'RSA-SHA256' : 'RSA-SHA1').update(text).sign(key, 'base64') });
}

test('Amazon Pay: a changed chargeback is one, over all that was captured, found by charge or charge permission', async () => {
  for (const reference of ['P02-0000001-0000001', 'P02-0000001-0000001-B000001']) {
    const shop = await shopWith('Amazon Pay', reference);
    for (const [body, outcome] of [
      [await envelope({ message: { ObjectType: 'CHARGE' } }), 'ignored'], [await envelope({ more: { Type: 'SubscriptionConfirmation' } }), 'ignored'],
      [await envelope(), 'recorded'], [await envelope({ more: { SignatureVersion: '2', Subject: 'Chargeback' } }), 'repeated'],
    ] as const) assert.deepEqual(await shop.send('amazon-pay', body, { 'Content-Type': 'text/plain; charset=UTF-8' }), [200, outcome]);
    assert.deepEqual(await shop.chargebacks(), [['chargeback_opened', eur(7490)]]);
  }
});

test('Amazon Pay: another topic, another text, an old one or none is refused, though Amazon’s certificate signs for everybody', async () => {
  const shop = await shopWith('amazon-pay', 'P02-0000001-0000001');
  for (const body of ['{}', 'nonsense', await envelope({ more: { TopicArn: 'arn:aws:sns:eu-west-1:999999999999:Attacker' } }), await envelope({ signAs: { Message: '{}' } }),
    await envelope({ more: { Timestamp: '2026-11-08T08:59:30.000Z' } }), await envelope({ signAs: { Type: 'SubscriptionConfirmation' } })]) {
    const [status, code] = await shop.send('amazon-pay', body, {});
    assert.deepEqual(body === 'nonsense' ? [400, 'malformed_json'] : [401, 'event_forged'], [status, code]);
  }
  await shop.untouched();
});

test('the sandbox’s events are what a Standard Webhooks library signs, and only a sandbox takes them', async () => {
  const body = JSON.stringify({ type: 'chargeback_opened', data: { charge: 'ch_1', reference: 'dp_1' } });
  const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': String(seconds), 'webhook-signature': new Webhook(secrets.sandbox).sign('msg_1', now, body) };
  assert.deepEqual(await (await shopWith('sandbox', 'ch_1', { sandbox: true })).send('sandbox', body, headers), [200, 'recorded']);
  assert.deepEqual(await (await shopWith('sandbox', 'ch_1')).send('sandbox', body, headers), [404, 'provider_unknown']);
});

test('the sandbox: what is forged, altered or more than five minutes old is refused', async () => {
  const shop = await shopWith('sandbox', 'ch_1', { sandbox: true });
  const body = JSON.stringify({ type: 'chargeback_opened', data: { charge: 'ch_1', reference: 'dp_1' } });
  const headers = (at = now, secret = secrets.sandbox, id = 'msg_1') => ({ 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': new Webhook(secret).sign(id, at, body) });
  const off = (seconds: number) => headers(new Date(now.getTime() + seconds * 1000));
  for (const sent of [{}, off(-301), off(301), headers(now, 'whsec_b3RoZXItb3RoZXItb3RoZXItb3RoZXI='), { ...headers(), 'webhook-id': 'msg_2' }, { ...headers(), 'webhook-timestamp': String(seconds - 1) }, { ...headers(), 'webhook-timestamp': 'now' },
    { ...headers(), 'webhook-signature': headers()['webhook-signature'].replace('v1,', 'v2,') }, { ...headers(), 'webhook-signature': 'v1,AAAA' }]) {
    assert.deepEqual(await shop.send('sandbox', body, sent), [401, 'event_forged'], JSON.stringify(sent));
  }
  assert.deepEqual(await shop.send('sandbox', body.replace('dp_1', 'dp_2'), headers()), [401, 'event_forged'], 'another text');
  await shop.untouched();
  assert.deepEqual(await shop.send('sandbox', body, off(-300)), [200, 'recorded'], 'five minutes');
});

test('an event for one provider is worth nothing at another’s door', async () => {
  const shop = await shopWith('stripe', 'ch_3Made0Up0Charge', { sandbox: true });
  const [stripeBody, paypalBody, amazonBody] = [await fixture('stripe-dispute.json'), await fixture('paypal-dispute.json'), await envelope()];
  for (const [own, body, headers] of [['stripe', stripeBody, stripeHeader(stripeBody)], ['paypal', paypalBody, paypalHeaders(paypalBody)], ['amazon-pay', amazonBody, {}]] as const) {
    for (const door of ['stripe', 'paypal', 'amazon-pay', 'sandbox'].filter((each) => each !== own)) assert.deepEqual(await shop.send(door, body, headers), [401, 'event_forged'], `${own} at ${door}`);
  }
  await shop.untouched();
});

test('news that found no order is kept for whoever runs the server to see, and the log says so without a name', async () => {
  const shop = await shopWith('stripe', 'ch_other');
  const body = await fixture('stripe-dispute.json');
  assert.deepEqual(await shop.send('stripe', body, stripeHeader(body)), [202, 'kept']);
  assert.deepEqual((await shop.store.listStrays('pk_nordlicht')).map(({ provider, charges }) => [provider, charges]), [['stripe', ['ch_3Made0Up0Charge', 'pi_3Made0Up0Intent']]]);
  assert.ok(shop.log.some(({ event, level }) => event === 'provider_event_kept' && level === 'error'));
  assert.ok(!JSON.stringify(shop.log).includes('Made0Up'));
  await shop.call('PUT', '/v1/merchant/orders/R-2', { as: secretKey, body: sampleOrder({ number: 'R-2', charge: { ...sampleOrder().charge, provider: 'stripe', reference: 'pi_3Made0Up0Intent' } }) });
  assert.deepEqual(await shop.store.listStrays('pk_nordlicht'), []);
  assert.ok((await shop.store.readCase({ merchant: 'pk_nordlicht', order: 'R-2' }))!.events.some((event) => event.body.includes('chargeback_opened')));
});
