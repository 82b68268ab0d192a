/** Texts as they are compared where people type them: order numbers and names, whatever their case. Used by both stores and by whoever matches a declaration to an order. */
import type { ClaimRow, OrderRow } from '../contract/index.ts';

/** Composed, in small letters, control characters as spaces (a database takes no NUL). */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\p{Cc}/gu, ' ').trim();

/** An order's number as people write it: `#1042` and `1042` are one. */
export const orderName = (number: string): string => folded(number).replace(/^#\s*/, '');

/** What a search looks through: one thing a line, so that nothing is found across two. */
export const searchTextOf = ({ order, buyer, ...row }: Pick<OrderRow | ClaimRow, 'order' | 'buyer'> & { number?: string }): string =>
  [order, buyer ?? '', row.number ?? ''].map(folded).join('\n');
