/** The store in memory, the part about orders and withdrawals: lists, counts and matches over what the steps left in its maps. Used by `memory-store.ts` only. */
import type { OrderRow, Sales } from '../contract/index.ts';
import { pageOf, positionOf, usualPage, type Position } from './cursor.ts';
import { copied } from './memory-values.ts';
import { folded, orderName, searchTextOf } from './search-text.ts';
import type { KeptWithdrawal, Store } from './store.ts';

const older = (a: Position, b: Position): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);

/** Newest first, after the cursor. */
function listed<R>(rows: readonly R[], of: (row: R) => Position, { cursor, limit = usualPage }: { cursor?: string | undefined; limit?: number | undefined }): { rows: R[]; cursor?: string } {
  const after = cursor === undefined ? undefined : positionOf(cursor);
  return pageOf(rows.filter((row) => !after || older(of(row), after)).sort((a, b) => (older(of(a), of(b)) ? 1 : -1)), limit, of);
}

type Part = 'listOrders' | 'findOrders' | 'countOrders' | 'listDefective' | 'listWithdrawals' | 'readWithdrawal';

export function memoryOrders(orders: ReadonlyMap<string, { merchant: string; row: OrderRow; erased?: true }>, withdrawals: ReadonlyMap<string, KeptWithdrawal>): Pick<Store, Part> {
  const rowsOf = (merchant: string): OrderRow[] => [...orders.values()].flatMap((each) => (each.merchant === merchant ? each.row : []));
  /** Erased orders only count. */
  const shownOf = (merchant: string): OrderRow[] => [...orders.values()].flatMap((each) => (each.merchant === merchant && !each.erased ? each.row : []));
  return {
    listOrders: (merchant, { waiting, search = '', ...query }) => {
      const fitting = shownOf(merchant).filter((row) => (!waiting || (waiting === 'any' ? row.waiting.length > 0 : row.waiting.includes(waiting))) && searchTextOf(row).includes(folded(search)));
      const { rows, ...more } = listed(fitting, (row) => ({ at: row.updatedAt, id: row.order }), query);
      return copied({ orders: rows, ...more });
    },
    findOrders: (merchant, names) => copied(shownOf(merchant).filter(({ order }) => names.includes(orderName(order)))),
    countOrders: (merchant, since = '') => {
      const sales = new Map<string, Sales>();
      for (const { placedAt, paid: { amount, currency } } of rowsOf(merchant)) {
        if (placedAt < since) continue;
        const { orders: count = 0, paid = 0, firstAt = placedAt } = sales.get(currency) ?? {};
        sales.set(currency, { currency, orders: count + 1, paid: paid + amount, firstAt: placedAt < firstAt ? placedAt : firstAt });
      }
      return copied([...sales.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)));
    },
    listDefective: (merchant, since) => copied(rowsOf(merchant)
      .filter(({ placedAt, defects }) => defects.length > 0 && (placedAt >= since || defects.some(({ open }) => open))).sort((a, b) => (a.order < b.order ? -1 : 1))),
    listWithdrawals: (merchant, query) => {
      const mine = [...withdrawals.values()].filter(({ receipt }) => receipt.merchant === merchant);
      const { rows, ...more } = listed(mine, ({ receipt }) => ({ at: receipt.receivedAt, id: receipt.id }), query);
      return copied({ withdrawals: rows, ...more });
    },
    readWithdrawal: (merchant, id) => copied(withdrawals.get(JSON.stringify([merchant, id]))),
  };
}
