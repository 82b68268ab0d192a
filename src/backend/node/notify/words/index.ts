/** The languages letters are written in, each fetched when the first letter needs it. A language that is not there gets English. */
import { languageAmong } from '../../../../contract/language.ts';
import type { LetterWords } from './words.ts';

const languages = {
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
  it: async () => (await import('./it.ts')).it,
  es: async () => (await import('./es.ts')).es,
  nl: async () => (await import('./nl.ts')).nl,
  pl: async () => (await import('./pl.ts')).pl,
  ar: async () => (await import('./ar.ts')).ar,
} satisfies Readonly<Record<string, () => Promise<LetterWords>>>;

export type Language = keyof typeof languages;
export const letterLanguages = Object.keys(languages) as Language[];

/** The language of letters for a tag such as `de-AT`. */
export const languageOf = (tag: string): Language => languageAmong(languages, tag);

export const letterWords = (language: Language): Promise<LetterWords> => languages[language]();
