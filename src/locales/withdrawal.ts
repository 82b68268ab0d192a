/**
 * The withdrawal's words, each language fetched when its form is first opened. A table of its own, so that they are on their way together with the
 * general words and not after them. What is said where they cannot be fetched stands in `withdrawal-labels`.
 */
import { loadOnce } from './load-once.ts';
import type { WithdrawalWords } from './shapes/withdrawal.ts';

export type { WithdrawalWords } from './shapes/withdrawal.ts';

const languages: Record<string, () => Promise<{ readonly words: WithdrawalWords }>> = {
  de: () => import('./de/withdrawal.ts'),
  en: () => import('./en/withdrawal.ts'),
  fr: () => import('./fr/withdrawal.ts'),
  it: () => import('./it/withdrawal.ts'),
  es: () => import('./es/withdrawal.ts'),
  nl: () => import('./nl/withdrawal.ts'),
  pl: () => import('./pl/withdrawal.ts'),
  ar: () => import('./ar/withdrawal.ts'),
};

/** The languages there are. */
export const withdrawalLocales = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export const loadWithdrawalWords = loadOnce('withdrawal', languages, (language) => languages[language]!());
