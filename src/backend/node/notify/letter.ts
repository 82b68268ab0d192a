/**
 * A letter from news: what happened, what was written, who moves next until when, what follows otherwise, where to look. The same paragraphs as plain
 * text and as HTML; everything is escaped on its way into HTML, whoever wrote it.
 */
import type { Money } from '../../../contract/index.ts';
import { isolated } from './isolate.ts';
import type { News } from './news.ts';
import { page, plain, type Part } from './parts.ts';
import { letterWords } from './words/index.ts';
import type { LetterWords, Told } from './words/words.ts';

export interface Letter { readonly subject: string; readonly text: string; readonly html: string; readonly language: string }

/** What a sentence may name, already written in the language. */
type Facts = Readonly<Record<'name' | 'shop' | 'order' | 'claim' | 'amount' | 'at' | 'on', string>>;

const say = (sentence: string, facts: Facts, by = ''): string => sentence.replaceAll(/\{(\w+)\}/g, (_, fact: string) => (fact === 'by' ? by : facts[fact as keyof Facts]));
const own = <T>(words: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(words, key) ? words[key] : undefined);

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** „Freitag, 27. November 2026 um 23:59 MEZ“; with seconds where the second matters. */
function moment(instant: string, { locale, weekdayAside }: LetterWords, timeZone: string, exact: boolean): string {
  const seconds = exact || !/:(00|59)Z$/.test(instant);
  const say = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(new Date(instant));
  const said = say({ ...day, ...(weekdayAside ? {} : { weekday: 'long' }), hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}), timeZoneName: 'short' });
  return weekdayAside ? `${said} (${say({ weekday: 'long' })})` : said;
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
  const turn = decided ? (next.who === 'merchant' ? (by ? 'refund_due' : 'refund_undated') : by ? 'appealable' : undefined) : state;
  const sentences = word.next[to === 'buyer' ? 'buyer' : 'merchant'];
  const outcome = own(word.outcomes, state) ?? '';
  const sentence = turn && own(sentences, turn);
  if (!sentence) return outcome ? [outcome] : [];
  const appeal = turn === 'refund_due' || turn === 'refund_undated' ? appealOf(news) : undefined;
  const more = appeal === undefined ? [] : [say(sentences.appealable, facts, moment(appeal, word, merchant.timeZone, false))];
  return [[outcome, say(sentence, facts, by), own(word.otherwise, `${state}_${next.otherwise ?? ''}`) ?? ''].filter(Boolean).join(' '), ...more];
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
  const { send_back, refund_due } = word.next[to === 'buyer' ? 'buyer' : 'merchant'];
  if (back?.state === 'approved' && back.sendBy) return [say(send_back, facts, moment(back.sendBy, word, merchant.timeZone, false))];
  const due = file?.ledger.find((entry) => entry.of === 'return' && entry.id === back?.body.id && entry.state === 'due');
  return due?.dueBy ? [say(refund_due, { ...facts, amount: money(due.amount, word) }, moment(due.dueBy, word, merchant.timeZone, false))] : [];
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

/** The letter, or undefined when there is nothing to say about this to this reader. Rejects when the language cannot be fetched. */
export async function letterOf(news: News): Promise<Letter | undefined> {
  const { event, merchant, order, claim, name = '', language } = news;
  const word = await letterWords(language);
  const told: Told | undefined = own(word[news.to === 'buyer' ? 'buyer' : 'merchant'], event.type === 'offer_declined' && event.counter ? 'offer_countered' : news.topic);
  if (!told) return undefined;
  const at = event.type === 'contract_withdrawn' ? event.withdrawal.receivedAt : event.at;
  const facts: Facts = {
    name: isolated(name, word.dir), shop: isolated(merchant.name, word.dir), order: isolated(order, word.dir), claim: isolated(claim?.number ?? '', word.dir), amount: money(sumOf(news), word),
    at: moment(at, word, merchant.timeZone, true), on: new Intl.DateTimeFormat(word.locale, { ...day, timeZone: merchant.timeZone }).format(new Date(at)),
  };
  const quote = quoteOf(news);
  const href = news.to === 'buyer' && news.file ? news.record.profile.orderLink?.replace('{order}', () => encodeURIComponent(order)) : undefined;
  const [subject, text] = told.map((each) => say(each, facts)) as [string, string];
  const parts: Part[] = [
    { kind: 'text', text: name ? say(word.hello, facts) : word.helloUnknown },
    { kind: 'text', text },
    ...declaration(news, word),
    ...(quote ? [{ kind: 'text', text: word.quoted } as const, { kind: 'quote', text: quote } as const] : []),
    ...nextOf(news, facts, word).map((text) => ({ kind: 'text', text }) as const),
    ...(href === undefined ? [] : [{ kind: 'link', text: word.link, href } as const]),
    { kind: 'text', text: say(word.bye, facts) },
  ];
  // a header is one line, whatever a shop calls itself
  return { subject: subject.replaceAll(/\s+/g, ' ').trim(), text: plain(parts, word.dir), html: page(parts, subject, language, word.dir), language };
}
