/** What is published: everything a door names lies in the tarball and resolves with its types, and nothing lies there that is not for anybody. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root, tarball, unpacked } from './project.ts';

const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(unpacked, join(entry.parentPath, entry.name)));
const read = (file: string): string => readFileSync(join(unpacked, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as { exports: Record<string, string | { types: string; default?: string }>; bin: { redress: string }; customElements: string; 'web-types': string; dependencies: object };

test('publint finds nothing to mend', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer }, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test('every door resolves with its types, as bundlers and as Node look for them', () => {
  // ESM only: Node's `require` takes ES modules since 22.12
  const said = execFileSync('npx', ['attw', '--profile', 'esm-only', '--format', 'json', tarball], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  const { problems, analysis } = JSON.parse(said) as { problems: Record<string, unknown[]>; analysis: { entrypoints: Record<string, { resolutions: Record<string, { resolution?: { fileName: string } }> }> } };
  assert.deepEqual(Object.values(problems).flat().filter((problem) => !/node10|node16-cjs/.test(JSON.stringify(problem))), []);
  assert.deepEqual(Object.keys(analysis.entrypoints), Object.keys(manifest.exports));
  for (const [door, { resolutions }] of Object.entries(analysis.entrypoints)) for (const way of ['node16-esm', 'bundler']) assert.ok(resolutions[way]?.resolution, `${door} by ${way}`);
});

test('all that package.json names lies in the tarball, and nothing of the demo, the tests or anybody’s machine', () => {
  const named = [...Object.values(manifest.exports).flatMap((door) => (typeof door === 'string' ? [door] : Object.values(door))), manifest.bin.redress, manifest.customElements, manifest['web-types'], 'dist/cdn/redress.js', 'dist/cdn/integrity.json'];
  assert.deepEqual(named.map((path) => path.replace(/^\.\//, '')).filter((path) => !files.includes(path)), []);
  assert.deepEqual(files.filter((file) => !/^(dist\/(cdn|node|npm|types)\/|dist\/[\w-]+\.json$|docs\/|src\/contract\/openapi\.json$|(package\.json|LICENSE|README\.md|CHANGELOG\.md|SECURITY\.md)$)/.test(file) || /demo-server|\.test\./.test(file)), []);
  assert.deepEqual(files.filter((file) => /\.(js|json|d\.ts|map)$/.test(file) && read(file).includes(root)), []);
});

test('the declarations lean on nothing but what is installed with the package, and on the framework they are for', () => {
  const inner = files.filter((file) => file.endsWith('.d.ts')).flatMap((file) => [...read(file).matchAll(/(?:\bfrom |\bimport\()["']([^."'][^"']*)["']/g)].map(([, from]) => `${file}: ${from!.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1')}`).filter((each) => !/: (lit|zod|node:\w+|redress|not now)$/.test(each)));
  assert.deepEqual([...new Set(inner)].sort(), ['react', 'svelte', 'vue'].map((name) => `dist/types/${name}.d.ts: ${name}`));
});

test('a page’s package brings Lit, Zod and the reader of event streams, and nothing else', () => {
  assert.deepEqual(Object.keys(manifest.dependencies), ['eventsource-parser', 'lit', 'zod']);
});
