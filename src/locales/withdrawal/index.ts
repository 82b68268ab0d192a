/** The withdrawal's words, each language fetched when its form is first opened. A language that is not there yet falls back to English. */
import { loadOnce } from '../load-once.ts';
import type { WithdrawalWords } from './words.ts';

export type { WithdrawalWords } from './words.ts';

const languages: Record<string, () => Promise<WithdrawalWords>> = {
  de: async () => (await import('./words-de.ts')).de,
  en: async () => (await import('./words-en.ts')).en,
};

/** The languages there are. */
export const withdrawalLocales = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export const loadWithdrawalWords = loadOnce(languages);
