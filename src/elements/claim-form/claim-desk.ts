/**
 * What a buyer may do to a claim that exists, driven by `claim.actions` alone: accept or decline an offer, answer a question, appeal, withdraw.
 * Keeps what is typed and which box is open; the claim's view shows it.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ClaimMove } from '../../client/claims-api.ts';
import type { Case, Claim, Receipt } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { Composer } from '../shared/composer.ts';
import { failureNote } from '../shared/failure.ts';
import { Part } from '../shared/part.ts';
import { Submission } from '../shared/submission.ts';
import { claimView } from './claim-view.ts';
import type { CounterOffer } from './counter-offer.ts';

export { printClaim } from './print-claim.ts';

type Simple = 'accept-offer' | 'decline-offer' | 'withdraw';
type Box = 'appeal' | 'withdraw' | 'counter';

export class ClaimDesk {
  readonly claim: string;

  private readonly host: CaseElement;
  private readonly moved: () => void;
  private readonly boxes: Readonly<Record<'answer' | 'appeal', Composer>>;
  private readonly counters: Part<{ readonly CounterOffer: typeof CounterOffer }>;
  private counter: CounterOffer | undefined;
  private open: Box | undefined;
  private readonly submission: Submission;
  private moving: Simple | undefined;

  constructor(host: CaseElement, claim: string, moved: () => void) {
    this.host = host;
    this.claim = claim;
    this.moved = moved;
    this.submission = new Submission(host);
    const box = (action: 'answer' | 'appeal') => new Composer(host, action, claim, async ({ id, text, files }) => {
      const receipt = await this.move({ action, body: { text, files } }, id);
      this.open = undefined;
      return receipt;
    });
    this.boxes = { answer: box('answer'), appeal: box('appeal') };
    this.counters = new Part(host, () => import('./counter-offer.ts'));
  }

  render(voice: Voice, known: Case, claim: Claim): TemplateResult {
    return claimView(voice, known, claim, this.host, this);
  }

  /** The one thing to do now, in full: an offer to answer, a question, an appeal that was opened, a withdrawal to confirm. */
  renderNow(voice: Voice, claim: Claim): unknown {
    const { moves } = voice.words;
    const failure = this.submission.failure ? failureNote(voice, this.submission.failure) : nothing;
    if (this.open === 'withdraw') {
      return html`<section class="stack" id="move"><h3>${moves.withdraw}</h3><p>${moves.withdrawSure}</p>${failure}<div class="buttons">
        ${this.button(voice, 'withdraw', moves.withdrawYes, true)}<button type="button" @click=${() => this.show(undefined)}>${moves.keep}</button></div></section>`;
    }
    if (this.open === 'appeal') {
      const until = this.action(claim, 'appeal')?.notAfter;
      return html`<section class="stack" id="move"><h3>${moves.appeal}</h3>${this.boxes.appeal.render(voice, {
        label: moves.appealLabel, hint: voice.say(moves.appealHint, { by: until && voice.say(voice.words.until, { when: voice.moment(until) }) }), button: moves.appealSend,
        back: html`<button type="button" @click=${() => this.show(undefined)}>${voice.words.button.back}</button>`,
      })}</section>`;
    }
    if (this.open === 'counter' && this.action(claim, 'decline_offer')) return this.renderCounter(voice, claim);
    if (this.action(claim, 'answer')) return this.boxes.answer.render(voice, { label: moves.answerLabel, button: moves.answer });
    if (!this.action(claim, 'accept_offer')) return failure;
    return html`${failure}<div class="buttons">${this.button(voice, 'accept-offer', moves.accept, true)}<button type="button" @click=${() => this.show('counter')}>${moves.counter}</button>${this.button(voice, 'decline-offer', moves.decline)}</div>`;
  }

  /** What may be done besides, quieter. */
  renderElse(voice: Voice, claim: Claim): unknown {
    if (this.open) return nothing;
    const { moves } = voice.words;
    return html`<div class="buttons noprint">
      ${this.action(claim, 'appeal') ? html`<button type="button" @click=${() => this.show('appeal')}>${moves.appeal}</button>` : nothing}
      ${this.action(claim, 'withdraw') ? html`<button type="button" class="quiet" @click=${() => this.show('withdraw')}>${moves.withdraw}</button>` : nothing}</div>`;
  }

  private renderCounter(voice: Voice, claim: Claim): unknown {
    const { value: part, failed } = this.counters;
    if (!part) return failed ? html`<p>${voice.words.problems.unavailable}</p><button type="button" @click=${() => void this.counters.fetch()}>${voice.words.button.again}</button>` : nothing;
    this.counter ??= new part.CounterOffer((focus) => { this.host.requestUpdate(); if (focus) void this.host.focusOn(focus); },
      (counter, note) => this.carryOut('decline-offer', { action: 'decline-offer', body: { counter, ...(note ? { note } : {}) } }));
    return html`<section id="move">${this.counter.render(voice, claim, { busy: this.isMoving('decline-offer'), failure: this.submission.failure, back: () => this.show(undefined) })}</section>`;
  }

  private action(claim: Claim, name: string) {
    return claim.actions.find(({ action, enabled }) => enabled && action.replace('-', '_') === name);
  }

  private button(voice: Voice, action: Simple, text: string, primary = false): unknown {
    const busy = this.isMoving(action);
    return html`<button type="button" class=${primary ? 'primary' : ''} aria-disabled=${busy ? 'true' : nothing} @click=${() => void this.carryOut(action, { action, body: {} })}>${busy ? voice.words.form.busy : text}</button>`;
  }

  private show(box: Box | undefined): void {
    this.open = box;
    this.submission.reset();
    this.host.requestUpdate();
    // what has to be fetched first gets the focus once it is there
    void (box === 'counter' ? this.counters.fetch() : Promise.resolve()).then(() => this.host.focusOn(box ? '#move h3' : 'h2'));
  }

  private isMoving(action: Simple): boolean {
    return this.submission.busy && this.moving === action;
  }

  private async carryOut(action: Simple, move: ClaimMove): Promise<void> {
    if (!this.submission.busy) this.moving = action;
    await this.submission.send(async (key) => {
      await this.move(move, key);
      this.open = undefined;
    });
  }

  private async move(move: ClaimMove, key: string): Promise<Receipt> {
    const { cases } = this.host;
    const receipt = await cases.post('moveClaim', { id: key, about: this.claim }, cases.order, this.claim, move, { key });
    this.moved();
    void this.host.focusOn();
    return receipt;
  }
}
