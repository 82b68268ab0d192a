/** What stands around every step: how far along, what is missing, the buttons, and on a wide page what was told so far. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Failure } from '../../client/outcome.ts';
import { failureNote } from '../shared/failure.ts';
import { submitButton, summary } from '../shared/fields.ts';
import type { Filing, StepName } from './filing.ts';
import { answers } from './step-check.ts';
import { isBlocked } from './step-contact.ts';
import { stepFor, stepLabel, stepOf, steps } from './steps.ts';

export interface Frame {
  readonly name: StepName;
  readonly sending: boolean;
  readonly failure: Failure | undefined;
  readonly submit: () => void;
}

export function stepFrame(filing: Filing, { name, sending, failure, submit }: Frame): TemplateResult {
  const { voice, mends, goTo } = filing;
  const { button, claim, form } = voice.words;
  const names = steps(filing);
  const at = names.indexOf(name);
  const blocked = name === 'contact' && isBlocked(filing);
  const inside = html`<div class="pad stack">
      <div class="progress"><p class="soft small num">${voice.say(form.step, { step: at + 1, steps: names.length })}</p><progress aria-hidden="true" max=${names.length} value=${at + 1}></progress></div>
      ${summary(voice, mends)}${stepOf(name).render(filing)}${failure ? refusal(filing, failure) : nothing}</div>
    <div class="buttons foot">${blocked ? nothing : submitButton(voice, name === 'check' ? claim.send : names[at + 1] === 'check' ? button.toCheck : button.next, sending)}
      ${at ? html`<button type="button" @click=${() => goTo(names[at - 1]!)}>${button.back}</button>` : nothing}</div>`;
  // whoever has to write first has a form of its own in here
  return html`<div class="split">${blocked ? html`<div>${inside}</div>` : html`<form novalidate @submit=${(event: Event) => { event.preventDefault(); submit(); }}>${inside}</form>`}
    <aside class="beside stack"><h3>${claim.yourClaim}</h3>${answers(filing, false)}<p class="soft small">${claim.nothingYet}</p></aside></div>`;
}

/** With the way to the step where it can be mended. */
function refusal(filing: Filing, failure: Failure): unknown {
  const { voice, goTo } = filing;
  const step = stepFor(failure);
  const way = step && steps(filing).includes(step) ? html`<button type="button" @click=${() => goTo(step)}>${voice.words.button.change}: ${stepLabel(voice, step)}</button>` : nothing;
  return html`${failureNote(voice, failure)}${way}`;
}
