/**
 * What the merchant desk says: one module per language has this shape. `instead` replaces the general words where they speak to a buyer;
 * grounds, defects, outcomes and topics are taken over as they are. `{buyer}` is the buyer's name.
 */
import type { PartialWords, Plural } from '../words.ts';

export type Filter = 'mine' | 'open' | 'closed' | 'all';
export type DeedName = 'accept' | 'offer' | 'represent' | 'answer' | 'return-received' | 'refund-confirmed' | 'appeal' | 'approve' | 'refuse' | 'received' | 'exchanged' | 'return-refunded';
export type Condition = 'as_sent' | 'used' | 'damaged' | 'incomplete' | 'empty';

export interface DeskWords {
  readonly instead: PartialWords;
  readonly title: string;
  /** Who the buyer is where the order has no name. Sentences begin with it. */
  readonly buyer: string;
  readonly list: Readonly<Record<'show' | 'search' | 'find' | 'all' | 'more' | 'loading' | 'failed' | 'nobody' | 'late' | 'filed' | 'back' | 'choose' | 'refresh', string>> & {
    readonly filters: Readonly<Record<Filter, string>>;
    /** Nothing to show, by filter, and when a search found nothing (with `{order}`). */
    readonly empty: Readonly<Record<Filter | 'search', readonly [title: string, text: string]>>;
    readonly count: Plural;
    /** Who is to move, in a row. */
    readonly turn: Readonly<Record<'merchant' | 'buyer' | 'mediator' | 'nobody', string>>;
  };
  readonly case: Readonly<Record<'order' | 'placed' | 'paid' | 'shipTo' | 'story' | 'wish' | 'evidence' | 'picture' | 'pictureFailed' | 'save' | 'course' | 'history' | 'thread' | 'write' | 'none' | 'others' | 'returns' | 'asked' | 'todo' | 'question' | 'parcel' | 'rating', string>> & { readonly stars: Plural };
  /** What the button says, what the form is called, what it is about, what the last button says. */
  readonly deeds: Readonly<Record<DeedName, Readonly<Record<'open' | 'title' | 'lead' | 'send', string>>>>;
  /** What will come of it, said before it is sent. */
  readonly then: Readonly<Record<'check' | 'acceptMoney' | 'acceptOther' | 'returnFirst' | 'offer' | 'received' | 'doubtful' | 'refund' | 'approve' | 'approveMoney' | 'refuse' | 'receivedReturn' | 'exchange' | 'emptyParcel' | 'exchanged' | 'done', string>>;
  readonly field: Readonly<Record<'returnFirst' | 'note' | 'noteHint' | 'kind' | 'amount' | 'most' | 'condition' | 'reference' | 'referenceHint' | 'reason' | 'reasonHint' | 'address' | 'name' | 'street' | 'postalCode' | 'city' | 'country' | 'label' | 'labelHint' | 'deduction' | 'tracking' | 'text' | 'how', string>>;
  readonly kinds: Readonly<Record<'partial_refund' | 'refund_on_return' | 'replacement' | 'repair', readonly [label: string, hint: string]>>;
  readonly conditions: Readonly<Record<Condition, string>>;
  readonly mend: Readonly<Record<'kind' | 'amount' | 'condition' | 'reason' | 'address' | 'label' | 'country' | 'deduction' | 'deductionNote', string>>;
}
