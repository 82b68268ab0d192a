/**
 * What a language has to bring for letters, as plain data: one entry per kind of news and reader, and the sentences about who moves next. `{name}`,
 * `{shop}`, `{order}`, `{claim}`, `{amount}`, `{at}`, `{on}` and `{by}` are filled in when a letter is written; dates and sums are Intl's, in `locale`.
 */

export type BuyerTopic = 'message_sent' | 'return_approved' | 'return_refused' | 'return_received' | 'return_refunded' | 'return_exchanged' | 'return_reminder' | 'claim_filed' | 'claim_accepted'
  | 'claim_offered' | 'counter_accepted' | 'claim_represented' | 'information_asked' | 'claim_decided' | 'claim_appealed' | 'claim_return_received' | 'refund_confirmed' | 'claim_superseded'
  | 'deadline_passed' | 'contract_withdrawn' | 'reminder';

export type MerchantTopic = 'message_sent' | 'return_requested' | 'return_withdrawn' | 'order_rated' | 'refund_reminder' | 'claim_filed' | 'offer_accepted' | 'offer_declined' | 'offer_countered'
  | 'information_asked' | 'claim_decided' | 'claim_appealed' | 'refund_confirmed' | 'claim_withdrawn' | 'claim_superseded' | 'deadline_passed' | 'chargeback_opened' | 'chargeback_closed'
  | 'contract_withdrawn' | 'reminder';

/** Where a claim or a return stands, for the sentence about what comes next. `refund_due` is money owed; without a day for it, `refund_undated`. */
export type Turn = 'awaiting_merchant' | 'awaiting_merchant_info' | 'offer_pending' | 'awaiting_buyer' | 'awaiting_return' | 'under_review' | 'send_back' | 'refund_due' | 'refund_undated' | 'appealable';

/** What follows without a move, by `state_then`. */
export type Otherwise = 'awaiting_merchant_granted' | 'awaiting_merchant_under_review' | 'awaiting_merchant_info_under_review' | 'awaiting_buyer_under_review' | 'offer_pending_under_review' | 'awaiting_return_under_review';

export type Told = readonly [subject: string, text: string];

export interface LetterWords {
  /** For Intl. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Where a weekday would have to be declined it follows the date in brackets. */
  readonly weekdayAside?: true;
  readonly hello: string;
  readonly helloUnknown: string;
  readonly buyer: Readonly<Record<BuyerTopic, Told>>;
  readonly merchant: Readonly<Record<MerchantTopic, Told>>;
  readonly next: Readonly<Record<'buyer' | 'merchant', Readonly<Record<Turn, string>>>>;
  readonly otherwise: Readonly<Record<Otherwise, string>>;
  readonly outcomes: Readonly<Record<'granted' | 'partly_granted' | 'denied' | 'closed', string>>;
  readonly quoted: string;
  readonly link: string;
  readonly bye: string;
  /** The labels of a withdrawal's receipt. */
  readonly receipt: Readonly<Record<'name' | 'contract' | 'email' | 'lines' | 'items' | 'note' | 'received' | 'id', string>>;
}
