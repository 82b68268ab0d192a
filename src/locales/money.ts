/**
 * Money between minor units and the way people write it. How many minor digits a currency has is Intl's business (2 for EUR, 0 for JPY,
 * 3 for KWD). Reading is forgiving: `89`, `89,00`, `89.00 €`, `1.234,56` and `1,234.56` are all understood.
 */
import type { Money } from '../contract/index.ts';

const digitsOf = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

export function moneyText({ amount, currency }: Money, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount / 10 ** digitsOf(currency));
}

/** For an input: the local number without the currency. */
export function amountText({ amount, currency }: Money, locale: string): string {
  const digits = digitsOf(currency);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false }).format(amount / 10 ** digits);
}

/** Minor units, or nothing when it is no amount. The last separator is the decimal one when as many digits follow as the currency may have. */
export function readAmount(text: string, currency: string, locale: string): number | undefined {
  const digits = digitsOf(currency);
  // Arabic and Persian digits carry their value in the last four bits
  const plain = text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[^\d.,٫٬'’-]/g, '').replace(/٫/g, '.').replace(/[٬'’]/g, '');
  const parts = /^(\d[\d.,]*?)(?:([.,])(\d*))?$/.exec(plain);
  if (!parts) return undefined;
  const [, whole = '', mark, rest = ''] = parts;
  const decimalMark = new Intl.NumberFormat(locale).format(1.5).replace(/\p{Nd}/gu, '');
  // three digits after a mark that groups thousands are thousands
  const isFraction = mark !== undefined && rest.length <= digits && !(rest.length === 3 && mark !== decimalMark);
  if (mark && !isFraction && rest.length !== 3) return undefined;
  const units = whole.replace(/[.,]/g, '') + (isFraction ? '' : rest);
  const amount = Number(units + (isFraction ? rest : '').padEnd(digits, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
}
