/**
 * The languages there are, each fetched when it is first spoken. A language we do not have falls back to English; a merchant may replace
 * words in part. To add one: write its module, name it here.
 */
import type { PartialWords, Words } from './words.ts';

export type { PartialWords, Plural, Words } from './words.ts';

const languages: Record<string, () => Promise<Words>> = {
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
};

const loaded = new Map<string, Promise<Words>>();
const overrides = new Map<string, PartialWords>();

/** The languages a page can be shown in. */
export const localeNames = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export function loadWords(locale: string): Promise<Words> {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  const name = Object.hasOwn(languages, language) ? language : 'en';
  const words = loaded.get(name) ?? languages[name]!().then((all) => merge(all, overrides.get(name)));
  loaded.set(name, words);
  words.catch(() => loaded.delete(name));
  return words;
}

/** Replaces some of the words of a language, on every element of the page: `overrideWords('de', { button: { next: 'Weiter geht’s' } })`. */
export function overrideWords(locale: string, words: PartialWords): void {
  const name = locale.toLowerCase();
  overrides.set(name, merge(overrides.get(name) ?? {}, words));
  loaded.delete(name);
  dispatchEvent(new Event('redress-settings-changed'));
}

export function merge<T extends object>(into: T, part: object | undefined): T {
  const merged = { ...into } as Record<string, unknown>;
  for (const [name, value] of Object.entries(part ?? {})) {
    const before = merged[name];
    merged[name] = typeof value === 'object' && value !== null && !Array.isArray(value) && typeof before === 'object' && before !== null ? merge(before, value as object) : value;
  }
  return merged as T;
}
