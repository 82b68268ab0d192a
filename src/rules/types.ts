/** The parsed shapes of the contract under the names the rules use. The contract's own names are what a sender writes; these are what was read. */
import type * as c from '../contract/index.ts';

export type {
  Action, Calendar, Case, Claim, ClaimRow, ClaimState, Contact, Day, Decision, Defect, Delivery, Eligibility, EvidenceKind, Ground, Instant, LineQuantity,
  Merchant as MerchantProfile, Message, Money, NextMove, Offer, Order, OrderDefect, OrderRow, Outcome, Performance, PolicyPack, ProblemCode, Refund, ReserveTier, Return, Returnable, ReturnKind,
  ReturnQuote, Sales, Shipment, Span, Statement, StoredFile, TimelineEntry, Viewer, Waiting, WithdrawalReceipt,
} from '../contract/index.ts';
/** What a schema of the contract gives when it has parsed something. */
export type Parsed<S extends { _zod: { output: unknown } }> = S['_zod']['output'];

export type ClaimBody = Parsed<typeof c.ClaimBody>;
export type ReturnBody = Parsed<typeof c.ReturnBody>;
export type AcceptBody = Parsed<typeof c.AcceptBody>;
export type DecideBody = Parsed<typeof c.DecideBody>;
export type ReturnApproval = Parsed<typeof c.ReturnApproval>;
export type ReturnReceipt = Parsed<typeof c.ReturnReceipt>;
export type ReturnInspection = Parsed<typeof c.ReturnInspection>;
export type ReturnExchange = Parsed<typeof c.ReturnExchange>;
export type RatingBody = Parsed<typeof c.RatingBody>;
