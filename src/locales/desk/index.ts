/** The merchant desk's words, each language fetched when its desk is first opened; and the general words as a merchant reads them. */
import { loadWords, merge } from '../index.ts';
import type { Words } from '../index.ts';
import { loadOnce } from '../load-once.ts';
import type { DeskWords } from './words.ts';

export type { Area, Condition, DeedName, DeskWords, Filter, OrderFilter } from './words.ts';

const languages: Record<string, () => Promise<DeskWords>> = {
  de: async () => (await import('./desk-de.ts')).de,
  en: async () => (await import('./desk-en.ts')).en,
};
const spoken = new WeakMap<Promise<Words>, Promise<Words>>();

/** The languages there are. */
export const deskLocales = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export const loadDeskWords = loadOnce(languages);

/** The general words with the desk's in place of what is said to buyers. The same promise as long as the general words are the same. */
export function loadWordsForMerchant(locale: string): Promise<Words> {
  const general = loadWords(locale);
  const words = spoken.get(general) ?? Promise.all([general, general.then(({ lang }) => loadDeskWords(lang))]).then(([all, { instead }]) => merge(all, instead));
  spoken.set(general, words);
  words.catch(() => spoken.delete(general));
  return words;
}
