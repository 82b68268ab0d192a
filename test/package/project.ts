/** A project of somebody who uses the package: a folder of its own outside of this repository, with the tarball installed. For the tests of this room. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** What `npm pack` made, and the folder in which it is unpacked. */
export const { PACKED: tarball = '', UNPACKED: unpacked = '' } = process.env;
if (!tarball || !unpacked) throw new Error('These tests look at a packed tarball. Run them by: npm run test:package');

export interface Ran { readonly code: number; readonly said: string }

export interface Project {
  readonly folder: string;
  /** Runs a command there; what it says is kept, whatever it ends with. */
  run(command: string, ...args: string[]): Promise<Ran>;
  /** The same for what has to work. */
  does(command: string, ...args: string[]): Promise<string>;
  write(file: string, text: string): Promise<void>;
  read(file: string): Promise<string>;
  gone(): Promise<void>;
}

/** A project as its folder in demo/frameworks is, or an empty one, with the tarball installed. */
export async function openProject(from?: string): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-project-'));
  const run: Project['run'] = (command, ...args) => new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.once('error', reject);
    child.once('close', (code) => { resolve({ code: code ?? 1, said }); });
  });
  const project: Project = {
    folder, run,
    does: async (command, ...args) => {
      const { code, said } = await run(command, ...args);
      if (code) throw new Error(`${[command, ...args].join(' ')} ended with ${String(code)}:\n${said}`);
      return said;
    },
    write: (file, text) => writeFile(join(folder, file), text),
    read: (file) => readFile(join(folder, file), 'utf8'),
    gone: () => rm(folder, { recursive: true, force: true }),
  };
  if (from === undefined) await project.write('package.json', '{ "name": "a-shop", "private": true, "type": "module" }\n');
  else await cp(join(root, from), folder, { recursive: true, filter: (path) => !/\/(node_modules|dist)$/.test(path) });
  await project.does('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--save-exact', tarball);
  return project;
}
