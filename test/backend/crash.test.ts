/** A server that is killed, told to stop, or started twice: the real process, over HTTP, on PGlite in a folder (P1). */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { firstBreak, registerMerchant } from '../../src/entries/backend.ts';
import { openStore } from '../../src/entries/backend-node.ts';
import { mountAt, testMediatorKey, testMerchants } from '../conformance/mount.ts';
import { caseOf, placed, png } from '../conformance/scene.ts';
import { done, fresh } from '../conformance/talk.ts';

/** How often it is killed; a longer run: CRASH_ROUNDS=20. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 1);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'redress-crash-'));
const data = join(folder, 'data');
const children = new Set<ChildProcess>();
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

interface Running { readonly child: ChildProcess; readonly url: string; readonly complaints: () => string }

/** Starts `redress serve` and waits for the one line that says where. */
async function start(...more: string[]): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/entries/redress.ts', 'serve', '--port', '0', '--sandbox', '--mediator-key', testMediatorKey, '--data', data, ...more], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: '' } });
  children.add(child);
  let [said, complained] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => { complained += chunk; });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const found = /^listening on (http:\S+)$/m.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => { reject(Object.assign(new Error(complained), { exit: code })); });
  });
  return { child, url, complaints: () => complained };
}

async function stop({ child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const gone = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  return (await gone)[0];
}

test('a server that is killed in the middle of work has every row it acknowledged when it runs again', async () => {
  const store = await openStore({ data });
  for (const merchant of testMerchants) await registerMerchant(store, merchant);
  await store.close();

  let running = await start();
  let mount = mountAt(running.url, (request) => fetch(request));
  const scene = await placed(mount);
  const acknowledged: string[] = [];
  const files: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const { child } = running;
    let killed = false;
    const senders = Array.from({ length: 4 }, async () => {
      for (;;) {
        const id = fresh('message');
        try {
          await done(mount, 'sendMessage', { params: { order: scene.order }, as: scene.token, body: { id, text: `Nr. ${id}` } }, 201);
          acknowledged.push(id);
          const file = fresh('file');
          await done(mount, 'putFile', { params: { order: scene.order, file }, as: scene.token, body: png, headers: { 'Content-Type': 'image/png' } }, 201);
          files.push(file);
        } catch (error) {
          if (killed) return;
          throw error;
        }
      }
    });
    const before = acknowledged.length;
    while (acknowledged.length < before + 20) await new Promise((resolve) => { setTimeout(resolve, 10); });
    killed = true;
    child.kill('SIGKILL');
    await Promise.all(senders);
    running = await start();
    assert.match(running.complaints(), /waiting for the lock/, 'it says what it waits for');
    mount = mountAt(running.url, (request) => fetch(request));
    const view = await caseOf(mount, scene);
    const [messages, kept] = [new Set(view.messages.map(({ id }) => id)), new Set(view.files.map(({ id }) => id))];
    assert.deepEqual(acknowledged.filter((id) => !messages.has(id)), [], 'messages lost');
    assert.deepEqual(files.filter((id) => !kept.has(id)), [], 'files lost');
    for (const file of files.slice(-4)) assert.deepEqual([...(await done(mount, 'readFile', { params: { order: scene.order, file }, as: scene.token })).bytes], [...png]);
  }
  assert.equal(await stop(running, 'SIGTERM'), 0);
  const again = await openStore({ data });
  assert.equal(await firstBreak((await again.readCase({ merchant: mount.merchant, order: scene.order }))!), undefined);
  await again.close();
});

test('a second server on the same folder says so and stops; the first one goes on', async () => {
  const running = await start();
  await assert.rejects(start(), (error: Error & { exit?: number }) => {
    assert.equal(error.exit, 1);
    assert.ok(error.message.includes(data) && error.message.includes('in use'), error.message);
    return true;
  });
  assert.equal((await fetch(`${running.url}/v1/health`)).status, 200);
  assert.equal(await stop(running, 'SIGINT'), 0);
});

test('a port that is taken is said in words, and the folder is free again at once', async () => {
  const running = await start();
  const taken = new URL(running.url).port;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/entries/redress.ts', 'serve', '--port', taken, '--data', join(folder, 'other')], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: '' } });
  children.add(child);
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => { complained += chunk; });
  const [code] = (await once(child, 'exit')) as [number];
  assert.equal(code, 1);
  assert.ok(complained.includes(taken) && complained.includes('--port'), complained);
  assert.equal(await stop(running, 'SIGTERM'), 0);
  await (await openStore({ data: join(folder, 'other') })).close();
});
