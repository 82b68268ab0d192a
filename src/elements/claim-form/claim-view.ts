/** A claim that exists: who is to move, by when, what otherwise; the offer, question or decision in hand; its course; what was handed in and said. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Case, Claim } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { addressLines } from '../shared/address.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { claimBadge, claimSentence } from '../shared/claim-status.ts';
import { item } from '../shared/items.ts';
import { fileLinks, thread } from '../shared/thread.ts';
import type { ClaimDesk } from './claim-desk.ts';
import { claimTimeline } from '../shared/claim-timeline.ts';

export function claimView(voice: Voice, known: Case, claim: Claim, host: CaseElement, desk: ClaimDesk): TemplateResult {
  const { words } = voice;
  return html`<div class="claim">
    <div class="pad stack"><div class="head"><h2>${voice.say(words.claim.title, { number: claim.number })}</h2>${claimBadge(voice, claim)}</div>
      <p>${claimSentence(voice, claim)}</p>
      ${inHand(voice, known, claim, host)}${desk.renderNow(voice, claim)}</div>
    <div class="pad stack aside">${claimTimeline(voice, known, claim, host.cases.now())}</div>
    <div class="pad stack tight more">
      <details><summary>${words.moves.details}</summary>${handedIn(voice, known, claim, host)}</details>
      ${claim.statements.length || claim.offers.length ? html`<details><summary>${words.moves.history}</summary>${history(voice, known, claim, host)}</details>` : nothing}
      ${desk.renderElse(voice, claim)}</div></div>`;
}

/** What the present state is about: the offer, the question, the decision. */
function inHand(voice: Voice, known: Case, { offers, statements, decision, state }: Claim, host: CaseElement): unknown {
  const { moves, offers: kinds } = voice.words;
  const offer = offers.at(-1);
  const question = statements.findLast((each) => each.kind === 'ask');
  if (state === 'offer_pending' && offer) {
    return html`<section class="offer stack tight" part="offer"><h3>${voice.say(moves.offer)}</h3>
      <p class="big">${voice.say(kinds[offer.kind], { amount: offer.amount && voice.money(offer.amount) })}</p>${offer.note ? html`<p class="prose">${offer.note}</p>` : nothing}</section>`;
  }
  const back = known.merchant.returnPolicy.address ?? known.merchant.address;
  if (state === 'awaiting_return' && back) return html`<p>${voice.words.returns.address}: <b>${voice.row(addressLines(voice, back))}</b></p>`;
  if (state === 'awaiting_buyer' && question) return thread(voice, known, host, [question]);
  if (!decision) return nothing;
  return html`${decision.reason ? html`<section class="offer stack tight"><h3>${moves.reason}</h3><p class="prose">${decision.reason}</p></section>` : nothing}
    ${decision.final && decision.by === 'mediator' ? html`<p class="soft small">${moves.final}</p>` : nothing}`;
}

function handedIn(voice: Voice, known: Case, claim: Claim, host: CaseElement): TemplateResult {
  const { words } = voice;
  const what = [words.grounds[claim.ground][0], claim.defect && words.defects[claim.defect][0]].filter(Boolean).join(': ');
  return html`<dl class="answers"><div><dt>${words.claim.happened}</dt><dd>${what}</dd></div>
    <div><dt>${words.claim.which}</dt><dd><ul>${claim.lines.flatMap(({ line: id, quantity }) => known.order.lines.filter((line) => line.id === id).map((line) => item(voice, known, line, quantity)))}</ul></dd></div>
    <div><dt>${words.moves.wanted}</dt><dd class="num">${voice.money(claim.amount)}, ${words.outcomes[claim.outcome][0]}</dd></div>
    <div><dt>${words.moves.story}</dt><dd class="prose">${claim.story}</dd></div>
    ${claim.evidence.length ? html`<div><dt>${words.files.label}</dt><dd>${fileLinks(known, host, claim.evidence)}</dd></div>` : nothing}</dl>`;
}

function history(voice: Voice, known: Case, { statements, offers }: Claim, host: CaseElement): TemplateResult {
  const { statements: kinds, offers: names, moves } = voice.words;
  const said = [
    ...statements.map((each) => ({ ...each, kind: kinds[each.kind] })),
    ...offers.map(({ kind, amount, note, at, answer, counter }) => ({
      by: 'merchant' as const, at, files: [], kind: answer ? names[answer] : voice.say(moves.offer), text: [voice.say(names[kind], { amount: amount && voice.money(amount) }), note, counter && voice.say(moves.counterMade, { amount: voice.money(counter) })].filter(Boolean).join('\n'),
    })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return thread(voice, known, host, said);
}
