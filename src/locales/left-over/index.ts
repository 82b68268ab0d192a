/** The words for what did not arrive during an earlier visit, each language fetched when something did not. */
import { loadOnce } from '../load-once.ts';
import type { LeftOverWords } from './words.ts';

export type { LeftOverWords } from './words.ts';

const languages: Record<string, () => Promise<LeftOverWords>> = {
  de: async () => (await import('./left-over-de.ts')).de,
  en: async () => (await import('./left-over-en.ts')).en,
};

/** The languages there are. */
export const leftOverLocales = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export const loadLeftOverWords = loadOnce(languages);
