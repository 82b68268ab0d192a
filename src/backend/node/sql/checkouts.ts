/** Checkouts in SQL: their bodies, their states, and when a timer asks about the unpaid ones. */
import { sql, type Kysely } from 'kysely';
import type { CheckoutRecord, Store } from '../../store.ts';
import type { Tables } from './tables.ts';

/** Over which states a checkout may be written: an open one, and by a paid one anything unpaid. */
export const statesBefore = ({ checkout: { state } }: CheckoutRecord): string[] => state === 'paid' ? ['open', 'cancelled', 'failed'] : ['open'];

export const checkoutsTable = (db: Kysely<Tables>): Pick<Store, 'readCheckout' | 'saveCheckout' | 'remindCheckout' | 'takeCheckouts' | 'closeCheckout'> => ({
  readCheckout: async (id) => {
    const row = await db.selectFrom('checkouts').select('body').where('id', '=', id).executeTakeFirst();
    return row && JSON.parse(row.body) as CheckoutRecord;
  },

  saveCheckout: async (record) => (await db.insertInto('checkouts').values({ id: record.checkout.id, state: record.checkout.state, body: JSON.stringify(record), due: null })
    .onConflict((conflict) => conflict.doNothing()).returning('id').execute()).length > 0,

  remindCheckout: async (id, due) => {
    await db.updateTable('checkouts').set({ due }).where('id', '=', id).execute();
  },

  takeCheckouts: async (now, until, limit) => {
    const { rows } = await sql<{ body: string }>`update checkouts set due = ${until} where id = any(array(
      select id from checkouts where due <= ${now} and state <> 'paid' order by due limit ${sql.lit(limit)} for update skip locked)) returning body`.execute(db);
    return rows.map(({ body }) => JSON.parse(body) as CheckoutRecord);
  },

  closeCheckout: async (record) => (await db.updateTable('checkouts').set({ state: record.checkout.state, body: JSON.stringify(record) })
    .where('id', '=', record.checkout.id).where('state', 'in', statesBefore(record)).returning('id').execute()).length > 0,
});
