/** Which steps a filing takes, in which order, and where a refusal can be mended. */
import type { Failure } from '../../client/outcome.ts';
import type { Ground, Topic } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { Filing, Step, StepName } from './filing.ts';
import { step as check } from './step-check.ts';
import { isBlocked, step as contact } from './step-contact.ts';
import { step as evidence } from './step-evidence.ts';
import { step as items } from './step-items.ts';
import { step as outcome } from './step-outcome.ts';
import { step as what } from './step-what.ts';

const all: Readonly<Record<StepName, Step>> = { what, items, contact, evidence, outcome, check };

export const stepOf = (name: StepName): Step => all[name];

/** Who has to write or wait first is not asked for anything else before that. */
export function steps(filing: Filing): StepName[] {
  const first: StepName[] = filing.fixed && filing.draft.ground !== 'not_as_described' ? [] : ['what'];
  return isBlocked(filing) ? [...first, 'contact'] : [...first, 'items', 'contact', 'evidence', 'outcome', 'check'];
}

const places: Readonly<Record<string, StepName>> = {
  defect_missing: 'what', already_claimed: 'what', ground_not_open: 'what', ground_closed: 'what', ground_excluded: 'what',
  line_unknown: 'items', quantity_exceeded: 'items', amount_zero: 'items', amount_above_paid: 'items', amount_above_cap: 'items',
  contact_first: 'contact', contact_wait: 'contact', evidence_missing: 'evidence', file_unknown: 'evidence', files_too_many: 'evidence', outcome_unfit: 'outcome',
};

export const stepFor = ({ code }: Failure): StepName | undefined => (Object.hasOwn(places, code) ? places[code] : undefined);

/** What a step is about, in a word or two. */
export function stepLabel({ words: { claim, moves } }: Voice, name: StepName): string {
  return { what: claim.happened, items: `${claim.which}, ${moves.wanted}`, contact: claim.tried, evidence: claim.evidence, outcome: claim.wish, check: claim.check }[name];
}

const topics: Readonly<Record<Ground, Topic>> = {
  not_received: 'where_is_it', late_delivery: 'where_is_it', not_as_described: 'damaged_or_different', refund_missing: 'refund', return_refused: 'return_or_cancel', overcharged: 'payment',
};

export const topicOf = (ground: Ground | undefined): Topic => (ground ? topics[ground] : 'other');
