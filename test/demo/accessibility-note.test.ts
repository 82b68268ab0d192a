/** The note on accessibility names all 55 criteria of WCAG 2.2 A and AA, once each, and no test that is not there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const rows = readFileSync(file('docs/accessibility.md'), 'utf8').split('\n').filter((line) => /^\| \d\.\d+\.\d+ /.test(line));

describe('the note on accessibility', () => {
  it('names each of the 55 criteria once', () => {
    const ranges: [string, number[]][] = [
      ['1.1', [1]], ['1.2', [1, 2, 3, 4, 5]], ['1.3', [1, 2, 3, 4, 5]], ['1.4', [1, 2, 3, 4, 5, 10, 11, 12, 13]], ['2.1', [1, 2, 4]], ['2.2', [1, 2]], ['2.3', [1]], ['2.4', [1, 2, 3, 4, 5, 6, 7, 11]],
      ['2.5', [1, 2, 3, 4, 7, 8]], ['3.1', [1, 2]], ['3.2', [1, 2, 3, 4, 6]], ['3.3', [1, 2, 3, 4, 7, 8]], ['4.1', [2, 3]],
    ];
    const all = ranges.flatMap(([guideline, numbers]) => numbers.map((number) => `${guideline}.${String(number)}`));
    assert.equal(all.length, 55);
    assert.deepEqual(rows.map((row) => /[\d.]+/.exec(row)![0]), all);
  });

  it('says of each how it is met, and names only tests that are there', () => {
    for (const row of rows) {
      const [, criterion, met, test] = row.split('|').map((cell) => cell.trim());
      assert.ok(met && test, criterion);
      for (const [, name] of test.matchAll(/`([a-z]+)`(?!-)/g)) assert.ok(['axe', 'violations', 'keyboard'].includes(name!) || /^(audio|video|title|order|tabindex|src)$/.test(name!) || existsSync(file(`test/gallery/${name!}.test.ts`)), `${criterion!}: ${name!}`);
      for (const [path] of test.matchAll(/\b(?:elements|locales)\/[\w-]+/g)) assert.ok(existsSync(file(`test/${path}.test.ts`)), `${criterion!}: ${path}`);
    }
  });
});
