/**
 * Deadlines in every time zone there is, on ordinary days and on the days the clocks change, held against the formatter of the platform,
 * which shares no arithmetic with the calendar. `RULES_RUNS` sets how many moments are tried per zone (a hundredth of it, three at least).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadline, opening } from '../../src/rules/calendar.ts';
import { packs } from '../../src/rules/index.ts';

const perZone = Math.max(3, Math.floor(Number(process.env['RULES_RUNS'] ?? 300) / 100));
const zones = Intl.supportedValuesOf('timeZone');
const text = (epoch: number): string => new Date(epoch * 1000).toISOString().replace('.000', '');
const plusDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Moments spread over 2026 to 2029, and, where the clock changes in 2027, around each change. */
function moments(offset: (epoch: number) => string, salt: number): number[] {
  const start = Date.UTC(2026, 0, 1) / 1000;
  const spread = Array.from({ length: perZone }, (_, at) => start + ((salt * 7_919 + at * 104_729 * 211) % (4 * 365 * 86_400)));
  const year = Date.UTC(2027, 0, 1) / 1000;
  const changes = Array.from({ length: 365 }, (_, day) => year + day * 86_400).filter((at) => offset(at) !== offset(at + 86_400));
  return [...spread, ...changes.flatMap((at) => [at - 7 * 86_400, at - 86_400, at, at + 43_200])];
}

test('in every time zone a span of days ends with the last second of its last local day', (t) => {
  let checked = 0;
  for (const [index, timeZone] of zones.entries()) {
    const date = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    const dayOf = (at: string) => date.format(new Date(at));
    const offset = (epoch: number) => zone.formatToParts(epoch * 1000).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const calendar = { ...packs['a-to-z'].calendar, timeZone };
    for (const epoch of moments(offset, index)) {
      for (const days of [0, 1, 7, 14]) {
        const from = text(epoch);
        const due = deadline(from, { days }, calendar);
        const next = opening(from, { days }, calendar);
        assert.equal(dayOf(due), plusDays(dayOf(from), days), `${timeZone}: ${from} + ${String(days)} days`);
        assert.equal(dayOf(next), plusDays(dayOf(from), days + 1), `${timeZone}: ${from} + ${String(days)} days and a second`);
        assert.equal(Date.parse(next) - Date.parse(due), 1000);
        checked += 1;
      }
    }
  }
  t.diagnostic(`${String(checked)} deadlines in ${String(zones.length)} time zones: 0 early, 0 late`);
});
