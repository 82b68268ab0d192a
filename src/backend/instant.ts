/** The wire's moments: UTC, whole seconds, always written the same way, so that they compare as text. The clock is floored, never rounded up. */
import type { Instant } from '../contract/index.ts';

export const instantOf = (date: Date): Instant => `${date.toISOString().slice(0, 19)}Z`;
export const secondsOf = (instant: Instant): number => Date.parse(instant) / 1000;
export const later = (a: Instant, b: Instant): Instant => (a < b ? b : a);
/** So many seconds later; earlier when they are negative. */
export const instantAfter = (instant: Instant, seconds: number): Instant => instantOf(new Date((secondsOf(instant) + seconds) * 1000));
