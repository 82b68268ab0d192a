/** The merchant's figures on screen: the order defect rate against its limit, what counts, what is held back, and what each open claim would do. */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Performance } from '../../contract/index.ts';
import type { DeskWords } from '../../locales/desk.ts';
import type { Voice } from '../../locales/voice.ts';
import { failureNote } from '../shared/failure.ts';
import { badge } from '../shared/note.ts';
import type { Figures } from './figures.ts';

/** How many open claims are listed at first: those that matter most. */
const few = 10;

export interface Showing {
  readonly voice: Voice;
  readonly words: DeskWords;
  readonly figures: Figures;
  readonly pick: (claim: Performance['claims'][number]) => void;
  readonly all: () => void;
}

/** Never rounded up: what is below the limit must not look as if it were not. */
export const percent = (voice: Voice, rate: number): string =>
  new Intl.NumberFormat(voice.locale, { style: 'percent', maximumFractionDigits: 2 }).format(Math.floor(Number((rate * 10_000).toFixed(4))) / 10_000);

export function performanceView(showing: Showing): TemplateResult {
  const { voice, words: { performance: words }, figures } = showing;
  const { value, failure } = figures;
  const head = html`<div class="pad"><div class="head"><h2 id="list">${words.title}</h2>${value ? html`<p class="soft small num">${voice.say(words.asOf, { when: voice.moment(value.now) })}</p>` : nothing}</div></div>`;
  if (!value && failure) return html`${head}<div class="pad stack near"><h3>${words.failed}</h3>${failureNote(voice, failure, () => void figures.load())}</div>`;
  if (!value) return html`${head}<div class="pad stack skeleton" aria-busy="true"><span class="unseen">${words.loading}</span><i></i><i></i><i></i></div>`;
  return html`${head}${failure ? html`<div class="pad">${failureNote(voice, failure, () => void figures.load())}</div>` : nothing}
    <div class="two"><section class="pad stack">${rate(showing, value)}</section><section class="pad stack">${reserve(showing, value)}</section></div>
    <section class="pad stack" aria-labelledby="open-claims">${open(showing, value)}</section>`;
}

function rate(showing: Showing, { rate: now, limit, defects, orders, days, by }: Performance): TemplateResult {
  const { voice, words: { performance: words } } = showing;
  const number = (n: number): string => new Intl.NumberFormat(voice.locale).format(n);
  const most = percent(voice, limit);
  const kept = now < limit;
  return html`<h3>${words.rate}</h3><p class="figure num ${kept ? '' : 'over'}">${percent(voice, now)}</p>
    ${scale(now, limit)}
    <p>${voice.say(words.of, { defects: number(defects), orders: number(orders), days })}. ${voice.say(kept ? words.below : words.above, { limit: most })}</p>
    <h4>${words.counts}</h4><dl class="stack tight">${(['claim', 'chargeback', 'rating'] as const).map((kind) => html`<div class="pair"><dt>${words[kind]}</dt><dd class="num">${number(by[kind])}</dd></div>`)}</dl>
    <p class="soft small">${words.once}</p>`;
}

/** The rate on a line with the limit in its middle; beyond twice the limit it is full. The words beside it say the same. */
const scale = (now: number, limit: number): TemplateResult => {
  const reached = Math.min(100, (now / limit) * 50);
  return html`<svg class="scale ${now < limit ? '' : 'over'}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="all" width="100" height="6"/><rect class="now" width=${reached} height="6"/><rect class="limit" x="49.8" width="0.6" height="6"/>`}</svg>`;
};

function reserve(showing: Showing, { rate: now, limit, reserve: { tier, held, missing } }: Performance): TemplateResult {
  const { voice, words: { performance: words } } = showing;
  const money = (amount: number, currency: string): string => voice.money({ amount, currency });
  const still = [
    ...(missing.time ? [missing.time.from ? voice.say(words.time, { day: voice.dayOf(missing.time.from) }) : words.timeUnknown] : []),
    ...(missing.orders ? [voice.count(words.missingOrders, missing.orders)] : []),
    ...(missing.rate === undefined ? [] : [voice.say(words.tooHigh, { limit: percent(voice, limit) })]),
  ];
  return html`<div class="head"><h3>${words.reserve}</h3>${badge(tier === 2 ? 'good' : 'info', tier === 2 ? words.tier2 : words.tier1)}</div>
    ${held.length ? held.map(({ currency, amount, disputed, payments, share }) => html`<div class="stack tight"><p class="figure num">${money(amount, currency)}</p>
      <dl class="stack tight"><div class="pair"><dt>${words.disputed}</dt><dd class="num">${money(disputed, currency)}</dd></div>
        <div class="pair"><dt>${tier === 2 ? words.month : words.week}</dt><dd class="num">${money(payments, currency)}</dd></div>
        ${share === undefined ? nothing : html`<div class="pair"><dt>${voice.say(words.share, { rate: percent(voice, now) })}</dt><dd class="num">${money(share, currency)}</dd></div>`}</dl></div>`)
      : html`<p>${words.nothing}</p>`}
    <p class="soft small">${tier === 2 ? words.second : words.first}</p>
    ${still.length ? html`<h4>${words.missing}</h4><ul class="bullets">${still.map((each) => html`<li>${each}</li>`)}</ul>` : nothing}`;
}

function open(showing: Showing, { claims, rate: now, reserve: { tier } }: Performance): TemplateResult {
  const { voice, words: { performance: words }, figures } = showing;
  if (!claims.length) return html`<h3 id="open-claims">${words.open}</h3><p class="soft">${words.none}</p>`;
  const sorted = claims.toSorted((a, b) => a.denied.rate - b.denied.rate || b.amount.amount - a.amount.amount);
  const then = ({ rate: next, tier: into }: Performance['claims'][number]['denied']): string => {
    const said = percent(voice, next);
    if (into !== tier) return voice.say(words.becomes, { rate: said, tier: into });
    return voice.say(next < now ? words.falls : words.stays, { rate: said });
  };
  return html`<h3 id="open-claims">${words.open}</h3><p class="soft">${words.openLead}</p>
    <table aria-labelledby="open-claims"><thead><tr><th scope="col">${words.granted}</th><th scope="col">${words.denied}</th></tr></thead>
      ${(figures.whole ? sorted : sorted.slice(0, few)).map((claim) => html`<tbody><tr><th scope="rowgroup" colspan="2"><button type="button" class="link num" @click=${() => showing.pick(claim)}>${claim.number}</button>
        <span class="soft num">${voice.beside(claim.order, voice.money(claim.amount))}</span></th></tr><tr class="num"><td>${then(claim.granted)}</td><td>${then(claim.denied)}</td></tr></tbody>`)}</table>
    ${claims.length > few && !figures.whole ? html`<p><button type="button" class="small" @click=${showing.all}>${voice.say(words.all, { n: claims.length })}</button></p>` : nothing}`;
}
