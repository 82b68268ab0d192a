/**
 * One after the other, per name. Commands on the same case wait for each other here, so that within one process they do not race for the
 * same version; between processes the store's version check still decides. Who had to wait is told so: what it knew of the case is old.
 */
export type Lanes = <T>(name: string, work: (waited: boolean) => Promise<T>) => Promise<T>;

export function createLanes(): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = tails.get(name);
    const next = () => work(before !== undefined);
    const mine = (before ?? Promise.resolve()).then(next, next);
    tails.set(name, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(name) === mine) tails.delete(name);
    }
  };
}
