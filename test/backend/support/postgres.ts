/** A database of its own for one test file, on the PostgreSQL server that DATABASE_URL names; gone when the file is done. */
import pg from 'pg';

export const databaseUrl = process.env['DATABASE_URL'];

export interface OwnDatabase { readonly url: string; drop(): Promise<void> }

export async function ownDatabase(server: string): Promise<OwnDatabase> {
  const name = `redress_test_${process.pid}_${crypto.randomUUID().slice(0, 8).replaceAll('-', '')}`;
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await admin(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => admin(`drop database if exists ${name} with (force)`) };
}

/** What a file says when there is no server to run on. */
export const withoutPostgres = 'DATABASE_URL is not set: this did not run on PostgreSQL';
