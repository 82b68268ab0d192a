/**
 * The statutory withdrawal from a contract (Art. 11a CRD, § 356a BGB). Taken verbatim from anyone, with or without a token;
 * the receipt confirms that it arrived, never that it was accepted.
 */
import * as z from 'zod/mini';
import { LineQuantity } from './return.ts';
import { Id, Instant, Locale, line, prose } from './text.ts';

export const WithdrawalBody = z.strictObject({
  id: Id,
  merchant: line(64),
  name: line(200),
  contract: line(200),
  email: z.email().check(z.maxLength(254)),
  lines: z.optional(z.array(LineQuantity).check(z.maxLength(500))),
  items: z.optional(prose(2000)),
  note: z.optional(prose(4000)),
  locale: z.optional(Locale),
});
export type WithdrawalBody = z.input<typeof WithdrawalBody>;

/** What was declared, word for word, and the second in which it arrived. */
export const WithdrawalReceipt = z.object({
  id: Id,
  receivedAt: Instant,
  merchant: z.string(),
  name: z.string(),
  contract: z.string(),
  email: z.string(),
  lines: z.optional(z.array(LineQuantity)),
  items: z.optional(z.string()),
  note: z.optional(z.string()),
});
export type WithdrawalReceipt = z.infer<typeof WithdrawalReceipt>;
