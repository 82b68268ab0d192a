/** Finds the cases whose deadline has passed and lets it take effect, in batches, until none is left. */
import { settleCase } from './act.ts';
import { instantAfter } from './instant.ts';
import type { Services } from './services.ts';
import type { CaseKey } from './store.ts';

const batch = 50;
/** How long a timer has its cases to itself; if it dies, another comes after that. Several may die over one case, and it has to be settled within a minute. */
const leaseSeconds = 10;

type Due = (now: string, limit: number) => Promise<CaseKey[]>;

/** For a timer: of several servers, each looks at other cases. */
export const settleAsTimer = (services: Services): Promise<number> =>
  settleDue(services, (now, limit) => services.store.takeDue(now, instantAfter(now, leaseSeconds), limit));

/**
 * How many cases were settled. A case that cannot be settled is logged and left for the next time; it stays first in the list, so a batch
 * without any progress ends the round. Whoever is about to show a list looks at all of them, also at those a timer has taken.
 */
export async function settleDue(services: Services, dueBy: Due = (now, limit) => services.store.listDue(now, limit)): Promise<number> {
  let settled = 0;
  for (;;) {
    const now = await services.now();
    const keys = await dueBy(now, batch);
    let progress = 0;
    for (const key of keys) {
      try {
        const { version } = await settleCase(services, key);
        if (version > 0) progress++;
      } catch (error) {
        services.log({ at: services.trueNow().toISOString(), level: 'error', event: 'deadline_not_settled', error: { name: error instanceof Error ? error.name : 'unknown' } });
      }
    }
    settled += progress;
    if (keys.length < batch || progress === 0) return settled;
  }
}
