/**
 * The receipt of a withdrawal, on screen and as a file to keep: what was declared word for word, the server's second with its zone, and that it
 * confirms the receipt and nothing else. Both are made of the same rows.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Case, Merchant, WithdrawalReceipt } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { WithdrawalWords } from '../../locales/withdrawal/index.ts';
import { icon } from '../shared/icons.ts';
import { titleOf } from '../shared/line-choice.ts';
import { note } from '../shared/note.ts';
import { saveFile } from '../shared/save.ts';

export interface Received {
  readonly voice: Voice;
  readonly words: WithdrawalWords;
  readonly receipt: WithdrawalReceipt;
  readonly merchant: Merchant | undefined;
  readonly known: Case | undefined;
}

type Row = readonly [name: string, text: string];

export function receiptView(received: Received, another: () => void): TemplateResult {
  const { voice, words: { receipt: words }, receipt } = received;
  const row = (className: string) => ([name, text]: Row) => html`<div class=${className}><dt>${name}</dt><dd class="prose num" translate="no" dir="auto">${text}</dd></div>`;
  return html`<div class="pad stack receipt" part="receipt"><p class="seal">${icon('check')}</p><h3>${words.title}</h3>
    <dl>${arrival(received).map(row('stacked'))}</dl>
    <p>${sentence(received, words.only)} ${sentence(received, words.mailed)}</p>
    <section><h4>${words.declared}</h4><dl>${declared(received).map(row('stacked'))}</dl></section>
    ${note('info', 'alert', html`<p>${sentence(received, words.exempt)}</p>`)}
    <div class="buttons"><button type="button" class="primary" part="primary" @click=${() => saveFile(receiptFile(received), fileName(received))}>${words.save}</button>
      <button type="button" @click=${() => print()}>${voice.words.button.print}</button>
      <button type="button" class="quiet" @click=${another}>${words.another}</button></div>
    <p class="soft small">${words.number}: <span class="num" translate="no">${receipt.id}</span></p></div>`;
}

/** Plain text: it opens everywhere and runs nowhere. */
export function receiptFile(received: Received): Blob {
  const { words: { receipt: words }, receipt } = received;
  const rows = (all: readonly Row[]): string => all.map(([name, text]) => `${name}:\n${text.replace(/^/gm, '    ')}\n`).join('\n');
  const text = [
    words.title, '='.repeat(words.title.length), '',
    rows([...arrival(received), ['UTC', receipt.receivedAt], [words.number, receipt.id]]), sentence(received, words.only), sentence(received, words.mailed), '',
    words.declared, '-'.repeat(words.declared.length), '', rows(declared(received)), sentence(received, words.exempt), '',
  ].join('\r\n').replace(/\r?\n/g, '\r\n');
  // the mark tells old Windows editors that this is UTF-8
  return new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' });
}

export function fileName({ words, receipt }: Received): string {
  const contract = receipt.contract.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 40);
  return [words.receipt.file, contract, receipt.receivedAt.slice(0, 10)].filter(Boolean).join('-') + '.txt';
}

function arrival({ voice, words, receipt, merchant }: Received): Row[] {
  return [
    [words.receipt.at, exactly(voice.locale, receipt.receivedAt, merchant?.timeZone)],
    ...(merchant ? [[words.receipt.to, merchant.legalName ?? merchant.name] satisfies Row] : []),
  ];
}

function declared({ words, receipt, known }: Received): Row[] {
  const { field, receipt: own } = words;
  const lines = receipt.lines?.map(({ line, quantity }) => `${quantity} × ${known ? titleOf(known, line) : line}`).join('\n');
  return [
    [own.declaration, own.withdrawal], [field.name, receipt.name], [field.contract, receipt.contract],
    [own.extent, receipt.items ?? lines ?? field.whole], ...(receipt.note === undefined ? [] : [[field.note, receipt.note] satisfies Row]), [field.email, receipt.email],
  ];
}

const sentence = ({ voice, words, receipt, merchant }: Received, text: string): string => voice.say(text, { merchant: merchant?.name ?? words.merchant, email: receipt.email });

/** „Samstag, 21. November 2026 um 10:00:00 MEZ“: where the merchant is; where the reader is when that is not known. */
function exactly(locale: string, instant: string, timeZone: string | undefined): string {
  const say = (zone: string | undefined): string => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', ...(zone ? { timeZone: zone } : {}) }).format(new Date(instant));
  try {
    return say(timeZone);
  } catch {
    return say('UTC');
  }
}
