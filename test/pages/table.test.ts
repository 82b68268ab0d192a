/** The tables in the docs name a test for every row; this holds them to what is there. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { grounds } from '../../src/contract/index.ts';

const table = await readFile(new URL('../../docs/feature-table.md', import.meta.url), 'utf8');
const rows = table.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|').map((cell) => cell.trim()));

it('names a test that is there for each of M1 to M19', async () => {
  for (let number = 1; number <= 19; number++) {
    const cell = rows.find((row) => row[1] === `M${number}`)?.[3];
    assert.ok(cell, `M${number} has no row`);
    const named = [...cell.matchAll(/`([\w-]+\.test\.ts)`: "([^"]+)"/g)];
    assert.ok(named.length > 0 || cell.includes('the table below'), `M${number} names no test`);
    for (const [, file, name] of named) assert.ok((await readFile(new URL(file!, import.meta.url), 'utf8')).includes(`it('${name!}'`), `${file!} has no test "${name!}"`);
  }
});

it('lists every ground with every end', async () => {
  const stories = await readFile(new URL('stories.test.ts', import.meta.url), 'utf8');
  const ends = rows.filter((row) => row[2]?.includes('not_received,'));
  assert.equal(ends.length, 8);
  for (const [, end, listed] of ends) {
    assert.ok(stories.includes(`'${end!}': async`), `stories.test.ts does not tell "${end!}"`);
    assert.deepEqual(listed!.split(', '), [...grounds]);
  }
});

it('names tests of the pay button that are there', async () => {
  const page = await readFile(new URL('../../docs/pay-button.md', import.meta.url), 'utf8');
  const shown = page.slice(page.indexOf('## What is shown')).split('\n').filter((line) => line.startsWith('| ')).slice(1);
  assert.ok(shown.length > 10);
  for (const line of shown) {
    const files = [...line.matchAll(/`([\w-]+\.test\.ts)`( \(pages\))?: ("[^"]+"(?:; "[^"]+")*)/g)];
    assert.ok(files.length > 0, line);
    for (const [, file, pages, names] of files) {
      const source = await readFile(new URL(pages ? file! : `../elements/${file!}`, import.meta.url), 'utf8');
      for (const [, name] of names!.matchAll(/"([^"]+)"/g)) assert.match(source, new RegExp(`it\\(['\`]${name!.replace(/[^\w ]/g, '\\$&')}['\`]`), `${file!} has no test "${name!}"`);
    }
  }
});
