/** The receipt of a filed claim: its number, the server's second, until when the merchant answers, what happens next. Printable. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Case, ClaimReceipt } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { claimSentence } from '../shared/claim-status.ts';
import { icon } from '../shared/icons.ts';

export interface ReceiptDeeds {
  readonly view: () => void;
  readonly print: (place: Node) => void;
}

export function receiptView(voice: Voice, known: Case, { id, number, receivedAt, answerDue }: ClaimReceipt, deeds: ReceiptDeeds): TemplateResult {
  const { receipt, button, help } = voice.words;
  const claim = known.claims.find((each) => each.id === id);
  return html`<div class="pad stack receipt" part="receipt"><p class="seal">${icon('check')}</p><h2>${receipt.title}</h2>
    <dl><div class="pair"><dt>${receipt.number}</dt><dd><b class="num">${number}</b></dd></div>
      <div class="pair"><dt>${receipt.at}</dt><dd class="num">${voice.moment(receivedAt, { day: 'numeric', month: 'long', year: 'numeric' }, 'medium')}</dd></div>
      <div class="pair"><dt>${voice.say(help.order)}</dt><dd><bdi>${known.merchant.name}</bdi></dd></div>
      ${answerDue ? html`<div class="pair"><dt>${voice.say(receipt.by)}</dt><dd class="num">${voice.moment(answerDue)}</dd></div>` : nothing}
      ${claim ? html`<div class="pair"><dt>${voice.words.moves.wanted}</dt><dd class="num">${voice.money(claim.amount)}</dd></div>` : nothing}</dl>
    ${claim ? html`<div><h3>${receipt.then}</h3><p>${claimSentence(voice, claim)}</p></div>` : nothing}
    <p class="soft small">${receipt.keep}</p>
    <div class="buttons"><button type="button" class="primary" part="primary" @click=${deeds.view}>${receipt.view}</button><button type="button" @click=${({ currentTarget }: Event) => deeds.print((currentTarget as Element).getRootNode())}>${button.print}</button></div></div>`;
}
