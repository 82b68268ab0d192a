/** The order help panel as first shown, beside the least Lit panel that fetches the same order and shows as much of it. */
import { helpPages, helpScripts } from './help-pages.ts';
import { forEach } from './measure.ts';
import type { Bench, Measure } from './measure.ts';
import { withScripts } from './open-bench.ts';
import { loadMeasures, loads, shiftMeasures } from './page-rounds.ts';

async function run(rounds: number): Promise<Measure[]> {
  const { pages, answers } = await helpPages('display: block; min-block-size: 100svh;');
  return withScripts(helpScripts, answers, async (cost, bytes) => {
    const found = await loads(cost, pages, rounds);
    const weights: Record<string, number>[] = [];
    for (const round of found) weights.push(await forEach(round, (load) => bytes(load.scripts)));
    return [{ what: 'brotli until painted, B', rounds: weights }, ...loadMeasures(found, {}), ...await shiftMeasures(cost, pages, rounds)];
  });
}

export const bench: Bench = { title: 'Order help as first shown', rounds: 11, cases: ['Lit', 'Lit again', 'ours'], floor: 'Lit', again: 'Lit again', ours: 'ours', run };
