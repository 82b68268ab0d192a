/**
 * Connections to a PostgreSQL server, whose statements it reads and plans once each: a step of a case is one long statement, and planning it took the server
 * three times as long as running it. Used by `open-store.ts`; knows no tables. A proxy that hands one connection to several processes has to know of
 * prepared statements (PgBouncer from 1.21 on).
 */
import { createHash } from 'node:crypto';
import type { QueryResult } from 'pg';

export type Pool = InstanceType<typeof import('pg').default.Pool>;

/** Statements that get a name. Each costs every connection some memory, so what comes later, were somebody to make ever new ones, goes without. */
const mostNamed = 300;
const names = new Map<string, string>();

/** The same text has the same name in every process, and another text another one. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNamed) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

export async function openPool(databaseUrl: string, connections: number, say: (line: string) => void): Promise<Pool> {
  const { default: pg } = await import('pg');
  class Connection extends pg.Client {
    /** As the query builder calls it: a text and its values. What has no values (begin, a migration) is not asked often. */
    override query(text: string, values?: readonly unknown[]): Promise<QueryResult> & void {
      const name = values && values.length > 0 ? nameOf(text) : undefined;
      return super.query(name === undefined ? { text, values } : { name, text, values }) as Promise<QueryResult> & void;
    }
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, connectionTimeoutMillis: 10_000, application_name: 'redress', Client: Connection });
  // a connection that breaks while idle is replaced by the pool; unheard, its error would end the process
  pool.on('error', () => { say('a database connection was lost; the next call opens another'); });
  return pool;
}
