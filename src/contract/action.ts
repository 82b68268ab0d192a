/** What a viewer may do: on a claim, a return or the case as a whole. Made by the server, shown by a client. */
import * as z from 'zod/mini';
import { Instant } from './text.ts';

/**
 * What one viewer may do now. Off with a `notBefore`: from then on. Off with a `reason`: see the code.
 * On with a `notAfter`: until the end of that second. The server computes all of it; a client only shows it.
 */
export const Action = z.object({
  action: z.string(),
  enabled: z.boolean(),
  notBefore: z.optional(Instant),
  notAfter: z.optional(Instant),
  reason: z.optional(z.string()),
});
export type Action = z.infer<typeof Action>;
