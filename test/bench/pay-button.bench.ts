/** The pay button, painted, beside a native button, one written by hand and the least Lit button. */
import { buttonPages as pages, buttonScripts } from './button-pages.ts';
import { forEach, take } from './measure.ts';
import type { Bench, Measure } from './measure.ts';
import { withScripts } from './open-bench.ts';
import { loadMeasures, loads, shiftMeasures } from './page-rounds.ts';

const run = (rounds: number): Promise<Measure[]> => withScripts(buttonScripts, new Map(), async (cost, bytes) => {
  // the file that paints it; what else comes is not waited for
  const weights = await forEach(pages, ({ script }) => bytes(script ? [script] : []));
  const found = await loads(cost, pages, rounds);
  const mounts: Record<string, { ms: number; bytes: number }>[] = [];
  for (let round = 0; round < Math.ceil(rounds / 2); round++) mounts.push(await forEach(pages, (page) => cost.mount(page, 1000)));
  return [
    { what: 'brotli, B', rounds: [weights], most: { figure: 7000 } },
    ...loadMeasures(found, { painted: 1.1, busy: 1.3 }),
    { what: 'heap each, kB', rounds: mounts.map((round) => take(round, (of) => of.bytes / 1000)), digits: 1, most: { figure: 8.5 } },
    { what: 'mount 1,000, ms', rounds: mounts.map((round) => take(round, ({ ms }) => ms)), most: { times: 1.3 } },
    ...await shiftMeasures(cost, pages, rounds),
  ];
});

export const bench: Bench = { title: 'Pay button', rounds: 15, cases: Object.keys(pages), floor: 'Lit', again: 'Lit again', ours: 'ours', run };
