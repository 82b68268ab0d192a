/**
 * Promise P9, inside and at its size: the matrix of routes, methods and callers counted, and guesses at the names of everything that has one. `ACCESS_GUESSES=100000` is
 * the full size. How long an answer takes must not tell what is there either: medians are printed side by side.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes, type RouteName } from '../../src/contract/index.ts';
import { callsMade, matrix } from '../conformance/cases/matrix.ts';
import { memoryBackend } from '../conformance/memory-backend.ts';
import { mountAt, type Mount } from '../conformance/mount.ts';
import { claimed, uploaded } from '../conformance/scene.ts';
import { fresh, requestFor } from '../conformance/talk.ts';
import { seeded } from '../support/seeded.ts';

const guesses = Number(process.env['ACCESS_GUESSES'] ?? 6000);
const seed = Number(process.env['ACCESS_SEED'] ?? Date.now() % 1_000_000);

async function open(): Promise<Mount> {
  const backend = await memoryBackend();
  return mountAt('http://redress.test', (request) => backend.fetch(request));
}

test('P9: on every route, with every method, only the right callers get through', async () => {
  const mount = await open();
  const wrong: string[] = [];
  for (const { name, run } of matrix) await run(mount).catch((error: unknown) => { wrong.push(`${name}: ${String(error)}`); });
  console.log(`P9: ${matrix.length} routes x 11 callers and every other method: ${callsMade()} calls, ${wrong.length} routes with a wrong answer`);
  assert.deepEqual(wrong, []);
});

/** Routes with a name in their path that somebody may guess, and with what they are called. */
const guessable = (Object.keys(routes) as RouteName[]).filter((name) => routes[name].path.includes('{') && routes[name].method === 'GET');

test(`P9: of ${guesses} guessed names of orders, claims, files and checkouts none is there, and each answer is the same`, async () => {
  const mount = await open();
  const chance = seeded(seed);
  const scenes = await Promise.all(Array.from({ length: 20 }, () => claimed(mount)));
  await Promise.all(scenes.map((scene) => uploaded(mount, scene)));
  const sign = 'abcdefghijklmnopqrstuvwxyz0123456789-_';
  const guess = (): string => Array.from({ length: chance.whole(8, 24) }, () => chance.pick(Array.from(sign))).join('');
  const answers = new Map<string, number>();
  for (let count = 0; count < guesses; count++) {
    const name = guessable[count % guessable.length]!;
    const { by } = routes[name];
    const scene = chance.pick(scenes);
    // now and then a real name in the wrong place
    const real = chance.pick(scenes);
    const params = { order: by === 'buyer' ? chance.pick([guess(), real === scene ? guess() : real.order]) : guess(), claim: guess(), file: guess(), checkout: guess(), merchant: `pk_${guess()}`, return: guess(), withdrawal: guess() };
    const as = by === 'buyer' ? scene.token : by === 'merchant' ? chance.pick([mount.secretKey, mount.other.secretKey]) : by === 'mediator' ? mount.mediatorKey : undefined;
    const response = await mount.fetch(requestFor(mount, name, { params, as, query: name === 'quoteReturn' ? { kind: 'return', lines: '[{"line":"lamp","quantity":1}]' } : {} } as never));
    // a hit may be a stream that lasts
    if (response.status < 400) await response.body?.cancel();
    const answer = `${response.status} ${[...response.headers].filter(([name]) => name !== 'request-id').join(';')} ${response.status < 400 ? '' : await response.text()}`;
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
  }
  const hits = [...answers].reduce((sum, [answer, count]) => sum + (answer.startsWith('404 ') ? 0 : count), 0);
  console.log(`P9: ${guesses} guesses on ${guessable.length} routes, ${hits} hits, ${answers.size} different answers (ACCESS_SEED=${seed})`);
  assert.deepEqual([hits, answers.size], [0, 1]);
});

test('P9: what is another’s takes no other time than what is not there', async () => {
  const mount = await open();
  const [mine, theirs] = [await claimed(mount), await claimed(mount, {}, mount.other.secretKey)];
  const doors: [what: string, name: RouteName, sent: (name: string) => object, theirs: string][] = [
    ['an order, with another order’s token', 'readCase', (order) => ({ params: { order }, as: mine.token }), theirs.order],
    ['an order, with another shop’s key', 'readCaseAsMerchant', (order) => ({ params: { order }, as: mount.secretKey }), theirs.order],
    ['a claim, with another shop’s key', 'represent', (claim) => ({ params: { claim }, as: mount.secretKey, body: { text: 'Hier.' } }), theirs.claim],
  ];
  for (const [what, name, sent, there] of doors) {
    const times: [number[], number[]] = [[], []];
    for (let count = 0; count < 600; count++) {
      const which = count % 2 as 0 | 1;
      const request = requestFor(mount, name, sent(which === 0 ? there : fresh('x')));
      const started = process.hrtime.bigint();
      const { status } = await mount.fetch(request);
      times[which].push(Number(process.hrtime.bigint() - started) / 1000);
      assert.equal(status, 404);
    }
    const [foreign, absent] = times.map((all) => all.sort((a, b) => a - b)[all.length >> 1]!) as [number, number];
    console.log(`P9: ${what}: another’s ${foreign.toFixed(0)} µs, none ${absent.toFixed(0)} µs (median of 300 each)`);
    assert.ok(foreign / absent < 3 && absent / foreign < 3, `${what}: ${foreign} and ${absent} µs`);
  }
});
