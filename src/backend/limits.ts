/**
 * How much anybody may ask of the server: a bucket of places per address, per token, per order and per merchant, for each kind of call. Who finds none
 * left gets 429 and is told when there is one. Knows neither clock nor sockets: the time and the sender's address are handed in.
 */
import type { Route } from '../contract/index.ts';
import type { Caller } from './call.ts';
import { Refused } from './problem.ts';

/** `burst` calls at once, and `perMinute` more each minute. */
export interface Allowance { readonly burst: number; readonly perMinute: number }

/**
 * `address`: every call from one address, a key's own excepted. `begin`: what anyone may begin (checkouts, withdrawals), from one address. `read`, `write`,
 * `upload`: with one token. `key`: all calls of one merchant with its secret key or desk tokens, and those of the mediator.
 */
export const usualAllowances = {
  address: { burst: 600, perMinute: 1200 },
  begin: { burst: 30, perMinute: 30 },
  read: { burst: 240, perMinute: 240 },
  write: { burst: 60, perMinute: 60 },
  upload: { burst: 1200, perMinute: 1200 },
  key: { burst: 6000, perMinute: 12_000 },
} as const satisfies Record<string, Allowance>;
export type LimitName = keyof typeof usualAllowances;
export type Allowances = Readonly<Record<LimitName, Allowance>>;

/** What a call costs its address that showed a wrong key, a wrong token or another order's: guessing gets slow. */
const missCost = 10;

/** All tokens of one order together may do what so many tokens may. */
const tokensPerOrder = 3;

/** Where places are counted: in this process when left out. Another one lets several processes count together. */
export interface Counter {
  /** Takes a place. 0 when there was one, else the milliseconds until there is. */
  take(name: string, allowance: Allowance, now: number): number | Promise<number>;
  /** Takes so many more, whether they are there or not; fewer than none gives back. */
  add(name: string, allowance: Allowance, places: number): void | Promise<void>;
}

/** Counts in memory, no more names than `most`: the one not heard of for longest makes way. */
export function createMemoryCounter(most = 100_000): Counter {
  /** When each bucket is full again: all that there is to know of it. */
  const full = new Map<string, number>();
  return {
    take(name, { burst, perMinute }, now) {
      const each = 60_000 / perMinute;
      const next = Math.max(full.get(name) ?? 0, now) + each;
      const wait = next - now - burst * each;
      full.delete(name);
      full.set(name, wait > 0 ? next - each : next);
      if (full.size > most) full.delete(full.keys().next().value!);
      return Math.max(0, Math.ceil(wait));
    },
    add(name, { perMinute }, places) {
      const known = full.get(name);
      if (known !== undefined) full.set(name, known + places * 60_000 / perMinute);
    },
  };
}

export interface LimitOptions { readonly allowances?: Partial<Allowances>; readonly counter?: Counter }

export interface Limits {
  /** Before anything is looked at. */
  enter(address: string | undefined): Promise<void>;
  /** When a caller could not show that it may. */
  miss(address: string | undefined): Promise<void>;
  /** When it is known who calls, and with what. */
  pass(route: Route, caller: Caller, bearer: string | undefined, address: string | undefined): Promise<void>;
}

const kindOf = ({ method, body }: Route): 'read' | 'write' | 'upload' => (method === 'GET' ? 'read' : body === 'bytes' ? 'upload' : 'write');
const times = ({ burst, perMinute }: Allowance, factor: number): Allowance => ({ burst: burst * factor, perMinute: perMinute * factor });
/** A token by its signature alone, which opens nothing. */
const nameOf = (bearer: string): string => bearer.slice(bearer.lastIndexOf('.') + 1);

/** No limits without options. */
export function createLimits(options: LimitOptions | undefined, now: () => Date): Limits {
  if (!options) return { enter: () => Promise.resolve(), miss: () => Promise.resolve(), pass: () => Promise.resolve() };
  const allowed: Allowances = { ...usualAllowances, ...options.allowances };
  const counter = options.counter ?? createMemoryCounter();
  const take = async (allowance: Allowance, ...name: string[]): Promise<void> => {
    const wait = await counter.take(JSON.stringify(name), allowance, now().getTime());
    if (wait > 0) throw new Refused('rate_limited', {}, { 'Retry-After': String(Math.ceil(wait / 1000)) });
  };

  const charge = async (address: string | undefined, places: number): Promise<void> => {
    if (address !== undefined) await counter.add(JSON.stringify(['address', address]), allowed.address, places);
  };

  return {
    enter: async (address) => { if (address !== undefined) await take(allowed.address, 'address', address); },

    miss: (address) => charge(address, missCost - 1),

    async pass(route, caller, bearer, address) {
      const kind = kindOf(route);
      switch (caller.role) {
        case 'buyer':
          await take(allowed[kind], kind, nameOf(bearer ?? ''));
          return take(times(allowed[kind], tokensPerOrder), kind, caller.merchant.profile.id, caller.order);
        case 'merchant':
          if (caller.with === 'token') await take(allowed[kind], kind, nameOf(bearer ?? ''));
          else await charge(address, -1);
          return take(allowed.key, 'key', caller.merchant.profile.id);
        case 'mediator':
          await charge(address, -1);
          return take(allowed.key, 'key');
        case 'anyone':
          if (route.by === 'public' && kind === 'write' && address !== undefined) await take(allowed.begin, 'begin', address);
      }
    },
  };
}
