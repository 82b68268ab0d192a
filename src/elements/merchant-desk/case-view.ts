/** One claim as the merchant sees it: who is to move and what happens otherwise, what can be done, what the buyer says and shows, order, thread, course. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Case, Claim, Return } from '../../contract/index.ts';
import type { DeskWords } from '../../locales/desk.ts';
import type { Voice } from '../../locales/voice.ts';
import { addressLines } from '../shared/address.ts';
import type { CaseHost } from '../shared/case-element.ts';
import { claimBadge, claimSentence } from '../shared/claim-status.ts';
import { claimTimeline } from '../shared/claim-timeline.ts';
import { item } from '../shared/items.ts';
import { badge, note } from '../shared/note.ts';
import { fileLinks, messagesOf, thread } from '../shared/thread.ts';
import type { DeskCase } from './desk-case.ts';

export interface Viewing {
  readonly voice: Voice;
  readonly words: DeskWords;
  readonly known: Case;
  readonly claim: Claim | undefined;
  readonly desk: DeskCase;
  readonly host: CaseHost;
  /** The server's time. */
  readonly now: number;
  readonly back: () => void;
  /** The list that leads back to. */
  readonly backTo: string;
  readonly pick: (claim: string) => void;
}

export function caseView(viewing: Viewing): TemplateResult {
  const { voice, words, known, claim, desk, back } = viewing;
  const buyer = buyerOf(words, known);
  return html`<article aria-labelledby="case">
    <div class="pad stack"><p class="narrow"><button type="button" class="link" @click=${back}>${viewing.backTo}</button></p>
      <div class="head"><h2 id="case">${claim ? voice.say(voice.words.claim.title, { number: claim.number }) : voice.say(words.case.order)}</h2>${claim ? claimBadge(voice, claim) : nothing}</div>
      <p class="soft">${voice.beside(known.order.buyer.name, claim && voice.say(words.case.order), claim && voice.words.grounds[claim.ground][0])}</p>
      ${claim ? html`<p>${claimSentence(voice, claim)}</p>${clock(viewing, claim)}${inHand(viewing, claim)}${desk.renderClaim(voice, words, known, claim, buyer)}` : nothing}
      ${known.withdrawals.map(({ receivedAt }) => note('wait', 'file', html`<p>${voice.say(words.withdrawals.heard, { when: voice.moment(receivedAt) })}</p>`))}</div>
    ${claim ? handedIn(viewing, claim, buyer) : nothing}
    ${known.returns.length ? html`<section class="pad stack"><h3>${words.case.returns}</h3>${known.returns.map((each) => returnView(viewing, each, buyer))}</section>` : nothing}
    <section class="pad stack"><h3>${words.case.thread}</h3>${known.messages.length ? thread(voice, known, viewing.host, messagesOf(known, viewing.desk.reading.isNew)) : html`<p class="soft">${words.case.none}</p>`}
      ${desk.renderMessage(voice, words, buyer)}</section>
    <div class="facts"><section class="pad stack"><h3>${voice.say(words.case.order)}</h3>${orderFacts(viewing)}</section>
      ${claim ? html`<section class="pad stack"><h3>${words.case.course}</h3>${claimTimeline(voice, known, claim, viewing.now)}</section>` : nothing}</div>
    ${others(viewing)}</article>`;
}

export const buyerOf = (words: DeskWords, { order }: Case): string => order.buyer.name ?? words.buyer;

/** The time that is left to the merchant, large. */
function clock({ voice, now }: Viewing, { next }: Claim): unknown {
  const left = next.who === 'merchant' && next.by && voice.left(next.by, now);
  return left ? note('wait', 'clock', html`<p><b class="num">${voice.say(voice.words.left, { time: left })}</b></p>`) : nothing;
}

function inHand({ voice, words, known, host }: Viewing, { offers, statements, decision, state }: Claim): unknown {
  const offer = offers.at(-1);
  const question = statements.findLast((each) => each.kind === 'ask');
  if (state === 'offer_pending' && offer) {
    return html`<section class="offer stack near" part="offer"><h3>${voice.words.moves.offer}</h3><p class="big">${voice.say(voice.words.offers[offer.kind], { amount: offer.amount && voice.money(offer.amount) })}</p>
      ${offer.note ? html`<p class="prose">${offer.note}</p>` : nothing}</section>`;
  }
  if (state === 'awaiting_merchant_info' && question) return html`<section class="stack near"><h3>${words.case.question}</h3>${thread(voice, known, host, [question])}</section>`;
  return decision?.reason ? html`<section class="offer stack near"><h3>${voice.words.moves.reason}</h3><p class="prose">${decision.reason}</p></section>` : nothing;
}

function handedIn({ voice, words, known, desk, host }: Viewing, claim: Claim, buyer: string): TemplateResult {
  const said = [
    ...claim.statements.map((each) => ({ ...each, kind: voice.words.statements[each.kind] })),
    ...claim.offers.map(({ kind, amount, note: text, at, answer, counter }) => ({
      by: 'merchant' as const, at, files: [], kind: answer ? voice.words.offers[answer] : voice.words.moves.offer,
      text: [voice.say(voice.words.offers[kind], { amount: amount && voice.money(amount) }), text, counter && voice.say(voice.words.moves.counterMade, { amount: voice.money(counter) })].filter(Boolean).join('\n'),
    })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const what = [voice.words.grounds[claim.ground][0], claim.defect && voice.words.defects[claim.defect][0]].filter(Boolean).join(': ');
  return html`<section class="pad stack"><h3>${voice.say(words.case.story, { buyer })}</h3><p class="prose story">${claim.story}</p>
    <dl class="stack tight"><div class="pair"><dt>${voice.words.claim.happened}</dt><dd>${what}</dd></div>
      <div class="pair"><dt>${words.case.wish}</dt><dd class="num">${voice.row([voice.money(claim.amount), voice.words.outcomes[claim.outcome][0]])}</dd></div></dl>
    ${claim.evidence.length ? html`<h4>${words.case.evidence}</h4>${desk.evidence.render(voice, words, known, claim.evidence, buyer)}` : nothing}</section>
    ${said.length ? html`<section class="pad stack"><h3>${words.case.history}</h3>${thread(voice, known, host, said)}</section>` : nothing}`;
}

function returnView({ voice, words, known, desk, host }: Viewing, each: Return, buyer: string): TemplateResult {
  const [state, sentence] = voice.words.returns.states[each.state];
  const tone = each.state === 'requested' ? 'wait' : each.state === 'refused' ? 'bad' : each.state === 'refunded' || each.state === 'exchanged' || each.state === 'closed' ? 'good' : 'info';
  return html`<div class="stack near return"><div class="head"><b>${voice.words.returns.kinds[each.kind][0]}, <span class="num">${voice.money(each.amount)}</span></b>${badge(tone, state)}</div>
    <p class="soft small">${voice.say(words.case.asked, { when: voice.brief(each.requestedAt) })}</p><p>${voice.say(sentence)}</p>
    <ul>${each.lines.flatMap(({ line: id, quantity }) => known.order.lines.filter((line) => line.id === id).map((line) => item(voice, known, line, quantity)))}</ul>
    ${each.reason ? html`<p class="prose">${each.reason}</p>` : nothing}${fileLinks(known, host, each.files)}${each.refusal ? html`<p class="prose">${voice.say(voice.words.returns.refusal, { text: each.refusal })}</p>` : nothing}
    ${desk.renderReturn(voice, words, known, each, buyer)}</div>`;
}

function orderFacts({ voice, words, known }: Viewing): TemplateResult {
  const { order, delivery } = known;
  return html`<ul>${order.lines.map((line) => item(voice, known, line))}</ul>
    <dl class="stack tight"><div class="pair"><dt>${words.case.placed}</dt><dd class="num">${voice.brief(order.placedAt)}</dd></div>
      <div class="pair"><dt>${words.case.paid}</dt><dd class="num">${voice.money({ amount: order.charge.captured, currency: order.currency })}</dd></div>
      ${known.rating ? html`<div class="pair"><dt>${words.case.rating}</dt><dd class="num">${voice.count(words.case.stars, known.rating.stars)}</dd></div>` : nothing}
      <div class="pair"><dt>${words.case.parcel}</dt><dd>${voice.words.delivery[delivery.state][0]}</dd></div>
      ${known.rating?.text ? html`<div><dt class="unseen">${words.case.rating}</dt><dd class="prose">„${known.rating.text}“</dd></div>` : nothing}
      ${order.shipTo ? html`<div><dt>${words.case.shipTo}</dt><dd>${voice.row(addressLines(voice, order.shipTo))}</dd></div>` : nothing}</dl>`;
}

function others({ voice, words, known, claim, pick }: Viewing): unknown {
  const rest = known.claims.filter((each) => each !== claim);
  if (!rest.length || !claim) return nothing;
  return html`<section class="pad stack near"><h3>${words.case.others}</h3><ul class="stack near">${rest.map((each) => html`<li class="head"><button type="button" class="link" @click=${() => pick(each.id)}>${voice.say(voice.words.claim.title, { number: each.number })}</button>${claimBadge(voice, each)}</li>`)}</ul></section>`;
}
