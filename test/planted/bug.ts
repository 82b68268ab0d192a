/** What a planted bug is: one wrong place in the code, the promise it breaks, and the test that must go red. `npm run planted` reads the four lists. */
import { lookBugs } from './look-bugs.ts';
import { pageBugs } from './page-bugs.ts';
import { ruleBugs } from './rule-bugs.ts';
import { serverBugs } from './server-bugs.ts';

export interface Bug {
  /** What goes wrong, as whoever suffers it would say. */
  readonly name: string;
  /** The promise that it breaks (docs/promises.md). */
  readonly promise: `P${number}`;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly plant: string;
  /** A test file, and what is in the name of the test in it that goes red. */
  readonly test: string;
  readonly red: string;
}

export const bugs: readonly Bug[] = [...pageBugs, ...serverBugs, ...ruleBugs, ...lookBugs];

/** docs/planted-bugs.md, from its heading to its end. */
export function docOf(all: readonly Bug[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  return `# Planted bugs

Promise P24: the tests catch real bugs. \`npm run planted\` puts each of these ${String(all.length)} into a copy of the code, one at a time, and runs the one test that has to notice; it ends with
\`${String(all.length)} of ${String(all.length)} found\`. A bug counts as found when that test fails in what it asserts, after it was green without the bug; a file that no longer loads does not count.
This page is written by \`npm run planted -- --write\` and held to the list in \`test/planted\` by \`npm test\`.

| | what goes wrong | breaks | planted in | the test that finds it |
|---|---|---|---|---|
${all.map(({ name, promise, file, test, red }, index) => `| ${String(index + 1)} | ${cell(name)} | ${promise} | \`${file}\` | “${cell(red)}” (\`${test}\`) |`).join('\n')}
`;
}
