/**
 * A policy pack: the rules of a guarantee as data. Three ship (`a-to-z`, `marketplace`, `goodwill`), a merchant may bring its own.
 * The pack in force when an order is first recorded is kept with that order for ever.
 */
import * as z from 'zod/mini';
import { Ground } from './ground.ts';
import { Money } from './money.ts';
import { GoodsKind } from './order.ts';
import { Day, TimeZone, line } from './text.ts';

const count = z.int().check(z.minimum(0), z.maximum(3650));

/**
 * A span of time. `hours` are exact. `days` are calendar days and `businessDays` working days, both in the calendar's
 * time zone, and the end of the last day counts: a span of 7 days from Friday noon ends on the next Friday at 23:59:59.
 */
export const Span = z.union([z.strictObject({ hours: count }), z.strictObject({ days: count }), z.strictObject({ businessDays: count })]);
export type Span = z.infer<typeof Span>;

/** Weekdays as ISO numbers (1 = Monday). Holidays: every year on a day (`12-25`), so many days after Easter Sunday, or once. */
export const Calendar = z.strictObject({
  /** Whose days and hours count: an IANA name, `Europe/Berlin`. */
  timeZone: TimeZone,
  /** The days of the week on which nobody works. */
  weekend: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.maxLength(6)),
  /** Days on which nobody works; they do not count as `businessDays`. */
  holidays: z.strictObject({
    yearly: z.array(z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))).check(z.maxLength(100)),
    easter: z.array(z.int().check(z.minimum(-100), z.maximum(100))).check(z.maxLength(50)),
    once: z.array(Day).check(z.maxLength(500)),
  }),
});
export type Calendar = z.infer<typeof Calendar>;

/** The rules of a guarantee as data. The pack in force when an order is first recorded is kept with that order for ever. */
export const PolicyPack = z.strictObject({
  /** Small letters, digits and hyphens; a merchant is set to a pack by it. */
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  /** Of your own choosing; it is kept with each order, so that a decision can be held against the rules of its day. */
  version: line(40),
  /** In which deadlines of days end. */
  calendar: Calendar,
  /** Grounds this scheme knows. */
  grounds: z.array(Ground).check(z.minLength(1)),
  /** How long the merchant has to react to the buyer's first message before a claim may be filed. */
  contactWait: Span,
  /** When `not_received` opens: the earlier of latest delivery date + first, order + second. */
  notReceived: z.strictObject({ afterLatestDelivery: Span, afterOrder: Span }),
  /** When `refund_missing` opens, counted from the delivery of the return. */
  refundMissing: z.strictObject({ refund: Span, replacement: Span }),
  /** When filing closes. `delivery` counts from the latest delivery date while nothing has been delivered. */
  filing: z.strictObject({ closes: Span, after: z.enum(['charge', 'latest_delivery', 'delivery']) }),
  /** The most a claim may be for. A list caps the currencies it names; never more than was paid in any case. */
  cap: z.union([z.enum(['none', 'order_total']), z.array(Money).check(z.minLength(1))]),
  /** How long the merchant has to answer a claim. */
  merchantAnswer: Span,
  /** What the merchant's silence does to a claim. */
  silence: z.enum(['grants', 'review']),
  /** How long whoever was asked for more has to answer. */
  infoRequest: Span,
  /** How long the buyer has to take or decline an offer. */
  offerReply: Span,
  /** How long either side may appeal, once; `null`: no appeal. */
  appeal: z.nullable(Span),
  /** How long the buyer has to send goods back once a return was agreed. */
  returnBy: Span,
  /** How long the merchant has to refund what came back. */
  refundAfterReturn: Span,
  /** What the scheme does not cover. */
  excluded: z.strictObject({ kinds: z.array(GoodsKind), lossAfterDelivery: z.boolean() }),
});
export type PolicyPack = z.infer<typeof PolicyPack>;
