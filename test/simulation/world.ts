/**
 * One order, its backend on a store that outlives every server, and the buyer's devices with tabs open: the real client, outbox, handler and store, on
 * virtual time, network and storage. Everything by chance comes from one seed.
 */
import { Outbox } from '../../src/client/outbox.ts';
import type { Parcel, Sender } from '../../src/client/outbox.ts';
import { createBackend, createMemoryFiles, createMemoryStore, createToken, registerMerchant } from '../../src/entries/backend.ts';
import type { Store } from '../../src/entries/backend.ts';
import { httpClaimsApi } from '../../src/entries/client.ts';
import { sampleMerchant, sampleOrder } from '../support/orders.ts';
import { seeded } from '../support/seeded.ts';
import { Hardware, Tab } from './device.ts';
import { networkOf } from './network.ts';
import type { Weather } from './network.ts';
import { VirtualTime } from './virtual-time.ts';

export const order = 'R-1001';
const beginning = Date.parse('2026-11-24T09:00:00Z');
const secretKey = 'sk_simulation_0123456789abcdef';

/** A tab with the order open in it. */
export interface Page { readonly tab: Tab; readonly outbox: Outbox; readonly renewing: boolean }

export type World = Awaited<ReturnType<typeof openWorld>>;

export async function openWorld(seed: number) {
  const chance = seeded(seed);
  const time = new VirtualTime();
  const trace: string[] = [];
  const weather: Weather = { fair: true, up: true, trace: (line) => trace.push(line) };
  const clock = { ahead: 0 };
  const now = () => new Date(beginning + time.now + clock.ahead);
  /** A commit that throws, before or after it has taken hold, as when the process or the line to the database goes. */
  const failing = { share: 0 };
  const kept = createMemoryStore();
  const store: Store = { ...kept, commit: async (step) => {
    const fault = chance();
    if (fault < failing.share) throw new Error('gone before the commit');
    const result = await kept.commit(step);
    if (fault > 1 - failing.share) throw new Error('gone after the commit');
    return result;
  } };
  const merchant = await registerMerchant(kept, { profile: sampleMerchant(), policy: 'a-to-z', secretKey, tokenSecret: 'simulation-token-secret-0123456789abcdef' });
  const files = createMemoryFiles();
  const start = () => createBackend({ store, files, now });
  let server = start();
  const call = async (method: string, path: string, as: string, body?: unknown) => {
    const response = await server.fetch(new Request(`http://redress.test/v1${path}`, {
      method, headers: { Authorization: `Bearer ${as}`, 'Content-Type': 'application/json', 'Idempotency-Key': `set-up-${path}` }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }));
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.json() as Promise<unknown>;
  };
  await call('PUT', `/merchant/orders/${order}`, secretKey, sampleOrder());
  const token = async () => (await createToken(merchant, { role: 'buyer', order }, now())).token;
  await call('POST', `/orders/${order}/messages`, await token(), { id: 'set-up-message', text: 'Wo bleibt meine Bestellung?' });
  await call('POST', `/merchant/orders/${order}/messages`, secretKey, { id: 'set-up-answer', text: 'Wir fragen nach.' });

  return {
    chance, time, weather, clock, trace, failing,
    device: () => new Hardware(time, chance),
    /** Opens the order's page; a page without `renewing` keeps the token it came with. */
    open(hardware: Hardware, told: (parcel: Parcel) => void, renewing = true): Page {
      const tab = new Tab(hardware);
      let current: string | undefined;
      const source = async (_order: string, stale?: string) => (current === undefined || (renewing && current === stale) ? (current = await time.during(token())) : current);
      let ids = 0;
      const api = httpClaimsApi({
        api: 'http://redress.test/v1', merchant: merchant.profile.id, token: source, newKey: () => `key-${String(seed)}-${String(++ids)}-${String(time.now)}`, now: () => now().getTime(),
        fetch: networkOf(tab, time, chance, weather, () => now().getTime(), (request) => server.fetch(request)),
      });
      const outbox = new Outbox(tab);
      const deliver: Sender['deliver'] = ({ call: name, args }) => (api[name] as (...all: unknown[]) => Promise<{ id: string }>)(...args);
      outbox.join({ deliver, told: (parcel) => { if (tab.alive) told(parcel); } });
      return { tab, outbox, renewing };
    },
    /** The process is gone with all it knew, and another one begins over the same store. */
    restart: () => { server = start(); },
    /** All declarations; one that came without a valid token is in no case. */
    readWithdrawals: async () => ((await call('GET', '/merchant/withdrawals', secretKey)) as { withdrawals: { id: string }[] }).withdrawals,
    /** The case as the buyer finds it on the server. */
    read: async () => call('GET', `/orders/${order}`, await token()) as Promise<{ messages: { id: string; text: string }[]; claims: { id: string; story: string }[]; returns: { id: string }[]; rating?: { text?: string } }>,
  };
}
