/** The merchant's performance, fetched when its part of the desk is opened. Knows no screen. */
import type { Performance } from '../../contract/index.ts';
import { Fetching } from './fetching.ts';

export class Figures extends Fetching {
  value: Performance | undefined;
  /** Whether all open claims are listed, not only those that matter most. */
  whole = false;

  load(): Promise<void> {
    return this.fetching(async (api, signal) => {
      const value = await api.readPerformance({ signal });
      if (!signal.aborted) this.value = value;
    });
  }
}
