/** Finds the cases whose deadline has passed and lets it take effect, in batches, until none is left. */
import { settleCase } from './act.ts';
import type { Services } from './services.ts';

const batch = 50;

/**
 * How many cases were settled. A case that cannot be settled is logged and left for the next time; it stays first in the list, so a batch
 * without any progress ends the round.
 */
export async function settleDue(services: Services): Promise<number> {
  let settled = 0;
  for (;;) {
    const now = await services.now();
    const keys = await services.store.listDue(now, batch);
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
