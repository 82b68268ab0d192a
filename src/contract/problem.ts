/**
 * What can go wrong, as RFC 9457 problem documents with a stable `code`. The codes are the contract: backends answer with them,
 * locales have words for them, nobody matches on titles. The number is the HTTP status the code travels with.
 */
import * as z from 'zod/mini';
import { Money } from './money.ts';
import { Instant } from './text.ts';

export const problemStatus = {
  // the request itself
  malformed_json: 400,
  idempotency_key_missing: 400,
  token_missing: 401,
  token_invalid: 401,
  token_expired: 401,
  key_invalid: 401,
  not_found: 404,
  method_not_allowed: 405,
  request_running: 409,
  version_conflict: 409,
  body_too_large: 413,
  media_type_unsupported: 415,
  invalid: 422,
  idempotency_key_reused: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
  // orders, carts, checkouts
  currency_unknown: 422,
  currency_mismatch: 422,
  line_unknown: 422,
  quantity_exceeded: 422,
  total_mismatch: 422,
  paid_total_changed: 409,
  order_erased: 409,
  cart_unknown: 422,
  cart_mismatch: 409,
  checkout_closed: 409,
  method_unavailable: 422,
  currency_unsupported: 422,
  provider_refused: 422,
  provider_unintelligible: 502,
  provider_unavailable: 503,
  return_forged: 409,
  // files
  file_unknown: 422,
  file_empty: 422,
  file_type_refused: 422,
  image_too_large: 422,
  file_checksum_mismatch: 422,
  file_id_taken: 409,
  file_part_misplaced: 409,
  files_too_many: 422,
  // claims
  ground_not_open: 409,
  ground_closed: 409,
  ground_excluded: 409,
  contact_first: 409,
  contact_wait: 409,
  already_claimed: 409,
  chargeback_open: 409,
  claim_id_taken: 409,
  evidence_missing: 422,
  defect_missing: 422,
  outcome_unfit: 422,
  amount_zero: 422,
  amount_above_paid: 422,
  amount_above_cap: 422,
  amount_missing: 422,
  // moves out of turn
  not_your_turn: 409,
  too_late: 409,
  too_early: 409,
  not_possible_now: 409,
  appeal_used: 409,
  no_appeal: 409,
  // messages, returns
  message_id_taken: 409,
  message_unknown: 422,
  return_id_taken: 409,
  return_window_closed: 409,
  already_shipped: 409,
  not_delivered: 409,
  withdrawal_id_taken: 409,
  withdrawal_assigned: 409,
  rating_given: 409,
  deduction_unexplained: 422,
  // packs and providers
  policy_unknown: 422,
  time_zone_unknown: 422,
  event_forged: 401,
  provider_unknown: 404,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** One thing wrong in a request: where (a JSON Pointer into the body) and what (a code). */
export const ProblemError = z.object({ pointer: z.string(), code: z.string() });

/** `code` stays open for backends that know more than we do; a client treats one it does not know by its status. */
export const Problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(ProblemError)),
  notBefore: z.optional(Instant),
  notAfter: z.optional(Instant),
  most: z.optional(Money),
});
export type Problem = z.infer<typeof Problem>;
