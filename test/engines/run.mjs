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
const total = { passed: 0, failed: 0 };
for (const name of chosen.length ? chosen : otherEngines) {
  engineAt(name);
  console.log(`\n== ${name}`);
  const counts = join(folder, `${name}.json`);
  const code = await new Promise((resolve) => { spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/engines/config.mjs', ...(files.length ? ['--files', ...files] : [])], { cwd: root, env: { ...process.env, ENGINE: name, COUNTS: counts }, stdio: ['ignore', 'inherit', 'inherit'] }).on('close', resolve); });
  const { passed = 0, failed = 0 } = JSON.parse(await readFile(counts, 'utf8').catch(() => '{}'));
  total.passed += passed;
  total.failed += code ? failed || 1 : failed;
}
await rm(folder, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
