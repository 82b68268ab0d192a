/**
 * A thousand purchases by chance, on two servers over one store that fails before and after writing, with providers that cannot be reached now and then: every
 * payment is one order, and every order was paid. PAYMENT_ORDERS says how many, PAYMENT_SEED runs the purchases of a printed
 * seed again (which of two calls at the same moment is served first stays the machine's affair).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBackend, createMemoryFiles, createMemoryStore, memoryState } from '../../src/entries/backend.ts';
import type { Store } from '../../src/entries/backend.ts';
import { amazonStandIn } from './support/amazon-stand-in.ts';
import { branches } from './support/branches.ts';
import { hostedStandIn, live, type Life, type World } from './support/pay-life.ts';
import type { Chance } from '../support/seeded.ts';
import { openTill } from './support/till.ts';

const size = Number(process.env['PAYMENT_ORDERS'] ?? 1000);
const seed = Number(process.env['PAYMENT_SEED'] ?? Date.now() % 1_000_000);

const gone = (): Error => Object.assign(new Error('the connection is gone'), { code: 'ECONNRESET' });
interface Trouble { on: boolean; faults: number }

/** The same, but now and then it fails before it has done anything, or afterwards. */
function unreliable<T extends object>(target: T, chance: Chance, trouble: Trouble, rate: number): T {
  return new Proxy(target, {
    get: (_, name) => {
      const method = Reflect.get(target, name) as unknown;
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        const fate = trouble.on ? chance() : 1;
        if (fate < rate) { trouble.faults++; throw gone(); }
        const result: unknown = await Reflect.apply(method, target, args);
        if (fate > 1 - rate && fate < 1) { trouble.faults++; throw gone(); }
        return result;
      };
    },
  });
}

/** The checkouts' orders, as the store has them: every case that was paid for by its checkout's money. */
async function ordersOf(store: Store, { id, method }: Life, reference: string | undefined): Promise<Set<string>> {
  const provider = method === 'hosted' ? 'stripe' : method;
  const found = await Promise.all([
    store.findCharges('pk_nordlicht', method, [id]), ...(reference === undefined ? [] : [store.findCharges('pk_nordlicht', provider, [reference])]),
  ]);
  return new Set(found.flat().map(({ order }) => order));
}

test(`of ${size} purchases every payment is one order and every order was paid, whatever is lost, doubled or down on the way`, async () => {
  const { chance, branch } = branches(seed);
  const trouble: Trouble = { on: false, faults: 0 };
  const state = memoryState();
  const store = createMemoryStore(state);
  const [amazon, hosted] = [amazonStandIn(), hostedStandIn()];
  const provider = unreliable({ fetch: (request: Request) => (request.url.includes('amazon') ? amazon : hosted).fetch(request) }, chance, trouble, 0.05);
  const till = await openTill({ store });
  const open = () => createBackend({
    store: unreliable(store, chance, trouble, 0.01), files: createMemoryFiles(), sandbox: true, now: () => till.clock.now, fetch: (request) => provider.fetch(request),
  });
  // two processes; one of them dies now and then and comes back without its memory
  const servers = [open(), open()];
  const world: World = {
    chance, branch, till, amazon, hosted, count: { clicks: 0, returns: 0, news: 0, lost: 0, failed: 0 },
    send: (request) => {
      if (chance() < 0.02) servers[0] = open();
      return chance.pick(servers).fetch(request);
    },
  };

  const lives: Life[] = [];
  let orphans = 0;
  for (let index = 0; index < size; index++) {
    trouble.on = true;
    const life = await branch(() => live(world, `purchase-${seed}-${index}`))().catch((error: unknown) => { throw new Error(`purchase ${index}, seed ${seed}`, { cause: error }); });
    trouble.on = false;
    if (life) lives.push(life);
    else orphans++;
    if (index % 10 === 9) till.clock.now = new Date(till.clock.now.getTime() + 7000);
  }
  const early = new Map<string, string>();
  for (const { id } of lives) early.set(id, (await store.readCheckout(id))!.checkout.state);

  // the timer has its time, and nobody else does anything
  for (let round = 0; round < 6; round++) {
    till.clock.now = new Date(till.clock.now.getTime() + 3600_000);
    await servers[1]!.settle();
  }

  let [payments, byTimer] = [0, 0];
  for (const life of lives) {
    const reference = life.method === 'hosted' ? hosted.money.get(life.id) : amazon.money.get(life.id);
    const { state, order } = (await store.readCheckout(life.id))!.checkout;
    const orders = await ordersOf(store, life, reference);
    const isPaid = life.method === 'sandbox' ? state === 'paid' : reference !== undefined;
    const told = `${life.method} ${life.id}, seed ${seed}`;
    assert.equal(orders.size, isPaid ? 1 : 0, `${told}: orders`);
    assert.equal(state === 'paid', isPaid, `${told}: ${state}`);
    assert.equal(order, [...orders][0], `${told}: the checkout's order`);
    if (isPaid) payments++;
    if (isPaid && early.get(life.id) !== 'paid') byTimer++;
  }
  assert.equal(state.cases.size, payments + 1, 'an order for each payment, beside the one the shop began with');
  assert.deepEqual(await store.listStrays('pk_nordlicht'), [], 'nothing is left to be looked at by hand');
  assert.ok(payments > size / 4 && byTimer > 0 && trouble.faults > size / 20, 'the run has met what it is about');
  const { clicks, returns, news, lost, failed } = world.count;
  console.log(`payments: ${size} purchases (${orphans} never began), ${clicks} clicks, ${returns} returns, ${news} news, ${lost} replies lost, ${failed} failed, ${trouble.faults} faults; `
    + `${payments} payments, ${payments} orders, ${byTimer} of them found by the timer; 0 payments without an order, 0 orders without a payment, 0 doubled; seed ${seed}`);
});
