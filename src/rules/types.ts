/** The parsed shapes of the contract under the names the rules use. The contract's own names are what a sender writes; these are what was read. */
import type * as z from 'zod/mini';
import type * as c from '../contract/index.ts';

export type {
  Action, Calendar, Case, Claim, ClaimRow, ClaimState, Contact, Day, Decision, Defect, Delivery, Eligibility, EvidenceKind, Ground, Instant, LineQuantity,
  Merchant as MerchantProfile, Message, Money, NextMove, Offer, Order, Outcome, PolicyPack, ProblemCode, Refund, Return, Shipment, Span, Statement, StoredFile,
  TimelineEntry, Viewer, WithdrawalReceipt,
} from '../contract/index.ts';
export type ClaimBody = z.output<typeof c.ClaimBody>;
export type ReturnBody = z.output<typeof c.ReturnBody>;
export type AcceptBody = z.output<typeof c.AcceptBody>;
export type DecideBody = z.output<typeof c.DecideBody>;
export type ReturnApproval = z.output<typeof c.ReturnApproval>;
export type ReturnReceipt = z.output<typeof c.ReturnReceipt>;
