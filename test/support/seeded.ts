/** Numbers that look like chance and are the same for the same seed, so that a run can be had again. */
export interface Chance {
  /** From 0 up to 1. */
  (): number;
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
}

export function seeded(seed: number): Chance {
  // the generator wants 1 to 2147483646, and its first number is close to the seed
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let skip = 0; skip < 3; skip++) next();
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return Object.assign(next, { whole, pick: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T });
}
