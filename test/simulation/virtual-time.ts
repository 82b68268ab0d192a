/**
 * Time that passes only when nothing is left to do: what is to happen waits in a queue, the next thing happens when everything set off by the one
 * before has come to rest. So a run of promises is the same every time.
 */
interface Due { readonly at: number; readonly turn: number; readonly run: () => unknown }

export class VirtualTime {
  /** In milliseconds from the beginning. */
  now = 0;
  /** Work of the platform that is on its way, and that no queue knows. */
  private working = 0;
  private turn = 0;
  private queue: Due[] = [];

  in(milliseconds: number, run: () => unknown): void {
    const due = { at: this.now + milliseconds, turn: this.turn++, run };
    const later = this.queue.findIndex(({ at }) => at > due.at);
    this.queue.splice(later < 0 ? this.queue.length : later, 0, due);
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => { this.in(milliseconds, resolve); });
  }

  /** Waits with the clock standing still: for ciphers, streams and whatever else the platform does in its own time. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.working++;
    return work.finally(() => { this.working--; });
  }

  /** Until nothing is left to happen, or that moment. */
  async pass(until = Infinity): Promise<void> {
    await this.rest();
    for (let due = this.queue[0]; due && due.at <= until; due = this.queue[0]) {
      this.queue.shift();
      this.now = due.at;
      due.run();
      await this.rest();
    }
  }

  private async rest(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      await new Promise((resolve) => { setImmediate(resolve); });
      if (this.working) quiet = -1;
    }
  }
}
