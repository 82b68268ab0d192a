/**
 * Where a page of a list ends, as an opaque text: the last row's time and id. It points between rows, not at a number of rows,
 * so what is added while somebody turns pages neither repeats nor hides another.
 */
import type { Instant } from '../contract/index.ts';

export interface Position { readonly at: Instant; readonly id: string }
export const usualPage = 20;

/** An id may be an order's number, in any script. */
export function cursorAt({ at, id }: Position): string {
  const bytes = new TextEncoder().encode(`${at} ${id}`);
  return btoa(String.fromCharCode(...bytes)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
}

/** The position, or undefined when somebody made the text up. */
export function positionOf(cursor: string): Position | undefined {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    const [, at, id] = /^(\S+) ([^\0]+)$/.exec(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) ?? [];
    return at && id && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined;
  } catch {
    return undefined;
  }
}

/** So many of the rows that were found, and where to go on when there are more. */
export function pageOf<R>(found: readonly R[], limit: number, positionAt: (row: R) => Position): { rows: R[]; cursor?: string } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return found.length > limit && last !== undefined ? { rows, cursor: cursorAt(positionAt(last)) } : { rows };
}
