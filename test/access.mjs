// `npm run access`: promises P20 to P22 over the whole gallery, each with its figures; a name narrows it: `npm run access -- P20`. In Chromium, or in the engines
// named: `npm run access -- firefox webkit P20`. `LANGUAGES=de,ar` walks these languages, `STATES=claim-form` only states with that in their address.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineAt, otherEngines } from './engines/places.mjs';

const promises = {
  P20: ['violations', 'criteria', 'tree'],
  P21: ['announced', 'keyboard'],
  P22: ['kept', 'layout', 'preferences', 'theming'],
};
const words = process.argv.slice(2);
const named = words.filter((word) => word === 'chromium' || otherEngines.includes(word));
const wanted = words.filter((word) => !named.includes(word));
const names = Object.entries(promises).flatMap(([promise, files]) => files.filter((file) => !wanted.length || wanted.includes(promise) || wanted.includes(file)).map((file) => [promise, file]));
const unknown = wanted.filter((each) => !(each in promises) && !names.some(([, file]) => file === each));
if (unknown.length) throw new Error(`There is no "${unknown.join(', ')}". Take ${Object.keys(promises).join(', ')} or ${Object.values(promises).flat().join(', ')}, in chromium, ${otherEngines.join(', ')}.`);

/** Every test of an element that is about the keyboard, and the whole claim by it; else a walk through the gallery. */
const files = (name) => (name === 'keyboard' ? { files: ['test/elements/*.test.ts'], env: { ONLY: 'keyboard' } } : { files: [`test/gallery/${name}.test.ts`], env: { GALLERY: 'full' } });

function walk(name, engine, more = {}) {
  return new Promise((resolve) => {
    const { files: some, env } = files(name);
    const child = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/engines/config.mjs', '--files', ...some], { env: { ...env, ...process.env, ...more, ENGINE: engine }, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk) => { printed += chunk; });
    child.on('close', (code) => { resolve({ code: code ?? 1, printed }); });
  });
}

/** Those tests of the elements that are about the keyboard; the runner counts the others, which it leaves out, as failed. */
async function byKeyboard(engine) {
  const counts = join(tmpdir(), `redress-keyboard-${process.pid}.json`);
  const { printed } = await walk('keyboard', engine, { COUNTS: counts });
  const { tests } = JSON.parse(await readFile(counts, 'utf8'));
  const about = tests.filter(({ name }) => name.includes('keyboard'));
  const failed = about.filter(({ passed }) => !passed).length;
  return { code: failed || about.length < 6 ? 1 : 0, printed: failed ? printed : printed.replace(/browser: .*/, `browser: ${about.length} passed, 0 failed`) };
}

for (const engine of named.length ? named : ['chromium']) {
  if (engine !== 'chromium') engineAt(engine);
  for (const [promise, file] of names) {
    const { code, printed } = await (file === 'keyboard' ? byKeyboard(engine) : walk(file, engine));
    const figures = new Set([...printed.matchAll(/P2\d: .*|This engine .*/g)].map(([line]) => line.replace(/^P2\d/, promise)));
    console.log(code ? printed : [...figures, `${promise}: ${file}, ${/browser: (.*)/.exec(printed)?.[1] ?? ''}`].map((line) => `${engine}: ${line}`).join('\n'));
    if (code) process.exitCode = code;
  }
}
