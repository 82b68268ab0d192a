// `npm run test:browsers`: the browser tests in Firefox and WebKit too; an engine's name runs that one, file patterns those files: `npm run test:browsers -- firefox test/locales/*.test.ts`.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineAt, otherEngines } from './places.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2);
const chosen = words.filter((word) => otherEngines.includes(word));
const files = words.filter((word) => !otherEngines.includes(word));
const folder = await mkdtemp(join(tmpdir(), 'redress-engines-'));
const names = chosen.length ? chosen : otherEngines;
const total = { passed: 0, failed: 0 };

/** One engine's run; what it prints comes when it is over, so that two at once can be read. */
async function run(name) {
  const counts = join(folder, `${name}.json`);
  const child = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/engines/config.mjs', ...(files.length ? ['--files', ...files] : [])], { cwd: root, env: { ...process.env, ENGINE: name, COUNTS: counts }, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  const code = await new Promise((resolve) => { child.on('close', resolve); });
  console.log(`\n== ${name}\n${Buffer.concat(printed)}`);
  const { passed = 0, failed = 0 } = JSON.parse(await readFile(counts, 'utf8').catch(() => '{}'));
  total.passed += passed;
  total.failed += code ? failed || 1 : failed;
}

for (const name of names) engineAt(name);
// they wait more than they work: both at once take little longer than the slower one
await Promise.all(names.map(run));
await rm(folder, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
