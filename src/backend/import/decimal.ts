/**
 * Shops write money as decimals ("49.90", 119.9, "16.806723"). Here they become exact: sums are made in millionths, and only a finished
 * line is rounded to the currency's minor unit. Used by the import mappers; knows no shop.
 */
const places = 6;
const scale = 10n ** BigInt(places);

/** An exact decimal in millionths. Text as shops write it, or a number from JSON; nothing counts as zero. */
export function decimal(value: string | number | null | undefined): bigint {
  const text = typeof value === 'number' ? value.toFixed(places) : (value ?? '0').trim() || '0';
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`"${text}" is not an amount of money. Amounts look like 49.90.`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const size = BigInt(whole) * scale + BigInt(fraction.slice(0, places).padEnd(places, '0'));
  return sign ? -size : size;
}

/** How many minor units make one of the currency: 100 for EUR, 1 for JPY. */
export function minorUnits(currency: string): bigint {
  return 10n ** BigInt(new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);
}

/** Millionths as whole minor units, half rounded away from zero. */
export function toMinor(amount: bigint, currency: string): number {
  const units = amount * minorUnits(currency);
  const half = units < 0n ? -scale / 2n : scale / 2n;
  return Number((units + half) / scale);
}
