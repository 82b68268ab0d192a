/** What is already going on with the order: unread messages, claims and returns, each with who moves next and until when. */
import { html, nothing } from 'lit';
import { claimBadge, claimSentence } from '../shared/claim-status.ts';
import { icon } from '../shared/icons.ts';
import { badge } from '../shared/note.ts';
import type { Tone } from '../shared/note.ts';
import type { Help, View } from './help.ts';

type Return = Help['known']['returns'][number];
const tones: Readonly<Record<Return['state'], Tone>> = { requested: 'wait', approved: 'info', refused: 'bad', received: 'wait', refunded: 'good', exchanged: 'good', withdrawn: 'info', closed: 'info' };

export function running(help: Help): unknown {
  const { voice, known } = help;
  if (!known.claims.length && !known.returns.length && !known.unread) return nothing;
  return html`<section part="running"><h3 class="pad">${voice.words.help.running}</h3><ul class="rows">${known.unread ? news(help) : nothing}
    ${known.claims.map((claim) => row(help, { at: 'claim', claim: claim.id }, html`<span class="head"><b>${voice.say(voice.words.claim.title, { number: claim.number })}</b> ${claimBadge(voice, claim)}</span>
      <span class="small">${claimSentence(voice, claim)}</span>`))}
    ${known.returns.map((each) => returnRow(help, each))}
  </ul></section>`;
}

const row = (help: Help, to: View, content: unknown): unknown => html`<li><button type="button" class="row" @click=${() => help.go(to)}><span class="grow stack tight">${content}</span>${icon('next')}</button></li>`;

/** Leads to where the conversation was last held. */
function news(help: Help): unknown {
  const { voice, known } = help;
  const topic = known.messages.findLast((message) => message.topic)?.topic ?? 'other';
  return row(help, { at: 'topic', topic }, html`<span class="head"><b>${voice.count(voice.words.help.news, known.unread)}</b> ${badge('wait', voice.words.unread)}</span>
    <span class="small" dir="auto">${beginning(known.messages.findLast((message) => message.from !== 'buyer')?.text)}</span>`);
}

/** As many whole words as two or three lines hold; the message is a tap away. */
const beginning = (text = ''): string => text.replace(/^([^]{90,120})\s[^]{20,}$/, '$1 …');

/** One return in a row; the whole of it is a tap away. */
export function returnRow(help: Help, each: Return): unknown {
  const { voice, known } = help;
  const titles = each.lines.map(({ line: id }) => known.order.lines.find((line) => line.id === id)?.title ?? id);
  return row(help, { at: 'return', id: each.id }, html`<span class="head"><b>${voice.words.returns.kinds[each.kind][0]}</b> ${returnBadge(help, each)}</span>
    <span class="small">${voice.list(titles)}. ${returnSentence(help, each)}</span>`);
}

export const returnBadge = ({ voice }: Help, { state }: Return): unknown => badge(tones[state], voice.words.returns.states[state][0]);

export function returnSentence({ voice }: Help, { state, sendBy, refusal }: Return): string {
  const { returns } = voice.words;
  const more = state === 'approved' && sendBy ? voice.say(returns.sendBy, { when: voice.dayOf(sendBy) }) : state === 'refused' ? voice.say(returns.refusal, { text: refusal }) : '';
  return `${voice.say(returns.states[state][1])} ${more}`.trim();
}
