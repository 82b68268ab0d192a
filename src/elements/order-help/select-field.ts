/** One of several in a native list, for choices that need no explanation. A phone shows it in its own way. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export function selectField({ id, label, value, options, pick }: { id: string; label: string; value: string; options: readonly (readonly [value: string, label: string])[]; pick: (value: string) => void }): TemplateResult {
  return html`<div class="field"><label for=${id}>${label}</label><select id=${id} @change=${({ target }: Event) => pick((target as HTMLSelectElement).value)}>${options.map(([each, text]) =>
    html`<option value=${each} .selected=${each === value}>${text}</option>`)}</select></div>`;
}
