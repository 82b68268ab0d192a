/**
 * Deadlines are exact (P4): claims in every time zone, due around the days on which clocks change, with one or two servers' timers that are killed, held up
 * and started again at random. No deadline takes effect early, twice, never, or later than a minute after a timer runs again; and each is written
 * down with its own second, whenever it was noticed. `DEADLINE_CLAIMS` sets how many claims, `DEADLINE_SEED` repeats a run.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { createMemoryStore } from '../../src/entries/backend.ts';
import type { Step, Store } from '../../src/entries/backend.ts';
import { openStore } from '../../src/entries/backend-node.ts';
import { planClaim, putClaim, type DueClaim } from './support/due-claims.ts';
import { changeDays, plusDays, zones } from './support/local-days.ts';
import { seeded, type Chance } from '../support/seeded.ts';
import { SimulatedTimers, type Run } from './support/simulated-timers.ts';

const count = Number(process.env['DEADLINE_CLAIMS'] ?? 10_000);
const seed = Number(process.env['DEADLINE_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));
const minute = 60_000;

/** Claims of all zones in turn; the days on which they are due lie around a change of that zone's clocks, or, where there is none, of some other's. */
function plan(claims: number, chance: Chance): Map<string, DueClaim[]> {
  const changes = new Map(zones.map((zone) => [zone, changeDays(2027, zone)]));
  const anywhere = [...new Set([...changes.values()].flat()), '2027-12-31', '2028-02-29'];
  const byDay = new Map<string, DueClaim[]>();
  for (let index = 0; index < claims; index++) {
    const zone = zones[index % zones.length]!;
    const own = changes.get(zone)!;
    const last = plusDays(chance.pick(own.length > 0 && chance() < 0.8 ? own : anywhere), chance.whole(-1, 1));
    byDay.set(last, [...byDay.get(last) ?? [], planClaim(index, zone, last, chance)]);
  }
  return byDay;
}

/** Deadlines within ten minutes of each other, in their order. */
function* clusters(claims: readonly DueClaim[]): Generator<DueClaim[]> {
  let cluster: DueClaim[] = [];
  for (const claim of [...claims].sort((a, b) => a.passes - b.passes)) {
    if (cluster.length > 0 && claim.passes - cluster.at(-1)!.passes > 10 * minute) {
      yield cluster;
      cluster = [];
    }
    cluster.push(claim);
  }
  if (cluster.length > 0) yield cluster;
}

/** What was noticed, and every way in which it can be wrong. */
class Tally {
  readonly noticed = new Map<string, number>();
  readonly found = { early: [] as string[], late: [] as string[], twice: [] as string[], missed: [] as string[], misdated: [] as string[], shared: [] as string[] };
  longest = 0;

  readonly committed = ({ key, events }: Step, at: number): void => {
    if (events.some(({ body }) => body.includes('"deadline_passed"')) && !this.noticed.has(key.order)) this.noticed.set(key.order, at);
  };

  /** `runs`: when the timers ran without a break. */
  async judge({ key, passes, timeZone, awaits }: DueClaim, store: Store, runs: readonly Run[]): Promise<void> {
    const events = (await store.readCase(key))!.events.map(({ body }) => JSON.parse(body) as { type: string; at: string }).filter(({ type }) => type === 'deadline_passed');
    const name = `${key.order} ${awaits} ${timeZone} ${new Date(passes).toISOString()}`;
    const at = this.noticed.get(key.order) ?? Infinity;
    const when = at === Infinity ? 'never' : new Date(at).toISOString();
    if (events.length === 0) this.found.missed.push(name);
    if (events.length > 1) this.found.twice.push(name);
    for (const event of events) if (Date.parse(event.at) !== passes) this.found.misdated.push(`${name} dated ${event.at}`);
    if (at < passes) this.found.early.push(`${name} at ${when}`);
    for (const { since, end = Infinity } of runs) {
      const ran = Math.max(since, passes);
      if (Math.min(at, end) - ran > minute) this.found.late.push(`${name} at ${when}, with a timer running since ${new Date(since).toISOString()}`);
      if (at <= end) this.longest = Math.max(this.longest, at - ran);
    }
  }
}

/** All deadlines of a store, one cluster after the other, each with a fate of its own. Gives back what the timers did. */
async function live(store: () => Store, claims: readonly DueClaim[], chance: Chance, tally: Tally, between: () => Promise<void> = async () => {}): Promise<SimulatedTimers['counts']> {
  const timers = new SimulatedTimers(store, chance, 0, tally.committed);
  const filedLast = new Set(claims.filter(() => chance() < 0.2));
  for (const claim of claims) if (!filedLast.has(claim)) await putClaim(store(), claim);
  for (const cluster of clusters(claims)) {
    const [first, last] = [cluster[0]!.passes, cluster.at(-1)!.passes];
    timers.runs.length = 0;
    timers.now = Math.max(timers.now, first - chance.whole(1000, 4 * minute));
    for (let server = chance.pick([1, 2]); server > 0; server--) {
      // up before, or down until long after
      const at = chance() < 0.7 ? timers.now + chance.whole(0, minute) : last + chance.whole(-minute, 180 * minute);
      timers.start(Math.max(timers.now, at), chance.whole(0, 4));
    }
    // some come in over another server while the timers sleep
    for (const claim of cluster) if (filedLast.has(claim)) timers.meanwhile(chance.whole(timers.now, claim.passes - 1000), () => putClaim(store(), claim));
    await timers.runUntil(last, minute + 1000);
    for (const claim of cluster) await tally.judge(claim, store(), timers.runs);
    await between();
  }
  tally.found.shared.push(...timers.shared);
  assert.deepEqual(timers.complaints, []);
  return timers.counts;
}

function report(t: TestContext, claims: number, tally: Tally, { rounds, kills, delays }: SimulatedTimers['counts']): void {
  const { early, late, twice, missed, misdated, shared } = tally.found;
  t.diagnostic(`${claims} claims in ${Math.min(claims, zones.length)} time zones, ${rounds} rounds of the timers, killed ${kills} times, held up ${delays} times (DEADLINE_SEED=${seed}): `
    + `${early.length} early, ${late.length} later than 60 s, ${twice.length} twice, ${missed.length} missed, ${misdated.length} with another second, ${shared.length} given to two timers at once; the longest a running timer took: ${(tally.longest / 1000).toFixed(1)} s`);
  const first = Object.fromEntries(Object.entries(tally.found).map(([name, list]) => [name, list.slice(0, 5)]));
  assert.deepEqual(first, { early: [], late: [], twice: [], missed: [], misdated: [], shared: [] }, `DEADLINE_SEED=${seed} DEADLINE_CLAIMS=${count} runs it again`);
}

test('in every time zone, whatever becomes of the timers, each deadline passes once, in its second, within a minute of a timer running', async (t) => {
  const chance = seeded(seed);
  const [tally, counts] = [new Tally(), { rounds: 0, kills: 0, delays: 0 }];
  for (const [, claims] of [...plan(count, chance)].sort()) {
    const store = createMemoryStore();
    const did = await live(() => store, claims, chance, tally);
    for (const name of ['rounds', 'kills', 'delays'] as const) counts[name] += did[name];
  }
  report(t, count, tally, counts);
});

test('PGlite: the same, with the database closed and opened again in between', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'redress-deadlines-'));
  let store = await openStore({ data });
  after(async () => {
    await store.close();
    await rm(data, { recursive: true });
  });
  const chance = seeded(seed + 1);
  const few = Math.max(300, Math.floor(count / 50));
  // the busiest days of a larger plan, so that a few hundred claims meet each other
  const claims = [...plan(few * 12, chance).values()].sort((a, b) => b.length - a.length).flat().slice(0, few);
  const tally = new Tally();
  const counts = await live(() => store, claims, chance, tally, async () => {
    if (chance() > 0.04) return;
    await store.close();
    store = await openStore({ data });
  });
  report(t, few, tally, counts);
});
