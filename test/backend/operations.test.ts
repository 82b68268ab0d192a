/**
 * What docs/operations.md promises to whoever runs a server on PostgreSQL: two processes share a database, a backup restored is the same record, an older version works on
 * a newer one's tables, and partitioned tables are tables. Runs when DATABASE_URL names a server.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { writeHead } from '../../src/backend/audit.ts';
import { auditRecords, createBackend, createMemoryFiles, registerMerchant, type Store } from '../../src/entries/backend.ts';
import { openStore } from '../../src/entries/backend-node.ts';
import { mountAt, testMediatorKey, testMerchants, type Mount } from '../conformance/mount.ts';
import { answered, caseOf, claimBody, claimed, reviewed } from '../conformance/scene.ts';
import { call, done } from '../conformance/talk.ts';
import { databaseUrl, ownDatabase, withoutPostgres } from './support/postgres.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mountOn = (store: Store): Mount => {
  const backend = createBackend({ store, files: createMemoryFiles(), mediatorKey: testMediatorKey });
  return mountAt('http://redress.test', (request) => backend.fetch(request));
};
const statement = async (url: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
};

/** PostgreSQL's own programs: beside its server on Debian, in the path elsewhere. */
async function programs(): Promise<string> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => [] as string[]);
  return versions.length > 0 ? `/usr/lib/postgresql/${versions.sort((a, b) => Number(b) - Number(a))[0]!}/bin/` : '';
}

/** A server as a process of its own. */
async function started(url: string, data: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/entries/redress.ts', 'serve', '--database-url', url, '--data', data, '--port', '0', '--mediator-key', testMediatorKey], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for (;;) {
    const found = /listening on (\S+)/.exec(printed)?.[1];
    if (found !== undefined) return { child, url: found };
    const [chunk] = await once(child.stdout, 'data') as [Buffer];
    printed += chunk.toString();
  }
}

if (databaseUrl === undefined) console.log(`operations: ${withoutPostgres}`);
else {
  const server = databaseUrl;
  const folder = await mkdtemp(join(tmpdir(), 'redress-operations-'));
  const database = await ownDatabase(server);
  const store = await openStore({ databaseUrl: database.url });
  after(async () => {
    await store.close();
    await database.drop();
    await rm(folder, { recursive: true });
  });
  /** Where every record ends, each of them whole. */
  const audited = async (of: Store): Promise<string[]> => {
    const heads: string[] = [];
    for await (const { head, fault } of auditRecords(of)) {
      assert.equal(fault, undefined);
      heads.push(writeHead(head));
    }
    return heads;
  };
  for (const merchant of testMerchants) await registerMerchant(store, merchant);
  const mount = mountOn(store);

  test('two processes on one database are one server: what one takes the other shows, and a claim sent to both at once is one claim with one receipt', async () => {
    const [one, two] = await Promise.all([started(database.url, join(folder, 'one')), started(database.url, join(folder, 'two'))]);
    const [first, second] = [one, two].map(({ url }) => mountAt(url, (request) => fetch(request))) as [Mount, Mount];
    const scene = await answered(first);
    const sent = { params: { order: scene.order }, as: scene.token, key: 'the-same', body: claimBody() };
    const replies = await Promise.all([first, second].map((each) => call(each, 'fileClaim', sent)));
    assert.ok(replies.some(({ status }) => status === 201));
    assert.equal((await done(second, 'fileClaim', sent)).text, (await done(first, 'fileClaim', sent)).text);
    assert.equal((await caseOf(second, scene)).claims.length, 1);
    // one goes, the other goes on
    one.child.kill('SIGTERM');
    assert.deepEqual(await once(one.child, 'exit'), [0, null]);
    assert.equal((await caseOf(second, scene)).claims.length, 1);
    two.child.kill('SIGTERM');
    await once(two.child, 'exit');
  });

  test('a backup that was restored holds the same record to the last hash, knows the same tokens, and answers a claim that is sent again with the same receipt', async () => {
    const scene = await answered(mount);
    const sent = { params: { order: scene.order }, as: scene.token, key: 'before-the-backup', body: claimBody() };
    const receipt = await done(mount, 'fileClaim', sent, 201);
    const [file, restored] = [join(folder, 'redress.dump'), await ownDatabase(server)];
    const bin = await programs();
    execFileSync(`${bin}pg_dump`, ['--format=custom', `--file=${file}`, database.url]);
    // what came after the backup is lost with the database, and nothing else
    await done(mount, 'sendMessage', { params: { order: scene.order }, as: scene.token, body: { id: 'after-the-backup', text: 'Noch etwas.' } });
    execFileSync(`${bin}pg_restore`, ['--no-owner', '--exit-on-error', `--dbname=${restored.url}`, file]);
    const again = await openStore({ databaseUrl: restored.url });
    try {
      const [before, since] = [await audited(again), await audited(store)];
      const moved = since.filter((head, index) => head !== before[index]);
      assert.deepEqual([before.length, moved.length], [since.length, 1]);
      const there = mountOn(again);
      const replayed = await done(there, 'fileClaim', sent, 201);
      assert.deepEqual([replayed.text, replayed.response.headers.get('Idempotency-Replayed')], [receipt.text, 'true']);
      assert.equal((await caseOf(there, scene)).messages.length, 2);
    } finally {
      await again.close();
      await restored.drop();
    }
  });

  test('while a newer version has added to the tables the older goes on, can be started again, and takes claims', async () => {
    const scene = await claimed(mount);
    for (const table of ['merchants', 'events', 'cases', 'claims', 'orders', 'replies', 'outbox', 'charges', 'withdrawals']) await statement(database.url, `alter table ${table} add column newer text not null default 'x'`);
    await statement(database.url, `create table newer (id text primary key); insert into kysely_migration (name, timestamp) values ('2999-01-01-newer', '2999-01-01T00:00:00Z')`);
    // the same statements on the same connections, which have planned them before
    for (let time = 0; time < 12; time++) assert.equal((await caseOf(mount, scene)).claims.length, 1);
    await reviewed(mount);
    await store.takeOutbox('2999-01-01T00:00:00Z', '', 5);
    const older = await openStore({ databaseUrl: database.url });
    await claimed(mountOn(older));
    await older.close();
  });

  test('on partitioned tables claims are filed, read, listed and decided, and a claim’s id stays taken', async () => {
    const spread = await ownDatabase(server);
    const first = await openStore({ databaseUrl: spread.url });
    for (const merchant of testMerchants) await registerMerchant(first, merchant);
    const early = await claimed(mountOn(first));
    await first.close();
    execFileSync(`${await programs()}psql`, [spread.url, '--quiet', '--single-transaction', '-v', 'ON_ERROR_STOP=1', '-f', join(root, 'demo/deploy/partitions.sql')]);
    const partitioned = await openStore({ databaseUrl: spread.url });
    try {
      const there = mountOn(partitioned);
      assert.equal((await caseOf(there, early)).claims.length, 1, 'what was there before');
      const scene = await answered(there);
      const body = claimBody({ id: early.claim });
      const taken = await call(there, 'fileClaim', { params: { order: scene.order }, as: scene.token, body });
      assert.deepEqual([taken.status, (taken.body as { code: string }).code], [409, 'claim_id_taken']);
      const { claim } = await reviewed(there);
      await done(there, 'decide', { params: { claim }, as: testMediatorKey, body: { decision: 'denied', reason: 'Übergeben.' } });
      assert.equal((await done(there, 'listClaims', { as: there.secretKey })).body.claims.length, 2);
      assert.deepEqual((await partitioned.takeDue('2999-01-01T00:00:00Z', '', 5)).length, 2);
      assert.ok((await partitioned.takeOutbox('2999-01-01T00:00:00Z', '', 5)).length === 5);
      assert.equal((await audited(partitioned)).length, 3);
    } finally {
      await partitioned.close();
      await spread.drop();
    }
  });
}
