/** The words for what came by itself, each language fetched when something first did. */
import { loadOnce } from '../load-once.ts';
import type { NewsWords } from './words.ts';

export type { NewsWords } from './words.ts';

const languages: Record<string, () => Promise<NewsWords>> = {
  de: async () => (await import('./news-de.ts')).de,
  en: async () => (await import('./news-en.ts')).en,
};

/** The languages there are. */
export const newsLocales = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export const loadNewsWords = loadOnce(languages);
