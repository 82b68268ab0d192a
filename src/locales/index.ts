/**
 * The languages there are, each fetched when it is first spoken. A language we do not have falls back to English; a merchant may replace
 * words in part. To add one: write its modules, name them here and in the sets that are fetched later (`topic`, `withdrawal`, `desk`).
 */
import { lay, loadOnce } from './load-once.ts';
import type { TopicWords } from './topic/words.ts';
import type { PartialWords, Words } from './words.ts';

export type { PartialWords, Plural, Words } from './words.ts';
export { merge } from './load-once.ts';

const languages: Record<string, () => Promise<Words>> = {
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
};

/** The languages a page can be shown in. */
export const localeNames = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export const loadWords = loadOnce(languages);

/** Replaces some of the words of a language, on every element of the page: `overrideWords('de', { button: { next: 'Weiter geht’s' } })`. */
export const overrideWords = (locale: string, words: PartialWords & PartialWords<TopicWords>): void => lay(locale, words);
