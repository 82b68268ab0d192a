/** What words are made of, in every set of them: a sentence that counts, a choice in a form, and the part of a set that a merchant replaces. Knows no words. */

/** One sentence by `Intl.PluralRules`, with `{n}`. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
/** A choice in a form: what it is called, and an example below it. */
export type Choice = readonly [label: string, hint?: string];
/** What a merchant may replace: a single word, a group or the whole. */
export type PartialWords<T> = { readonly [K in keyof T]?: T[K] extends string | readonly unknown[] ? T[K] : PartialWords<T[K]> };
