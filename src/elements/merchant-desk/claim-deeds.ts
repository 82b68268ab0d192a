/** What a merchant does to a claim with money or goods in it: accept, offer, confirm that the goods are back, confirm the refund. */
import { html, nothing } from 'lit';
import type { Claim } from '../../contract/index.ts';
import { amountText, readAmount } from '../../locales/money.ts';
import { checkField, choiceField } from '../shared/fields.ts';
import { entry } from './deed.ts';
import type { About, Deed, Entries } from './deed.ts';
import { condition, conditionMends, conditionOf, doubtful } from './condition.ts';

type Kind = 'partial_refund' | 'refund_on_return' | 'replacement' | 'repair';
const kinds: readonly Kind[] = ['partial_refund', 'refund_on_return', 'replacement', 'repair'];

const paysOut = ({ outcome }: Claim): boolean => outcome === 'refund' || outcome === 'partial_refund';
const noted = (entries: Entries): { note?: string } => (entries.text('note').trim() ? { note: entries.text('note') } : {});
const note = (about: About, entries: Entries) => entry(about, entries, 'note', 'note', { rows: 3, length: 2000, optional: true, hint: about.words.field.noteHint });

const accept: Deed<Claim> = {
  fields: (about, entries) => html`${checkField(entries.mends, { id: 'return-first', label: about.words.field.returnFirst, checked: !!entries.text('return-first'), pick: (is) => entries.set('return-first', is ? 'yes' : '') })}${note(about, entries)}`,
  mends: () => [],
  check: ({ voice, words, subject, buyer }, entries) => html`<p class="big">${paysOut(subject)
    ? voice.say(words.then.acceptMoney, { buyer, amount: voice.money(subject.amount) })
    : voice.say(words.then.acceptOther, { outcome: voice.words.outcomes[subject.outcome][0] })}</p>
    ${entries.text('return-first') ? html`<p>${words.then.returnFirst}</p>` : nothing}${said(entries)}`,
  send: (api, { subject }, entries, key) => api.moveClaim(subject.id, { action: 'accept', body: { returnFirst: !!entries.text('return-first'), ...noted(entries) } }, { key }),
};

const kindOf = (entries: Entries): Kind | undefined => kinds.find((kind) => kind === entries.text('kind'));
const withMoney = (kind: Kind | undefined): boolean => kind === 'partial_refund' || kind === 'refund_on_return';
const amountOf = ({ voice, subject }: About<Claim>, entries: Entries): number | undefined => readAmount(entries.text('amount'), subject.amount.currency, voice.locale);

const offer: Deed<Claim> = {
  fields: (about, entries) => {
    const { voice, words, subject } = about;
    return html`${choiceField(entries.mends, { id: 'kind', legend: words.field.kind, value: kindOf(entries), pick: (kind) => entries.set('kind', kind),
      options: kinds.map((value) => ({ value, label: words.kinds[value][0], hint: words.kinds[value][1] })) })}
      ${withMoney(kindOf(entries)) ? entry(about, entries, 'amount', 'amount', { mode: 'decimal', unit: subject.amount.currency, length: 20, hint: voice.say(words.field.most, { most: voice.money(subject.amount) }) }) : nothing}
      ${note(about, entries)}`;
  },
  mends: (about, entries) => {
    const { voice, words, subject } = about;
    if (!kindOf(entries)) return [['kind', words.mend.kind]];
    if (!withMoney(kindOf(entries)) || amountOf(about, entries)) return [];
    return [['amount', voice.say(words.mend.amount, { example: amountText({ amount: Math.ceil(subject.amount.amount / 2), currency: subject.amount.currency }, voice.locale) })]];
  },
  check: (about, entries) => {
    const { voice, words, subject, buyer } = about;
    const kind = kindOf(entries)!;
    const amount = amountOf(about, entries);
    const what = voice.say(voice.words.offers[kind], { amount: amount && voice.money({ amount, currency: subject.amount.currency }) });
    return html`<p class="big">${voice.say(words.then.offer, { buyer, offer: what })}</p>${said(entries)}`;
  },
  send: (api, about, entries, key) => {
    const kind = kindOf(entries)!;
    const amount = amountOf(about, entries);
    const { id, amount: { currency } } = about.subject;
    return api.moveClaim(id, { action: 'offer', body: { kind, ...(withMoney(kind) && amount ? { amount: { amount, currency } } : {}), ...noted(entries) } }, { key });
  },
};

/** The buyer has said what it would agree to; the mediator has not decided yet. */
const counterOf = ({ offers, amount }: Claim) => offers.at(-1)?.counter ?? amount;
const acceptCounter: Deed<Claim> = {
  sum: ({ subject }) => counterOf(subject),
  fields: note,
  mends: () => [],
  check: ({ voice, words, subject, buyer }, entries) => html`<p class="big">${voice.say(words.then.acceptMoney, { buyer, amount: voice.money(counterOf(subject)) })}</p>${said(entries)}`,
  send: (api, { subject }, entries, key) => api.moveClaim(subject.id, { action: 'accept-counter', body: noted(entries) }, { key }),
};

const received: Deed<Claim> = {
  fields: (about, entries) => html`${condition(about, entries)}${note(about, entries)}`,
  mends: conditionMends,
  check: ({ voice, words, subject }, entries) => html`<p class="big">${words.conditions[conditionOf(entries)!]}</p>
    <p>${doubtful(entries) ? words.then.doubtful : voice.say(words.then.received, { amount: voice.money(subject.offers.findLast((each) => each.answer === 'accepted')?.amount ?? subject.amount) })}</p>${said(entries)}`,
  send: (api, { subject }, entries, key) => api.moveClaim(subject.id, { action: 'return-received', body: { condition: conditionOf(entries)!, ...noted(entries) } }, { key }),
};

const refunded: Deed<Claim> = {
  sum: ({ subject }) => subject.refund?.amount ?? subject.amount,
  fields: (about, entries) => entry(about, entries, 'reference', 'reference', { length: 200, optional: true, hint: about.words.field.referenceHint }),
  mends: () => [],
  check: ({ voice, words, subject, buyer }, entries) => html`<p class="big">${voice.say(words.then.refund, { buyer, amount: voice.money(subject.refund?.amount ?? subject.amount) })}</p>
    ${entries.text('reference') ? html`<p>${words.field.reference}: ${entries.text('reference')}</p>` : nothing}`,
  send: (api, { subject }, entries, key) => api.moveClaim(subject.id, { action: 'refund-confirmed', body: entries.text('reference').trim() ? { reference: entries.text('reference') } : {} }, { key }),
};

const said = (entries: Entries): unknown => (entries.text('note').trim() ? html`<p class="prose">${entries.text('note')}</p>` : nothing);

/** By the server's name for the action. */
export const claimDeeds = { accept, offer, accept_counter: acceptCounter, return_received: received, confirm_refund: refunded } as const;
