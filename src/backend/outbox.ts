/**
 * Who is told of what. A message names the event it tells of and holds nothing else: whoever delivers it reads the case, so that personal
 * data stays in one place, and its id is made from the event's hash, so that the same news is never written twice.
 */
import type { CaseEvent, EventType } from '../rules/index.ts';
import { instantAfter } from './instant.ts';
import type { CaseKey, OutboxMessage, StoredEvent } from './store.ts';

type Recipient = OutboxMessage['to'];
const both: readonly Recipient[] = ['buyer', 'merchant'];
/** Both sides, and the merchant's own systems. */
export const everyone: readonly Recipient[] = [...both, 'webhook'];

/** A withdrawal from the contract is not in here: its news goes out with the declaration itself, order or no order. */
const told: Partial<Record<EventType, readonly Recipient[] | 'other' | 'asked'>> = {
  message_sent: 'other',
  return_requested: ['merchant'],
  return_approved: ['buyer'],
  return_refused: ['buyer'],
  return_received: ['buyer'],
  return_refunded: ['buyer'],
  return_exchanged: ['buyer'],
  return_withdrawn: ['merchant'],
  order_rated: ['merchant'],
  claim_filed: both,
  claim_accepted: ['buyer'],
  claim_offered: ['buyer'],
  offer_accepted: ['merchant'],
  offer_declined: ['merchant'],
  counter_accepted: ['buyer'],
  claim_represented: ['buyer'],
  information_asked: 'asked',
  claim_decided: both,
  claim_appealed: 'other',
  claim_return_received: ['buyer'],
  refund_confirmed: 'other',
  claim_withdrawn: ['merchant'],
  claim_superseded: both,
  deadline_passed: both,
  chargeback_opened: ['merchant'],
  chargeback_closed: ['merchant'],
};

function recipientsOf(event: CaseEvent): readonly Recipient[] {
  const rule = told[event.type] ?? [];
  if (rule === 'asked') return event.type === 'information_asked' ? [event.of] : [];
  if (rule !== 'other') return rule;
  return both.filter((recipient) => recipient !== event.by);
}

/** Messages about one event. The body is `{ merchant, order, seq }`. */
export function messagesTo(recipients: readonly Recipient[], key: CaseKey, stored: StoredEvent, topic: EventType): OutboxMessage[] {
  return recipients.map((to) => ({
    id: `${stored.hash.slice(0, 40)}-${to}`, at: stored.at, to, topic, body: JSON.stringify({ merchant: key.merchant, order: key.order, seq: stored.seq }),
  }));
}

const dayBefore = (due: string): string => instantAfter(due, -86_400);

/** What somebody has to do because of an event: answer, send goods back, pay. And the last second for it. */
interface Task { readonly to: 'buyer' | 'merchant'; readonly topic: 'reminder' | 'return_reminder' | 'refund_reminder'; readonly due: string }

function taskIn(event: CaseEvent): Task | undefined {
  switch (event.type) {
    case 'claim_filed': return { to: 'merchant', topic: 'reminder', due: event.answerDue };
    case 'claim_offered': return { to: 'buyer', topic: 'reminder', due: event.due };
    case 'information_asked': return { to: event.of, topic: 'reminder', due: event.due };
    default: break;
  }
  if (event.type === 'return_approved' && event.sendBy) return { to: 'buyer', topic: 'return_reminder', due: event.sendBy };
  if (!('refund' in event) || !('due' in event) || !event.due) return undefined;
  if ('then' in event && event.then === 'awaiting_return') return { to: 'buyer', topic: 'return_reminder', due: event.due };
  return event.refund ? { to: 'merchant', topic: 'refund_reminder', due: event.due } : undefined;
}

/**
 * A reminder 24 hours before something is due, written together with what makes it due, so that no timer can forget it or write it twice. Whoever
 * delivers it looks whether it is still missing. What leaves less time than that has no reminder.
 */
function reminderOf(key: CaseKey, stored: StoredEvent, event: CaseEvent): OutboxMessage[] {
  const task = taskIn(event);
  if (!task || dayBefore(task.due) <= stored.at) return [];
  const body = JSON.stringify({ merchant: key.merchant, order: key.order, seq: stored.seq, due: task.due });
  return [{ id: `${stored.hash.slice(0, 40)}-reminder`, at: stored.at, to: task.to, topic: task.topic, body, notBefore: dayBefore(task.due) }];
}

/** What to send because of one event of a case. */
export function outboxFor(key: CaseKey, stored: StoredEvent, event: CaseEvent): OutboxMessage[] {
  const recipients = recipientsOf(event);
  // a merchant's systems hear of everything that somebody hears of, so that they need not ask
  return [...messagesTo(recipients.length > 0 ? [...recipients, 'webhook'] : [], key, stored, event.type), ...reminderOf(key, stored, event)];
}
