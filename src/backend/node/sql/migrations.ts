/**
 * How the tables came to be, step by step. A step that has been released is never changed; the next change is a new step. PostgreSQL takes a
 * lock meanwhile, so several servers may start at once.
 */
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { projectAll } from './project.ts';
import type { Tables } from './tables.ts';

const first: readonly string[] = [
  `create table merchants (id text collate "C" primary key, key_hash text collate "C" not null unique, body text not null)`,
  `create table events (
     merchant text collate "C" not null, order_no text collate "C" not null, seq integer not null,
     at text collate "C" not null, body text not null, hash text collate "C" not null,
     primary key (merchant, order_no, seq))`,
  `create table cases (
     merchant text collate "C" not null, order_no text collate "C" not null, version integer not null, due text collate "C",
     primary key (merchant, order_no))`,
  `create index cases_due on cases (due) where due is not null`,
  `create table claims (
     id text collate "C" constraint claims_id primary key, merchant text collate "C" not null, order_no text collate "C" not null,
     number text not null, state text collate "C" not null, filed_at text collate "C" not null, body text not null)`,
  `create index claims_of_merchant on claims (merchant, filed_at desc, id desc)`,
  `create index claims_newest on claims (filed_at desc, id desc)`,
  `create index claims_of_case on claims (merchant, order_no)`,
  `create table replies (
     principal text collate "C" not null, key text collate "C" not null, fingerprint text collate "C" not null,
     status integer not null, body text not null, at text collate "C" not null,
     constraint replies_key primary key (principal, key))`,
  `create table outbox (
     id text collate "C" primary key, at text collate "C" not null, recipient text not null, topic text not null, body text not null)`,
  `create index outbox_oldest on outbox (at, id)`,
  `create table carts (merchant text collate "C" not null, cart text collate "C" not null, body text not null, primary key (merchant, cart))`,
  `create table checkouts (id text collate "C" primary key, state text not null, body text not null)`,
  `create table settings (name text collate "C" primary key, value text not null)`,
];

const charges: readonly string[] = [
  `create table charges (
     merchant text collate "C" not null, order_no text collate "C" not null, provider text collate "C" not null, reference text collate "C" not null,
     primary key (merchant, order_no))`,
  `create index charges_by_reference on charges (merchant, reference)`,
  `create table strays (
     id text collate "C" primary key, merchant text collate "C" not null, provider text collate "C" not null, charges text[] not null,
     at text collate "C" not null, body text not null)`,
  `create index strays_of_merchant on strays (merchant, at)`,
  // orders that are here already, by their newest state; the names as providers/names.ts has them
  `insert into charges (merchant, order_no, provider, reference)
     select merchant, order_no, case when name ~ 'stripe' then 'stripe' when name ~ 'paypal|ppcp' then 'paypal' when name ~ 'amazon' then 'amazon-pay' else name end, reference
     from (select distinct on (merchant, order_no) merchant, order_no,
         lower(trim(body::json -> 'order' -> 'charge' ->> 'provider')) as name, body::json -> 'order' -> 'charge' ->> 'reference' as reference
       from events where body like '%"type":"order\\_%' order by merchant, order_no, seq desc) as newest
     where name is not null and reference is not null`,
];

const deliveries: readonly string[] = [
  // what was written before anybody delivered is not news any more
  `alter table outbox add column state text not null default 'done', add column due text collate "C" not null default '', add column attempts integer not null default 0, add column problem text`,
  `alter table outbox alter column state set default 'waiting'`,
  `create index outbox_waiting on outbox (due, at) where state = 'waiting'`,
];

const leases: readonly string[] = [
  // until when a timer has a due case to itself
  `alter table cases add column leased text collate "C" not null default ''`,
];

const leaseEnds: readonly string[] = [`create index cases_leased on cases (leased) where leased <> ''`];

const orders: readonly string[] = [
  `create table orders (
     merchant text collate "C" not null, order_no text collate "C" not null, name text collate "C" not null, search text collate "C" not null,
     placed_at text collate "C" not null, updated_at text collate "C" not null, currency text collate "C" not null, paid bigint not null,
     waiting text[] not null, defective boolean not null, disputed boolean not null, body text not null,
     primary key (merchant, order_no))`,
  `create index orders_newest on orders (merchant, updated_at desc, order_no desc)`,
  `create index orders_waiting on orders (merchant, updated_at desc, order_no desc) where waiting <> '{}'`,
  // everything that is counted, so that counting reads no rows
  `create index orders_placed on orders (merchant, placed_at) include (currency, paid)`,
  `create index orders_defective on orders (merchant, placed_at) where defective`,
  `create index orders_disputed on orders (merchant) where disputed`,
  `create index orders_named on orders (merchant, name)`,
  `create table withdrawals (
     merchant text collate "C" not null, id text collate "C" not null, received_at text collate "C" not null, body text not null, primary key (merchant, id))`,
  `create index withdrawals_newest on withdrawals (merchant, received_at desc, id desc)`,
  // the case that knows of a withdrawal: one, for good
  `create table withdrawal_orders (
     merchant text collate "C" not null, id text collate "C" not null, order_no text collate "C" not null, constraint withdrawals_told primary key (merchant, id))`,
];

const reminders: readonly string[] = [
  // when a timer asks how an unpaid checkout stands
  `alter table checkouts add column due text collate "C"`,
  `create index checkouts_due on checkouts (due) where due is not null and state <> 'paid'`,
];

const writtenAt = `at text collate "C" not null default to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const retention: readonly string[] = [
  // what is here already counts from today
  `alter table carts add column ${writtenAt}`,
  `alter table checkouts add column ${writtenAt}`,
  `create index carts_oldest on carts (at)`,
  `create index checkouts_oldest on checkouts (at)`,
  `create index replies_oldest on replies (at)`,
  // which cases name a file
  `create index events_files on events (substring(body from '"sha256":"([0-9a-f]{64})"')) where body like '%"type":"file\\_added"%'`,
];

const rotation: readonly string[] = [
  // a secret key that was replaced and still holds
  `alter table merchants add column former_key_hash text collate "C" unique`,
];

const step = (statements: readonly string[]): Migration => ({ up: async (db: Kysely<never>) => { for (const statement of statements) await sql.raw(statement).execute(db); } });

const migrations: Record<string, Migration> = {
  '2026-11-21-first': step(first),
  '2026-11-22-charges': step(charges),
  '2026-11-23-deliveries': step(deliveries),
  '2026-11-24-leases': step(leases),
  '2026-11-25-lease-ends': step(leaseEnds),
  '2026-11-26-orders': {
    up: async (db: Kysely<never>) => {
      await step(orders).up(db);
      await projectAll(db as unknown as Kysely<Tables>);
    },
  },
  '2026-11-27-reminders': step(reminders),
  '2026-11-28-retention': step(retention),
  '2026-11-29-rotation': step(rotation),
};

/**
 * Whether a newer version has been here: everything of ours is done, and more. Steps only add (columns with a default, tables, indexes), so this version works on what a
 * newer one has made, and may be started again on it, or instead of it.
 */
async function isNewer(db: Kysely<Tables>): Promise<boolean> {
  const { rows: [there] } = await sql<{ found: boolean }>`select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (!there?.found) return false;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const done = new Set(rows.map(({ name }) => name));
  return done.size > Object.keys(migrations).length && Object.keys(migrations).every((name) => done.has(name));
}

/** Brings a database up to date. Throws what went wrong. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  if (await isNewer(db)) return;
  const { rows: [here] } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    // without its schema, the bookkeeping of another installation in the same database would be taken for ours
    ...(here ? { migrationTableSchema: here.schema } : {}),
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The database could not be brought up to date.', { cause: error });
}
