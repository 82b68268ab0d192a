/** In what condition goods came back: one question for claims and returns alike. */
import type { Condition } from '../../locales/desk.ts';
import { choiceField } from '../shared/fields.ts';
import type { About, Entries } from './deed.ts';

const conditions: readonly Condition[] = ['as_sent', 'used', 'damaged', 'incomplete', 'empty'];

export const conditionOf = (entries: Entries): Condition | undefined => conditions.find((each) => each === entries.text('condition'));

/** The mediator looks before money goes. */
export const doubtful = (entries: Entries): boolean => ['incomplete', 'empty'].includes(entries.text('condition'));

export const condition = ({ words }: About, entries: Entries): unknown => choiceField(entries.mends, {
  id: 'condition', legend: words.field.condition, value: conditionOf(entries), pick: (value) => entries.set('condition', value),
  options: conditions.map((value) => ({ value, label: words.conditions[value] })),
});

export const conditionMends = ({ words }: About, entries: Entries): [string, string][] => (conditionOf(entries) ? [] : [['condition', words.mend.condition]]);
