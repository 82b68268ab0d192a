/**
 * Receipts: that something arrived, and in which second. A command that had been done before gets the time of the first one, so that
 * a repeat, however late and under whatever key, tells the truth.
 */
import type { Instant } from '../contract/index.ts';
import type { CaseEvent } from '../rules/index.ts';
import type { Done } from './act.ts';
import { answer, type Answer } from './call.ts';
import { sha256 } from './hash.ts';
import type { CaseKey } from './store.ts';

/** The id of the thing an event is about. */
export function subjectOf(event: CaseEvent): string | undefined {
  switch (event.type) {
    case 'message_sent': return event.message.id;
    case 'thread_read': return event.message;
    case 'order_rated': return event.rating.id;
    case 'file_added': return event.file.id;
    case 'return_requested': return event.return.id;
    case 'claim_filed': return event.claim.id;
    case 'contract_withdrawn': return event.withdrawal.id;
    default: return 'id' in event ? event.id : undefined;
  }
}

/** When the thing that was asked for happened: now, or back then. */
export function receivedAt({ record, now, fresh }: Done, is: (event: CaseEvent) => boolean): Instant {
  return fresh ? now : record.events.findLast(is)?.at ?? now;
}

/** The answer to a command about one thing: its id, the second, the case's version. */
export const receipt = (status: 200 | 201, id: string, by: CaseEvent['by']) => (done: Done): Answer =>
  answer(status, { id, receivedAt: receivedAt(done, (event) => event.by === by && subjectOf(event) === id), version: done.record.version });

/** An order has no id of ours, and its number need not look like one: its receipt carries this instead, the same every time. */
export const orderId = async ({ merchant, order }: CaseKey): Promise<string> => `ord_${(await sha256(JSON.stringify([merchant, order]))).slice(0, 32)}`;
