/** Keeps letting deadlines take effect while a server runs: in the second they pass, and now and then, because other servers add some meanwhile. */
import { settleCheckouts } from '../ask-payment.ts';
import type { Services } from '../services.ts';
import { settleAsTimer } from '../settle.ts';
import { setAlarm, type Alarm, type AlarmOptions } from './alarm.ts';

export function keepSettling(services: Services, after?: AlarmOptions['after']): Alarm {
  return setAlarm({
    work: async () => {
      await settleAsTimer(services);
      await settleCheckouts(services);
    },
    next: async () => {
      const due = await services.store.nextDue();
      return due === undefined ? undefined : Date.parse(due) - Date.parse(await services.now());
    },
    failed: (error) => services.log({ at: services.trueNow().toISOString(), level: 'error', event: 'settling_failed', error: { name: error instanceof Error ? error.name : typeof error } }),
    atMost: 30_000, atLeast: 1000, ...(after ? { after } : {}),
  });
}
