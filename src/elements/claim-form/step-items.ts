/** Step two: which items, how many, how much. The amount is suggested from what was paid and may be changed; too much names the limit. */
import { html, nothing } from 'lit';
import { textField } from '../shared/fields.ts';
import { linesOf } from './draft.ts';
import type { Filing, Step } from './filing.ts';

export const step: Step = {
  render(filing) {
    const { voice, known, draft, mends, eligibility } = filing;
    const { claim } = voice.words;
    const { currency } = known.order;
    const most = draft.mostIn(known);
    const limit = voice.say(most === draft.choice.worth(known) ? claim.paid : claim.most, { most: voice.money({ amount: most, currency }) });
    return html`${draft.ground === 'overcharged' ? html`<h2>${claim.sum}</h2>${charges(filing)}` : draft.choice.render(voice, known, mends, linesOf(known, eligibility), html`<h2>${claim.items}</h2>`)}
      ${draft.choice.empty ? nothing : amountField(filing, 'amount', claim.amount, draft.amountIn(known, voice.locale), limit)}`;
  },
  mends({ voice, known, draft, eligibility }) {
    const { mend } = voice.words;
    const { currency } = known.order;
    const wrong: [string, string][] = draft.ground === 'overcharged' ? [] : draft.choice.mends(voice, known, linesOf(known, eligibility));
    if (draft.ground === 'overcharged') {
      const { authorised, charged } = draft.chargeIn(known, voice.locale);
      if (authorised === undefined) wrong.push(['authorised', mend.authorised]);
      if (charged === undefined) wrong.push(['charged', mend.charged]);
      else if (authorised !== undefined && charged <= authorised) wrong.push(['charged', mend.chargedMore]);
    }
    const amount = draft.amountIn(known, voice.locale);
    const most = draft.mostIn(known);
    if (amount === undefined || amount === 0) {
      if (!wrong.length) wrong.push(['amount', voice.say(mend.amount, { example: voice.money({ amount: most, currency }) })]);
    } else if (amount > most) wrong.push(['amount', voice.say(mend.amountMost, { most: voice.money({ amount: most, currency }) })]);
    return wrong;
  },
};

const charges = (filing: Filing): unknown => {
  const { claim } = filing.voice.words;
  const { authorised, charged } = filing.draft.chargeIn(filing.known, filing.voice.locale);
  return [amountField(filing, 'authorised', claim.authorised, authorised), amountField(filing, 'charged', claim.charged, charged)];
};

function amountField({ voice, known, draft, mends, update }: Filing, id: 'amount' | 'authorised' | 'charged', label: string, amount: number | undefined, hint?: string): unknown {
  return textField(voice, mends, {
    id, label, hint, mode: 'decimal', unit: known.order.currency, value: draft.shown(draft[id], amount, known, voice.locale),
    input: (value) => { draft[id] = value; update(); },
  });
}
