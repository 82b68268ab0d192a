/** The mediator's two forms: asking a side, and deciding. A gap is told at its field, a refusal below the form; nothing typed goes away. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ClaimsApiError } from '../../src/entries/client.ts';
import type { Claim } from '../../src/entries/contract.ts';
import type { Deed, Desk, Draft, Missing } from './desk.ts';
import { fill, money, moment, plainAmount, words } from './say.ts';

export function failureNote({ code, outcome, problem }: ClaimsApiError, again?: () => void): TemplateResult {
  const said = words();
  const { problems } = said;
  const text = Object.hasOwn(problems, code) ? problems[code as keyof typeof problems] : problems[outcome as 'refused'];
  return html`<div class="note bad" role="alert"><p>${fill(text, { most: problem?.most ? money(problem.most) : '' })} ${again ? nothing : said.kept}</p>${again ? html`<button class="quiet" @click=${again}>${said.again}</button>` : nothing}</div>`;
}

const textOf = ({ target }: Event): string => (target as HTMLInputElement).value;

/** A field with its label, hint and gap. `input` gets the ids of what describes it. */
function field(desk: Desk, deed: Deed, name: Missing, label: string, hint: string, input: (id: string, described: string | typeof nothing, wrong: 'true' | typeof nothing) => TemplateResult): TemplateResult {
  const gap = gapOf(desk, deed, name);
  const id = `${deed}-${name}`;
  const described = [hint ? `${id}-hint` : '', gap ? `${id}-gap` : ''].filter(Boolean).join(' ');
  return html`<div class="field"><label for=${id}>${label}</label>${hint ? html`<small id="${id}-hint">${hint}</small>` : nothing}${gap ? html`<p class="gap" id="${id}-gap">${gap}</p>` : nothing}${input(id, described || nothing, gap ? 'true' : nothing)}</div>`;
}

function gapOf(desk: Desk, deed: Deed, name: Missing): string {
  if (desk.deed !== deed || !desk.missing.includes(name)) return '';
  const claim = desk.shown();
  return fill(words().mend[name], { example: claim ? plainAmount({ ...claim.amount, amount: Math.round(claim.amount.amount / 2) }) : '' });
}

function choices<K extends 'of' | 'decision'>(desk: Desk, deed: Deed, name: K, legend: string, options: readonly (readonly [NonNullable<Draft[K]>, string])[]): TemplateResult {
  const gap = gapOf(desk, deed, name);
  return html`<fieldset aria-describedby=${gap ? `${deed}-${name}-gap` : nothing}><legend>${legend}</legend>${gap ? html`<p class="gap" id="${deed}-${name}-gap">${gap}</p>` : nothing}
    ${options.map(([value, text], index) => html`<label><input type="radio" name="${deed}-${name}" id=${index === 0 ? `${deed}-${name}` : nothing} value=${value} .checked=${desk.draft(deed)[name] === value} @change=${() => desk.type(deed, { [name]: value })}> ${text}</label>`)}</fieldset>`;
}

function form(desk: Desk, deed: Deed, title: string, lead: string, fields: TemplateResult): TemplateResult {
  const said = words();
  const submit = async (event: Event) => {
    event.preventDefault();
    await desk.send(deed);
    const [first] = desk.deed === deed ? desk.missing : [];
    if (first) document.getElementById(`${deed}-${first}`)?.focus();
  };
  return html`<form novalidate aria-labelledby="${deed}-title" @submit=${submit}><h3 id="${deed}-title">${title}</h3><p><small>${lead}</small></p>${fields}
    ${desk.deed === deed && desk.failure ? failureNote(desk.failure) : nothing}
    <p><button aria-disabled=${desk.busy ? 'true' : nothing}>${desk.busy && desk.deed === deed ? said.loading : said[deed].send}</button></p></form>`;
}

export function askForm(desk: Desk): TemplateResult {
  const { ask } = words();
  return form(desk, 'ask', ask.title, ask.lead, html`
    ${choices(desk, 'ask', 'of', ask.of, [['buyer', ask.buyer], ['merchant', ask.merchant]])}
    ${field(desk, 'ask', 'text', ask.text, '', (id, described, wrong) => html`<textarea id=${id} rows="3" maxlength="4000" aria-describedby=${described} aria-invalid=${wrong} .value=${desk.draft('ask').text ?? ''} @input=${(event: Event) => desk.type('ask', { text: textOf(event) })}></textarea>`)}`);
}

export function decideForm(desk: Desk, claim: Claim): TemplateResult {
  const { decide } = words();
  const draft = desk.draft('decide');
  return form(desk, 'decide', decide.title, claim.stage === 'appeal' ? `${decide.lead} ${decide.final}` : decide.lead, html`
    ${choices(desk, 'decide', 'decision', decide.how, [['granted', decide.granted], ['partly_granted', decide.partly_granted], ['denied', decide.denied]])}
    ${draft.decision === 'partly_granted' ? field(desk, 'decide', 'amount', `${decide.amount}, ${claim.amount.currency}`, fill(decide.most, { amount: money(claim.amount) }), (id, described, wrong) =>
      html`<input id=${id} inputmode="decimal" autocomplete="off" maxlength="20" aria-describedby=${described} aria-invalid=${wrong} .value=${draft.amount ?? ''} @input=${(event: Event) => desk.type('decide', { amount: textOf(event) })}>`) : nothing}
    ${draft.decision === 'denied' ? nothing : html`<p><label class="tick"><input type="checkbox" .checked=${draft.returnFirst ?? false} @change=${({ target }: Event) => desk.type('decide', { returnFirst: (target as HTMLInputElement).checked })}> ${decide.returnFirst}</label></p>`}
    ${field(desk, 'decide', 'reason', decide.reason, decide.reasonHint, (id, described, wrong) => html`<textarea id=${id} rows="4" maxlength="4000" aria-describedby=${described} aria-invalid=${wrong} .value=${draft.reason ?? ''} @input=${(event: Event) => desk.type('decide', { reason: textOf(event) })}></textarea>`)}`);
}

/** That it has arrived, and when. */
export const receipt = (desk: Desk, timeZone: string): TemplateResult | typeof nothing =>
  desk.receivedAt && desk.deed ? html`<p class="note good" role="status">${fill(words()[desk.deed].sent, { when: moment(desk.receivedAt, timeZone) })}</p>` : nothing;

/** Paying what the merchant owes: the guarantee's own money, confirmed once. */
export function refundForm(desk: Desk, claim: Claim): TemplateResult {
  const { refund } = words();
  return form(desk, 'refund', refund.title, fill(refund.lead, { amount: money(claim.refund?.amount ?? claim.amount) }), html`<div class="field"><label for="refund-reference">${refund.reference}</label>
    <input id="refund-reference" autocomplete="off" maxlength="200" .value=${desk.draft('refund').reference ?? ''} @input=${(event: Event) => desk.type('refund', { reference: textOf(event) })}></div>`);
}
