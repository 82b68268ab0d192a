/**
 * The merchant desk's words, each language fetched when its desk is first opened; and the general words as a merchant reads them. A table of its own:
 * no buyer's page holds a byte of it.
 */
import { loadWords } from './index.ts';
import type { Words } from './index.ts';
import { loadOnce, merge } from './load-once.ts';
import type { DeskWords } from './shapes/desk.ts';

export type { Area, Condition, DeedName, DeskWords, Filter, OrderFilter } from './shapes/desk.ts';

const languages: Record<string, () => Promise<{ readonly words: DeskWords }>> = {
  de: () => import('./de/desk.ts'),
  en: () => import('./en/desk.ts'),
  fr: () => import('./fr/desk.ts'),
  it: () => import('./it/desk.ts'),
  es: () => import('./es/desk.ts'),
  nl: () => import('./nl/desk.ts'),
  pl: () => import('./pl/desk.ts'),
  ar: () => import('./ar/desk.ts'),
};
const spoken = new WeakMap<Promise<Words>, Promise<Words>>();

/** The languages there are. */
export const deskLocales = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export const loadDeskWords = loadOnce('desk', languages, (language) => languages[language]!());

/** The general words with the desk's in place of what is said to buyers. The same promise as long as the general words are the same. */
export function loadWordsForMerchant(locale: string): Promise<Words> {
  const general = loadWords(locale);
  const words = spoken.get(general) ?? Promise.all([general, loadDeskWords(locale)]).then(([all, { instead }]) => merge(all, instead));
  spoken.set(general, words);
  words.catch(() => spoken.delete(general));
  return words;
}
