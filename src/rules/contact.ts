/**
 * Has the merchant been asked, and has it had its time to answer? The buyer's first message, return request or withdrawal in the case
 * is the contact; the wait ends by the pack, or as soon as the merchant wrote back or refused a return. Used by eligibility and view.
 */
import { opening } from './calendar.ts';
import type { CaseFile } from './case-file.ts';
import type { Contact, Instant } from './types.ts';

export function contactOf(file: CaseFile, now: Instant): Contact {
  const firstAt = earliest([
    ...file.messages.filter((message) => message.from === 'buyer').map((message) => message.at),
    ...file.returns.map((each) => each.requestedAt),
    ...file.withdrawals.map((each) => each.receipt.receivedAt),
  ]);
  if (firstAt === undefined) return { state: 'none' };
  const elapsed = opening(firstAt, file.policy.contactWait, file.calendar);
  const answeredAt = earliest([
    ...file.messages.filter((message) => message.from === 'merchant' && message.at >= firstAt).map((message) => message.at),
    ...file.returns.flatMap((each) => each.refusedAt ?? []),
  ]);
  const over = answeredAt !== undefined && answeredAt < elapsed ? answeredAt : elapsed;
  if (answeredAt !== undefined && answeredAt <= now) return { state: 'answered', firstAt, over };
  return { state: now < elapsed ? 'waiting' : 'over', firstAt, over };
}

/** Instants compare as text: all are UTC, to the second, of one length. */
export const earliest = (instants: readonly Instant[]): Instant | undefined => instants.reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);
export const latest = (instants: readonly Instant[]): Instant | undefined => instants.reduce<Instant | undefined>((last, at) => (last === undefined || at > last ? at : last), undefined);
