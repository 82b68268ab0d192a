/** One topic: the answer first, then what the guarantee does, then the conversation and a box to write. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Topic } from '../../contract/index.ts';
import { note } from '../shared/note.ts';
import { messagesOf, thread } from '../shared/thread.ts';
import { deliveryAnswer } from './delivery-answer.ts';
import { groundsFor, guarantee } from './guarantee.ts';
import type { Help } from './help.ts';
import { returnState } from './running.ts';
import { answersIn } from './promise.ts';
import { policy } from './seller.ts';
import { refundText } from './topic-rows.ts';
import type { TopicDesk } from './topic-desk.ts';
import { tracking } from './tracking.ts';

export function topicView(help: Help, desk: TopicDesk, topic: Topic): TemplateResult {
  return html`<div class="topic"><div class="answer pad stack">${answer(help, desk, topic)}${guarantee(help, topic)}${topic === 'return_or_cancel' && help.known.returns.length ? askReturn(help, desk, true) : nothing}</div>
    <div class="contact pad stack" part="contact">${conversation(help, desk, topic)}</div></div>`;
}

function answer(help: Help, desk: TopicDesk, topic: Topic): unknown {
  const { voice, known } = help;
  const { words } = voice;
  const lead = words.answers[topic] ? html`<p>${voice.say(words.answers[topic])}</p>` : nothing;
  switch (topic) {
    case 'where_is_it':
      return [deliveryAnswer(help), tracking(help)];
    case 'return_or_cancel':
      return [
        desk.returns.renderSent(voice),
        html`<div>${policy(help)}<p class="soft small">${voice.say(words.returns.asOrdered)}</p></div>`,
        known.returns.map((each) => returnState(help, each)),
        known.returns.length ? nothing : askReturn(help, desk, false),
      ];
    case 'refund':
    case 'payment':
      return [lead, money(help)];
    default:
      return lead;
  }
}

/** Folded when a return is under way already: then something else comes first. */
function askReturn({ voice, known }: Help, { returns }: TopicDesk, folded: boolean): unknown {
  const { answers, returns: words } = voice.words;
  const form = returns.render(voice, known);
  if (form === nothing) return nothing;
  return folded ? html`<details><summary>${words.ask}</summary>${form}</details>` : html`<section class="stack"><h3>${words.ask}</h3><p>${voice.say(answers.return_or_cancel)}</p>${form}</section>`;
}

function money(help: Help): TemplateResult {
  const { voice, known } = help;
  const { claim, help: words } = voice.words;
  const { charge, currency } = known.order;
  const rows: [string, number][] = charge.captured === charge.authorised ? [[words.paid, charge.captured]] : [[claim.authorised, charge.authorised], [claim.charged, charge.captured]];
  return html`<dl>${rows.map(([name, amount]) => html`<div class="pair"><dt>${name}</dt><dd class="num">${voice.money({ amount, currency })}</dd></div>`)}</dl>
    ${known.refunds.map((refund) => note(refund.state === 'due' ? 'wait' : 'good', refund.state === 'due' ? 'clock' : 'check', html`<p>${refundText(help, refund)}</p>`))}`;
}

/** Writing comes first where it is the next step; where the guarantee is open, it waits folded. */
function conversation(help: Help, desk: TopicDesk, topic: Topic): TemplateResult {
  const { voice, known, host } = help;
  const { contact, button } = voice.words;
  const composer = desk.composer(help, topic);
  const box = composer.render(voice, { label: contact.label, hint: answersIn(help), button: button.send });
  const sent = composer.receipt ? html`<div class="sent">${note('good', 'check', html`<p>${voice.say(contact.sent, { when: voice.brief(composer.receipt.receivedAt) })}</p>`)}</div>` : nothing;
  const asked = known.messages.length > 0;
  const folded = topic !== 'other' && (asked || topic === 'return_or_cancel' || groundsFor(help, topic).some((each) => each.state === 'open'));
  return html`${asked ? html`<h3>${voice.say(contact.thread)}</h3>${thread(voice, known, host, messagesOf(known))}` : nothing}${sent}
    ${folded ? html`<details ?open=${composer.dirty}><summary>${voice.say(asked ? contact.more : contact.title)}</summary>${box}</details>` : html`${asked || topic === 'other' ? nothing : html`<h3>${voice.say(contact.title)}</h3>`}${box}`}`;
}
