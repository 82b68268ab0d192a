/** Keeps delivering the outbox while a server runs: at once after a step that wrote to it, and when a repetition or a reminder falls due. */
import { join } from 'node:path';
import { setAlarm, type Alarm } from '../alarm.ts';
import type { Services } from '../../services.ts';
import type { Step, Store } from '../../store.ts';
import { deliverDue, type Courier } from './deliver.ts';
import { folderMailer, smtpMailer } from './mail.ts';

export interface NotifyOptions {
  /** `smtp://…` or `smtps://…`. Without it letters are written into the folder `mail` beside the data. */
  readonly smtp?: string;
  /** The address letters come from. */
  readonly mailFrom?: string;
  readonly webhooks?: Courier['webhooks'];
}

export function keepDelivering(services: Services, data: string, { smtp, mailFrom = 'no-reply@redress.invalid', webhooks }: NotifyOptions): Alarm {
  const mailer = smtp === undefined ? folderMailer(join(data, 'mail')) : smtpMailer(smtp);
  const courier: Courier = { services, mailer, mailFrom, ...(webhooks ? { webhooks } : {}) };
  let stopping = false;
  const alarm = setAlarm({
    work: () => deliverDue(courier, () => stopping),
    next: async () => {
      const due = await services.store.nextOutbox();
      return due === undefined ? undefined : Date.parse(due) - Date.parse(await services.now());
    },
    failed: (error) => services.log({ at: services.trueNow().toISOString(), level: 'error', event: 'delivering_failed', error: { name: error instanceof Error ? error.name : typeof error } }),
    atMost: 15_000, atLeast: 100,
  });
  return {
    poke: alarm.poke,
    stop: async () => {
      stopping = true;
      await alarm.stop();
      mailer.close();
    },
  };
}

/** The same store, which tells of every step that was committed. */
export const telling = (store: Store, tell: (step: Step) => void): Store => ({
  ...store,
  commit: async (step) => {
    const result = await store.commit(step);
    if (result === 'committed') tell(step);
    return result;
  },
});
