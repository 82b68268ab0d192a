/**
 * Does a piece of work whenever it is due: at the next instant it names, when it is poked, and now and then in any case, because another process may
 * have changed what is due. Never twice at once, never in a tight loop, and never keeps the process alive for it.
 */
export interface Alarm {
  /** Something may have become due. */
  poke(): void;
  /** Stops, and waits for the work that is running. */
  stop(): Promise<void>;
}

export interface AlarmOptions {
  readonly work: () => Promise<unknown>;
  /** Milliseconds until something is due, or undefined when nothing is. May lie in the past. */
  readonly next: () => Promise<number | undefined>;
  readonly failed: (error: unknown) => void;
  /** The longest and the shortest pause between two rounds, in milliseconds. */
  readonly atMost: number;
  readonly atLeast: number;
  /** Does something after so many milliseconds, and gives back what calls it off. */
  readonly after?: (pause: number, then: () => void) => () => void;
}

/** By the clock of the machine; a process that has nothing else to do ends all the same. */
const afterMachineTime: NonNullable<AlarmOptions['after']> = (pause, then) => {
  const timer = setTimeout(then, pause);
  timer.unref();
  return () => { clearTimeout(timer); };
};

export function setAlarm({ work, next, failed, atMost, atLeast, after = afterMachineTime }: AlarmOptions): Alarm {
  let callOff = () => {};
  let running: Promise<void> | undefined;
  let [poked, stopped] = [false, false];

  const arm = (pause: number) => {
    callOff();
    if (!stopped) callOff = after(pause, start);
  };

  const round = async () => {
    let pause = atMost;
    try {
      poked = false;
      await work();
      const due = await next();
      // a deadline counts to whole seconds: waking a little late is once, waking a little early would be twice
      if (due !== undefined) pause = Math.min(atMost, Math.max(atLeast, due + 20));
    } catch (error) {
      failed(error);
    }
    running = undefined;
    arm(poked ? atLeast : pause);
  };

  function start(): void {
    running ??= round();
  }

  start();
  return {
    poke: () => {
      // only the first poke sets the timer: many in a row must not push the work off
      if (!running && !poked) arm(atLeast);
      poked = true;
    },
    stop: async () => {
      stopped = true;
      callOff();
      await running;
    },
  };
}
