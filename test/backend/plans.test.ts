/** What people and timers ask for again and again is found by an index, however many cases there are: on PostgreSQL no such question reads through a large table. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { createBackend, createMemoryFiles, type Store } from '../../src/entries/backend.ts';
import { openStore } from '../../src/entries/backend-node.ts';
import { openClaimsDatabase } from '../bench/claims-database.ts';
import { mountAt, testMediatorKey, type Mount } from '../conformance/mount.ts';
import { claimBody } from '../conformance/scene.ts';
import { done, fresh } from '../conformance/talk.ts';
import { databaseUrl, withoutPostgres } from './support/postgres.ts';

const large = ['cases', 'events', 'claims', 'orders', 'replies', 'outbox'];
/** Far enough away for every deadline to have come. */
const someday = '2099-01-01T00:00:00Z';
/** A statement is planned anew five times before PostgreSQL settles on a plan for any values. */
const often = 8;

type Act = (mount: Mount, store: Store) => Promise<unknown>;

if (databaseUrl === undefined) console.log(`plans: ${withoutPostgres}`);
else {
  const server = databaseUrl;
  test('reading, writing, filing, lists, deadlines and news read through no table that grows, whether their plan is for these values or for any', async (t) => {
    const database = await openClaimsDatabase(server, 30_000);
    const watcher = new pg.Client({ connectionString: database.url });
    await watcher.connect();
    t.after(async () => {
      await watcher.end();
      await database.close();
    });
    const scans = async (): Promise<Record<string, number>> => Object.fromEntries((await watcher.query<{ relname: string; seq_scan: string }>('select relname, seq_scan from pg_stat_user_tables where relname = any($1)', [large]))
      .rows.map(({ relname, seq_scan }) => [relname, Number(seq_scan)]));

    // a connection tells what it did when it ends, so every question has one of its own
    const scanned = async (act: Act): Promise<string[]> => {
      const before = await scans();
      const store = await openStore({ databaseUrl: database.url, connections: 1 });
      const backend = createBackend({ store, files: createMemoryFiles(), mediatorKey: testMediatorKey });
      for (let time = 0; time < often; time++) await act(mountAt('http://redress.test', (request) => backend.fetch(request)), store);
      await store.close();
      const after = await scans();
      return Object.keys(after).filter((table) => after[table] !== before[table]);
    };
    const as = database.mount.secretKey;
    const questions: Record<string, Act> = {
      'a buyer reads a case': async (mount) => { const { order, token } = await database.claimed(); await done(mount, 'readCase', { params: { order }, as: token }); },
      'a buyer writes': async (mount) => { const { order, token } = await database.claimable(); await done(mount, 'sendMessage', { params: { order }, as: token, body: { id: fresh('message'), text: 'Wo ist sie?' } }); },
      'a buyer files a claim': async (mount) => { const { order, token } = await database.claimable(); await done(mount, 'fileClaim', { params: { order }, as: token, body: claimBody() }, 201); },
      'a merchant reads a case': async (mount) => { const { order } = await database.claimed(); await done(mount, 'readCaseAsMerchant', { params: { order }, as }); },
      'a merchant lists claims': (mount) => done(mount, 'listClaims', { as }),
      'a merchant lists claims that wait': (mount) => done(mount, 'listClaims', { as, query: { state: 'awaiting_merchant' } }),
      'a merchant lists an order’s claims': async (mount) => { const { order } = await database.claimed(); await done(mount, 'listClaims', { as, query: { order } }); },
      'a merchant lists orders': (mount) => done(mount, 'listOrders', { as }),
      'a merchant lists orders that wait': (mount) => done(mount, 'listOrders', { as, query: { waiting: 'any' } }),
      'the mediator lists claims': (mount) => done(mount, 'listClaimsAsMediator', { as: mount.mediatorKey }),
      'a timer takes what is due': (_, store) => store.takeDue(someday, '', 50),
      'a timer asks when something is due': (_, store) => store.nextDue(),
      'the courier takes news': (_, store) => store.takeOutbox(someday, '', 50),
      'the courier asks when there is news': (_, store) => store.nextOutbox(),
    };
    for (const [question, act] of Object.entries(questions)) assert.deepEqual(await scanned(act), [], question);
  });
}
