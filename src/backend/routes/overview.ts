/** What a merchant sees beyond single claims: its orders and what waits in them, its order defect rate and reserve, and the withdrawals that were declared to it. */
import type { OrderRow, WithdrawalRow } from '../../contract/index.ts';
import { performanceOf, windowsAt } from '../../rules/index.ts';
import { answer, type Implementations } from '../call.ts';
import { caseExists } from '../case-record.ts';
import { positionOf } from '../cursor.ts';
import { invalid, Refused } from '../problem.ts';
import { receipt } from '../receipt.ts';
import { folded, orderName } from '../search-text.ts';
import { settleDue } from '../settle.ts';
import type { KeptWithdrawal } from '../store.ts';
import { tellCase } from './withdrawals.ts';

const unkept = { 'Cache-Control': 'private, no-store' };

function checkCursor(cursor: string | undefined): void {
  if (cursor !== undefined && !positionOf(cursor)) throw invalid('/cursor', 'malformed');
}

/** The order that a declaration names, if it is one: written exactly so, else with the declared e-mail address, else the newest. */
function matchOf({ contract, email }: KeptWithdrawal['receipt'], orders: readonly OrderRow[]): Pick<WithdrawalRow, 'match'> {
  const sameEmail = (row: OrderRow): boolean => row.email !== undefined && folded(row.email) === folded(email);
  const value = (row: OrderRow): string => `${Number(row.order === contract.trim())}${Number(sameEmail(row))}${row.placedAt}`;
  const [best] = orders.filter(({ order }) => orderName(order) === orderName(contract)).sort((a, b) => (value(a) < value(b) ? 1 : -1));
  if (!best) return {};
  const { order, buyer, placedAt } = best;
  return { match: { order, ...(buyer === undefined ? {} : { buyer }), placedAt, sameEmail: sameEmail(best) } };
}

export const overview: Pick<Implementations, 'listOrders' | 'readPerformance' | 'listWithdrawals' | 'assignWithdrawal'> = {
  listOrders: async ({ services, caller, query }) => {
    checkCursor(query.cursor);
    await settleDue(services);
    return answer(200, { ...await services.store.listOrders(caller.merchant.profile.id, query), now: await services.now() }, unkept);
  },

  readPerformance: async ({ services, caller }) => {
    await settleDue(services);
    const { store } = services;
    const { id } = caller.merchant.profile;
    const now = await services.now();
    const since = windowsAt(now);
    const [all, window, month, week, defective] = await Promise.all([
      store.countOrders(id), store.countOrders(id, since.window), store.countOrders(id, since.month), store.countOrders(id, since.week), store.listDefective(id, since.window),
    ]);
    return answer(200, performanceOf({ now, all, window, month, week, defective }), unkept);
  },

  listWithdrawals: async ({ services, caller, query }) => {
    checkCursor(query.cursor);
    const { id } = caller.merchant.profile;
    const { withdrawals, ...more } = await services.store.listWithdrawals(id, query);
    const orders = await services.store.findOrders(id, [...new Set(withdrawals.map(({ receipt: { contract } }) => orderName(contract)))]);
    const rows: WithdrawalRow[] = withdrawals.map(({ receipt: declared, order }) => ({ ...declared, ...(order === undefined ? matchOf(declared, orders) : { order }) }));
    return answer(200, { withdrawals: rows, ...more, now: await services.now() }, unkept);
  },

  // only the merchant may say what a declaration without a token is about: anybody can declare anything. That it is one order for good, the store sees to
  assignWithdrawal: async ({ services, caller, params, body, keep }) => {
    const merchant = caller.merchant.profile.id;
    const known = await services.store.readWithdrawal(merchant, params.withdrawal);
    if (!known) throw new Refused('not_found');
    const key = { merchant, order: body.order };
    if (!await caseExists(services.store, key)) throw invalid('/order', 'unknown');
    return tellCase(services, key, known.receipt, receipt(200, params.withdrawal, 'buyer'), keep);
  },
};
