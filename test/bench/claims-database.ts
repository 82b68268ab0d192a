/**
 * A PostgreSQL database with as many cases as a bench wants, and the backend over it. A few cases are made through the real handler; the others are copies of
 * their rows, told apart by a number behind every order's and claim's name. Beside them lies a table with one plain row per case, for the floors.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import { createBackend, createMemoryFiles, createToken, registerMerchant, type Backend, type Store } from '../../src/entries/backend.ts';
import { openStore } from '../../src/entries/backend-node.ts';
import { openPool } from '../../src/backend/node/sql/pool.ts';
import { ownDatabase } from '../backend/support/postgres.ts';
import { mountAt, testMediatorKey, testMerchants, type Mount } from '../conformance/mount.ts';
import { answered, claimed, placed, reviewed } from '../conformance/scene.ts';
import { done } from '../conformance/talk.ts';

/** What the floors read and write: the driver, the query builder and nothing else. */
export interface Plain { bare: { id: string; body: string }; events: { merchant: string; order_no: string; seq: number; body: string } }

export interface ClaimsDatabase {
  readonly size: number;
  readonly url: string;
  readonly mount: Mount;
  readonly backend: Backend;
  readonly store: Store;
  readonly plain: Kysely<Plain>;
  /** An order on which a claim can be filed, each time another one, with its buyer's token. */
  claimable(): Promise<{ readonly order: string; readonly token: string }>;
  /** An order with a claim on it, any. */
  claimed(): Promise<{ readonly order: string; readonly token: string }>;
  bytes(): Promise<number>;
  close(): Promise<void>;
}

/** Of ten cases: nothing happened, both have written, a claim waits for the merchant, for the mediator, was granted and paid. */
const shares = { placed: 2, answered: 4, claimed: 2, reviewed: 1, granted: 1 } as const;
type Kind = keyof typeof shares;
type Made = Readonly<Record<Kind, { readonly order: string; readonly claim?: string }>>;

async function templates(mount: Mount): Promise<Made> {
  const granted = await claimed(mount);
  await done(mount, 'acceptClaim', { params: { claim: granted.claim }, as: mount.secretKey, body: {} });
  await done(mount, 'confirmRefund', { params: { claim: granted.claim }, as: mount.secretKey, body: {} });
  return { placed: await placed(mount), answered: await answered(mount), claimed: await claimed(mount), reviewed: await reviewed(mount), granted };
}

/** The rows of one case again, `copies` times. What lists are sorted by lies a minute apart. */
async function copy(db: Kysely<Plain>, { order, claim = 'none' }: Made[Kind], copies: number): Promise<void> {
  const [of, ofClaim, to] = [sql.lit(order), sql.lit(claim), sql.lit(copies)];
  const renamed = (column: string) => sql`replace(replace(${sql.ref(column)}, ${of}, ${of} || '-' || n), ${ofClaim}, ${ofClaim} || '-' || n)`;
  const earlier = (column: string) => sql`to_char(${sql.ref(column)}::timestamptz at time zone 'utc' - n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  const each = (table: string) => sql`from ${sql.table(table)}, generate_series(1, ${to}) as n where order_no = ${of}`;
  for (const statement of [
    sql`insert into events (merchant, order_no, seq, at, body, hash) select merchant, order_no || '-' || n, seq, at, ${renamed('body')}, hash ${each('events')}`,
    sql`insert into cases (merchant, order_no, version, due) select merchant, order_no || '-' || n, version, due ${each('cases')}`,
    sql`insert into claims (id, merchant, order_no, number, state, filed_at, body) select id || '-' || n, merchant, order_no || '-' || n, number || '-' || n, state, ${earlier('filed_at')}, ${renamed('body')} ${each('claims')}`,
    sql`insert into orders (merchant, order_no, name, search, placed_at, updated_at, currency, paid, waiting, defective, disputed, body)
      select merchant, order_no || '-' || n, name || '-' || n, ${renamed('search')}, ${earlier('placed_at')}, ${earlier('updated_at')}, currency, paid, waiting, defective, disputed, ${renamed('body')} ${each('orders')}`,
    sql`insert into replies (principal, key, fingerprint, status, body, at) select ${renamed('principal')}, key || '-' || n, fingerprint, status, ${renamed('body')}, at from replies, generate_series(1, ${to}) as n where position(${of} in principal) > 0`,
    // what was told is done, the reminders wait for their day
    sql`insert into outbox (id, at, recipient, topic, body, state, due) select id || '-' || n, at, recipient, topic, ${renamed('body')}, case when due = '' and n > 10 then 'done' else state end, due
      from outbox, generate_series(1, ${to}) as n where position(${of} in body) > 0`,
  ]) await statement.execute(db);
}

export async function openClaimsDatabase(server: string, size: number): Promise<ClaimsDatabase> {
  const database = await ownDatabase(server);
  const store = await openStore({ databaseUrl: database.url, connections: 20 });
  const [merchant] = await Promise.all(testMerchants.map((each) => registerMerchant(store, each)));
  const backend = createBackend({ store, files: createMemoryFiles(), mediatorKey: testMediatorKey });
  const mount = mountAt('http://redress.test', (request) => backend.fetch(request));
  const plain = new Kysely<Plain>({ dialect: new PostgresDialect({ pool: await openPool(database.url, 20, () => {}) }) });
  const made = await templates(mount);
  const copies = (kind: Kind): number => Math.floor(size / 10) * shares[kind];
  for (const kind of Object.keys(shares) as Kind[]) await copy(plain, made[kind], copies(kind));
  await sql`create table bare (id text collate "C" primary key, body text not null)`.execute(plain);
  await sql`insert into bare select 'row-' || n, ${'x'.repeat(400)}::text from generate_series(1, ${sql.lit(size)}) as n`.execute(plain);
  await sql`vacuum analyze`.execute(plain);
  await sql`checkpoint`.execute(plain);

  // prime to the number of copies, so that every order comes once, from all over the table
  const stride = 7919;
  let asked = 0;
  const one = async (kind: Kind) => {
    const order = `${made[kind].order}-${String(1 + (asked += 1) * stride % copies(kind))}`;
    return { order, token: (await createToken(merchant!, { role: 'buyer', order }, new Date(), 3600)).token };
  };
  return {
    size, url: database.url, mount, backend, store, plain,
    claimable: () => one('answered'),
    claimed: () => one('claimed'),
    bytes: async () => Number((await sql<{ bytes: string }>`select pg_database_size(current_database()) - pg_total_relation_size('bare') as bytes`.execute(plain)).rows[0]!.bytes),
    close: async () => {
      await plain.destroy();
      await store.close();
      await database.drop();
    },
  };
}
