/**
 * Lives through the situations on a backend whose clock it holds: every order, message and claim goes through the real handler, at its own
 * time, so that nothing is in the store that the rules would not have let in. Used by the mocks, the demo server and tests.
 */
import type { Order } from '../src/entries/contract.ts';
import { demoKeys } from './merchant.ts';
import type { Situation, Step } from './situations.ts';

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
const dayIn = (zone: string, date: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(date);

export async function seed(target: SeedTarget, situations: readonly Situation[], now: Date): Promise<void> {
  for (const situation of situations) {
    let order: Order | undefined;
    for (const step of [...situation.steps].sort((a, b) => a.day - b.day)) {
      // a step of today happened a minute ago, the others at a time people are awake
      target.clock.now = step.day === 0 ? new Date(now.getTime() - 60_000) : new Date(Math.floor((now.getTime() + step.day * day) / 1000) * 1000);
      if (step.step === 'order') order = orderOf(situation.order, step, now, target.shop);
      for (const [method, path, body, bearer] of calls(situation.order, step, order!)) {
        const response = await target.fetch(new Request(`http://redress.invalid/v1${path}`, {
          method, body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer ?? await token(target, situation.order)}`, 'Idempotency-Key': `seed-${situation.order}-${step.step}-${step.day}` },
        }));
        if (!response.ok) throw new Error(`Seeding ${situation.order} stopped at "${step.step}": ${response.status} ${await response.text()}`);
      }
    }
  }
  target.clock.now = now;
}

async function token(target: SeedTarget, order: string): Promise<string> {
  const response = await target.fetch(new Request(`http://redress.invalid/v1/merchant/orders/${encodeURIComponent(order)}/order-tokens`, {
    method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${demoKeys.secretKey}`, 'Idempotency-Key': crypto.randomUUID() },
  }));
  return ((await response.json()) as { token: string }).token;
}

function orderOf(number: string, step: Extract<Step, { step: 'order' }>, now: Date, shop: string): Order {
  const at = (offset: number): Date => new Date(now.getTime() + offset * day);
  const lines = step.goods.map(({ sku, title, price, kind, picture }, index) => ({ id: String(index + 1), sku, title, quantity: 1, total: price, kind, image: `${shop}/pictures/${picture}` }));
  const sum = lines.reduce((total, { total: line }) => total + line, 0);
  const delivered = step.deliveredOn === undefined ? undefined : instant(at(step.deliveredOn));
  const shipped = step.shippedOn === undefined ? undefined : instant(at(step.shippedOn));
  return {
    number, currency: 'EUR', placedAt: instant(at(step.day)), lines, shipping: 0, total: sum, latestDelivery: dayIn('Europe/Berlin', at(step.arrives)),
    charge: { chargedAt: instant(at(step.day)), authorised: sum, captured: sum + (step.over ?? 0), ...(step.settledOn !== undefined && step.settledOn > 0 ? {} : { settledAt: instant(at(step.settledOn ?? step.day)) }), provider: 'sandbox' },
    shipments: shipped || delivered ? [{
      id: 'S1', lines: lines.map(({ id, quantity }) => ({ line: id, quantity })), carrier: 'DHL', trackingNumber: '00340434161094042557',
      ...(shipped ? { shippedAt: shipped } : {}), ...(delivered ? { deliveredAt: delivered } : {}),
      scans: [
        ...(shipped ? [{ at: shipped, status: 'in_transit' as const, place: 'Bad Tölz' }] : []),
        ...(shipped ? [{ at: instant(new Date(Date.parse(shipped) + day / 2)), status: 'in_transit' as const, place: 'Nürnberg' }] : []),
        ...(delivered ? [{ at: delivered, status: 'delivered' as const, place: 'München' }] : []),
      ],
    }] : [],
    shipTo: { name: 'Jana Öztürk-Lindenberg', lines: ['Am Glockenbach 7'], postalCode: '80469', city: 'München', country: 'DE' },
    buyer: { name: 'Jana Öztürk-Lindenberg', email: 'jana@example.org', locale: 'de' },
  };
}

/** What a step sends: method, path, body, and the merchant's key where it is the merchant who acts. */
function calls(number: string, step: Step, order: Order): [string, string, unknown, string?][] {
  const buyer = `/orders/${encodeURIComponent(number)}`;
  const merchant = `/merchant/orders/${encodeURIComponent(number)}`;
  const { secretKey } = demoKeys;
  const id = (what: string): string => `seed-${number}-${what}`;
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
    case 'offers': return [['POST', `/merchant/claims/${id('claim')}/offer`, { kind: 'partial_refund', amount: { ...amount, amount: step.amount } }, secretKey]];
  }
}
