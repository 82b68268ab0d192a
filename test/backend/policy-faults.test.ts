/**
 * Every value of a policy pack, missing and wrong in turn, as a merchant meets it: `redress policy check FILE` and `redress merchant add --policy FILE`
 * name each fault in one readable line with its place and the remedy, and nobody is taken in.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../../src/backend/node/cli/main.ts';
import { packs } from '../../src/rules/index.ts';
import { sampleMerchant } from '../support/orders.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Path = readonly (string | number)[];
const folder = await mkdtemp(join(tmpdir(), 'redress-policy-faults-'));
after(() => rm(folder, { recursive: true }));
const [file, profile, data] = [join(folder, 'pack.json'), join(folder, 'profile.json'), join(folder, 'data')];
await writeFile(profile, JSON.stringify(sampleMerchant()));
const own = JSON.parse(await readFile(new URL('../fixtures/policies/nordlicht.json', import.meta.url), 'utf8')) as Json;

const wrong: readonly Json[] = [null, true, '', 'x', 'nonsense', -1, 0.5, 4000, 1e15, [], ['x'], [null], {}, { hours: 1, days: 1 }, { hours: '2' }];

/** Wrong for most places, right for these. */
function isFine(path: Path, value: Json): boolean {
  const place = path.join('.');
  const list = Array.isArray(value) && value.length === 0;
  if (place === 'name' || place === 'version') return value === 'x' || value === 'nonsense';
  if (/^cap\.\d\.amount$/.test(place)) return value === 4000;
  if (/easter\.\d$/.test(place)) return value === -1;
  if (place === 'appeal') return value === null;
  if (place === 'excluded.lossAfterDelivery') return value === true;
  return list && /^(calendar\.(weekend|holidays\.\w+)|excluded\.kinds)$/.test(place);
}

function* placesIn(value: Json, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) yield* placesIn(each, [...path, Array.isArray(value) ? Number(name) : name]);
}
/** The pack with another value at a place; without one, nothing is there. */
function changed(value: Json, [step, ...rest]: Path, to?: Json): Json {
  if (step === undefined) return to ?? null;
  if (rest.length === 0 && to === undefined) return Object.fromEntries(Object.entries(value as Record<string, Json>).filter(([name]) => name !== step));
  const copy = structuredClone(value) as Record<string, Json>;
  copy[step] = changed(copy[step] ?? null, rest, to);
  return copy;
}

async function redress(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await run(args, { say: () => {}, complain: (line) => lines.push(...line.split('\n')), env: {} });
  return { code, lines };
}

/** One line per fault: file, place, what is there, what to write; no word of the schema's, no stack, nothing endless. */
function readable(lines: readonly string[], path: Path, what: string): void {
  assert.ok(lines.length > 0, what);
  for (const line of lines) {
    assert.match(line, /^\S+pack\.json( at \/[\w/-]+)?: .+\.$/, what);
    assert.match(line, /(Write|Add|Remove|Leave) |A policy pack is a JSON object/, what);
    assert.doesNotMatch(line, /\b(invalid|expected|received|undefined|zod|error)\b|\[object/i, what);
    assert.ok(line.length < 500, `${what}: ${line}`);
  }
  const at = path.map((step) => `/${step}`).join('');
  // a span, a sum or a union is told as the whole of it, so the place named may lie above or below the one that was changed
  assert.ok(lines.some((line) => { const named = / at (\/[^:]+):/.exec(line)?.[1] ?? ''; return named.startsWith(at) || at.startsWith(named); }), `${what}: ${lines.join(' ')}`);
  assert.equal(new Set(lines).size, lines.length, `${what}: said twice`);
}

for (const [name, pack] of [['a-to-z', packs['a-to-z'] as unknown as Json], ['a pack of a merchant’s own', own]] as const) {
  test(`${name}: every value missing or wrong is one readable line, in checking and in taking a merchant in`, async (t) => {
    let [faults, good] = [0, 0];
    for (const path of placesIn(pack)) {
      const changes: [string, Json][] = wrong.filter((value) => JSON.stringify(value) !== JSON.stringify(path.reduce<Json>((at, step) => (at as Record<string, Json>)[step] ?? null, pack)))
        .map((value) => [JSON.stringify(value), changed(pack, path, value)]);
      if (typeof path.at(-1) === 'string') changes.push(['missing', changed(pack, path)]);
      for (const [what, json] of changes) {
        await writeFile(file, JSON.stringify(json));
        const checked = await redress('policy', 'check', file);
        const told = `${path.join('.')} ${what}`;
        if (what !== 'missing' && isFine(path, JSON.parse(what) as Json)) {
          assert.deepEqual(checked, { code: 0, lines: [] }, told);
          good += 1;
          continue;
        }
        assert.equal(checked.code, 1, `${told} was let through`);
        readable(checked.lines, path, told);
        const taken = await redress('merchant', 'add', '--data', data, '--file', profile, '--policy', file);
        assert.deepEqual(taken, checked, `${told}: the same when a merchant is taken in`);
        faults += 1;
      }
    }
    assert.ok(!existsSync(data), 'nothing half done: there is not even a database');
    t.diagnostic(`${faults} faults named, ${good} values that look odd and are right`);
  });
}

test('a file that cannot be read, or is something else, takes nobody in', async () => {
  for (const [policy, word] of [[join(folder, 'missing.json'), 'cannot be read'], [profile, 'is not part of a policy pack']] as const) {
    const { code, lines } = await redress('merchant', 'add', '--data', join(folder, 'other'), '--file', profile, '--policy', policy);
    assert.ok(code === 1 && lines.join(' ').includes(word), lines.join(' '));
  }
});
