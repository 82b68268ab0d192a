/**
 * The timer: deadlines take effect in the second after they end, whichever of several servers is awake, and once. Two timers on one store are stopped and
 * started at random while a made-up clock runs through the end of summer time; the alarm itself is held against a real clock.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { servicesOf } from '../../src/backend/services.ts';
import { settleAsTimer } from '../../src/backend/settle.ts';
import { setAlarm } from '../../src/backend/node/alarm.ts';
import { createBackend, createMemoryFiles, createMemoryStore, createToken, registerMerchant, type Store } from '../../src/entries/backend.ts';
import { openStore } from '../../src/entries/backend-node.ts';
import { sampleMerchant, sampleOrder } from '../support/orders.ts';
import { databaseUrl, ownDatabase, withoutPostgres } from './support/postgres.ts';
import { seeded } from '../support/seeded.ts';

const key = 'sk_timer_tests_0123456789';
const wait = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });
/** Claims filed through the hours around the change of the clocks, in a zone that changes them; each with its last second. */
async function filed(store: Store, count: number, clock: { now: Date }): Promise<Map<string, string>> {
  const merchant = await registerMerchant(store, { profile: sampleMerchant(), policy: 'a-to-z', secretKey: key, tokenSecret: 'timer-tests-token-secret-0123456789' });
  const backend = createBackend({ store, files: createMemoryFiles(), now: () => clock.now });
  const due = new Map<string, string>();
  for (let index = 0; index < count; index++) {
    clock.now = new Date(Date.UTC(2026, 9, 17, 20) + index * 1_800_000);
    const order = `R-${index}`;
    const { token } = await createToken(merchant, { role: 'buyer', order }, clock.now, 3600);
    const call = async (method: string, path: string, as: string, body: object) => {
      const response = await backend.fetch(new Request(`http://redress.test${path}`, { method, headers: { Authorization: `Bearer ${as}`, 'Idempotency-Key': `${order}${path}${as.slice(0, 2)}`, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }));
      assert.ok(response.ok, await response.clone().text());
      return (await response.json()) as { answerDue: string };
    };
    const placed = '2026-09-10T09:00:00Z';
    await call('PUT', `/v1/merchant/orders/${order}`, key, sampleOrder({ number: order, placedAt: placed, latestDelivery: '2026-09-20', charge: { ...sampleOrder().charge, chargedAt: placed, settledAt: placed } }));
    await call('POST', `/v1/orders/${order}/messages`, token, { id: `message-${index}-1`, text: '?' });
    await call('POST', `/v1/merchant/orders/${order}/messages`, key, { id: `message-${index}-2`, text: '!' });
    const body = { id: `claim-${index}-x`, ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: { amount: 4000, currency: 'EUR' }, story: '.', outcome: 'refund', facts: { addressConfirmed: true } };
    due.set(order, (await call('POST', `/v1/orders/${order}/claims`, token, body)).answerDue);
  }
  return due;
}

/** Two timers that look every 30 seconds, each dead half of the time, one of them always alive. */
async function live(stores: readonly Store[], due: Map<string, string>, clock: { now: Date }): Promise<void> {
  const random = seeded(7);
  const timers = stores.map((store) => servicesOf({ store, files: createMemoryFiles(), now: () => clock.now }));
  const dying = servicesOf({ store: { ...stores[0]!, readCase: () => Promise.reject(new Error('killed')) }, files: createMemoryFiles(), now: () => clock.now });
  const instants = [...new Set(due.values())].sort();
  for (const instant of instants) {
    const last = Date.parse(instant);
    clock.now = new Date(last + 999);
    await Promise.all(timers.map((services) => settleAsTimer(services)));
    for (const [order, at] of due) if (at === instant) assert.ok(!(await stores[0]!.readCase({ merchant: 'pk_nordlicht', order }))!.events.some(({ body }) => body.includes('deadline_passed')), `${order} early`);
    // somebody who took a case and died with it
    clock.now = new Date(last + 1000);
    if (random() < 0.5) await settleAsTimer(dying);
    for (let seconds = 1; seconds <= 60; seconds += 29) {
      clock.now = new Date(last + seconds * 1000);
      const awake = timers.filter((_, index) => random() < 0.5 || index === Math.floor(seconds) % 2);
      await Promise.all(awake.map((services) => settleAsTimer(services)));
    }
    for (const [order, at] of due) if (at === instant) assert.ok((await stores[0]!.readCase({ merchant: 'pk_nordlicht', order }))!.events.some(({ body }) => body.includes('deadline_passed')), `${order} late`);
  }
  for (const [order, at] of due) {
    const passed = (await stores[0]!.readCase({ merchant: 'pk_nordlicht', order }))!.events.map(({ body }) => JSON.parse(body) as { type: string; at: string }).filter(({ type }) => type === 'deadline_passed');
    assert.deepEqual(passed.map((event) => Date.parse(event.at)), [Date.parse(at) + 1000], `${order}: once, with its own second, within a minute`);
  }
}

test('through the end of summer time no deadline passes early, twice, or more than a minute late, whoever dies', async () => {
  const clock = { now: new Date(0) };
  const store = createMemoryStore();
  const due = await filed(store, 24, clock);
  assert.ok([...due.values()].includes('2026-10-25T22:59:59Z'), 'seven days later the day ends an hour later');
  assert.ok([...due.values()].includes('2026-10-24T21:59:59Z'));
  await live([store, store], due, clock);
});

if (databaseUrl === undefined) console.log(`timer: ${withoutPostgres}`);
else {
  const database = await ownDatabase(databaseUrl);
  const stores = await Promise.all([0, 1].map(() => openStore({ databaseUrl: database.url, connections: 4 })));
  after(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database.drop();
  });
  test('PostgreSQL: two servers’ timers share the deadlines, and together miss none', async () => {
    const clock = { now: new Date(0) };
    await live(stores, await filed(stores[0]!, 24, clock), clock);
  });
}

test('an alarm goes off when something is due, not before, and rests in between', async () => {
  const rounds: number[] = [];
  const due = Date.now() + 300;
  const alarm = setAlarm({ work: () => { rounds.push(Date.now()); return Promise.resolve(); }, next: () => Promise.resolve(Date.now() < due ? due - Date.now() : undefined), failed: (error) => { throw error; }, atMost: 5000, atLeast: 50 });
  await wait(600);
  assert.equal(rounds.length, 2, 'once at the start, once when due');
  assert.ok(rounds[1]! >= due && rounds[1]! < due + 200);
  alarm.poke();
  await wait(200);
  assert.equal(rounds.length, 3);
  await alarm.stop();
  alarm.poke();
  await wait(150);
  assert.equal(rounds.length, 3, 'stopped');
});

test('an alarm whose work fails, or whose due date stays in the past, never runs in a tight loop and never twice at once', async () => {
  let [rounds, running, most, failures] = [0, 0, 0, 0];
  const alarm = setAlarm({
    work: async () => {
      rounds++;
      most = Math.max(most, ++running);
      await wait(20);
      running--;
      if (rounds === 2) throw new Error('database away');
    },
    next: () => Promise.resolve(-1000), failed: () => { failures++; }, atMost: 100, atLeast: 100,
  });
  for (let count = 0; count < 50; count++) {
    alarm.poke();
    await wait(10);
  }
  await alarm.stop();
  assert.ok(rounds >= 2 && rounds <= 6, `${rounds} rounds`);
  assert.deepEqual([most, failures, running], [1, 1, 0]);
});
