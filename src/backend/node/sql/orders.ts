/** The store in SQL, the part about orders and withdrawals: lists, counts and matches over the rows that each step leaves. Used by `sql-store.ts` only. */
import { sql, type Kysely } from 'kysely';
import type { OrderRow, WithdrawalReceipt } from '../../../contract/index.ts';
import { pageOf, positionOf, usualPage } from '../../cursor.ts';
import { folded } from '../../search-text.ts';
import type { KeptWithdrawal, Store } from '../../store.ts';
import type { Tables } from './tables.ts';

type Part = 'listOrders' | 'findOrders' | 'countOrders' | 'listDefective' | 'listWithdrawals' | 'readWithdrawal';

const rowOf = ({ body }: { body: string }): OrderRow => JSON.parse(body) as OrderRow;
const withdrawalOf = ({ body, told }: { body: string; told: string | null }): KeptWithdrawal => ({ receipt: JSON.parse(body) as WithdrawalReceipt, ...(told === null ? {} : { order: told }) });

export function ordersTable(db: Kysely<Tables>): Pick<Store, Part> {
  const withdrawals = (merchant: string) => db.selectFrom('withdrawals as w')
    .leftJoin('withdrawal_orders as o', (join) => join.onRef('o.merchant', '=', 'w.merchant').onRef('o.id', '=', 'w.id'))
    .select(['w.body', 'o.order_no as told']).where('w.merchant', '=', merchant);

  return {
    listOrders: async (merchant, { waiting, search = '', cursor, limit = usualPage }) => {
      const after = cursor === undefined ? undefined : positionOf(cursor);
      const sought = folded(search);
      let query = db.selectFrom('orders').select('body').where('merchant', '=', merchant).where('search', '<>', '').orderBy('updated_at', 'desc').orderBy('order_no', 'desc').limit(limit + 1);
      // what the index of waiting orders is made of
      if (waiting !== undefined) query = query.where(sql<boolean>`waiting <> '{}'`);
      if (waiting !== undefined && waiting !== 'any') query = query.where(sql<boolean>`${waiting} = any(waiting)`);
      if (sought !== '') query = query.where(sql<boolean>`position(${sought} in search) > 0`);
      if (after) query = query.where(sql<boolean>`(updated_at, order_no) < (${after.at}, ${after.id})`);
      const { rows, ...more } = pageOf((await query.execute()).map(rowOf), limit, (row) => ({ at: row.updatedAt, id: row.order }));
      return { orders: rows, ...more };
    },

    findOrders: async (merchant, names) => names.length === 0 ? [] : (await db.selectFrom('orders').select('body')
      .where('merchant', '=', merchant).where('name', 'in', names).where('search', '<>', '').orderBy('order_no').execute()).map(rowOf),

    // sums are text on the way: one driver has no numbers of that size
    countOrders: async (merchant, since = '') => (await sql<{ currency: string; orders: string; paid: string; first_at: string }>`
      select currency, count(*)::text as orders, sum(paid)::text as paid, min(placed_at) as first_at
      from orders where merchant = ${merchant} and placed_at >= ${since} group by currency order by currency`.execute(db)).rows
      .map(({ currency, orders, paid, first_at }) => ({ currency, orders: Number(orders), paid: Number(paid), firstAt: first_at })),

    listDefective: async (merchant, since) => (await sql<{ body: string }>`
      select body from (
        select order_no, body from orders where merchant = ${merchant} and defective and placed_at >= ${since}
        union select order_no, body from orders where merchant = ${merchant} and disputed
      ) as found order by order_no`.execute(db)).rows.map(rowOf),

    listWithdrawals: async (merchant, { cursor, limit = usualPage }) => {
      const after = cursor === undefined ? undefined : positionOf(cursor);
      let query = withdrawals(merchant).orderBy('w.received_at', 'desc').orderBy('w.id', 'desc').limit(limit + 1);
      if (after) query = query.where(sql<boolean>`(w.received_at, w.id) < (${after.at}, ${after.id})`);
      const { rows, ...more } = pageOf((await query.execute()).map(withdrawalOf), limit, ({ receipt }) => ({ at: receipt.receivedAt, id: receipt.id }));
      return { withdrawals: rows, ...more };
    },

    readWithdrawal: async (merchant, id) => {
      const row = await withdrawals(merchant).where('w.id', '=', id).executeTakeFirst();
      return row && withdrawalOf(row);
    },
  };
}
