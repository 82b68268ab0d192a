/** The desk's orders on screen: what waits for the merchant, since when; search; what stands there when there is none. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OrderRow, Waiting } from '../../contract/index.ts';
import type { DeskWords, OrderFilter } from '../../locales/desk.ts';
import type { Voice } from '../../locales/voice.ts';
import { icon } from '../shared/icons.ts';
import { badge } from '../shared/note.ts';
import { frame, staleNote } from './frame.ts';
import type { OrderList } from './paged-list.ts';
import { searchField } from './search-field.ts';

const filters: readonly OrderFilter[] = ['any', 'messages', 'returns', 'withdrawals', 'all'];

export interface OrderListing {
  readonly voice: Voice;
  readonly words: DeskWords;
  readonly list: OrderList;
  /** The order that is open beside the list. */
  readonly chosen: string | null;
  readonly pick: (order: string) => void;
  readonly show: (filter: OrderFilter, search?: string) => void;
}

export function orderListView(listing: OrderListing): TemplateResult {
  const { voice, words, list, show } = listing;
  const { search, filter } = list;
  const [title, text] = words.orders.empty[search ? 'search' : filter];
  return html`<div class="pad stack near tools"><h2 id="list">${words.orders.title}</h2>
    <div class="filters" role="group" aria-label=${words.list.show}>${filters.map((name) => html`<button type="button" class="small" aria-pressed=${!search && filter === name} @click=${() => show(name)}>${words.orders.filters[name]}</button>`)}</div>
    ${searchField(words, list, (sought) => show(filter, sought))}${staleNote(listing)}</div>
    ${frame({ voice, words, list, loading: words.orders.loading, failed: words.orders.failed, sought: search !== '', empty: [title, voice.say(text, { search })] }, list.rows.map((each) => row(listing, each)))}`;
}

function row({ voice, words, chosen, pick }: OrderListing, each: OrderRow): TemplateResult {
  const { order, buyer, placedAt, paid, waiting, openClaims } = each;
  return html`<li><button type="button" class="row claim" aria-current=${order === chosen ? 'true' : nothing} @click=${() => pick(order)}>
    <span class="grow"><span class="pair"><b>${buyer ?? words.list.nobody}</b><b class="num">${voice.money(paid)}</b></span>
      <small class="num">${voice.beside(order, voice.say(words.orders.placed, { day: voice.dayOf(placedAt) }))}</small>
      ${waiting.length || openClaims ? html`<span class="state">${waiting.map((why) => tag(voice, words, each, why))}
        ${openClaims && !waiting.includes('claims') ? html`<span class="small soft">${voice.count(words.orders.open, openClaims)}</span>` : nothing}</span>` : nothing}</span>${icon('next')}</button></li>`;
}

/** Why it waits, and since when where that is known. */
function tag(voice: Voice, words: DeskWords, { unanswered, oldestReturn, withdrawn }: OrderRow, why: Waiting): TemplateResult {
  const since = { messages: unanswered, returns: oldestReturn?.requestedAt, withdrawals: withdrawn, claims: undefined }[why];
  return html`<span class="tag">${badge('wait', words.orders.tags[why])}${since ? html`<span class="small soft num">${voice.say(words.orders.since, { when: voice.brief(since) })}</span>` : nothing}</span>`;
}
