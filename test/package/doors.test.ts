/** The doors of the installed package, as a server, a bundler and a shell meet them: which of them do something when they are imported, what an app pays for, and what a fresh project says when the server's packages are not there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { elementsOf } from '../reference/manifest.ts';
import type { Manifest } from '../reference/manifest.ts';
import { openPage } from '../support/open-page.ts';
import { openProject, root, unpacked } from './project.ts';
import type { Project } from './project.ts';
import { openShop } from './shop.ts';

const pure = ['redress', 'redress/contract', 'redress/client', 'redress/medusa'];
const elements = elementsOf(JSON.parse(readFileSync(join(unpacked, 'dist/custom-elements.json'), 'utf8')) as Manifest);
const tags = elements.map(({ tagName }) => tagName);

describe('the installed package', () => {
  let project: Project;
  before(async () => { project = await openProject(); });
  after(() => project.gone());

  /** What a bundler makes of a module, as an app. */
  async function bundle(code: string): Promise<Rolldown.OutputChunk[]> {
    await project.write('app.js', code);
    await project.write('index.html', '<!doctype html><html lang="de"><link rel="icon" href="data:,"><script type="module" src="/app.js"></script></html>');
    const { output } = await build({ root: project.folder, configFile: false, logLevel: 'error', build: { emptyOutDir: true, modulePreload: false } }) as Rolldown.RolldownOutput;
    return output.filter((each) => each.type === 'chunk');
  }
  /** The bytes that come before the app runs. */
  const first = (chunks: readonly Rolldown.OutputChunk[]): number => {
    const seen = new Set<string>();
    const take = (name: string): number => {
      const chunk = chunks.find(({ fileName }) => fileName === name);
      if (!chunk || seen.has(name)) return 0;
      seen.add(name);
      return Buffer.byteLength(chunk.code) + chunk.imports.reduce((sum, each) => sum + take(each), 0);
    };
    return take(chunks.find(({ isEntry }) => isEntry)?.fileName ?? '');
  };

  /** What a page says, in its title, when such an app runs in it. */
  async function meet(code: string): Promise<unknown> {
    await bundle(`${code}\ndocument.title = JSON.stringify(look());`);
    await project.write('dist/index.html', (await project.read('dist/index.html')).replace('<link', '<script>window.before = [...Object.keys(window), "before"]</script><link'));
    const shop = await openShop(join(project.folder, 'dist'), []);
    const { browser, page, said } = await openPage();
    try {
      await page.goto(`${shop.url}/`);
      await page.waitForFunction('document.title');
      assert.deepEqual(said, []);
      return JSON.parse(await page.title());
    } finally {
      await browser.close();
      await shop.close();
    }
  }

  it('brings no database, no mailer and no signer along', async () => {
    const there = await project.does('npm', 'ls', '--all', '--parseable');
    assert.match(there, /node_modules\/lit\n/);
    assert.doesNotMatch(there, /node_modules\/(pg|kysely|nodemailer|jose|@electric-sql|standardwebhooks|aws4fetch|temporal-polyfill|proper-lockfile)/);
  });

  it('may be imported by a server that renders pages, which registers nothing there', async () => {
    const look = (doors: readonly string[]): string => `const before = Object.keys(globalThis); const define = []; globalThis.customElements = { define: (tag) => define.push(tag), get: () => undefined };
      for (const door of ${JSON.stringify(doors)}) await import(door);
      console.log(JSON.stringify({ define, global: Object.keys(globalThis).filter((key) => !before.includes(key) && !/^(customElements|lit|reactiveElement|__zod)/.test(key)) }));`;
    await project.write('look.mjs', look(pure));
    assert.deepEqual(JSON.parse(await project.does('node', 'look.mjs')), { define: [], global: [] });
    await project.write('look.mjs', look(['redress/define']));
    assert.deepEqual((JSON.parse(await project.does('node', 'look.mjs')) as { define: string[] }).define.sort(), [...tags].sort());
  });

  it('does nothing to a page by being imported, but for the one door that registers the elements', async () => {
    const look = `const look = () => ({ there: ${JSON.stringify(tags)}.filter((tag) => customElements.get(tag)), global: Object.keys(window).filter((key) => !window.before.includes(key)), body: document.body.childElementCount, kept: localStorage.length });`;
    // kept from the bundler's broom, so that what is looked at has run
    const all = pure.map((door, index) => `import * as door${String(index)} from '${door}'; window.before.push('door${String(index)}'); window.door${String(index)} = door${String(index)};`).join('\n');
    const lits = ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions', 'litPropertyMetadata', '__zod_globalConfig', '__zod_globalRegistry'];
    const pureDoors = await meet(`${all}\n${look}`) as { there: string[]; global: string[]; body: number; kept: number };
    assert.deepEqual({ ...pureDoors, global: pureDoors.global.filter((key) => !lits.includes(key)) }, { there: [], global: [], body: 0, kept: 0 });
    const defined = await meet(`import 'redress/define';\n${look}`) as { there: string[] };
    assert.deepEqual(defined.there, tags);
  });

  it('lets frameworks set every property: they look for a setter, and write an attribute where there is none', async () => {
    const settable = elements.flatMap(({ tagName, members }) => members.filter(({ kind, readonly }) => kind === 'field' && !readonly).map(({ name }) => [tagName, name]));
    assert.ok(settable.some(([, name]) => name === 'getToken'));
    assert.deepEqual(await meet(`import 'redress/define';
      const hasSetter = (object, name) => !!object && (!!Object.getOwnPropertyDescriptor(object, name)?.set || hasSetter(Object.getPrototypeOf(object), name));
      const look = () => ${JSON.stringify(settable)}.filter(([tag, name]) => !hasSetter(document.createElement(tag), name));`), []);
  });

  it('costs an app that takes one element that element and Lit; the others stay out, and no door is swept away', async () => {
    const button = await bundle("import { PayButtonElement } from 'redress'; customElements.define('my-pay-button', PayButtonElement);");
    const all = await bundle("import 'redress/define';");
    assert.ok(first(button) < 30_000, `the pay button alone is ${String(first(button))} bytes`);
    assert.ok(first(all) > 100_000, `all elements are ${String(first(all))} bytes`);
    const words = button.map(({ code }) => code).join('');
    assert.ok(!words.includes('redress-declaration-form') && !words.includes('claim-form'), 'another element came along');
  });

  it('never puts a server’s part into a browser’s bundle', async () => {
    const modules = (await bundle(`import 'redress/define'; ${pure.map((door, index) => `import * as door${String(index)} from '${door}'; console.log(door${String(index)});`).join('\n')}`)).flatMap(({ moduleIds }) => moduleIds).filter((id) => !id.startsWith('\0'));
    assert.ok(modules.some((id) => id.includes('dist/npm/elements/')));
    assert.deepEqual(modules.filter((id) => /dist\/(node|npm\/(backend|rules))\/|node:|node_modules\/(?!redress|lit|@lit|zod|eventsource-parser)[\w@]/.test(id.slice(project.folder.length))), []);
  });

  it('tells what to install for a server, and with exactly that a server runs', async () => {
    for (const command of ['serve', 'help']) {
      const { code, said } = await project.run('npx', 'redress', command);
      assert.equal(code, 1, said);
      assert.match(said, /The package “[\w@/-]+” is not installed\..*\n {2}npm install --save-exact /);
      assert.doesNotMatch(said, /\n +at /);
    }
    await project.write('serve.mjs', "import('redress/backend/node').catch((error) => { console.log(error.message); });");
    const asked = /npm (install --save-exact .*)/.exec(await project.does('node', 'serve.mjs'));
    assert.ok(asked);
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
    const wanted = asked[1]!.split(' ').slice(2);
    assert.ok(wanted.every((each) => devDependencies[each.replace(/@[^@]+$/, '')] === each.replace(/^.*@/, '')), asked[1]);
    await project.does('npm', ...asked[1]!.split(' '), '--prefer-offline', '--no-audit', '--no-fund');
    assert.match(await project.does('npx', 'redress', 'help'), /redress serve/);
    await project.write('serve.mjs', "import { serve } from 'redress/backend/node'; const server = await serve({ data: 'data', port: 0 }); console.log((await fetch(`${server.url}/v1/health`)).status); await server.close();");
    assert.match(await project.does('node', 'serve.mjs'), /^200$/m);
    const { said } = await project.run('npx', 'redress', 'serve', '--database-url', 'postgres://nobody@127.0.0.1:1/none');
    assert.match(said, /The package “pg” is not installed\..*\n {2}npm install --save-exact pg@/);
  });
});
