/**
 * Connections to a PostgreSQL server, which reads and plans each statement once: a step of a case is one long statement over many tables, and each would be planned
 * anew. Used by `open-store.ts`; knows no tables. A proxy that hands one connection to several processes has to know of
 * prepared statements (PgBouncer from 1.21 on).
 */
import { createHash } from 'node:crypto';
import type { Client, Pool, PoolClient, QueryConfig } from 'pg';

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

/** The driver names a server that went away or does not answer in words alone; as PostgreSQL says it, others know what it means. */
function withCode(error: unknown): never {
  if (error instanceof Error && !('code' in error) && /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed)/.test(error.message)) Object.assign(error, { code: '08006' });
  throw error;
}

export async function openPool(databaseUrl: string, connections: number, say: (line: string) => void): Promise<Pool> {
  const { default: pg } = await import('pg');
  class Connection extends pg.Client {}
  const plain = pg.Client.prototype.query as (config: QueryConfig) => Promise<unknown>;
  // as the query builder calls it: a text and its values; what has no values (begin, a migration) is not asked often
  Connection.prototype.query = function (this: Client, text: string, values: unknown[] = []) {
    const name = values.length > 0 ? nameOf(text) : undefined;
    return plain.call(this, { text, values, ...(name === undefined ? {} : { name }) }).catch(withCode);
  } as typeof pg.Client.prototype.query;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, connectionTimeoutMillis: 10_000, application_name: 'redress', Client: Connection });
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
  pool.connect = (() => connect().catch(withCode)) as typeof pool.connect;
  // a connection that breaks while idle is replaced by the pool; unheard, its error would end the process
  pool.on('error', () => { say('a database connection was lost; the next call opens another'); });
  return pool;
}
