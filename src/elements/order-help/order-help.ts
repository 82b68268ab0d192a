/**
 * `<redress-order-help order token>`: help with one order. Opens with the answer (where it is, until when, who the seller is), then by topic:
 * writing to the merchant, returns, the guarantee. The claim form opens inside it, fetched when it is first needed.
 * @customElement redress-order-help
 */
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Case, Topic } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { CaseElement } from '../shared/case-element.ts';
import { Composer } from '../shared/composer.ts';
import { formStyles } from '../shared/form.styles.ts';
import { icon } from '../shared/icons.ts';
import { needElement } from '../shared/lazy.ts';
import { panel } from '../shared/panel.styles.ts';
import { tokens } from '../shared/tokens.styles.ts';
import type { Help, View } from './help.ts';
import { home } from './home.ts';
import { orderHelpStyles } from './order-help.styles.ts';
import { ReturnRequest } from './return-request.ts';
import { topicView } from './topic-view.ts';

/**
 * @attr mode - `inline` (left out) or `dialog`: a button that opens the panel.
 * @fires redress-ready - The order is shown for the first time; `detail` is `{ order }`.
 * @fires redress-topic - The buyer opened a topic; `detail` is `{ topic }`.
 * @fires redress-message-sent - A message arrived; `detail` is `{ id, receivedAt }`.
 * @fires redress-return-requested - A return was asked for; `detail` is `{ id, kind }`.
 * @fires redress-claim-filed - A claim arrived; `detail` is `{ id, state, receivedAt, answerDue }`.
 * @fires redress-error - Something was refused, unreachable or unreadable; `detail` is `{ outcome, code }`.
 * @slot - Shown at the end of the home view: the shop's own links, `<redress-withdrawal>`.
 * @csspart card
 * @csspart primary
 * @csspart topic
 */
export class OrderHelpElement extends CaseElement {
  static override styles = [tokens, panel, formStyles, orderHelpStyles];
  static override properties: PropertyDeclarations = {
    ...CaseElement.properties,
    topic: {},
    mode: {},
    open: { type: Boolean, reflect: true },
    view: { state: true },
    formFailed: { state: true },
    wanted: { state: true },
  };

  /** The topic to open with: `where_is_it`, `damaged_or_different`, `return_or_cancel`, `refund`, `payment` or `other`. */
  declare topic: Topic | null;
  declare mode: string | null;
  /** Whether the dialog is open. */
  declare open: boolean;
  declare private view: View;
  declare private formFailed: boolean;
  /** The dialog will surely be opened: its case may be fetched. */
  declare private wanted: boolean;

  private readonly composers = new Map<Topic, Composer>();
  private returns = this.emptyReturn();
  private shown = '';

  constructor() {
    super();
    this.open = false;
    this.view = { at: 'home' };
    this.formFailed = false;
    this.wanted = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.get('order')) {
      // another order: what was being written belongs to the one before, and must not be sent to this one
      this.composers.clear();
      this.returns = this.emptyReturn();
    }
    if (changed.has('topic') || changed.get('order')) this.view = this.topic ? { at: 'topic', topic: this.topic } : { at: 'home' };
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && this.open !== dialog.open) {
      if (this.open) dialog.showModal();
      else dialog.close();
    }
    if (this.cases.case && this.shown !== this.cases.case.order.number) {
      this.shown = this.cases.case.order.number;
      this.emit('redress-ready', { order: this.shown });
    }
  }

  protected override get wantsCase(): boolean {
    return this.mode !== 'dialog' || this.open || this.wanted;
  }

  protected override renderVoiced(voice: Voice): unknown {
    if (this.mode !== 'dialog') return this.renderBody(voice);
    return html`<button type="button" class="opener" part="opener" aria-haspopup="dialog" @click=${this.onOpen} @pointerenter=${this.onWanted} @focus=${this.onWanted}>${voice.words.help.open}</button>
      <dialog aria-label=${voice.words.help.title} @close=${this.onClose}>${this.open ? this.renderBody(voice) : nothing}</dialog>`;
  }

  protected override renderCase(voice: Voice, known: Case): unknown {
    const help: Help = { voice, known, host: this, go: this.go, composer: this.composer, returns: this.returns };
    const close = this.mode === 'dialog'
      ? html`<button type="button" class="quiet square" aria-label=${voice.words.button.close} @click=${this.onClose}>${icon('close')}</button>` : nothing;
    const back = html`<div class="head"><button type="button" class="backlink" @click=${() => this.go({ at: 'home' })}>${icon('prev')}${voice.words.button.overview}</button>${close}</div>`;
    return html`<div class="card" part="card">
      ${this.view.at === 'home' ? home(help, close) : this.view.at === 'topic' ? topicView(help, this.view.topic, back) : this.renderClaim(voice, this.view, back)}</div>`;
  }

  private renderClaim(voice: Voice, view: Extract<View, { at: 'claim' }>, back: unknown): unknown {
    return html`<div class="pad slim">${back}</div>
      ${this.formFailed ? html`<div class="pad"><p>${voice.words.problems.unavailable}</p><button type="button" @click=${() => void this.fetchForm()}>${voice.words.button.again}</button></div>`
      : html`<redress-claim-form .source=${this.cases} .locale=${this.tongue} .claim=${view.claim ?? null} .ground=${view.ground ?? null}></redress-claim-form>`}`;
  }

  private async fetchForm(): Promise<void> {
    this.formFailed = false;
    try {
      await needElement('redress-claim-form');
    } catch (error) {
      this.formFailed = true;
      this.fail(error);
    }
  }

  private emptyReturn(): ReturnRequest {
    return new ReturnRequest(this, (id, kind) => this.emit('redress-return-requested', { id, kind }));
  }

  private readonly composer = (topic: Topic): Composer => {
    const there = this.composers.get(topic) ?? new Composer(this, 'message', async ({ id, text, files }) => {
      const receipt = await this.cases.run((api, order) => api.sendMessage(order, { id, text, topic, files }));
      this.emit('redress-message-sent', { id: receipt.id, receivedAt: receipt.receivedAt });
      return receipt;
    }, this.voice?.say(this.voice.words.contact.templates[topic]));
    this.composers.set(topic, there);
    return there;
  };

  private readonly go = (view: View): void => {
    this.view = view;
    if (view.at === 'topic') this.emit('redress-topic', { topic: view.topic });
    if (view.at === 'claim') void this.fetchForm();
    else void this.focusOn();
    if (view.at === 'home') void this.reload();
  };

  private readonly onWanted = (): void => {
    this.wanted = true;
  };

  private readonly onOpen = (): void => {
    this.open = true;
  };

  private readonly onClose = (): void => {
    this.open = false;
  };
}
