/** The order defect rate, the reserve and what open claims do to them, figure by figure. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Performance } from '../../src/contract/index.ts';
import type { OrderDefect, OrderRow, Sales } from '../../src/contract/index.ts';
import { performanceOf, windowsAt, type Figures } from '../../src/rules/index.ts';

const now = '2026-11-21T10:00:00Z';
const long = '2026-01-01T00:00:00Z';
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const sales = (orders: number, paid: number, currency = 'EUR', firstAt = long): Sales[] => [{ currency, orders, paid, firstAt }];
const claim = (amount: number, open = true, id = 'claim-0001', currency = 'EUR'): OrderDefect => ({ by: 'claim', id, number: `K-${id}`, amount: { amount, currency }, open });

let counter = 0;
const row = (defects: OrderDefect[], more: Partial<OrderRow> = {}): OrderRow => {
  const currency = more.paid?.currency ?? 'EUR';
  return {
    order: `R-${(counter += 1)}`, placedAt: '2026-11-15T10:00:00Z', updatedAt: now, paid: { amount: 9000, currency }, waiting: [], openReturns: 0, openClaims: 0, defects,
    disputed: { amount: defects.reduce((sum, { open, amount }) => sum + (open ? amount?.amount ?? 0 : 0), 0), currency }, ...more,
  };
};
/** An old shop with 1000 orders in all, 400 of them in the window; 30 days' payments 10,000.00, 7 days' 2,000.00. */
const figures = (more: Partial<Figures> = {}): Figures =>
  ({ now, all: sales(1000, 9_000_000), window: sales(400, 3_600_000), month: sales(200, 1_000_000), week: sales(40, 200_000), defective: [], ...more });
const seen = (more: Partial<Figures> = {}) => {
  const performance = performanceOf(figures(more));
  assert.deepEqual(Performance.parse(JSON.parse(JSON.stringify(performance))), performance, 'plain JSON that the contract knows');
  return performance;
};
const granted = (count: number): OrderRow[] => Array.from({ length: count }, () => row([claim(4000, false)]));

test('without any orders the rate is 0 and not nothing, and tier 2 is a shop’s whole beginning away', () => {
  const { rate, orders, defects, reserve, claims } = seen({ all: [], window: [], month: [], week: [] });
  assert.deepEqual({ rate, orders, defects, claims }, { rate: 0, orders: 0, defects: 0, claims: [] });
  assert.deepEqual(reserve, { tier: 1, held: [], missing: { time: {}, orders: 100 } });
});

test('a shop that stopped selling keeps its tier: no orders in the window is a rate of 0', () => {
  assert.deepEqual([seen({ window: [], month: [], week: [] }).rate, seen({ window: [], month: [], week: [] }).reserve], [0, { tier: 2, held: [], missing: {} }]);
});

describe('the rate', () => {
  test('is defective orders by orders, one defect per order however much went wrong', () => {
    const twice = row([claim(4000, false), { by: 'chargeback', id: 'cb_1', open: false }, { by: 'rating', open: false }]);
    const { defects, rate, by } = seen({ defective: [twice, ...granted(1)] });
    assert.deepEqual({ defects, rate, by }, { defects: 2, rate: 0.005, by: { claim: 2, chargeback: 1, rating: 1 } });
  });
  test('counts orders of all currencies together', () => {
    assert.equal(seen({ window: [...sales(150, 1), ...sales(50, 1, 'JPY')], defective: granted(1) }).rate, 0.005);
  });
  test('looks at exactly sixty times 24 hours, the first second in and the one before it out, across the change of the clocks', () => {
    assert.equal(windowsAt(now).window, '2026-09-22T10:00:00Z');
    const placed = (placedAt: string) => seen({ defective: [row([claim(4000, false)], { placedAt })] }).defects;
    assert.deepEqual([placed('2026-09-22T10:00:00Z'), placed('2026-09-22T09:59:59Z')], [1, 0]);
    // in Auckland the clocks went forward between the two; a window of 24 hour days does not know
    assert.deepEqual(windowsAt('2026-10-01T00:00:00Z'), { window: '2026-08-02T00:00:00Z', month: '2026-09-01T00:00:00Z', week: '2026-09-24T00:00:00Z' });
  });
});

describe('the tier', () => {
  const tier = (more: Partial<Figures>) => { const { reserve } = seen(more); return [reserve.tier, reserve.missing]; };
  test('is 2 below one in a hundred, and exactly one in a hundred is not below', () => {
    assert.deepEqual(tier({ defective: granted(3) }), [2, {}]);
    assert.deepEqual(tier({ defective: granted(4) }), [1, { rate: 0.01 }]);
  });
  test('is 2 from ninety days after the first order on, of whatever currency', () => {
    const first = (firstAt: string) => tier({ all: [...sales(1000, 1, 'EUR', '2026-11-01T00:00:00Z'), ...sales(1, 1, 'SEK', firstAt)] });
    assert.deepEqual(first('2026-08-23T10:00:00Z'), [2, {}]);
    assert.deepEqual(first('2026-08-23T10:00:01Z'), [1, { time: { from: '2026-11-21T10:00:01Z' } }]);
  });
  test('is 2 from the hundredth order on', () => {
    assert.deepEqual([tier({ all: sales(100, 1) }), tier({ all: sales(99, 1) })], [[2, {}], [1, { orders: 1 }]]);
  });
});

describe('the reserve', () => {
  const held = (more: Partial<Figures>) => seen(more).reserve.held;
  const bad = granted(4);
  test('in tier 1 is what is in dispute and the payments of seven days', () => {
    assert.deepEqual(held({ defective: [...bad, row([claim(4000)])] }), [{ currency: 'EUR', amount: 204_000, disputed: 4000, payments: 200_000 }]);
  });
  test('in tier 2 is the higher of what is in dispute and the rate’s share of thirty days, rounded up', () => {
    assert.deepEqual(held({ defective: granted(1) }), [{ currency: 'EUR', amount: 2500, disputed: 0, payments: 1_000_000, share: 2500 }]);
    assert.deepEqual(held({ defective: granted(1), month: sales(200, 1_000_001) }), [{ currency: 'EUR', amount: 2501, disputed: 0, payments: 1_000_001, share: 2501 }]);
    assert.deepEqual(held({ defective: [row([claim(4000)])] }), [{ currency: 'EUR', amount: 4000, disputed: 4000, payments: 1_000_000, share: 2500 }]);
  });
  test('is told for each currency by itself', () => {
    const yen = row([claim(500, true, 'claim-yen', 'JPY')], { paid: { amount: 900, currency: 'JPY' } });
    assert.deepEqual(held({ defective: [row([claim(4000)]), yen], month: [...sales(200, 1_000_000), ...sales(9, 90_000, 'SEK')] }), [
      { currency: 'EUR', amount: 5000, disputed: 4000, payments: 1_000_000, share: 5000 }, { currency: 'JPY', amount: 500, disputed: 500, payments: 0, share: 0 }, { currency: 'SEK', amount: 450, disputed: 0, payments: 90_000, share: 450 },
    ]);
  });
  test('holds what is in dispute about an old order too, though that order has left the rate', () => {
    const old = row([claim(4000)], { placedAt: '2026-06-01T10:00:00Z' });
    const { defects, reserve, claims } = seen({ defective: [old] });
    assert.deepEqual([defects, reserve.held, claims[0]?.denied], [0, [{ currency: 'EUR', amount: 4000, disputed: 4000, payments: 1_000_000, share: 0 }], { rate: 0, tier: 2 }]);
  });
  test('is exact where a fraction is not', () => {
    assert.equal(held({ window: sales(3_000, 1), month: sales(1, 999_999_999_999_999), defective: granted(1) })[0]?.amount, 333_333_333_334);
    assert.equal(held({ window: sales(210, 1), month: sales(1, 630), defective: granted(1) })[0]?.amount, 3, 'as a fraction it would be 3.0000000000000004, and 4');
    assert.equal(held({ window: sales(700, 1), month: sales(1, 9_007_199_254_740_991), defective: granted(3) })[0]?.amount, 38_602_282_520_319);
  });
});

describe('an open claim', () => {
  test('counts as it does now when it is granted, and lifts the shop into tier 2 when it is denied and was the order’s only defect', () => {
    const order = row([claim(4000)]);
    const { claims } = seen({ defective: [...granted(3), order] });
    assert.deepEqual(claims, [{ id: 'claim-0001', number: 'K-claim-0001', order: order.order, amount: eur(4000), granted: { rate: 0.01, tier: 1 }, denied: { rate: 0.0075, tier: 2 } }]);
  });
  test('changes nothing by being denied while something else counts against its order', () => {
    const { claims } = seen({ defective: [...granted(3), row([claim(4000), claim(3000, true, 'claim-0002')])] });
    assert.deepEqual(claims.map(({ id, denied }) => [id, denied]), [['claim-0001', { rate: 0.01, tier: 1 }], ['claim-0002', { rate: 0.01, tier: 1 }]]);
  });
  test('is not told of once it is decided', () => {
    assert.deepEqual(seen({ defective: granted(2) }).claims, []);
  });
});
