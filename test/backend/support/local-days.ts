/**
 * When local days begin and on which of them the clocks change, asked of the platform's own formatter: it shares no arithmetic with the calendar
 * of the rules, so that the one can be held against the other. All moments are milliseconds.
 */
const hour = 3_600_000;

export const zones: readonly string[] = Intl.supportedValuesOf('timeZone');
export const plusDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const formatters = new Map<string, Intl.DateTimeFormat>();
/** `2027-03-28` of a moment. */
export function localDay(moment: number, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) formatters.set(timeZone, formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }));
  return formatter.format(moment);
}

const begins = new Map<string, number>();
/** The first second of a local day: looked for, second by second, where the date on the wall turns. */
export function firstSecond(day: string, timeZone: string): number {
  const name = `${timeZone} ${day}`;
  const known = begins.get(name);
  if (known !== undefined) return known;
  let [before, after] = [Date.parse(`${day}T00:00:00Z`) - 30 * hour, Date.parse(`${day}T00:00:00Z`) + 30 * hour];
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (localDay(middle, timeZone) < day) before = middle;
    else after = middle;
  }
  begins.set(name, after);
  return after;
}

/** The days of a year on which the clocks of a zone change: those that are not 24 hours long. */
export function changeDays(year: number, timeZone: string): string[] {
  const found: string[] = [];
  const days = Array.from({ length: 366 }, (_, count) => plusDays(`${year}-01-01`, count));
  // a fortnight as long as it should be has no change in it
  for (let start = 0; start < days.length - 1; start += 14) {
    const end = Math.min(start + 14, days.length - 1);
    if (firstSecond(days[end]!, timeZone) - firstSecond(days[start]!, timeZone) === (end - start) * 24 * hour) continue;
    for (let at = start; at < end; at++) if (firstSecond(days[at + 1]!, timeZone) - firstSecond(days[at]!, timeZone) !== 24 * hour) found.push(days[at]!);
  }
  return found;
}
