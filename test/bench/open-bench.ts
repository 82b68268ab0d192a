/** A browser beside freshly built scripts for as long as a bench runs; afterwards nothing is left of either. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotli, buildScripts } from './build-scripts.ts';
import { openPageCost } from './page-cost.ts';
import type { PageCost } from './page-cost.ts';

/** `bytes` tells what scripts weigh on the wire, together. */
export async function withScripts<T>(scripts: Readonly<Record<string, string>>, answers: ReadonlyMap<string, string>, act: (cost: PageCost, bytes: (names: readonly string[]) => Promise<number>) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  try {
    await buildScripts(folder, { 'redress.esm': 'src/entries/script-tag.ts', ...scripts });
    const cost = await openPageCost(folder, answers);
    const bytes = async (names: readonly string[]): Promise<number> => (await Promise.all(names.map((name) => brotli(folder, name)))).reduce((sum, each) => sum + each, 0);
    return await act(cost, bytes).finally(() => cost.close());
  } finally {
    await rm(folder, { recursive: true });
  }
}
