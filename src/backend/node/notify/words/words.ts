/** What a language has to bring for letters: one entry per kind of news and reader, and the sentences about who moves next. */

/** The facts a sentence may use, already written in the language. */
export interface Facts {
  readonly shop: string;
  readonly order: string;
  /** The claim's number, `K-7F3Q-2M8D`. Empty where there is none. */
  readonly claim: string;
  /** The sum this is about, empty where there is none. */
  readonly amount: string;
  /** The moment of what happened, to the second. */
  readonly at: string;
}
export interface Told { readonly subject: string; readonly text: string }
export type Tell = (facts: Facts) => Told;

/** Where a claim stands, for the sentence about what comes next. `refund_due` is decided with money owed. */
export type Turn = 'awaiting_merchant' | 'awaiting_merchant_info' | 'offer_pending' | 'awaiting_buyer' | 'awaiting_return' | 'under_review' | 'refund_due' | 'appealable';

export interface LetterWords {
  readonly locale: string;
  readonly hello: (name: string) => string;
  readonly helloUnknown: string;
  /** To the buyer and to the merchant, by the event's name. */
  readonly buyer: Readonly<Record<string, Tell>>;
  readonly merchant: Readonly<Record<string, Tell>>;
  /** Who moves next; `by` is a date in words, or empty. */
  readonly next: Readonly<Record<'buyer' | 'merchant', Readonly<Record<Turn | 'sendBack' | 'refundDue', (facts: Facts, by: string) => string>>>>;
  /** What follows without a move, by `state_then`. */
  readonly otherwise: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly quoted: string;
  readonly link: string;
  readonly bye: (shop: string) => string;
  /** The labels of a withdrawal's receipt. */
  readonly receipt: { readonly name: string; readonly contract: string; readonly email: string; readonly lines: string; readonly items: string; readonly note: string; readonly received: string; readonly id: string };
}
