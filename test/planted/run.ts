/**
 * `npm run planted` (promise P24): plants one bug at a time into a copy of the code and looks whether the test that the list names goes red, for the reason
 * it should. Two copies, two at a time; only one of them runs tests in a browser. `npm run planted -- deadline` takes only bugs with that word in their
 * name or file; `-- --write` writes docs/planted-bugs.md instead.
 */
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bugs, docOf, type Bug } from './bug.ts';
import { isForBrowser, runTests, type Result } from './run-tests.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What the tests of the list read. */
const parts = ['src', 'test', 'mocks', 'demo', 'package.json', 'tsconfig.json'];

async function copyOfTheCode(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'redress-planted-'));
  for (const part of parts) await cp(join(root, part), join(copy, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Why the bug was not found, or undefined when it was. */
function missed({ red }: Bug, { tests, printed }: Result): string | undefined {
  const named = tests.filter(({ name }) => name.includes(red));
  if (!named.length) return `the test did not run:\n${printed.slice(-2000)}`;
  const failed = named.filter(({ passed }) => !passed);
  if (!failed.length) return 'the test is green';
  // a name that is not there, or no function, is another bug than the one that was planted
  return failed.some(({ error = '' }) => !/(^|name: ')(Reference|Syntax|Type)Error\b/.test(error)) ? undefined : `the test broke instead of failing: ${failed[0]?.error ?? ''}`;
}

/** Runs the bug's test with the bug in place, and takes it out again. */
async function plant(copy: string, bug: Bug): Promise<string | undefined> {
  const place = join(copy, bug.file);
  const good = await readFile(place, 'utf8');
  const times = good.split(bug.find).length - 1;
  if (times !== 1) return `what the list looks for stands ${String(times)} times in ${bug.file}`;
  await writeFile(place, good.replace(bug.find, () => bug.plant));
  try {
    return missed(bug, await runTests(copy, bug.test, bug.red));
  } finally {
    await writeFile(place, good);
  }
}

/** Hands the work out to two copies; tests in a browser stay with the first of them. */
async function shareOut<T extends { readonly test: string }>(copies: readonly string[], work: readonly T[], each: (copy: string, item: T) => Promise<void>): Promise<void> {
  const left = [...work];
  await Promise.all(copies.map(async (copy, index) => {
    for (;;) {
      const mine = left.findIndex(({ test }) => isForBrowser(test) === (index === 0));
      const next = mine >= 0 ? mine : left.findIndex(({ test }) => index === 0 || !isForBrowser(test));
      if (next < 0) return;
      await each(copy, left.splice(next, 1)[0]!);
    }
  }));
}

async function main(wanted: readonly Bug[]): Promise<boolean> {
  const copies = [await copyOfTheCode(), await copyOfTheCode()];
  try {
    const ill: string[] = [];
    const files = [...new Set(wanted.map(({ test }) => test))].map((test) => ({ test }));
    await shareOut(copies, files, async (copy, { test }) => {
      const { tests, printed } = await runTests(copy, test);
      const named = wanted.filter((bug) => bug.test === test);
      if (tests.some(({ passed }) => !passed) || !named.every(({ red }) => tests.some(({ name }) => name.includes(red)))) ill.push(`${test} is not green, or lacks a test of the list:\n${printed.slice(-3000)}`);
    });
    if (ill.length) {
      console.log(`Without any bug:\n\n${ill.join('\n\n')}`);
      return false;
    }
    console.log(`${String(files.length)} test files are green without a bug\n`);
    let found = 0;
    await shareOut(copies, wanted, async (copy, bug) => {
      const from = performance.now();
      const why = await plant(copy, bug);
      if (why === undefined) found++;
      console.log(`${why === undefined ? 'found    ' : 'NOT FOUND'} ${((performance.now() - from) / 1000).toFixed(1).padStart(5)} s  ${bug.name}  (${bug.test}: ${bug.red})${why === undefined ? '' : `\n  ${why}`}`);
    });
    console.log(`\n${String(found)} of ${String(wanted.length)} found`);
    return found === wanted.length;
  } finally {
    for (const copy of copies) await rm(copy, { recursive: true });
  }
}

const [word = ''] = process.argv.slice(2);
if (word === '--write') {
  await writeFile(join(root, 'docs/planted-bugs.md'), docOf(bugs));
} else {
  const wanted = bugs.filter(({ name, file }) => `${name} ${file}`.includes(word));
  process.exitCode = wanted.length && await main(wanted) ? 0 : 1;
}
