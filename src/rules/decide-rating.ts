/** The buyer's word on how the merchant handled it: once per order, as soon as there is something to speak of. */
import { afterDay } from './calendar.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf, Refusal } from './command.ts';
import { deliveryOf, earliest } from './delivery.ts';
import { same } from './same.ts';
import type { Instant } from './types.ts';
import { done, refuse, repeated } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export function rate(file: CaseFile, command: CommandOf<'rate'>, at: Instant): Verdict {
  const { body, by } = command;
  if (by !== 'buyer') return refuse('not_your_turn');
  if (file.rating) return same({ ...body, at: file.rating.at }, file.rating) ? repeated : refuse('rating_given');
  const obstacle = ratingObstacle(file, at);
  return obstacle ? { refusal: obstacle } : done({ type: 'order_rated', by, at, rating: body });
}

/** The merchant has answered, the goods are there, or they should be. */
export function ratingObstacle(file: CaseFile, now: Instant): Refusal | undefined {
  if (file.rating) return { code: 'rating_given' };
  const delivery = deliveryOf(file, now);
  const over = delivery.state === 'delivered' || delivery.state === 'cancelled' ? delivery.at : undefined;
  const handled = file.returns.some((each) => each.state !== 'requested') || file.claims.some((claim) => claim.decision);
  const opens = handled ? now : earliest([afterDay(file.order.latestDelivery, file.calendar), ...(over ? [over] : []), ...(file.contact.answeredAt ? [file.contact.answeredAt] : [])]);
  return opens !== undefined && opens > now ? { code: 'too_early', notBefore: opens } : undefined;
}
