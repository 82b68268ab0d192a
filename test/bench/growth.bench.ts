/** Many on one page: what each of 1, 10, 100 and 1,000 pay buttons and help panels keeps of memory and takes to show, beside as many of the least Lit ones. */
import { buttonPages, buttonScripts } from './button-pages.ts';
import { helpPages, helpScripts } from './help-pages.ts';
import { forEach, take } from './measure.ts';
import type { Bench, Measure } from './measure.ts';
import { withScripts } from './open-bench.ts';
import type { PageCase, PageCost } from './page-cost.ts';

const counts = [1, 10, 100, 1000];
const cases = ['Lit', 'Lit again', 'ours'];

/** `most`, kilobytes for each, is asked of the greatest number: few also bear what the first ones bring along for all. */
async function grown(cost: PageCost, what: string, pages: Readonly<Record<string, PageCase>>, rounds: number, most?: number): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const count of counts) {
    const found: Record<string, { readonly ms: number; readonly bytes: number }>[] = [];
    for (let round = 0; round < rounds; round++) found.push(await forEach(pages, (page) => cost.mount(page, count)));
    const many = `${what} × ${count.toLocaleString('en')}`;
    measures.push(
      { what: `${many}, heap each, kB`, rounds: found.map((round) => take(round, ({ bytes }) => bytes / 1000)), digits: 1, ...(most !== undefined && count === counts.at(-1) ? { most: { figure: most } } : {}) },
      { what: `${many}, shown, each, ms`, rounds: found.map((round) => take(round, ({ ms }) => ms / count)), digits: 2 },
    );
  }
  return measures;
}

async function run(rounds: number): Promise<Measure[]> {
  const { pages: panels, answers } = await helpPages();
  const buttons = Object.fromEntries(cases.map((name) => [name, buttonPages[name]!]));
  return withScripts({ ...buttonScripts, ...helpScripts }, answers, async (cost) => [
    ...await grown(cost, 'pay button', buttons, rounds, 8.5),
    ...await grown(cost, 'help panel', panels, rounds),
  ]);
}

export const bench: Bench = { title: 'Many on one page', rounds: 3, cases, floor: 'Lit', again: 'Lit again', ours: 'ours', run };
