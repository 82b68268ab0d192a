/**
 * An event as text, and back. The text holds a salt, which nobody reads: once the text is erased its hash stays, and with the salt gone nobody can
 * tell by trying whether a guess was right. Also the text that a record ends with when its events were erased.
 */
import type { Instant } from '../contract/index.ts';
import type { CaseEvent } from '../rules/index.ts';
import type { StoredCase, StoredEvent } from './store.ts';

const salt = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const textOf = (event: CaseEvent): string => JSON.stringify({ ...event, salt: salt() });

/** Events from before there was a salt are read alike. */
export function eventOf(body: string): CaseEvent {
  const event = JSON.parse(body) as CaseEvent & { salt?: string };
  delete event.salt;
  return event;
}

/** Who had a record erased: the clock when its time was over, the buyer by asking. `places` are the times and hashes of the events before it, whose texts are gone. */
export interface ErasureMark { readonly at: Instant; readonly by: 'clock' | 'buyer'; readonly type: 'case_erased'; readonly places: readonly (readonly [Instant, string])[] }

export const markOf = (at: Instant, by: ErasureMark['by'], events: readonly StoredEvent[]): string =>
  JSON.stringify({ at, by, type: 'case_erased', places: events.map((event) => [event.at, event.hash]) } satisfies ErasureMark);

/** The places an erasure has kept, or none when this is not the text of one. */
export function placesIn(body: string | undefined): ErasureMark['places'] {
  try {
    const mark = JSON.parse(body ?? '') as Partial<ErasureMark> | null;
    return mark?.type === 'case_erased' ? mark.places ?? [] : [];
  } catch {
    return [];
  }
}

/** The texts of its events are gone; nothing more can happen in it. */
export const isErased = ({ events }: Pick<StoredCase, 'events'>): boolean => events[0]?.body === '';
