/** Orders from Shopify, WooCommerce and Shopware become ours: to the cent, and only what the shop really said. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { balance, takeOff } from '../../src/backend/import/balance.ts';
import { decimal, toMinor } from '../../src/backend/import/decimal.ts';
import { ImportError, importers } from '../../src/backend/import/index.ts';
import { instant } from '../../src/backend/import/moment.ts';
import { Order } from '../../src/contract/index.ts';

type Shop = keyof typeof importers;
const folder = new URL('../fixtures/orders/', import.meta.url);
const options = { timeZone: 'Europe/Berlin', deliveryDays: 7 };
const read = (shop: Shop, file: string): unknown => JSON.parse(readFileSync(new URL(`${shop}/${file}`, folder), 'utf8'));
const only = (shop: Shop, file: string) => importers[shop](read(shop, file), options)[0]!;
const lines = (order: Order) => order.lines.map(({ title, quantity, total, kind }) => `${quantity} × ${title}: ${total} ${kind}`);
const shops = Object.keys(importers) as Shop[];

describe('every exported order', () => {
  for (const shop of shops) {
    const files = readdirSync(new URL(`${shop}/`, folder));
    it(`${shop} has at least four`, () => assert.ok(files.length >= 4));
    for (const file of files)
      it(`${shop}/${file} fits the contract and adds up`, () => {
        for (const order of importers[shop](read(shop, file), options)) {
          assert.deepEqual(Order.parse(order), order);
          assert.equal(order.lines.reduce((sum, line) => sum + line.total, order.shipping), order.total);
          for (const shipment of order.shipments) for (const { line, quantity } of shipment.lines)
            assert.ok(quantity <= order.lines.find(({ id }) => id === line)!.quantity, 'a parcel holds no more than was bought');
        }
      });
  }
});

describe('Shopify', () => {
  it('takes a discount code off each line it was allocated to', () => assert.deepEqual(lines(only('shopify', 'eur-discount-delivered.json')), ['1 × Leinenhemd: 7110 goods', '3 × Wollsocken: 3915 goods']));
  it('knows when a parcel was delivered', () => assert.equal(only('shopify', 'eur-discount-delivered.json').shipments[0]?.deliveredAt, '2026-10-31T13:21:40Z'));
  it('adds taxes to net prices, on lines and shipping', () => {
    const order = only('shopify', 'gbp-net-prices-partial.json');
    assert.deepEqual([lines(order), order.shipping, order.total], [['1 × Enamel Kettle: 4560 goods', '2 × Oak Board: 5760 goods'], 600, 10920]);
  });
  it('shows one parcel of a partial shipment, and not the one that was called off', () => assert.deepEqual(only('shopify', 'gbp-net-prices-partial.json').shipments.map(({ lines: held }) => held), [[{ line: '9101', quantity: 1 }]]));
  it('reads yen without cents, free shipping, and a gift card as what it is', () => {
    const order = only('shopify', 'jpy-free-shipping.json');
    assert.deepEqual([lines(order), order.shipping], [['2 × Tenugui Towel: 3600 goods', '1 × Gift Card: 5000 stored_value'], 0]);
  });
  it('keeps a tip apart, as something no guarantee covers', () => assert.equal(lines(only('shopify', 'eur-tip-two-parcels.json')).at(-1), '1 × Other charges: 300 service'));
  it('drops a tracking link that is no link', () => assert.deepEqual(only('shopify', 'eur-tip-two-parcels.json').shipments.map(({ trackingLink }) => trackingLink), ['https://gls-group.com/track/GLS7781', undefined]));
  it('counts in the currency the buyer paid in, and sees that nothing was taken yet', () => {
    const order = only('shopify', 'eur-paid-in-other-currency-cancelled.json');
    assert.deepEqual([order.currency, order.total, order.charge.settledAt, order.cancelledAt], ['EUR', 2400, undefined, '2026-11-18T14:30:00Z']);
  });
  it('counts the promised day from the order, in the merchant\'s time zone', () => {
    // 10:15 in Tokyo on the 12th is still the 11th in Honolulu
    assert.equal(importers.shopify(read('shopify', 'jpy-free-shipping.json'), { timeZone: 'Pacific/Honolulu', deliveryDays: 3 })[0]!.latestDelivery, '2026-11-14');
  });
});

describe('WooCommerce', () => {
  it('makes net lines gross, after the coupon', () => {
    const order = only('woocommerce', 'eur-coupon.json');
    assert.deepEqual([lines(order), order.shipping], [['2 × Bienenwachskerze: 2160 goods', '1 × Kerzenhalter Messing: 3420 goods'], 490]);
  });
  it('makes a fee a line and a virtual product digital', () => assert.deepEqual(lines(only('woocommerce', 'eur-fee-and-virtual.json')), ['1 × Strickanleitung (PDF): 900 digital', '5 × Merinowolle 100 g: 7000 goods', '1 × Nachnahmegebühr: 250 service']));
  it('reads which items a parcel holds', () => assert.deepEqual(only('woocommerce', 'gbp-partial-shipment.json').shipments.map(({ lines: held, shippedAt }) => [held, shippedAt]), [[[{ line: '31', quantity: 1 }], '2026-11-16T00:00:00Z']]));
  it('spreads a negative fee over the lines', () => assert.deepEqual(lines(only('woocommerce', 'jpy-negative-fee.json')), ['1 × Matcha Bowl: 4020 goods', '1 × Bamboo Whisk: 1810 goods']));
});

describe('Shopware', () => {
  it('takes a promotion off the products it was composed of', () => assert.deepEqual(lines(only('shopware', 'eur-promotion-composed.json')), ['1 × Gusseisenpfanne 28 cm: 5391 goods', '2 × Pfannenwender: 2250 goods']));
  it('promises the latest day of all deliveries and shows the one that is under way', () => {
    const order = only('shopware', 'eur-two-deliveries-partial.json');
    assert.deepEqual([order.latestDelivery, order.shipments.length, order.shipments[0]?.trackingNumber], ['2026-11-20', 1, 'GLS99812']);
  });
  it('adds taxes to net prices and takes a credit off', () => {
    const order = only('shopware', 'gbp-net-credit.json');
    assert.deepEqual([lines(order), order.shipping, order.total], [['3 × Desk Lamp: 12600 goods'], 1200, 13800]);
  });
  it('spreads a sum of yen to the last one', () => assert.deepEqual(only('shopware', 'jpy-absolute-promotion.json').lines.map(({ total }) => total), [3216, 1861, 424]));
});

describe('a file that is not what it should be', () => {
  const refusal = (shop: Shop, json: unknown) => { try { importers[shop](json, options); } catch (error) { assert.ok(error instanceof ImportError); return error.message; } throw new Error('it was taken'); };
  for (const shop of shops) for (const [what, json] of [['nothing', null], ['text', 'orders'], ['another shop\'s order', { id: 1 }], ['an empty list item', [{}]]] as const)
    it(`${shop} says which order and place is wrong with ${what}`, () => assert.match(refusal(shop, json), /^Order 1 is not a \w+ order: ".+" is missing or of the wrong kind\. Export orders/));
  it('names the order whose amount is no amount', () => assert.match(refusal('shopify', { ...(read('shopify', 'jpy-free-shipping.json') as object), total_price: '12,50', total_price_set: null }), /Order #1063 from Shopify cannot be taken: "12,50" is not an amount of money/));
  it('names the order whose date is no date', () => assert.match(refusal('woocommerce', { ...(read('woocommerce', 'eur-coupon.json') as object), date_created_gmt: 'yesterday' }), /Order 7201 .* "yesterdayZ?" is not a date/));
  it('does not take a currency that does not exist for euros', () => assert.match(refusal('shopware', { ...(read('shopware', 'eur-cancelled.json') as object), currency: { isoCode: 'E1' } }), /Order 10460/));
});

describe('amounts', () => {
  it('are exact where floating point is not', () => {
    assert.equal(toMinor(decimal('0.1') + decimal('0.2'), 'EUR'), 30);
    assert.equal(toMinor(decimal(1.005), 'EUR'), 101);
    assert.equal(toMinor(decimal('16.806723') + decimal('3.193277'), 'EUR'), 2000);
    assert.equal(toMinor(decimal('1234'), 'JPY'), 1234);
    assert.equal(toMinor(decimal('1.2345'), 'KWD'), 1235);
    assert.equal(toMinor(decimal('-2.505'), 'EUR'), -251);
  });
  it('taken off lines leave nothing negative and sum to the unit', () => fc.assert(fc.property(
    fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 }).chain((totals) => fc.tuple(fc.constant(totals), fc.integer({ min: 0, max: totals.reduce((a, b) => a + b, 0) }))),
    ([totals, off]) => {
      const left = takeOff(totals.map((total) => ({ total })), off);
      assert.ok(left.every(({ total }) => total >= 0));
      assert.equal(left.reduce((sum, { total }) => sum + total, 0), totals.reduce((a, b) => a + b, 0) - off);
    })));
  it('always add up to what was paid', () => fc.assert(fc.property(
    fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 2000 }), fc.integer({ min: -500, max: 5000 }),
    (totals, shipping, difference) => {
      const paid = totals.reduce((a, b) => a + b, 0) + shipping + difference;
      fc.pre(paid >= shipping);
      const balanced = balance(totals.map((total, index) => ({ id: String(index), title: 'x', quantity: 1, total, kind: 'goods' })), shipping, paid);
      assert.equal(balanced.reduce((sum, { total }) => sum + total, shipping), paid);
    })));
  it('and moments keep their second, whatever offset they come with', () => assert.deepEqual(
    ['2026-11-10T18:22:00+01:00', '2026-11-10T17:22:00', '2026-11-10T17:22:00.999+00:00', '2026-11-10 17:22:00Z'].map(instant), Array<string>(4).fill('2026-11-10T17:22:00Z')));
});
