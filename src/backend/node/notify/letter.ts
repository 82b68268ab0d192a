/**
 * A letter from news: what happened, what was written, who moves next until when, what follows otherwise, where to look. The same paragraphs as plain
 * text and as HTML; everything is escaped on its way into HTML, whoever wrote it.
 */
import type { Money } from '../../../contract/index.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import type { News } from './news.ts';
import type { Facts, LetterWords, Turn } from './words/words.ts';

export interface Letter { readonly subject: string; readonly text: string; readonly html: string; readonly language: string }
type Part = { readonly kind: 'text' | 'quote'; readonly text: string } | { readonly kind: 'link'; readonly text: string; readonly href: string } | { readonly kind: 'list'; readonly rows: readonly (readonly [string, string])[] };

const words: Readonly<Record<News['language'], LetterWords>> = { de, en };

/** „Freitag, 27. November 2026, 23:59 MEZ“; with seconds where the second matters. */
function moment(instant: string, { locale }: LetterWords, timeZone: string, exact: boolean): string {
  const seconds = exact || !/:(00|59)Z$/.test(instant);
  return new Intl.DateTimeFormat(locale, {
    timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}), timeZoneName: 'short',
  }).format(new Date(instant));
}

function money(sum: Money | undefined | null, { locale }: LetterWords): string {
  if (!sum) return '';
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: sum.currency });
  return format.format(sum.amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function sumOf({ event, file, claim }: News): Money | undefined | null {
  const owed = claim && file?.ledger.findLast((entry) => entry.of === 'claim' && entry.id === claim.id);
  if (event.type === 'return_requested' || event.type === 'chargeback_opened') return event.amount;
  if (event.type === 'order_rated') return undefined;
  if (event.type === 'offer_declined') return event.counter;
  if ('refund' in event && event.refund) return event.refund;
  return event.type === 'claim_filed' ? event.claim.amount : owed?.amount ?? claim?.amount;
}

/** What somebody wrote, for the reader to see at once. */
function quoteOf({ event }: News): string | undefined {
  switch (event.type) {
    case 'message_sent': return event.message.text;
    case 'return_refused': return event.reason;
    case 'return_approved': return event.approval.note;
    case 'return_received': return event.receipt.note;
    case 'return_exchanged': return event.exchange.note;
    case 'return_withdrawn': return event.note;
    case 'order_rated': return event.rating.text;
    case 'claim_offered': return event.offer.note;
    case 'offer_declined': return event.note;
    case 'counter_accepted': return event.note;
    case 'claim_decided': return event.decision.reason;
    case 'claim_represented':
    case 'claim_appealed':
    case 'information_asked': return event.statement.text;
    default: return undefined;
  }
}

/** Who moves next, and what follows otherwise. */
function nextOf(news: News, facts: Facts, word: LetterWords): string[] {
  const { claim, to, merchant } = news;
  if (!claim) return returnNext(news, facts, word);
  const { next, state } = claim;
  const by = next.by === undefined ? '' : moment(next.by, word, merchant.timeZone, false);
  const decided = state === 'granted' || state === 'partly_granted' || state === 'denied';
  const turn = decided ? (next.who === 'merchant' ? 'refund_due' : by ? 'appealable' : undefined) : state;
  const sentences = word.next[to === 'buyer' ? 'buyer' : 'merchant'];
  const outcome = word.outcomes[state] ?? '';
  if (turn === undefined || !(turn in sentences)) return outcome ? [outcome] : [];
  const appeal = turn === 'refund_due' ? appealOf(news) : undefined;
  const more = appeal === undefined ? [] : [sentences.appealable(facts, moment(appeal, word, merchant.timeZone, false))];
  return [[outcome, sentences[turn as Turn](facts, by), word.otherwise[`${state}_${next.otherwise ?? ''}`] ?? ''].filter(Boolean).join(' '), ...more];
}

/** Until when this reader may appeal although money is on its way: a buyer who got a part, a merchant who did not agree itself. */
function appealOf({ file, claim, to }: News): string | undefined {
  const whole = file?.claims.find(({ body }) => body.id === claim?.id);
  if (!whole || whole.stage === 'appeal') return undefined;
  const mind = to === 'buyer' ? whole.state === 'partly_granted' : whole.decision?.by === 'mediator' || whole.decision?.by === 'clock';
  return mind ? whole.appealUntil : undefined;
}

/** What comes next in a return: goods to be sent, or money to be paid. */
function returnNext({ event, file, to, merchant }: News, facts: Facts, word: LetterWords): string[] {
  const back = file?.returns.find(({ body }) => 'id' in event && body.id === event.id);
  const { sendBack, refundDue } = word.next[to === 'buyer' ? 'buyer' : 'merchant'];
  if (back?.state === 'approved' && back.sendBy) return [sendBack(facts, moment(back.sendBy, word, merchant.timeZone, false))];
  const due = file?.ledger.find((entry) => entry.of === 'return' && entry.id === back?.body.id && entry.state === 'due');
  return due?.dueBy ? [refundDue({ ...facts, amount: money(due.amount, word) }, moment(due.dueBy, word, merchant.timeZone, false))] : [];
}

function declaration({ event, merchant }: News, word: LetterWords): Part[] {
  if (event.type !== 'contract_withdrawn') return [];
  const { id, name, contract, email, lines, items, note, receivedAt } = event.withdrawal;
  const labels = word.receipt;
  const rows: (readonly [string, string | undefined])[] = [
    [labels.name, name], [labels.contract, contract], [labels.email, email], [labels.lines, lines?.map(({ line, quantity }) => `${quantity} × ${line}`).join('\n')],
    [labels.items, items], [labels.note, note], [labels.received, moment(receivedAt, word, merchant.timeZone, true)], [labels.id, id],
  ];
  return [{ kind: 'list', rows: rows.flatMap(([label, value]) => (value ? [[label, value] as const] : [])) }];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => escapes[sign]!);
const broken = (value: string): string => escaped(value).replaceAll(/\r\n|\r|\n/g, '<br>');

function htmlOf(part: Part): string {
  switch (part.kind) {
    case 'text': return `<p style="margin:0 0 16px">${broken(part.text)}</p>`;
    case 'quote': return `<blockquote style="margin:0 0 16px;padding:8px 16px;border-left:4px solid #d9dde2">${broken(part.text)}</blockquote>`;
    case 'link': return `<p style="margin:0 0 16px">${escaped(part.text)} <a href="${escaped(part.href)}">${escaped(part.href)}</a></p>`;
    case 'list': return `<dl style="margin:0 0 16px">${part.rows.map(([label, value]) => `<dt style="color:#565e68">${escaped(label)}</dt><dd style="margin:0 0 8px">${broken(value)}</dd>`).join('')}</dl>`;
  }
}

function textOf(part: Part): string {
  switch (part.kind) {
    case 'text': return part.text;
    case 'quote': return part.text.split(/\r\n|\r|\n/).map((row) => `> ${row}`).join('\n');
    case 'link': return `${part.text} ${part.href}`;
    case 'list': return part.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
  }
}

/** The letter, or undefined when there is nothing to say about this to this reader. */
export function letterOf(news: News): Letter | undefined {
  const { event, merchant, order, claim, name, language } = news;
  const word = words[language];
  const tell = word[news.to === 'buyer' ? 'buyer' : 'merchant'][event.type === 'offer_declined' && event.counter ? 'offer_countered' : news.topic];
  if (!tell) return undefined;
  const at = event.type === 'contract_withdrawn' ? event.withdrawal.receivedAt : event.at;
  const facts: Facts = { shop: merchant.name, order, claim: claim?.number ?? '', amount: money(sumOf(news), word), at: moment(at, word, merchant.timeZone, true) };
  const told = tell(facts);
  const quote = quoteOf(news);
  const href = news.to === 'buyer' && news.file ? news.record.profile.orderLink?.replace('{order}', encodeURIComponent(order)) : undefined;
  const parts: Part[] = [
    { kind: 'text', text: name === undefined ? word.helloUnknown : word.hello(name) },
    { kind: 'text', text: told.text },
    ...declaration(news, word),
    ...(quote ? [{ kind: 'text', text: word.quoted } as const, { kind: 'quote', text: quote } as const] : []),
    ...nextOf(news, facts, word).map((text) => ({ kind: 'text', text }) as const),
    ...(href === undefined ? [] : [{ kind: 'link', text: word.link, href } as const]),
    { kind: 'text', text: word.bye(merchant.name) },
  ];
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(told.subject)}</title></head><body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,sans-serif;max-width:36em">${parts.map(htmlOf).join('')}</body></html>`;
  // a header is one line, whatever a shop calls itself
  return { subject: told.subject.replaceAll(/[\p{C}\s]+/gu, ' ').trim(), text: `${parts.map(textOf).join('\n\n')}\n`, html, language };
}
