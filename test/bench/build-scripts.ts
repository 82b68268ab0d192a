/** Builds what a bench loads into a folder of its own, with the very settings of the script tag's build. `redress.esm.js` is ours. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import config from '../../vite.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function buildScripts(folder: string, scripts: Readonly<Record<string, string>>): Promise<void> {
  const cdn = config({ mode: 'cdn', command: 'build' });
  // one after the other: together they would share a file
  for (const [name, entry] of Object.entries(scripts))
    // a floor fetches nothing later, so there is nothing to check
    await build({ ...cdn, plugins: (cdn.plugins ?? []).filter((plugin) => name === 'redress.esm' || !(plugin && 'name' in plugin && plugin.name === 'redress-checked-imports')), root, configFile: false, build: { ...cdn.build, outDir: folder, emptyOutDir: false, lib: { entry: { [name]: entry }, formats: ['es'] } } });
}

/** Bytes on the wire. */
export const brotli = async (folder: string, script: string): Promise<number> => brotliCompressSync(await readFile(join(folder, script))).length;
