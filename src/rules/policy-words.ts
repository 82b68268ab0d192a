/** What belongs at each place of a policy pack, in words a person can act on. Used by `checkPolicy` only. */
import { GoodsKind, grounds } from '../contract/index.ts';

const list = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
const span = 'a span such as { "hours": 48 }, { "days": 7 } or { "businessDays": 2 }, a whole number from 0 to 3650';
const spans = ['contactWait', 'notReceived.afterLatestDelivery', 'notReceived.afterOrder', 'refundMissing.refund', 'refundMissing.replacement',
  'filing.closes', 'merchantAnswer', 'infoRequest', 'offerReply', 'returnBy', 'refundAfterReturn'];

/** By place; `*` stands for any place in a list. */
const words: Readonly<Record<string, string>> = {
  '': 'a JSON object with name, version, calendar, grounds and the spans of the scheme',
  name: 'a name of 1 to 40 lower-case letters, digits and hyphens, for example "a-to-z"',
  version: 'a version of 1 to 40 characters, for example "2026-11-01"',
  calendar: 'a calendar with timeZone, weekend and holidays',
  'calendar.timeZone': 'an IANA time zone such as "Europe/Berlin"',
  'calendar.weekend': 'a list of at most six weekdays from 1 (Monday) to 7 (Sunday), for example [6, 7]; one working day has to be left',
  'calendar.weekend.*': 'a weekday from 1 (Monday) to 7 (Sunday)',
  'calendar.holidays': 'holidays with the lists yearly, easter and once',
  'calendar.holidays.yearly': 'a list of days such as ["01-01", "12-25"], at most 100',
  'calendar.holidays.yearly.*': 'a day of every year as MM-DD, for example "12-25"',
  'calendar.holidays.easter': 'a list of days counted from Easter Sunday, for example [-2, 1], at most 50',
  'calendar.holidays.easter.*': 'a whole number of days from Easter Sunday, from -100 to 100',
  'calendar.holidays.once': 'a list of days such as ["2027-06-11"], at most 500',
  'calendar.holidays.once.*': 'a day that exists, as YYYY-MM-DD, for example "2027-06-11"',
  grounds: `a list of at least one ground: ${list(grounds)}`,
  'grounds.*': `one of ${list(grounds)}`,
  notReceived: 'an object with the spans afterLatestDelivery and afterOrder',
  refundMissing: 'an object with the spans refund and replacement',
  filing: 'an object with closes (a span) and after ("charge", "latest_delivery" or "delivery")',
  'filing.after': 'one of "charge", "latest_delivery", "delivery"',
  cap: '"none", "order_total" or a list of sums such as [{ "amount": 250000, "currency": "EUR" }]',
  silence: '"grants" or "review"',
  appeal: `${span}, or null for no appeal`,
  excluded: 'an object with kinds (a list) and lossAfterDelivery (true or false)',
  'excluded.kinds': `a list of kinds: ${list(GoodsKind.options)}`,
  'excluded.kinds.*': `one of ${list(GoodsKind.options)}`,
  'excluded.lossAfterDelivery': 'true or false',
};

/** What to write at a place. A place inside a span or a sum is told as the whole of it. */
export function expected(path: readonly string[]): string {
  for (let length = path.length; length >= 0; length -= 1) {
    const key = path.slice(0, length).map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');
    const found = words[key] ?? (spans.includes(key) ? span : undefined);
    if (found !== undefined) return found;
  }
  return 'a value';
}

/** A value as it stands in the file, cut where it gets long. */
export function show(value: unknown): string {
  // Only what JSON cannot write (undefined, a function) has no text of its own.
  const text = (JSON.stringify(value) as string | undefined) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
