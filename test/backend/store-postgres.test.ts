/**
 * The store suite on a PostgreSQL server, and what only several processes at once can show (P2, P3). Runs when DATABASE_URL names a server; `RACE_ROUNDS` says
 * how often each race is run.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createBackend, createMemoryFiles, firstBreak, registerMerchant } from '../../src/entries/backend.ts';
import { openStore } from '../../src/entries/backend-node.ts';
import { mountAt, testMediatorKey, testMerchants } from '../conformance/mount.ts';
import { answered, caseOf, claimBody, claimed, placed } from '../conformance/scene.ts';
import { call, done, fresh } from '../conformance/talk.ts';
import { databaseUrl, ownDatabase, withoutPostgres } from './support/postgres.ts';
import { newKey, nextStep } from './support/steps.ts';
import { storeSuite } from './support/store-suite.ts';

const rounds = Number(process.env['RACE_ROUNDS'] ?? 5);

if (databaseUrl === undefined) console.log(`stores: ${withoutPostgres}`);
else {
  const database = await ownDatabase(databaseUrl);
  // eight servers that start at the same moment on a database without tables
  const stores = await Promise.all(Array.from({ length: 8 }, () => openStore({ databaseUrl: database.url, connections: 8 })));
  const first = stores[0]!;
  after(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database.drop();
  });
  for (const merchant of testMerchants) await registerMerchant(first, merchant);
  const files = createMemoryFiles();
  const mounts = stores.map((store) => {
    const backend = createBackend({ store, files, sandbox: true, mediatorKey: testMediatorKey });
    return mountAt('http://redress.test', (request) => backend.fetch(request));
  });
  const main = mounts[0]!;
  const chainHolds = async (order: string) => assert.equal(await firstBreak((await first.readCase({ merchant: main.merchant, order }))!), undefined);

  storeSuite('PostgreSQL', () => first);

  test('PostgreSQL: eight servers that start at once find one set of tables', async () => {
    for (const store of stores) assert.equal(await store.commit(await nextStep(store, newKey())), 'committed');
  });

  test('PostgreSQL: the same claim 64 times at once over eight servers, under 64 keys, is one claim with one receipt', async (t) => {
    for (let round = 0; round < rounds; round++) {
      const scene = await answered(main);
      const sent = { params: { order: scene.order }, as: scene.token, body: claimBody() };
      const replies = await Promise.all(Array.from({ length: 64 }, (_, index) => done(mounts[index % 8]!, 'fileClaim', sent, 201)));
      assert.equal(new Set(replies.map(({ text }) => text)).size, 1);
      const view = await caseOf(main, scene);
      assert.equal(view.claims.length, 1);
      assert.equal(view.timeline.filter(({ type }) => type === 'claim_filed').length, 1);
      await chainHolds(scene.order);
    }
    t.diagnostic(`P2: ${String(rounds)} rounds of 64 at once over 64 connections: ${String(rounds)} claims, identical receipts`);
  });

  test('PostgreSQL: accepting, defending, withdrawing and confirming at once, 64 calls over eight servers, pays once and no more than was paid', async (t) => {
    const ends = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      const scene = await claimed(main);
      const params = { claim: scene.claim };
      const calls = [
        () => call(mounts[round % 8]!, 'acceptClaim', { params, as: main.secretKey, body: {} }),
        () => call(mounts[(round + 1) % 8]!, 'represent', { params, as: main.secretKey, body: { text: 'Wurde zugestellt.' } }),
        () => call(mounts[(round + 2) % 8]!, 'withdrawClaim', { params: { order: scene.order, claim: scene.claim }, as: scene.token, body: {} }),
        () => call(mounts[(round + 3) % 8]!, 'confirmRefund', { params, as: main.secretKey, body: {} }),
      ];
      const replies = await Promise.all(Array.from({ length: 64 }, (_, index) => calls[(index + round) % 4]!()));
      assert.deepEqual(replies.filter(({ status }) => status >= 500).map(({ text }) => text), []);
      await Promise.all(Array.from({ length: 64 }, (_, index) => call(mounts[index % 8]!, 'confirmRefund', { params, as: main.secretKey, body: {} })));
      const view = await caseOf(main, scene);
      const state = view.claims[0]!.state;
      ends.set(state, (ends.get(state) ?? 0) + 1);
      const paid = view.refunds.filter((refund) => refund.state === 'confirmed');
      assert.equal(paid.length, state === 'granted' ? 1 : 0, state);
      assert.ok(paid.reduce((sum, { amount }) => sum + amount.amount, 0) <= 4000);
      assert.equal(view.timeline.filter(({ type }) => type === 'refund_confirmed').length, paid.length);
      await chainHolds(scene.order);
    }
    t.diagnostic(`P3: ${String(rounds)} races of 128 calls: ${JSON.stringify(Object.fromEntries(ends))}, nothing paid twice`);
  });

  test('PostgreSQL: the same message 64 times at once over eight servers, under one key, is one message', async () => {
    const scene = await placed(main);
    const sent = { params: { order: scene.order }, as: scene.token, key: fresh('key'), body: { id: fresh('message'), text: 'Einmal.' } };
    const replies = await Promise.all(Array.from({ length: 64 }, (_, index) => call(mounts[index % 8]!, 'sendMessage', sent)));
    const good = replies.filter(({ status }) => status === 201);
    assert.ok(good.length >= 1);
    assert.equal(new Set(good.map(({ text }) => text)).size, 1);
    assert.deepEqual([...new Set(replies.filter(({ status }) => status !== 201).map(({ body }) => (body as { code: string }).code))].filter((code) => code !== 'request_running'), []);
    assert.equal((await caseOf(main, scene)).messages.length, 1);
  });

  test('PostgreSQL: 64 different messages at once over eight servers are all there, or were refused so that they can be sent again', async () => {
    const scene = await placed(main);
    const bodies = Array.from({ length: 64 }, () => ({ id: fresh('message'), text: 'Viele.' }));
    const replies = await Promise.all(bodies.map((body, index) => call(mounts[index % 8]!, 'sendMessage', { params: { order: scene.order }, as: scene.token, body })));
    const told = bodies.filter((_, index) => replies[index]!.status === 201).map(({ id }) => id).sort();
    assert.deepEqual((await caseOf(main, scene)).messages.map(({ id }) => id).sort(), told);
    assert.deepEqual(replies.filter(({ status }) => status !== 201).map(({ body }) => (body as { code: string }).code).filter((code) => code !== 'version_conflict'), []);
    assert.equal(told.length, 64);
    await chainHolds(scene.order);
  });

  test('PostgreSQL: a deadline that eight servers notice at once passes once', async () => {
    const scene = await answered(main);
    const body = claimBody();
    const { body: receipt } = await done(main, 'fileClaim', { params: { order: scene.order }, as: scene.token, body }, 201);
    await first.saveSetting('sandbox_clock_offset', String(Math.ceil((Date.parse(receipt.answerDue!) - Date.now()) / 1000) + 10));
    await Promise.all(mounts.map((mount) => caseOf(mount, scene)));
    const view = await caseOf(main, scene);
    assert.equal(view.timeline.filter(({ type }) => type === 'deadline_passed').length, 1);
    assert.equal(view.claims[0]?.state, 'granted');
    await chainHolds(scene.order);
  });
}
