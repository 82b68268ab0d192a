/**
 * From a message in the outbox to what there is to tell: the event it names, the case as it stands now, the reader and the reader's language. The
 * outbox holds none of that, so a letter never tells of a state that is over. Knows no words and no way of sending.
 */
import type { ClaimRow, Merchant } from '../../../contract/index.ts';
import { claimRow, fold, type CaseEvent, type CaseFile } from '../../../rules/index.ts';
import type { MerchantRecord } from '../../merchant-record.ts';
import { eventOf, isErased } from '../../event-text.ts';
import { subjectOf } from '../../receipt.ts';
import type { OutboxMessage, Store } from '../../store.ts';
import { languageOf, type Language } from './words/index.ts';

export interface News {
  readonly id: string;
  /** An event's name, or `reminder`. */
  readonly topic: string;
  readonly to: OutboxMessage['to'];
  readonly event: CaseEvent;
  readonly record: MerchantRecord;
  /** As it was when ordering, or as it is now where there is no order. */
  readonly merchant: Merchant;
  readonly order: string;
  readonly file?: CaseFile;
  readonly claim?: ClaimRow;
  readonly language: Language;
  readonly address?: string;
  readonly name?: string;
}

interface Pointer { readonly merchant: string; readonly order: string; readonly seq: number; readonly due?: string }

/** Where letters to the merchant go: where it wants them, else its published address. */
function merchantAddress({ email, profile }: MerchantRecord): string | undefined {
  const link = profile.promise.channels.find(({ kind, link }) => kind === 'email' && link.startsWith('mailto:'))?.link;
  if (email !== undefined || link === undefined) return email;
  try {
    return decodeURIComponent(link.slice('mailto:'.length).split('?', 1)[0]!);
  } catch {
    return undefined;
  }
}

function claimOf(file: CaseFile, event: CaseEvent): ClaimRow | undefined {
  const claim = file.claims.find(({ body }) => body.id === subjectOf(event));
  return claim && claimRow(file, claim);
}

/** A withdrawal declared by whoever it was; there need not be an order. */
function declared(message: OutboxMessage, record: MerchantRecord, event: CaseEvent & { type: 'contract_withdrawn' }): News {
  const { withdrawal, locale = record.profile.locale } = event;
  const toBuyer = message.to === 'buyer';
  const address = toBuyer ? withdrawal.email : merchantAddress(record);
  return {
    id: message.id, topic: message.topic, to: message.to, event, record, merchant: record.profile, order: withdrawal.contract,
    language: languageOf(toBuyer ? locale : record.profile.locale), ...(address === undefined ? {} : { address }), ...(toBuyer ? { name: withdrawal.name } : {}),
  };
}

/** Whether what a reminder is about has not been done, and is still due at that second. */
function stillMissing(file: CaseFile, event: CaseEvent, claim: ClaimRow | undefined, due: string, to: OutboxMessage['to']): boolean {
  const owes = file.ledger.some((entry) => entry.id === subjectOf(event) && entry.state === 'due' && entry.dueBy === due);
  const back = file.returns.find(({ body }) => body.id === subjectOf(event));
  return (claim?.next.by === due && claim.next.who === to) || (owes && to === 'merchant') || (back?.state === 'approved' && back.sendBy === due);
}

/** What a message has to tell, or undefined when that is not so any more: a reminder whose deadline has been met or moved. */
export async function newsOf(store: Store, message: OutboxMessage): Promise<News | undefined> {
  const { merchant: id, order, seq, due } = JSON.parse(message.body) as Pointer;
  const [record, stored] = await Promise.all([store.readMerchant(id), store.readCase({ merchant: id, order })]);
  // of a case that was erased there is nothing to tell
  const events = stored && !isErased(stored) ? stored.events.map(({ body }) => eventOf(body)) : [];
  const event = events[seq - 1];
  if (!record || !event) return undefined;
  if (event.type === 'contract_withdrawn') return declared(message, record, event);
  const file = fold(events);
  if (!file) return undefined;
  const claim = claimOf(file, event);
  if (due !== undefined && !stillMissing(file, event, claim, due, message.to)) return undefined;
  const { buyer } = file.order;
  const toBuyer = message.to === 'buyer';
  const address = toBuyer ? buyer.email : merchantAddress(record);
  return {
    id: message.id, topic: message.topic, to: message.to, event, record, merchant: file.merchant, order, file, ...(claim ? { claim } : {}),
    language: languageOf(toBuyer ? buyer.locale ?? file.merchant.locale : file.merchant.locale),
    ...(address === undefined ? {} : { address }), ...(toBuyer && buyer.name !== undefined ? { name: buyer.name } : {}),
  };
}
