/**
 * What happened, as it is kept for ever: the events of a case file. An event is a fact in the past tense; it is only ever added.
 * Stores write them down without looking inside; `evolve` reads them. Changing the shape of one means reading the old shape too.
 */
import type {
  AcceptBody, ClaimBody, DecideBody, Instant, MerchantProfile, Message, Money, Offer, Order, PolicyPack, ReturnApproval, ReturnBody, ReturnReceipt,
  Statement, StoredFile, WithdrawalReceipt,
} from './types.ts';

export type Actor = 'buyer' | 'merchant' | 'mediator' | 'clock' | 'provider';

export type CaseEvent = { readonly at: Instant; readonly by: Actor } & (
  /** The first event of every case: the facts, and the rules and promises in force when ordering. */
  | { type: 'order_recorded'; order: Order; policy: PolicyPack; merchant: MerchantProfile }
  | { type: 'order_updated'; order: Order }
  | { type: 'message_sent'; message: Message }
  | { type: 'file_added'; file: StoredFile }
  | { type: 'return_requested'; return: Required<Pick<ReturnBody, 'id' | 'kind' | 'lines' | 'files'>> & Pick<ReturnBody, 'reason'>; amount: Money }
  | { type: 'return_approved'; id: string; approval: ReturnApproval }
  | { type: 'return_refused'; id: string; reason: string }
  | { type: 'return_received'; id: string; receipt: ReturnReceipt }
  | { type: 'return_refunded'; id: string; reference?: string }
  | { type: 'claim_filed'; claim: Required<Pick<ClaimBody, 'id' | 'ground' | 'lines' | 'amount' | 'story' | 'outcome' | 'evidence' | 'facts'>> & Pick<ClaimBody, 'defect'>; number: string; answerDue: Instant }
  | { type: 'claim_accepted'; id: string; accept: AcceptBody; due: Instant }
  | { type: 'claim_offered'; id: string; offer: Omit<Offer, 'at' | 'answer'>; due: Instant }
  | { type: 'offer_accepted'; id: string; due: Instant }
  | { type: 'offer_declined'; id: string; note?: string }
  | { type: 'claim_represented'; id: string; statement: Statement }
  | { type: 'information_asked'; id: string; of: 'buyer' | 'merchant'; statement: Statement; due: Instant }
  | { type: 'information_given'; id: string; statement: Statement }
  | { type: 'claim_decided'; id: string; decision: DecideBody; final: boolean; due: Instant | null; appealUntil: Instant | null }
  | { type: 'claim_appealed'; id: string; statement: Statement }
  | { type: 'claim_return_received'; id: string; receipt: ReturnReceipt; due: Instant }
  | { type: 'refund_confirmed'; id: string; reference?: string }
  | { type: 'claim_withdrawn'; id: string; note?: string }
  | { type: 'claim_superseded'; id: string; because: 'chargeback' | 'withdrawal' }
  /** A deadline went by; `then` is the state it led to. `at` is the first second after the deadline, whenever it was noticed. */
  | { type: 'deadline_passed'; id: string; state: string; then: string; due: Instant | null; appealUntil: Instant | null }
  | { type: 'claim_closed'; id: string }
  | { type: 'chargeback_opened'; reference: string; amount: Money; provider: string }
  | { type: 'chargeback_closed'; reference: string; won: 'buyer' | 'merchant' }
  | { type: 'contract_withdrawn'; withdrawal: WithdrawalReceipt; wholeOrder: boolean }
);

export type EventType = CaseEvent['type'];
