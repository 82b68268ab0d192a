/**
 * Orders in every situation a buyer can be in: for each ground one whose claim is early, open, late or excluded, and a few whole stories.
 * A situation is a list of steps, each so many days before now; `seed.ts` lives through them on a backend with a movable clock.
 */
import type { Ground } from '../src/entries/contract.ts';
import { goods } from './goods.ts';
import type { Goods } from './goods.ts';

/** A step in the life of an order; `day` counts from now, so -40 is forty days ago. */
export type Step = { readonly day: number } & (
  | { step: 'order'; buyer?: string; goods: Goods[]; arrives: number; excluded?: boolean; shippedOn?: number; deliveredOn?: number; elsewhere?: boolean; settledOn?: number; over?: number }
  | { step: 'buyer_writes' | 'merchant_writes'; text: string }
  | { step: 'asks_return' }
  | { step: 'refuses_return'; reason: string }
  | { step: 'approves_return' }
  | { step: 'receives_return' }
  | { step: 'files'; ground: Ground; story: string }
  | { step: 'offers'; amount: number }
  | { step: 'accepts' | 'confirms_refund' | 'takes_back' }
  | { step: 'represents'; text: string }
  | { step: 'decides'; decision: 'granted' | 'denied'; reason: string }
  | { step: 'withdraws'; contract: string; as: 'buyer' | 'guest' }
);

/** An order and what happens to it. */
export interface Life { readonly order: string; readonly steps: readonly Step[] }

export interface Situation extends Life {
  /** For the demo's list: what this order shows, or, under the name of a ground, whether it may be claimed on. */
  readonly shows: { de: string; en: string };
  readonly ground?: Ground;
  readonly state?: 'early' | 'open' | 'late' | 'excluded';
}

const { backpack, stove, jacket, bottle, voucher, course } = goods;
const asked = (day: number): Step => ({ day, step: 'buyer_writes', text: 'Guten Tag, können Sie mir bitte helfen? Es geht um diese Bestellung.' });

const stories: Situation[] = [
  { order: 'R-1001', shows: { de: 'Unterwegs, kommt in fünf Tagen', en: 'On its way, arrives in five days' },
    steps: [{ day: -2, step: 'order', goods: [backpack], arrives: 5, shippedOn: -1 }] },
  { order: 'R-1002', shows: { de: 'Zugestellt, zwei Artikel', en: 'Delivered, two items' },
    steps: [{ day: -9, step: 'order', goods: [stove, bottle], arrives: -3, shippedOn: -7, deliveredOn: -4 }] },
  { order: 'R-1003', shows: { de: 'Überfällig, Händler antwortet nicht', en: 'Overdue, the shop does not answer' },
    steps: [{ day: -24, step: 'order', goods: [jacket], arrives: -12, shippedOn: -22 }, asked(-11)] },
  { order: 'R-1004', shows: { de: 'Antrag läuft, der Händler ist am Zug', en: 'Claim filed, the shop is to answer' },
    steps: [{ day: -20, step: 'order', goods: [stove], arrives: -12, shippedOn: -18, deliveredOn: -12, over: 500 }, asked(-10),
      { day: -2, step: 'files', ground: 'overcharged', story: 'Abgebucht wurde mehr, als in der Bestellung steht.' }] },
  { order: 'R-1005', shows: { de: 'Der Händler bietet etwas an', en: 'The shop made an offer' },
    steps: [{ day: -20, step: 'order', goods: [jacket], arrives: -12 }, asked(-14),
      { day: -4, step: 'files', ground: 'not_received', story: 'Das Paket ist nie angekommen.' }, { day: -1, step: 'offers', amount: 5000 }] },
];

/** Each ground early, open, late and excluded: `NR-early`, `NR-open`, … */
const table: [Ground, string, Record<'early' | 'open' | 'late' | 'excluded', Step[]>][] = [
  ['not_received', 'NR', {
    early: [{ day: -4, step: 'order', goods: [backpack], arrives: 1, shippedOn: -2 }, asked(-3)],
    open: [{ day: -30, step: 'order', goods: [backpack], arrives: -14, shippedOn: -28 }, asked(-11)],
    late: [{ day: -100, step: 'order', goods: [backpack], arrives: -90, shippedOn: -98 }, asked(-80)],
    excluded: [{ day: -20, step: 'order', goods: [backpack], arrives: -10, shippedOn: -15, deliveredOn: -12 }, asked(-11)],
  }],
  ['late_delivery', 'LD', {
    early: [{ day: -20, step: 'order', goods: [jacket], arrives: -4, shippedOn: -18 }, asked(-10)],
    open: [{ day: -30, step: 'order', goods: [jacket], arrives: -14, shippedOn: -28, deliveredOn: -9 }, asked(-11)],
    late: [{ day: -100, step: 'order', goods: [jacket], arrives: -90, shippedOn: -98, deliveredOn: -85 }, asked(-80)],
    excluded: [{ day: -20, step: 'order', goods: [jacket], arrives: -10, shippedOn: -15, deliveredOn: -12 }, asked(-11)],
  }],
  ['not_as_described', 'ND', {
    early: [{ day: -4, step: 'order', goods: [stove], arrives: 3, shippedOn: -2 }, asked(-3)],
    open: [{ day: -20, step: 'order', goods: [stove, bottle], arrives: -12, shippedOn: -18, deliveredOn: -13 }, asked(-11)],
    late: [{ day: -100, step: 'order', goods: [stove], arrives: -90, shippedOn: -98, deliveredOn: -92 }, asked(-80)],
    excluded: [{ day: -20, step: 'order', goods: [course], arrives: -10, deliveredOn: -12 }, asked(-11)],
  }],
  ['refund_missing', 'RM', {
    early: [{ day: -30, step: 'order', goods: [jacket], arrives: -22, shippedOn: -28, deliveredOn: -23 }, { day: -15, step: 'asks_return' }, { day: -14, step: 'approves_return' }, { day: -6, step: 'receives_return' }],
    open: [{ day: -50, step: 'order', goods: [jacket], arrives: -42, shippedOn: -48, deliveredOn: -43 }, { day: -35, step: 'asks_return' }, { day: -34, step: 'approves_return' }, { day: -20, step: 'receives_return' }],
    late: [{ day: -110, step: 'order', goods: [jacket], arrives: -100, shippedOn: -108, deliveredOn: -101 }, { day: -90, step: 'asks_return' }, { day: -89, step: 'approves_return' }, { day: -80, step: 'receives_return' }],
    excluded: [{ day: -20, step: 'order', goods: [voucher], arrives: -18, deliveredOn: -19 }, asked(-11)],
  }],
  ['return_refused', 'RR', {
    early: [{ day: -12, step: 'order', goods: [jacket], arrives: -5, shippedOn: -10, deliveredOn: -6 }, { day: 0, step: 'asks_return' }],
    open: [{ day: -30, step: 'order', goods: [jacket], arrives: -22, shippedOn: -28, deliveredOn: -23 }, { day: -12, step: 'asks_return' }, { day: -10, step: 'refuses_return', reason: 'Die Jacke wurde getragen.' }],
    late: [{ day: -110, step: 'order', goods: [jacket], arrives: -100, shippedOn: -108, deliveredOn: -101 }, { day: -90, step: 'asks_return' }, { day: -89, step: 'refuses_return', reason: 'Die Jacke wurde getragen.' }],
    excluded: [{ day: -20, step: 'order', goods: [course], arrives: -10, deliveredOn: -12 }, asked(-11)],
  }],
  ['overcharged', 'OC', {
    early: [{ day: -3, step: 'order', goods: [bottle], arrives: 3, settledOn: 2 }, asked(-2)],
    open: [{ day: -20, step: 'order', goods: [bottle], arrives: -12, shippedOn: -18, deliveredOn: -13, over: 500 }, asked(-11)],
    late: [{ day: -100, step: 'order', goods: [bottle], arrives: -90, shippedOn: -98, deliveredOn: -92 }, asked(-80)],
    excluded: [{ day: -20, step: 'order', goods: [voucher], arrives: -18, deliveredOn: -19 }, asked(-11)],
  }],
];

const words = {
  early: { de: 'Antrag noch nicht möglich', en: 'Too early for a claim' },
  open: { de: 'Antrag möglich', en: 'A claim may be filed' },
  late: { de: 'Frist vorbei', en: 'Too late for a claim' },
  excluded: { de: 'Nicht gedeckt', en: 'Not covered' },
};

export const situations: readonly Situation[] = [
  ...stories,
  ...table.flatMap(([ground, short, states]) => (['early', 'open', 'late', 'excluded'] as const).map((state) => ({
    order: `${short}-${state}`, ground, state, steps: states[state], shows: words[state],
  }))),
];
