/** The list of planted bugs is true of the code as it is: `npm run planted` takes minutes, this a moment. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { bugs, docOf } from './bug.ts';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

test('what each bug takes the place of stands in the code exactly once, and its test is there', async () => {
  for (const { name, file, find, plant, test: path } of bugs) {
    assert.equal((await readFile(at(file), 'utf8')).split(find).length - 1, 1, `${name}: ${file}`);
    assert.ok(plant !== find && existsSync(at(path)), name);
  }
});

test('there are at least 25, each of its own', () => {
  assert.ok(bugs.length >= 25 && new Set(bugs.map(({ name }) => name)).size === bugs.length);
});

test('docs/planted-bugs.md says what the list says; `npm run planted -- --write` writes it', async () => {
  assert.equal(await readFile(at('docs/planted-bugs.md'), 'utf8'), docOf(bugs));
});
