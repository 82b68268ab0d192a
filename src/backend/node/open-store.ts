/**
 * Opens the SQL store: a PostgreSQL server by its address, or PGlite (PostgreSQL inside this process) in a folder. The drivers are loaded
 * only when they are wanted.
 */
import { resolve } from 'node:path';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import type { Store } from '../store.ts';
import { lockFolder } from './folder-lock.ts';
import type { PoolFigures } from './metrics.ts';
import { needed } from './needed.ts';
import { migrate } from './sql/migrations.ts';
import { openPool } from './sql/pool.ts';
import { createSqlStore } from './sql/sql-store.ts';
import type { Tables } from './sql/tables.ts';

export type StorePlace = { readonly data: string } | { readonly databaseUrl: string; readonly connections?: number };

export interface OpenOptions {
  /** Told in one line of what takes time or went wrong beside the calls. */
  readonly say?: (line: string) => void;
  /** Gets what tells how the connections to a PostgreSQL server are used. */
  readonly onPool?: (figures: () => PoolFigures) => void;
  /** The folder was taken away from under this process: it must stop. */
  readonly onLost?: () => void;
}

async function openPostgres(databaseUrl: string, connections: number, { say = () => {}, onPool = () => {} }: OpenOptions): Promise<Store> {
  const pool = await needed(() => openPool(databaseUrl, connections, say));
  onPool(() => ({ open: pool.totalCount, idle: pool.idleCount, awaited: pool.waitingCount }));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createSqlStore(db, () => db.destroy());
}

async function openFolder(folder: string, { say = () => {}, onLost = () => {} }: OpenOptions): Promise<Store> {
  const release = await lockFolder(folder, { onWait: say, onLost });
  try {
    const { PGlite } = await needed(() => import('@electric-sql/pglite'));
    const pglite = await PGlite.create(resolve(folder, 'postgres'));
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    await migrate(db);
    return createSqlStore(db, async () => {
      await db.destroy();
      await release();
    });
  } catch (error) {
    await release();
    throw error;
  }
}

export function openStore(place: StorePlace, options: OpenOptions = {}): Promise<Store> {
  if ('databaseUrl' in place) return openPostgres(place.databaseUrl, place.connections ?? 10, options);
  return openFolder(resolve(place.data), options);
}
