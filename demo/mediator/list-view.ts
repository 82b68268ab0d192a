/** The list of claims on the mediator page: a filter by state, and a row per claim with who is to move and how long. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { claimStates } from '../../src/entries/contract.ts';
import type { ClaimRow, ClaimState } from '../../src/entries/contract.ts';
import type { Desk } from './desk.ts';
import { failureNote } from './forms.ts';
import { countdown, fill, money, moment, words } from './say.ts';

export function listView(desk: Desk): TemplateResult {
  const said = words();
  const { page, failure, busy, filter } = desk;
  return html`<section class="mediator"><h1>${said.title}</h1>
    <p><label>${said.show} <select @change=${({ target }: Event) => void desk.list((target as HTMLSelectElement).value as ClaimState | '')}>
      <option value="" ?selected=${filter === ''}>${said.all}</option>
      ${claimStates.map((state) => html`<option value=${state} ?selected=${filter === state}>${said.states[state]}</option>`)}</select></label></p>
    ${failure ? failureNote(failure, () => void desk.list(filter)) : nothing}
    ${page?.claims.length ? html`<ul class="links" aria-busy=${busy}>${page.claims.map((each) => row(desk, each))}</ul>` : failure ? nothing : html`<p role="status">${busy || !page ? said.loading : said.empty}</p>`}
    ${page?.cursor !== undefined ? html`<p><button class="quiet" @click=${() => void desk.list(filter, true)}>${said.more}</button></p>` : nothing}
  </section>`;
}

function row(desk: Desk, { id, number, order, buyer, ground, state, amount, filedAt, next }: ClaimRow): TemplateResult {
  const said = words();
  return html`<li><a href="#/mediator/${encodeURIComponent(id)}">
    <b>${number}</b> <b class="price">${money(amount)}</b>
    <span>${buyer ?? said.noName}, ${said.grounds[ground]}, ${order}, ${fill(said.filed, { when: moment(filedAt, 'Europe/Berlin') })}</span>
    <span class="state">${said.states[state]}${next.who === 'nobody' ? nothing : html`: ${said.turn[next.who]}`}${next.by && next.who !== 'nobody' && desk.page ? html`, ${countdown(next.by, desk.now(desk.page))}` : nothing}</span>
  </a></li>`;
}
