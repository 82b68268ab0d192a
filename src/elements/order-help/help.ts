/** What the parts of the help panel get to work with, and where the panel can be: one topic of the order, a claim, or home. */
import type { Case, Ground, Topic } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseElement } from '../shared/case-element.ts';

export type View =
  | { readonly at: 'home' }
  | { readonly at: 'topic'; readonly topic: Topic }
  | { readonly at: 'claim'; readonly claim?: string; readonly ground?: Ground };

export interface Help {
  readonly voice: Voice;
  readonly known: Case;
  readonly host: CaseElement;
  readonly go: (view: View) => void;
}
