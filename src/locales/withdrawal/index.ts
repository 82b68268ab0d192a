/** The withdrawal's words, each language fetched when its form is first opened. A language that is not there yet falls back to English. */
import type { WithdrawalWords } from './words.ts';

export type { WithdrawalWords } from './words.ts';

const languages: Record<string, () => Promise<WithdrawalWords>> = {
  de: async () => (await import('./words-de.ts')).de,
  en: async () => (await import('./words-en.ts')).en,
};
const loaded = new Map<string, Promise<WithdrawalWords>>();

/** The languages there are. */
export const withdrawalLocales = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export function loadWithdrawalWords(locale: string): Promise<WithdrawalWords> {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  const name = Object.hasOwn(languages, language) ? language : 'en';
  const words = loaded.get(name) ?? languages[name]!();
  loaded.set(name, words);
  words.catch(() => loaded.delete(name));
  return words;
}
