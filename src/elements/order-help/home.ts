/** The panel's home: the order, where it is, what is going on, the topics, the seller. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { item } from '../shared/items.ts';
import { badge } from '../shared/note.ts';
import { deliveryAnswer, deliveryTone } from './delivery-answer.ts';
import type { Help } from './help.ts';
import { running } from './running.ts';
import { seller } from './seller.ts';
import { topicRows } from './topic-rows.ts';

export function home(help: Help, close: unknown): TemplateResult {
  const { voice, known } = help;
  const { words } = voice;
  const { order, delivery } = known;
  return html`<div class="home">
    <header class="pad stack">
      <div><div class="head"><h2>${words.help.title}</h2>${close}</div>
      <p class="meta soft small num">${badge(deliveryTone(delivery.state), words.delivery[delivery.state][0])} ${voice.beside(voice.say(words.help.order), voice.money({ amount: order.total, currency: order.currency }), known.merchant.name)}</p></div>
      <ul>${order.lines.map((line) => item(voice, known, line))}</ul>
      ${deliveryAnswer(help)}
    </header>
    <div class="main">${running(help)}${topicRows(help)}</div>
    <footer>${seller(help)}<slot></slot></footer>
  </div>`;
}
