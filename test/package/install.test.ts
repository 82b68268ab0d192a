/** docs/install.md as a stranger follows it: an empty folder, the packed package, each block as it stands there, in order. At the end a buyer sees the order. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { blocksOf } from '../docs/blocks.ts';
import { openPage } from '../support/open-page.ts';
import { presses, sees } from '../support/person.ts';
import { freePort } from '../support/free-port.mjs';
import { tarball } from './project.ts';

const blocks = blocksOf('docs/install.md');
const [install, add, serve, order, token] = blocks.filter(({ language }) => language === 'sh').map(({ code }) => code);
const [profile] = blocks.filter(({ language }) => language === 'json');
const [page] = blocks.filter(({ language }) => language === 'html');

test('from an empty folder to an order that a buyer can ask about', async () => {
  const started = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'redress-install-'));
  const port = await freePort();
  // what is not the reader's to choose here: which package is the published one, and which port is free
  const here = (code: string): string => code.replace(/ redress (?=@electric)/, ` ${tarball} `).replaceAll('8787', String(port));
  const shell = (code: string) => spawn('bash', ['-e', '-c', here(code)], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, DATABASE_URL: '' } });
  const does = (code: string): Promise<string> => new Promise((resolve, reject) => {
    const child = shell(code);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.once('close', (status) => { if (status === 0) resolve(said); else reject(new Error(`${code}\nended with ${String(status)}:\n${said}`)); });
  });
  const { browser, page: tab, said } = await openPage();
  let server: ReturnType<typeof shell> | undefined;
  try {
    await does(install!);
    await writeFile(join(folder, 'profile.json'), profile!.code);
    const key = /^secret key +(sk_\S+)$/m.exec(await does(add!))?.[1];
    assert.ok(key, 'the secret key is told');
    server = shell(serve!);
    await new Promise((resolve, reject) => {
      server!.stdout.once('data', resolve);
      server!.once('close', () => { reject(new Error('the backend ended')); });
    });
    const withKey = (code: string): string => code.replaceAll('sk_...', key);
    assert.match(await does(withKey(order!)), /"receivedAt"/);
    const opens = /"token": ?"(eyJ[^"]+)"/.exec(await does(withKey(token!)))?.[1];
    assert.ok(opens, 'there is a token');
    await writeFile(join(folder, 'shop/index.html'), here(page!.code).replace('eyJ...', opens));
    await tab.goto(`http://127.0.0.1:${String(port)}/`);
    await sees(tab, 'My Shop');
    await sees(tab, 'Rucksack');
    await presses(tab, 'Where is my parcel?');
    await sees(tab, /26/);
    assert.deepEqual(said.filter((line) => !line.includes('favicon')), []);
    console.log(`    from an empty folder to a working order-help panel: ${String(Math.round((Date.now() - started) / 1000))} s of machine time, ${String(blocks.length)} blocks pasted`);
  } finally {
    await browser.close();
    if (server?.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  }
});
