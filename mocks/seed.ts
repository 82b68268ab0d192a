/**
 * Lives through the situations on a backend whose clock it holds: every order, message and claim goes through the real handler, at its own
 * time, so that nothing is in the store that the rules would not have let in. Used by the mocks, the demo server and tests.
 */
import type { Order } from '../src/entries/contract.ts';
import { createToken } from '../src/entries/backend.ts';
import { demoKeys, demoMerchant } from './merchant.ts';
import type { Life, Step } from './situations.ts';

type Backend = (request: Request) => Promise<Response>;

export interface SeedTarget {
  /** A backend that reads its clock from `clock.now`. */
  readonly fetch: Backend;
  readonly clock: { now: Date };
  /** Where the shop's pictures lie. */
  readonly shop: string;
}

const day = 86_400_000;
const instant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
/** As Swedes write it: Canada's English does so in some engines only. */
const dayIn = (zone: string, date: Date): string => new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' }).format(date);

export async function seed(target: SeedTarget, lives: readonly Life[], now: Date): Promise<void> {
  for (const { order: number, steps } of lives) {
    let order: Order | undefined;
    for (const step of [...steps].sort((a, b) => a.day - b.day)) {
      // a step of today happened a minute ago, the others at a time people are awake
      target.clock.now = step.day === 0 ? new Date(now.getTime() - 60_000) : new Date(Math.floor((now.getTime() + step.day * day) / 1000) * 1000);
      if (step.step === 'order') order = orderOf(number, step, now, target.shop);
      for (const [method, path, body, bearer] of calls(number, step, order!)) {
        const response = await target.fetch(new Request(`http://redress.invalid/v1${path}`, {
          method, body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer ?? await token(target, number)}`, 'Idempotency-Key': `seed-${number}-${step.step}-${step.day}` },
        }));
        if (!response.ok) throw new Error(`Seeding ${number} stopped at "${step.step}": ${response.status} ${await response.text()}`);
      }
    }
  }
  target.clock.now = now;
}

/** As the shop's own server signs it. */
const token = async ({ clock }: SeedTarget, order: string): Promise<string> => (await createToken({ profile: demoMerchant, tokenSecret: demoKeys.tokenSecret }, { role: 'buyer', order }, clock.now)).token;

const emailOf = (buyer: string): string => `${buyer.split(' ')[0]!.toLowerCase()}@example.org`;

function orderOf(number: string, step: Extract<Step, { step: 'order' }>, now: Date, shop: string): Order {
  const at = (offset: number): Date => new Date(now.getTime() + offset * day);
  const lines = step.goods.map(({ sku, title, price, kind, picture }, index) => ({ id: String(index + 1), sku, title, quantity: 1, total: price, kind, image: `${shop}/pictures/${picture}` }));
  const sum = lines.reduce((total, { total: line }) => total + line, 0);
  const delivered = step.deliveredOn === undefined ? undefined : instant(at(step.deliveredOn));
  const { buyer = 'Jana Öztürk-Lindenberg' } = step;
  const shipped = step.shippedOn === undefined ? undefined : instant(at(step.shippedOn));
  return {
    number, currency: 'EUR', placedAt: instant(at(step.day)), lines, shipping: 0, total: sum, latestDelivery: dayIn('Europe/Berlin', at(step.arrives)),
    charge: { chargedAt: instant(at(step.day)), authorised: sum, captured: sum + (step.over ?? 0), ...(step.settledOn !== undefined && step.settledOn > 0 ? {} : { settledAt: instant(at(step.settledOn ?? step.day)) }), provider: 'sandbox' },
    shipments: shipped || delivered ? [{
      id: 'S1', lines: lines.map(({ id, quantity }) => ({ line: id, quantity })), carrier: 'DHL', trackingNumber: '00340434161094042557',
      ...(shipped ? { shippedAt: shipped } : {}), ...(delivered && !step.elsewhere ? { deliveredAt: delivered } : {}),
      scans: [
        ...(shipped ? [{ at: shipped, status: 'in_transit' as const, place: 'Bad Tölz' }] : []),
        ...(shipped ? [{ at: instant(new Date(Date.parse(shipped) + day / 2)), status: 'in_transit' as const, place: 'Nürnberg' }] : []),
        ...(delivered ? [step.elsewhere ? { at: delivered, status: 'delivered_elsewhere' as const, place: 'Augsburg' } : { at: delivered, status: 'delivered' as const, place: 'München' }] : []),
      ],
    }] : [],
    shipTo: { name: buyer, lines: ['Am Glockenbach 7'], postalCode: '80469', city: 'München', country: 'DE' },
    buyer: { name: buyer, email: emailOf(buyer), locale: 'de' },
  };
}

/** What a step sends: method, path, body, and the merchant's key where it is the merchant who acts. */
function calls(number: string, step: Step, order: Order): [string, string, unknown, (string | undefined)?][] {
  const buyer = `/orders/${encodeURIComponent(number)}`;
  const merchant = `/merchant/orders/${encodeURIComponent(number)}`;
  const { secretKey, mediatorKey } = demoKeys;
  const claim = `/merchant/claims/seed-${number}-claim`;
  const id = (what: string): string => `seed-${number}-${what}`.replace('.', '_');
  const name = order.buyer.name ?? '';
  const lines = order.lines.map(({ id: line, quantity }) => ({ line, quantity }));
  const { authorised, captured } = order.charge;
  const amount = { amount: captured > authorised ? captured - authorised : order.total, currency: order.currency };
  switch (step.step) {
    case 'order': return [['PUT', merchant, order, secretKey]];
    case 'buyer_writes': return [['POST', `${buyer}/messages`, { id: id(`buyer${step.day}`), text: step.text }]];
    case 'merchant_writes': return [['POST', `${merchant}/messages`, { id: id(`merchant${step.day}`), text: step.text }, secretKey]];
    case 'asks_return': return [['POST', `${buyer}/returns`, { id: id('return'), kind: 'return', lines }]];
    case 'refuses_return': return [['POST', `${merchant}/returns/${id('return')}/refuse`, { reason: step.reason }, secretKey]];
    case 'approves_return': return [['POST', `${merchant}/returns/${id('return')}/approve`, {}, secretKey]];
    case 'receives_return': return [['POST', `${merchant}/returns/${id('return')}/received`, { condition: 'as_sent' }, secretKey]];
    case 'files': return [['POST', `${buyer}/claims`, {
      id: id('claim'), ground: step.ground, lines, amount, story: step.story, outcome: 'refund',
      facts: step.ground === 'overcharged' ? { authorised, charged: captured } : { addressConfirmed: true },
    }]];
    case 'accepts': return [['POST', `${claim}/accept`, {}, secretKey]];
    case 'confirms_refund': return [['POST', `${claim}/refund-confirmed`, {}, secretKey]];
    case 'represents': return [['POST', `${claim}/represent`, { text: step.text }, secretKey]];
    case 'decides': return [['POST', `/mediator/claims/${id('claim')}/decide`, { decision: step.decision, reason: step.reason }, mediatorKey]];
    case 'takes_back': return [['POST', `${buyer}/claims/${id('claim')}/withdraw`, {}]];
    case 'withdraws': return [['POST', '/withdrawals', { id: id('withdrawal'), merchant: demoMerchant.id, name, contract: step.contract, email: emailOf(name), locale: 'de' }, step.as === 'guest' ? '' : undefined]];
    case 'offers': return [['POST', `${claim}/offer`, { kind: 'partial_refund', amount: { ...amount, amount: step.amount } }, secretKey]];
  }
}
