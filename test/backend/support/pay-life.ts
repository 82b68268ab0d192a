/**
 * One purchase by chance: the button pressed once or twice, money or none at the provider, returns, reloads and news in any order, some of it lost. Used by the
 * simulation of payments, which hands in two servers over one store that fail now and then.
 */
import type { Checkout } from '../../../src/contract/index.ts';
import { signed } from '../../conformance/webhook.ts';
import type { AmazonStandIn } from './amazon-stand-in.ts';
import type { Branches } from './branches.ts';
import { hostedSecret, type Till } from './till.ts';

/** The merchant's payment server: what it was asked to open, and what has been paid there. */
export interface HostedStandIn { readonly opened: Set<string>; readonly money: Map<string, string>; fetch(request: Request): Promise<Response> }

export function hostedStandIn(): HostedStandIn {
  const [opened, money] = [new Set<string>(), new Map<string, string>()];
  const json = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
  return {
    opened, money,
    fetch: async (request) => {
      const { type, data } = (await request.json()) as { type: string; data: { checkout: string } };
      const reference = money.get(data.checkout);
      if (type === 'checkout_status') return json(reference === undefined ? { state: 'open' } : { state: 'paid', provider: 'stripe', reference });
      opened.add(data.checkout);
      return json({ redirect: `https://pay.example/${data.checkout}` });
    },
  };
}

export interface World extends Branches {
  readonly till: Till;
  /** One of the servers, by chance. */
  readonly send: (request: Request) => Promise<Response>;
  readonly amazon: AmazonStandIn;
  readonly hosted: HostedStandIn;
  readonly count: Record<'clicks' | 'returns' | 'news' | 'lost' | 'failed', number>;
}

export interface Life { readonly id: string; readonly method: string }

const methods = ['hosted', 'amazon-pay', 'sandbox'] as const;
const request = (method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}): Request =>
  new Request(`http://redress.test${path}`, { method, headers: { 'Idempotency-Key': crypto.randomUUID(), ...headers }, ...(body === undefined ? {} : { body }) });

/** The answer, if it got through: a reply is lost now and then, and a server may fail. */
async function answerOf({ send, chance, count }: World, asked: Request): Promise<Checkout | undefined> {
  const response = await send(asked);
  if (!response.ok) count.failed++;
  if (!response.ok || chance() < 0.1) {
    if (response.ok) count.lost++;
    return undefined;
  }
  return (await response.json()) as Checkout;
}

async function begin(world: World, id: string, method: string): Promise<Checkout | undefined> {
  const { till, chance, count } = world;
  const wish = till.wish(method, await till.price(), { id });
  for (let attempt = 0; attempt < 6; attempt++) {
    const clicks = chance() < 0.3 ? 2 : 1;
    count.clicks += clicks;
    const answers = await Promise.all(Array.from({ length: clicks }, () =>
      world.branch(() => answerOf(world, request('POST', '/v1/checkouts', JSON.stringify(wish), { 'Content-Type': 'application/json' })))()));
    const checkout = answers.find((each) => each?.next);
    if (checkout) return checkout;
  }
  return undefined;
}

async function news({ send, till, count, chance }: World, type: string, data: object): Promise<void> {
  const body = JSON.stringify({ type, timestamp: till.clock.now.toISOString(), data });
  // a sender repeats what was not received, and gives up in the end
  for (let attempt = 0; attempt < 3; attempt++) {
    count.news++;
    const headers = await signed(hostedSecret, body, { id: crypto.randomUUID(), sent: Math.floor(till.clock.now.getTime() / 1000) });
    const response = await send(request('POST', '/v1/provider-events/hosted?merchant=pk_nordlicht', body, { 'Content-Type': 'application/json', ...headers }));
    if (response.ok && chance() > 0.1) return;
    count[response.ok ? 'lost' : 'failed']++;
  }
}

/** All at once, or one after the other. */
async function inAnyOrder({ chance, branch }: World, deeds: readonly (() => Promise<unknown>)[]): Promise<void> {
  const shuffled = deeds.map((deed) => ({ deed: branch(deed), at: chance() })).sort((a, b) => a.at - b.at).map(({ deed }) => deed);
  if (chance() < 0.5) await Promise.all(shuffled.map((deed) => deed()));
  else for (const deed of shuffled) await deed();
}

/** Whether the buyer pays, changes their mind, or does nothing; how often the page is loaded afterwards; how often the news comes. */
export async function live(world: World, name: string): Promise<Life | undefined> {
  const { chance, amazon, hosted, count } = world;
  const method = chance.pick(methods);
  const checkout = await begin(world, name, method);
  if (!checkout) return undefined;
  const { id, next } = checkout;
  const pays = chance() < 0.7;
  const reads = Array.from({ length: chance.whole(0, 3) });
  const back = (session?: string) => async () => {
    count.returns++;
    await answerOf(world, request('GET', `/v1/checkouts/${id}${session === undefined ? '' : `?session=${session}`}`));
  };
  if (method === 'sandbox') {
    const press = (action: string) => () => world.send(request('POST', `/v1/sandbox/checkouts/${id}`, `action=${action}`, { 'Content-Type': 'application/x-www-form-urlencoded' }));
    await inAnyOrder(world, [...reads.map(() => back()), ...Array.from({ length: pays ? chance.whole(1, 3) : 0 }, () => press('pay')), ...(chance() < 0.2 ? [press('cancel')] : [])]);
  } else if (next?.amazonPay) {
    const session = pays ? new URL(amazon.confirm(next.amazonPay)).searchParams.get('amazonCheckoutSessionId')! : undefined;
    // somebody tries it with a session of nobody's, or with the one that paid for something else
    const forged = chance.pick([`session-of-nobody-${id}`, ...[...amazon.sessions.keys()].filter((other) => other !== session)]);
    await inAnyOrder(world, [...reads.map(() => back(session)), back(forged)]);
  } else {
    const changed = chance() < 0.2 ? [() => news(world, 'checkout_cancelled', { checkout: id })] : [];
    if (pays) hosted.money.set(id, `pi_${id}`);
    const paid = { checkout: id, provider: 'stripe', reference: `pi_${id}` };
    await inAnyOrder(world, [...reads.map(() => back()), ...changed, ...Array.from({ length: pays ? chance.whole(0, 3) : 0 }, () => () => news(world, 'checkout_paid', paid))]);
  }
  return { id, method };
}
