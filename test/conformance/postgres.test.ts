/** The conformance suite over HTTP on a PostgreSQL server, in a database of its own. Runs when DATABASE_URL names a server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { registerMerchant } from '../../src/entries/backend.ts';
import { serve } from '../../src/entries/backend-node.ts';
import { databaseUrl, ownDatabase, withoutPostgres } from '../backend/support/postgres.ts';
import { mountAt, testMediatorKey, testMerchants } from './mount.ts';
import { paymentServer } from './payment-server.ts';
import { conformance } from './suite.ts';

if (databaseUrl === undefined) console.log(`conformance: ${withoutPostgres}`);
else {
  const data = await mkdtemp(join(tmpdir(), 'redress-postgres-'));
  const database = await ownDatabase(databaseUrl);
  const server = await serve({ data, databaseUrl: database.url, port: 0, sandbox: true, mediatorKey: testMediatorKey, fetch: paymentServer(testMerchants[0].payments.hosted), log: (line) => { if (line.level === 'error' && (line.status ?? 200) === 500) console.error(line); } });
  for (const merchant of testMerchants) await registerMerchant(server.store, merchant);
  const mount = mountAt(server.url, (request) => fetch(request));
  after(async () => {
    await server.close();
    await database.drop();
    await rm(data, { recursive: true });
  });

  for (const { name, run } of conformance) test(`PostgreSQL over HTTP: ${name}`, () => run(mount));
}
