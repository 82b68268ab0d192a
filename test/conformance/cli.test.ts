/** `npm run conformance` as whoever writes a backend of their own meets it: against one that is right, wrong, incomplete, or not there. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listen, type Listener } from '../../src/entries/backend-node.ts';
import { freePort } from '../support/free-port.mjs';
import { memoryBackend } from './memory-backend.ts';
import { testMerchants } from './mount.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'redress-conformance-'));
const listeners: Listener[] = [];
after(async () => {
  await Promise.all(listeners.map((each) => each.close()));
  await rm(folder, { recursive: true });
});

/** A backend on a port, whose answers may be changed on their way. */
async function serving(change: (response: Response, request: Request) => Response | Promise<Response> = (response) => response): Promise<string> {
  const backend = await memoryBackend();
  const listener = await listen(async (request) => change(await backend.fetch(request), request), { port: 0 });
  listeners.push(listener);
  return listener.url;
}

async function conformance(...args: string[]): Promise<{ code: number | null; said: string }> {
  // each run with a payment server of its own
  const port = await freePort();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', cli, '--payments-port', String(port), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.on('close', (code) => { resolve({ code, said }); });
  });
}

test('a backend that keeps the contract passes, and the report says so case by case', async () => {
  const report = join(folder, 'report.json');
  const { code, said } = await conformance('--url', await serving(), '--only', 'protocol,thread', '--report', report);
  assert.equal(code, 0, said);
  assert.match(said, /has 58 of 58 routes[^]*✓ HEAD is GET without the body[^]*\n\d\d passed, 0 failed, 0 left out/);
  const { outcomes } = JSON.parse(await readFile(report, 'utf8')) as { outcomes: { feature: string; outcome: string }[] };
  assert.deepEqual([...new Set(outcomes.map(({ feature, outcome }) => `${feature} ${outcome}`))], ['protocol passed', 'thread passed']);
});

test('what is wrong is said in a sentence, with what was expected and what came', async () => {
  const url = await serving(async (response, request) => (request.url.endsWith('/messages') && response.status === 201 ? new Response(await response.text(), { status: 200, headers: response.headers }) : response));
  const { code, said } = await conformance('--url', url, '--only', 'thread');
  assert.equal(code, 1, said);
  assert.match(said, /✗ .+\n {6}sendMessage answered 200; it may answer 201, or with a problem document: /);
});

test('what a backend does not list is left out, not failed', async () => {
  const url = await serving(async (response, request) => {
    if (!request.url.endsWith('/v1/openapi.json') || request.method !== 'GET') return response;
    const { paths, ...rest } = await response.json() as { paths: Record<string, unknown> };
    return Response.json({ ...rest, paths: Object.fromEntries(Object.entries(paths).filter(([path]) => !path.includes('/read'))) }, { headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  const { code, said } = await conformance('--url', url, '--only', 'thread,matrix');
  assert.equal(code, 0, said);
  assert.match(said, /has 56 of 58 routes[^]*– .+ \(needs markRead\)[^]*\d+ passed, 0 failed, [2-9]\d* left out/);
});

test('a backend that makes its own keys is asked with those', async () => {
  const [one, two] = testMerchants;
  const keys = join(folder, 'keys.json');
  const write = (secretKey: string): Promise<void> => writeFile(keys, JSON.stringify({ merchant: one.profile.id, secretKey, tokenSecret: one.tokenSecret, other: { merchant: two.profile.id, secretKey: two.secretKey, tokenSecret: two.tokenSecret } }));
  const url = await serving();
  await write(one.secretKey);
  assert.equal((await conformance('--url', url, '--only', 'rating', '--keys', keys)).code, 0);
  await write('sk_of_somebody_else_0123456789');
  const { code, said } = await conformance('--url', url, '--only', 'rating', '--keys', keys);
  assert.equal(code, 1);
  assert.match(said, /✗ .+\n {6}putOrder should work, but answered 401: .*key_invalid/);
});

test('whoever cannot be asked, or is asked for what there is not, is told what to do', async () => {
  for (const [args, words] of [
    [['--url', 'http://127.0.0.1:2'], /does not answer \(.*ECONNREFUSED.*\)\. Is the backend running/],
    [['--url', await serving((response, request) => (request.url.endsWith('openapi.json') ? new Response('<p>', { status: 404 }) : response))], /openapi\.json answered with 404: it has to be an OpenAPI document/],
    [['--url', await serving(), '--only', 'threads'], /There is no part threads, but protocol, access/],
    [['--url', await serving(), '--keys', join(folder, 'nowhere.json')], /There is no file .*nowhere\.json/],
    [['--uri', 'x'], /'--uri'/],
    [[], /--setup +prints/],
  ] as const) {
    const { code, said } = await conformance(...args);
    assert.equal(code, 2, said);
    assert.match(said, words);
    assert.doesNotMatch(said, /^ +at /m);
  }
});

test('what a backend has to know is printed, and is what the suite asks with', async () => {
  const { code, said } = await conformance('--setup');
  assert.equal(code, 0);
  const { merchants: [one] } = JSON.parse(said) as { merchants: { secretKey: string; payments: { hosted: { url: string } } }[] };
  assert.equal(one!.secretKey, testMerchants[0].secretKey);
  assert.match(one!.payments.hosted.url, /^http:\/\/127\.0\.0\.1:\d+\/redress$/);
});
