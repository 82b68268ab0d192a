/** The claim form as first shown, beside a native form of ten fields and the least form of Lit and zod/mini. Ours fetches its order first; the floors stand there at once. */
import { fields, look, send, title } from './floors/ten-fields.ts';
import { forEach } from './measure.ts';
import type { Bench, Measure } from './measure.ts';
import { withScripts } from './open-bench.ts';
import type { PageCase } from './page-cost.ts';
import { loadMeasures, loads, shiftMeasures } from './page-rounds.ts';
import { showOrder } from './shown-order.ts';

const cases = ['native', 'Lit + zod/mini', 'Lit again', 'ours'];
const controls = fields.map(({ id, label, type }) => `<label>${label}${type === 'textarea' ? `<textarea id="${id}" rows="5"></textarea>` : `<input id="${id}" type="${type}">`}</label>`).join('');
const lit: PageCase = { tag: '<floor-form></floor-form>', script: 'lit-form.js', style: 'floor-form { display: block; min-block-size: 100svh; }', until: 'form' };

async function run(rounds: number): Promise<Measure[]> {
  const shown = await showOrder();
  const pages: Record<string, PageCase> = {
    native: { tag: `<form novalidate><h2>${title}</h2>${controls}<button>${send}</button></form>`, script: 'native-form.js', style: look, until: 'form' },
    'Lit + zod/mini': lit,
    'Lit again': lit,
    ours: { tag: `<redress-claim-form ${shown.attributes}></redress-claim-form>`, script: 'redress.esm.js', style: 'redress-claim-form { display: block; min-block-size: 100svh; }', until: 'form' },
  };
  return withScripts({ 'native-form': 'test/bench/floors/native-form.ts', 'lit-form': 'test/bench/floors/lit-form.ts' }, shown.answers, async (cost, bytes) => {
    const found = await loads(cost, pages, rounds);
    const weights: Record<string, number>[] = [];
    for (const round of found) weights.push(await forEach(round, ({ scripts }) => bytes(scripts)));
    const submits: Record<string, number>[] = [];
    for (let round = 0; round < rounds; round++) submits.push(await forEach(pages, (page) => cost.submit(page)));
    return [
      { what: 'brotli until painted, B', rounds: weights, most: { figure: 16_000 } },
      ...loadMeasures(found, { painted: 1.15, busy: 1.25 }),
      { what: 'submit with errors 4x, ms', rounds: submits, digits: 1, most: { times: 1.5 } },
      ...await shiftMeasures(cost, pages, rounds),
    ];
  });
}

export const bench: Bench = { title: 'Claim form as first shown', rounds: 11, cases, floor: 'Lit + zod/mini', again: 'Lit again', ours: 'ours', run };
