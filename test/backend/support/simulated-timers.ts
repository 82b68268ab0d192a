/**
 * Servers whose timers run in simulated time, against a real store: they are started, held up, killed between any two calls to the store (or with a
 * call done and its answer lost) and started again. One thing happens at a time, in an order that chance makes, so the same seed gives the same run.
 * The timer, its alarm, its leases and the rules are the real ones.
 */
import { keepSettling } from '../../../src/backend/node/keep-settling.ts';
import { servicesOf } from '../../../src/backend/services.ts';
import type { Step, Store } from '../../../src/backend/store.ts';
import { createMemoryFiles } from '../../../src/entries/backend.ts';
import type { Chance } from '../../support/seeded.ts';

/** A time in which one server ran without being held up or killed; milliseconds. Without an end it still runs. */
export interface Run { readonly since: number; end?: number }

/** A server, or something else that happens at its time. */
interface Server {
  /** What it does next, and when. */
  at: number;
  go: () => void;
  /** How often it will still be killed, and how many calls it lives until then. */
  deaths: number;
  calls: number;
  run?: Run | undefined;
}

export class SimulatedTimers {
  now: number;
  readonly runs: Run[] = [];
  readonly counts = { rounds: 0, kills: 0, delays: 0 };
  readonly complaints: string[] = [];
  /** Cases that a timer was given while another had them to itself. */
  readonly shared: string[] = [];
  readonly #leases = new Map<string, string>();
  readonly #store: () => Store;
  readonly #chance: Chance;
  readonly #committed: (step: Step, at: number) => void;
  #servers: Server[] = [];
  /** Called when the server whose turn it is has nothing more to do now. */
  #quiet = () => {};

  constructor(store: () => Store, chance: Chance, now: number, committed: (step: Step, at: number) => void) {
    this.#store = store;
    this.#chance = chance;
    this.#committed = committed;
    this.now = now;
  }

  /** A server that starts at a moment and will be killed so many times before it lives on. */
  start(at: number, deaths: number): void {
    const server: Server = { at, go: () => { this.#boot(server); }, deaths, calls: 0 };
    this.#servers.push(server);
  }

  /** Something that happens beside the timers, once. */
  meanwhile(at: number, act: () => Promise<void>): void {
    const event: Server = { at, go: () => { void act().finally(() => { this.#wait(event, Infinity, () => {}); }); }, deaths: 0, calls: 0 };
    this.#servers.push(event);
  }

  /** Lets time pass until one of the servers has run for so long without a break, counted from `moment` at the earliest. Then all of them are gone. */
  async runUntil(moment: number, long: number): Promise<void> {
    for (;;) {
      const server = this.#servers.reduce((first, each) => (each.at < first.at ? each : first));
      const end = Math.min(...this.#servers.map(({ run }) => (run ? Math.max(run.since, moment) + long : Infinity)));
      if (end < server.at) {
        this.now = end;
        break;
      }
      this.now = Math.max(this.now, server.at);
      const quiet = new Promise<void>((resolve) => { this.#quiet = resolve; });
      server.go();
      await quiet;
    }
    for (const server of this.#servers) this.#pauseRun(server);
    this.#servers = [];
  }

  #boot(server: Server): void {
    server.calls = server.deaths > 0 ? this.#chance.whole(0, 30) : Infinity;
    this.#resume(server);
    const real = this.#store();
    const call = <T>(act: () => Promise<T>) => this.#call(server, act);
    const store: Store = {
      ...real,
      takeDue: (now, until, limit) => call(async () => {
        this.counts.rounds++;
        const taken = await real.takeDue(now, until, limit);
        for (const { order } of taken) {
          if ((this.#leases.get(order) ?? '') > now) this.shared.push(`${order} at ${now}`);
          this.#leases.set(order, until);
        }
        return taken;
      }),
      nextDue: () => call(() => real.nextDue()),
      readCase: (key) => call(() => real.readCase(key)),
      commit: (step) => call(async () => {
        const result = await real.commit(step);
        if (result !== 'committed') return result;
        this.#leases.delete(step.key.order);
        this.#committed(step, this.now);
        return result;
      }),
    };
    const log = ({ event, error }: { event: string; error?: { name: string } }) => { this.complaints.push(`${event} ${error?.name ?? ''}`); };
    keepSettling(servicesOf({ store, files: createMemoryFiles(), now: () => new Date(this.now), log }), (pause, then) => {
      this.#wait(server, this.now + pause, then);
      return () => {};
    });
  }

  /** One call to the store: a moment later, or much later, or never. */
  async #call<T>(server: Server, act: () => Promise<T>): Promise<T> {
    const held = this.#chance() < 0.02 ? this.#chance.whole(1000, 60_000) : 0;
    if (held > 0) {
      this.counts.delays++;
      this.#pauseRun(server);
    }
    await new Promise<void>((resolve) => { this.#wait(server, this.now + held + this.#chance.whole(0, 20), resolve); });
    if (held > 0) this.#resume(server);
    const dies = server.calls-- <= 0;
    if (dies && this.#chance() < 0.5) return this.#die(server);
    const result = await act();
    return dies ? this.#die(server) : result;
  }

  /** Killed, and started again after a while. What it was doing is never heard of again. */
  #die(server: Server): Promise<never> {
    server.deaths--;
    this.counts.kills++;
    this.#pauseRun(server);
    this.#wait(server, this.now + this.#chance.pick([0, 500, 5000, 20_000, 90_000]), () => { this.#boot(server); });
    return new Promise(() => {});
  }

  #wait(server: Server, at: number, go: () => void): void {
    server.at = at;
    server.go = go;
    this.#quiet();
  }

  #resume(server: Server): void {
    server.run = { since: this.now };
    this.runs.push(server.run);
  }

  #pauseRun(server: Server): void {
    if (server.run) server.run.end = this.now;
    server.run = undefined;
  }
}
