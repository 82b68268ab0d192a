/**
 * A backend of the demo merchant on any store, with the seed orders in it if it is new. The mocks put it behind MSW, the demo server behind
 * a listener, tests into a client. It is the reference backend itself; only its data are made up.
 */
import { createBackend, registerMerchant } from '../src/entries/backend.ts';
import type { Backend, BackendOptions } from '../src/entries/backend.ts';
import { demoKeys, demoMerchant, demoProviders } from './merchant.ts';
import { seed } from './seed.ts';
import { situations as every } from './situations.ts';
import type { Life } from './situations.ts';

export interface Preparation extends Pick<BackendOptions, 'store' | 'files' | 'now' | 'publicUrl' | 'log'> {
  /** Where the shop lies, for pictures and for the way back from paying: `http://localhost:5173`. */
  readonly shop: string;
  readonly policy?: string;
  readonly situations?: readonly Life[];
}

/** Puts the demo merchant and, into a new store, its orders there. */
export async function stock({ store, files, shop, policy = 'a-to-z', situations = every, now = () => new Date() }: Preparation): Promise<void> {
  const known = await store.readMerchant(demoMerchant.id);
  await registerMerchant(store, { profile: demoMerchant, policy, ...demoKeys, providers: demoProviders, returnOrigins: [shop] });
  if (known) return;
  const clock = { now: now() };
  // the past is lived through on a clock of its own; the backend that people use runs on the true one
  const past = createBackend({ store, files, now: () => clock.now, mediatorKey: demoKeys.mediatorKey });
  await seed({ fetch: (request) => past.fetch(request), clock, shop }, situations, now());
}

export async function prepare(preparation: Preparation): Promise<Backend> {
  await stock(preparation);
  return createBackend({ ...preparation, sandbox: true, mediatorKey: demoKeys.mediatorKey });
}
