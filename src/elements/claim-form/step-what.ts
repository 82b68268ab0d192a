/** Step one: what happened. Grounds that help are choices; the others stand below with their reason and the right door, so nobody types in vain. */
import { html, nothing } from 'lit';
import type { Defect } from '../../contract/index.ts';
import { eligibilityText } from '../shared/eligibility-text.ts';
import { choiceField } from '../shared/fields.ts';
import { note } from '../shared/note.ts';
import { helps } from './closed.ts';
import type { Filing, Step } from './filing.ts';

export const step: Step = {
  render(filing) {
    const { voice, known, draft, mends, fixed, update } = filing;
    const { words } = voice;
    const helping = known.eligibility.filter(helps);
    const others = known.eligibility.filter((each) => !helping.includes(each));
    const pick = (ground: (typeof helping)[number]['ground']) => { draft.take(ground, known); update(); };
    return html`${fixed ? nothing : choiceField(mends, {
      id: 'ground', legend: words.claim.what, heading: true, value: draft.ground, pick,
      options: helping.map(({ ground }) => ({ value: ground, label: words.grounds[ground][0], hint: voice.say(words.grounds[ground][1]) })),
    })}
    ${draft.ground === 'not_as_described' ? defects(filing) : nothing}
    ${chosenNote(filing)}
    ${fixed || !others.length ? nothing : html`<details><summary>${words.eligibility.others}</summary><ul class="stack">${others.map((each) => html`<li>
      <p><b>${words.grounds[each.ground][0]}</b></p><p class="small">${eligibilityText(voice, known, each)}</p></li>`)}</ul></details>`}`;
  },
  mends({ voice, draft }) {
    const { mend } = voice.words;
    if (!draft.ground) return [['ground', mend.ground]];
    return draft.ground === 'not_as_described' && !draft.defect ? [['defect', mend.defect]] : [];
  },
};

function defects({ voice, draft, mends, fixed, eligibility, update }: Filing): unknown {
  const { words } = voice;
  const known: readonly Defect[] = eligibility?.defects ?? [];
  return choiceField(mends, {
    id: 'defect', legend: words.claim.defect, heading: fixed, value: draft.defect, pick: (defect) => { draft.defect = defect; update(); },
    options: (Object.keys(words.defects) as Defect[]).filter((defect) => known.includes(defect)).map((defect) => ({ value: defect, label: words.defects[defect][0], hint: words.defects[defect][1] })),
  });
}

/** Until when, and up to how much: said as soon as a ground is chosen. */
function chosenNote({ voice, known, eligibility }: Filing): unknown {
  if (!eligibility) return nothing;
  const most = eligibility.state === 'open' ? voice.say(voice.words.eligibility.most, { most: voice.money(eligibility.most) }) : '';
  return note(eligibility.state === 'open' ? 'info' : 'wait', eligibility.state === 'open' ? 'shield' : 'clock', html`<p>${eligibilityText(voice, known, eligibility)} ${most}</p>`);
}
