/** What loading costs each page of a bench, told alike for buttons, panels and forms: every round loads each page once, and the empty one beside them. */
import { forEach, take } from './measure.ts';
import type { Measure, Rounds } from './measure.ts';
import type { Load, PageCase, PageCost, Screen } from './page-cost.ts';

type Pages = Readonly<Record<string, PageCase>>;
const empty: PageCase = { tag: '' };
const phone: Screen = { width: 360, height: 800 };
const desktop: Screen = { width: 1280, height: 800 };

/** As many times the floor as ours may be; left out for what is only told. */
export interface Most { readonly painted?: number; readonly busy?: number }

const times = (most: number | undefined): Pick<Measure, 'most'> => (most === undefined ? {} : { most: { times: most } });

export async function loads(cost: PageCost, pages: Pages, rounds: number): Promise<Record<string, Load>[]> {
  const found: Record<string, Load>[] = [];
  await forEach(pages, (page) => cost.load(page)); // the browser itself has to wake up
  for (let round = 0; round < rounds; round++) found.push(await forEach({ empty, ...pages }, (page) => cost.load(page)));
  return found;
}

/** Painted, busy, blocked. */
export const loadMeasures = (found: readonly Record<string, Load>[], most: Most): Measure[] => [
  { what: 'painted 4x, ms', rounds: found.map((round) => take(round, ({ painted }) => painted)), ...times(most.painted) },
  { what: 'main thread over empty 4x, ms', rounds: found.map((round) => take(round, ({ busy }) => busy - round['empty']!.busy)), ...times(most.busy) },
  { what: 'blocking time 4x, ms', rounds: found.map((round) => take(round, ({ blocked }) => blocked)), most: { figure: 0 } },
];

/** How far the page moves, on a phone and on a wide screen, when every script comes 400 ms late; something stands below that would be pushed. */
export async function shiftMeasures(cost: PageCost, pages: Pages, rounds: number): Promise<Measure[]> {
  const moved = async (screen: Screen): Promise<Rounds> => {
    const found: Record<string, number>[] = [];
    for (let round = 0; round < Math.ceil(rounds / 5); round++) found.push(take(await forEach(pages, (page) => cost.load({ ...page, tag: `${page.tag}<p>Darunter</p>` }, 400, screen)), ({ moved: far }) => far));
    return found;
  };
  return [
    { what: 'layout shift, scripts 400 ms late, 360 px', rounds: await moved(phone), digits: 3, most: { figure: 0 } },
    { what: 'layout shift, scripts 400 ms late, 1,280 px', rounds: await moved(desktop), digits: 3, most: { figure: 0 } },
  ];
}
