/** Keeps letting go of what was kept long enough, once an hour, while a server runs. Of several servers on one database one does it; each sweeps its own folder. */
import { cleanUp } from '../erase.ts';
import { instantAfter } from '../instant.ts';
import { sweepUploads } from '../partial-uploads.ts';
import type { Services } from '../services.ts';
import { setAlarm, type Alarm, type AlarmOptions } from './alarm.ts';
import { sweep } from './sweep.ts';

const hour = 3_600_000;
/** How long the others stay away; if the one whose turn it is dies, another comes after that. */
const turn = hour / 2;

/** One round. How many records were erased. */
export async function cleanOnce(services: Services, data: string, sweepAnyway = true): Promise<number> {
  const { store } = services;
  const now = await services.now();
  const mine = await store.takeTurn('cleaning_until', now, instantAfter(now, turn / 1000));
  const { erased, letters } = mine ? await cleanUp(services) : { erased: 0, letters: [] };
  if (sweepAnyway) await sweepUploads(services.files, now);
  if (erased > 0 || sweepAnyway) await sweep(data, services, letters, services.trueNow());
  return erased;
}

export function keepClean(services: Services, data: string, after?: AlarmOptions['after']): Alarm {
  let rounds = 0;
  return setAlarm({
    // files that belong to no case are looked for once a day
    work: () => cleanOnce(services, data, rounds++ % 24 === 0),
    next: () => Promise.resolve(hour),
    failed: (error) => services.log({ at: services.trueNow().toISOString(), level: 'error', event: 'cleaning_failed', error: { name: error instanceof Error ? error.name : typeof error } }),
    atMost: hour, atLeast: 60_000, ...(after ? { after } : {}),
  });
}
