/**
 * Who the seller is and what it promises: identity, ways to reach it, answer time, return policy.
 * Public as `GET /v1/merchants/{pk}`; a copy as it was when ordering stays with each order.
 */
import * as z from 'zod/mini';
import { Money } from './money.ts';
import { Address } from './order.ts';
import { Link, Locale, TimeZone, line, prose } from './text.ts';

/** A way to reach the merchant: shown with its link, so that a tap writes or calls. */
export const Channel = z.object({
  kind: z.enum(['email', 'phone', 'chat', 'web']),
  label: line(120),
  link: Link,
  hours: z.optional(line(120)),
});
export type Channel = z.infer<typeof Channel>;

/** The merchant's own promise: how to reach it and how soon it answers, in hours. */
export const ServicePromise = z.object({
  channels: z.array(Channel).check(z.maxLength(10)),
  answersWithin: z.int().check(z.minimum(1), z.maximum(720)),
  usuallyWithin: z.optional(z.int().check(z.minimum(1), z.maximum(720))),
});
export type ServicePromise = z.infer<typeof ServicePromise>;

/**
 * The return policy: how many days from delivery, who pays for sending back, the full text. `fee` is kept back from the refund of a return,
 * once per return: what the merchant's label costs the buyer, for one.
 */
export const ReturnPolicy = z.object({
  days: z.int().check(z.minimum(0), z.maximum(3650)),
  shipping: z.enum(['free', 'buyer_pays']),
  fee: z.optional(Money),
  address: z.optional(Address),
  text: z.optional(prose(20_000)),
  link: z.optional(Link),
});
export type ReturnPolicy = z.infer<typeof ReturnPolicy>;

export const MerchantLinks = z.object({
  terms: z.optional(Link),
  privacy: z.optional(Link),
  imprint: z.optional(Link),
  complaints: z.optional(Link),
  guaranteeNotice: z.optional(Link),
});

/** The public face of a merchant. `id` is the publishable key, `pk_…`. */
export const Merchant = z.object({
  id: z.string().check(z.regex(/^pk_[A-Za-z0-9_]{3,60}$/)),
  name: line(120),
  legalName: z.optional(line(200)),
  address: z.optional(Address),
  timeZone: TimeZone,
  locale: Locale,
  promise: ServicePromise,
  returnPolicy: ReturnPolicy,
  links: z._default(MerchantLinks, {}),
  /** The page of one order in the shop, with `{order}` where its number goes: letters to buyers link to it. */
  orderLink: z.optional(z.string().check(z.maxLength(2048), z.regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/)[^\s"'<>\\]*\{order\}[^\s"'<>\\]*$/))),
});
export type Merchant = z.infer<typeof Merchant>;
