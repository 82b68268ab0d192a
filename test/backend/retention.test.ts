/**
 * Promise P18: personal data leaves on time. One word is planted wherever a person can put one; a day after its time it is in no table, no file and no letter, while
 * the record still proves that something happened, when, and in which order.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { chain, chainStart } from '../../src/backend/hash.ts';
import { servicesOf } from '../../src/backend/services.ts';
import { cleanOnce } from '../../src/backend/node/keep-clean.ts';
import { deliverDue } from '../../src/backend/node/notify/deliver.ts';
import { folderMailer } from '../../src/backend/node/notify/mail.ts';
import { run } from '../../src/backend/node/cli/main.ts';
import { auditRecords, createBackend, registerMerchant, type Store, type StoredEvent } from '../../src/entries/backend.ts';
import { createFolderFiles, openStore } from '../../src/entries/backend-node.ts';
import { mountAt, testMediatorKey, testMerchants, type Mount } from '../conformance/mount.ts';
import { advance, claimBody, claimed, eur, orderBody, placed, png, timeOf, tokenFor, type Scene } from '../conformance/scene.ts';
import { call, done, fresh } from '../conformance/talk.ts';

const planted = 'Plantagenet';
const person = { buyer: { name: `Alva ${planted}`, email: `${planted}@example.com`, locale: 'de' }, shipTo: { name: planted, lines: [`${planted}weg 1`, '10115 Berlin'], country: 'DE' } };
const folder = await mkdtemp(join(tmpdir(), 'redress-retention-'));
after(() => rm(folder, { recursive: true }));

interface House { readonly data: string; readonly mount: Mount; readonly store: Store; readonly clean: () => Promise<number>; readonly deliver: () => Promise<number> }

async function openHouse(name: string): Promise<House> {
  const data = join(folder, name);
  const store = await openStore({ data });
  for (const merchant of testMerchants) await registerMerchant(store, { ...merchant, ...(merchant === testMerchants[0] ? { retention: 100 } : {}) });
  const options = { store, files: createFolderFiles(join(data, 'files')), sandbox: true, mediatorKey: testMediatorKey };
  const [backend, services] = [createBackend(options), servicesOf(options)];
  return {
    data, store, mount: mountAt('http://redress.test', (request) => backend.fetch(request)),
    clean: () => cleanOnce(services, data),
    deliver: () => deliverDue({ services, mailer: folderMailer(join(data, 'mail')), mailFrom: 'claims@redress.invalid' }),
  };
}

const filesOf = async (data: string): Promise<string[]> => (await Promise.all(['files', 'mail'].map(async (each) =>
  (await readdir(join(data, each), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))))).flat();

/** Evidence that lies there since long ago. */
const aged = async (data: string): Promise<void> => { for (const file of await filesOf(data)) await utimes(file, new Date(0), new Date(0)); };

/** Where the word is: tables, by name, and files. The store is closed meanwhile. */
async function found({ data, store }: House): Promise<string[]> {
  await store.close();
  const db = await PGlite.create(join(data, 'postgres'));
  const { rows: tables } = await db.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public'`);
  const places: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.query<{ row: string }>(`select to_json(t)::text as row from "${name}" as t`);
    if (rows.some(({ row }) => row.toLowerCase().includes(planted.toLowerCase()))) places.push(name);
  }
  await db.close();
  for (const file of await filesOf(data)) {
    const text = (await readFile(file)).toString('utf8');
    const plain = text.replace(/=\n/g, '');
    if (plain.includes(planted) || text.includes(Buffer.from(planted).toString('base64'))) places.push(file.includes('/mail/') ? 'mail' : 'files');
  }
  return [...new Set(places)].sort();
}

const photo = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from([...png, ...new TextEncoder().encode(text)]);

async function uploadedAs(mount: Mount, { order, token }: Scene, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await done(mount, 'putFile', { params: { order, file: fresh('file') }, as: token, body: bytes, headers: { 'Content-Type': 'image/png', 'Content-Disposition': `attachment; filename*=UTF-8''${planted}.png` } }, 201);
}

/** An order with the word in everything its buyer and its merchant can write. */
async function lived(mount: Mount, body: Partial<Scene['body']> = {}): Promise<Scene> {
  const scene = await placed(mount, { ...person, ...body });
  const params = { order: scene.order };
  await done(mount, 'sendMessage', { params, as: scene.token, body: { id: fresh('message'), text: `Hier ist ${planted}.` } });
  await done(mount, 'sendMessageAsMerchant', { params, as: scene.key, body: { id: fresh('message'), text: `Guten Tag ${planted}.` } });
  await uploadedAs(mount, scene, photo(`${planted} ${scene.order}`));
  return scene;
}

/** The same from before texts had salts: its hashes are made of the bare events. */
async function fromBefore({ store, mount }: House, scene: Scene): Promise<string> {
  const order = fresh('R');
  const events: StoredEvent[] = [];
  for (const { seq, at, body: salted } of (await store.readCase({ merchant: mount.merchant, order: scene.order }))!.events) {
    const { salt, ...event } = JSON.parse(salted) as { salt?: string; order?: { number: string } };
    assert.equal(salt?.length, 32);
    const body = JSON.stringify(event.order ? { ...event, order: { ...event.order, number: order } } : event);
    events.push({ seq, at, body, hash: await chain(events.at(-1)?.hash ?? chainStart({ merchant: mount.merchant, order }), body) });
  }
  const row = (await store.listOrders(mount.merchant, { search: scene.order })).orders[0]!;
  assert.equal(await store.commit({ key: { merchant: mount.merchant, order }, expected: 0, events, claims: [], order: { ...row, order }, due: null, outbox: [] }), 'committed');
  return order;
}

async function paidBySandbox(mount: Mount): Promise<void> {
  const cart = fresh('cart').replaceAll('.', '_');
  const { lines, latestDelivery } = orderBody(await timeOf(mount));
  await done(mount, 'putCart', { params: { cart }, as: mount.secretKey, body: { currency: 'EUR', lines, shipping: 490, total: 7490, latestDelivery, ...person } });
  await done(mount, 'createCheckout', { body: { id: fresh('checkout'), merchant: mount.merchant, cart, amount: eur(7490), method: 'sandbox', returnUrl: 'https://shop.example/' } }, 201);
}

async function faults(store: Store): Promise<string[]> {
  const all: string[] = [];
  for await (const { key, fault } of auditRecords(store)) if (fault !== undefined) all.push(`${key.order} ${fault}`);
  return all;
}

test('P18: a day after retention nothing of a person is left, in no table and no file, and the record still holds', async () => {
  let house = await openHouse('retention');
  const { mount } = house;
  const withdrawing = { merchant: mount.merchant, name: planted, email: `${planted}@example.com`, note: planted };
  const scene = await lived(mount);
  const older = await fromBefore(house, scene);
  await done(mount, 'withdrawContract', { body: { ...withdrawing, id: fresh('withdrawal'), contract: scene.order }, as: scene.token }, 201);
  const unassigned = fresh('withdrawal');
  await done(mount, 'withdrawContract', { body: { ...withdrawing, id: unassigned, contract: planted } }, 201);
  const claimScene = await lived(mount);
  const claim = claimBody({ story: `${planted} wartet.` });
  await done(mount, 'fileClaim', { params: { order: claimScene.order }, as: claimScene.token, body: claim }, 201);
  await done(mount, 'withdrawClaim', { params: { order: claimScene.order, claim: claim.id }, as: claimScene.token, body: { note: planted } });
  await paidBySandbox(mount);
  await house.deliver();
  // what may stay: somebody else's evidence of the same bytes, and a refund that nobody has confirmed
  const shared = photo('zweimal');
  await uploadedAs(mount, scene, shared);
  const owed = await claimed(mount);
  await done(mount, 'putFile', { params: { order: owed.order, file: fresh('file') }, as: owed.token, body: shared, headers: { 'Content-Type': 'image/png' } }, 201);
  await done(mount, 'acceptClaim', { params: { claim: owed.claim }, as: mount.secretKey, body: {} });
  const figures = await house.store.countOrders(mount.merchant);

  await aged(house.data);
  assert.equal(await house.clean(), 0, 'nothing has been kept long enough');
  // the letters' folder is cleared by age, and these were made to look old
  await house.deliver();
  assert.deepEqual(await found(house), ['carts', 'checkouts', 'claims', 'events', 'files', 'orders', 'replies', 'withdrawals']);

  house = await openHouse('retention');
  await advance(house.mount, 99);
  assert.equal(await house.clean(), 0, 'a day too early');
  await advance(house.mount, 2);
  await aged(house.data);
  assert.equal(await house.clean(), 4, 'three orders and a withdrawal that belonged to none');
  assert.deepEqual(await faults(house.store), []);
  assert.deepEqual(await house.store.countOrders(mount.merchant), figures, 'what was sold is counted as before');
  for (const order of [scene.order, older, claimScene.order]) {
    const { status } = await call(house.mount, 'readCase', { params: { order }, as: scene.token });
    assert.equal(status, 404);
  }
  assert.deepEqual((await house.store.listOrders(mount.merchant, {})).orders.map(({ order }) => order), [owed.order]);
  assert.deepEqual((await house.store.listClaims(mount.merchant, {})).claims.map(({ id }) => id), [owed.claim]);
  assert.deepEqual((await house.store.listWithdrawals(mount.merchant, {})).withdrawals, []);
  assert.equal((await call(house.mount, 'putOrder', { params: { order: scene.order }, as: mount.secretKey, body: scene.body })).status, 409, 'an old export does not bring it back');
  assert.equal((await call(house.mount, 'withdrawContract', { body: { ...withdrawing, id: unassigned, contract: planted } })).status, 409);
  assert.equal((await call(house.mount, 'createOrderToken', { params: { order: scene.order }, as: mount.secretKey, body: {} })).status, 404);
  const again = await claimed(house.mount);
  assert.equal((await call(house.mount, 'fileClaim', { params: { order: again.order }, as: again.token, body: { ...claim, lines: [{ line: 'cup', quantity: 1 }], amount: eur(1500) } })).status, 409, 'a claim’s id is taken for ever');
  assert.equal((await filesOf(house.data)).filter((file) => file.includes('/files/')).length, 1, 'the shared file is still somebody’s');
  assert.equal(await house.clean(), 0);
  const left = await found(house);
  console.log(`P18: a day after retention ${left.length} tables and files with anything of a person, and the chain holds`);
  assert.deepEqual(left, []);

  // a mark does not excuse a later hand: neither in what it covers, nor in itself
  const db = await PGlite.create(join(house.data, 'postgres'));
  await db.query(`update events set at = '2020-01-01T00:00:00Z' where order_no = $1 and seq = 2`, [older]);
  await db.query(`update events set body = replace(body, '"clock"', '"buyer"') where order_no = $1 and seq = (select max(seq) from events where order_no = $1)`, [claimScene.order]);
  await db.query(`delete from events where order_no = $1 and seq = (select max(seq) from events where order_no = $1)`, [scene.order]);
  await db.close();
  house = await openHouse('retention');
  assert.equal((await faults(house.store)).length, 3);
  await house.store.close();
});

test('a buyer who asks is erased at once, letters and files included, unless something is still to be done for them', async () => {
  const house = await openHouse('asked');
  const { mount, data } = house;
  const scene = await lived(mount);
  const other = await claimed(mount);
  await done(mount, 'withdrawContract', { body: { id: fresh('withdrawal'), contract: scene.order, merchant: mount.merchant, name: planted, email: `${planted}@example.com` }, as: scene.token }, 201);
  await house.deliver();
  await aged(join(data));
  for (const file of await filesOf(data)) if (file.includes('/mail/')) await utimes(file, new Date(), new Date());
  assert.deepEqual(await found(house), ['events', 'files', 'mail', 'orders', 'replies', 'withdrawals']);

  const redress = async (...args: string[]) => {
    const lines: string[] = [];
    const code = await run([...args, '--data', data], { say: (line) => lines.push(line), complain: (line) => lines.push(line), env: {} });
    return { code, text: lines.join('\n') };
  };
  const refused = await redress('erase', '--merchant', mount.merchant, '--order', other.order);
  assert.ok(refused.code === 1 && refused.text.includes('has a claim that is not over'), refused.text);
  assert.equal((await redress('erase', '--merchant', mount.merchant, '--order', 'R-nobody')).code, 1);
  const erased = await redress('erase', '--merchant', mount.merchant, '--order', scene.order);
  assert.equal(erased.code, 0, erased.text);
  assert.ok(erased.text.includes('is erased, and 1 file'), erased.text);
  assert.equal((await redress('erase', '--merchant', mount.merchant, '--order', scene.order)).code, 0, 'again is harmless');
  assert.equal((await redress('audit', '--merchant', mount.merchant)).code, 0);
  const reopened = await openHouse('asked');
  assert.equal((await call(reopened.mount, 'readCase', { params: { order: scene.order }, as: await tokenFor(mount, other.order).catch(() => scene.token) })).status, 404);
  assert.deepEqual(await found(reopened), []);
  assert.deepEqual([(await redress('merchant', 'retention', '--merchant', mount.merchant, '--days', '400')).code, (await redress('merchant', 'retention', '--merchant', mount.merchant, '--days', '30')).code], [0, 1]);
});
