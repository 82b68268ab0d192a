/**
 * `npm run test:package`: packs the package as it would be published and tests the tarball: what lies in it, what its doors do, its manifest, and a fresh project
 * in each framework. Asks the registry for what those projects need, so it is a command of its own. Ends with a line "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = process.argv.slice(2);

/** Runs a command, passes its output on, gives back its exit code and what it printed. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => { printed += chunk.toString(); process.stdout.write(chunk); });
    child.on('close', (code) => { resolve({ code: code ?? 1, printed }); });
  });
}

const folder = await mkdtemp(join(tmpdir(), 'redress-package-'));
let passed = 0;
let failed = 0;
// `PACKED=…tgz` spares the packing to whoever works on these tests
const given = process.env.PACKED;
if (given === undefined) failed += (await run('npm', ['pack', '--silent', '--pack-destination', folder])).code && 1;
if (!failed) {
  const tarball = given ?? join(folder, (await readdir(folder)).find((file) => file.endsWith('.tgz'))!);
  failed += (await run('tar', ['-xzf', tarball, '-C', folder])).code && 1;
  const files = (await readdir(join(root, 'test/package'))).filter((file) => file.endsWith('.test.ts') && (!wanted.length || wanted.some((word) => file.startsWith(word)))).map((file) => `test/package/${file}`);
  const { code, printed } = await run(process.execPath, ['--import', 'tsx', '--test', '--test-timeout=240000', '--test-reporter=spec', ...files], { PACKED: tarball, UNPACKED: join(folder, 'package') });
  const count = (name: string): number => Number(new RegExp(`^ℹ ${name} (\\d+)`, 'm').exec(printed)?.[1] ?? 0);
  passed = count('pass');
  failed = count('fail') + count('cancelled');
  if (code && !failed) failed = 1; // a file that could not even be loaded
}
await rm(folder, { recursive: true });
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed || !passed ? 1 : 0;
