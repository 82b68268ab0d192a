/** What the docs tell people to paste is true: programs type-check against the doors of the package, commands and options exist, JSON is what it is said to be. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { help } from '../../src/backend/node/cli/help.ts';
import { Merchant } from '../../src/contract/index.ts';
import { createBackend, createMemoryFiles, createMemoryStore, registerMerchant } from '../../src/entries/backend.ts';
import { testMerchants } from '../conformance/mount.ts';
import { blocks, type Block } from './blocks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const where = ({ page, line }: Block): string => `${page}:${String(line)}`;
const of = (...languages: string[]): Block[] => blocks.filter(({ language }) => languages.includes(language));

/** What a block may take as given, because the words around it say so. */
const given = 'declare const request: Request; declare const button: HTMLElement, terms: HTMLInputElement; declare function reserveStock(): Promise<boolean>;\n';

/** The page whose programs are files of projects with type checkers of their own (test/package). */
const isOfProject = ({ page, language }: Block): boolean => page === 'docs/frameworks.md' && ['ts', 'tsx', 'vue', 'svelte'].includes(language);

/** What the compiler minds. JavaScript is read as an editor reads it: with types, without the questions about what may be missing. */
function faults(language: 'ts' | 'js'): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: ['node'],
    strict: language === 'ts', noEmit: true, skipLibCheck: true, allowJs: true, checkJs: true, allowImportingTsExtensions: true, resolveJsonModule: true, noImplicitAny: false, useUnknownInCatchVariables: false,
    paths: { redress: [`${root}src/entries/index.ts`], 'redress/backend': [`${root}src/entries/backend.ts`], 'redress/contract': [`${root}src/entries/contract.ts`], 'redress/client': [`${root}src/entries/client.ts`], 'redress/define': [`${root}src/entries/define.ts`], 'redress/medusa': [`${root}src/entries/medusa.ts`] },
  };
  const files = new Map(of(language).filter((block) => !isOfProject(block)).map((block) => [`${root}test/docs/${block.page.replaceAll('/', '-')}-${String(block.line)}.${block.language === 'ts' ? 'ts' : 'mjs'}`, { block, text: `${block.code}\nexport {};\n` }]));
  const around = `${root}test/docs/given.d.ts`;
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || name === around || fileExists.call(host, name);
  host.readFile = (name) => files.get(name)?.text ?? (name === around ? given : readFile.call(host, name));
  host.getSourceFile = (name, target, ...more) => {
    const text = files.get(name)?.text ?? (name === around ? given : undefined);
    return text === undefined ? getSourceFile.call(host, name, target, ...more) : ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram([around, `${root}src/entries/index.ts`, ...files.keys()], options, host);
  assert.ok(files.size > 1);
  return [...files].flatMap(([name, { block }]) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map(({ messageText }) => `${where(block)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`));
}

for (const language of ['ts', 'js'] as const) test(`every program in ${language === 'ts' ? 'TypeScript' : 'JavaScript'} type-checks against the package`, () => { assert.deepEqual(faults(language), []); });

test('every program for a framework is a file of its project, as it stands there', () => {
  const projects = ['react', 'vue', 'svelte', 'plain'].flatMap((name) => readdirSync(`${root}demo/frameworks/${name}`, { recursive: true, encoding: 'utf8' }).filter((file) => /^(src\/.*|vite\.config)\.(ts|tsx|vue|svelte)$/.test(file)).map((file) => `${root}demo/frameworks/${name}/${file}`));
  const files = new Set(projects.map((file) => readFileSync(file, 'utf8')));
  const shown = blocks.filter(isOfProject);
  assert.deepEqual(shown.filter(({ code }) => !files.has(code)).map(where), []);
  assert.deepEqual([...new Set(shown.map(({ language }) => language))].sort(), ['svelte', 'ts', 'tsx', 'vue']);
});

test('every command that is shown exists, with its options', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
  const wrong: string[] = [];
  for (const block of of('sh')) {
    for (const line of block.code.split('\n').flatMap((each) => each.replace(/ +#.*$/, '').split('&&')).map((each) => each.trim())) {
      const [, script] = /^npm run (?:--silent )?([\w:-]+)/.exec(line) ?? [];
      if (script !== undefined && !(script in scripts)) wrong.push(`${where(block)}: there is no npm run ${script}`);
      const [, command, rest = ''] = /^(?:npx )?redress (\w+(?: (?:add|token|rotate|retire|retention|news|check))?)(.*)/.exec(line) ?? [];
      if (command !== undefined && !help.includes(`redress ${command}`)) wrong.push(`${where(block)}: there is no redress ${command}`);
      for (const [option] of rest.matchAll(/--[\w-]+/g)) if (!help.includes(option)) wrong.push(`${where(block)}: redress ${command ?? ''} knows no ${option}`);
      for (const [path] of line.matchAll(/\b(?:demo|src|docs|test)\/[\w./-]+/g)) if (!existsSync(root + path)) wrong.push(`${where(block)}: there is no ${path}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('JSON is JSON, the profile is a profile, and the order in the call to the backend is taken', async () => {
  for (const block of of('json')) assert.doesNotThrow(() => { JSON.parse(block.code); }, where(block));
  const profile = of('json').find(({ code }) => code.includes('returnPolicy'));
  assert.ok(profile);
  assert.equal(Merchant.safeParse(JSON.parse(profile.code)).success, true, where(profile));

  const call = of('sh').map(({ code }) => /curl -X PUT \S*(\/v1\S+) .*?-d '([^']+)'/s.exec(code)).find(Boolean);
  assert.ok(call);
  const store = createMemoryStore();
  const [merchant] = testMerchants;
  await registerMerchant(store, merchant);
  const backend = createBackend({ store, files: createMemoryFiles() });
  const answer = await backend.fetch(new Request(`https://claims.example${call[1]!}`, { method: 'PUT', headers: { Authorization: `Bearer ${merchant.secretKey}`, 'Content-Type': 'application/json' }, body: call[2]! }));
  assert.equal(answer.status, 201, await answer.text());
});

test('every link between the pages leads somewhere', () => {
  const wrong: string[] = [];
  for (const page of new Set(blocks.map((block) => block.page)).add('docs/journey.md').add('docs/promises.md').add('CONTRIBUTING.md')) {
    const text = readFileSync(root + page, 'utf8');
    for (const [, to] of text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)) if (!existsSync(new URL(to!, `file://${root}${page}`))) wrong.push(`${page}: ${to!}`);
  }
  assert.deepEqual(wrong, []);
});
