/**
 * Words, a language and a time zone together: what is said on screen. Fills in placeholders, picks plurals, and says dates, spans of time
 * and lists by Intl. A language, zone or date that Intl does not know never breaks a view: the words' own language, UTC or nothing stand in.
 */
import type { Money } from '../contract/index.ts';
import { directionOf } from '../contract/direction.ts';
import { moneyText } from './money.ts';
import type { Plural } from './shapes/forms.ts';
import type { Words } from './shapes/general.ts';

export type Values = Readonly<Record<string, string | number | undefined>>;
type Unit = 'minute' | 'hour' | 'day';

const minute = 60_000;
const date: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
/** Anything in a script that is written right to left, or that could turn text around. */
const turns = /[\u0590-\u08ff\u202a-\u202e\ufb1d-\ufdff\ufe70-\ufefc]/;
const brief: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };

export class Voice {
  readonly words: Words;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  private readonly zone: string;
  private readonly names: Values;
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  /** `names` stand for themselves in every sentence: `merchant`, `order`. */
  constructor(words: Words, tongue: string, zone = 'UTC', names: Values = {}) {
    this.words = words;
    this.locale = known(() => (new Intl.Locale(tongue).language === words.lang ? tongue : words.lang)) ?? words.lang;
    this.dir = directionOf(this.locale);
    this.zone = known(() => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone) ?? 'UTC';
    this.names = names;
  }

  say(text: string | undefined, values?: Values): string {
    return (text ?? '').replace(/\{(\w+)\}/g, (_, name: string) => this.apart(String(values?.[name] ?? this.names[name] ?? '')));
  }

  /** A name or number in the midst of words: where one runs right to left, neither turns the other around. What holds such a part already is a sentence of ours. */
  apart(text: string): string {
    return text && !text.includes('\u2068') && (this.dir === 'rtl' || turns.test(text)) ? `\u2068${text}\u2069` : text;
  }

  /** Short facts side by side. */
  beside(...facts: (string | false | undefined)[]): string {
    return this.row(facts, ' · ');
  }

  /** One after the other. */
  row(facts: readonly (string | false | undefined)[], comma = this.dir === 'rtl' ? '، ' : ', '): string {
    return facts.flatMap((fact) => fact ? [this.apart(fact)] : []).join(comma);
  }

  count(forms: Plural, n: number): string {
    return this.say(forms[new Intl.PluralRules(this.locale).select(n)] ?? forms.other, { n: new Intl.NumberFormat(this.locale).format(n) });
  }

  money(money: Money): string {
    return moneyText(money, this.locale);
  }

  /** A calendar day such as `2026-11-26`: „Donnerstag, 26. November“, with the year when `exact`. */
  day(day: string, exact = false): string {
    return this.format(`${day}T12:00:00Z`, { ...date, ...(exact ? { year: 'numeric' } : {}), timeZone: 'UTC' });
  }

  /** The day of a moment where the merchant is. */
  dayOf(instant: string): string {
    return this.format(instant, date);
  }

  /** A moment to the minute where the merchant is, with the zone's name when the reader's clock shows another time. */
  moment(instant: string, options: Intl.DateTimeFormatOptions = { ...date, year: 'numeric' }, timeStyle: 'short' | 'medium' = 'short'): string {
    const here = this.format(instant, { timeStyle, timeZone: known(() => Intl.DateTimeFormat().resolvedOptions().timeZone) ?? this.zone });
    const said = this.sayMoment(instant, options, timeStyle);
    return here === this.format(instant, { timeStyle }) ? said : `${said} (${this.zoneName(instant)})`;
  }

  /** A moment in a list: „Mo., 23. Nov., 10:12 Uhr“. */
  brief(instant: string): string {
    return this.sayMoment(instant, brief, 'short');
  }

  /** How long from `now` until `instant`: „6 Tage, 14 Stunden“; nothing when it has passed. */
  left(instant: string, now: number): string {
    const ms = Date.parse(instant) - now;
    if (!(ms > 0)) return '';
    const all = Math.ceil(ms / minute);
    const [days, hours, minutes] = [Math.floor(all / 1440), Math.floor(all / 60) % 24, all % 60];
    const parts: [number, Unit][] = days ? [[days, 'day'], [hours, 'hour']] : [[hours, 'hour'], [minutes, 'minute']];
    return this.list(parts.filter(([n]) => n).map(([n, unit]) => this.span(n, unit)), 'unit');
  }

  span(n: number, unit: Unit): string {
    return bound(new Intl.NumberFormat(this.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(n));
  }

  country(code: string): string {
    return known(() => new Intl.DisplayNames(this.locale, { type: 'region' }).of(code)) ?? code;
  }

  /** „in 6 Stunden“, from two days on in days. */
  within(hours: number): string {
    const days = hours % 24 === 0 && hours >= 48;
    return bound(new Intl.RelativeTimeFormat(this.locale).format(days ? hours / 24 : hours, days ? 'day' : 'hour'));
  }

  size(bytes: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 }).format(bytes / 2 ** 20);
  }

  list(items: readonly string[], type: 'conjunction' | 'unit' = 'conjunction'): string {
    return new Intl.ListFormat(this.locale, { type, style: type === 'unit' ? 'short' : 'long' }).format(items);
  }

  private sayMoment(instant: string, options: Intl.DateTimeFormatOptions, timeStyle: 'short' | 'medium'): string {
    return this.say(this.words.moment, { day: this.format(instant, options), time: this.format(instant, { timeStyle }) });
  }

  private zoneName(instant: string): string {
    const format = new Intl.DateTimeFormat(this.locale, { timeZone: this.zone, timeZoneName: 'short' });
    return known(() => format.formatToParts(new Date(instant)).find((part) => part.type === 'timeZoneName')?.value) ?? this.zone;
  }

  private format(instant: string, options: Intl.DateTimeFormatOptions): string {
    const key = JSON.stringify(options);
    const format = this.formats.get(key) ?? new Intl.DateTimeFormat(this.locale, { calendar: 'gregory', timeZone: this.zone, ...options });
    this.formats.set(key, format);
    return bound(known(() => format.format(new Date(instant))) ?? '');
  }
}

/** Keeps a number and its word on one line: „26. November“, „6 Tage“. */
const bound = (text: string): string => text.replace(/(\d\.?) /g, '$1\u00a0');

function known<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
