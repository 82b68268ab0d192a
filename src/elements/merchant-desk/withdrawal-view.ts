/** The desk's withdrawals on screen: each declaration word for word, the order it seems to mean, and the one button that says so. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { WithdrawalRow } from '../../contract/index.ts';
import type { DeskWords } from '../../locales/desk.ts';
import type { Voice } from '../../locales/voice.ts';
import { icon } from '../shared/icons.ts';
import { note } from '../shared/note.ts';
import type { Assigning } from './assigning.ts';
import { frame, staleNote } from './frame.ts';
import type { WithdrawalList } from './paged-list.ts';

export interface WithdrawalListing {
  readonly voice: Voice;
  readonly words: DeskWords;
  readonly list: WithdrawalList;
  readonly assigning: Assigning;
  readonly pick: (order: string) => void;
}

export function withdrawalView(listing: WithdrawalListing): TemplateResult {
  const { voice, words, list } = listing;
  return html`<div class="pad stack near tools"><h2 id="list">${words.withdrawals.title}</h2><p class="soft small">${words.withdrawals.lead}</p>${staleNote(listing)}</div>
    ${frame({ voice, words, list, loading: words.withdrawals.loading, failed: words.withdrawals.failed, sought: false, empty: words.withdrawals.empty }, list.rows.map((each) => declaration(listing, each)))}`;
}

function declaration(listing: WithdrawalListing, each: WithdrawalRow): TemplateResult {
  const { voice, words: { withdrawals: words }, assigning } = listing;
  const { id, name, contract, email, items, note: remark, receivedAt, order } = each;
  return html`<li class="pad stack near declaration" id="withdrawal-${id}"><div><h3>${name}</h3><p class="small soft num">${voice.say(words.received, { when: voice.brief(receivedAt) })}</p></div>
    <dl class="stack tight small">${pair(words.contract, contract)}${pair(words.email, email)}${items ? pair(words.items, items) : nothing}${remark ? pair(words.note, remark) : nothing}</dl>
    ${order ? html`<p class="done">${icon('check')}<span>${voice.say(words.belongs, { order })}</span></p><p><button type="button" class="link" @click=${() => listing.pick(order)}>${words.show}</button></p>`
      : assigning.render(voice, listing.words, each) ?? open(listing, each)}</li>`;
}

const pair = (label: string, text: string): TemplateResult => html`<div class="pair"><dt>${label}</dt><dd class="prose">${text}</dd></div>`;

/** Nobody has said yet where it belongs. */
function open({ voice, words: { withdrawals: words, buyer: somebody }, assigning }: WithdrawalListing, each: WithdrawalRow): TemplateResult {
  const { match } = each;
  if (!match) return html`<p class="small">${words.noMatch}</p><div class="buttons beside"><button type="button" class="small" @click=${() => assigning.ask(each)}>${words.say}</button></div>`;
  const { order, buyer = somebody, placedAt, sameEmail } = match;
  return html`${note(sameEmail ? 'info' : 'wait', sameEmail ? 'check' : 'alert', html`<p>${voice.say(words.match, { order, buyer, day: voice.dayOf(placedAt) })} ${sameEmail ? words.sameEmail : words.otherEmail}</p>`)}
    <div class="buttons beside"><button type="button" class="small" @click=${() => assigning.ask(each, order)}>${voice.say(words.assign, { order })}</button></div>
    <p><button type="button" class="link" @click=${() => assigning.ask(each)}>${words.other}</button></p>`;
}
