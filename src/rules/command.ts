/**
 * What somebody wants to happen. A command is decided against a case file at a moment into events, or refused with a code.
 * The body shapes are the contract's; who may send which is in `by`, and has been proved before it gets here.
 */
import type * as c from '../contract/index.ts';
import type { Actor } from './event.ts';
import type { MerchantProfile, Money, Order, Parsed, PolicyPack, StoredFile, WithdrawalReceipt } from './types.ts';

export type Command = { readonly by: Actor } & (
  | { type: 'record_order'; order: Order; policy: PolicyPack; merchant: MerchantProfile }
  | { type: 'send_message'; body: Parsed<typeof c.MessageBody> }
  | { type: 'mark_read'; message: string }
  | { type: 'add_file'; file: StoredFile }
  | { type: 'request_return'; body: Parsed<typeof c.ReturnBody> }
  | { type: 'approve_return'; id: string; body: Parsed<typeof c.ReturnApproval> }
  | { type: 'refuse_return'; id: string; body: Parsed<typeof c.ReturnRefusal> }
  | { type: 'receive_return'; id: string; body: Parsed<typeof c.ReturnInspection> }
  | { type: 'exchange_return'; id: string; body: Parsed<typeof c.ReturnExchange> }
  | { type: 'refund_return'; id: string; body: Parsed<typeof c.RefundConfirmation> }
  | { type: 'withdraw_return'; id: string; body: Parsed<typeof c.NoteBody> }
  | { type: 'rate'; body: Parsed<typeof c.RatingBody> }
  | { type: 'file_claim'; body: Parsed<typeof c.ClaimBody> }
  | { type: 'accept'; id: string; body: Parsed<typeof c.AcceptBody> }
  | { type: 'offer'; id: string; body: Parsed<typeof c.OfferBody> }
  | { type: 'represent'; id: string; body: Parsed<typeof c.StatementBody> }
  | { type: 'accept_offer'; id: string; body: Parsed<typeof c.NoteBody> }
  | { type: 'decline_offer'; id: string; body: Parsed<typeof c.DeclineBody> }
  | { type: 'accept_counter'; id: string; body: Parsed<typeof c.NoteBody> }
  | { type: 'ask'; id: string; body: Parsed<typeof c.AskBody> }
  | { type: 'answer'; id: string; body: Parsed<typeof c.StatementBody> }
  | { type: 'decide'; id: string; body: Parsed<typeof c.DecideBody> }
  | { type: 'return_received'; id: string; body: Parsed<typeof c.ReturnReceipt> }
  | { type: 'confirm_refund'; id: string; body: Parsed<typeof c.RefundConfirmation> }
  | { type: 'appeal'; id: string; body: Parsed<typeof c.StatementBody> }
  | { type: 'withdraw'; id: string; body: Parsed<typeof c.NoteBody> }
  | { type: 'pass_deadlines' }
  | { type: 'open_chargeback'; reference: string; amount: Money; provider: string }
  | { type: 'close_chargeback'; reference: string; won: 'buyer' | 'merchant' }
  | { type: 'withdraw_contract'; withdrawal: WithdrawalReceipt; wholeOrder: boolean }
);

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** Why not: a stable code, where in the body, and what would make it possible. */
export interface Refusal {
  readonly code: c.ProblemCode;
  readonly pointer?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly most?: Money;
}
