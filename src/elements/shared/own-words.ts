/** A shop's own words where it has a script tag only: `Redress.words = { de: { button: { next: 'Weiter geht’s' } } }`, named whenever it likes. Taken up by every element that speaks. */
import { overrideWords } from '../../locales/index.ts';
import type { OwnWords } from '../../locales/index.ts';
import { advise } from './advise.ts';

function lay(words: Readonly<Record<string, OwnWords>> | null | undefined): void {
  for (const [tag, each] of Object.entries(words ?? {})) {
    try {
      overrideWords(tag, each);
    } catch {
      advise(undefined, 'words_unusable', `"${tag}" is no language.`);
    }
  }
}

/** Those that are there, and from now on those that come. */
export function takeOwnWords(): void {
  const { Redress: page } = globalThis as { Redress?: { words?: Parameters<typeof lay>[0] } };
  if (!page) return;
  lay(page.words);
  Object.defineProperty(page, 'words', { set: lay });
}
