/** The floor of the claim form's bench: the least a form of Lit and zod/mini can be, with ten fields, its mistakes in place and in a summary. */
import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import * as z from 'zod/mini';
import { fields, look, missing, send, title } from './ten-fields.ts';
import type { Field } from './ten-fields.ts';

const told = z.string().check(z.trim(), z.minLength(1));
const Told = z.object({
  name: told, email: z.email(), order: told, line: told, quantity: z.coerce.number().check(z.positive()), amount: z.coerce.number().check(z.positive()), receivedOn: z.iso.date(), returnProof: told, outcome: told, story: told,
});

class FloorForm extends LitElement {
  static override styles = css`:host{display:block}${unsafeCSS(look)}`;
  static override properties = { mends: { state: true } };
  declare private mends: ReadonlySet<string>;
  private readonly values: Record<string, string> = Object.fromEntries(fields.map(({ id }) => [id, '']));

  constructor() {
    super();
    this.mends = new Set();
  }

  protected override updated(): void {
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  protected override render() {
    const wrong = fields.filter(({ id }) => this.mends.has(id));
    return html`<form novalidate @submit=${this.submit}><h2>${title}</h2>
      ${wrong.length ? html`<div class="summary" tabindex="-1">${missing}${wrong.map(({ id, label }) => html` <a href="#${id}">${label}</a>`)}</div>` : nothing}
      ${fields.map((field) => html`<label>${field.label}${this.mends.has(field.id) ? html`<p class="mend">${missing}</p>` : nothing}${this.control(field)}</label>`)}
      <button>${send}</button></form>`;
  }

  private control({ id, type }: Field) {
    const input = ({ target }: Event) => { this.values[id] = (target as HTMLInputElement).value; };
    return type === 'textarea' ? html`<textarea id=${id} rows="5" @input=${input}></textarea>` : html`<input id=${id} type=${type} @input=${input}>`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const { error } = Told.safeParse(this.values);
    this.mends = new Set(error?.issues.map(({ path }) => String(path[0])));
  }
}
customElements.define('floor-form', FloorForm);
