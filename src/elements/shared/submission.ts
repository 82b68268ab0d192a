/**
 * One thing that an element sends: whether it is on its way, how that failed, and one id for every try until it has arrived. Every form and every
 * button that says something to the backend has one.
 */
import { cameBefore } from '../../client/outcome.ts';
import type { Failure } from '../../client/outcome.ts';
import type { CaseHost } from './case-element.ts';
import { newId } from './new-id.ts';

type Host = Pick<CaseHost, 'cases' | 'requestUpdate' | 'fail' | 'sayBusy'>;

export class Submission {
  id = newId();
  busy = false;
  failure: Failure | undefined;

  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  /** Begun anew, or given up: nothing has failed, and nothing is sent by and by. */
  reset(): void {
    this.failure = undefined;
    this.host.cases.outgoing.takeBack(this.id);
  }

  /** It is being changed: what waits to be sent by and by is not sent as it was. */
  edited(): void {
    if (this.failure?.kept !== undefined || this.host.cases.outgoing.leftOver.some(({ id }) => id === this.id)) this.reset();
  }

  /** It has arrived, though nobody heard so; what is sent next is another thing. */
  renew(): void {
    this.reset();
    this.id = newId();
  }

  /** Does the work of sending under the present id; while it is done, nothing else is. Once it is done the next thing gets a new id. */
  async send(work: (id: string) => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    this.host.sayBusy(true);
    this.host.requestUpdate();
    try {
      await work(this.id);
      this.id = newId();
    } catch (error) {
      this.failure = this.host.fail(error, true);
      if (this.failure && cameBefore(this.failure)) this.id = newId();
    }
    this.busy = false;
    this.host.sayBusy(false);
    this.host.requestUpdate();
  }
}
