/**
 * The rows that lists of orders and withdrawals are read from, as columns; and how they are made for cases that were there before the tables:
 * every case is read and judged once more by the rules, in the migration that makes the tables. A later change of what these columns
 * hold takes a new step that calls `projectAll` again; it writes over what is there.
 */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { OrderRow } from '../../../contract/index.ts';
import { fold, orderRow } from '../../../rules/index.ts';
import { eventOf } from '../../event-text.ts';
import { orderName, searchTextOf } from '../../search-text.ts';
import type { CaseKey, KeptWithdrawal } from '../../store.ts';
import type { Tables } from './tables.ts';

/** How many cases are read at a time. */
const batch = 200;

interface Columns { readonly names: RawBuilder<unknown>; readonly values: RawBuilder<unknown>; readonly updates: RawBuilder<unknown> }

/** An order's row: the columns' names, their values, and what to set when the row is there. */
export function orderColumns({ merchant, order }: CaseKey, row: OrderRow): Columns {
  const columns: Readonly<Record<keyof Tables['orders'], RawBuilder<unknown>>> = {
    merchant: sql`${merchant}::text`, order_no: sql`${order}::text`, name: sql`${orderName(order)}::text`, search: sql`${searchTextOf(row)}::text`,
    placed_at: sql`${row.placedAt}::text`, updated_at: sql`${row.updatedAt}::text`, currency: sql`${row.paid.currency}::text`, paid: sql`${row.paid.amount}::bigint`,
    waiting: sql`${[...row.waiting]}::text[]`, defective: sql`${row.defects.length > 0}::boolean`, disputed: sql`${row.defects.some(({ open }) => open)}::boolean`,
    body: sql`${JSON.stringify(row)}::text`,
  };
  const names = Object.keys(columns);
  return {
    names: sql.join(names.map((name) => sql.ref(name))),
    values: sql.join(Object.values(columns)),
    updates: sql.join(names.filter((name) => name !== 'merchant' && name !== 'order_no').map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`)),
  };
}

/** merchant, id, received_at, body. */
export const withdrawalColumns = ({ receipt }: KeptWithdrawal): RawBuilder<unknown> =>
  sql`${receipt.merchant}::text, ${receipt.id}::text, ${receipt.receivedAt}::text, ${JSON.stringify(receipt)}::text`;

async function projectCase(db: Kysely<Tables>, key: CaseKey): Promise<void> {
  const stored = await db.selectFrom('events').select('body').where('merchant', '=', key.merchant).where('order_no', '=', key.order).orderBy('seq').execute();
  // what was erased has left behind what counts
  if (stored[0]?.body === '') return;
  const events = stored.map(({ body }) => eventOf(body));
  // a withdrawal that was declared has a record of its own, in which no order was recorded
  const isCase = events[0]?.type === 'order_recorded';
  const file = isCase ? fold(events) : undefined;
  if (file) {
    const columns = orderColumns(key, orderRow(file));
    await sql`insert into orders (${columns.names}) values (${columns.values}) on conflict (merchant, order_no) do update set ${columns.updates}`.execute(db);
  }
  for (const event of events) {
    if (event.type !== 'contract_withdrawn') continue;
    const { withdrawal } = event;
    await sql`insert into withdrawals (merchant, id, received_at, body) values (${withdrawalColumns({ receipt: withdrawal })}) on conflict do nothing`.execute(db);
    if (isCase) await sql`insert into withdrawal_orders (merchant, id, order_no) values (${key.merchant}, ${withdrawal.id}, ${key.order}) on conflict do nothing`.execute(db);
  }
}

/** Every case there is, a batch at a time. */
export async function projectAll(db: Kysely<Tables>): Promise<void> {
  let last: { merchant: string; order: string } | undefined;
  for (;;) {
    let query = db.selectFrom('cases').select(['merchant', 'order_no as order']).orderBy('merchant').orderBy('order_no').limit(batch);
    if (last) query = query.where(sql<boolean>`(merchant, order_no) > (${last.merchant}, ${last.order})`);
    const keys = await query.execute();
    for (const key of keys) await projectCase(db, key);
    if (keys.length < batch) return;
    last = keys.at(-1);
  }
}
