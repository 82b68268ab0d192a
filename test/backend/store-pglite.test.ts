/** The store suite on PGlite in a folder, and what only a folder can do: outlive a restart, belong to one process. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DataFolderInUse, openStore } from '../../src/entries/backend-node.ts';
import { at, claimRow, newCheckout, newKey, newOutbox, newReply, nextStep } from './support/steps.ts';
import { storeSuite } from './support/store-suite.ts';

const data = await mkdtemp(join(tmpdir(), 'redress-store-'));
let store = await openStore({ data });
after(async () => {
  await store.close();
  await rm(data, { recursive: true });
});

storeSuite('PGlite', () => store);

test('PGlite: an error in the middle of a step leaves nothing of it', async () => {
  const [key, news] = [newKey(), newOutbox()];
  await store.commit(await nextStep(store, key, { outbox: [news] }));
  const reply = newReply();
  await assert.rejects(store.commit(await nextStep(store, key, { outbox: [newOutbox(), news], reply, claims: [claimRow(key)] })));
  assert.equal((await store.readCase(key))?.version, 1);
  assert.equal(await store.findReply(reply.principal, reply.key), undefined);
  assert.deepEqual((await store.listClaims(undefined, { order: key.order })).claims, []);
  const checkout = newCheckout();
  await store.saveCheckout(checkout);
  await assert.rejects(store.commit(await nextStep(store, key, { outbox: [news], checkout: { ...checkout, checkout: { ...checkout.checkout, state: 'paid' } } })));
  assert.equal((await store.readCheckout(checkout.checkout.id))?.checkout.state, 'open');
});

test('PGlite: a second server on the same folder is refused by name, with what to do', async () => {
  const lines: string[] = [];
  await assert.rejects(openStore({ data }, { say: (line) => lines.push(line) }), (error: unknown) => {
    assert.ok(error instanceof DataFolderInUse);
    assert.equal(error.code, 'data_folder_in_use');
    assert.ok(error.message.includes(data) && error.message.includes('--data'));
    return true;
  });
});

test('PGlite: everything is there after a restart', async () => {
  const key = newKey();
  const [row, reply, news, checkout] = [claimRow(key), newReply(), newOutbox(), newCheckout()];
  await store.saveCheckout(checkout);
  await store.saveSetting('restart', 'yes');
  await store.commit(await nextStep(store, key, { claims: [row], reply, outbox: [news], due: at(-5_000_000) }, 3));
  const before = await store.readCase(key);
  await store.close();
  store = await openStore({ data });
  assert.deepEqual(await store.readCase(key), before);
  assert.deepEqual(await store.findReply(reply.principal, reply.key), reply);
  assert.deepEqual(await store.findClaim(row.id), key);
  assert.deepEqual(await store.readCheckout(checkout.checkout.id), checkout);
  assert.equal(await store.readSetting('restart'), 'yes');
  assert.ok((await store.readOutbox(10_000)).some(({ id }) => id === news.id));
  assert.deepEqual(await store.listDue(at(-5_000_000), 1), [key]);
});
