// `npm test`: builds what merchants get, runs the Node tests (rules, backend, conformance over HTTP, built pages in a real browser), then the
// browser tests of the sources, and ends with one plain line: "N passed, N failed". Arguments narrow it: `npm test -- rules elements`.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserRooms, nodeRooms } from './rooms.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const pick = (rooms) => rooms.filter((room) => !wanted.length || wanted.includes(room));

/** Runs a command, passes its output on, gives back its exit code and what it printed. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk) => { printed += chunk; process.stdout.write(chunk); });
    child.on('close', (code) => resolve({ code: code ?? 1, printed }));
  });
}

async function testFiles(rooms) {
  const found = await Promise.all(rooms.map(async (room) =>
    (await readdir(join(root, 'test', room), { recursive: true }).catch(() => [])).filter((file) => file.endsWith('.test.ts')).map((file) => `test/${room}/${file}`)));
  return found.flat().sort();
}

const total = { passed: 0, failed: 0, skipped: 0 };
const add = (counts) => { for (const key of Object.keys(total)) total[key] += counts[key] ?? 0; };

const nodeFiles = await testFiles(pick(nodeRooms));
if (nodeFiles.some((file) => /^test\/(pages|demo)\//.test(file))) {
  const { code } = await run('npm', ['run', '--silent', 'build']);
  if (code) add({ failed: 1 });
}
if (nodeFiles.length) {
  const { code, printed } = await run(process.execPath, ['--import', 'tsx', '--test', '--test-timeout=240000', '--test-reporter=spec', ...nodeFiles]);
  const count = (name) => Number(new RegExp(`^ℹ ${name} (\\d+)`, 'm').exec(printed)?.[1] ?? 0);
  const counts = { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') };
  if (code && !counts.failed) counts.failed = 1; // a file that could not even be loaded
  add(counts);
}
const browserFiles = await testFiles(pick(browserRooms));
if (browserFiles.length) {
  const folder = await mkdtemp(join(tmpdir(), 'redress-test-'));
  const { code } = await run(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.mjs', '--files', ...browserFiles], { COUNTS: join(folder, 'counts.json') });
  const counts = JSON.parse(await readFile(join(folder, 'counts.json'), 'utf8').catch(() => '{}'));
  if (code && !counts.failed) counts.failed = (counts.failed ?? 0) + 1;
  add(counts);
  await rm(folder, { recursive: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
