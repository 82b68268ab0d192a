/** What a merchant's own systems are told by a webhook: which event of which order. Nothing of a person; whoever wants to know more asks for the case. */
import * as z from 'zod/mini';
import { Instant } from './text.ts';

/** `order` is missing where there is only what somebody declared: its words may hold anything. `event` is its number in the record. */
export const WebhookEvent = z.object({
  type: z.string(),
  timestamp: Instant,
  data: z.object({ merchant: z.string(), order: z.optional(z.string()), claim: z.optional(z.string()), event: z.int() }),
});
export type WebhookEvent = z.infer<typeof WebhookEvent>;
