/** Step five: what would put it right. */
import { choiceField } from '../shared/fields.ts';
import type { Step } from './filing.ts';

export const step: Step = {
  render({ voice, draft, mends, eligibility, update }) {
    const { claim, outcomes } = voice.words;
    return choiceField(mends, {
      id: 'outcome', legend: claim.outcome, heading: true, value: draft.outcome, pick: (outcome) => { draft.outcome = outcome; update(); },
      options: (eligibility?.outcomes ?? []).filter((outcome) => outcome !== 'missing_part' || draft.defect === 'missing_parts')
        .map((outcome) => ({ value: outcome, label: outcomes[outcome][0], hint: outcomes[outcome][1] })),
    });
  },
  mends({ voice, draft }) {
    const fits = draft.outcome && (draft.outcome !== 'missing_part' || draft.defect === 'missing_parts');
    return fits ? [] : [['outcome', voice.words.mend.outcome]];
  },
};
