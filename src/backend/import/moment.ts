/** Dates as shops write them, turned into ours: moments in UTC to the second, days in the merchant's time zone. Used by every mapper. */
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../../contract/index.ts';

/** A moment with an offset or `Z`; WooCommerce's `_gmt` fields have neither and mean UTC. */
export function instant(text: string): Instant {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
  try {
    return Temporal.Instant.from(zoned.replace(' ', 'T')).round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
  } catch {
    throw new RangeError(`"${text}" is not a date and time. They look like 2026-11-10T09:15:00+01:00.`);
  }
}

export const dayOf = (at: Instant, timeZone: string): Day => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
export const daysAfter = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();
