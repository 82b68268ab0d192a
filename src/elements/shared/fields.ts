/**
 * Form controls: label, hint, error and native control together, tied by ids within one shadow root. Errors come in as words by field id.
 * Validation is the form's business; these only show it. The space after a label is part of its text: one between two texts is dropped from names in Chromium's accessibility tree.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Voice } from '../../locales/voice.ts';

/** What is still to be mended, by field id, in the order of the page. */
export type Mends = ReadonlyMap<string, string>;

interface Common {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
}

interface TextField extends Common {
  readonly value: string;
  readonly input: (value: string) => void;
  readonly type?: 'text' | 'date' | 'number' | 'email';
  /** What the browser may fill in. */
  readonly fill?: 'name' | 'email';
  /** The most characters. */
  readonly length?: number;
  readonly mode?: 'decimal' | 'numeric' | 'text';
  /** More than one line. */
  readonly rows?: number;
  readonly most?: number | string;
  /** Stands after the value: a currency. */
  readonly unit?: string;
}

const around = (voice: Voice, mends: Mends, { id, label, hint, optional }: Common, control: unknown): TemplateResult => html`<div class="field">
  <label for=${id}>${label + ' '}${optional ? html`<span class="soft">${voice.words.form.optional}</span>` : nothing}</label>
  ${hint ? html`<p class="soft small" id="${id}-hint">${hint}</p>` : nothing}${mend(mends, id)}${control}</div>`;

const mend = (mends: Mends, id: string): unknown => (mends.has(id) ? html`<p class="mend" id="${id}-mend">${mends.get(id)}</p>` : nothing);

const described = (mends: Mends, { id, hint }: Pick<Common, 'id' | 'hint'>): unknown =>
  [hint && `${id}-hint`, mends.has(id) && `${id}-mend`].filter(Boolean).join(' ') || nothing;

export function textField(voice: Voice, mends: Mends, field: TextField): TemplateResult {
  const { id, value, type = 'text', fill = 'off', length, mode, rows, most, unit } = field;
  const input = ({ target }: Event) => field.input((target as HTMLInputElement).value);
  const wrong = mends.has(id) ? 'true' : nothing;
  return around(voice, mends, field, rows
    ? html`<textarea id=${id} rows=${rows} maxlength=${length ?? 10_000} .value=${value} aria-invalid=${wrong} aria-describedby=${described(mends, field)} @input=${input}></textarea>`
    : html`<span class="unit"><input id=${id} type=${type} inputmode=${mode ?? nothing} min=${type === 'number' ? 1 : nothing} max=${most ?? nothing} maxlength=${length ?? nothing} autocomplete=${fill}
        .value=${value} aria-invalid=${wrong} aria-describedby=${described(mends, field)} @input=${input}>${unit ? html`<span>${unit}</span>` : nothing}</span>`);
}

export function checkField(mends: Mends, { id, label, checked, pick }: { id: string; label: unknown; checked: boolean; pick: (checked: boolean) => void }): TemplateResult {
  return html`${mend(mends, id)}<label class="choice"><input type="checkbox" id=${id} .checked=${checked} aria-invalid=${mends.has(id) ? 'true' : nothing}
    aria-describedby=${described(mends, { id })} @change=${({ target }: Event) => pick((target as HTMLInputElement).checked)}><span>${label}</span></label>`;
}

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** One of several. The legend is the view's heading when `heading`. The first option carries the field's id, so that a link reaches it. */
export function choiceField<T extends string>(mends: Mends, { id, legend, heading, options, value, pick }: {
  id: string; legend: string; heading?: boolean; options: readonly Option<T>[]; value: T | undefined; pick: (value: T) => void;
}): TemplateResult {
  return html`<fieldset role="radiogroup" aria-labelledby="${id}-legend" aria-invalid=${mends.has(id) ? 'true' : nothing} aria-describedby=${described(mends, { id })}>
    <legend id="${id}-legend">${heading ? html`<h2>${legend}</h2>` : legend}</legend>${mend(mends, id)}
    ${options.map((option, i) => html`<label class="choice"><input type="radio" name=${id} id=${i ? `${id}-${option.value}` : id} .checked=${option.value === value}
      @change=${() => pick(option.value)}><span>${option.label}${option.hint ? html`<small>${option.hint}</small>` : nothing}</span></label>`)}
  </fieldset>`;
}

/** What is missing, all in one place: takes focus, and each line leads to its field. */
export function summary(voice: Voice, mends: Mends): unknown {
  if (!mends.size) return nothing;
  const go = (event: Event) => {
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))?.focus();
  };
  return html`<div class="summary" role="alert" tabindex="-1" part="summary"><h2>${voice.count(voice.words.form.missing, mends.size)}</h2>
    <ul>${[...mends].map(([id, text]) => html`<li><a href="#${id}" @click=${go}>${text}</a></li>`)}</ul></div>`;
}

/** The row of buttons at the end of a view. `busy` keeps the width and the words' place. */
export const submitButton = (voice: Voice, text: unknown, busy = false): TemplateResult => html`<button class="primary" part="primary" aria-disabled=${busy ? 'true' : nothing}>${busy ? voice.words.form.busy : text}</button>`;
