/** A merchant's own policy pack: a file, taken in by the command line, kept with the orders it was in force for, and seen in dates, caps and actions over HTTP. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/backend/node/cli/main.ts';
import { Case } from '../../src/contract/index.ts';
import type { PolicyPack, Problem } from '../../src/contract/index.ts';
import { createBackend, createMemoryFiles, createToken, type Backend, type MerchantRecord, type Store } from '../../src/entries/backend.ts';
import { openStore } from '../../src/entries/backend-node.ts';
import { sampleMerchant, sampleOrder } from '../support/orders.ts';

const pack = fileURLToPath(new URL('../fixtures/policies/nordlicht.json', import.meta.url));
const mediatorKey = 'mk_own_policy_tests_0123456789';
const folder = await mkdtemp(join(tmpdir(), 'redress-own-policy-'));
const clock = { now: new Date('2026-11-02T09:00:00Z') };
let [store, backend, merchant, secretKey]: [Store?, Backend?, MerchantRecord?, string?] = [];

/** Takes the merchant in with a pack, and opens the server on what is there then. */
async function takeIn(file: string, ...more: string[]): Promise<void> {
  await store?.close();
  const profile = join(folder, 'profile.json');
  await writeFile(profile, JSON.stringify(sampleMerchant()));
  const [said, complained]: [string[], string[]] = [[], []];
  const code = await run(['merchant', 'add', '--data', join(folder, 'data'), '--file', profile, '--policy', file, ...more], { say: (line) => said.push(line), complain: (line) => complained.push(line), env: {} });
  assert.equal(code, 0, complained.join('\n'));
  secretKey = /sk_[0-9a-f]{48}/.exec(said.join('\n'))![0];
  store = await openStore({ data: join(folder, 'data') });
  merchant = await store.readMerchant('pk_nordlicht');
  backend = createBackend({ store, files: createMemoryFiles(), now: () => clock.now, mediatorKey });
}
async function call(method: string, path: string, as: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const response = await backend!.fetch(new Request(`http://redress.test/v1${path}`, {
    method, headers: { Authorization: `Bearer ${as}`, 'Content-Type': 'application/json', ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }));
  return { status: response.status, body: await response.json() };
}
const buyer = async (order: string): Promise<string> => (await createToken(merchant!, { role: 'buyer', order }, clock.now, 3600)).token;
const caseOf = async (order: string): Promise<Case> => Case.parse((await call('GET', `/orders/${order}`, await buyer(order))).body);
const eligibility = async (order: string, ground: string) => (await caseOf(order)).eligibility.find((each) => each.ground === ground)!;
const at = (moment: string) => { clock.now = new Date(moment); };
const put = (number: string, more: object = {}) => call('PUT', `/merchant/orders/${number}`, secretKey!, sampleOrder({ number, ...more }));
const claim = (amount: number) => ({ id: 'claim-own-1', ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: { amount, currency: 'EUR' }, story: 'Nie angekommen.', outcome: 'refund', facts: { addressConfirmed: true } });

before(() => takeIn(pack));
after(async () => {
  await store?.close();
  await rm(folder, { recursive: true });
});

test('an order is kept with the pack and its version; grounds that the pack leaves out are not covered, its cap is the most', async () => {
  assert.equal((await put('R-1')).status, 201);
  const known = await caseOf('R-1');
  assert.deepEqual(known.policy, { name: 'nordlicht-versprechen', version: '2026-11-01' });
  assert.deepEqual(known.eligibility.map(({ ground, state, reason, most }) => [ground, state, reason, most.amount]), [
    ['not_received', 'early', 'ground_not_open', 3000], ['late_delivery', 'excluded', 'ground_excluded', 3000], ['not_as_described', 'early', 'ground_not_open', 3000],
    ['refund_missing', 'excluded', 'ground_excluded', 3000], ['return_refused', 'excluded', 'ground_excluded', 3000], ['overcharged', 'early', 'ground_not_open', 3000],
  ]);
});

test('its hours, business days and holidays make the dates: Saturday is a working day, the 11th and 12th of November are not', async () => {
  // twelve hours after the end of the 6th, in Berlin
  assert.deepEqual(await eligibility('R-1', 'not_received').then(({ opensAt, closesAt }) => [opensAt, closesAt]), ['2026-11-07T11:00:00Z', '2026-12-06T22:59:59Z']);
  at('2026-11-10T09:00:00Z');
  assert.equal((await call('POST', '/orders/R-1/messages', await buyer('R-1'), { id: 'message-own-1', text: 'Wo ist sie?' })).status, 201);
  const waiting = await eligibility('R-1', 'not_received');
  assert.deepEqual([waiting.state, waiting.reason, waiting.opensAt], ['early', 'contact_wait', '2026-11-14T23:00:00Z'], 'Friday and Saturday');
  at('2026-11-14T22:59:59Z');
  const early = await call('POST', '/orders/R-1/claims', await buyer('R-1'), claim(3000));
  assert.deepEqual([early.status, (early.body as Problem).code, (early.body as Problem).notBefore], [409, 'contact_wait', '2026-11-14T23:00:00Z']);
});

test('nothing above its cap is filed, and the cap is told; its answer is due after exactly 30 hours', async () => {
  at('2026-11-14T23:00:00Z');
  const tooMuch = await call('POST', '/orders/R-1/claims', await buyer('R-1'), claim(3001));
  assert.deepEqual([tooMuch.status, (tooMuch.body as Problem).code, (tooMuch.body as Problem).most], [422, 'amount_above_cap', { amount: 3000, currency: 'EUR' }]);
  assert.deepEqual((await caseOf('R-1')).claims, [], 'nothing half done');
  const filed = await call('POST', '/orders/R-1/claims', await buyer('R-1'), claim(3000));
  assert.deepEqual([filed.status, (filed.body as { answerDue: string }).answerDue], [201, '2026-11-16T05:00:00Z']);
  const { claims } = Case.parse((await call('GET', '/merchant/orders/R-1', secretKey!)).body);
  assert.deepEqual(claims[0]!.actions.filter(({ enabled }) => enabled).map(({ action, notAfter }) => [action, notAfter]), [['accept', '2026-11-16T05:00:00Z'], ['offer', '2026-11-16T05:00:00Z'], ['represent', '2026-11-16T05:00:00Z']]);
  assert.deepEqual(claims[0]!.next, { who: 'merchant', by: '2026-11-16T05:00:00Z', otherwise: 'under_review' }, 'silence is reviewed');
});

test('its silence rule, its question and its lack of an appeal hold over HTTP', async () => {
  at('2026-11-16T05:00:01Z');
  assert.equal((await caseOf('R-1')).claims[0]!.state, 'under_review');
  assert.equal((await call('POST', '/mediator/claims/claim-own-1/ask', mediatorKey, { of: 'buyer', text: 'War jemand zu Hause?' })).status, 200);
  assert.equal((await caseOf('R-1')).claims[0]!.next.by, '2026-11-17T22:59:59Z', 'one working day');
  await call('POST', '/orders/R-1/claims/claim-own-1/answer', await buyer('R-1'), { text: 'Nein.' });
  await call('POST', '/mediator/claims/claim-own-1/decide', mediatorKey, { decision: 'denied', reason: 'Zugestellt.' });
  const decided = (await caseOf('R-1')).claims[0]!;
  assert.deepEqual([decided.state, decided.decision?.final, decided.actions.find(({ action }) => action === 'appeal')], ['denied', true, { action: 'appeal', enabled: false, reason: 'no_appeal' }]);
  const appeal = await call('POST', '/orders/R-1/claims/claim-own-1/appeal', await buyer('R-1'), { text: 'Doch.' });
  assert.deepEqual([appeal.status, (appeal.body as Problem).code], [409, 'no_appeal']);
});

test('replacing the pack changes new orders only, also when an old one is recorded again', async () => {
  at('2026-11-02T09:00:00Z');
  assert.equal((await put('R-2')).status, 201);
  const next: PolicyPack = { ...JSON.parse(await readFile(pack, 'utf8')) as PolicyPack, version: '2026-12-01', cap: 'none', contactWait: { hours: 1 }, grounds: ['not_received', 'late_delivery'] };
  await writeFile(join(folder, 'next.json'), JSON.stringify(next));
  await takeIn(join(folder, 'next.json'), '--replace');
  assert.equal((await put('R-2', { shipping: 590, total: 7590, charge: { ...sampleOrder().charge, authorised: 7590, captured: 7590 } })).status, 200);
  assert.equal((await put('R-3')).status, 201);
  at('2026-11-10T09:00:00Z');
  for (const order of ['R-2', 'R-3']) await call('POST', `/orders/${order}/messages`, await buyer(order), { id: `message-${order}`, text: 'Wo ist sie?' });
  const seen = async (order: string) => {
    const { policy, eligibility: all } = await caseOf(order);
    const [missing, late] = [all.find(({ ground }) => ground === 'not_received')!, all.find(({ ground }) => ground === 'late_delivery')!];
    return [policy.version, missing.opensAt, missing.most.amount, late.state];
  };
  assert.deepEqual(await seen('R-2'), ['2026-11-01', '2026-11-14T23:00:00Z', 3000, 'excluded']);
  assert.deepEqual(await seen('R-3'), ['2026-12-01', '2026-11-10T10:00:00Z', 7490, 'early']);
});
