/** The desk's list on screen: filters, search, a row per claim with who is to move and the time left, and what stands there when there is none. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ClaimRow } from '../../contract/index.ts';
import type { DeskWords, Filter } from '../../locales/desk/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { failureNote } from '../shared/failure.ts';
import { icon } from '../shared/icons.ts';
import { badge } from '../shared/note.ts';
import type { Tone } from '../shared/note.ts';
import type { ClaimList } from './claim-list.ts';

const filters: readonly Filter[] = ['open', 'mine', 'closed', 'all'];
const day = 86_400_000;

export interface Listing {
  readonly voice: Voice;
  readonly words: DeskWords;
  readonly list: ClaimList;
  /** The claim that is open beside the list. */
  readonly chosen: string | undefined;
  /** What stands in the search field. */
  readonly search: string;
  readonly type: (text: string) => void;
  readonly pick: (row: ClaimRow) => void;
  readonly filter: (filter: Filter) => void;
  readonly find: (order: string) => void;
}

export function listView(listing: Listing): TemplateResult {
  const { voice, words, list, search } = listing;
  const look = (event: Event) => {
    event.preventDefault();
    listing.find(search.trim());
  };
  return html`<div class="pad stack near tools"><h2 id="list">${words.title}</h2>
    <div class="filters" role="group" aria-label=${words.list.show}>${filters.map((name) => html`<button type="button" class="small" aria-pressed=${!list.order && list.filter === name}
      @click=${() => listing.filter(name)}>${words.list.filters[name]}</button>`)}</div>
    <form class="search" role="search" @submit=${look}><label class="unseen" for="search">${words.list.search}</label>
      <input id="search" type="search" enterkeyhint="search" autocomplete="off" maxlength="64" placeholder=${words.list.search} .value=${search} @input=${({ target }: Event) => listing.type((target as HTMLInputElement).value)}>
      <button class="small">${words.list.find}</button></form>
    ${list.order ? html`<p><button type="button" class="link" @click=${() => listing.find('')}>${words.list.all}</button></p>` : nothing}
    ${list.failure && list.known ? failureNote(voice, list.failure, () => void list.load()) : nothing}</div>
    ${rows(listing)}`;
}

function rows(listing: Listing): unknown {
  const { voice, words, list } = listing;
  const { page } = list;
  if (!page.length && list.failure) return list.known ? nothing : html`<div class="pad stack near"><h3>${words.list.failed}</h3>${failureNote(voice, list.failure, () => void list.load())}</div>`;
  if (!page.length && list.loading) return html`<div class="pad stack skeleton" aria-busy="true"><span class="unseen">${words.list.loading}</span><i></i><i></i><i></i></div>`;
  if (!page.length) {
    const [title, text] = words.list.empty[list.order ? 'search' : list.filter];
    return html`<div class="pad stack near nothing">${icon(list.order ? 'box' : 'check')}<h3>${title}</h3><p class="soft">${voice.say(text, { order: list.order })}</p></div>`;
  }
  return html`<ul class="rows claims" aria-busy=${list.loading ? 'true' : nothing}>${page.map((each) => row(listing, each))}</ul>
    ${list.hasMore ? html`<div class="pad"><button type="button" class="wide more" aria-disabled=${list.loading ? 'true' : nothing} @click=${() => void list.more()}>${list.loading ? voice.words.form.busy : words.list.more}</button></div>` : nothing}`;
}

function row(listing: Listing, each: ClaimRow): TemplateResult {
  const { voice, words, list, chosen } = listing;
  const { next, state } = each;
  const mine = next.who === 'merchant';
  const tone: Tone = mine ? 'wait' : next.who === 'nobody' ? (state === 'denied' ? 'bad' : 'good') : 'info';
  return html`<li><button type="button" class="row claim" aria-current=${each.id === chosen ? 'true' : nothing} @click=${() => listing.pick(each)}>
    <span class="grow"><span class="pair"><b>${each.buyer ?? words.list.nobody}</b><b class="num">${voice.money(each.amount)}</b></span>
      <small>${voice.words.grounds[each.ground][0]}</small><small class="num">${each.order} · ${each.number} · ${voice.say(words.list.filed, { when: voice.brief(each.filedAt) })}</small>
      <span class="state">${badge(tone, next.who === 'nobody' ? voice.words.claims[state][0] : words.list.turn[next.who])}${countdown(voice, words, each, list.now())}</span></span>${icon('next')}</button></li>`;
}

/** „noch 2 Tage, 3 Stunden“; in the merchant's last day it stands out. */
function countdown(voice: Voice, words: DeskWords, { next }: ClaimRow, now: number): unknown {
  if (!next.by || next.who === 'nobody') return nothing;
  const left = voice.left(next.by, now);
  const close = next.who === 'merchant' && Date.parse(next.by) - now < 2 * day;
  return html`<span class="small num ${close ? 'close' : 'soft'}">${close ? icon('clock') : nothing}${left ? voice.say(voice.words.left, { time: left }) : words.list.late}</span>`;
}
