/**
 * Promises P1 and P2 in a world of faults: nothing lost, nothing doubled, nobody told of a receipt or a failure that is none. `FAULTS_RUNS` sets the
 * number of lives, `FAULTS_SEED` where their seeds begin; a life that goes wrong prints the command that lives it again.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { live } from './life.ts';

const runs = Number(process.env['FAULTS_RUNS'] ?? 150);
const from = Number(process.env['FAULTS_SEED'] ?? Math.floor(Math.random() * 1_000_000));

test('whatever goes wrong, what I sent arrives once, or I am told', async (t) => {
  const sum = { sent: 0, arrived: 0, refused: 0, calls: 0 };
  for (let seed = from; seed < from + runs; seed++) {
    const { wrong, trace, sent, arrived, refused } = await live(seed);
    sum.sent += sent;
    sum.arrived += arrived;
    sum.refused += refused;
    sum.calls += trace.length - sent;
    assert.deepEqual(wrong, [], `again: FAULTS_SEED=${String(seed)} FAULTS_RUNS=1 node --import tsx --test test/simulation/simulation.test.ts\n${trace.join('\n')}`);
  }
  assert.ok(sum.arrived > sum.sent / 2, 'most of it arrives, else this proves little');
  t.diagnostic(`${String(runs)} lives from seed ${String(from)}: ${String(sum.sent)} sent in ${String(sum.calls)} calls, ${String(sum.arrived)} arrived, ${String(sum.refused)} refused and told, 0 lost, 0 doubled, 0 false receipts, 0 false failures`);
});

test('the same seed is the same life', async () => {
  const hash = async (seed: number) => createHash('sha256').update((await live(seed)).trace.join('\n')).digest('hex');
  const seeds = Array.from({ length: 12 }, (_, index) => from + index);
  const once = await Promise.all(seeds.map(hash));
  const again: string[] = [];
  for (const seed of seeds) again.push(await hash(seed));
  assert.deepEqual(again, once);
});
