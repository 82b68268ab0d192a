/** What every store has to do for the record as a whole: walk through it, erase, let go of what is old. Part of the store suite. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markOf } from '../../../src/backend/event-text.ts';
import { chain, firstBreak } from '../../../src/backend/hash.ts';
import type { CaseKey, Store } from '../../../src/backend/store.ts';
import { at, claimRow, newCheckout, newKey, newOutbox, newReply, nextStep, orderRow, unique, withdrawal } from './steps.ts';

export function storeHousekeepingSuite(name: string, store: () => Store): void {
  const suite = (sentence: string, run: (store: Store) => Promise<void>) => test(`${name}: ${sentence}`, () => run(store()));

  suite('all cases are walked through a page at a time, by merchant and order', async (store) => {
    const merchant = unique('pk');
    const keys = ['a', 'B', 'ä', '#1', 'withdrawal\tx'].map((order) => ({ merchant, order })).sort((a, b) => (a.order < b.order ? -1 : 1));
    for (const key of [...keys].reverse()) await store.commit(await nextStep(store, key, {}, 2));
    const seen: unknown[] = [];
    let last: CaseKey | undefined = { merchant, order: '' };
    for (let page: CaseKey[] = []; last; last = page.at(-1)) {
      page = await store.listCases(last, 2);
      seen.push(...page.filter((key) => key.merchant === merchant));
    }
    assert.deepEqual(seen, keys);
  });

  suite('what is erased is gone from every list and still counted, its claims’ ids stay taken, and only on the version it was decided on', async (store) => {
    const merchant = unique('pk');
    const [key, other] = [newKey(merchant), newKey(merchant)];
    const [claim, charge] = [claimRow(key), { provider: 'stripe', reference: unique('ch') }];
    const declared = withdrawal(merchant);
    const reply = newReply({ principal: JSON.stringify(['buyer', merchant, key.order]) });
    const paid = newCheckout({ order: key.order, state: 'paid' });
    await store.saveCart(merchant, paid.cart, '{}');
    await store.saveCheckout({ ...paid, merchant });
    await store.commit(await nextStep(store, key, { claims: [claim], charge, reply, withdrawal: { receipt: declared, order: key.order }, order: orderRow(key), due: at(5_000_000) }, 3));
    await store.commit(await nextStep(store, other, { order: orderRow(other), withdrawal: { receipt: withdrawal(merchant), order: other.order } }));
    const loose = withdrawal(merchant);
    await store.commit(await nextStep(store, newKey(merchant), { withdrawal: { receipt: loose } }));
    const counted = await store.countOrders(merchant);
    assert.deepEqual([await store.listUnassigned(merchant, at(1), 10), await store.listUnassigned(merchant, at(0), 10)], [[loose.id], []]);
    assert.deepEqual((await store.listQuiet(merchant, at(1), undefined, 10)).map(({ order }) => order).sort(), [key.order, other.order].sort());
    const [first] = await store.listQuiet(merchant, at(1), undefined, 1);
    assert.equal((await store.listQuiet(merchant, at(1), first, 10)).length, 1);

    const { events } = (await store.readCase(key))!;
    const body = markOf(at(9), 'clock', events);
    const erasure = { key, expected: 3, mark: { seq: 4, at: at(9), body, hash: await chain(events[2]!.hash, body) }, order: { order: key.order, placedAt: at(0), updatedAt: at(0), paid: { amount: 7490, currency: 'EUR' }, waiting: [], openReturns: 0, openClaims: 0, defects: [], disputed: { amount: 0, currency: 'EUR' } }, withdrawals: [declared.id] };
    assert.equal(await store.erase({ ...erasure, expected: 2 }), false);
    assert.notEqual((await store.readCase(key))!.events[0]!.body, '');
    assert.equal(await store.erase(erasure), true);
    assert.equal(await store.erase(erasure), false);
    const erased = (await store.readCase(key))!;
    assert.deepEqual([erased.version, await store.readVersion(key), erased.events.map((event) => event.body)], [4, 4, ['', '', '', body]]);
    assert.equal(await firstBreak(erased), undefined);
    assert.equal(await store.commit({ ...await nextStep(store, key), expected: 3 }), 'case_moved', 'whoever had read it before writes nothing any more');
    assert.deepEqual([(await store.listClaims(merchant, {})).claims, await store.findCharges(merchant, 'stripe', [charge.reference]), await store.findReply(reply.principal, reply.key), await store.readCheckout(paid.checkout.id), await store.readCart(merchant, paid.cart), await store.readWithdrawal(merchant, declared.id)], [[], [], undefined, undefined, undefined, undefined]);
    assert.deepEqual((await store.listOrders(merchant, {})).orders.map(({ order }) => order), [other.order]);
    assert.deepEqual(await store.findOrders(merchant, ['']), []);
    assert.deepEqual(await store.countOrders(merchant), counted);
    assert.equal(await store.commit(await nextStep(store, other, { claims: [{ ...claim, order: other.order }] })), 'claim_taken');
    assert.deepEqual((await store.listQuiet(merchant, at(1), undefined, 10)).map(({ order }) => order), [other.order]);
  });

  suite('what was kept for a while is let go of by its age, and only then', async (store) => {
    const [old, young] = [newReply({ at: '2001-01-01T00:00:00Z' }), newReply({ at: '2001-01-03T00:00:00Z' })];
    for (const reply of [old, young]) await store.saveReply(reply);
    const [done, waiting, lost] = [newOutbox({ at: '2001-01-01T00:00:00Z' }), newOutbox({ at: '2001-01-01T00:00:00Z' }), newOutbox({ at: '2001-01-01T00:00:00Z' })];
    await store.commit(await nextStep(store, newKey(), { outbox: [done, waiting, lost] }));
    await store.markOutbox(done.id, { state: 'done', attempts: 1 });
    await store.markOutbox(lost.id, { state: 'given_up', attempts: 8, problem: 'no' });
    const checkout = newCheckout();
    await store.saveCheckout(checkout);
    const day = '2001-01-02T00:00:00Z';
    await store.purge({ replies: day, delivered: day, undelivered: '2000-01-01T00:00:00Z', checkouts: day, strays: day });
    assert.deepEqual([await store.findReply(old.principal, old.key), await store.findReply(young.principal, young.key)], [undefined, young]);
    assert.deepEqual((await store.readOutbox(10_000)).map(({ id }) => id).filter((id) => [done.id, waiting.id, lost.id].includes(id)).sort(), [waiting.id, lost.id].sort());
    assert.deepEqual(await store.readCheckout(checkout.checkout.id), checkout);
    await store.markOutbox(waiting.id, { state: 'done', attempts: 1 });
  });

  suite('of several who want a turn one has it, until its time is up', async (store) => {
    const name = unique('turn');
    const turns = await Promise.all(Array.from({ length: 8 }, () => store.takeTurn(name, at(0), at(10))));
    assert.equal(turns.filter(Boolean).length, 1);
    assert.deepEqual([await store.takeTurn(name, at(9), at(20)), await store.takeTurn(name, at(10), at(20)), await store.takeTurn(name, at(11), at(30))], [false, true, false]);
  });

  suite('a file is nobody’s when no event that adds one names it', async (store) => {
    const [named, quoted, nobodys] = ['a', 'b', 'c'].map((each) => `${each}${crypto.randomUUID().replaceAll('-', '')}`.padEnd(64, '0').replaceAll(/[^0-9a-f]/g, '0')) as [string, string, string];
    const step = await nextStep(store, newKey(), {}, 2);
    const bodies = [JSON.stringify({ type: 'file_added', file: { id: 'f', sha256: named } }), JSON.stringify({ type: 'message_sent', text: `"type":"file_added" "sha256":"${quoted}"` })];
    await store.commit({ ...step, events: step.events.map((event, index) => ({ ...event, body: bodies[index]! })) });
    assert.deepEqual((await store.unnamedFiles([named, quoted, nobodys])).sort(), [quoted, nobodys].sort());
    assert.deepEqual(await store.unnamedFiles([]), []);
  });
}
