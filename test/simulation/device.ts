/** A phone or a computer with one storage and any number of tabs: what a page's outbox asks of it, in virtual time. A tab that is killed does nothing any more. */
import type { Device, Parcel } from '../../src/client/outbox.ts';
import type { Chance } from '../support/seeded.ts';
import type { VirtualTime } from './virtual-time.ts';

interface Lock { owner: Tab; readonly waiting: { readonly tab: Tab; readonly take: () => void }[] }

export class Hardware {
  online = true;
  /** The browser keeps what it is given. */
  keeping = true;
  readonly shelf = new Map<string, string>();
  readonly tabs = new Set<Tab>();
  readonly locks = new Map<string, Lock>();
  readonly time: VirtualTime;
  readonly chance: Chance;

  constructor(time: VirtualTime, chance: Chance) {
    this.time = time;
    this.chance = chance;
  }

  /** All that was kept is gone, and nothing is kept from now on. */
  lose(): void {
    this.keeping = false;
    this.shelf.clear();
  }

  connect(online: boolean): void {
    this.online = online;
    if (online) for (const tab of this.tabs) tab.wake();
  }
}

export class Tab implements Device {
  alive = true;
  readonly hardware: Hardware;
  private resting = new Set<(woken: boolean) => void>();
  private watching = new Set<(id: string) => void>();

  constructor(hardware: Hardware) {
    this.hardware = hardware;
    hardware.tabs.add(this);
  }

  /** From one moment to the next, whatever it was doing. */
  kill(): void {
    this.alive = false;
    this.hardware.tabs.delete(this);
    for (const [name, lock] of this.hardware.locks) if (lock.owner === this) this.pass(name, lock);
  }

  wake(): void {
    for (const done of [...this.resting]) done(true);
  }

  put(parcel: Parcel): boolean {
    if (this.alive && this.hardware.keeping) this.hardware.shelf.set(parcel.id, JSON.stringify(parcel));
    return this.hardware.keeping;
  }

  remove(id: string): void {
    if (!this.alive || !this.hardware.shelf.delete(id)) return;
    for (const tab of this.hardware.tabs) if (tab !== this) this.hardware.time.in(1, () => { for (const removed of [...tab.watching]) removed(id); });
  }

  parcels(): Parcel[] {
    return [...this.hardware.shelf.values()].map((text) => JSON.parse(text) as Parcel);
  }

  async alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    await this.take(name);
    return work().finally(() => {
      const lock = this.hardware.locks.get(name);
      if (this.alive && lock?.owner === this) this.pass(name, lock);
    });
  }

  rest(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (woken: boolean) => {
        if (!this.alive || !this.resting.delete(done)) return;
        resolve(woken);
      };
      this.resting.add(done);
      if (milliseconds < Infinity) this.hardware.time.in(milliseconds, () => { done(false); });
    });
  }

  watch(removed: (id: string) => void): () => void {
    this.watching.add(removed);
    return () => { this.watching.delete(removed); };
  }

  random(): number {
    return this.hardware.chance();
  }

  private take(name: string): Promise<void> {
    const lock = this.hardware.locks.get(name);
    if (!lock) {
      this.hardware.locks.set(name, { owner: this, waiting: [] });
      return Promise.resolve();
    }
    return new Promise((resolve) => { lock.waiting.push({ tab: this, take: resolve }); });
  }

  private pass(name: string, lock: Lock): void {
    let next = lock.waiting.shift();
    while (next && !next.tab.alive) next = lock.waiting.shift();
    if (!next) {
      this.hardware.locks.delete(name);
      return;
    }
    lock.owner = next.tab;
    next.take();
  }
}
