/** The field that looks for part of a number or a name, above a list of claims or orders. Its label stays in view: a placeholder would be cut off on a phone. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskWords } from '../../locales/desk.ts';

/** What a list keeps of its search: what stands in the field, and what was looked for. */
export interface Searching { typed: string; readonly search: string }

export function searchField(words: DeskWords, list: Searching, find: (search: string) => void): TemplateResult {
  const look = (event: Event) => {
    event.preventDefault();
    find(list.typed.trim());
  };
  return html`<form class="search" role="search" @submit=${look}><label class="small" for="search">${words.list.search}</label>
      <div><input id="search" type="search" enterkeyhint="search" autocomplete="off" maxlength="100" .value=${list.typed} @input=${({ target }: Event) => { list.typed = (target as HTMLInputElement).value; }}>
      <button class="small">${words.list.find}</button></div></form>
    ${list.search ? html`<p><button type="button" class="link" @click=${() => find('')}>${words.list.all}</button></p>` : nothing}`;
}
