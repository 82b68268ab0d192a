/**
 * The server over PostgreSQL: filing a claim beside one bare insert, reading a case beside one bare select, and both, with the lists and what timers ask, in a database
 * a thousand times as large. Floors go through the same driver to the same server in the same round. Needs DATABASE_URL; BENCH_CASES says how large.
 */
import { claimBody } from '../conformance/scene.ts';
import { fresh, requestFor, type Sent } from '../conformance/talk.ts';
import type { RouteName } from '../../src/contract/index.ts';
import { databaseUrl, withoutPostgres } from '../backend/support/postgres.ts';
import { openClaimsDatabase, type ClaimsDatabase } from './claims-database.ts';
import { median, shuffled, type Bench, type Measure, type Rounds } from './measure.ts';

const least = 1000;
const most = Number(process.env['BENCH_CASES'] ?? 1_000_000);
/** How often each thing is done in a round, one at a time. */
const times = 10;
/** Far enough away for every deadline and reminder to have come. */
const someday = '2099-01-01T00:00:00Z';

type Act = () => Promise<unknown>;
/** Makes ready what is not measured, and gives back what is. */
type Ready = (database: ClaimsDatabase) => Promise<Act>;

async function asked<N extends RouteName>({ backend, mount }: ClaimsDatabase, name: N, sent: Sent<N>): Promise<void> {
  const response = await backend.fetch(requestFor(mount, name, sent));
  const text = await response.text();
  if (!response.ok) throw new Error(`${name} answered ${String(response.status)}: ${text}`);
}

const bareInsert: Ready = async ({ plain }) => {
  const row = { id: fresh('row'), body: JSON.stringify(claimBody()) };
  return () => plain.insertInto('bare').values(row).execute();
};
const bareSelect: Ready = async ({ plain, mount: { merchant }, claimed }) => {
  const { order } = await claimed();
  return () => plain.selectFrom('events').select('body').where('merchant', '=', merchant).where('order_no', '=', order).where('seq', '=', 1).executeTakeFirstOrThrow();
};
const file: Ready = async (database) => {
  const { order, token } = await database.claimable();
  return () => asked(database, 'fileClaim', { params: { order }, as: token, body: claimBody() });
};
const read: Ready = async (database) => {
  const { order, token } = await database.claimed();
  return () => asked(database, 'readCase', { params: { order }, as: token });
};
const asMerchant = (name: 'listClaims' | 'listOrders', query: Record<string, string> = {}): Ready => async (database) => () => asked(database, name, { as: database.mount.secretKey, query });

/** Everything once per turn, in any order; a round's figure is the median of its turns. */
async function measured(rounds: number, cases: Readonly<Record<string, readonly [Ready, ClaimsDatabase]>>): Promise<Rounds> {
  const round = async (): Promise<Record<string, number>> => {
    const took = new Map(Object.keys(cases).map((name) => [name, [] as number[]]));
    for (let turn = 0; turn < times; turn++) {
      for (const [name, [ready, database]] of shuffled(Object.entries(cases))) {
        const act = await ready(database);
        const start = performance.now();
        await act();
        took.get(name)!.push(performance.now() - start);
      }
    }
    return Object.fromEntries([...took].map(([name, all]) => [name, median(all)]));
  };
  await round(); // statements are planned, pages are read
  const all: Record<string, number>[] = [];
  for (let each = 0; each < rounds; each++) all.push(await round());
  return all;
}

/** Figures by other names: which of them is the floor here, which is ours. */
const as = (rounds: Rounds, names: Readonly<Record<string, string>>): Rounds => rounds.map((round) => Object.fromEntries(Object.entries(names).map(([name, of]) => [name, round[of]!])));

async function besideFloor(rounds: number, small: ClaimsDatabase, large: ClaimsDatabase, what: string, limit: number, bare: Ready, ours: Ready): Promise<Measure[]> {
  const found = await measured(rounds, {
    'small bare': [bare, small], 'small bare again': [bare, small], small: [ours, small], 'small again': [ours, small], 'large bare': [bare, large], 'large bare again': [bare, large], large: [ours, large],
  });
  return [
    { what: `${what}, of ${amount(small)}, ms`, digits: 2, rounds: as(found, { floor: 'small bare', 'floor again': 'small bare again', ours: 'small' }), most: { times: limit } },
    { what: `${what}, of ${amount(large)}, ms`, digits: 2, rounds: as(found, { floor: 'large bare', 'floor again': 'large bare again', ours: 'large' }), most: { times: limit } },
    { what: `${what}, ${amount(small)} → ${amount(large)}, ms`, digits: 2, rounds: as(found, { floor: 'small', 'floor again': 'small again', ours: 'large' }), most: { times: 1.2 } },
  ];
}

const amount = ({ size }: ClaimsDatabase): string => size.toLocaleString('en');

async function grown(rounds: number, small: ClaimsDatabase, large: ClaimsDatabase, what: string, act: Ready): Promise<Measure> {
  const found = await measured(rounds, { small: [act, small], again: [act, small], large: [act, large] });
  return { what: `${what}, ${amount(small)} → ${amount(large)}, ms`, digits: 2, rounds: as(found, { floor: 'small', 'floor again': 'again', ours: 'large' }), most: { times: 1.2 } };
}

/** Many at once through one process: how many a second, and how long the process itself was busy with each. */
async function rate(database: ClaimsDatabase, what: string, ready: Ready, count: number): Promise<Measure[]> {
  const acts: Act[] = [];
  for (let each = 0; each < count; each++) acts.push(await ready(database));
  const [start, used] = [performance.now(), process.cpuUsage()];
  await Promise.all(Array.from({ length: 16 }, async () => { for (let act = acts.pop(); act; act = acts.pop()) await act(); }));
  const { user, system } = process.cpuUsage(used);
  return [
    { what: `${what}, 16 at once, per second`, rounds: [{ ours: count / (performance.now() - start) * 1000 }] },
    { what: `${what}, the process's own time, ms`, digits: 2, rounds: [{ ours: (user + system) / 1000 / count }] },
  ];
}

async function run(rounds: number): Promise<Measure[]> {
  const [small, large] = [await openClaimsDatabase(databaseUrl!, least), await openClaimsDatabase(databaseUrl!, most)];
  try {
    // the same rows every time: a lease that is over at once
    const due: Ready = async ({ store }) => () => store.takeDue(someday, '', 50);
    const news: Ready = async ({ store }) => () => store.takeOutbox('2000-01-01T00:00:00Z', '', 50);
    const bytes = (await large.bytes()) / large.size;
    return [
      ...await besideFloor(rounds, small, large, 'filing a claim', 3, bareInsert, file),
      ...await besideFloor(rounds, small, large, 'reading a case', 2, bareSelect, read),
      await grown(rounds, small, large, 'merchant’s claims', asMerchant('listClaims')),
      await grown(rounds, small, large, 'merchant’s orders that wait', asMerchant('listOrders', { waiting: 'any' })),
      await grown(rounds, small, large, 'what is due', due),
      await grown(rounds, small, large, 'news to deliver', news),
      ...await rate(large, 'reading a case', read, 2000),
      ...await rate(large, 'filing a claim', file, 1000),
      { what: 'a case in the database, kB', digits: 1, rounds: [{ ours: bytes / 1000 }] },
    ];
  } finally {
    await large.close();
    await small.close();
  }
}

export const bench: Bench = { title: `Server, ${least.toLocaleString('en')} and ${most.toLocaleString('en')} cases`, hindered: databaseUrl === undefined ? withoutPostgres : undefined, rounds: 12, cases: ['floor', 'floor again', 'ours'], floor: 'floor', again: 'floor again', ours: 'ours', run };
