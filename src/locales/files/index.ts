/** The words about chosen files, each language fetched with the first file. */
import { loadOnce } from '../load-once.ts';
import type { FileWords } from './words.ts';

export type { FileWords } from './words.ts';

const languages: Record<string, () => Promise<FileWords>> = {
  de: async () => (await import('./files-de.ts')).de,
  en: async () => (await import('./files-en.ts')).en,
};

/** The languages there are. */
export const fileLocales = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export const loadFileWords = loadOnce(languages);
