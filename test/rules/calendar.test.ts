/** A table of spans: what a calendar on the wall and a clock in that town would say. Every expected instant was worked out by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterDay, deadline, isTimeZone, isWorkingDay, opening } from '../../src/rules/calendar.ts';
import { packs } from '../../src/rules/index.ts';

const german = packs['a-to-z'].calendar;
const zone = (timeZone: string) => ({ ...german, timeZone });
const berlin = zone('Europe/Berlin');
const newYork = zone('America/New_York');
const auckland = zone('Pacific/Auckland');

type Row = [why: string, from: string, span: Parameters<typeof deadline>[1], calendar: typeof german, last: string, first: string];
const rows: Row[] = [
  ['48 hours are 48 hours', '2026-11-04T10:00:00Z', { hours: 48 }, berlin, '2026-11-06T10:00:00Z', '2026-11-06T10:00:00Z'],
  ['48 hours over the lost hour of spring are still 48', '2026-03-28T10:00:00Z', { hours: 48 }, berlin, '2026-03-30T10:00:00Z', '2026-03-30T10:00:00Z'],
  ['72 hours over the doubled hour of autumn are still 72', '2026-10-24T10:00:00Z', { hours: 72 }, berlin, '2026-10-27T10:00:00Z', '2026-10-27T10:00:00Z'],
  ['7 days from Friday noon end on the next Friday at 23:59:59', '2026-11-20T11:00:00Z', { days: 7 }, berlin, '2026-11-27T22:59:59Z', '2026-11-27T23:00:00Z'],
  ['the day counts where the merchant is: 23:30 UTC is the next day in Berlin', '2026-11-20T23:30:00Z', { days: 7 }, berlin, '2026-11-28T22:59:59Z', '2026-11-28T23:00:00Z'],
  ['and still the same evening in New York', '2026-11-20T23:30:00Z', { days: 7 }, newYork, '2026-11-28T04:59:59Z', '2026-11-28T05:00:00Z'],
  ['and already the next noon in Auckland', '2026-11-20T23:30:00Z', { days: 7 }, auckland, '2026-11-28T10:59:59Z', '2026-11-28T11:00:00Z'],
  ['0 days end with today', '2026-11-20T11:00:00Z', { days: 0 }, berlin, '2026-11-20T22:59:59Z', '2026-11-20T23:00:00Z'],
  ['spring in Berlin: begun in winter time, over in summer time', '2026-03-25T11:00:00Z', { days: 7 }, berlin, '2026-04-01T21:59:59Z', '2026-04-01T22:00:00Z'],
  ['spring in Berlin: the day of 23 hours ends in summer time', '2026-03-22T11:00:00Z', { days: 7 }, berlin, '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
  ['autumn in Berlin: begun in summer time, over in winter time', '2026-10-21T10:00:00Z', { days: 7 }, berlin, '2026-10-28T22:59:59Z', '2026-10-28T23:00:00Z'],
  ['autumn in Berlin: the day of 25 hours ends in winter time', '2026-10-18T10:00:00Z', { days: 7 }, berlin, '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
  ['spring in New York, 8 March', '2026-03-03T12:00:00Z', { days: 7 }, newYork, '2026-03-11T03:59:59Z', '2026-03-11T04:00:00Z'],
  ['autumn in New York, 1 November', '2026-10-27T12:00:00Z', { days: 7 }, newYork, '2026-11-04T04:59:59Z', '2026-11-04T05:00:00Z'],
  ['autumn in Auckland, 5 April', '2026-04-01T00:00:00Z', { days: 7 }, auckland, '2026-04-08T11:59:59Z', '2026-04-08T12:00:00Z'],
  ['spring in Auckland, 27 September', '2026-09-23T00:00:00Z', { days: 7 }, auckland, '2026-09-30T10:59:59Z', '2026-09-30T11:00:00Z'],
  ['a clock that springs at midnight: the day begins at one in the morning', '2018-11-03T12:00:00Z', { days: 0 }, zone('America/Sao_Paulo'), '2018-11-04T02:59:59Z', '2018-11-04T03:00:00Z'],
  ['Apia had no 30 December 2011', '2011-12-28T20:00:00Z', { days: 1 }, zone('Pacific/Apia'), '2011-12-30T09:59:59Z', '2011-12-30T10:00:00Z'],
  ['the leap day counts', '2028-02-27T12:00:00Z', { days: 2 }, berlin, '2028-02-29T22:59:59Z', '2028-02-29T23:00:00Z'],
  ['2 working days from Friday: Monday and Tuesday', '2026-11-20T11:00:00Z', { businessDays: 2 }, berlin, '2026-11-24T22:59:59Z', '2026-11-24T23:00:00Z'],
  ['2 working days from Saturday: Monday and Tuesday as well', '2026-11-21T11:00:00Z', { businessDays: 2 }, berlin, '2026-11-24T22:59:59Z', '2026-11-24T23:00:00Z'],
  ['2 working days from Monday: Wednesday', '2026-11-23T11:00:00Z', { businessDays: 2 }, berlin, '2026-11-25T22:59:59Z', '2026-11-25T23:00:00Z'],
  ['over Easter 2026: Maundy Thursday, then Tuesday and Wednesday', '2026-04-02T10:00:00Z', { businessDays: 2 }, berlin, '2026-04-08T21:59:59Z', '2026-04-08T22:00:00Z'],
  ['over Christmas 2026: 23rd, then the 24th and Monday the 28th', '2026-12-23T10:00:00Z', { businessDays: 2 }, berlin, '2026-12-28T22:59:59Z', '2026-12-28T23:00:00Z'],
  ['over New Year 2027: Wednesday, then Thursday and Monday', '2026-12-30T10:00:00Z', { businessDays: 2 }, berlin, '2027-01-04T22:59:59Z', '2027-01-04T23:00:00Z'],
  ['Ascension 2026 is 14 May: from Wednesday to Friday', '2026-05-13T10:00:00Z', { businessDays: 1 }, berlin, '2026-05-15T21:59:59Z', '2026-05-15T22:00:00Z'],
  ['Whit Monday 2026 is 25 May: from Friday to Tuesday', '2026-05-22T10:00:00Z', { businessDays: 1 }, berlin, '2026-05-26T21:59:59Z', '2026-05-26T22:00:00Z'],
  ['from a day: 3 days after the 6th end with the 9th', '2026-11-06', { days: 3 }, berlin, '2026-11-09T22:59:59Z', '2026-11-09T23:00:00Z'],
  ['from a day: hours begin when the day is over', '2026-11-06', { hours: 48 }, berlin, '2026-11-08T22:59:59Z', '2026-11-08T23:00:00Z'],
  ['from a day: working days', '2026-11-06', { businessDays: 1 }, berlin, '2026-11-09T22:59:59Z', '2026-11-09T23:00:00Z'],
];

for (const [why, from, span, calendar, last, first] of rows) {
  test(`${why} (${from} + ${JSON.stringify(span)}, ${calendar.timeZone})`, () => {
    assert.equal(deadline(from, span, calendar), last);
    assert.equal(opening(from, span, calendar), first);
  });
}

test('a day is over at its last second, where the merchant is', () => {
  assert.equal(afterDay('2026-11-06', berlin), '2026-11-06T23:00:00Z');
  assert.equal(afterDay('2026-07-06', newYork), '2026-07-07T04:00:00Z');
});

test('German holidays are not working days, in any year', () => {
  const off = ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-10-03', '2026-12-25', '2026-12-26', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17', '2038-04-26'];
  for (const day of off) assert.equal(isWorkingDay(day, berlin), false, day);
  for (const day of ['2026-04-02', '2026-04-07', '2026-12-24', '2026-12-31', '2027-03-30']) assert.equal(isWorkingDay(day, berlin), true, day);
});

test('a one-off holiday and a day long before Easter are known too', () => {
  const calendar = { ...berlin, holidays: { yearly: [], easter: [-100], once: ['2027-06-11'] } };
  assert.equal(isWorkingDay('2027-06-11', calendar), false);
  assert.equal(isWorkingDay('2028-06-12', calendar), true);
  // Easter 2027 is 28 March; a hundred days before it is 18 December 2026.
  assert.equal(isWorkingDay('2026-12-18', calendar), false);
});

test('a time zone nobody knows is found out', () => {
  assert.equal(isTimeZone('Europe/Berlin'), true);
  assert.equal(isTimeZone('UTC'), true);
  assert.equal(isTimeZone('Europe/Nowhere'), false);
  assert.equal(isTimeZone(''), false);
});
