/** What a merchant does to a return: say yes with an address or a label, say no with a reason, confirm that goods or money have arrived. */
import { html, nothing } from 'lit';
import type { Return } from '../../contract/index.ts';
import { readAmount } from '../../locales/money.ts';
import { addressLines } from '../shared/address.ts';
import { condition, conditionMends, conditionOf } from './condition.ts';
import { entry } from './deed.ts';
import type { About, Deed, Entries } from './deed.ts';

type Returning = About<Return>;
const needsNoGoods = ({ subject }: Returning): boolean => subject.kind === 'cancel' || subject.kind === 'refund';
const parts = ['name', 'street', 'postalCode', 'city', 'country'] as const;
type Part = (typeof parts)[number];

/** What was typed, else what the merchant's profile says. */
function partOf({ known }: Returning, entries: Entries, part: Part): string {
  const { merchant } = known;
  const there = merchant.returnPolicy.address ?? merchant.address;
  const start = { name: there?.name ?? merchant.name, street: there?.lines.join(', '), postalCode: there?.postalCode, city: there?.city, country: there?.country }[part] ?? '';
  return entries.touched(part) ? entries.text(part) : start;
}

function addressOf(about: Returning, entries: Entries) {
  const [name, street, postalCode, city, country] = parts.map((part) => partOf(about, entries, part).trim());
  return { lines: [street!], ...(name ? { name } : {}), ...(postalCode ? { postalCode } : {}), ...(city ? { city } : {}), ...(country ? { country: country.toUpperCase() } : {}) };
}

/** Left out, or one that a buyer may be led to. */
const isLink = (text: string): boolean => !text || /^https:\/\/[^\s"'<>\\]+$/.test(text);
const noted = (entries: Entries): { note?: string } => (entries.text('note').trim() ? { note: entries.text('note') } : {});
const note = (about: Returning, entries: Entries) => entry(about, entries, 'note', 'note', { rows: 3, length: 2000, optional: true, hint: about.words.field.noteHint });
const lengths: Readonly<Record<Part, number>> = { name: 200, street: 200, postalCode: 20, city: 120, country: 2 };

const approve: Deed<Return> = {
  fields: (about, entries) => {
    if (needsNoGoods(about)) return note(about, entries);
    return html`<fieldset><legend>${about.words.field.address}</legend><div class="address">${parts.map((part) => entry(about, entries, part, part, { start: partOf(about, entries, part), length: lengths[part] }))}</div></fieldset>
      ${entry(about, entries, 'label', 'label', { length: 2048, optional: true, hint: about.words.field.labelHint })}${note(about, entries)}`;
  },
  mends: (about, entries) => {
    if (needsNoGoods(about)) return [];
    const { mend } = about.words;
    const { lines, city, country } = addressOf(about, entries);
    const label = entries.text('label').trim();
    return [
      ...(lines[0] && city ? [] : [['street', mend.address]] as [string, string][]),
      ...(!country || /^[A-Z]{2}$/.test(country) ? [] : [['country', mend.country]] as [string, string][]),
      ...(isLink(label) ? [] : [['label', mend.label]] as [string, string][]),
    ];
  },
  check: (about, entries) => {
    const { voice, words, subject } = about;
    if (needsNoGoods(about)) return html`<p class="big">${voice.say(words.then.approveMoney, { amount: voice.money(subject.amount) })}</p>`;
    return html`<p class="big">${words.then.approve}</p><p>${addressLines(voice, addressOf(about, entries)).map((line, i) => html`${i ? html`<br>` : nothing}${line}`)}</p>${entries.text('label') ? html`<p>${words.field.label}: ${entries.text('label')}</p>` : nothing}`;
  },
  send: (api, about, entries, key) => api.moveReturn(about.known.order.number, about.subject.id, { action: 'approve', body: {
    ...(needsNoGoods(about) ? {} : { address: addressOf(about, entries) }), ...(!needsNoGoods(about) && entries.text('label').trim() ? { label: entries.text('label').trim() } : {}), ...noted(entries),
  } }, { key }),
};

const refuse: Deed<Return> = {
  fields: (about, entries) => entry(about, entries, 'reason', 'reason', { rows: 4, length: 2000, hint: about.words.field.reasonHint }),
  mends: ({ words }, entries) => (entries.text('reason').trim() ? [] : [['reason', words.mend.reason]]),
  check: ({ voice, words, buyer }, entries) => html`<p class="big">${voice.say(words.then.refuse, { buyer })}</p><p class="prose">${entries.text('reason')}</p>`,
  send: (api, { known, subject }, entries, key) => api.moveReturn(known.order.number, subject.id, { action: 'refuse', body: { reason: entries.text('reason') } }, { key }),
};

/** Goods worth less than they were: what is kept back, in minor units; `undefined` while it cannot be read. */
const deductionOf = ({ voice, subject }: Returning, entries: Entries): number | undefined =>
  mayDeduct(subject, entries) && entries.text('deduction').trim() ? readAmount(entries.text('deduction'), subject.amount.currency, voice.locale) : 0;
const mayDeduct = ({ kind }: Return, entries: Entries): boolean => kind === 'return' && ['used', 'damaged', 'incomplete'].includes(entries.text('condition'));

const received: Deed<Return> = {
  fields: (about, entries) => html`${condition(about, entries)}${mayDeduct(about.subject, entries)
    ? entry(about, entries, 'deduction', 'deduction', { mode: 'decimal', unit: about.subject.amount.currency, length: 20, optional: true, hint: about.voice.say(about.words.field.most, { most: about.voice.money(about.subject.amount) }) }) : nothing}${note(about, entries)}`,
  mends: (about, entries) => {
    const { voice, words, subject } = about;
    const deduction = deductionOf(about, entries);
    const fits = deduction !== undefined && deduction <= subject.amount.amount;
    return [
      ...conditionMends(about, entries),
      ...(fits ? [] : [['deduction', voice.say(words.mend.deduction, { most: voice.money(subject.amount) })]] as [string, string][]),
      ...(fits && deduction > 0 && !entries.text('note').trim() ? [['note', words.mend.deductionNote]] as [string, string][] : []),
    ];
  },
  check: (about, entries) => {
    const { voice, words, subject, buyer } = about;
    const { amount, currency } = subject.amount;
    const then = conditionOf(entries) === 'empty' ? words.then.emptyParcel : subject.kind === 'exchange' ? words.then.exchange : words.then.receivedReturn;
    return html`<p class="big">${words.conditions[conditionOf(entries)!]}</p><p>${voice.say(then, { buyer, amount: voice.money({ amount: amount - (deductionOf(about, entries) ?? 0), currency }) })}</p>${entries.text('note').trim() ? html`<p class="prose">${entries.text('note')}</p>` : nothing}`;
  },
  send: (api, about, entries, key) => {
    const deduction = deductionOf(about, entries);
    return api.moveReturn(about.known.order.number, about.subject.id, { action: 'received', body: {
      condition: conditionOf(entries)!, ...noted(entries), ...(deduction ? { deduction: { amount: deduction, currency: about.subject.amount.currency } } : {}),
    } }, { key });
  },
};

const exchanged: Deed<Return> = {
  fields: (about, entries) => html`${entry(about, entries, 'tracking', 'tracking', { length: 2048, optional: true, hint: about.words.field.labelHint })}${note(about, entries)}`,
  mends: ({ words }, entries) => (isLink(entries.text('tracking').trim()) ? [] : [['tracking', words.mend.label]]),
  check: ({ voice, words, buyer }, entries) => html`<p class="big">${voice.say(words.then.exchanged, { buyer })}</p>${entries.text('tracking') ? html`<p>${entries.text('tracking')}</p>` : nothing}`,
  send: (api, { known, subject }, entries, key) => api.moveReturn(known.order.number, subject.id, { action: 'exchanged', body: { ...(entries.text('tracking').trim() ? { tracking: entries.text('tracking').trim() } : {}), ...noted(entries) } }, { key }),
};

const refunded: Deed<Return> = {
  sum: ({ subject }) => subject.amount,
  fields: (about, entries) => entry(about, entries, 'reference', 'reference', { length: 200, optional: true, hint: about.words.field.referenceHint }),
  mends: () => [],
  check: ({ voice, words, subject, buyer }) => html`<p class="big">${voice.say(words.then.refund, { buyer, amount: voice.money(subject.amount) })}</p>`,
  send: (api, { known, subject }, entries, key) => api.moveReturn(known.order.number, subject.id, { action: 'refund-confirmed', body: entries.text('reference').trim() ? { reference: entries.text('reference') } : {} }, { key }),
};

/** By the server's name for the action. */
export const returnDeeds = { approve_return: approve, refuse_return: refuse, receive_return: received, exchange_return: exchanged, refund_return: refunded } as const;
