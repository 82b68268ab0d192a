/** The store in SQL: PGlite in a folder or a PostgreSQL server, the same statements for both. Knows tables, not rules. */
import { sql, type Kysely } from 'kysely';
import type { ClaimRow } from '../../../contract/index.ts';
import { pageOf, positionOf, usualPage } from '../../cursor.ts';
import type { MerchantRecord } from '../../merchant-record.ts';
import { folded } from '../../search-text.ts';
import type { Store } from '../../store.ts';
import { checkoutsTable } from './checkouts.ts';
import { commitStep } from './commit.ts';
import { housekeeping } from './housekeeping.ts';
import { ordersTable } from './orders.ts';
import { outboxTable } from './outbox.ts';
import { readAhead } from './read-ahead.ts';
import type { Tables } from './tables.ts';

/** `close` lets go of the database and of whatever guards it. */
export function createSqlStore(db: Kysely<Tables>, close: () => Promise<void>): Store {
  const read = (row: { body: string } | undefined): unknown => (row ? JSON.parse(row.body) : undefined);

  return {
    readCase: async (key) => {
      const events = await db.selectFrom('events').select(['seq', 'at', 'body', 'hash'])
        .where('merchant', '=', key.merchant).where('order_no', '=', key.order).orderBy('seq').execute();
      return events.length === 0 ? undefined : { key: { merchant: key.merchant, order: key.order }, version: events.length, events };
    },

    readAhead: (key, reply) => readAhead(db, key, reply),

    readVersion: async (key) => (await db.selectFrom('cases').select('version').where('merchant', '=', key.merchant).where('order_no', '=', key.order).executeTakeFirst())?.version,

    commit: (step) => commitStep(db, step),

    findReply: (principal, key) => db.selectFrom('replies').select(['principal', 'key', 'fingerprint', 'status', 'body', 'at']).where('principal', '=', principal).where('key', '=', key).executeTakeFirst(),

    saveReply: async ({ principal, key, fingerprint, status, body, at }) => (await db.insertInto('replies').values({ principal, key, fingerprint, status, body, at })
      .onConflict((conflict) => conflict.doNothing()).returning('key').execute()).length > 0,

    findClaim: (claim) => db.selectFrom('claims').select(['merchant', 'order_no as order']).where('id', '=', claim).executeTakeFirst(),

    findCharges: async (merchant, provider, references) => references.length === 0 ? [] : db.selectFrom('charges').select(['merchant', 'order_no as order'])
      .where('merchant', '=', merchant).where('provider', '=', provider).where('reference', 'in', references).orderBy('order_no').execute(),

    keepStray: async ({ id, merchant, provider, charges, at, body }) => {
      await db.insertInto('strays').values({ id, merchant, provider, charges: sql`${charges}::text[]`, at, body }).onConflict((conflict) => conflict.doNothing()).execute();
    },
    listStrays: async (merchant, charge) => {
      let query = db.selectFrom('strays').select(['id', 'merchant', 'provider', 'charges', 'at', 'body']).where('merchant', '=', merchant).orderBy('at').orderBy('id');
      if (charge) query = query.where('provider', '=', charge.provider).where(sql<boolean>`${charge.reference} = any(charges)`);
      return query.execute();
    },
    dropStray: async (id) => {
      await db.deleteFrom('strays').where('id', '=', id).execute();
    },

    listClaims: async (merchant, { state, order, search = '', cursor, limit = usualPage }) => {
      const after = cursor === undefined ? undefined : positionOf(cursor);
      const sought = folded(search);
      let query = db.selectFrom('claims').select('body').where('body', '<>', '').orderBy('filed_at', 'desc').orderBy('id', 'desc').limit(limit + 1);
      if (merchant !== undefined) query = query.where('merchant', '=', merchant);
      if (state !== undefined) query = query.where('state', '=', state);
      if (order !== undefined) query = query.where('order_no', '=', order);
      if (sought !== '') query = query.where(sql<boolean>`(position(${sought} in lower(number)) > 0 or exists (select from orders as o
        where o.merchant = claims.merchant and o.order_no = claims.order_no and position(${sought} in o.search) > 0))`);
      if (after) query = query.where(sql<boolean>`(filed_at, id) < (${after.at}, ${after.id})`);
      const found = (await query.execute()).map(({ body }) => JSON.parse(body) as ClaimRow);
      const { rows, ...more } = pageOf(found, limit, ({ filedAt, id }) => ({ at: filedAt, id }));
      return { claims: rows, ...more };
    },

    ...ordersTable(db),

    listDue: (now, limit) => db.selectFrom('cases').select(['merchant', 'order_no as order']).where('due', '<=', now).orderBy('due').limit(limit).execute(),

    // ordered by an index that ends at now, and past rows that another server is just taking
    takeDue: async (now, until, limit) => (await sql<{ merchant: string; order: string; due: string }>`update cases set leased = ${until} from (
      select merchant, order_no from cases where due <= ${now} and leased <= ${now} order by due limit ${sql.lit(limit)} for update skip locked) as taken
      where cases.merchant = taken.merchant and cases.order_no = taken.order_no returning cases.merchant, cases.order_no as "order", due`.execute(db)).rows.sort((a, b) => (a.due < b.due ? -1 : 1)).map(({ merchant, order }) => ({ merchant, order })),
    nextDue: async () => (await sql<{ at: string | null }>`select min(at) as at from (
      (select due as at from cases where due is not null and leased = '' order by due limit 1) union all
      (select leased from cases where leased <> '' order by leased limit 1)) as next`.execute(db)).rows[0]?.at ?? undefined,

    readMerchant: async (id) => read(await db.selectFrom('merchants').select('body').where('id', '=', id).executeTakeFirst()) as MerchantRecord | undefined,
    findMerchantByKey: async (keyHash) => read(await db.selectFrom('merchants').select('body').where((or) => or.or([or('key_hash', '=', keyHash), or('former_key_hash', '=', keyHash)])).executeTakeFirst()) as MerchantRecord | undefined,
    saveMerchant: async (merchant) => {
      const row = { key_hash: merchant.keyHash, former_key_hash: merchant.former?.keyHash ?? null, body: JSON.stringify(merchant) };
      await db.insertInto('merchants').values({ id: merchant.profile.id, ...row }).onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute();
    },

    readCart: async (merchant, cart) => (await db.selectFrom('carts').select('body').where('merchant', '=', merchant).where('cart', '=', cart).executeTakeFirst())?.body,
    saveCart: async (merchant, cart, body) => {
      // xmax is 0 in a row that this statement made, and not in one that it changed
      const { rows: [row] } = await sql<{ created: boolean }>`insert into carts (merchant, cart, body) values (${merchant}, ${cart}, ${body})
        on conflict (merchant, cart) do update set body = excluded.body, at = excluded.at returning (xmax = 0) as created`.execute(db);
      return row?.created ? 'created' : 'replaced';
    },

    ...checkoutsTable(db),

    readSetting: async (name) => (await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst())?.value,
    saveSetting: async (name, value) => {
      await db.insertInto('settings').values({ name, value }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value })).execute();
    },

    ...outboxTable(db),
    ...housekeeping(db),

    close,
  };
}
