/** Payments that the merchant's own server opens: what lies beyond the wire, in timers, addresses, and the list of what nobody could take. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostedStandIn } from './support/pay-life.ts';
import { secretKey } from './support/shop.ts';
import { accounts, hostedSecret, openTill } from './support/till.ts';
import { sampleOrder } from '../support/orders.ts';

const minutes = (count: number): number => count * 60_000;

test('a payment whose news is lost and whose buyer never returns becomes an order by the timer, which asks less and less often and then no more', async () => {
  const hosted = hostedStandIn();
  let asked = 0;
  const { begin, read, orders, clock, backend } = await openTill({ fetch: (request) => { asked++; return hosted.fetch(request); } });
  const [paid, left] = [await begin('hosted'), await begin('hosted')];
  hosted.money.set(paid.id, 'pi_paid');
  const later = async (ms: number): Promise<number> => {
    clock.now = new Date(clock.now.getTime() + ms);
    return backend.settle();
  };
  assert.equal(await later(minutes(1)), 0, 'too early to ask');
  assert.equal(asked, 2);
  assert.equal(await later(minutes(1) + 1000), 1);
  assert.equal(await orders('stripe', 'pi_paid'), 1);
  assert.equal((await read(paid.id)).state, 'paid');
  asked = 0;
  for (let minute = 0; minute < 60 * 24 * 6; minute += 10) await later(minutes(10));
  assert.ok(asked > 5 && asked < 15, `${asked} questions about the checkout that was left`);
  assert.equal((await read(left.id)).state, 'open');
});

test('a payment server that is away keeps no other checkout from being asked about, and is asked again', async () => {
  const hosted = hostedStandIn();
  let away: string | undefined;
  const { begin, read, clock, backend, log } = await openTill({
    fetch: async (request) => {
      if (away !== undefined && (await request.clone().text()).includes(away)) throw new TypeError('no connection');
      return hosted.fetch(request);
    },
  });
  const [one, two] = [await begin('hosted'), await begin('hosted')];
  for (const { id } of [one, two]) hosted.money.set(id, `pi_${id}`);
  away = one.id;
  clock.now = new Date(clock.now.getTime() + minutes(3));
  assert.equal(await backend.settle(), 1);
  assert.equal((await read(one.id)).code, 'provider_unavailable', 'the page hears that it can try again');
  assert.ok(log.some(({ event }) => event === 'checkout_not_settled') && !JSON.stringify(log).includes(one.id));
  away = undefined;
  clock.now = new Date(clock.now.getTime() + minutes(5));
  assert.equal(await backend.settle(), 1);
  assert.deepEqual([(await read(one.id)).state, (await read(two.id)).state], ['paid', 'paid']);
});

test('a checkout is kept before the payment server hears of it, and a reply that was lost is asked for again with the same name', async () => {
  const hosted = hostedStandIn();
  const names: (string | null)[] = [];
  let lost = true;
  const { price, wish, call, read, tell } = await openTill({
    fetch: async (request) => {
      names.push(request.headers.get('webhook-id'));
      const response = await hosted.fetch(request);
      if (lost) throw new TypeError('no reply');
      return response;
    },
  });
  const body = wish('hosted', await price());
  const begin = async () => (await call('POST', '/v1/checkouts', { body })).json() as Promise<{ code?: string; next?: object }>;
  assert.equal((await begin()).code, 'provider_unavailable');
  assert.deepEqual(await tell('checkout_paid', { checkout: body.id, provider: 'stripe', reference: 'pi_1' }), [200, 'recorded'], 'money for it would find it');
  lost = false;
  assert.equal((await read(body.id)).state, 'paid');
  const other = wish('hosted', await price());
  lost = true;
  await call('POST', '/v1/checkouts', { body: other });
  lost = false;
  const again = (await (await call('POST', '/v1/checkouts', { body: other })).json()) as { next: object };
  assert.deepEqual(again.next, { redirect: `https://pay.example/${other.id}` });
  assert.equal(names.filter((name) => name === `checkout_requested_${other.id}`).length, 2);
});

test('without https a payment server is called on the developer’s own machine only, and only by a sandbox', async () => {
  const called: string[] = [];
  const local = { ...accounts, hosted: { url: 'http://127.0.0.1:9999/payments', secret: hostedSecret } };
  for (const [sandbox, expected] of [[true, undefined], [false, 'method_unavailable']] as const) {
    const { begin } = await openTill({ sandbox, fetch: (request) => { called.push(request.redirect); return Promise.resolve(Response.json({ redirect: 'https://pay.example/1' })); } }, local);
    assert.equal((await begin('hosted') as { code?: string }).code, expected);
  }
  assert.deepEqual(called, ['manual'], 'and no redirect is followed');
});

test('an answer that never ends is cut off', async () => {
  const endless = () => new Response(new ReadableStream({ pull: (stream) => { stream.enqueue(new Uint8Array(65_536)); } }));
  const { begin } = await openTill({ fetch: () => Promise.resolve(endless()) });
  assert.equal((await begin('hosted') as { code?: string }).code, 'provider_unintelligible');
});

test('money that could not become an order is on the list of whoever runs the server, until an order names the checkout as its charge', async () => {
  const { begin, tell, store, call, read, log } = await openTill({ fetch: hostedStandIn().fetch });
  const { id } = await begin('hosted');
  const news = { checkout: id, amount: { amount: 4490, currency: 'USD' } };
  assert.deepEqual([await tell('checkout_paid', news), await tell('checkout_paid', news)], [[202, 'kept'], [202, 'kept']]);
  assert.deepEqual((await store.listStrays('pk_nordlicht')).map(({ provider, charges }) => [provider, charges]), [['hosted', [id]]]);
  assert.ok(log.some(({ event, level }) => event === 'provider_event_kept' && level === 'error'));
  assert.deepEqual(await tell('checkout_paid', { checkout: id, reference: 'pi_1', provider: 'stripe' }), [200, 'recorded']);
  assert.equal((await read(id)).state, 'paid');

  const other = await begin('hosted');
  await tell('checkout_paid', { checkout: other.id, amount: { amount: 4490, currency: 'USD' } });
  const unknown = 'checkout-of-yesterday';
  assert.deepEqual(await tell('checkout_paid', { checkout: unknown }), [202, 'kept']);
  for (const [number, reference] of [['R-77', other.id], ['R-78', unknown]] as const)
    await call('PUT', `/v1/merchant/orders/${number}`, { as: secretKey, body: sampleOrder({ number, charge: { ...sampleOrder().charge, provider: 'hosted', reference } }) });
  assert.deepEqual([(await read(other.id)).state, (await read(other.id)).order], ['paid', 'R-77']);
  assert.deepEqual((await store.listStrays('pk_nordlicht')).map(({ charges }) => charges[0]), [id], 'what was paid for with other money stays on the list');
});

test('less or more money than was asked for is still an order, and the order says what was taken', async () => {
  const { begin, tell, read, store } = await openTill({ fetch: hostedStandIn().fetch });
  const { id } = await begin('hosted');
  assert.deepEqual(await tell('checkout_paid', { checkout: id, amount: { amount: 4990, currency: 'EUR' } }), [200, 'recorded']);
  const { order } = await read(id);
  const [first] = (await store.readCase({ merchant: 'pk_nordlicht', order: order! }))!.events;
  assert.deepEqual((JSON.parse(first!.body) as { order: { total: number; charge: { authorised: number; captured: number } } }).order.charge.captured, 4990);
});
