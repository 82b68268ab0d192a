/**
 * The small building stones of the wire: identifiers, dates, links and bounded text.
 * Every other schema is made of these, so that a limit is written once. Knows nothing of orders or claims.
 */
import * as z from 'zod/mini';

/** One line of text a person typed or a shop sent: 1 to `most` characters, kept verbatim. */
export const line = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(/\S/));

/** Text of several lines, 1 to `most` characters, kept verbatim. */
export const prose = line;

/** An identifier that the sender makes (a UUID or any other hard to guess token): 8 to 64 of `A-Z a-z 0-9 _ -`. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));
export type Id = z.infer<typeof Id>;

/** A shop's order number as the buyer knows it, for example `R-1001` or `#1042`: 1 to 64 characters, no control characters. */
export const OrderNumber = z.string().check(z.regex(/^(?=.*\S)[^\p{C}\p{Zl}\p{Zp}]{1,64}$/u));
export type OrderNumber = z.infer<typeof OrderNumber>;

/** A moment: UTC, to the whole second, `2026-11-27T08:31:00Z`. */
export const Instant = z.iso.datetime({ precision: 0 });
export type Instant = z.infer<typeof Instant>;

/** A day in the merchant's time zone: `2026-11-26`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** An address a widget may link to. Only https, mailto and tel are let through; nothing else ever becomes a link. */
export const Link = z.string().check(z.maxLength(2048), z.regex(/^(https:\/\/[^\s"'<>\\]+|mailto:[^\s"'<>\\]+|tel:[+\d() .-]+)$/));
export type Link = z.infer<typeof Link>;

/** Where a picture lies: https, or this machine while a shop is being built. */
export const Picture = z.string().check(z.maxLength(2048), z.regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/)[^\s"'<>\\]+$/));

/** JSON inside a text: a list in an address. */
export const jsonText = z.pipe(z.string().check(z.maxLength(60_000)), z.transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.issues.push({ code: 'custom', message: 'not JSON', input: text });
    return z.NEVER;
  }
}));

/** A BCP 47 language tag: `de`, `en-GB`. */
export const Locale = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(35));
export type Locale = z.infer<typeof Locale>;

/** An IANA time zone name: `Europe/Berlin`. Whether it exists is asked where dates are computed. */
export const TimeZone = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/));

/** An ISO 3166-1 country code: `DE`. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));
