/**
 * When a claim may be filed, ground by ground: one second too early, open, the last second, one second too late, and not at all.
 * Every expected instant was worked out with a wall calendar, in two hemispheres and over both changes of the clock.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packs } from '../../src/rules/index.ts';
import type { Command, CommandOf } from '../../src/rules/index.ts';
import { TestCase, addFile, eur, fileClaim, message, moves, requestReturn } from '../support/cases.ts';
import type { Setting } from '../support/cases.ts';
import { sampleShipment } from '../support/orders.ts';
import type { SampleOrder } from '../support/orders.ts';

type Ground = Parameters<TestCase['eligibility']>[0];
type Step = [Command, string];
interface Row {
  why: string;
  ground: Ground;
  zone: string;
  placed: string;
  latest: string;
  order?: Partial<SampleOrder>;
  steps?: Step[];
  opens: string;
  closes: string;
  /** It opens by something that happens in that second, so there is no date before it. */
  atOnce?: true;
}

const parcel = (deliveredAt?: string, scans: SampleOrder['shipments'][number]['scans'] = []) =>
  [sampleShipment({ lines: [{ line: 'lamp', quantity: 1 }], shippedAt: '2026-01-01T00:00:00Z', scans, ...(deliveredAt ? { deliveredAt } : {}) })];
const lamp = (placed: string, latest: string, more: Partial<SampleOrder> = {}): Partial<SampleOrder> => ({
  placedAt: placed, latestDelivery: latest, total: 4490,
  lines: [{ id: 'lamp', title: 'Tischlampe', quantity: 1, total: 4000, kind: 'goods' }],
  charge: { chargedAt: placed, authorised: 4000, captured: 4490, settledAt: placed },
  ...more,
});
const asked = (id: 'return' | 'exchange', at: string): Step => [requestReturn({ kind: id }), at];
const merchant = (type: 'approve_return' | 'receive_return' | 'refuse_return', at: string): Step => [
  type === 'approve_return' ? { by: 'merchant', type, id: 'return-01', body: {} } :
  type === 'receive_return' ? { by: 'merchant', type, id: 'return-01', body: { condition: 'as_sent' } } :
  { by: 'merchant', type, id: 'return-01', body: { reason: 'Benutzt.' } }, at];
const charge = (placed: string, settledAt: string): Partial<SampleOrder> => ({ charge: { chargedAt: placed, authorised: 4000, captured: 4490, settledAt } });

// a-to-z: filing closes with the 75th day after the charge.
const autumn = { zone: 'Europe/Berlin', placed: '2026-10-19T09:00:00Z', latest: '2026-10-23', closes: '2027-01-02T22:59:59Z' };
const spring = { zone: 'Europe/Berlin', placed: '2026-03-23T09:00:00Z', latest: '2026-03-27', closes: '2026-06-06T21:59:59Z' };
const fall = { zone: 'America/New_York', placed: '2026-10-26T15:00:00Z', latest: '2026-10-30', closes: '2027-01-10T04:59:59Z' };
const march = { zone: 'America/New_York', placed: '2026-03-02T15:00:00Z', latest: '2026-03-06', closes: '2026-05-17T03:59:59Z' };
const south = { zone: 'Pacific/Auckland', placed: '2026-03-30T00:00:00Z', latest: '2026-04-04', closes: '2026-06-13T11:59:59Z' };
const october = { zone: 'Europe/Berlin', placed: '2026-10-05T09:00:00Z', latest: '2026-10-09', closes: '2026-12-19T22:59:59Z', order: { shipments: parcel('2026-10-08T09:00:00Z') } };
const february = { zone: 'America/New_York', placed: '2026-02-16T15:00:00Z', latest: '2026-02-20', closes: '2026-05-03T03:59:59Z', order: { shipments: parcel('2026-02-19T15:00:00Z') } };

const rows: Row[] = [
  { ...autumn, ground: 'not_received', why: 'three days after the promised day, winter time begun', opens: '2026-10-26T23:00:00Z' },
  { ...spring, ground: 'not_received', why: 'three days after the promised day, summer time begun', opens: '2026-03-30T22:00:00Z' },
  { ...fall, ground: 'not_received', why: 'three days after the promised day, winter time begun', opens: '2026-11-03T05:00:00Z' },
  { ...march, ground: 'not_received', why: 'three days after the promised day, summer time begun', opens: '2026-03-10T04:00:00Z' },
  { ...south, ground: 'not_received', why: 'three days after the promised day, winter time begun in April', opens: '2026-04-07T12:00:00Z' },
  { ...autumn, ground: 'not_received', why: 'thirty days after the order when the promised day is far off', latest: '2026-12-24', opens: '2026-11-18T23:00:00Z' },
  { ...autumn, ground: 'not_received', why: 'at once when the parcel went to somebody else', order: { shipments: parcel(undefined, [{ at: '2026-10-22T14:03:07Z', status: 'delivered_elsewhere' }]) }, opens: '2026-10-22T14:03:07Z' },

  { ...autumn, ground: 'late_delivery', why: 'when it came, after the promised day', order: { shipments: parcel('2026-10-26T08:15:30Z') }, opens: '2026-10-26T08:15:30Z' },
  { ...spring, ground: 'late_delivery', why: 'when it came, after the promised day', order: { shipments: parcel('2026-03-30T08:15:30Z') }, opens: '2026-03-30T08:15:30Z' },
  { ...march, ground: 'late_delivery', why: 'midnight after the promised day is late', order: { shipments: parcel('2026-03-07T05:00:00Z') }, opens: '2026-03-07T05:00:00Z' },
  { ...fall, ground: 'late_delivery', why: 'by the buyer\'s word where nobody scanned the parcel', order: { shipments: parcel() }, opens: '2026-10-31T04:00:00Z' },
  { ...spring, ground: 'late_delivery', why: 'by the buyer\'s word on the day the clock changes', latest: '2026-03-28', opens: '2026-03-28T23:00:00Z' },

  { ...autumn, ground: 'not_as_described', why: 'on delivery', order: { shipments: parcel('2026-10-24T07:00:00Z') }, opens: '2026-10-24T07:00:00Z' },
  { ...march, ground: 'not_as_described', why: 'on delivery', order: { shipments: parcel('2026-03-06T17:20:00Z') }, opens: '2026-03-06T17:20:00Z' },
  { ...spring, ground: 'not_as_described', why: 'after the promised day when no delivery was recorded', latest: '2026-03-29', opens: '2026-03-29T22:00:00Z' },
  { ...south, ground: 'not_as_described', why: 'after the promised day when no delivery was recorded', opens: '2026-04-04T11:00:00Z' },

  { ...october, ground: 'refund_missing', why: 'fourteen days after the return came back, winter time begun', steps: [asked('return', '2026-10-09T10:00:00Z'), merchant('approve_return', '2026-10-09T12:00:00Z'), merchant('receive_return', '2026-10-14T10:00:00Z')], opens: '2026-10-28T23:00:00Z' },
  { ...february, ground: 'refund_missing', why: 'fourteen days after the return came back, summer time begun', steps: [asked('return', '2026-02-20T15:00:00Z'), merchant('approve_return', '2026-02-21T15:00:00Z'), merchant('receive_return', '2026-02-26T15:00:00Z')], opens: '2026-03-13T04:00:00Z' },
  { ...october, ground: 'refund_missing', why: 'thirty days when something else was to come for it', steps: [asked('exchange', '2026-10-09T10:00:00Z'), merchant('approve_return', '2026-10-09T12:00:00Z'), merchant('receive_return', '2026-10-14T10:00:00Z')], opens: '2026-11-13T23:00:00Z' },
  { ...october, ground: 'refund_missing', why: 'fourteen days after the merchant\'s yes when nobody booked the return in', steps: [asked('return', '2026-10-09T10:00:00Z'), merchant('approve_return', '2026-10-09T12:00:00Z')], opens: '2026-10-23T22:00:00Z' },
  { ...october, ground: 'refund_missing', why: 'fourteen days after the contract was withdrawn from', steps: [[moves.withdrawContract(), '2026-10-12T10:00:00Z']], order: { shipments: parcel('2026-10-08T09:00:00Z') }, opens: '2026-10-26T23:00:00Z' },

  { ...october, ground: 'return_refused', why: 'with the merchant\'s no', steps: [asked('return', '2026-10-27T08:00:00Z'), merchant('refuse_return', '2026-10-27T09:30:00Z')], opens: '2026-10-27T09:30:00Z', atOnce: true },
  { ...october, ground: 'return_refused', why: 'without any answer, when two working days are over', steps: [asked('return', '2026-10-23T10:00:00Z')], opens: '2026-10-27T23:00:00Z' },
  { ...february, ground: 'return_refused', why: 'without any answer, when two working days are over', steps: [asked('return', '2026-03-06T15:00:00Z')], opens: '2026-03-11T04:00:00Z' },

  { ...autumn, ground: 'overcharged', why: 'when the charge is settled', order: charge(autumn.placed, '2026-10-26T07:00:00Z'), opens: '2026-10-26T07:00:00Z' },
  { ...march, ground: 'overcharged', why: 'when the charge is settled', order: charge(march.placed, '2026-03-09T07:00:00Z'), opens: '2026-03-09T07:00:00Z' },
];

/** What the buyer sends for each ground, complete. */
const claim = (ground: Ground): CommandOf<'file_claim'> => {
  switch (ground) {
    case 'not_received': return fileClaim();
    case 'late_delivery': return fileClaim({ ground, outcome: 'partial_refund', amount: eur(500), facts: { receivedOn: '2026-10-31' } });
    case 'not_as_described': return fileClaim({ ground, defect: 'damaged', evidence: ['photo-01'], facts: {} });
    case 'refund_missing': return fileClaim({ ground, facts: { returnProof: 'DHL 00340434161094042557' } });
    case 'return_refused': return fileClaim({ ground, facts: {} });
    case 'overcharged': return fileClaim({ ground, amount: eur(490), facts: { authorised: 4000, charged: 4490 } });
  }
};
/** The buyer received it on the day after the promised one. */
const received = (row: Row): Command => {
  const command = claim(row.ground);
  return row.ground === 'late_delivery' ? fileClaim({ ...command.body, facts: { receivedOn: shifted(`${row.latest}T00:00:00Z`, 86_400).slice(0, 10) } }) : command;
};
const shifted = (at: string, seconds: number): string => new Date(Date.parse(at) + seconds * 1000).toISOString().replace('.000', '');

function ready(row: Row): TestCase {
  const setting: Setting = { order: lamp(row.placed, row.latest, row.order), merchant: { timeZone: row.zone }, at: row.placed };
  const each = new TestCase(setting);
  each.act(addFile(), row.placed);
  // The first word to the merchant is old enough to be out of the way, except where the request itself is the contact.
  if (row.ground !== 'return_refused') each.act(message(), shifted(row.placed, 60));
  for (const [command, at] of row.steps ?? []) each.act(command, at);
  return each;
}

for (const row of rows) {
  describe(`${row.ground} in ${row.zone} opens ${row.why}`, () => {
    if (!row.atOnce) test(`one second before ${row.opens} it is early, and says from when`, () => {
      const each = ready(row);
      const before = shifted(row.opens, -1);
      const told = each.eligibility(row.ground, before);
      assert.deepEqual([told.state, told.opensAt], ['early', row.opens]);
      assert.ok(told.reason === 'ground_not_open' || row.ground === 'return_refused');
      assert.deepEqual(each.refusal(received(row), before), { code: told.reason, notBefore: row.opens });
    });
    test(`at ${row.opens} it is open`, () => {
      const each = ready(row);
      const told = each.eligibility(row.ground, row.opens);
      assert.deepEqual([told.state, told.opensAt, told.closesAt], ['open', row.opens, row.closes]);
      assert.equal(told.reason, undefined);
      assert.deepEqual(each.act(received(row), row.opens), ['claim_filed']);
    });
    test(`at ${row.closes} it is open for the last second`, () => {
      const each = ready(row);
      assert.equal(each.eligibility(row.ground, row.closes).state, 'open');
      assert.deepEqual(each.act(received(row), row.closes), ['claim_filed']);
    });
    test(`one second after ${row.closes} it is too late, and says what to do instead`, () => {
      const each = ready(row);
      const after = shifted(row.closes, 1);
      const told = each.eligibility(row.ground, after);
      assert.deepEqual([told.state, told.reason, told.instead], ['late', 'ground_closed', row.ground === 'not_as_described' ? 'warranty' : 'contact']);
      assert.deepEqual(each.refusal(received(row), after), { code: 'ground_closed', notAfter: row.closes });
    });
  });
}

describe('what has to happen first has no date', () => {
  const now = '2026-10-22T10:00:00Z';
  const waiting = (ground: Ground, order: Partial<SampleOrder> = {}) => {
    const each = new TestCase({ order: lamp(autumn.placed, autumn.latest, order), at: autumn.placed });
    each.act(message(), '2026-10-19T09:01:00Z');
    const told = each.eligibility(ground, now);
    assert.deepEqual([told.state, told.reason, told.opensAt], ['early', 'ground_not_open', undefined]);
    assert.equal(each.refusal(claim(ground), now).code, 'ground_not_open');
  };
  test('a parcel that is being tracked cannot be late before it arrives', () => waiting('late_delivery', { shipments: parcel(undefined, [{ at: '2026-10-21T06:00:00Z', status: 'in_transit' }]) }));
  test('no refund is missing before anything was sent back', () => waiting('refund_missing'));
  test('nothing was refused before anything was asked', () => waiting('return_refused'));
  test('nothing was overcharged before the charge is settled', () => waiting('overcharged', { charge: { chargedAt: autumn.placed, authorised: 4000, captured: 4490 } }));
  test('nothing can be claimed while nothing was taken', () => waiting('not_received', { charge: { chargedAt: autumn.placed, authorised: 4490, captured: 0 } }));
});

describe('not covered, and why', () => {
  const now = '2026-11-10T10:00:00Z';
  const told = (ground: Ground, setting: Setting = {}, steps: Step[] = []) => {
    const each = new TestCase({ at: autumn.placed, ...setting, order: lamp(autumn.placed, autumn.latest, setting.order) });
    each.act(message(), '2026-10-19T09:01:00Z');
    for (const [command, at] of steps) each.act(command, at);
    const { state, reason, instead } = each.eligibility(ground, now);
    assert.equal(each.refusal(claim(ground), now).code, reason);
    return [state, reason, instead];
  };
  const delivered = { order: { shipments: parcel('2026-10-22T10:00:00Z') } };
  const digital = { order: { lines: [{ id: 'lamp', title: 'E-Book', quantity: 1, total: 4000, kind: 'digital' as const }] } };

  test('what was delivered to the address counts as received', () => assert.deepEqual(told('not_received', delivered), ['excluded', 'ground_excluded', 'contact']));
  test('but a shop of goodwill looks into it all the same', () => {
    const each = new TestCase({ order: lamp(autumn.placed, autumn.latest, delivered.order), policy: packs.goodwill, at: autumn.placed });
    each.act(message(), '2026-10-19T09:01:00Z');
    assert.equal(each.eligibility('not_received', now).state, 'open');
  });
  test('what came in time was not late', () => assert.deepEqual(told('late_delivery', delivered), ['excluded', 'ground_excluded', 'contact']));
  test('what came in the last second of the promised day was not late', () =>
    assert.deepEqual(told('late_delivery', { order: { shipments: parcel('2026-10-23T21:59:59Z') } }), ['excluded', 'ground_excluded', 'contact']));
  test('the promised day ends where the merchant is, not in Greenwich', () => {
    const arrived = (timeZone: string, latestDelivery: string, deliveredAt: string) => {
      const each = new TestCase({ order: lamp('2026-03-02T15:00:00Z', latestDelivery, { shipments: parcel(deliveredAt) }), merchant: { timeZone }, at: '2026-03-02T15:00:00Z' });
      each.act(message(), '2026-03-02T15:01:00Z');
      return each.eligibility('late_delivery', '2026-03-20T10:00:00Z').state;
    };
    assert.equal(arrived('America/New_York', '2026-03-06', '2026-03-07T04:59:59Z'), 'excluded');
    assert.equal(arrived('America/New_York', '2026-03-06', '2026-03-07T05:00:00Z'), 'open');
    assert.equal(arrived('Pacific/Auckland', '2026-03-06', '2026-03-06T10:59:59Z'), 'excluded');
    assert.equal(arrived('Pacific/Auckland', '2026-03-06', '2026-03-06T11:00:00Z'), 'open');
  });
  test('a date before the promised day is no delay, whatever is written around it', () => {
    const each = new TestCase({ order: lamp(autumn.placed, autumn.latest), at: autumn.placed });
    each.act(message(), '2026-10-19T09:01:00Z');
    assert.deepEqual(each.refusal(fileClaim({ ground: 'late_delivery', facts: { receivedOn: '2026-10-23' } }), now), { code: 'ground_excluded', pointer: '/facts/receivedOn' });
    assert.deepEqual(each.refusal(fileClaim({ ground: 'late_delivery', facts: { receivedOn: '2026-11-11' } }), now), { code: 'invalid', pointer: '/facts/receivedOn' });
  });
  for (const ground of ['not_received', 'late_delivery', 'not_as_described', 'refund_missing', 'return_refused', 'overcharged'] as const) {
    test(`a download is not covered for ${ground}`, () => assert.deepEqual(told(ground, digital), ['excluded', 'ground_excluded', 'contact']));
    test(`while the bank has it, ${ground} is the bank's`, () => assert.deepEqual(told(ground, {}, [[moves.chargeback(), '2026-11-01T10:00:00Z']]), ['excluded', 'chargeback_open', 'bank']));
    test(`a scheme without ${ground} says so`, () => {
      const policy = { ...packs['a-to-z'], grounds: packs['a-to-z'].grounds.filter((each) => each !== ground) };
      assert.deepEqual(told(ground, { policy }), ['excluded', 'ground_excluded', 'contact']);
    });
  }
  test('a refund that was paid is not missing', () =>
    assert.deepEqual(told('refund_missing', delivered, [asked('return', '2026-10-23T10:00:00Z'), merchant('approve_return', '2026-10-23T11:00:00Z'), merchant('receive_return', '2026-10-26T11:00:00Z'),
      [{ by: 'merchant', type: 'refund_return', id: 'return-01', body: {} }, '2026-10-27T10:00:00Z']]), ['excluded', 'ground_excluded', 'contact']));
  test('a return that was agreed was not refused', () =>
    assert.deepEqual(told('return_refused', delivered, [asked('return', '2026-10-23T10:00:00Z'), merchant('approve_return', '2026-10-23T11:00:00Z')]), ['excluded', 'ground_excluded', 'return']));
  test('who withdrew from the contract waits for the refund, not for the parcel', () =>
    assert.deepEqual(told('not_received', {}, [[moves.withdrawContract(), '2026-10-23T10:00:00Z']]), ['excluded', 'ground_excluded', 'withdrawal']));
  test('what was cancelled is not on its way', () => assert.deepEqual(told('not_received', { order: { cancelledAt: '2026-10-20T10:00:00Z' } }), ['excluded', 'ground_excluded', 'contact']));
});
