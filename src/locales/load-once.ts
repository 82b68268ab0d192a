/**
 * How a set of words is fetched: one module per language, each at most once, English for a language that is not there. A merchant's own words
 * are laid over every set. Used by each set's door; knows no words itself.
 */

const overrides = new Map<string, object>();
const sets = new Set<Map<string, unknown>>();

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export function loadOnce<W extends object>(languages: Readonly<Record<string, () => Promise<W>>>): (locale: string) => Promise<W> {
  const loaded = new Map<string, Promise<W>>();
  sets.add(loaded);
  return (locale) => {
    const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
    const name = Object.hasOwn(languages, language) ? language : 'en';
    const words = loaded.get(name) ?? languages[name]!().then((all) => merge(all, overrides.get(name)));
    loaded.set(name, words);
    words.catch(() => loaded.delete(name));
    return words;
  };
}

/** Lays words over every set of a language, on every element of the page. */
export function lay(locale: string, words: object): void {
  const name = locale.toLowerCase();
  overrides.set(name, merge(overrides.get(name) ?? {}, words));
  for (const set of sets) set.delete(name);
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
