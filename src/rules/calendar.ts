/**
 * Deadlines and openings: a span of time from a moment or a day, in a calendar's time zone, exact to the second.
 * Used by everything here that computes a date. All date and zone arithmetic is Temporal's, none of it is ours.
 */
import { easter } from 'date-easter';
import { Temporal } from 'temporal-polyfill';
import { remember } from './remember.ts';
import type { Calendar, Day, Instant, Span } from './types.ts';

/** What a span is counted from: a moment (`2026-11-27T08:31:00Z`) or a day (`2026-11-27`). Both are text; their length tells them apart. */
export type Start = Instant;

/**
 * The last second in which something counted from `from` may be done (it is still allowed in that second).
 * From a moment: `hours` are exact, `days` and `businessDays` end with the last local second of their last day; the day of
 * `from` itself does not count. From a `Day`: as if from the end of that day.
 * @throws RangeError when the calendar's time zone does not exist; `isTimeZone` asks first.
 */
export const deadline = remember((from: Start, span: Span, calendar: Calendar): Instant => {
  if ('hours' in span) return isDay(from) ? secondBefore(hoursAfter(startOf(dayAfter(from), calendar), span.hours)) : hoursAfter(from, span.hours);
  return secondBefore(startOf(dayAfter(lastDay(from, span, calendar)), calendar));
}, (from, span, calendar) => `${from} ${String(Object.entries(span))} ${nameOf(calendar)}`);

/**
 * The first second after the span is over. For hours from a moment it is the same second as the deadline: 48 hours after
 * 10:00:00 the wait is over at 10:00:00, and an answer at 10:00:00 is still in time.
 */
export function opening(from: Start, span: Span, calendar: Calendar): Instant {
  const due = deadline(from, span, calendar);
  return 'hours' in span && !isDay(from) ? due : secondAfter(due);
}

/** The local day of a moment. */
export const dayOf = (at: Instant, calendar: Calendar): Day => localDay(at, calendar.timeZone);

/** The first second after a local day. */
export const afterDay = (day: Day, calendar: Calendar): Instant => startOf(dayAfter(day), calendar);

export const secondAfter = (at: Instant): Instant => later(at, 1);

/** Whether a zone can be computed with. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** Whether a day is neither a weekend day nor a holiday. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const date = Temporal.PlainDate.from(day);
  const { yearly, easter: offsets, once } = calendar.holidays;
  if (calendar.weekend.includes(date.dayOfWeek) || once.includes(day) || yearly.includes(day.slice(5))) return false;
  // An offset far before Easter can fall into the year before, so next year's Easter is asked as well.
  return ![date.year, date.year + 1].some((year) => offsets.includes(easterSunday(year).until(date).days));
}

function lastDay(from: Start, span: Exclude<Span, { hours: number }>, calendar: Calendar): Day {
  let day = isDay(from) ? from : dayOf(from, calendar);
  if ('days' in span) return Temporal.PlainDate.from(day).add({ days: span.days }).toString();
  for (let left = span.businessDays; left > 0; ) {
    day = dayAfter(day);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

function easterSunday(year: number): Temporal.PlainDate {
  const { month, day } = easter(year);
  return Temporal.PlainDate.from({ year, month, day });
}

const isDay = (from: Start): boolean => from.length === 10;
const dayAfter = remember((day: Day): Day => Temporal.PlainDate.from(day).add({ days: 1 }).toString(), (day) => day);
const dayIn = (text: string, timeZone: string): string => `${text} ${timeZone}`;
const localDay = remember((at: Instant, timeZone: string): Day => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString(), dayIn);
/** Not always midnight: some zones change their clocks at midnight, one has skipped a day. */
const startIn = remember((day: Day, timeZone: string): Instant => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'second' }), dayIn);
const startOf = (day: Day, calendar: Calendar): Instant => startIn(day, calendar.timeZone);
const hoursAfter = (at: Instant, hours: number): Instant => later(at, hours * 3600);
const secondBefore = (at: Instant): Instant => later(at, -1);
const later = remember((at: Instant, seconds: number): Instant => Temporal.Instant.from(at).add({ seconds }).toString({ smallestUnit: 'second' }), (at, seconds) => `${at} ${String(seconds)}`);

/** A short name for all that a calendar says: two cases of one shop share their dates. */
const names = new WeakMap<Calendar, string>();
const known = new Map<string, string>();
let named = 0;
function nameOf(calendar: Calendar): string {
  const there = names.get(calendar);
  if (there !== undefined) return there;
  const all = JSON.stringify(calendar);
  const name = known.get(all) ?? String((named += 1));
  if (known.size >= 1000) known.clear();
  known.set(all, name);
  names.set(calendar, name);
  return name;
}
