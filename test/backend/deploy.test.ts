/**
 * The image of the server, without Docker: the Dockerfile's own steps are followed in a folder, what it starts is started, asked how it is and told to stop. Only `npm ci` is
 * answered by the packages that are here, and nobody is given a folder, for there is no user `node`. Nobody has built the image itself here.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { parse } from 'yaml';
import { freePort } from '../support/free-port.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const place = join(root, 'demo/deploy');
const lines = (await readFile(join(place, 'Dockerfile'), 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const steps = lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
const listed = (word: string): string[] => JSON.parse(steps.findLast(([each]) => each === word)![1].replace(/^.*?(?=\[)/, '')) as string[];

/** Follows the steps in `folder`, which stands for the root of every stage. */
async function follow(folder: string): Promise<{ app: string; at: string }> {
  let [stage, at] = ['', ''];
  const inStage = (path: string, of = stage): string => join(folder, of, path.startsWith('/') ? path : join(at, path));
  for (const [word, rest] of steps) {
    if (word === 'FROM') {
      [stage, at] = [/ AS (\w+)$/.exec(rest)?.[1] ?? 'last', '/'];
      await mkdir(inStage('/'), { recursive: true });
    } else if (word === 'WORKDIR') {
      at = rest;
      await mkdir(inStage(at), { recursive: true });
    } else if (word === 'COPY') {
      const [from, parts] = [/^--from=(\w+) /.exec(rest)?.[1], rest.replace(/^--from=\w+ /, '').split(' ')];
      const to = parts.pop()!;
      for (const part of parts) {
        const source = from === undefined ? join(root, part) : inStage(part, from);
        // a folder's content goes into the folder that is named, a file below its own name
        await cp(source, to === './' && !part.endsWith('server') ? inStage(basename(part)) : inStage(to), { recursive: true });
      }
    } else if (word === 'RUN' && rest.startsWith('npm ci')) {
      await symlink(join(root, 'node_modules'), inStage('node_modules'));
    } else if (word === 'RUN') {
      const { status, stderr } = spawnSync('sh', ['-c', rest.replace(' -o node -g node', '').replaceAll(' /data', ` ${inStage('/data')}`)], { cwd: inStage(at), encoding: 'utf8' });
      assert.equal(status, 0, `${rest}: ${stderr}`);
    }
  }
  return { app: inStage('/app'), at: inStage(at) };
}

test('the image’s own steps make a server that says it is well, keeps what it is told in /data alone, counts, and ends in order when it is told to', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-image-'));
  t.after(() => rm(folder, { recursive: true }));
  const { app, at } = await follow(folder);
  const before = await readdir(app);
  assert.ok(before.includes('redress.js') && !before.includes('node_modules'), before.join());

  const [port, metrics] = [await freePort(), await freePort()];
  const swapped: Record<string, string> = { 8787: String(port), 9464: String(metrics), '0.0.0.0': '127.0.0.1', '/app/redress.js': join(app, 'redress.js') };
  const [program = '', ...args] = [...listed('ENTRYPOINT'), ...listed('CMD')].map((word) => swapped[word] ?? word);
  // the embedded database is not in the image: without the address of one the server names what is missing and ends
  const without = spawnSync(program, args, { cwd: at, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  assert.notEqual(without.status, 0);
  assert.match(without.stderr, /pglite/);
  assert.deepEqual(await readdir(app), before);

  if (process.env['DATABASE_URL'] === undefined) {
    console.log('deploy: DATABASE_URL is not set: the server of the image was not started on a database');
    return;
  }
  const server = spawn(program, args, { cwd: at, env: { PATH: process.env['PATH'], DATABASE_URL: process.env['DATABASE_URL'] }, stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(() => { server.kill('SIGKILL'); });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
  while (!printed.includes('listening on')) {
    assert.equal(server.exitCode, null, printed);
    await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
  }
  const [asked = '', ...how] = listed('HEALTHCHECK').map((word) => word.replace('8787', String(port)));
  assert.equal(spawnSync(asked, how, { cwd: app }).status, 0, printed);
  assert.match(await (await fetch(`http://127.0.0.1:${String(metrics)}/metrics`)).text(), /redress_request_seconds_count\{route="readHealth",status="200"\} 1/);
  assert.match(printed, /"event":"request","id":"[^"]+","route":"readHealth","status":200,"ms":\d+/);

  server.kill('SIGTERM');
  const [code, signal] = await once(server, 'exit') as [number | null, string | null];
  assert.deepEqual([code, signal], [0, null], printed);
  assert.notEqual(spawnSync(asked, how, { cwd: app }).status, 0, 'the check sees that it is gone');
  assert.deepEqual(await readdir(app), before, 'nothing was written beside the code: a read-only root will do');
});

test('the Dockerfile passes its linter, pins its base, ends as a user without rights, and holds no secret', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/dockerfilelint/bin/dockerfilelint'), '-o', 'json', join(place, 'Dockerfile')], { encoding: 'utf8' });
  const { files } = JSON.parse(stdout) as { files: { issues: { content: string; title: string }[] }[] };
  assert.deepEqual([status, files.flatMap(({ issues }) => issues.map(({ title, content }) => `${title}: ${content}`))], [0, []]);
  const of = (word: string): string[] => steps.flatMap(([each, rest]) => (each === word ? [rest] : []));
  assert.ok(of('FROM').every((base) => /^node:\d+\.\d+\.\d+-[\w-]+( AS \w+)?$/.test(base)), 'a version to the last digit');
  assert.equal(new Set(of('FROM').map((base) => base.split(' ')[0])).size, 1);
  assert.deepEqual(of('USER'), ['node']);
  assert.ok(of('ENV').every((line) => !/key|secret|password|token/i.test(line)));
});

test('compose starts the server behind a healthy database, read-only, without rights, with no secret in the file and the metrics kept inside', async () => {
  interface Service { image?: string; build?: { context: string; dockerfile: string }; environment: Record<string, string>; ports?: string[]; volumes: string[]; read_only?: boolean; cap_drop?: string[]; user?: string; depends_on?: Record<string, { condition: string }>; healthcheck?: { test: string[] } }
  const { services, volumes } = parse(await readFile(join(place, 'compose.yaml'), 'utf8')) as { services: Record<'server' | 'database', Service>; volumes: Record<string, unknown> };
  const { server, database } = services;
  assert.ok((await readFile(join(place, server.build!.context, server.build!.dockerfile), 'utf8')).startsWith('# The reference server'));
  assert.deepEqual([server.read_only, server.cap_drop, server.depends_on], [true, ['ALL'], { database: { condition: 'service_healthy' } }]);
  assert.match(database.image!, /^postgres:\d+\.\d+-\w+$/);
  assert.ok(database.healthcheck);
  assert.deepEqual(server.ports, ['127.0.0.1:8787:8787']);
  for (const { volumes: used } of [server, database]) for (const each of used) assert.ok(each.split(':')[0]! in volumes, each);
  for (const [name, value] of Object.entries({ ...server.environment, ...database.environment })) if (/key|password|smtp|url/i.test(name)) assert.match(value, /\$\{[A-Z_]+(:[?-][^}]*)?\}/, name);
});
