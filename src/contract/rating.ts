/** How the merchant handled it, said by the buyer: once per order. One or two stars count as negative feedback (`performance`). */
import * as z from 'zod/mini';
import { Id, Instant, prose } from './text.ts';

const stars = z.int().check(z.minimum(1), z.maximum(5));

export const RatingBody = z.strictObject({ id: Id, stars, text: z.optional(prose(2000)) });
export type RatingBody = z.infer<typeof RatingBody>;

export const Rating = z.object({ stars, text: z.optional(z.string()), at: Instant });
export type Rating = z.infer<typeof Rating>;
