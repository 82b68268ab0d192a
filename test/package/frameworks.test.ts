/** A fresh project in React, Vue, Svelte and plain TypeScript, as demo/frameworks has them, on the packed tarball: it installs what its lock says, type-checks, builds, and a buyer files a claim in it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openPage } from '../support/open-page.ts';
import { chooses, presses, sees, types } from '../support/person.ts';
import { spellings, writtenFor } from './misuse.ts';
import type { Spelling } from './misuse.ts';
import { openProject, root } from './project.ts';
import type { Project } from './project.ts';
import { openShop } from './shop.ts';

interface Lock { packages: Record<string, { dependencies?: Record<string, string> }> }

/** What a lock file pins, but for Redress itself. */
async function pinned(read: Promise<string>): Promise<Lock['packages']> {
  const { packages } = JSON.parse(await read) as Lock;
  return Object.fromEntries(Object.entries(packages).filter(([path]) => path !== '' && path !== 'node_modules/redress'));
}

/** The project's own type checker minds what is wrong in a file of right and wrong tags, and nothing else in the whole project. */
async function mindsMisuse(project: Project, spelling: Spelling, ...options: string[]): Promise<void> {
  const { file, before, after } = spelling;
  const written = writtenFor(spelling);
  await project.write(file, `${[...before, ...written.map(({ tag }) => tag), ...after].join('\n')}\n`);
  const { said } = await project.run('npm', 'run', 'check', ...options);
  const errors = [...said.matchAll(/([\w./-]+\.(?:ts|tsx|vue|svelte))"?[ (:](\d+)[,:]/g)].map(([, path, line]) => ({ path, line: Number(line) - before.length - 1 }));
  assert.deepEqual(errors.filter(({ path }) => path !== file), [], said);
  for (const [line, { tag, wrong }] of written.entries()) assert.equal(errors.some((error) => error.line === line), wrong !== undefined, `${wrong ?? 'this is right'}: ${tag}\n${said}`);
  assert.ok(errors.every(({ line }) => line >= 0 && line < written.length), said);
}

async function filesAClaim({ folder }: Project): Promise<void> {
  const shop = await openShop(join(folder, 'dist'), ['NR-open']);
  const { browser, page, said } = await openPage();
  try {
    await page.goto(`${shop.url}/`);
    await presses(page, 'Wo ist mein Paket?');
    await presses(page, 'Käuferschutz beantragen');
    await sees(page, 'Um welche Artikel geht es?');
    await presses(page, 'Weiter');
    await sees(page, 'Was Sie schon versucht haben');
    await presses(page, 'Weiter');
    await types(page, 'In Ihren Worten', 'Der Rucksack ist nie angekommen.');
    await chooses(page, 'Die Lieferadresse stimmt');
    await presses(page, 'Weiter');
    await chooses(page, 'Geld zurück');
    await presses(page, 'Weiter');
    await presses(page, 'Antrag senden');
    // told by the page itself, which heard of it
    await sees(page, /^Antrag gestellt\. Der Händler antwortet bis \d+\.\d+\.\d{4}\.$/);
    assert.deepEqual(said, []);
  } finally {
    await browser.close();
    await shop.close();
  }
}

describe('a fresh project', { concurrency: 2 }, () => {
  for (const name of ['react', 'vue', 'svelte', 'plain'] as const) it(`in ${name}: its types are right, it builds, and a claim is filed in it`, async () => {
    const project = await openProject(`demo/frameworks/${name}`);
    try {
      assert.deepEqual(await pinned(project.read('package-lock.json')), await pinned(readFile(join(root, 'demo/frameworks', name, 'package-lock.json'), 'utf8')), `the lock of demo/frameworks/${name} is not what its package.json asks for`);
      if (name === 'plain') {
        await project.does('npm', 'run', 'check');
        await project.does('npx', 'tsc', '--module', 'nodenext', '--moduleResolution', 'nodenext');
      } else await mindsMisuse(project, spellings[name], ...(name === 'svelte' ? ['--', '--output', 'machine'] : []));
      await project.does('npm', 'run', 'build');
      await filesAClaim(project);
    } finally {
      await project.gone();
    }
  });
});
