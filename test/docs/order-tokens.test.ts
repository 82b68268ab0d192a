/** Each program of docs/order-tokens.md, as it stands there, asks a real backend for a token, and the token opens the order. Runs those whose language is on the machine. */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createBackend, createMemoryFiles, createMemoryStore, registerMerchant } from '../../src/entries/backend.ts';
import { listen } from '../../src/entries/backend-node.ts';
import { testMerchants } from '../conformance/mount.ts';
import { orderBody } from '../conformance/scene.ts';
import { blocksOf } from './blocks.ts';

/** What runs a program, and how one sees that it is there. */
const runs: Readonly<Record<string, { readonly file: string; readonly run: (path: string) => [string, string[]]; readonly there: [string, string[]] }>> = {
  Node: { file: 'order-token.mjs', run: (path) => ['node', [path]], there: ['node', ['--version']] },
  PHP: { file: 'order-token.php', run: (path) => ['php', [path]], there: ['php', ['-r', 'exit((int) !function_exists("curl_init"));']] },
  Python: { file: 'order_token.py', run: (path) => ['python3', [path]], there: ['python3', ['--version']] },
  Ruby: { file: 'order_token.rb', run: (path) => ['ruby', [path]], there: ['ruby', ['--version']] },
  Java: { file: 'OrderToken.java', run: (path) => ['java', [path]], there: ['java', ['-version']] },
  Go: { file: 'order_token.go', run: (path) => ['go', ['run', path]], there: ['go', ['version']] },
};
const isThere = ([command, args]: [string, string[]]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const folder = await mkdtemp(join(tmpdir(), 'redress-tokens-'));
const store = createMemoryStore();
const [merchant] = testMerchants;
await registerMerchant(store, merchant);
const backend = createBackend({ store, files: createMemoryFiles() });
const listener = await listen(backend.fetch, { port: 0 });
after(async () => {
  await listener.close();
  await rm(folder, { recursive: true });
});

/** A number with what shops put into one. */
const number = '#1042 / ä';
const order = orderBody(new Date().toISOString().replace(/\.\d+/, ''), { number });
const at = `${listener.url}/v1/merchant/orders/${encodeURIComponent(number)}`;
await fetch(at, { method: 'PUT', headers: { Authorization: `Bearer ${merchant.secretKey}`, 'Content-Type': 'application/json' }, body: JSON.stringify(order) });

const ask = (command: string, args: string[], key: string): Promise<{ code: number; said: string; complained: string }> => new Promise((resolve) => {
  const env = { ...process.env, REDRESS_API: `${listener.url}/v1`, REDRESS_KEY: key, GOCACHE: join(folder, 'go'), HOME: folder };
  execFile(command, args, { cwd: folder, env, timeout: 120_000 }, (error, said, complained) => { resolve({ code: error ? 1 : 0, said, complained }); });
});

const programs = blocksOf('docs/order-tokens.md').filter(({ under }) => under in runs);
test('there is a program for each language', () => { assert.deepEqual(programs.map(({ under }) => under), Object.keys(runs)); });

for (const { under, code } of programs) {
  const { file, run, there } = runs[under]!;
  if (!isThere(there)) {
    console.log(`docs: the order token in ${under} was not run: ${there[0]} is not on this machine`);
    continue;
  }
  test(`an order token in ${under} opens its order, and a wrong key is told`, async () => {
    const path = join(folder, file);
    await writeFile(path, code);
    const [command, args] = run(path);
    const { said, complained } = await ask(command, [...args, number], merchant.secretKey);
    const token = said.trim();
    assert.match(token, /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/, complained);
    const read = await fetch(`${listener.url}/v1/orders/${encodeURIComponent(number)}`, { headers: { Authorization: `Bearer ${token}` } });
    assert.equal(((await read.json()) as { order: { number: string } }).order.number, number);
    const wrong = await ask(command, [...args, number], 'sk_of_somebody_else_0123456789');
    assert.equal(wrong.code, 1);
    assert.match(wrong.complained + wrong.said, /401/);
  });
}
