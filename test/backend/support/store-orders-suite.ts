/** What every store has to do with the rows of orders and withdrawals that steps leave: lists, searches, counts. Used by the tests of the memory and the SQL stores. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrderRow } from '../../../src/contract/index.ts';
import type { CaseKey, Store } from '../../../src/backend/store.ts';
import { at, claimRow, newKey, newReply, nextStep, orderRow, unique, withdrawal } from './steps.ts';

export function storeOrdersSuite(name: string, store: () => Store): void {
  const suite = (sentence: string, run: (store: Store) => Promise<void>) => test(`${name}: ${sentence}`, () => run(store()));
  const keep = async (store: Store, key: CaseKey, overrides: Partial<OrderRow> = {}): Promise<OrderRow> => {
    const row = orderRow(key, overrides);
    assert.equal(await store.commit(await nextStep(store, key, { order: row })), 'committed');
    return row;
  };
  const orders = async (store: Store, merchant: string, query = {}) => (await store.listOrders(merchant, { limit: 100, ...query })).orders;

  suite('an order’s row is as the last step left it, and a step that says nothing of it leaves it', async (store) => {
    const key = newKey(unique('pk'));
    await keep(store, key, { updatedAt: at(1) });
    const row = await keep(store, key, { updatedAt: at(2), buyer: 'Möller „Süd“', waiting: ['messages', 'claims'], defects: [{ by: 'rating', open: false }], oldestReturn: { state: 'requested', requestedAt: at(1) }, openReturns: 1 });
    assert.deepEqual(await orders(store, key.merchant), [row]);
    await store.commit(await nextStep(store, key));
    assert.equal(await store.commit(await nextStep(store, key, { order: orderRow(key), expected: 7 })), 'case_moved');
    assert.deepEqual(await orders(store, key.merchant), [row]);
    assert.deepEqual(await orders(store, unique('pk')), []);
  });

  suite('orders go by what happened last, page by page, also within one second and with numbers in any script', async (store) => {
    const merchant = unique('pk');
    const rows: OrderRow[] = [];
    for (const [index, order] of ['R 1', 'R-2', '#3', 'Bestellung „Ä“', '注文 5', '🙈'.repeat(64), 'r-2'].entries()) rows.push(await keep(store, { merchant, order }, { updatedAt: at(Math.floor(index / 3)) }));
    const seen: OrderRow[] = [];
    let cursor: string | undefined;
    do {
      const page: { orders: OrderRow[]; cursor?: string } = await store.listOrders(merchant, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.orders);
      cursor = page.cursor;
    } while (cursor !== undefined);
    assert.deepEqual(seen.map(({ order }) => order).sort(), rows.map(({ order }) => order).sort());
    assert.deepEqual(seen.map(({ updatedAt }) => updatedAt), rows.map(({ updatedAt }) => updatedAt).sort().reverse());
    assert.equal((await store.listOrders(merchant, { limit: 7 })).cursor, undefined);
  });

  suite('orders are found by what waits in them, and by part of their number or their buyer’s name, in any case', async (store) => {
    const merchant = unique('pk');
    const one = await keep(store, { merchant, order: 'R-1001' }, { buyer: 'Jana Öztürk', waiting: ['messages', 'returns'], updatedAt: at(3) });
    const two = await keep(store, { merchant, order: 'R-100_' }, { buyer: 'Nul\0l %', waiting: ['returns'], updatedAt: at(2) });
    const nameless = orderRow({ merchant, order: 'X-9' }, { updatedAt: at(1) });
    delete nameless.buyer;
    await store.commit(await nextStep(store, { merchant, order: 'X-9' }, { order: nameless }));
    assert.deepEqual([await orders(store, merchant, { waiting: 'returns' }), await orders(store, merchant, { waiting: 'messages' }), await orders(store, merchant, { waiting: 'claims' }), await orders(store, merchant, { waiting: 'any' })], [[one, two], [one], [], [one, two]]);
    for (const [search, found] of [['öztürk', [one]], ['ÖZTÜRK', [one]], ['O\u0308ZTU\u0308RK', [one]], ['r-100', [one, two]], ['00_', [two]], ['%', [two]], [' x-9 ', [nameless]], ['1001\njana', []], ['\0', [one, two, nameless]], ['nobody', []]] as const) {
      assert.deepEqual(await orders(store, merchant, { search }), found, `search for ${JSON.stringify(search)}`);
    }
    assert.deepEqual(await orders(store, merchant, { search: 'r-1', waiting: 'messages' }), [one]);
    assert.deepEqual((await store.findOrders(merchant, ['r-1001', 'x-9', 'nothing'])).map(({ order }) => order).sort(), ['R-1001', 'X-9']);
    assert.deepEqual([await store.findOrders(merchant, []), await store.findOrders(unique('pk'), ['r-1001'])], [[], []]);
  });

  suite('claims are found by part of their own number, their order’s and the buyer’s name', async (store) => {
    const key = newKey(unique('pk'));
    const row = claimRow(key, { number: 'K-7F3Q-2M8D', buyer: 'Jana Öztürk' });
    await store.commit(await nextStep(store, key, { claims: [row], order: orderRow(key, { buyer: 'Jana Öztürk' }) }));
    const found = async (search: string, merchant: string | undefined = key.merchant) => (await store.listClaims(merchant, { search })).claims.length;
    assert.deepEqual([await found('7f3q'), await found('öztür'), await found(key.order.slice(1).toUpperCase()), await found('nobody'), await found('öztür', unique('pk'))], [1, 1, 1, 0, 0]);
  });

  suite('orders and payments are counted by currency, from a second on, beyond what a small number holds', async (store) => {
    const merchant = unique('pk');
    const sold: [number, number, string][] = [[0, 100, 'EUR'], [10, 999_999_999_999, 'EUR'], [10, 500, 'JPY'], [20, 999_999_999_999, 'EUR']];
    for (const [second, amount, currency] of sold) await keep(store, newKey(merchant), { placedAt: at(second), paid: { amount, currency } });
    assert.deepEqual(await store.countOrders(merchant), [{ currency: 'EUR', orders: 3, paid: 2_000_000_000_098, firstAt: at(0) }, { currency: 'JPY', orders: 1, paid: 500, firstAt: at(10) }]);
    assert.deepEqual(await store.countOrders(merchant, at(10)), [{ currency: 'EUR', orders: 2, paid: 1_999_999_999_998, firstAt: at(10) }, { currency: 'JPY', orders: 1, paid: 500, firstAt: at(10) }]);
    assert.deepEqual([await store.countOrders(merchant, at(21)), await store.countOrders(unique('pk'))], [[], []]);
  });

  suite('defective orders are those of the window and, however old, those in dispute', async (store) => {
    const merchant = unique('pk');
    const [open, done] = [[{ by: 'claim', id: 'claim-1', open: true }], [{ by: 'claim', id: 'claim-2', open: false }]] as const;
    await keep(store, newKey(unique('pk')), { placedAt: at(10), defects: [...open] });
    const kept: [string, number, OrderRow['defects']][] = [['A', 10, [...open]], ['B', 10, [...done]], ['C', 9, [...open]], ['D', 9, [...done]], ['E', 10, []]];
    const rows = [];
    for (const [order, second, defects] of kept) rows.push(await keep(store, { merchant, order }, { placedAt: at(second), defects }));
    assert.deepEqual(await store.listDefective(merchant, at(10)), rows.slice(0, 3));
    await keep(store, { merchant, order: 'C' }, { placedAt: at(9), defects: [...done] });
    assert.deepEqual(await store.listDefective(merchant, at(10)), rows.slice(0, 2));
  });

  suite('withdrawals are listed newest first, with the order they were told to, which is one for good', async (store) => {
    const merchant = unique('pk');
    const kept = [];
    for (let second = 0; second < 3; second++) {
      const receipt = withdrawal(merchant, { receivedAt: at(Math.floor(second / 2)) });
      kept.push(receipt);
      assert.equal(await store.commit(await nextStep(store, { merchant, order: `withdrawal\t${receipt.id}` }, { withdrawal: { receipt } })), 'committed');
    }
    const [first, second, third] = kept.sort((a, b) => (`${a.receivedAt} ${a.id}` < `${b.receivedAt} ${b.id}` ? 1 : -1));
    const { withdrawals, cursor } = await store.listWithdrawals(merchant, { limit: 2 });
    assert.deepEqual(withdrawals, [{ receipt: first }, { receipt: second }]);
    assert.deepEqual(await store.listWithdrawals(merchant, { limit: 2, cursor: cursor! }), { withdrawals: [{ receipt: third }] });
    assert.deepEqual([await store.readWithdrawal(merchant, second!.id), await store.readWithdrawal(unique('pk'), second!.id)], [{ receipt: second }, undefined]);

    const [mine, other] = [newKey(merchant), newKey(merchant)];
    const tell = async (key: CaseKey, extra = {}) => store.commit(await nextStep(store, key, { withdrawal: { receipt: second!, order: key.order }, ...extra }));
    const told = await Promise.all([tell(mine), tell(other)]);
    assert.deepEqual(told.sort(), ['committed', 'withdrawal_told']);
    const [winner, loser] = (await store.readWithdrawal(merchant, second!.id))!.order === mine.order ? [mine, other] : [other, mine];
    assert.equal((await store.readWithdrawal(merchant, second!.id))!.order, winner.order);
    const reply = newReply();
    assert.equal(await tell(loser, { reply, order: orderRow(loser) }), 'withdrawal_told');
    assert.deepEqual([await store.readCase(loser), await store.findReply(reply.principal, reply.key), await orders(store, merchant)], [undefined, undefined, []], 'nothing by halves');
    assert.equal((await store.listWithdrawals(merchant, {})).withdrawals.find(({ receipt }) => receipt.id === second!.id)?.order, winner.order);
  });
}
