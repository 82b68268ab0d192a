/** A claim under the guarantee: what the buyer files, what both sides and the mediator may do to it, and how it looks to each of them. */
import * as z from 'zod/mini';
import { Action } from './action.ts';
import { FileIds } from './file.ts';
import { Defect, Ground, Outcome } from './ground.ts';
import { Amount, Money } from './money.ts';
import { Refund } from './refund.ts';
import { LineQuantities } from './return.ts';
import { Day, Id, Instant, line, prose } from './text.ts';

export const claimStates = ['awaiting_merchant', 'offer_pending', 'under_review', 'awaiting_buyer', 'awaiting_merchant_info', 'awaiting_return',
  'granted', 'partly_granted', 'denied', 'closed', 'withdrawn', 'superseded'] as const;
export const ClaimState = z.enum(claimStates);
export type ClaimState = z.infer<typeof ClaimState>;

/** What the buyer knows that a form can ask for, by ground. */
export const ClaimFacts = z.strictObject({
  addressConfirmed: z.optional(z.boolean()),
  receivedOn: z.optional(Day),
  returnProof: z.optional(line(300)),
  return: z.optional(Id),
  authorised: z.optional(Amount),
  charged: z.optional(Amount),
});
export type ClaimFacts = z.infer<typeof ClaimFacts>;

/** Filing: `id` is made by the sender and unique for ever, so sending twice files once. `amount` is in the order's currency. */
export const ClaimBody = z.strictObject({
  id: Id,
  ground: Ground,
  defect: z.optional(Defect),
  lines: LineQuantities,
  amount: Money,
  story: prose(10_000),
  outcome: Outcome,
  evidence: z._default(FileIds, []),
  facts: z._default(ClaimFacts, {}),
});
export type ClaimBody = z.input<typeof ClaimBody>;

/** What a merchant may offer instead of accepting. `amount` is wanted for the two refunds. */
export const OfferBody = z.strictObject({
  kind: z.enum(['partial_refund', 'refund_on_return', 'replacement', 'repair']),
  amount: z.optional(Money),
  note: z.optional(prose(2000)),
});
export type OfferBody = z.infer<typeof OfferBody>;

/** A no to an offer; `counter` is what the buyer would agree to instead, which the merchant may still accept while the mediator has not decided. */
export const DeclineBody = z.strictObject({ note: z.optional(prose(2000)), counter: z.optional(Money) });

/** Accepting a claim; `returnFirst` when the goods must come back before the money goes. */
export const AcceptBody = z.strictObject({ returnFirst: z._default(z.boolean(), false), note: z.optional(prose(2000)) });
/** The merchant's side of the story, an answer to a question, or the new information of an appeal. */
export const StatementBody = z.strictObject({ text: prose(10_000), files: z._default(FileIds, []) });
export const NoteBody = z.strictObject({ note: z.optional(prose(2000)) });
export const AskBody = z.strictObject({ of: z.enum(['buyer', 'merchant']), text: prose(4000) });
/** The mediator's decision, with the reason both sides read. `amount` is wanted when partly granted. */
export const DecideBody = z.strictObject({
  decision: z.enum(['granted', 'partly_granted', 'denied']),
  amount: z.optional(Money),
  returnFirst: z._default(z.boolean(), false),
  reason: prose(4000),
});
/** Who moves next, until when, and which state follows by itself if they do not. */
export const NextMove = z.object({
  who: z.enum(['buyer', 'merchant', 'mediator', 'nobody']),
  by: z.optional(Instant),
  otherwise: z.optional(ClaimState),
});
export type NextMove = z.infer<typeof NextMove>;

export const Statement = z.object({ by: z.enum(['buyer', 'merchant', 'mediator']), kind: z.enum(['represent', 'ask', 'answer', 'appeal']), at: Instant, text: z.string(), files: FileIds });
export type Statement = z.infer<typeof Statement>;

export const Offer = z.object({ kind: OfferBody.shape.kind, amount: z.optional(Money), note: z.optional(z.string()), at: Instant, answer: z.optional(z.enum(['accepted', 'declined', 'lapsed'])), counter: z.optional(Money) });
export type Offer = z.infer<typeof Offer>;

/** How it ended: by whom, how, with what reason. `by` is `clock` when a deadline decided. */
export const Decision = z.object({
  by: z.enum(['merchant', 'mediator', 'clock', 'buyer']),
  decision: z.enum(['granted', 'partly_granted', 'denied']),
  at: Instant,
  reason: z.optional(z.string()),
  final: z.boolean(),
});
export type Decision = z.infer<typeof Decision>;

/** A claim as one viewer sees it. `number` is for people: short, made from the id. */
export const Claim = z.object({
  id: Id,
  number: z.string(),
  ground: Ground,
  defect: z.optional(Defect),
  state: ClaimState,
  stage: z.enum(['first', 'appeal']),
  lines: LineQuantities,
  amount: Money,
  story: z.string(),
  outcome: Outcome,
  evidence: FileIds,
  facts: z.object(ClaimFacts.shape),
  filedAt: Instant,
  next: NextMove,
  offers: z.array(Offer),
  statements: z.array(Statement),
  decision: z.optional(Decision),
  /** What will be owed once the goods are back. */
  promised: z.optional(Money),
  refund: z.optional(Refund),
  actions: z.array(Action),
});
export type Claim = z.infer<typeof Claim>;

/** What the buyer gets back for a filed claim: proof that it arrived, and when the merchant has to answer. */
export const ClaimReceipt = z.object({
  id: Id,
  number: z.string(),
  state: ClaimState,
  receivedAt: Instant,
  answerDue: z.optional(Instant),
});
export type ClaimReceipt = z.infer<typeof ClaimReceipt>;
