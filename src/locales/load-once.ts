/**
 * How a set of words is fetched: one module per language, each at most once, English for a language that is not there. A merchant's own words
 * are laid over ours, and over English in a language that only the merchant speaks. Used by each set's door; knows no words itself.
 */
import { languageAmong } from '../contract/language.ts';

/** A merchant's own words by language, those of the later sets under the set's name. */
const own: Record<string, Readonly<Record<string, unknown>>> = {};
const loaded = new Map<string, Promise<unknown>>();

/**
 * The words of a set (the general ones have no name) for a language tag: the same promise as long as they are the same. Rejects only when they cannot
 * be fetched, and may then be asked again.
 */
export function loadOnce<W extends object>(set: string, languages: Readonly<Record<string, unknown>>, fetchFrom: (language: string) => Promise<{ readonly words: W }>): (tag: string) => Promise<W> {
  return (tag) => {
    const name = languageAmong<string>({ ...own, ...languages }, tag);
    const words = loaded.get(set + name) as Promise<W> | undefined ?? fetchFrom(languageAmong<string>(languages, tag)).then((module) => merge(module.words, set ? own[name]?.[set] : own[name]));
    loaded.set(set + name, words);
    words.catch(() => loaded.delete(set + name));
    return words;
  };
}

/** Lays words over those of a language, on every element of the page. Throws a RangeError for what is no language. */
export function lay(tag: string, words: object): void {
  const { language } = new Intl.Locale(tag.replaceAll('_', '-'));
  own[language] = { ...merge(own[language] ?? {}, words), lang: language };
  loaded.clear();
  dispatchEvent(new Event('redress-settings-changed'));
}

const kind = (value: unknown): string => ({}).toString.call(value);

/** Words over words. What is missing, or is no word where there is one, leaves what was there. */
export function merge<T extends object>(into: T, part: unknown): T {
  const merged = { ...into } as Record<string, unknown>;
  for (const [name, value] of Object.entries(part ?? {}) as [string, unknown][]) {
    const before = merged[name];
    if (before === undefined) merged[name] = value;
    // a name without its hint keeps ours; a list of such pairs is replaced
    else if (kind(value) === kind(before)) merged[name] = Array.isArray(value) ? (typeof value[0] === 'string' ? [...value as unknown[], ...(before as unknown[]).slice(value.length)] : value) : typeof value === 'object' ? merge(before as object, value) : value;
  }
  return merged as T;
}
