/** The store in SQL, the part that looks after the record as a whole. Used by `sql-store.ts` only. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Erasure, Housekeeping } from '../../housekeeping.ts';
import type { MerchantRecord } from '../../merchant-record.ts';
import type { CaseKey } from '../../store.ts';
import type { Tables } from './tables.ts';

/** One step, in a transaction: the case's row is moved on first, so that nobody can write to it meanwhile on the version from before. */
async function eraseIn(db: Transaction<Tables>, { key, expected, mark, order, withdrawals }: Erasure): Promise<boolean> {
  const mine = sql`merchant = ${key.merchant} and order_no = ${key.order}`;
  const { rows } = await sql`update cases set version = ${expected + 1}, due = null, leased = '' where ${mine} and version = ${expected} returning version`.execute(db);
  if (rows.length === 0) return false;
  await sql`update events set body = '' where ${mine}`.execute(db);
  await db.insertInto('events').values({ merchant: key.merchant, order_no: key.order, ...mark }).execute();
  await sql`update claims set number = '', body = '' where ${mine}`.execute(db);
  if (order) await sql`update orders set name = '', search = '', waiting = '{}', disputed = false, body = ${JSON.stringify(order)} where ${mine}`.execute(db);
  await sql`delete from charges where ${mine}`.execute(db);
  await sql`delete from replies where principal = ${JSON.stringify(['buyer', key.merchant, key.order])}`.execute(db);
  for (const id of withdrawals) {
    await sql`delete from withdrawals where merchant = ${key.merchant} and id = ${id}`.execute(db);
    await sql`delete from withdrawal_orders where merchant = ${key.merchant} and id = ${id}`.execute(db);
    await sql`delete from replies where position(${`"id":"${id}"`} in body) > 0`.execute(db);
  }
  const paid = sql`body::json ->> 'merchant' = ${key.merchant} and body::json -> 'checkout' ->> 'order' = ${key.order}`;
  await sql`delete from carts where merchant = ${key.merchant} and cart in (select body::json ->> 'cart' from checkouts where ${paid})`.execute(db);
  await sql`delete from checkouts where ${paid}`.execute(db);
  return true;
}

export function housekeeping(db: Kysely<Tables>): Housekeeping {
  return {
    // each half walks along its own index; the whole would be sorted anew for every page
    listCases: async (after, limit) => (await sql<CaseKey>`select merchant, order_no as "order" from (
      (select merchant, order_no from cases where (merchant, order_no) > (${after?.merchant ?? ''}, ${after?.order ?? ''}) order by merchant, order_no limit ${limit})
      union (select distinct merchant, order_no from events where (merchant, order_no) > (${after?.merchant ?? ''}, ${after?.order ?? ''}) order by merchant, order_no limit ${limit})
    ) as keys order by merchant, order_no limit ${limit}`.execute(db)).rows,

    listMerchants: async () => (await db.selectFrom('merchants').select('body').orderBy('id').execute()).map(({ body }) => JSON.parse(body) as MerchantRecord),

    listQuiet: async (merchant, before, after, limit) => (await sql<{ at: string; order: string }>`select updated_at as at, order_no as "order" from orders
      where merchant = ${merchant} and updated_at < ${before} and search <> '' and (updated_at, order_no) > (${after?.at ?? ''}, ${after?.order ?? ''})
      order by updated_at, order_no limit ${limit}`.execute(db)).rows,

    listUnassigned: async (merchant, before, limit) => (await sql<{ id: string }>`select id from withdrawals as w where merchant = ${merchant} and received_at < ${before}
      and not exists (select from withdrawal_orders as o where o.merchant = w.merchant and o.id = w.id) order by received_at, id limit ${limit}`.execute(db)).rows.map(({ id }) => id),

    erase: (erasure) => db.transaction().execute((transaction) => eraseIn(transaction, erasure)),

    purge: async ({ replies, delivered, undelivered, checkouts, strays }) => {
      await db.deleteFrom('replies').where('at', '<', replies).execute();
      await db.deleteFrom('outbox').where((is) => is.or([is.and([is('state', '=', 'done'), is('at', '<', delivered)]), is.and([is('state', '=', 'given_up'), is('at', '<', undelivered)])])).execute();
      await db.deleteFrom('checkouts').where('at', '<', checkouts).execute();
      await db.deleteFrom('carts').where('at', '<', checkouts).execute();
      await db.deleteFrom('strays').where('at', '<', strays).execute();
    },

    // as the index has it
    unnamedFiles: async (sha256) => (await sql<{ sha256: string }>`select sha256 from unnest(${sha256}::text[]) as on_disk (sha256) where not exists (
      select from events where body like '%"type":"file\\_added"%' and substring(body from '"sha256":"([0-9a-f]{64})"') = on_disk.sha256)`.execute(db)).rows.map((row) => row.sha256),

    // sums and counts are text on the way: the two drivers do not agree on what they are
    countNews: async (now) => Number((await sql<{ count: string }>`select count(*)::text as count from outbox where state = 'waiting' and due <= ${now}`.execute(db)).rows[0]?.count),

    takeTurn: async (name, now, until) => (await sql`insert into settings (name, value) values (${name}, ${until})
      on conflict (name) do update set value = excluded.value where settings.value <= ${now} returning name`.execute(db)).rows.length > 0,
  };
}
