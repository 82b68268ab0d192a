/** The pay button, painted, beside a native button, one written by hand and the least Lit button. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotli, buildScripts } from './build-scripts.ts';
import type { Bench, Measure } from './measure.ts';
import { shuffled } from './measure.ts';
import { openPageCost } from './page-cost.ts';
import type { Load, PageCase } from './page-cost.ts';

const place = (tag: string): string => `${tag} { display: block; min-block-size: 48px; }`;
const lit = { tag: '<floor-button label="order"></floor-button>', script: 'lit-button.js', style: place('floor-button') };
const pages: Record<string, PageCase> = {
  native: { tag: '<button type="button">Zahlungspflichtig bestellen</button>', style: 'button { inline-size: 100%; min-block-size: 48px; font: 600 16px/1.15 system-ui; background: #ffd814; }' },
  'by hand': { ...lit, script: 'custom-element.js' },
  Lit: lit,
  'Lit again': lit,
  ours: { tag: '<redress-pay-button cart-id="c_42" amount="4990" currency="EUR" label="order" look="gold"></redress-pay-button>', script: 'redress.esm.js', style: place('redress-pay-button') },
};
const empty: PageCase = { tag: '' };
/** Does the same for every page, in any order. */
async function forEach<T>(of: Readonly<Record<string, PageCase>>, act: (page: PageCase) => Promise<T>): Promise<Record<string, T>> {
  const found: Record<string, T> = {};
  for (const [name, page] of shuffled(Object.entries(of))) found[name] = await act(page);
  return found;
}
const take = <T>(round: Readonly<Record<string, T>>, figure: (of: T) => number): Record<string, number> => Object.fromEntries(Object.entries(round).map(([name, of]) => [name, figure(of)]));

async function run(rounds: number): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  await buildScripts(folder, { 'redress.esm': 'src/entries/script-tag.ts', 'lit-button': 'test/bench/floors/lit-button.ts', 'custom-element': 'test/bench/floors/custom-element.ts' });
  const cost = await openPageCost(folder);
  try {
    const bytes: Record<string, number> = {};
    for (const [name, { script }] of Object.entries(pages)) bytes[name] = script ? await brotli(folder, script) : 0;
    const loads: Record<string, Load>[] = [];
    const late: Record<string, Load>[] = [];
    const mounts: Record<string, { ms: number; bytes: number }>[] = [];
    await forEach(pages, (page) => cost.load(page)); // the browser itself has to wake up
    for (let round = 0; round < rounds; round++) loads.push(await forEach({ empty, ...pages }, (page) => cost.load(page)));
    for (let round = 0; round < Math.ceil(rounds / 5); round++) late.push(await forEach(pages, (page) => cost.load({ ...page, tag: `${page.tag}<p>Darunter</p>` }, 400)));
    for (let round = 0; round < Math.ceil(rounds / 2); round++) mounts.push(await forEach(pages, (page) => cost.mount(page, 1000)));
    return [
      { what: 'brotli, B', rounds: [bytes], most: { figure: 7000 } },
      { what: 'painted 4x, ms', rounds: loads.map((round) => take(round, ({ painted }) => painted)), most: { times: 1.1 } },
      { what: 'main thread over empty 4x, ms', rounds: loads.map((round) => take(round, ({ busy }) => busy - round['empty']!.busy)), most: { times: 1.3 } },
      { what: 'blocking time 4x, ms', rounds: loads.map((round) => take(round, ({ blocked }) => blocked)), most: { figure: 0 } },
      { what: 'heap each, kB', rounds: mounts.map((round) => take(round, (of) => of.bytes / 1000)), digits: 1, most: { figure: 8.5 } },
      { what: 'mount 1,000, ms', rounds: mounts.map((round) => take(round, ({ ms }) => ms)), most: { times: 1.3 } },
      { what: 'layout shift, script 400 ms late', rounds: late.map((round) => take(round, ({ moved }) => moved)), digits: 3, most: { figure: 0 } },
    ];
  } finally {
    await cost.close();
    await rm(folder, { recursive: true });
  }
}

export const bench: Bench = { title: 'Pay button', rounds: 15, cases: Object.keys(pages), floor: 'Lit', again: 'Lit again', ours: 'ours', run };
