/** Every kind of news there is for either reader, each from a case that was really lived: for the tests of letters. News is taken after every step, as a reminder is over once it is heeded. */
import assert from 'node:assert/strict';
import { Webhook } from 'standardwebhooks';
import { newsOf, type News } from '../../../src/backend/node/notify/news.ts';
import { registerMerchant } from '../../../src/entries/backend.ts';
import { sampleMerchant, sampleOrder, sampleShipment, type SampleOrder } from '../../support/orders.ts';
import { openShop, order, secretKey, type Shop } from './shop.ts';

const mediatorKey = 'mediator-secret-0123456789';
const providerSecret = 'whsec_ZXZlcnkta2luZC1vZi1uZXdzLTAxMjM0NTY3ODk=';
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const claim = { id: 'claim-0001', ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: eur(4000), story: 'Nichts da.', outcome: 'refund', facts: { addressConfirmed: true } };
const text = { text: 'Ein Satz.' };
const newText = { text: 'Der Zusteller hat sich gemeldet.' };
const back = (id: string, kind = 'return') => ({ id, kind, lines: [{ line: 'lamp', quantity: 1 }] });
const chargeback = (type: string, more: object = {}) => ({ type, data: { charge: 'ch_1', reference: 'dp_1', amount: eur(4000), ...more } });

type Who = 'buyer' | 'merchant' | 'mediator' | 'provider' | 'guest';
type Life = readonly (readonly [who: Who, path: string, body?: object] | Date)[];
const own = (path: string) => `/v1/orders/${order}${path}`;
const shop = (path: string) => `/v1/merchant/orders/${order}${path}`;
const desk = (path: string) => `/v1/merchant/claims/claim-0001${path}`;
const team = (path: string) => `/v1/mediator/claims/claim-0001${path}`;

const claimed: Life = [['buyer', own('/messages'), { id: 'message-1', text: 'Wo ist sie?' }], ['merchant', shop('/messages'), { id: 'message-2', text: 'Gleich.' }], ['buyer', own('/claims'), claim]];
const offered: Life = [...claimed, ['merchant', desk('/offer'), { kind: 'partial_refund', amount: eur(900), note: 'Als Dank.' }]];
const decided: Life = [...claimed, ['merchant', desk('/represent'), text], ['mediator', team('/decide'), { decision: 'granted', reason: 'Nicht da.' }]];
const delivered = { shipments: [sampleShipment({ deliveredAt: '2026-11-05T10:00:00Z' })] };

const lives: readonly (readonly [Life, Partial<SampleOrder>?])[] = [
  [[...offered, ['buyer', own('/claims/claim-0001/decline-offer'), { counter: eur(2500) }], ['merchant', desk('/accept-counter'), {}]]],
  [[...offered, ['buyer', own('/claims/claim-0001/decline-offer'), {}], ['mediator', team('/ask'), { of: 'buyer', ...text }], ['buyer', own('/claims/claim-0001/answer'), text], ['mediator', team('/ask'), { of: 'merchant', ...text }]]],
  [[...offered, ['buyer', own('/claims/claim-0001/accept-offer'), {}]]],
  [[...decided, ['merchant', desk('/appeal'), newText]]],
  [[...claimed, ['merchant', desk('/represent'), text], ['mediator', team('/decide'), { decision: 'partly_granted', amount: eur(1500), reason: 'Zur Hälfte.' }], ['buyer', own('/claims/claim-0001/appeal'), newText]]],
  [[...claimed, ['merchant', desk('/accept'), { returnFirst: true }], ['merchant', desk('/return-received'), { condition: 'as_sent' }], ['merchant', desk('/refund-confirmed'), {}]]],
  [[...decided, ['mediator', team('/refund-confirmed'), {}]]],
  [[...claimed, ['buyer', own('/claims/claim-0001/withdraw'), {}]]],
  [[...claimed, new Date('2026-11-18T00:00:00Z')]],
  [[...claimed, ['provider', '', chargeback('chargeback_opened')], ['provider', '', chargeback('chargeback_closed', { won: 'merchant' })]]],
  [[['buyer', own('/returns'), back('return-01')], ['merchant', shop('/returns/return-01/approve'), { note: 'Gut einpacken.' }], ['merchant', shop('/returns/return-01/received'), { condition: 'as_sent' }], ['merchant', shop('/returns/return-01/refund-confirmed'), {}]], delivered],
  [[['buyer', own('/returns'), back('return-01')], ['merchant', shop('/returns/return-01/refuse'), { reason: 'Zu spät.' }], ['buyer', own('/rating'), { id: 'rating-01', stars: 2 }]], delivered],
  [[['buyer', own('/returns'), back('return-01', 'exchange')], ['merchant', shop('/returns/return-01/approve'), {}], ['merchant', shop('/returns/return-01/received'), { condition: 'as_sent' }], ['merchant', shop('/returns/return-01/exchanged'), {}]], delivered],
  [[['buyer', own('/returns'), back('return-01')], ['buyer', own('/returns/return-01/withdraw'), {}]], delivered],
  [[['guest', '/v1/withdrawals', { id: 'withdrawal-1', merchant: 'pk_nordlicht', name: 'Alva Berg', contract: order, email: 'alva@example.com', items: 'die Lampe', note: 'Ich widerrufe.' }]]],
];

/** Whose life it is: a sandbox whose order was charged where chargebacks come from. */
async function open(overrides: Partial<SampleOrder>): Promise<Shop> {
  const opened = await openShop({ mediatorKey, sandbox: true });
  const profile = sampleMerchant({ orderLink: 'https://shop.example/konto/{order}' });
  await registerMerchant(opened.store, { profile, policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789', providers: { sandbox: { secret: providerSecret } } });
  await opened.call('PUT', `/v1/merchant/orders/${order}`, { as: secretKey, body: sampleOrder({ charge: { ...sampleOrder().charge, provider: 'sandbox', reference: 'ch_1' }, ...overrides }) });
  return opened;
}

async function live(opened: Shop, step: Life[number]): Promise<void> {
  const { call, token, clock } = opened;
  if (step instanceof Date) {
    clock.now = step;
    await call('GET', shop(''), { as: secretKey });
    return;
  }
  const [who, path, body] = step;
  const raw = JSON.stringify(body);
  const answer = who === 'provider'
    ? await call('POST', '/v1/provider-events/sandbox?merchant=pk_nordlicht', { body: raw, headers: signed(raw, clock.now) })
    : await call('POST', path, { body, ...(who === 'guest' ? {} : { as: { buyer: token, merchant: secretKey, mediator: mediatorKey }[who] }) });
  assert.ok(answer.status < 300, `${who} ${path}: ${await answer.text()}`);
}

function signed(body: string, now: Date): Record<string, string> {
  const at = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const id = crypto.randomUUID();
  return { 'Content-Type': 'application/json', 'webhook-id': id, 'webhook-timestamp': String(at.getTime() / 1000), 'webhook-signature': new Webhook(providerSecret).sign(id, at, body) };
}

/** By reader and topic, the newest of each. */
export async function everyNews(): Promise<Map<string, News>> {
  const all = new Map<string, News>();
  for (const [life, overrides = {}] of lives) {
    const opened = await open(overrides);
    for (const step of life) {
      await live(opened, step);
      for (const message of await opened.store.readOutbox(1000)) {
        const news = message.to === 'webhook' ? undefined : await newsOf(opened.store, message);
        if (news) all.set(`${news.to} ${news.event.type === 'offer_declined' && news.event.counter ? 'offer_countered' : news.topic}`, news);
      }
    }
  }
  return all;
}
