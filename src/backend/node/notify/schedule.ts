/** When a delivery that failed is tried again: the schedule that Standard Webhooks recommend, a little later each, so that many do not come back at once. */
const seconds = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 10 * 3600] as const;

/** Seconds to wait after so many attempts, or undefined when it is time to give up. `random` is from 0 to 1. */
export function waitAfter(attempts: number, random: number): number | undefined {
  const wait = seconds[attempts - 1];
  return wait === undefined ? undefined : Math.ceil(wait * (1 + random / 10));
}
