/**
 * `npm run bench`: what Redress costs beside floors of our own, measured side by side in one run, as ratios with their budgets. Each `*.bench.ts` here is one
 * bench; `npm run bench -- pay-button` runs only that one, BENCH_ROUNDS says how often. It says "over", or "unclear" on a
 * machine too busy to tell, and fails nothing: that is no fault of the code.
 */
import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Bench } from './measure.ts';
import { told } from './measure.ts';

const wanted = process.argv.slice(2);
const names = (await readdir(new URL('.', import.meta.url))).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []).sort();
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length) throw new Error(`There is no bench ${unknown.join(', ')}. There are: ${names.join(', ')}.`);

for (const name of wanted.length ? wanted : names) {
  const { bench } = (await import(`./${name}.bench.ts`)) as { bench: Bench };
  if (bench.hindered !== undefined) {
    console.log(`\n${bench.title}: ${bench.hindered}`);
    continue;
  }
  const rounds = Number(process.env['BENCH_ROUNDS'] ?? bench.rounds);
  console.log(`\n${bench.title}: ${String(rounds)} rounds, shuffled, paired; ${String(cpus().length)} cores\n`);
  console.log(told(await bench.run(rounds), bench).join('\n'));
}
