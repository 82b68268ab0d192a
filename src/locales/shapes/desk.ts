/**
 * What the merchant desk says: one module per language has this shape. `instead` replaces the general words where they speak to a buyer;
 * grounds, defects, outcomes and topics are taken over as they are. `{buyer}` is the buyer's name.
 */
import type { PartialWords, Plural } from './forms.ts';
import type { Words } from './general.ts';

export type Filter = 'mine' | 'open' | 'closed' | 'all';
export type Area = 'claims' | 'orders' | 'withdrawals' | 'performance';
/** Orders that wait for the merchant, for one thing or any; or all there are. */
export type OrderFilter = 'any' | 'messages' | 'returns' | 'withdrawals' | 'all';
type Empty = readonly [title: string, text: string];
export type DeedName = 'accept' | 'offer' | 'accept-counter' | 'represent' | 'answer' | 'return-received' | 'refund-confirmed' | 'appeal' | 'approve' | 'refuse' | 'received' | 'exchanged' | 'return-refunded';
export type Condition = 'as_sent' | 'used' | 'damaged' | 'incomplete' | 'empty';

export interface DeskWords {
  readonly instead: PartialWords<Omit<Words, 'lang' | 'later'>>;
  readonly title: string;
  /** Who the buyer is where the order has no name. Sentences begin with it. */
  readonly buyer: string;
  /** What the parts of the desk are together, and each of them. */
  readonly areas: Readonly<Record<'title' | Area, string>>;
  readonly list: Readonly<Record<'show' | 'search' | 'find' | 'all' | 'more' | 'loading' | 'failed' | 'nobody' | 'late' | 'filed' | 'back' | 'choose' | 'elsewhere', string>> & {
    readonly filters: Readonly<Record<Filter, string>>;
    /** Nothing to show, by filter, and when a search found nothing (with `{search}`). */
    readonly empty: Readonly<Record<Filter | 'search', Empty>>;
    readonly count: Plural;
    /** Who is to move, in a row. */
    readonly turn: Readonly<Record<'merchant' | 'buyer' | 'mediator', string>>;
  };
  readonly orders: Readonly<Record<'title' | 'loading' | 'failed' | 'placed' | 'since' | 'back' | 'choose', string>> & {
    readonly filters: Readonly<Record<OrderFilter, string>>;
    readonly empty: Readonly<Record<OrderFilter | 'search', Empty>>;
    readonly count: Plural;
    /** Why an order waits, in a row. */
    readonly tags: Readonly<Record<'messages' | 'returns' | 'withdrawals' | 'claims', string>>;
    /** How much is open, beside what waits. */
    readonly open: Plural;
  };
  readonly withdrawals: Readonly<Record<'title' | 'lead' | 'loading' | 'failed' | 'received' | 'contract' | 'items' | 'note' | 'email' | 'belongs' | 'show' | 'match' | 'sameEmail' | 'otherEmail' | 'noMatch' | 'assign' | 'other' | 'say' | 'field' | 'hint' |
    'next' | 'check' | 'then' | 'claims' | 'send' | 'done' | 'mend' | 'unknown' | 'back' | 'choose' | 'heard', string>> & { readonly empty: Empty; readonly count: Plural };
  readonly performance: Readonly<Record<'title' | 'loading' | 'failed' | 'rate' | 'of' | 'below' | 'above' | 'counts' | 'once' | 'claim' | 'chargeback' | 'rating' | 'reserve' | 'tier1' | 'tier2' | 'first' | 'second' | 'disputed' | 'week' | 'month' | 'share' | 'nothing' |
    'missing' | 'time' | 'timeUnknown' | 'tooHigh' | 'open' | 'openLead' | 'none' | 'granted' | 'denied' | 'stays' | 'falls' | 'becomes' | 'all' | 'asOf', string>> & { readonly missingOrders: Plural };
  readonly case: Readonly<Record<'order' | 'placed' | 'paid' | 'shipTo' | 'story' | 'wish' | 'evidence' | 'picture' | 'pictureFailed' | 'save' | 'course' | 'history' | 'thread' | 'write' | 'none' | 'others' | 'returns' | 'asked' | 'question' | 'parcel' | 'rating', string>> & { readonly stars: Plural };
  /** What the button says, what the form is called, what it is about, what the last button says. */
  readonly deeds: Readonly<Record<DeedName, Readonly<Record<'open' | 'title' | 'lead' | 'send', string>>>>;
  /** What will come of it, said before it is sent. */
  readonly then: Readonly<Record<'check' | 'acceptMoney' | 'acceptOther' | 'returnFirst' | 'offer' | 'received' | 'doubtful' | 'refund' | 'approve' | 'approveMoney' | 'refuse' | 'receivedReturn' | 'exchange' | 'emptyParcel' | 'exchanged', string>>;
  readonly field: Readonly<Record<'returnFirst' | 'note' | 'noteHint' | 'kind' | 'amount' | 'most' | 'condition' | 'reference' | 'referenceHint' | 'reason' | 'reasonHint' | 'address' | 'name' | 'street' | 'postalCode' | 'city' | 'country' | 'label' | 'labelHint' | 'deduction' | 'tracking' | 'text' | 'how', string>>;
  readonly kinds: Readonly<Record<'partial_refund' | 'refund_on_return' | 'replacement' | 'repair', readonly [label: string, hint: string]>>;
  readonly conditions: Readonly<Record<Condition, string>>;
  readonly mend: Readonly<Record<'kind' | 'amount' | 'condition' | 'reason' | 'address' | 'label' | 'country' | 'deduction' | 'deductionNote', string>>;
}
