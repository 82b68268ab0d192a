/** What the steps of filing get to work with, and what a step is: shown, and asked what is still to be mended. */
import type { Case, Eligibility } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseElement } from '../shared/case-element.ts';
import type { Composer } from '../shared/composer.ts';
import type { Mends } from '../shared/fields.ts';
import type { Draft } from './draft.ts';

export type StepName = 'what' | 'items' | 'contact' | 'evidence' | 'outcome' | 'check';

export interface Filing {
  readonly voice: Voice;
  readonly known: Case;
  readonly draft: Draft;
  /** Of the chosen ground. */
  readonly eligibility: Eligibility | undefined;
  /** The page has fixed the ground. */
  readonly fixed: boolean;
  readonly mends: Mends;
  readonly host: CaseElement;
  readonly composer: Composer;
  readonly goTo: (step: StepName) => void;
  readonly update: () => void;
}

export interface Step {
  readonly render: (filing: Filing) => unknown;
  readonly mends: (filing: Filing) => Iterable<readonly [field: string, words: string]>;
}
