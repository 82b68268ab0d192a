/**
 * Reads events: what a case file is after one more of them. It believes every event (`decide` has judged it) and never refuses.
 * Used by `decide` and by whoever loads a case. The parts about claims, returns and money are in files of their own.
 */
import type { CaseFile } from './case-file.ts';
import { contactAfter } from './contact.ts';
import type { CaseEvent } from './event.ts';
import { evolveClaims } from './evolve-claims.ts';
import { evolveReturns } from './evolve-returns.ts';
import { evolveLedger } from './ledger.ts';
import { timelineEntry } from './timeline.ts';

export function evolve(file: CaseFile | undefined, event: CaseEvent): CaseFile {
  if (!file) {
    if (event.type !== 'order_recorded') throw new TypeError(`A case begins with order_recorded, not with ${event.type}.`);
    return begin(event);
  }
  const base = { ...file, at: event.at > file.at ? event.at : file.at, contact: contactAfter(file.contact, event), timeline: event.type === 'thread_read' ? file.timeline : [...file.timeline, timelineEntry(event, file)] };
  return evolveLedger(evolveReturns(evolveClaims(evolveFacts(base, event), event), event), event);
}

/** A whole history. `undefined` when nothing has happened. */
export function fold(events: Iterable<CaseEvent>): CaseFile | undefined {
  let file: CaseFile | undefined;
  for (const event of events) file = evolve(file, event);
  return file;
}

function begin(event: CaseEvent & { type: 'order_recorded' }): CaseFile {
  const { order, policy, merchant, at } = event;
  return {
    order, policy, merchant, at,
    calendar: { ...policy.calendar, timeZone: merchant.timeZone },
    contact: {}, messages: [], readings: [], files: [], returns: [], claims: [], ledger: [], chargebacks: [], withdrawals: [],
    timeline: [timelineEntry(event)],
  };
}

function evolveFacts(file: CaseFile, event: CaseEvent): CaseFile {
  switch (event.type) {
    case 'order_updated':
      return { ...file, order: event.order };
    case 'message_sent':
      // Who writes has read what stood above.
      return reading({ ...file, messages: [...file.messages, event.message] }, event, file.messages.length + 1);
    case 'thread_read':
      return reading(file, event, file.messages.findIndex((each) => each.id === event.message) + 1);
    case 'order_rated':
      return { ...file, rating: { ...event.rating, at: event.at } };
    case 'file_added':
      return { ...file, files: [...file.files, event.file] };
    case 'contract_withdrawn':
      return { ...file, withdrawals: [...file.withdrawals, { receipt: event.withdrawal, wholeOrder: event.wholeOrder }] };
    case 'chargeback_opened':
    case 'chargeback_closed':
      return { ...file, chargebacks: withChargeback(file, event) };
    default:
      return file;
  }
}

const reading = (file: CaseFile, { by, at }: CaseEvent, count: number): CaseFile => ({ ...file, readings: [...file.readings, { by, count, at }] });

function withChargeback(file: CaseFile, event: CaseEvent & { type: 'chargeback_opened' | 'chargeback_closed' }): CaseFile['chargebacks'] {
  const known = file.chargebacks.find((each) => each.reference === event.reference) ?? { reference: event.reference };
  const news = event.type === 'chargeback_opened' ? { amount: event.amount, openedAt: event.at } : { won: event.won };
  return [...file.chargebacks.filter((each) => each.reference !== event.reference), { ...known, ...news }];
}
