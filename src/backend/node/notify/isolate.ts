/**
 * Names and numbers inside a sentence that may run the other way: „K-7F3Q“ in Arabic, a Hebrew name in German. They get Unicode's isolates around them,
 * so that neither changes the other's order; where all runs left to right nothing is added. Used by letters; knows no words.
 */

const [open, close] = ['\u2068', '\u2069'];
/** What could turn text around beyond itself: marks, embeddings, overrides and isolates. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Anything written right to left, or able to turn text around. */
const rightToLeft = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name or a number on one line, for the middle of a sentence. Marks of its own are left out: in a name they only mislead. */
export function isolated(value: string, dir: 'ltr' | 'rtl'): string {
  const plain = value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return dir === 'rtl' || rightToLeft.test(plain) ? `${open}${plain.replaceAll(turning, '')}${close}` : plain;
}

/** What somebody wrote, untouched, each of its lines apart from what stands before it. */
export const isolatedLines = (value: string, dir: 'ltr' | 'rtl'): string =>
  dir === 'rtl' || rightToLeft.test(value) ? value.split(/\r\n|\r|\n/).map((row) => `${open}${row}${close}`).join('\n') : value;

/** The same in HTML. For escaped sentences whose values came through `isolated`. */
export const isolatedHtml = (escaped: string): string => escaped.replaceAll(open, '<bdi>').replaceAll(close, '</bdi>');
