/**
 * The outbox in SQL: what waits is taken with a lease, so that of several servers each message is one's. A row that another server is just taking
 * is skipped, not waited for.
 */
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Delivery, OutboxMessage, Store } from '../../store.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['outbox']>;
/** By name: a column that a newer version adds must not reach statements of this one that are planned already. */
const columns = ['id', 'at', 'recipient', 'topic', 'body', 'state', 'due', 'attempts', 'problem'] as const;

const messageOf = ({ id, at, recipient, topic, body }: Row): OutboxMessage => ({ id, at, to: recipient as OutboxMessage['to'], topic, body });
const deliveryOf = (row: Row): Delivery => ({ message: messageOf(row), attempts: row.attempts, ...(row.problem === null ? {} : { problem: row.problem }) });

export const outboxTable = (db: Kysely<Tables>): Pick<Store, 'readOutbox' | 'takeOutbox' | 'markOutbox' | 'nextOutbox' | 'listOutbox'> => ({
  readOutbox: async (limit) => (await db.selectFrom('outbox').select(columns).orderBy('at').orderBy('id').limit(limit).execute()).map(messageOf),

  takeOutbox: async (now, until, limit) => {
    const { rows } = await sql<Row>`update outbox set due = ${until} where id = any(array(
      select id from outbox where state = 'waiting' and due <= ${now} order by due, at limit ${sql.lit(limit)} for update skip locked)) returning ${sql.join(columns.map((column) => sql.ref(column)))}`.execute(db);
    return rows.sort((a, b) => (a.at < b.at ? -1 : 1)).map(deliveryOf);
  },

  markOutbox: async (id, { state, attempts, due = '', problem = null }) => {
    await db.updateTable('outbox').set({ state, attempts, due, problem }).where('id', '=', id).execute();
  },

  nextOutbox: async () => {
    const row = await db.selectFrom('outbox').select(['due', 'at']).where('state', '=', 'waiting').orderBy('due').orderBy('at').limit(1).executeTakeFirst();
    return row && (row.due || row.at);
  },

  listOutbox: async (state, limit) => (await db.selectFrom('outbox').select(columns).where('state', '=', state).orderBy('at', 'desc').orderBy('id').limit(limit).execute()).map(deliveryOf),
});
