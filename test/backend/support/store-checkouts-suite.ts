/** What every store has to do with checkouts: close them once, take late money, remind a timer. Part of the suite of all stores. */
import assert from 'node:assert/strict';
import type { CheckoutRecord, Store } from '../../../src/backend/store.ts';
import { at, newCheckout, newKey, nextStep, unique } from './steps.ts';

export function checkoutsSuite(suite: (sentence: string, run: (store: Store) => Promise<void>) => unknown): void {
  suite('a checkout is closed once, alone or with the order it paid', async (store) => {
    const record = newCheckout();
    assert.equal(await store.saveCheckout(record), true);
    assert.equal(await store.saveCheckout({ ...record, method: 'other' }), false);
    assert.deepEqual(await store.readCheckout(record.checkout.id), record);
    const paid = { ...record, checkout: { ...record.checkout, state: 'paid' as const, order: 'R-1' } };
    const key = newKey();
    assert.equal(await store.commit(await nextStep(store, key, { checkout: paid })), 'committed');
    assert.deepEqual(await store.readCheckout(record.checkout.id), paid);
    assert.equal(await store.closeCheckout({ ...paid, checkout: { ...paid.checkout, state: 'cancelled' } }), false);
    assert.equal(await store.commit(await nextStep(store, newKey(), { checkout: paid })), 'checkout_closed');
    assert.equal(await store.readCheckout(unique('checkout')), undefined);
  });

  suite('money that comes after a cancel makes a checkout paid, with its order, once', async (store) => {
    for (const state of ['cancelled', 'failed'] as const) {
      const record = newCheckout();
      await store.saveCheckout(record);
      assert.ok(await store.closeCheckout({ ...record, session: 's', checkout: { ...record.checkout, state: 'open' } }));
      assert.equal((await store.readCheckout(record.checkout.id))?.session, 's');
      assert.ok(await store.closeCheckout({ ...record, checkout: { ...record.checkout, state } }));
      assert.equal(await store.closeCheckout(record), false, 'it does not open again');
      const paid = { ...record, checkout: { ...record.checkout, state: 'paid' as const, order: 'R-1' } };
      const keys = [newKey(), newKey()];
      const results = await Promise.all(keys.map(async (key) => store.commit(await nextStep(store, key, { checkout: paid }))));
      assert.deepEqual(results.sort(), ['checkout_closed', 'committed']);
      assert.equal((await Promise.all(keys.map((key) => store.readCase(key)))).filter(Boolean).length, 1);
      assert.equal(await store.closeCheckout(paid), false);
    }
  });

  suite('a timer is reminded of unpaid checkouts, each of several of others, until they are paid or nobody wants to know', async (store) => {
    const records = Array.from({ length: 5 }, () => newCheckout());
    for (const [index, record] of records.entries()) {
      await store.saveCheckout(record);
      await store.remindCheckout(record.checkout.id, at(index));
    }
    const [paid, cancelled, forgotten] = records as [CheckoutRecord, CheckoutRecord, CheckoutRecord];
    await store.closeCheckout({ ...paid, checkout: { ...paid.checkout, state: 'paid' } });
    await store.closeCheckout({ ...cancelled, checkout: { ...cancelled.checkout, state: 'cancelled' } });
    await store.remindCheckout(forgotten.checkout.id, null);
    const ids = (taken: CheckoutRecord[]) => taken.map(({ checkout }) => checkout.id).sort();
    assert.deepEqual(ids(await store.takeCheckouts(at(0), at(60), 10)), []);
    const taken = await Promise.all([1, 2, 3].map(() => store.takeCheckouts(at(10), at(60), 1)));
    assert.deepEqual(ids(taken.flat()), ids([records[1]!, records[3]!, records[4]!]));
    assert.deepEqual(await store.takeCheckouts(at(59), at(90), 10), []);
    assert.deepEqual(ids(await store.takeCheckouts(at(60), at(90), 10)), ids([records[1]!, records[3]!, records[4]!]), 'when the time is up');
    for (const { checkout } of records) await store.remindCheckout(checkout.id, null);
  });
}
