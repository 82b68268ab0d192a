/** How the mediator page says money, moments and spans in the chosen language, and reads an amount that somebody typed. */
import type { Money } from '../../src/entries/contract.ts';
import { tongue } from '../state.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';
import type { MediatorWords } from './words.ts';

export const words = (): MediatorWords => ({ de, en })[tongue()];
export const fill = (text: string, values: Readonly<Record<string, string>>): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const digitsOf = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
export const money = ({ amount, currency }: Money): string => new Intl.NumberFormat(tongue(), { style: 'currency', currency }).format(amount / 10 ** digitsOf(currency));
/** „12,50“: what an amount looks like in a field. */
export const plainAmount = ({ amount, currency }: Money): string =>
  new Intl.NumberFormat(tongue(), { minimumFractionDigits: digitsOf(currency), maximumFractionDigits: digitsOf(currency), useGrouping: false }).format(amount / 10 ** digitsOf(currency));
/** A moment where the merchant is. */
export const moment = (instant: string, timeZone: string): string => new Intl.DateTimeFormat(tongue(), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant));
export const day = (date: string): string => new Intl.DateTimeFormat(tongue(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

/** „noch 2 Tage, 3 Stunden“, or that it is over. */
export function countdown(until: string, now: number): string {
  const minutes = Math.ceil((Date.parse(until) - now) / 60_000);
  if (minutes <= 0) return words().over;
  const parts = ([[Math.floor(minutes / 1440), 'day'], [Math.floor(minutes / 60) % 24, 'hour'], [minutes % 60, 'minute']] as const).filter(([count]) => count > 0).slice(0, 2);
  return fill(words().left, { time: parts.map(([count, unit]) => new Intl.NumberFormat(tongue(), { style: 'unit', unit, unitDisplay: 'long' }).format(count)).join(', ') });
}

/** Minor units of what was typed: `12,50`, `12.5`, `1.234,50 €`. Nothing when it is no amount, or finer than the money is. */
export function amountIn(text: string, currency: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f€$£¥]/g, '');
  const [, whole = '', , fraction = ''] = /^(\d{1,3}(?:[.,']\d{3})+|\d+)([.,](\d{1,3}))?$/.exec(bare)?.map((part: string | undefined) => part ?? '') ?? [];
  const digits = digitsOf(currency);
  if (whole === '' || fraction.length > digits) return undefined;
  const amount = Number(whole.replace(/\D/g, '')) * 10 ** digits + Number(fraction.padEnd(digits, '0') || 0);
  return Number.isSafeInteger(amount) ? amount : undefined;
}
