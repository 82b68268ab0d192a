/** The reference pages say what the sources say, and every address within and between them leads somewhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { referencePages } from './reference.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const pages = referencePages();

test('`npm run reference` was run after the last change to what they are made of', () => {
  for (const [file, text] of Object.entries(pages)) assert.equal(readFileSync(docs + file, 'utf8'), text, `docs/${file} is old: npm run reference`);
});

test('every link within a page leads to a heading of it', () => {
  for (const [file, text] of Object.entries(pages)) {
    const headings = new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-')));
    const lost = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, to]) => to!).filter((to) => !headings.has(to));
    assert.deepEqual([...new Set(lost)], [], file);
  }
});

test('nothing that a page can set, hear or send stands there without a word', () => {
  const silent = Object.entries(pages).filter(([file]) => file !== 'reference-http.md').flatMap(([file, text]) => [...text.matchAll(/^\| (`[^|]+`) \|.*\|  \|$/gm)].map(([, name]) => `${file}: ${name!}`));
  assert.deepEqual(silent, []);
});
