/**
 * Has the merchant been asked, and has it had its time to answer? The buyer's first message, return request or withdrawal in the case
 * is the contact; the wait ends by the pack, or as soon as the merchant wrote back or refused a return. Used by eligibility and view.
 */
import { opening } from './calendar.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseEvent } from './event.ts';
import type { Contact, Instant } from './types.ts';

export function contactAfter(contact: CaseFile['contact'], event: CaseEvent): CaseFile['contact'] {
  if (contact.firstAt === undefined) return isContact(event) ? { firstAt: event.at } : contact;
  return contact.answeredAt === undefined && isAnswer(event) ? { ...contact, answeredAt: event.at } : contact;
}

/** `over` is the first second in which the wait is no obstacle any more. */
export function contactOf(file: CaseFile, now: Instant): Contact {
  const { firstAt, answeredAt } = file.contact;
  if (firstAt === undefined) return { state: 'none' };
  const elapsed = opening(firstAt, file.policy.contactWait, file.calendar);
  const over = answeredAt !== undefined && answeredAt < elapsed ? answeredAt : elapsed;
  if (answeredAt !== undefined) return { state: 'answered', firstAt, over };
  return { state: now < elapsed ? 'waiting' : 'over', firstAt, over };
}

const isContact = (event: CaseEvent): boolean =>
  (event.type === 'message_sent' && event.message.from === 'buyer') || event.type === 'return_requested' || event.type === 'contract_withdrawn';

const isAnswer = (event: CaseEvent): boolean => (event.type === 'message_sent' && event.message.from === 'merchant') || event.type === 'return_refused';
