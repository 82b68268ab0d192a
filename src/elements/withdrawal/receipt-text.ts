/**
 * What a receipt says, as rows of a name and a text: what was declared word for word, and the server's second with its zone. The screen, the
 * printed sheet and the file to keep are all made of these.
 */
import type { Case, Merchant, WithdrawalReceipt } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { WithdrawalWords } from '../../locales/withdrawal.ts';
import { titleOf } from '../shared/line-choice.ts';
import type { Row } from '../shared/print-sheet.ts';

export interface Received {
  readonly voice: Voice;
  readonly words: WithdrawalWords;
  readonly receipt: WithdrawalReceipt;
  readonly merchant: Merchant | undefined;
  readonly known: Case | undefined;
}

export function arrival({ voice, words, receipt, merchant }: Received): Row[] {
  return [
    [words.receipt.at, exactly(voice.locale, receipt.receivedAt, merchant?.timeZone)],
    ...(merchant ? [[words.receipt.to, merchant.legalName ?? merchant.name] satisfies Row] : []),
  ];
}

export function declared({ words, receipt, known }: Received): Row[] {
  const { field, receipt: own } = words;
  const lines = receipt.lines?.map(({ line, quantity }) => `${quantity} × ${known ? titleOf(known, line) : line}`).join('\n');
  return [
    [own.declaration, own.withdrawal], [field.name, receipt.name], [field.contract, receipt.contract],
    [own.extent, receipt.items ?? lines ?? field.whole], ...(receipt.note === undefined ? [] : [[field.note, receipt.note] satisfies Row]), [field.email, receipt.email],
  ];
}

/** For machines and lawyers: the second in UTC, and what the declaration is called by. */
export const reference = ({ words, receipt }: Received): Row[] => [['UTC', receipt.receivedAt], [words.receipt.number, receipt.id]];

export const sentence = ({ voice, words, receipt, merchant }: Received, text: string): string => voice.say(text, { merchant: merchant?.name ?? words.merchant, email: receipt.email });

/** Plain text: it opens everywhere and runs nowhere. */
export function receiptFile(received: Received): Blob {
  const { words: { receipt: words } } = received;
  const rows = (all: readonly Row[]): string => all.map(([name, text]) => `${name}:\n${text.replace(/^/gm, '    ')}\n`).join('\n');
  const text = [
    words.title, '='.repeat(words.title.length), '', rows([...arrival(received), ...reference(received)]), sentence(received, words.only), sentence(received, words.mailed), '',
    words.declared, '-'.repeat(words.declared.length), '', rows(declared(received)), sentence(received, words.exempt), '',
  ].join('\n').replace(/\r?\n/g, '\r\n');
  // the mark tells old Windows editors that this is UTF-8
  return new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' });
}

export function fileName({ words, receipt }: Received): string {
  const contract = receipt.contract.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 40);
  return [words.receipt.file, contract, receipt.receivedAt.slice(0, 10)].filter(Boolean).join('-');
}

/** „Samstag, 21. November 2026 um 10:00:00 MEZ“: where the merchant is; where the reader is when that is not known. */
function exactly(locale: string, instant: string, timeZone: string | undefined): string {
  const say = (zone: string | undefined): string => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', ...(zone ? { timeZone: zone } : {}) }).format(new Date(instant));
  try {
    return say(timeZone);
  } catch {
    return say('UTC');
  }
}
