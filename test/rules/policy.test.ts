/** Policy packs: the three that ship say what the scheme says, and a merchant's own is held to the same, in words a person can act on. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPolicy, packs } from '../../src/rules/index.ts';
import { problemStatus } from '../../src/contract/index.ts';

describe('the packs that ship', () => {
  for (const [name, pack] of Object.entries(packs)) {
    test(`${name} is sound and bears its name`, () => {
      assert.equal(pack.name, name);
      assert.deepEqual(checkPolicy(structuredClone(pack)), { pack });
    });
  }
  test('say what the table of the schemes says', () => {
    const figures = Object.values(packs).map((each) => [each.contactWait, each.filing, each.merchantAnswer, each.silence, each.infoRequest, each.offerReply, each.appeal, each.refundAfterReturn, each.excluded.lossAfterDelivery]);
    assert.deepEqual(figures, [
      [{ businessDays: 2 }, { closes: { days: 75 }, after: 'charge' }, { days: 7 }, 'grants', { hours: 72 }, { days: 7 }, { days: 30 }, { days: 14 }, true],
      [{ hours: 48 }, { closes: { days: 90 }, after: 'latest_delivery' }, { hours: 72 }, 'grants', { hours: 48 }, { days: 7 }, { days: 30 }, { days: 14 }, true],
      [{ businessDays: 3 }, { closes: { days: 30 }, after: 'delivery' }, { days: 7 }, 'review', { days: 7 }, { days: 14 }, null, { days: 14 }, false],
    ]);
    assert.deepEqual([packs['a-to-z'].cap, packs.marketplace.cap, packs.goodwill.cap], [['EUR', 'USD', 'GBP'].map((currency) => ({ amount: 250_000, currency })), 'none', 'order_total']);
  });
});

describe('a pack with a fault', () => {
  const pack = (change: (draft: Record<string, unknown>) => void): unknown => {
    const draft = structuredClone(packs['a-to-z']) as unknown as Record<string, unknown>;
    change(draft);
    return draft;
  };
  const calendar = (change: object) => pack((draft) => { draft['calendar'] = { ...packs['a-to-z'].calendar, ...change }; });
  const holidays = (change: object) => calendar({ holidays: { ...packs['a-to-z'].calendar.holidays, ...change } });
  const rows: [why: string, json: unknown, pointer: string, code: string, says: RegExp][] = [
    ['nothing at all', null, '', 'invalid', /A policy pack is a JSON object .* this is null\./],
    ['a list', [], '', 'invalid', /this is \[\]\./],
    ['a span of minus one hour', pack((draft) => { draft['contactWait'] = { hours: -1 }; }), '/contactWait/hours', 'invalid', /contactWait\.hours is -1\. Write a span such as/],
    ['two spans in one', pack((draft) => { draft['appeal'] = { days: 30, hours: 1 }; }), '/appeal', 'invalid', /appeal is \{"days":30,"hours":1\}\. Write a span .* or null/],
    ['a missing span', pack((draft) => { delete draft['merchantAnswer']; }), '/merchantAnswer', 'invalid', /merchantAnswer is missing\. Add a span/],
    ['a misspelt name', pack((draft) => { draft['merchantanswer'] = 1; }), '/merchantanswer', 'invalid', /"?merchantanswer"? is not part of a policy pack/],
    ['a word nobody knows', pack((draft) => { draft['silence'] = 'grant'; }), '/silence', 'invalid', /silence is "grant"\. Write "grants" or "review"/],
    ['an unknown ground', pack((draft) => { draft['grounds'] = ['fraud']; }), '/grounds/0', 'invalid', /grounds\.0 is "fraud"\. Write one of "not_received"/],
    ['no ground', pack((draft) => { draft['grounds'] = []; }), '/grounds', 'invalid', /at least one ground/],
    ['a ground twice', pack((draft) => { draft['grounds'] = ['not_received', 'not_received']; }), '/grounds/1', 'invalid', /is in the list before/],
    ['a zone nobody lives in', calendar({ timeZone: 'Europe/Nowhere' }), '/calendar/timeZone', 'time_zone_unknown', /calendar\.timeZone is "Europe\/Nowhere"\. No such time zone .* such as "Europe\/Berlin"/],
    ['a week without work', calendar({ weekend: [1, 2, 3, 4, 5, 6, 7] }), '/calendar/weekend', 'invalid', /one working day has to be left/],
    ['an eighth day of the week', calendar({ weekend: [8] }), '/calendar/weekend/0', 'invalid', /calendar\.weekend\.0 is 8\. Write a weekday from 1/],
    ['a 30th of February', holidays({ yearly: ['02-30'] }), '/calendar/holidays/yearly/0', 'invalid', /No year has that day/],
    ['a day that never was', holidays({ once: ['2027-02-29'] }), '/calendar/holidays/once/0', 'invalid', /a day that exists/],
    ['half a day after Easter', holidays({ easter: [0.5] }), '/calendar/holidays/easter/0', 'invalid', /whole number of days/],
    ['no time to answer', pack((draft) => { draft['merchantAnswer'] = { hours: 0 }; }), '/merchantAnswer', 'invalid', /Write a span longer than 0/],
    ['no time to file', pack((draft) => { draft['filing'] = { closes: { days: 0 }, after: 'charge' }; }), '/filing/closes', 'invalid', /Nothing could ever be filed/],
    ['an appeal of no time', pack((draft) => { draft['appeal'] = { days: 0 }; }), '/appeal', 'invalid', /or null for no appeal/],
    ['a cap in money nobody knows', pack((draft) => { draft['cap'] = [{ amount: 100, currency: 'XQQ' }]; }), '/cap/0/currency', 'currency_unknown', /such as "EUR"/],
    ['a cap of nothing', pack((draft) => { draft['cap'] = [{ amount: 0, currency: 'EUR' }]; }), '/cap/0/amount', 'invalid', /minor units/],
    ['two caps for one money', pack((draft) => { draft['cap'] = [{ amount: 1, currency: 'EUR' }, { amount: 2, currency: 'EUR' }]; }), '/cap/1/currency', 'invalid', /has a cap already/],
    ['a name with capitals', pack((draft) => { draft['name'] = 'A-to-z'; }), '/name', 'invalid', /name is "A-to-z"\. Write a name of 1 to 40 lower-case/],
  ];
  for (const [why, json, pointer, code, says] of rows) {
    test(`${why}: the place, the value and the remedy are named`, () => {
      const result = checkPolicy(json);
      const errors = 'errors' in result ? result.errors : assert.fail('it was let through');
      const found = errors.find((each) => each.pointer === pointer);
      assert.ok(found, JSON.stringify(errors));
      assert.equal(found.code, code);
      assert.match(found.message, says);
      for (const each of errors) {
        assert.ok(each.code in problemStatus);
        assert.doesNotMatch(each.message, /invalid |expected |received [a-z]+$|zod/i, 'the schema\'s own words do not come out');
      }
    });
  }
});
