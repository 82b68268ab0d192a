/** What is said within a topic of the help panel, a return and a rating, each language fetched with the first topic. */
import { loadOnce } from '../load-once.ts';
import type { TopicWords } from './words.ts';

export type { TopicWords } from './words.ts';

const languages: Record<string, () => Promise<TopicWords>> = {
  de: async () => (await import('./topic-de.ts')).de,
  en: async () => (await import('./topic-en.ts')).en,
};

/** The languages there are. */
export const topicLocales = (): string[] => Object.keys(languages);

/** The words for a language tag. Rejects only when they cannot be fetched, and may then be asked again. */
export const loadTopicWords = loadOnce(languages);
