/**
 * The order defect rate and the reserve of a merchant, and what each open claim does to them, from counts and the rows of defective orders.
 * Used by the backend, which has its store count. Windows are exact: so many times 24 hours back from now, in no time zone; an order placed in
 * the first second of a window is in it. A payment counts from the moment its order was placed.
 */
import { Temporal } from 'temporal-polyfill';
import type { Instant, OrderDefect, OrderRow, Performance, ReserveTier, Sales } from './types.ts';

const days = 60;
/** Tier 2: three months of 30 days since the first order, a hundred orders in all, a rate below one in a hundred. */
const tier2 = { days: 90, orders: 100, oneIn: 100 } as const;

/** What the store counts: orders of all time and since the start of each window, and the rows of orders that are defective and in the window, or in dispute. */
export interface Figures {
  readonly now: Instant;
  readonly all: readonly Sales[];
  readonly window: readonly Sales[];
  readonly month: readonly Sales[];
  readonly week: readonly Sales[];
  readonly defective: readonly OrderRow[];
}

/** From when on orders are in each window: for the rate, and for the payments of 30 and of 7 days. */
export const windowsAt = (now: Instant): { readonly window: Instant; readonly month: Instant; readonly week: Instant } =>
  ({ window: shifted(now, -days), month: shifted(now, -30), week: shifted(now, -7) });

const shifted = (at: Instant, by: number): Instant => Temporal.Instant.from(at).add({ hours: 24 * by }).toString();

export function performanceOf(figures: Figures): Performance {
  const { now, window, defective } = figures;
  const start = windowsAt(now).window;
  const recent = defective.filter(({ placedAt, defects }) => placedAt >= start && defects.length > 0);
  const orders = count(window);
  const standing = (defects: number) => ({ rate: rateOf(defects, orders), tier: tierOf(figures, defects, orders) });
  const { rate, tier } = standing(recent.length);
  const having = (kind: OrderDefect['by']): number => recent.filter(({ defects }) => defects.some(({ by }) => by === kind)).length;
  return {
    now, days, orders, defects: recent.length, rate, limit: 1 / tier2.oneIn,
    by: { claim: having('claim'), chargeback: having('chargeback'), rating: having('rating') },
    reserve: { tier, held: heldBack(figures, tier, recent.length, orders), missing: missing(figures, recent.length, orders) },
    claims: defective.flatMap((row) => row.defects.flatMap((defect) => {
      const { by, id, number, amount, open } = defect;
      if (by !== 'claim' || !open || id === undefined || number === undefined || !amount) return [];
      // granted, it counts as it does now; denied, its order may still count for something else
      const alone = row.placedAt >= start && row.defects.length === 1;
      return [{ id, number, order: row.order, amount, granted: standing(recent.length), denied: standing(recent.length - (alone ? 1 : 0)) }];
    })),
  };
}

const count = (sales: readonly Sales[]): number => sales.reduce((sum, { orders }) => sum + orders, 0);
const rateOf = (defects: number, orders: number): number => (orders === 0 ? 0 : defects / orders);
const rateIsLow = (defects: number, orders: number): boolean => orders === 0 || defects * tier2.oneIn < orders;
/** When three months of selling are over. */
const since = ({ all }: Figures): Instant | undefined => {
  const first = all.map(({ firstAt }) => firstAt).sort()[0];
  return first === undefined ? undefined : shifted(first, tier2.days);
};

function missing(figures: Figures, defects: number, orders: number): Performance['reserve']['missing'] {
  const from = since(figures);
  const toCome = tier2.orders - count(figures.all);
  return {
    ...(from !== undefined && from <= figures.now ? {} : { time: from === undefined ? {} : { from } }),
    ...(toCome > 0 ? { orders: toCome } : {}),
    ...(rateIsLow(defects, orders) ? {} : { rate: rateOf(defects, orders) }),
  };
}

const tierOf = (figures: Figures, defects: number, orders: number): ReserveTier => (Object.keys(missing(figures, defects, orders)).length === 0 ? 2 : 1);

/** Per currency, those with nothing to hold back left out. */
function heldBack({ month, week, defective }: Figures, tier: ReserveTier, defects: number, orders: number): Performance['reserve']['held'] {
  const currencies = [...new Set([...month, ...week].map(({ currency }) => currency).concat(defective.map(({ paid }) => paid.currency)))].sort();
  return currencies.flatMap((currency) => {
    const disputed = defective.reduce((sum, row) => sum + (row.disputed.currency === currency ? row.disputed.amount : 0), 0);
    const payments = (tier === 1 ? week : month).find((sales) => sales.currency === currency)?.paid ?? 0;
    const part = share(payments, defects, orders);
    const amount = tier === 1 ? disputed + payments : Math.max(disputed, part);
    return amount > 0 ? [{ currency, amount, disputed, payments, ...(tier === 1 ? {} : { share: part }) }] : [];
  });
}

/** So much of a sum, rounded up, without passing through a fraction. */
const share = (sum: number, part: number, whole: number): number =>
  (whole === 0 ? 0 : Number((BigInt(sum) * BigInt(part) + BigInt(whole) - 1n) / BigInt(whole)));
