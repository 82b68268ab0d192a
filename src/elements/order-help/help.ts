/** What the parts of the help panel get to work with, and where the panel can be: home, one topic of the order, a return, a rating, a claim. */
import type { Case, Ground, Topic } from '../../contract/index.ts';
import type { TopicWords } from '../../locales/shapes/topic.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseElement } from '../shared/case-element.ts';

export type View =
  | { readonly at: 'home' }
  | { readonly at: 'topic'; readonly topic: Topic }
  | { readonly at: 'return'; readonly id: string }
  | { readonly at: 'rating' }
  | { readonly at: 'claim'; readonly claim?: string; readonly ground?: Ground };

export interface Help {
  readonly voice: Voice;
  readonly known: Case;
  readonly host: CaseElement;
  readonly go: (view: View) => void;
}

/** Within a topic, with the words that came with it. */
export interface TopicHelp extends Help {
  readonly words: TopicWords;
}
