/** The backend of docs/own-backend.md, in Python, held against the contract by the same kit as ours. Runs where Python has what its requirements.txt names. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.mjs';
import { mountWith, offersIn, setup, type OpenApiPaths } from './setup.ts';
import { NotOffered, type Mount } from './mount.ts';
import { features } from './suite.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const python = ['python3', '/usr/bin/python3'].find((each) => {
  try {
    execFileSync(each, ['-c', 'import flask, jwt, jsonschema, waitress'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

if (!python) console.log('conformance: demo/own-backend was not run: pip install -r demo/own-backend/requirements.txt');
else {
  const folder = await mkdtemp(join(tmpdir(), 'redress-own-backend-'));
  await writeFile(join(folder, 'setup.json'), JSON.stringify(setup()));
  const port = await freePort();
  const child = spawn(python, [here('../../demo/own-backend/backend.py'), '--openapi', here('../../src/contract/openapi.json'), '--setup', 'setup.json', '--port', String(port)], { cwd: folder, env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  after(async () => {
    child.kill();
    await rm(folder, { recursive: true });
  });
  for (const end = Date.now() + 20_000; !said.join('').includes('listening') && child.exitCode === null && Date.now() < end;) await new Promise((resolve) => { setTimeout(resolve, 50); });
  assert.match(said.join(''), /listening on/);

  const url = `http://127.0.0.1:${String(port)}`;
  const offers = offersIn(await (await fetch(`${url}/v1/openapi.json`)).json() as OpenApiPaths);
  const mount: Mount = mountWith(url, undefined, (request) => fetch(request), offers);
  let [passed, leftOut] = [0, 0];
  for (const { name, run } of Object.values(features).flat()) {
    test(`Python: ${name}`, async (t) => {
      await run(mount).then(() => { passed++; }, (error: unknown) => {
        if (!(error instanceof NotOffered)) throw error;
        leftOut++;
        t.diagnostic(`left out: ${error.message}`);
      });
    });
  }
  test('Python: enough of the contract was asked for to say that a panel can live on it', (t) => {
    t.diagnostic(`${String(offers.size)} routes, ${String(passed)} cases passed, ${String(leftOut)} left out`);
    assert.deepEqual([offers.size, passed >= 60], [12, true]);
  });
}
