/** What every store has to do, whatever it is made of. Used by the tests of the memory and the SQL stores. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstBreak } from '../../../src/backend/hash.ts';
import type { MerchantRecord } from '../../../src/backend/merchant-record.ts';
import type { Step, StepResult, Store } from '../../../src/backend/store.ts';
import { packs } from '../../../src/rules/index.ts';
import { sampleMerchant } from '../../support/orders.ts';
import { checkoutsSuite } from './store-checkouts-suite.ts';
import { at, claimRow, newCheckout, newKey, newOutbox, newReply, nextStep, unique } from './steps.ts';
import { storeHousekeepingSuite } from './store-housekeeping-suite.ts';
import { storeOrdersSuite } from './store-orders-suite.ts';

export function storeSuite(name: string, store: () => Store): void {
  storeOrdersSuite(name, store);
  storeHousekeepingSuite(name, store);
  const suite = (sentence: string, run: (store: Store) => Promise<void>) => test(`${name}: ${sentence}`, () => run(store()));
  checkoutsSuite(suite);

  suite('a case is what was written, in order, with an unbroken chain', async (store) => {
    const key = newKey();
    assert.equal(await store.readCase(key), undefined);
    const one = await nextStep(store, key, {}, 2);
    assert.equal(await store.commit(one), 'committed');
    const more = await nextStep(store, key, {}, 3);
    assert.equal(await store.commit(more), 'committed');
    const stored = await store.readCase(key);
    assert.deepEqual(stored, { key, version: 5, events: [...one.events, ...more.events] });
    assert.equal(await firstBreak(stored), undefined);
    assert.equal(await store.readCase({ ...key, merchant: 'pk_two' }), undefined);
  });

  suite('the version alone is the version of the case, and there is none where there is no case', async (store) => {
    const key = newKey();
    assert.equal(await store.readVersion(key), undefined);
    for (const count of [2, 3]) {
      assert.equal(await store.commit(await nextStep(store, key, {}, count)), 'committed');
      assert.equal(await store.readVersion(key), (await store.readCase(key))?.version);
    }
    assert.equal(await store.commit(await nextStep(store, key, { expected: 1 })), 'case_moved');
    assert.equal(await store.readVersion(key), 5);
    assert.equal(await store.readVersion({ ...key, merchant: 'pk_two' }), undefined);
  });

  suite('a step keeps its reply, its news and its claims with it', async (store) => {
    const key = newKey();
    const [reply, news, row] = [newReply(), newOutbox({ at: at(-1000), body: '{"ä":1}' }), claimRow(key)];
    assert.equal(await store.commit(await nextStep(store, key, { reply, outbox: [news], claims: [row] })), 'committed');
    assert.deepEqual(await store.findReply(reply.principal, reply.key), reply);
    assert.deepEqual((await store.readOutbox(1000)).filter(({ id }) => id === news.id), [news]);
    assert.deepEqual(await store.findClaim(row.id), key);
    assert.deepEqual(await store.listClaims(key.merchant, { order: key.order }), { claims: [row] });
    const moved = { ...row, state: 'granted' as const, next: { who: 'nobody' as const } };
    assert.equal(await store.commit(await nextStep(store, key, { claims: [moved] })), 'committed');
    assert.deepEqual(await store.listClaims(key.merchant, { order: key.order, state: 'granted' }), { claims: [moved] });
    assert.deepEqual((await store.listClaims(key.merchant, { order: key.order, state: 'awaiting_merchant' })).claims, []);
  });

  suite('what is read ahead is what the three questions find one by one, whatever of it is there', async (store) => {
    const [key, reply] = [newKey(), newReply()];
    if (!store.readAhead) return;
    const asked = { principal: reply.principal, key: reply.key };
    const oneByOne = async () => ({ merchant: await store.readMerchant(key.merchant), case: await store.readCase(key), reply: await store.findReply(asked.principal, asked.key) });
    assert.deepEqual(await store.readAhead(key, asked), await oneByOne());
    await store.commit(await nextStep(store, key, { reply }, 12));
    await store.saveMerchant({ profile: sampleMerchant({ id: key.merchant }), policy: packs['a-to-z'], keyHash: unique('hash'), tokenSecret: 'x'.repeat(32), returnOrigins: [] });
    const found = await oneByOne();
    assert.ok(found.merchant && found.case?.version === 12 && found.reply);
    assert.deepEqual(await store.readAhead(key, asked), found);
    assert.deepEqual(await store.readAhead(key), { ...found, reply: undefined });
  });

  suite('a step that cannot be leaves nothing by halves', async (store) => {
    const other = newKey();
    const [taken, row, reply] = [newReply(), claimRow(other), newReply()];
    assert.equal(await store.commit(await nextStep(store, other, { claims: [row], reply: taken })), 'committed');
    const closed = newCheckout();
    assert.ok(await store.saveCheckout(closed));
    assert.ok(await store.closeCheckout({ ...closed, checkout: { ...closed.checkout, state: 'cancelled' } }));

    const key = newKey();
    assert.equal(await store.commit(await nextStep(store, key)), 'committed');
    const obstacles: [StepResult, Partial<Step>][] = [
      ['case_moved', { expected: 0 }], ['case_moved', { expected: 2 }], ['case_moved', { expected: 7 }],
      ['reply_exists', { reply: taken }],
      ['reply_exists', { reply: { ...taken, fingerprint: 'e'.repeat(64), body: '{}' } }],
      ['claim_taken', { claims: [claimRow(key), { ...row, order: key.order }] }],
      ['checkout_closed', { checkout: closed }],
      ['checkout_closed', { checkout: newCheckout() }],
    ];
    // a step that closes a checkout is written another way than one that does not
    for (const closing of [true, false]) for (const [expected, obstacle] of obstacles) {
      const [mine, news] = [claimRow(key), newOutbox()];
      const open = newCheckout();
      assert.ok(await store.saveCheckout(open));
      const paid = { ...open, checkout: { ...open.checkout, state: 'paid' as const } };
      const step = await nextStep(store, key, { due: at(1), reply, outbox: [news], claims: [mine], ...(closing ? { checkout: paid } : {}), ...obstacle }, 2);
      assert.equal(await store.commit(step), expected);
      assert.equal((await store.readCase(key))?.version, 1, `${expected}: events`);
      assert.equal(await store.findReply(reply.principal, reply.key), undefined, `${expected}: reply`);
      assert.equal(await store.findClaim(mine.id), undefined, `${expected}: claim`);
      for (const each of obstacle.claims ?? []) assert.notDeepEqual(await store.findClaim(each.id), key, `${expected}: claims`);
      assert.ok(!(await store.readOutbox(10_000)).some(({ id }) => id === news.id), `${expected}: news`);
      assert.deepEqual(await store.readCheckout(open.checkout.id), open, `${expected}: checkout`);
      assert.ok(!(await store.listDue(at(10), 10_000)).some(({ order }) => order === key.order), `${expected}: due`);
    }
    assert.equal(await store.commit(await nextStep(store, key, { reply })), 'committed');
  });

  suite('a case is found by the charge it names last, at its own merchant and provider only', async (store) => {
    const [key, twin, other] = [newKey(), newKey(), newKey('pk_two')];
    const reference = unique('ch');
    const charge = { provider: 'stripe', reference };
    for (const each of [key, twin, other]) assert.equal(await store.commit(await nextStep(store, each, { charge })), 'committed');
    const found = async (name = reference, provider = 'stripe') => (await store.findCharges('pk_one', provider, [unique('ch'), name])).map(({ order }) => order).sort();
    assert.deepEqual(await found(), [key.order, twin.order].sort());
    assert.deepEqual([await found(reference, 'paypal'), await store.findCharges('pk_one', 'stripe', [])], [[], []]);
    const renamed = unique('ch');
    assert.equal(await store.commit(await nextStep(store, twin, { charge: { provider: 'stripe', reference: renamed }, expected: 7 })), 'case_moved');
    assert.deepEqual(await found(renamed), []);
    assert.equal(await store.commit(await nextStep(store, twin, { charge: { provider: 'stripe', reference: renamed } })), 'committed');
    assert.equal(await store.commit(await nextStep(store, twin)), 'committed');
    assert.deepEqual([await found(), await found(renamed)], [[key.order], [twin.order]]);
  });

  suite('news that found no order is kept once, found by each of its charges, and dropped when told', async (store) => {
    const merchant = unique('pk');
    const one = { id: unique('stray'), merchant, provider: 'stripe', charges: ['ch_1', 'pi_"1", {ä}'], at: at(2), body: '{"ä":1}' };
    const two = { ...one, id: unique('stray'), charges: ['ch_2'], at: at(1) };
    for (const stray of [one, two, { ...one, body: '{}' }, { ...one, id: unique('stray'), merchant: unique('pk') }]) await store.keepStray(stray);
    assert.deepEqual(await store.listStrays(merchant), [two, one]);
    assert.deepEqual(await store.listStrays(merchant, { provider: 'stripe', reference: 'pi_"1", {ä}' }), [one]);
    assert.deepEqual(await store.listStrays(merchant, { provider: 'paypal', reference: 'ch_1' }), []);
    await store.dropStray(one.id);
    assert.deepEqual(await store.listStrays(merchant), [two]);
  });

  suite('of many who commit the same version at once, one does', async (store) => {
    const key = newKey();
    const steps = await Promise.all(Array.from({ length: 16 }, () => nextStep(store, key)));
    const results = await Promise.all(steps.map((step) => store.commit(step)));
    assert.deepEqual([results.filter((each) => each === 'committed').length, results.filter((each) => each === 'case_moved').length], [1, 15]);
    const stored = await store.readCase(key);
    assert.equal(stored?.version, 1);
    assert.equal(stored.events[0]?.body, steps[results.indexOf('committed')]?.events[0]?.body);
  });

  suite('of many who file the same claim in different cases at once, one does', async (store) => {
    const id = unique('claim');
    const keys = Array.from({ length: 8 }, () => newKey());
    const results = await Promise.all(keys.map(async (key) => store.commit(await nextStep(store, key, { claims: [claimRow(key, { id })] }))));
    assert.deepEqual([results.filter((each) => each === 'committed').length, results.filter((each) => each === 'claim_taken').length], [1, 7]);
    assert.deepEqual(await store.findClaim(id), keys[results.indexOf('committed')]);
  });

  suite('a reply is kept once per caller and key', async (store) => {
    const reply = newReply();
    const saved = await Promise.all(Array.from({ length: 6 }, (_, index) => store.saveReply({ ...reply, body: String(index) })));
    assert.equal(saved.filter(Boolean).length, 1);
    assert.equal((await store.findReply(reply.principal, reply.key))?.body, String(saved.indexOf(true)));
    assert.equal(await store.saveReply({ ...reply, principal: 'merchant' }), true);
    assert.equal(await store.findReply('nobody', reply.key), undefined);
  });

  suite('lists go newest first, page by page, by merchant, state and order, also within one second', async (store) => {
    const merchant = unique('pk');
    const rows = [];
    for (let count = 0; count < 11; count++) {
      const key = newKey(merchant);
      const row = claimRow(key, { filedAt: at(Math.floor(count / 4)), state: count % 2 ? 'denied' : 'granted', id: `claim-${'-_09AZaz'[count % 8]!}-${unique('x')}` });
      rows.push(row);
      await store.commit(await nextStep(store, key, { claims: [row] }));
    }
    const expected = rows.map(({ id, filedAt }) => `${filedAt} ${id}`).sort().reverse().map((each) => each.slice(21));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: { claims: { id: string }[]; cursor?: string } = await store.listClaims(merchant, { limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.claims.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    assert.deepEqual(seen, expected);
    assert.equal((await store.listClaims(merchant, { state: 'denied' })).claims.length, 5);
    assert.deepEqual((await store.listClaims(merchant, { order: rows[3]!.order })).claims, [rows[3]]);
    assert.equal((await store.listClaims(merchant, { limit: 11 })).cursor, undefined);
    const everyone = (await store.listClaims(undefined, { limit: 100, order: rows[0]!.order })).claims;
    assert.deepEqual(everyone, [rows[0]]);
  });

  suite('what is due is found oldest first, from its second on, until a step says otherwise', async (store) => {
    const far = 1_000_000;
    const [late, soon] = [newKey(), newKey()];
    await store.commit(await nextStep(store, late, { due: at(-far + 20) }));
    await store.commit(await nextStep(store, soon, { due: at(-far + 10) }));
    const due = async (second: number) => (await store.listDue(at(-far + second), 100)).filter(({ order }) => [late.order, soon.order].includes(order));
    assert.deepEqual(await due(9), []);
    assert.deepEqual(await due(10), [soon]);
    assert.deepEqual(await due(20), [soon, late]);
    assert.deepEqual((await store.listDue(at(-far + 20), 1)).length, 1);
    await store.commit(await nextStep(store, soon, { due: null }));
    await store.commit(await nextStep(store, late, { due: at(-far + 30) }));
    assert.deepEqual(await due(29), []);
    assert.deepEqual(await due(30), [late]);
    await store.commit(await nextStep(store, late, { due: null }));
  });

  suite('of several timers each takes other cases, and a case is free again after a step or when its time is up', async (store) => {
    const far = 2_000_000;
    const keys = Array.from({ length: 6 }, () => newKey());
    for (const [index, key] of keys.entries()) await store.commit(await nextStep(store, key, { due: at(-far + index) }));
    const mine = (taken: { order: string }[]) => taken.map(({ order }) => order);
    assert.equal(await store.nextDue(), at(-far));
    const taken = await Promise.all(Array.from({ length: 3 }, () => store.takeDue(at(-far + 10), at(-far + 30), 2)));
    assert.deepEqual(taken.flatMap(mine).sort(), mine(keys).sort());
    assert.deepEqual(await store.takeDue(at(-far + 29), at(-far + 60), 10), []);
    assert.equal(await store.nextDue(), at(-far + 30), 'what somebody is looking at wakes others only when that one’s time is up');
    assert.deepEqual(mine(await store.listDue(at(-far + 10), 10)), mine(keys), 'a list looks at all of them');
    await store.commit(await nextStep(store, keys[0]!, { due: at(-far + 5) }));
    assert.deepEqual(mine(await store.takeDue(at(-far + 10), at(-far + 30), 10)), [keys[0]!.order], 'after a step');
    assert.deepEqual(mine(await store.takeDue(at(-far + 30), at(-far + 60), 10)).length, 6, 'when the time is up');
    for (const key of keys) await store.commit(await nextStep(store, key, { due: null }));
  });

  suite('a message is taken by one, tried again when told, and kept for all to see when given up', async (store) => {
    const before = at(-3_000_000);
    // what other tests have left is out of the way
    for (let left = 1; left > 0;) left = (await store.takeOutbox(at(9_000_000), '9999-01-01T00:00:00Z', 500)).length;
    const [one, two] = [newOutbox({ at: at(1) }), newOutbox({ at: at(2), to: 'webhook' })];
    const later = { ...newOutbox({ at: at(3) }), notBefore: at(100) };
    await store.commit(await nextStep(store, newKey(), { outbox: [two, later, one] }));
    assert.equal(await store.nextOutbox(), at(1));
    const taken = await Promise.all(Array.from({ length: 4 }, () => store.takeOutbox(at(50), at(60), 1)));
    assert.deepEqual(taken.flat().map(({ message, attempts }) => [message.id, attempts]).sort(), [[one.id, 0], [two.id, 0]].sort());
    assert.deepEqual(taken.flat().map(({ message }) => message).find(({ id }) => id === two.id), two);
    assert.deepEqual(await store.takeOutbox(at(59), at(90), 10), []);
    await store.markOutbox(one.id, { state: 'done', attempts: 1 });
    await store.markOutbox(two.id, { state: 'waiting', attempts: 1, due: at(70), problem: 'ECONNREFUSED' });
    assert.deepEqual([await store.nextOutbox(), await store.takeOutbox(at(69), at(90), 10)], [at(70), []]);
    assert.deepEqual(await store.takeOutbox(at(70), at(90), 10), [{ message: two, attempts: 1, problem: 'ECONNREFUSED' }]);
    assert.deepEqual((await store.takeOutbox(at(90), at(95), 10)).map(({ message }) => message.id), [two.id], 'whoever took it has died');
    assert.deepEqual((await store.takeOutbox(at(100), at(110), 1)).map(({ message }) => message.id), [two.id]);
    assert.deepEqual((await store.takeOutbox(at(100), at(110), 9)).map(({ message }) => message.id), [later.id]);
    await store.markOutbox(two.id, { state: 'given_up', attempts: 8, problem: 'no' });
    await store.markOutbox(later.id, { state: 'done', attempts: 1 });
    assert.deepEqual((await store.listOutbox('given_up', 10)).filter(({ message }) => message.id === two.id), [{ message: two, attempts: 8, problem: 'no' }]);
    assert.deepEqual(await store.takeOutbox(before, at(0), 10), []);
  });

  suite('merchants, carts and settings are kept and written over', async (store) => {
    const id = unique('pk');
    const record: MerchantRecord = { profile: sampleMerchant({ id, name: 'Möbel „Süd“' }), policy: packs.marketplace, keyHash: unique('hash'), tokenSecret: 's'.repeat(32), returnOrigins: ['https://a.example'] };
    assert.equal(await store.readMerchant(id), undefined);
    await store.saveMerchant(record);
    assert.deepEqual(await store.readMerchant(id), record);
    assert.deepEqual(await store.findMerchantByKey(record.keyHash), record);
    const changed = { ...record, keyHash: unique('hash') };
    await store.saveMerchant(changed);
    assert.equal(await store.findMerchantByKey(record.keyHash), undefined);
    assert.deepEqual(await store.findMerchantByKey(changed.keyHash), changed);

    const rotating = { ...changed, keyHash: unique('hash'), former: { keyHash: changed.keyHash } };
    await store.saveMerchant(rotating);
    for (const hash of [rotating.keyHash, changed.keyHash]) assert.deepEqual(await store.findMerchantByKey(hash), rotating, 'both keys are found while one is being replaced');
    await store.saveMerchant({ ...changed, keyHash: rotating.keyHash });
    assert.equal(await store.findMerchantByKey(changed.keyHash), undefined);

    assert.equal(await store.saveCart(id, 'c_1', '{"a":1}'), 'created');
    assert.equal(await store.saveCart(id, 'c_1', '{"a":2}'), 'replaced');
    assert.deepEqual([await store.readCart(id, 'c_1'), await store.readCart('pk_other', 'c_1')], ['{"a":2}', undefined]);

    const setting = unique('setting');
    assert.equal(await store.readSetting(setting), undefined);
    await store.saveSetting(setting, '1');
    await store.saveSetting(setting, '2');
    assert.equal(await store.readSetting(setting), '2');
  });

  suite('nobody changes the past by holding on to what was handed in or out', async (store) => {
    const key = newKey();
    const row = claimRow(key);
    const step = await nextStep(store, key, { claims: [row] });
    await store.commit(step);
    (row as { state: string }).state = 'denied';
    (step.events as unknown[]).length = 0;
    const read = await store.readCase(key);
    (read!.events[0] as { body: string }).body = 'forged';
    assert.equal((await store.readCase(key))!.events.length, 1);
    assert.notEqual((await store.readCase(key))!.events[0]!.body, 'forged');
    assert.equal((await store.listClaims(undefined, { order: key.order })).claims[0]?.state, 'awaiting_merchant');
  });
}
