/**
 * The languages there are, each a folder with one file for every set of words, fetched when it is first spoken. A language we do not have falls back to
 * English; a merchant may replace words in part or bring a language of its own. To add one: write its folder, name it here and in the sets that speak
 * without the general words (`withdrawal`, `desk`, `pay-failures`), in `pay-words`, `withdrawal-labels` and `all-last-words`.
 */
import { lay, loadOnce } from './load-once.ts';
import type { DeskWords } from './shapes/desk.ts';
import type { PartialWords } from './shapes/forms.ts';
import type { Later, Words } from './shapes/general.ts';
import type { WithdrawalWords } from './shapes/withdrawal.ts';

export type { Words } from './shapes/general.ts';

const languages: Record<string, () => Promise<{ readonly words: Words }>> = {
  de: () => import('./de/general.ts'),
  en: () => import('./en/general.ts'),
  fr: () => import('./fr/general.ts'),
  it: () => import('./it/general.ts'),
  es: () => import('./es/general.ts'),
  nl: () => import('./nl/general.ts'),
  pl: () => import('./pl/general.ts'),
  ar: () => import('./ar/general.ts'),
};

/** The languages a page can be shown in. */
export const localeNames = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export const loadWords = loadOnce('', languages, (language) => languages[language]!());

const later = <S extends keyof Later>(set: S): ((tag: string) => Promise<Later[S]>) => loadOnce<Later[S]>(set, languages, async (language) => (await loadWords(language)).later[set]());

/** What stands there when not even English can be fetched. */
export const unspoken = 'This part of the page did not load. Please reload the page.';

/** What is said within a topic of the help panel, a return and a rating. */
export const loadTopicWords = later('topic');
/** About chosen files. */
export const loadFileWords = later('files');
/** Of what did not arrive during an earlier visit. */
export const loadLeftOverWords = later('leftOver');
/** Of what came by itself. */
export const loadNewsWords = later('news');

/** The sets of words that are fetched by themselves, under their names. */
interface Sets extends Later {
  readonly withdrawal: WithdrawalWords;
  readonly desk: DeskWords;
}
/** A merchant's own words: general ones as they are, those of the other sets under their name. */
export type OwnWords = PartialWords<Omit<Words, 'lang' | 'later'> & Sets>;

/** Replaces some of the words of a language, on every element of the page: `overrideWords('de', { button: { next: 'Weiter geht’s' } })`. */
export const overrideWords = (tag: string, words: OwnWords): void => lay(tag, words);
