/** How a set of words that nobody replaces is fetched: one module per language, each at most once, English for a language that is not there. */

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export function loadOnce<W>(languages: Readonly<Record<string, () => Promise<W>>>): (locale: string) => Promise<W> {
  const loaded = new Map<string, Promise<W>>();
  return (locale) => {
    const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
    const name = Object.hasOwn(languages, language) ? language : 'en';
    const words = loaded.get(name) ?? languages[name]!();
    loaded.set(name, words);
    words.catch(() => loaded.delete(name));
    return words;
  };
}
