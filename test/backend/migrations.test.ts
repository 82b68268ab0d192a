/** A database from before the lists of orders and withdrawals is brought up to date with everything that is in it. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { createBackend, createMemoryFiles, registerMerchant } from '../../src/entries/backend.ts';
import { openStore } from '../../src/entries/backend-node.ts';
import { mountAt, testMediatorKey, testMerchants } from '../conformance/mount.ts';
import { claimed, placed } from '../conformance/scene.ts';
import { done, fresh } from '../conformance/talk.ts';

const data = await mkdtemp(join(tmpdir(), 'redress-migrations-'));
after(() => rm(data, { recursive: true }));

test('cases and declarations that were there before the lists are in them afterwards, exactly as if they had been made today', async () => {
  let store = await openStore({ data });
  for (const merchant of testMerchants) await registerMerchant(store, merchant);
  const backend = createBackend({ store, files: createMemoryFiles(), sandbox: true, mediatorKey: testMediatorKey });
  const mount = mountAt('http://redress.test', (request) => backend.fetch(request));
  const scene = await claimed(mount);
  await done(mount, 'withdrawClaim', { params: { order: scene.order, claim: scene.claim }, as: scene.token, body: {} });
  const told = await claimed(mount);
  await placed(mount, { number: 'Größe „Ä“ 7', buyer: { name: 'Nul\0l' } }, mount.other.secretKey);
  const declaration = { id: fresh('withdrawal'), merchant: mount.merchant, name: 'Alva \0 Berg', contract: told.order, email: 'alva@example.com' };
  await done(mount, 'withdrawContract', { body: declaration, as: told.token }, 201);
  await done(mount, 'withdrawContract', { body: { ...declaration, id: fresh('withdrawal') } }, 201);
  const listed = async () => Promise.all([mount.merchant, mount.other.merchant].map(async (merchant) =>
    [await store.listOrders(merchant, {}), await store.listWithdrawals(merchant, {}), await store.countOrders(merchant), await store.listDefective(merchant, '2020')]));
  const before = await listed();
  await store.close();

  const old = await PGlite.create(join(data, 'postgres'));
  await old.exec(`drop table orders, withdrawals, withdrawal_orders; drop index events_files, replies_oldest;
    alter table carts drop column at; alter table checkouts drop column at, drop column due; alter table merchants drop column former_key_hash; delete from kysely_migration where name >= '2026-11-26-orders'`);
  await old.close();
  store = await openStore({ data });
  assert.deepEqual(await listed(), before);
  assert.deepEqual([before[0]![0], before[1]![0]].map((page) => (page as { orders: unknown[] }).orders.length), [2, 1]);
  await store.close();
});
