/** Step six: everything on one page, with a way back to each part, before it is sent. The same list stands beside the form on a wide page. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { item } from '../shared/items.ts';
import type { Filing, Step, StepName } from './filing.ts';

export const step: Step = {
  render(filing) {
    const { claim } = filing.voice.words;
    return html`<h2>${claim.check}</h2>${answers(filing, true)}<p class="soft small">${claim.nothingYet} ${filing.voice.say(claim.promise)}</p>`;
  },
  mends: () => [],
};

export function answers({ voice, known, draft, fixed, goTo }: Filing, change: boolean): TemplateResult {
  const { words } = voice;
  const { ground, outcome, story, uploads } = draft;
  const defect = ground === 'not_as_described' ? draft.defect : undefined;
  const row = (name: string, value: unknown, step: StepName) => html`<div class="pair"><dt>${name}</dt>${change && (step !== 'what' || !fixed || defect)
    ? html`<dd><button type="button" class="link small" aria-label="${words.button.change}: ${name}" @click=${() => goTo(step)}>${words.button.change}</button></dd>` : nothing}<dd class="wide">${value}</dd></div>`;
  const amount = draft.choice.empty ? undefined : draft.amountIn(known, voice.locale);
  const lines = draft.choice.lines.flatMap(({ line: id, quantity }) => known.order.lines.filter((line) => line.id === id && quantity > 0 && Number.isInteger(quantity)).map((line) => item(voice, known, line, quantity)));
  return html`<dl class="answers">
    ${ground ? row(words.claim.happened, (defect ? words.defects[defect] : words.grounds[ground])[0], 'what') : nothing}
    ${lines.length ? row(words.claim.which, html`<ul>${lines}</ul>`, 'items') : nothing}
    ${amount ? row(words.moves.wanted, html`<span class="num">${voice.money({ amount, currency: known.order.currency })}</span>`, 'items') : nothing}
    ${outcome ? row(words.claim.wish, words.outcomes[outcome][0], 'outcome') : nothing}
    ${story ? row(words.moves.story, html`<span class="prose">${story}</span>`, 'evidence') : nothing}
    ${uploads.items.length ? row(words.files.label, voice.row(uploads.items.map((each) => each.name)), 'evidence') : nothing}
  </dl>`;
}
