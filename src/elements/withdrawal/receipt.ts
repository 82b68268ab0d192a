/**
 * The receipt of a withdrawal on screen: when it arrived, what was declared, that this confirms the receipt and nothing else; to be saved and printed.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { note } from '../shared/note.ts';
import { printSheet } from '../shared/print-sheet.ts';
import type { Row } from '../shared/print-sheet.ts';
import { saveFile } from '../shared/save.ts';
import { arrival, declared, fileName, receiptFile, reference, sentence } from './receipt-text.ts';
import type { Received } from './receipt-text.ts';

export function receiptView(received: Received, another: () => void): TemplateResult {
  const { voice, words: { receipt: words }, receipt } = received;
  const row = ([name, text]: Row) => html`<div class="stacked"><dt>${name}</dt><dd class="num" translate="no" dir="auto">${text}</dd></div>`;
  const only = sentence(received, words.only);
  const mailed = sentence(received, words.mailed);
  const exempt = sentence(received, words.exempt);
  const print = ({ currentTarget }: Event) => printSheet({
    name: fileName(received), lang: voice.locale, dir: voice.dir, title: words.title, parts: [[...arrival(received), ...reference(received)], `${only} ${mailed}`, { heading: words.declared }, declared(received), exempt],
  }, (currentTarget as Element).getRootNode());
  return html`<div class="pad stack" part="receipt"><p class="seal">${icon('check')}</p><h3>${words.title}</h3>
    <dl>${arrival(received).map(row)}</dl>
    <p>${only} ${mailed}</p>
    <section><h4>${words.declared}</h4><dl>${declared(received).map(row)}</dl></section>
    ${note('info', 'chat', html`<p>${exempt}</p>`)}
    <div class="buttons"><button type="button" class="primary" part="primary" @click=${() => saveFile(receiptFile(received), `${fileName(received)}.txt`)}>${words.save}</button>
      <button type="button" @click=${print}>${voice.words.button.print}</button>
      <button type="button" class="quiet" @click=${another}>${words.another}</button></div>
    <p class="soft small">${words.number}: <span class="num" translate="no">${receipt.id}</span></p></div>`;
}
