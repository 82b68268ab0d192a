/**
 * What a merchant may do about one claim and its order's returns, driven by the server's actions alone. Keeps which form is open and what stands
 * in each of them; `case-view.ts` shows the case around it.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MerchantApi } from '../../client/merchant-api.ts';
import type { Case, Claim, Return } from '../../contract/index.ts';
import type { DeedName, DeskWords } from '../../locales/desk.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { Composer } from '../shared/composer.ts';
import { note } from '../shared/note.ts';
import { Reading } from '../shared/reading.ts';
import { claimDeeds } from './claim-deeds.ts';
import { DeedForm } from './deed.ts';
import type { About, Deed } from './deed.ts';
import { Evidence } from './evidence.ts';
import { returnDeeds } from './return-deeds.ts';

type ClaimAction = keyof typeof claimDeeds;
type ReturnAction = keyof typeof returnDeeds;
type Statement = 'represent' | 'answer' | 'appeal';

const nameOf: Readonly<Record<ClaimAction | ReturnAction, DeedName>> = {
  accept: 'accept', offer: 'offer', accept_counter: 'accept-counter', return_received: 'return-received', confirm_refund: 'refund-confirmed',
  approve_return: 'approve', refuse_return: 'refuse', receive_return: 'received', exchange_return: 'exchanged', refund_return: 'return-refunded',
};
/** In the order in which they usually come. */
const returnActions: readonly ReturnAction[] = ['approve_return', 'refuse_return', 'receive_return', 'exchange_return', 'refund_return'];

export class DeskCase {
  readonly claim: string;
  readonly evidence: Evidence;
  readonly message: Composer;
  readonly reading: Reading;

  private readonly host: CaseElement<MerchantApi>;
  private readonly answered: (action: DeedName) => void;
  private readonly forms = new Map<string, DeedForm>();
  private readonly statements: Readonly<Record<Statement, Composer>>;
  /** The form that is open: an action, and what it is about. */
  private open = '';

  constructor(host: CaseElement<MerchantApi>, claim: string, answered: (action: DeedName) => void) {
    this.host = host;
    this.claim = claim;
    this.answered = answered;
    this.evidence = new Evidence(host);
    this.reading = new Reading((message) => host.cases.run((api, order) => api.markRead(order, message)));
    this.message = new Composer(host, 'message', 'desk', ({ id, text, files }) => host.cases.run((api, order) => api.sendMessage(order, { id, text, files })));
    const box = (action: Statement) => new Composer(host, action, claim, async ({ id, text, files }) => {
      const receipt = await host.cases.run((api) => api.moveClaim(claim, { action, body: { text, files } }, { key: id }));
      this.done(action);
      return receipt;
    });
    this.statements = { represent: box('represent'), answer: box('answer'), appeal: box('appeal') };
  }

  /** What is to be done about the claim: the open form, else a button for each thing that is possible; the first one is the usual one. */
  renderClaim(voice: Voice, words: DeskWords, known: Case, claim: Claim, buyer: string): unknown {
    const may = (name: string): boolean => claim.actions.some(({ action, enabled }) => enabled && action === name);
    for (const action of ['represent', 'answer', 'appeal'] as const) if (!may(action)) this.statements[action].lapse();
    for (const action of ['accept', 'offer', 'accept_counter', 'return_received', 'confirm_refund'] as const) {
      if (this.open === `${action} ${claim.id}` && may(action)) return this.form(action, claimDeeds[action], { voice, words, known, subject: claim, buyer });
    }
    for (const action of ['represent', 'appeal'] as const) if (this.open === action && may(action)) return this.statement(voice, words, claim, action);
    if (may('answer')) return this.statement(voice, words, claim, 'answer');
    const possible = (['confirm_refund', 'return_received', 'accept', 'accept_counter', 'offer'] as const).filter(may);
    const spoken = (['represent', 'appeal'] as const).filter(may);
    if (!possible.length && !spoken.length) return nothing;
    const counter = claim.offers.at(-1)?.counter;
    return html`<div class="buttons todo">
      ${possible.map((action, i) => this.opener(voice.say(words.deeds[nameOf[action]].open, { amount: counter && voice.money(counter) }), `${action} ${claim.id}`, !i))}${spoken.map((action) => this.opener(words.deeds[action].open, action))}</div>`;
  }

  renderReturn(voice: Voice, words: DeskWords, known: Case, each: Return, buyer: string): unknown {
    const possible = returnActions.filter((name) => each.actions.some(({ action, enabled }) => enabled && action === name));
    const open = possible.find((action) => this.open === `${action} ${each.id}`);
    if (open) return this.form(open, returnDeeds[open], { voice, words, known, subject: each, buyer });
    return possible.length ? html`<div class="buttons beside">${possible.map((action) => this.opener(words.deeds[nameOf[action]].open, `${action} ${each.id}`))}</div>` : nothing;
  }

  renderMessage(voice: Voice, words: DeskWords, buyer: string): TemplateResult {
    const { receipt } = this.message;
    return html`${receipt ? html`<div class="sent">${note('good', 'check', html`<p>${voice.say(voice.words.contact.sent, { when: voice.moment(receipt.receivedAt) })}</p>`)}</div>` : nothing}
      <details ?open=${this.message.dirty}><summary>${voice.say(words.case.write, { buyer })}</summary>${this.message.render(voice, { label: voice.words.contact.label, button: voice.words.button.send })}</details>`;
  }

  private form<S extends Claim | Return>(action: ClaimAction | ReturnAction, deed: Deed<S>, about: About<S>): TemplateResult {
    const name = nameOf[action];
    const key = `${action} ${about.subject.id}`;
    const form = this.forms.get(key) ?? new DeedForm(this.host, name, about.subject.id, deed, (done) => this.done(done));
    this.forms.set(key, form);
    return html`<section>${form.render(about, () => this.show(''))}</section>`;
  }

  private statement(voice: Voice, words: DeskWords, claim: Claim, action: Statement): TemplateResult {
    const { title, lead, send } = words.deeds[action];
    const until = claim.actions.find((each) => each.action === action)?.notAfter;
    const appeal = action === 'appeal' ? voice.say(voice.words.moves.appealHint, { by: until && voice.say(voice.words.until, { when: voice.moment(until) }) }) : '';
    const label = action === 'represent' ? words.field.text : action === 'answer' ? voice.words.moves.answerLabel : voice.words.moves.appealLabel;
    return html`<section class="stack deed"><h3 id="deed">${title}</h3>${lead || appeal ? html`<p class="soft">${appeal || lead}</p>` : nothing}
      ${this.statements[action].render(voice, { label, button: send, back: action === 'answer' ? nothing : html`<button type="button" @click=${() => this.show('')}>${voice.words.button.back}</button>` })}</section>`;
  }

  private opener(text: string, open: string, primary = false): TemplateResult {
    return html`<button type="button" class=${primary ? 'primary' : ''} part=${primary ? 'primary' : nothing} @click=${() => this.show(open)}>${text}</button>`;
  }

  private show(open: string): void {
    this.open = open;
    this.host.requestUpdate();
    void this.host.focusOn(open ? '#deed' : '#case');
  }

  private done(action: DeedName): void {
    this.open = '';
    this.answered(action);
    void this.host.focusOn('#case');
  }
}
