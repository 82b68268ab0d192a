/** The one thread of a case: what buyer and merchant wrote to each other, and what the buyer told the merchant elsewhere. */
import * as z from 'zod/mini';
import { FileIds } from './file.ts';
import { outcomes } from './ground.ts';
import { Id, Instant, prose } from './text.ts';

/** What a message is about: the problems of the help panel. */
export const topics = ['where_is_it', 'damaged_or_different', 'return_or_cancel', 'refund', 'payment', 'other'] as const;
export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;

/** What would put it right, if the buyer may choose. */
export const wishes = [...outcomes, 'delivery', 'cancellation', 'return'] as const;
export const Wish = z.enum(wishes);
export type Wish = z.infer<typeof Wish>;

/** `seenAt` is when the other side first had it on its screen. */
export const Message = z.object({
  id: Id,
  from: z.enum(['buyer', 'merchant', 'mediator']),
  at: Instant,
  topic: z.optional(Topic),
  wish: z.optional(Wish),
  text: z.string(),
  files: FileIds,
  seenAt: z.optional(Instant),
});
export type Message = z.infer<typeof Message>;

export const MessageBody = z.strictObject({
  id: Id,
  text: prose(10_000),
  topic: z.optional(Topic),
  wish: z.optional(Wish),
  files: z._default(FileIds, []),
});
export type MessageBody = z.input<typeof MessageBody>;

/** Everything up to this message was on the sender's screen. */
export const ReadBody = z.strictObject({ message: Id });
