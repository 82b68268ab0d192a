/** The store in SQL, the part that looks after the record as a whole. Used by `sql-store.ts` only. */
import { sql, type Kysely } from 'kysely';
import type { Housekeeping } from '../../housekeeping.ts';
import type { CaseKey } from '../../store.ts';
import type { Tables } from './tables.ts';

export function housekeeping(db: Kysely<Tables>): Housekeeping {
  return {
    // each half walks along its own index; the whole would be sorted anew for every page
    listCases: async (after, limit) => (await sql<CaseKey>`select merchant, order_no as "order" from (
      (select merchant, order_no from cases where (merchant, order_no) > (${after?.merchant ?? ''}, ${after?.order ?? ''}) order by merchant, order_no limit ${limit})
      union (select distinct merchant, order_no from events where (merchant, order_no) > (${after?.merchant ?? ''}, ${after?.order ?? ''}) order by merchant, order_no limit ${limit})
    ) as keys order by merchant, order_no limit ${limit}`.execute(db)).rows,
  };
}
