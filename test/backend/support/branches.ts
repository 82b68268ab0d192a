/**
 * Chance for a simulation in which things happen at the same time: every deed that is branched off has numbers of its own, made from the seed, so that it makes
 * no difference to them who of several is served first. Outside of a deed it is plain chance.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { seeded, type Chance } from '../../support/seeded.ts';

export interface Branches {
  readonly chance: Chance;
  /** The deed, to be done with numbers of its own. They are settled now, not when it is done. */
  branch<T>(deed: () => Promise<T>): () => Promise<T>;
}

export function branches(seed: number): Branches {
  const mine = new AsyncLocalStorage<Chance>();
  const root = seeded(seed);
  const here = (): Chance => mine.getStore() ?? root;
  return {
    chance: Object.assign(() => here()(), { whole: (least: number, most: number) => here().whole(least, most), pick: <T>(list: readonly T[]) => here().pick(list) }),
    branch: (deed) => {
      const own = seeded(here().whole(1, 2_000_000_000));
      return () => mine.run(own, deed);
    },
  };
}
