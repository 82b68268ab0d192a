/** What whoever runs a server sees of it: after these calls the numbers are these, nothing in them is a person's, and the API's own address does not show them. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createMetrics } from '../../src/backend/node/metrics.ts';
import { registerMerchant } from '../../src/entries/backend.ts';
import { serve } from '../../src/entries/backend-node.ts';
import { mountAt, testMediatorKey, testMerchants } from '../conformance/mount.ts';
import { claimBody, claimed, orderBody } from '../conformance/scene.ts';
import { call, done, fresh, refused } from '../conformance/talk.ts';

type Page = (name: string, labels?: Readonly<Record<string, string>>) => number | undefined;

/** A page as it can be asked: the value of a name with these labels. */
const pageOf = (text: string): Page => (name, labels = {}) => {
  const line = text.split('\n').find((each) => new RegExp(`^${name}[{ ]`).test(each) && Object.entries(labels).every(([label, value]) => each.includes(`${label}="${value}"`)));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
};

test('requests, refusals, what happened in cases and what waits are counted, on an address of their own, without a name or a number of anybody', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'redress-metrics-'));
  const server = await serve({ data, port: 0, metrics: { port: 0 }, mediatorKey: testMediatorKey, limits: { write: { burst: 3, perMinute: 1 } } });
  t.after(async () => {
    await server.close();
    await rm(data, { recursive: true });
  });
  for (const merchant of testMerchants) await registerMerchant(server.store, merchant);
  const mount = mountAt(server.url, (request) => fetch(request));
  const scene = await claimed(mount);
  const params = { order: scene.order };
  await done(mount, 'readCase', { params, as: scene.token });
  await refused(mount, 'token_missing', 'readCase', { params });
  await refused(mount, 'already_claimed', 'fileClaim', { params, as: scene.token, body: claimBody() });
  for (let time = 0; time < 2; time++) await call(mount, 'sendMessage', { params, as: scene.token, body: { id: fresh('message'), text: 'Hallo?' } });
  await done(mount, 'represent', { params: { claim: scene.claim }, as: mount.secretKey, body: { text: 'Wurde zugestellt.' } });
  await done(mount, 'decide', { params: { claim: scene.claim }, as: testMediatorKey, body: { decision: 'denied', reason: 'Der Zusteller hat sie übergeben.' } });

  const response = await fetch(`${server.metricsUrl!}/metrics`);
  const text = await response.text();
  assert.match(response.headers.get('Content-Type')!, /^text\/plain; version=0\.0\.4/);
  const page = pageOf(text);
  assert.equal(page('redress_request_seconds_count', { route: 'readCase', status: '200' }), 1);
  assert.equal(page('redress_request_seconds_count', { route: 'readCase', status: '401' }), 1);
  assert.equal(page('redress_request_seconds_count', { route: 'fileClaim', status: '201' }), 1);
  assert.equal(page('redress_refusals_total', { route: 'readCase', code: 'token_missing' }), 1);
  assert.equal(page('redress_refusals_total', { route: 'sendMessage', code: 'rate_limited' }), 2);
  for (const type of ['claim_filed', 'claim_represented', 'claim_decided']) assert.equal(page('redress_case_events_total', { type }), 1, type);
  assert.equal(page('redress_database_up'), 1);
  assert.equal(page('redress_deadline_lag_seconds'), 0);
  assert.ok((page('process_cpu_seconds_total') ?? 0) > 0);
  const { buyer, number } = orderBody(new Date().toISOString());
  for (const word of [scene.order, scene.claim, scene.token, mount.merchant, mount.secretKey, buyer!.name!, buyer!.email!, number.slice(0, 4), '127.0.0.1']) assert.ok(!text.includes(word), word);

  assert.equal((await fetch(`${server.url}/metrics`)).status, 404);
  assert.equal((await fetch(`${server.metricsUrl!}/v1/health`)).status, 404);
  assert.equal(await (await fetch(`${server.metricsUrl!}/live`)).text(), 'live\n');
});

test('news that wait and a deadline nobody has looked at show how long, and a database that is away shows as that and not as nothing to do', async () => {
  const at = (minute: number): string => `2026-11-21T10:${String(minute).padStart(2, '0')}:00Z`;
  let away = false;
  const answer = <T>(value: T) => () => (away ? Promise.reject(new Error('away')) : Promise.resolve(value));
  const metrics = await createMetrics({ store: { countNews: answer(7), nextOutbox: answer(at(10)), nextDue: answer(at(25)) }, now: () => Promise.resolve(at(30)), pool: () => ({ open: 4, idle: 1, awaited: 2 }) });
  let page = pageOf((await metrics.text()).body);
  assert.deepEqual(['redress_news_waiting', 'redress_news_oldest_seconds', 'redress_deadline_lag_seconds', 'redress_database_up'].map((name) => page(name)), [7, 1200, 300, 1]);
  assert.deepEqual(['open', 'idle', 'awaited'].map((state) => page('redress_database_connections', { state })), [4, 1, 2]);
  away = true;
  page = pageOf((await metrics.text()).body);
  assert.deepEqual([page('redress_news_waiting'), page('redress_database_up'), page('redress_database_connections', { state: 'open' })], [Number.NaN, 0, 4]);
});
