/** The desk's claims on screen: filters, search, a row per claim with who is to move and the time left, and what stands there when there is none. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ClaimRow } from '../../contract/index.ts';
import type { DeskWords, Filter } from '../../locales/desk.ts';
import type { Voice } from '../../locales/voice.ts';
import { icon } from '../shared/icons.ts';
import { badge } from '../shared/note.ts';
import type { Tone } from '../shared/note.ts';
import type { ClaimList } from './claim-list.ts';
import { frame, staleNote } from './frame.ts';
import { searchField } from './search-field.ts';

const filters: readonly Filter[] = ['open', 'mine', 'closed', 'all'];
const day = 86_400_000;

export interface Listing {
  readonly voice: Voice;
  readonly words: DeskWords;
  readonly list: ClaimList;
  /** The claim that is open beside the list. */
  readonly chosen: string | undefined;
  readonly pick: (row: ClaimRow) => void;
  readonly filter: (filter: Filter) => void;
  readonly find: (search: string) => void;
  /** Looks for the same in all orders. */
  readonly elsewhere: (search: string) => void;
}

export function listView(listing: Listing): TemplateResult {
  const { words, list } = listing;
  return html`<div class="pad stack near tools"><h2 id="list">${words.title}</h2>
    <div class="filters" role="group" aria-label=${words.list.show}>${filters.map((name) => html`<button type="button" class="small" aria-pressed=${!list.search && list.filter === name}
      @click=${() => listing.filter(name)}>${words.list.filters[name]}</button>`)}</div>
    ${searchField(words, list, listing.find)}
    ${staleNote(listing)}</div>
    ${rows(listing)}`;
}

function rows(listing: Listing): unknown {
  const { voice, words, list } = listing;
  const { search } = list;
  const [title, text] = words.list.empty[search ? 'search' : list.filter];
  return frame({
    voice, words, list, loading: words.list.loading, failed: words.list.failed, sought: search !== '', empty: [title, voice.say(text, { search })],
    instead: search ? html`<p><button type="button" class="link" @click=${() => listing.elsewhere(search)}>${words.list.elsewhere}</button></p>` : nothing,
  }, list.page.map((each) => row(listing, each)));
}

function row(listing: Listing, each: ClaimRow): TemplateResult {
  const { voice, words, list, chosen } = listing;
  const { next, state } = each;
  const mine = next.who === 'merchant';
  const tone: Tone = mine ? 'wait' : next.who === 'nobody' ? (state === 'denied' ? 'bad' : 'good') : 'info';
  return html`<li><button type="button" class="row claim" aria-current=${each.id === chosen ? 'true' : nothing} @click=${() => listing.pick(each)}>
    <span class="grow"><span class="pair"><b>${each.buyer ?? words.list.nobody}</b><b class="num">${voice.money(each.amount)}</b></span>
      <small>${voice.words.grounds[each.ground][0]}</small><small class="num">${voice.beside(each.order, each.number, voice.say(words.list.filed, { when: voice.brief(each.filedAt) }))}</small>
      <span class="state">${badge(tone, next.who === 'nobody' ? voice.words.claims[state][0] : words.list.turn[next.who])}${countdown(voice, words, each, list.now())}</span></span>${icon('next')}</button></li>`;
}

/** „noch 2 Tage, 3 Stunden“; in the merchant's last day it stands out. */
function countdown(voice: Voice, words: DeskWords, { next }: ClaimRow, now: number): unknown {
  if (!next.by || next.who === 'nobody') return nothing;
  const left = voice.left(next.by, now);
  const close = next.who === 'merchant' && Date.parse(next.by) - now < 2 * day;
  return html`<span class="small num ${close ? 'close' : 'soft'}">${close ? icon('clock') : nothing}${left ? voice.say(voice.words.left, { time: left }) : words.list.late}</span>`;
}
