/** The six grounds of a claim and what a buyer may ask for. The words for people are in the locales; the dates are in the rules. */
import * as z from 'zod/mini';

export const grounds = ['not_received', 'late_delivery', 'not_as_described', 'refund_missing', 'return_refused', 'overcharged'] as const;
export const Ground = z.enum(grounds);
export type Ground = z.infer<typeof Ground>;

/** What is wrong with the goods, for `not_as_described` only. */
export const defects = ['defective', 'damaged', 'missing_parts', 'wrong_item', 'different'] as const;
export const Defect = z.enum(defects);
export type Defect = z.infer<typeof Defect>;

/** What would put it right. */
export const outcomes = ['refund', 'partial_refund', 'replacement', 'repair', 'missing_part'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** Evidence a ground asks for. `required` ones are checked on filing, the others help. */
export const evidenceKinds = ['address_confirmed', 'carrier_message', 'received_on', 'carrier_scan', 'description', 'photo', 'packaging', 'listing',
  'return_proof', 'return_agreement', 'return_request', 'refusal', 'charged_amount', 'statement'] as const;
export const EvidenceKind = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof EvidenceKind>;
