// Byte budgets of what a merchant's page loads (brotli, minified), from the built files' own import graph. Prints them beside their goals and
// fails above the ceiling. A ceiling stands just above what has been reached and goes down, until it is the goal; up only for what a promise costs (integrity of every chunk, the outbox, a shop's own colours kept readable, more contrast, print, nothing offered that a backend does not know, an answer that is never taken for another, one line for a developer who got something wrong).
import { brotliCompressSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const cdn = fileURLToPath(new URL('../dist/cdn', import.meta.url));
const hashes = /([a-z][a-z.-]+-)[\w-]{7}[\w+/]{43}/;
/** The hashes a file holds are noise that compresses by chance, up to 25 bytes more or less when nothing else changed: measured is the mean over eleven sets of others. */
function size(file) {
  const text = readFileSync(file, 'utf8');
  if (!hashes.test(text)) return brotliCompressSync(text).length;
  const sizes = Array.from({ length: 11 }, (_, seed) => brotliCompressSync(text.replace(new RegExp(hashes, 'g'), (_whole, name) => name + createHash('sha512').update(name + seed).digest('base64').slice(0, 50))).length);
  return Math.round(sizes.reduce((sum, each) => sum + each) / sizes.length);
}
/** The first file by its address, the others by their names, by which `importChecked` has them. */
const importsOf = (file) => [...readFileSync(file, 'utf8').matchAll(/import[^'"()]*?from\s*["'](\.[^"']+)["']|\[[`"]([\w.-]+-[\w-]{7})[`"]\]/g)].map((match) => (match[2] ? join(cdn, 'chunks', `${match[2]}.js`) : join(dirname(file), match[1])));

/** A file and everything it imports at once. */
function closure(files, seen = new Set()) {
  for (const file of files) if (!seen.has(file)) { seen.add(file); closure(importsOf(file), seen); }
  return seen;
}
const chunk = (name) => {
  const found = readdirSync(join(cdn, 'chunks')).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
  if (!found) throw new Error(`There is no chunk "${name}" in dist/cdn/chunks. Run npm run build; if it was renamed, name it here.`);
  return join(cdn, 'chunks', found);
};
const entry = join(cdn, 'redress.esm.js');
const loader = join(cdn, 'redress.js');

const budgets = [
  { name: 'pay button, painted', goal: 7_000, ceiling: 6_950, files: [entry] },
  { name: 'withdrawal button, painted', goal: 10_000, ceiling: 12_080, files: [loader, entry, chunk('script-tag-elements'), chunk('withdrawal')] },
  { name: 'claim form as first shown, without the reply parser', goal: 16_000, ceiling: 36_190, files: [entry, chunk('claim-form'), chunk('de-general')] },
  { name: 'button + help panel + claim form + one language + reply parser', goal: 28_000, ceiling: 53_230, files: [loader, entry, chunk('order-help'), chunk('claim-form'), chunk('de-general'), chunk('http')] },
];
let over = 0;
for (const { name, goal, ceiling, files } of budgets) {
  const all = [...closure(files)];
  const bytes = all.reduce((sum, file) => sum + size(file), 0);
  if (bytes > ceiling) over++;
  console.log(`${bytes > ceiling ? 'OVER' : 'ok  '} ${String(bytes).padStart(6)} B  ${name} (ceiling ${ceiling}, goal ${goal})`);
  console.log(`               ${all.map((file) => `${relative(cdn, file)} ${size(file)}`).join(', ')}`);
}
const words = readdirSync(cdn, { recursive: true }).filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(cdn, file), 'utf8')).join('\n');
for (const foreign of ['setupWorker', 'mockServiceWorker', 'createMemoryStore', 'temporal-polyfill', 'contactWait'])
  if (words.includes(foreign)) { over++; console.log(`OVER  "${foreign}" is in what merchants load; mocks, backend and rules must not be`); }
process.exitCode = over ? 1 : 0;
