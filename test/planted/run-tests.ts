/** Runs one test file in a copy of the code, in Node or in a browser, and tells how each of its tests went. Used by `run.ts`. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { browserRooms } from '../rooms.mjs';

export interface Told { readonly name: string; readonly passed: boolean; readonly error?: string }
export interface Result { readonly tests: readonly Told[]; readonly printed: string }

/** The sizes at which the bugs of the list are found. A fixed seed, so that it is the same lives each time. */
const sizes = { FAULTS_RUNS: '60', FAULTS_SEED: '1' };

export const isForBrowser = (test: string): boolean => browserRooms.includes(test.split('/')[1] ?? '');

/** What Node's TAP output tells: each test's name, and of one that failed, how. Suites around failed tests count as tests that failed. */
function readTap(printed: string): Told[] {
  return [...printed.matchAll(/^ *(not )?ok \d+ - (.*?)(?: # (?:SKIP|TODO|time).*)?\n *---\n([\s\S]*?)\n *\.\.\.$/gm)]
    .map(([, not, name = '', details = '']) => ({ name: name.replaceAll(/\\([#\\])/g, '$1'), passed: not === undefined, ...(not === undefined ? {} : { error: details }) }));
}

/** All tests of a file, or those with `only` in their names. */
export async function runTests(copy: string, test: string, only?: string): Promise<Result> {
  const counts = join(copy, 'counts.json');
  const browser = isForBrowser(test);
  const args = browser
    ? ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.mjs', '--files', test]
    : ['--import', 'tsx', '--test', '--test-reporter=tap', ...(only === undefined ? [] : [`--test-name-pattern=${only.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`]), test];
  const printed = await new Promise<string>((resolve) => {
    const child = spawn(process.execPath, args, { cwd: copy, env: { ...process.env, ...sizes, COUNTS: counts, ...(only === undefined ? {} : { ONLY: only }) }, stdio: ['ignore', 'pipe', 'pipe'] });
    let all = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { all += chunk.toString(); });
    child.on('close', () => { resolve(all); });
  });
  if (!browser) return { tests: readTap(printed), printed };
  const { tests = [] } = JSON.parse(await readFile(counts, 'utf8').catch(() => '{}')) as { tests?: Told[] };
  await rm(counts, { force: true });
  return { tests, printed };
}
