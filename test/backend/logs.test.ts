/**
 * Promise P18: logs hold no token and nothing of a person. Every route is called with good and bad tokens, bodies, names and numbers, over a store that fails now and
 * then with errors that quote what they were given. `LOG_REQUESTS=10000` is the promise's full size; `LOG_SEED` runs a printed seed again.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes, type RouteName } from '../../src/contract/index.ts';
import { createBackend, createMemoryFiles, createMemoryStore, createToken, registerMerchant, type LogLine, type Store } from '../../src/entries/backend.ts';
import { mountAt, testMediatorKey, testMerchants } from '../conformance/mount.ts';
import { answered, claimBody, eur, orderBody, png, timeOf } from '../conformance/scene.ts';
import { done, fresh, requestFor } from '../conformance/talk.ts';
import { seeded } from '../support/seeded.ts';

const planted = 'plantagenet';
const size = Number(process.env['LOG_REQUESTS'] ?? 1500);
const seed = Number(process.env['LOG_SEED'] ?? Date.now() % 1_000_000);

test(`P18: in the log lines of ${size} requests of every route there is no token, no name, no address and no order number`, async () => {
  const chance = seeded(seed);
  const log: LogLine[] = [];
  let failing = false;
  const memory = createMemoryStore();
  // a database that fails quotes the values it was given, and may do so on lines that look like a trace
  const store = new Proxy(memory, {
    get: (target, name: keyof Store) => target[name] && ((...given: never[]) => {
      if (!failing || chance() > 0.5) return (target[name] as (...each: never[]) => unknown)(...given);
      const words = `${planted} ${JSON.stringify(given)}\n    at ${planted} (${JSON.stringify(given)})`;
      return Promise.reject(Object.assign(new Error(words), { code: chance.pick(['08006', '22P02', 'ECONNRESET']), detail: words }));
    }),
  });
  const [one] = await Promise.all(testMerchants.map((merchant) => registerMerchant(memory, merchant)));
  const backend = createBackend({ store, files: createMemoryFiles(), sandbox: true, mediatorKey: testMediatorKey, log: (line) => { log.push(line); } });
  const mount = mountAt('http://redress.test', (request) => backend.fetch(request));
  const person = { buyer: { name: `Alva ${planted}`, email: `${planted}@example.com`, locale: 'de' }, shipTo: { name: planted, lines: [`${planted}weg 1`] } };

  const orders: string[] = [];
  const claims: string[] = [];
  const secrets = new Set<string>([mount.secretKey, mount.tokenSecret, testMediatorKey]);
  const tokens = new Map<string, string>();
  for (let index = 0; index < 8; index++) {
    const { order, token } = await answered(mount, { ...person, number: `R-${planted}-${index}` });
    orders.push(order);
    tokens.set(order, token);
    const claim = claimBody({ id: `claim-${planted}-${index}` });
    await done(mount, 'fileClaim', { params: { order }, as: token, body: claim }, 201);
    claims.push(claim.id);
  }
  const desk = (await createToken(one!, { role: 'merchant' }, new Date(), 3600)).token;
  for (const token of [...tokens.values(), desk]) for (const part of [token, ...token.split('.').slice(1)]) secrets.add(part);

  const now = await timeOf(mount);
  const names = Object.keys(routes) as RouteName[];
  const statuses = new Map<number, number>();
  for (let count = 0; count < size; count++) {
    const name = names[count % names.length]!;
    const { by, path } = routes[name];
    const order = chance.pick(orders);
    const good = by === 'buyer' ? tokens.get(order) : by === 'merchant' ? chance.pick([mount.secretKey, desk]) : by === 'mediator' ? testMediatorKey : undefined;
    const as = chance() < 0.7 ? good : chance.pick([undefined, `${planted}.${planted}.${planted}`, `sk_${planted}_0123456789`, tokens.get(chance.pick(orders)), `${desk}x`]);
    const params: Record<string, string> = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, part = '']): [string, string] => [part, chance() < 0.7
      ? ({ order, claim: chance.pick(claims), merchant: mount.merchant, provider: 'sandbox' } as Record<string, string>)[part] ?? `${part}-${planted}-${chance.whole(0, 5)}`
      : `${planted} ${chance.whole(0, 9)}@example.com`]));
    const body = chance.pick<Record<string, unknown> | string>([
      { id: fresh(planted), text: planted, ...person }, `{"broken": "${planted}`, { [planted]: planted }, claimBody({ id: fresh(planted), story: planted }), { ...orderBody(now), ...person, number: order },
      { id: fresh(planted), merchant: mount.merchant, name: planted, contract: order, email: `${planted}@example.com` }, { advance: 0 }, { expiresIn: 600 }, {}, { id: fresh(planted), merchant: mount.merchant, cart: planted, amount: eur(1), method: 'sandbox', returnUrl: `https://shop.example/${planted}` },
    ]);
    const raw = routes[name].method === 'PUT' && chance() < 0.5 && 'body' in routes[name] && routes[name].body === 'bytes' ? png : body;
    const sends = 'body' in routes[name];
    failing = chance() < 0.15;
    const response = await backend.fetch(requestFor(mount, name, {
      params: params as never, as, ...(sends ? { body: raw } : {}), query: chance() < 0.2 ? { search: planted, order, [planted]: planted } : {},
      headers: { 'X-File-Name': planted, 'User-Agent': planted, Referer: `https://shop.example/${order}`, 'X-Forwarded-For': '203.0.113.77' },
    }));
    await response.body?.cancel();
    failing = false;
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  }

  const lines = log.map((line) => JSON.stringify(line));
  const told = lines.filter((line) => line.toLowerCase().includes(planted) || line.includes('203.0.113.77') || [...secrets].some((secret) => line.includes(secret)));
  const good = [...statuses].reduce((sum, [status, count]) => sum + (status < 400 ? count : 0), 0);
  console.log(`P18: ${size} requests, ${lines.length} log lines, ${good} answered well, ${statuses.get(500) ?? 0} faults, ${statuses.get(503) ?? 0} outages, ${told.length} lines that tell something (LOG_SEED=${seed})`);
  assert.deepEqual(told.slice(0, 3), []);
  assert.deepEqual(names.filter((name) => !log.some(({ route }) => route === name)), [], 'every route was called');
  assert.ok(good > size / 10 && (statuses.get(500) ?? 0) > 0 && (statuses.get(503) ?? 0) > 0, JSON.stringify([...statuses]));
});
