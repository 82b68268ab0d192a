/** One line of the timeline for each event: when, by whom, what, and about which claim or return. Used by `evolve`; the words are the locales'. */
import { owed } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseEvent } from './event.ts';
import type { Money, TimelineEntry } from './types.ts';

/** `file` is the case before the event. */
export function timelineEntry(event: CaseEvent, file?: CaseFile): TimelineEntry {
  const about = subject(event);
  const sum = amount(event, file);
  return { at: event.at, by: event.by, type: event.type, ...(about ? { subject: about } : {}), ...(sum ? { amount: sum } : {}) };
}

function subject(event: CaseEvent): string | undefined {
  if ('id' in event) return event.id;
  if (event.type === 'claim_filed') return event.claim.id;
  if (event.type === 'return_requested') return event.return.id;
  return undefined;
}

function amount(event: CaseEvent, file?: CaseFile): Money | undefined {
  switch (event.type) {
    case 'claim_filed':
      return event.claim.amount;
    case 'claim_offered':
      return event.offer.amount;
    case 'offer_declined':
      return event.counter;
    case 'return_requested':
    case 'chargeback_opened':
      return event.amount;
    case 'refund_confirmed':
      return file && owed(file, 'claim', event.id)?.amount;
    default:
      return 'refund' in event && event.refund ? event.refund : undefined;
  }
}
