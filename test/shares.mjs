// A test by chance at its full size, shared out over the machine's cores: `npm run lives` (promise P3), `npm run faults` (P1, P2). Every share has a
// seed of its own and prints it; `SEED=n` lives one share again, `RUNS=n` sets how many there are in all.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const [file, name] = process.argv.slice(2);
const all = Number(process.env.RUNS ?? 10_000);
const seeds = process.env.SEED ? [Number(process.env.SEED)] : Array.from({ length: availableParallelism() }, () => Math.floor(Math.random() * 2 ** 30));
const each = Math.ceil(all / (process.env.SEED ? availableParallelism() : seeds.length));

const codes = await Promise.all(seeds.map((seed) => new Promise((resolve) => {
  const env = { ...process.env, [`${name}_RUNS`]: String(each), [`${name}_SEED`]: String(seed) };
  const child = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=spec', file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => { printed += chunk; });
  child.on('close', (code) => {
    console.log(code ? printed : `seed ${seed}: ${/\d+ lives.*/.exec(printed)?.[0]}`);
    resolve(code ?? 1);
  });
})));
process.exitCode = Math.max(...codes);
