/**
 * What happened, as it is kept for ever: the events of a case file. An event is a fact in the past tense; it is only ever added.
 * Stores write them down without looking inside; `evolve` reads them. Changing the shape of one means reading the old shape too.
 */
import type {
  AcceptBody, ClaimBody, ClaimState, DecideBody, Instant, MerchantProfile, Message, Money, Offer, Order, PolicyPack, RatingBody, ReturnApproval, ReturnBody,
  ReturnExchange, ReturnInspection, ReturnReceipt, Statement, StoredFile, WithdrawalReceipt,
} from './types.ts';

export type Actor = 'buyer' | 'merchant' | 'mediator' | 'clock' | 'provider';

/**
 * Where a move leads a claim. `due` is the last second of the new state: of the next answer, of sending the goods back, or of paying
 * the refund. `refund` is the money owed from now on, or, while goods have to come back first, what will be owed then.
 */
export interface Course {
  readonly then: ClaimState;
  readonly due: Instant | null;
  readonly refund: Money | null;
  readonly appealUntil: Instant | null;
}

export type CaseEvent = { readonly at: Instant; readonly by: Actor } & (
  /** The first event of every case: the facts, and the rules and promises in force when ordering. */
  | { type: 'order_recorded'; order: Order; policy: PolicyPack; merchant: MerchantProfile }
  | { type: 'order_updated'; order: Order }
  | { type: 'message_sent'; message: Message }
  /** Everything up to this message was on the actor's screen. */
  | { type: 'thread_read'; message: string }
  | { type: 'file_added'; file: StoredFile }
  /** `amounts` are what each of the lines is worth, in their order, so that repeated partial returns add up exactly; `amount` is less the `fee`. */
  | { type: 'return_requested'; return: ReturnBody; amounts: number[]; amount: Money; fee?: Money }
  /** `refund` of the three below: what is owed from now on, `null` when nothing is (yet). */
  | { type: 'return_approved'; id: string; approval: ReturnApproval; refund: Money | null; due: Instant | null; sendBy?: Instant }
  | { type: 'return_refused'; id: string; reason: string }
  | { type: 'return_received'; id: string; receipt: ReturnInspection; refund: Money | null; due: Instant | null }
  | { type: 'return_refunded'; id: string; refund: Money; reference?: string }
  | { type: 'return_exchanged'; id: string; exchange: ReturnExchange }
  | { type: 'return_withdrawn'; id: string; note?: string }
  | { type: 'order_rated'; rating: RatingBody }
  | { type: 'claim_filed'; claim: ClaimBody; number: string; answerDue: Instant }
  | ({ type: 'claim_accepted'; id: string; accept: AcceptBody } & Course)
  | { type: 'claim_offered'; id: string; offer: Omit<Offer, 'at' | 'answer' | 'counter'>; due: Instant }
  | ({ type: 'offer_accepted'; id: string; note?: string } & Course)
  | { type: 'offer_declined'; id: string; note?: string; counter?: Money }
  | ({ type: 'counter_accepted'; id: string; note?: string } & Course)
  | { type: 'claim_represented'; id: string; statement: Statement }
  | { type: 'information_asked'; id: string; of: 'buyer' | 'merchant'; statement: Statement; due: Instant }
  | { type: 'information_given'; id: string; statement: Statement }
  | ({ type: 'claim_decided'; id: string; decision: DecideBody; final: boolean } & Course)
  | { type: 'claim_appealed'; id: string; statement: Statement }
  | ({ type: 'claim_return_received'; id: string; receipt: ReturnReceipt } & Course)
  | { type: 'refund_confirmed'; id: string; reference?: string }
  | { type: 'claim_withdrawn'; id: string; note?: string }
  | { type: 'claim_superseded'; id: string; because: 'chargeback' | 'withdrawal' }
  /** A deadline went by in `state`. `at` is the first second after the deadline, whenever it was noticed. */
  | ({ type: 'deadline_passed'; id: string; state: ClaimState } & Course)
  | { type: 'claim_closed'; id: string }
  | { type: 'chargeback_opened'; reference: string; amount: Money; provider: string }
  | { type: 'chargeback_closed'; reference: string; won: 'buyer' | 'merchant' }
  /** `locale` is the language the declaration was made in, for its receipt. */
  | { type: 'contract_withdrawn'; withdrawal: WithdrawalReceipt; wholeOrder: boolean; locale?: string }
);

export type EventType = CaseEvent['type'];
export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>;
