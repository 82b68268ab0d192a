/** Typing in the claim form's story, beside a native textarea: what the main thread has to do for each letter. Ours keeps every letter on the device and grows with the text. */
import { forEach } from './measure.ts';
import type { Bench, Measure } from './measure.ts';
import { withScripts } from './open-bench.ts';
import type { PageCase } from './page-cost.ts';
import { showOrder } from './shown-order.ts';
import { placeOf } from '../../src/elements/shared/kept.ts';

const cases = ['native', 'native again', 'ours'];
const native: PageCase = { tag: '<label>Was ist passiert? <textarea rows="5"></textarea></label>', style: 'textarea { box-sizing: border-box; inline-size: 100%; min-block-size: 120px; font: 16px/1.5 system-ui; }', until: 'textarea' };

async function run(rounds: number): Promise<Measure[]> {
  const { order, attributes, answers } = await showOrder();
  // a draft that was left at the story
  const draft = { touched: Date.now(), value: { id: 'claim-of-the-bench', ground: 'not_received', step: 'evidence', lines: [{ line: 'lamp', quantity: 1 }] } };
  const begun = `<script>localStorage.setItem(${JSON.stringify(placeOf(order, 'claim'))}, ${JSON.stringify(JSON.stringify(draft))})</script>`;
  const ours: PageCase = { tag: `${begun}<redress-claim-form ${attributes}></redress-claim-form>`, script: 'redress.esm.js', style: 'redress-claim-form { display: block; min-block-size: 100svh; }', until: 'textarea' };
  return withScripts({}, answers, async (cost) => {
    const found: Record<string, number>[] = [];
    for (let round = 0; round < rounds; round++) found.push(await forEach({ native, 'native again': native, ours }, (page) => cost.type(page, 60)));
    const spread = found.flatMap((round) => [round['native']!, round['native again']!]);
    return [
      // within native's spread: no more than the slowest of its rounds
      { what: 'each letter 4x, ms', rounds: found, digits: 2, most: { figure: Number(Math.max(...spread).toFixed(2)) } },
      { what: 'above native, each letter 4x, ms', rounds: found.map((round) => ({ 'native again': round['native again']! - round['native']!, ours: round['ours']! - round['native']! })), digits: 2 },
    ];
  });
}

export const bench: Bench = { title: 'Typing in the claim form', rounds: 11, cases, floor: 'native', again: 'native again', ours: 'ours', run };
