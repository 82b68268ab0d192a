/**
 * Where a page of a list ends, as an opaque text: the last row's time and id. It points between rows, not at a number of rows,
 * so a claim filed while somebody turns pages neither repeats nor hides another.
 */
import type { ClaimRow, Instant } from '../contract/index.ts';

export interface Position { readonly filedAt: Instant; readonly id: string }
export const usualPage = 20;

export const cursorAt = ({ filedAt, id }: ClaimRow): string => btoa(`${filedAt} ${id}`).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');

/** The position, or undefined when somebody made the text up. */
export function positionOf(cursor: string): Position | undefined {
  try {
    const [filedAt, id, ...more] = atob(cursor.replaceAll('-', '+').replaceAll('_', '/')).split(' ');
    return filedAt && id && more.length === 0 && !Number.isNaN(Date.parse(filedAt)) ? { filedAt, id } : undefined;
  } catch {
    return undefined;
  }
}
