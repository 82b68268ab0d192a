/**
 * Who is told of what. A message names the event it tells of and holds nothing else: whoever delivers it reads the case, so that personal
 * data stays in one place, and its id is made from the event's hash, so that the same news is never written twice.
 */
import type { CaseEvent, EventType } from '../rules/index.ts';
import { instantOf } from './instant.ts';
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
  claim_filed: both,
  claim_accepted: ['buyer'],
  claim_offered: ['buyer'],
  offer_accepted: ['merchant'],
  offer_declined: ['merchant'],
  claim_represented: ['buyer'],
  information_asked: 'asked',
  claim_decided: both,
  claim_appealed: 'other',
  claim_return_received: ['buyer'],
  refund_confirmed: ['buyer'],
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

const dayBefore = (due: string): string => instantOf(new Date(Date.parse(due) - 86_400_000));

/** Who has to answer because of an event, and the last second for it. */
function questionIn(event: CaseEvent): { readonly to: 'buyer' | 'merchant'; readonly due: string } | undefined {
  switch (event.type) {
    case 'claim_filed': return { to: 'merchant', due: event.answerDue };
    case 'claim_offered': return { to: 'buyer', due: event.due };
    case 'information_asked': return { to: event.of, due: event.due };
    default: return undefined;
  }
}

/**
 * A reminder 24 hours before an answer is due, written together with the question, so that no timer can forget it or write it twice. Whoever delivers it
 * looks whether the answer is still missing. A question that leaves less time than that has no reminder.
 */
function reminderOf(key: CaseKey, stored: StoredEvent, event: CaseEvent): OutboxMessage[] {
  const question = questionIn(event);
  if (!question || dayBefore(question.due) <= stored.at) return [];
  const body = JSON.stringify({ merchant: key.merchant, order: key.order, seq: stored.seq, due: question.due });
  return [{ id: `${stored.hash.slice(0, 40)}-reminder`, at: stored.at, to: question.to, topic: 'reminder', body, notBefore: dayBefore(question.due) }];
}

/** What to send because of one event of a case. */
export function outboxFor(key: CaseKey, stored: StoredEvent, event: CaseEvent): OutboxMessage[] {
  const recipients = recipientsOf(event);
  // a merchant's systems hear of everything that somebody hears of, so that they need not ask
  return [...messagesTo(recipients.length > 0 ? [...recipients, 'webhook'] : [], key, stored, event.type), ...reminderOf(key, stored, event)];
}
