// `npm run lives`: promise P3 at its full size, ten thousand made-up lives of a case, shared out over the machine's cores. Every share has a seed of its
// own and prints it; `RULES_SEED=n npm run lives` lives one share again, `LIVES=n` sets how many there are in all.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const all = Number(process.env.LIVES ?? 10_000);
const seeds = process.env.RULES_SEED ? [Number(process.env.RULES_SEED)] : Array.from({ length: availableParallelism() }, () => Math.floor(Math.random() * 2 ** 31));
const each = Math.ceil(all / (process.env.RULES_SEED ? availableParallelism() : seeds.length));

const codes = await Promise.all(seeds.map((seed) => new Promise((resolve) => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=spec', 'test/rules/model.test.ts'], { env: { ...process.env, RULES_RUNS: String(each), RULES_SEED: String(seed) }, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => { printed += chunk; });
  child.on('close', (code) => {
    console.log(code ? printed : `seed ${seed}: ${/\d+ lives.*/.exec(printed)?.[0]}`);
    resolve(code ?? 1);
  });
})));
process.exitCode = Math.max(...codes);
