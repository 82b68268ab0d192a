/**
 * SHA-256 wherever fetch runs, and the chain that makes a case's record tamper-evident: every event's hash covers its text and the
 * hash before it; the first one covers the case's name, so that a record cannot be passed off as another order's.
 */
import { placesIn } from './event-text.ts';
import type { CaseKey, StoredCase, StoredEvent } from './store.ts';

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 as 64 hex digits. Text is hashed as UTF-8. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** What the first event of a case is chained to. */
export const chainStart = (key: CaseKey): string => JSON.stringify([key.merchant, key.order]);

export const chain = (previous: string, body: string): Promise<string> => sha256(`${previous}\n${body}`);

/** The time an event's text says, if it says one: a list that shows another has been changed beside it. */
const timeIn = (body: string, otherwise: string): unknown => {
  try {
    return (JSON.parse(body) as { at?: unknown } | null)?.at ?? otherwise;
  } catch {
    return undefined;
  }
};

/** Of events whose texts were erased, the first that is not where the erasure has left it. */
function firstMisplaced(erased: readonly StoredEvent[], mark: StoredEvent | undefined): number | undefined {
  const places = placesIn(mark?.body);
  for (const [index, { seq, at, hash }] of erased.entries()) {
    if (seq !== index + 1 || places[index]?.[0] !== at || places[index][1] !== hash) return index + 1;
  }
  return places.length === erased.length ? undefined : erased.length + 1;
}

/** The number of the first event that is not what it was when written, or undefined when the whole record is whole. */
export async function firstBreak(stored: StoredCase): Promise<number | undefined> {
  let previous = chainStart(stored.key);
  const read = stored.events.findIndex(({ body }) => body !== '');
  const erased = stored.events.slice(0, read < 0 ? undefined : read);
  if (erased.length > 0) {
    const misplaced = firstMisplaced(erased, stored.events[erased.length]);
    if (misplaced !== undefined) return misplaced;
    previous = erased.at(-1)!.hash;
  }
  for (const [index, event] of stored.events.entries()) {
    if (index < erased.length) continue;
    if (event.seq !== index + 1 || event.hash !== await chain(previous, event.body) || timeIn(event.body, event.at) !== event.at) return index + 1;
    previous = event.hash;
  }
  return stored.events.length === stored.version ? undefined : stored.events.length + 1;
}

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export async function sameSecret(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([sha256(one), sha256(other)]);
  let difference = 0;
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}
