/** One topic: the answer first, then what the guarantee does, then the conversation and a box to write. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Topic } from '../../contract/index.ts';
import { note } from '../shared/note.ts';
import { deliveryAnswer } from './delivery-answer.ts';
import { guarantee } from './guarantee.ts';
import type { TopicHelp } from './help.ts';
import { returnRow } from './running.ts';
import { link, policy } from './seller.ts';
import { refundText } from './topic-rows.ts';
import type { TopicDesk } from './topic-desk.ts';
import { tracking } from './tracking.ts';

export function topicView(help: TopicHelp, desk: TopicDesk, topic: Topic): TemplateResult {
  return html`<div class="topic"><div class="answer pad stack">${answer(help, desk, topic)}${guarantee(help, topic)}${topic === 'return_or_cancel' && help.known.returns.length ? askReturn(help, desk, true) : nothing}</div>
    <div class="contact pad stack" part="contact">${desk.conversation(help, topic).render(help, desk.reading.isNew)}</div></div>`;
}

function answer(help: TopicHelp, desk: TopicDesk, topic: Topic): unknown {
  const { voice, known, words } = help;
  // they speak of the guarantee
  const lead = words.answers[topic] && known.eligibility.length ? html`<p>${voice.say(words.answers[topic])}</p>` : nothing;
  switch (topic) {
    case 'where_is_it':
      return [deliveryAnswer(help), tracking(help)];
    case 'return_or_cancel': {
      const { fee } = known.merchant.returnPolicy;
      return [
        desk.request.renderSent(help),
        html`<div>${policy(help)}${fee ? html`<p>${voice.say(words.back.fee, { amount: voice.money(fee) })}</p>` : nothing}<p class="soft small">${voice.say(words.back.asOrdered)}</p></div>`,
        known.returns.length ? html`<ul class="rows edge">${known.returns.map((each) => returnRow(help, each))}</ul>` : askReturn(help, desk, false),
      ];
    }
    case 'refund':
    case 'payment':
      return [lead, money(help)];
    case 'other':
      return [lead, known.eligibility.length ? coverage(help) : nothing, complaints(help)];
    default:
      return lead;
  }
}

/** All grounds the order's scheme knows, in a sentence each. */
function coverage({ voice, known, words }: TopicHelp): TemplateResult {
  return html`<details><summary>${words.covers}</summary><dl class="stack near">${known.eligibility.map(({ ground }) => html`<div><dt>${voice.words.grounds[ground][0]}</dt><dd class="small">${voice.say(voice.words.grounds[ground][1])}</dd></div>`)}</dl>
    <p class="small soft">${words.outside}</p></details>`;
}

function complaints({ voice, known, words }: TopicHelp): unknown {
  const to = known.merchant.links.complaints;
  return to ? html`<p>${words.complain} ${link(to, voice.words.links.complaints)}</p>` : nothing;
}

/** Folded when a return is under way already: then something else comes first. */
function askReturn(help: TopicHelp, { request }: TopicDesk, folded: boolean): unknown {
  const { answers, back } = help.words;
  const form = request.render(help);
  if (form === nothing) return nothing;
  return folded ? html`<details ?open=${request.dirty}><summary>${back.ask}</summary>${form}</details>` : html`<section class="stack"><h3>${back.ask}</h3><p>${help.voice.say(answers.return_or_cancel)}</p>${form}</section>`;
}

function money(help: TopicHelp): TemplateResult {
  const { voice, known } = help;
  const { claim, help: words } = voice.words;
  const { charge, currency } = known.order;
  const rows: [string, number][] = charge.captured === charge.authorised ? [[words.paid, charge.captured]] : [[claim.authorised, charge.authorised], [claim.charged, charge.captured]];
  return html`<dl>${rows.map(([name, amount]) => html`<div class="pair"><dt>${name}</dt><dd class="num">${voice.money({ amount, currency })}</dd></div>`)}</dl>
    ${known.refunds.map((refund) => note(refund.state === 'due' ? 'wait' : 'good', refund.state === 'due' ? 'clock' : 'check', html`<p>${refundText(help, refund)}</p>`))}`;
}
