/** Promise P7: after an outage a thousand clients come back one by one, not all at once, and whoever is asked to wait waits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox, pauseBefore } from '../../src/client/outbox.ts';
import type { Parcel } from '../../src/client/outbox.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import { httpClaimsApi } from '../../src/entries/client.ts';
import { seeded } from '../support/seeded.ts';
import { Hardware, Tab } from './device.ts';
import { VirtualTime } from './virtual-time.ts';

const clients = 1000;
const minute = 60_000;
const parcel = (id: string, at: number): Parcel => ({ id, about: id, at, call: 'sendMessage', args: ['R-1', { id, text: 'Hallo' }] });

/** Everybody sends once a minute, at a moment of their own; for one minute nobody gets through. Calls for each second. */
async function outage(failure: () => ClaimsApiError): Promise<{ steady: number; peak: number; lost: number }> {
  const time = new VirtualTime();
  const chance = seeded(7);
  const [from, to, end] = [3 * minute, 4 * minute, 30 * minute];
  const perSecond = new Map<number, number>();
  let [sent, arrived] = [0, 0];
  for (let client = 0; client < clients; client++) {
    const outbox = new Outbox(new Tab(new Hardware(time, chance)));
    outbox.join({ told: () => { arrived++; }, deliver: async ({ id }) => {
      const second = Math.floor(time.now / 1000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
      if (time.now >= from && time.now < to) throw failure();
      return { id };
    } });
    for (let at = chance.whole(0, minute); at < 12 * minute - 6 * minute; at += minute) {
      const id = `${String(client)}-${String(at)}`;
      time.in(at, () => { sent++; outbox.post(parcel(id, at)).then(() => { arrived++; }, () => undefined); });
    }
  }
  await time.pass(end);
  const rates = (a: number, b: number) => Array.from({ length: (b - a) / 1000 }, (_, index) => perSecond.get(a / 1000 + index) ?? 0);
  const before = rates(minute, from);
  // calls of a second by chance differ; five seconds tell a wave from a ripple
  const waves = (list: number[]) => list.slice(4).map((_, index) => list.slice(index, index + 5).reduce((sum, each) => sum + each, 0) / 5);
  return { steady: before.reduce((sum, each) => sum + each, 0) / before.length, peak: Math.max(...waves(rates(to, end))), lost: sent - arrived };
}

for (const [name, failure] of [
  ['nobody answered', () => new ClaimsApiError('unavailable', 'network')],
  ['everybody was asked to wait half a minute', () => new ClaimsApiError('unavailable', 'unavailable', { retryAfter: 30 })],
] as const) {
  test(`after a minute in which ${name}, a thousand clients come back at no more than twice their usual pace`, async (t) => {
    const { steady, peak, lost } = await outage(failure);
    t.diagnostic(`${String(clients)} clients: ${steady.toFixed(1)} calls a second as usual, ${peak.toFixed(1)} at most afterwards (${(peak / steady).toFixed(2)} x), ${String(lost)} lost`);
    assert.equal(lost, 0);
    assert.ok(peak <= 2 * steady, `${String(peak)} calls a second, ${String(steady)} as usual`);
  });
}

test('whoever is asked to wait waits that long, and nobody waits for ever', () => {
  for (const random of [0, 0.5, 0.999]) {
    assert.ok(pauseBefore(1, 30, random) >= 30_000 && pauseBefore(1, 30, random) < 180_000);
    for (let round = 0; round < 60; round++) assert.ok(pauseBefore(round, 0, random) <= 600_000);
  }
  assert.equal(pauseBefore(3, 0, 0), 0, 'full jitter: from nothing up');
});

for (const [name, before] of [['as the page opens', 0], ['while something else waits already', 1]] as const) {
  test(`whoever is asked to wait at the first try, ${name}, waits that long before the next`, async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const time = new VirtualTime();
      const tries: number[] = [];
      const outbox = new Outbox(new Tab(new Hardware(time, seeded(seed))));
      outbox.join({ told: () => undefined, deliver: async ({ id }) => {
        if (id.startsWith('other')) throw new ClaimsApiError('unavailable', 'network');
        tries.push(time.now);
        if (tries.length < 3) throw new ClaimsApiError('unavailable', 'unavailable', { retryAfter: 600 });
        return { id };
      } });
      for (let other = 0; other < before; other++) outbox.post(parcel(`other-${String(other)}`, 0)).catch(() => undefined);
      time.in(before * 1000, () => { outbox.post(parcel('message-1', 0)).catch(() => undefined); });
      await time.pass(10 * 60 * minute);
      assert.equal(tries.length, 3);
      for (const index of [1, 2]) assert.ok(tries[index]! - tries[index - 1]! >= 10 * minute, `try ${String(index + 1)} after ${String(tries[index]! - tries[index - 1]!)} ms`);
    }
  });
}

test('a wait is read as seconds and as a date, and nonsense is none', async () => {
  const now = Date.now();
  const asked = async (value: string): Promise<number | undefined> => {
    const api = httpClaimsApi({ api: 'http://redress.test/v1', merchant: 'm', token: () => Promise.resolve('t'), fetch: () => Promise.resolve(new Response('', { status: 503, headers: { 'Retry-After': value } })) });
    return api.readMerchant().then(() => undefined, (error: unknown) => (error as ClaimsApiError).retryAfter);
  };
  assert.equal(await asked('120'), 120);
  const dated = await asked(new Date(now + 90_000).toUTCString());
  assert.ok(dated !== undefined && dated >= 85 && dated <= 91, String(dated));
  assert.equal(await asked(new Date(now - 90_000).toUTCString()), 0);
  for (const nonsense of ['soon', '-5', '1e9', '99999999999', 'NaN', '']) assert.equal(await asked(nonsense), undefined, nonsense);
});
