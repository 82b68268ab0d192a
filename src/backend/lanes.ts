/**
 * One after the other, per name. Commands on the same case wait for each other here, so that within one process they do not race for the
 * same version; between processes the store's version check still decides.
 */
export type Lanes = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export function createLanes(): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = tails.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(name, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(name) === mine) tails.delete(name);
    }
  };
}
