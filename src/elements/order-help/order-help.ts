/**
 * `<redress-order-help order token>`: help with one order. Opens with the answer (where it is, until when, who the seller is), then by topic:
 * writing to the merchant, returns, the guarantee. The claim form opens inside it, fetched when it is first needed.
 */
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Case, Topic } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { advise } from '../shared/advise.ts';
import { CaseElement } from '../shared/case-element.ts';
import { formStyles } from '../shared/form.styles.ts';
import { icon } from '../shared/icons.ts';
import { needElement } from '../shared/lazy.ts';
import { panel } from '../shared/panel.styles.ts';
import { Part } from '../shared/part.ts';
import { oneOf } from '../shared/setup.ts';
import { tokens } from '../shared/tokens.styles.ts';
import type { Help, View } from './help.ts';
import { home } from './home.ts';
import { orderHelpStyles } from './order-help.styles.ts';
import type { TopicDesk } from './topic-desk.ts';

type Inside = Exclude<View, { at: 'home' | 'claim' }>;

function titleOf({ voice, known }: Help, view: Inside): string {
  const { words } = voice;
  if (view.at === 'topic') return voice.say(words.topics[view.topic][0]);
  if (view.at === 'rating') return voice.say(words.help.rate);
  const back = known.returns.find(({ id }) => id === view.id);
  return back ? words.returns.kinds[back.kind][0] : '';
}

/**
 * Help with one order: where it is, who the seller is, writing to the merchant, returns, the guarantee.
 * @customElement redress-order-help
 * @attr api - Address of the claims API up to and including `/v1`. Left out: the shop's setting, else this page's own origin.
 * @attr merchant - The merchant's public key, `pk_…`. Left out: the shop's setting.
 * @fires redress-ready - The order is shown for the first time; `detail` is `{ order }`.
 * @fires redress-topic - The buyer opened a topic; `detail` is `{ topic }`.
 * @fires redress-message-sent - A message arrived; `detail` is `{ id, receivedAt }`.
 * @fires redress-return-requested - A return was asked for; `detail` is `{ id, kind }`.
 * @fires redress-rated - The buyer rated the merchant; `detail` is `{ stars }`.
 * @fires redress-before-claim - Cancelable. A claim is about to be sent from within the panel; `detail` is `{ id, ground, amount }`.
 * @fires redress-claim-filed - A claim arrived; `detail` is `{ id, state, receivedAt, answerDue }`.
 * @fires redress-claim-changed - The buyer moved a claim; `detail` is `{ id, state }`.
 * @fires redress-error - Something was refused, unreachable or unreadable; `detail` is `{ outcome, code }`.
 * @fires redress-withdrawal-received - A withdrawal from the contract arrived; `detail` is `{ id, receivedAt }`.
 * @slot - Shown at the end of the home view: the shop's own links.
 * @csspart opener - The button that opens the dialog.
 * @csspart card - The panel itself.
 * @csspart badge - A state in a word.
 * @csspart topic - A row that opens a topic.
 * @csspart running - What is going on with the order.
 * @csspart seller - Who the seller is.
 * @csspart guarantee - What the guarantee does for a topic.
 * @csspart contact - The conversation and the box to write.
 * @csspart thread - The messages of both sides.
 * @csspart summary - What is still missing in a form.
 * @csspart primary - The one main button of a view.
 * @cssprop --redress-accent - The ground of the main button; links, marks and the focus ring in the same hue.
 * @cssprop --redress-paper - The ground of panels, as light or dark as the theme.
 * @cssprop --redress-ink - Words.
 * @cssprop --redress-soft - Words that matter less.
 * @cssprop --redress-line - Hairlines.
 * @cssprop --redress-on-accent - Words on the main button. Left out: black or white, whichever can be read there.
 * @cssprop --redress-radius - Round corners: of panels a little more, of fields a little less.
 * @cssprop --redress-font - The typeface.
 * @cssstate light - The theme `light` is set, on the element or around it.
 * @cssstate dark - The theme `dark` is set.
 * @cssstate auto - The theme `auto` is set: as the device prefers.
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
  /** `inline` (when left out) or `dialog`: a button that opens the panel. */
  declare mode: 'inline' | 'dialog' | null;
  /** Whether the dialog is open. */
  declare open: boolean;
  declare private view: View;
  declare private formFailed: boolean;
  /** The dialog will surely be opened: its case may be fetched. */
  declare private wanted: boolean;

  private readonly topics = new Part(this, () => import('./topic-desk.ts'));
  private desk: TopicDesk | undefined;
  /** The claim or form that was opened last: it stays in the page, so that nothing typed in it is lost on a way through the panel. */
  private opened: Extract<View, { at: 'claim' }> | undefined;
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
      this.desk = this.opened = undefined;
    }
    if (changed.has('topic') || changed.get('order')) this.view = this.topic ? { at: 'topic', topic: this.topic } : { at: 'home' };
    // which topics there are is known by their words
    if (this.view.at === 'topic' && this.voice && !oneOf(this, 'topic', this.view.topic, Object.keys(this.voice.words.topics))) this.view = { at: 'home' };
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    oneOf(this, 'mode', this.mode, ['inline', 'dialog']);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && this.open !== dialog.open) {
      if (this.open) dialog.showModal();
      else dialog.close();
    }
    const { view } = this;
    if (view.at === 'topic' && this.cases.case && this.seesPanel) this.desk?.reading.sees(this.cases.case);
    if (this.cases.case && this.shown !== this.cases.case.order.number) {
      this.shown = this.cases.case.order.number;
      void this.topics.fetch();
      void this.fetchWithdrawal();
      this.emit('redress-ready', { order: this.shown });
    }
  }

  private get seesPanel(): boolean {
    return this.mode !== 'dialog' || this.open;
  }

  protected override get wantsCase(): boolean {
    return this.mode !== 'dialog' || this.open || this.wanted;
  }

  protected override renderVoiced(voice: Voice): unknown {
    if (this.mode !== 'dialog') return this.renderBody(voice);
    return html`<button type="button" class="opener" part="opener" aria-haspopup="dialog" @click=${this.onOpen} @pointerenter=${this.onWanted} @focus=${this.onWanted}>${voice.words.help.open}</button>
      <dialog aria-label=${voice.words.help.title} @close=${this.onClose}>${this.open || this.wanted ? this.renderBody(voice) : nothing}</dialog>`;
  }

  protected override renderCase(voice: Voice, known: Case): unknown {
    const help = this.help(voice, known);
    const { view, opened } = this;
    const close = this.mode === 'dialog'
      ? html`<button type="button" class="quiet square" aria-label=${voice.words.button.close} @click=${this.onClose}>${icon('close')}</button>` : nothing;
    return html`<div class="card" part="card">
      ${view.at === 'home' ? home(help, close) : html`<header class="pad stack slim"><div class="head"><button type="button" class="backlink" @click=${() => this.go({ at: 'home' })}>${icon('prev')}${voice.words.button.overview}</button>${close}</div>
        ${view.at === 'claim' ? nothing : html`<h2>${titleOf(help, view)}</h2>`}</header>`}
      ${view.at === 'home' || view.at === 'claim' ? nothing : this.renderInside(help, view)}
      ${opened ? html`<div ?hidden=${view.at !== 'claim'}>${this.renderClaim(voice, opened)}</div>` : nothing}
      ${this.renderWithdrawal(voice)}</div>`;
  }

  private help(voice: Voice, known: Case): Help {
    return { voice, known, host: this, go: this.go };
  }

  private renderInside(help: Help, view: Inside): unknown {
    const part = this.topics.value;
    if (part) this.desk ??= new part.TopicDesk(this, () => this.tongue, (type, detail) => this.emit(type, detail));
    const inside = this.desk?.render(help, view);
    if (inside !== undefined) return inside;
    return this.topics.failed ? this.renderMissing(help.voice, () => void this.topics.fetch()) : html`<div class="pad skeleton" aria-busy="true"><i></i></div>`;
  }

  private renderClaim(voice: Voice, { claim, ground }: Extract<View, { at: 'claim' }>): unknown {
    return this.formFailed ? this.renderMissing(voice, () => void this.fetchForm())
      : html`<redress-claim-form .source=${this.cases} .locale=${this.tongue} .claim=${claim ?? null} .ground=${ground ?? null}></redress-claim-form>`;
  }

  /** The law's own door out of the purchase: quiet, always there, an element of its own. It stays in the page, with what was typed in it. */
  private renderWithdrawal(voice: Voice): unknown {
    return this.cases.offers('withdraw_contract') ? html`<p class="undo pad soft small" ?hidden=${this.view.at !== 'home'}>${voice.words.help.undo}
      <redress-withdrawal .source=${this.cases} .locale=${this.tongue} .theme=${this.theme}></redress-withdrawal></p>` : nothing;
  }

  /** A part of the panel could not be fetched. */
  private renderMissing(voice: Voice, again: () => void): unknown {
    return html`<div class="pad stack"><p>${voice.words.problems.unavailable}</p><button type="button" @click=${again}>${voice.words.button.again}</button></div>`;
  }

  /** The panel does all the rest without it. */
  private async fetchWithdrawal(): Promise<void> {
    try {
      await needElement('redress-withdrawal');
    } catch (error) {
      advise(this, 'chunk_unavailable', `<redress-withdrawal> could not be loaded: ${String(error)}`);
    }
  }

  private async fetchForm(): Promise<void> {
    this.formFailed = false;
    try {
      await needElement('redress-claim-form');
      await this.updateComplete;
      await this.renderRoot.querySelector<CaseElement>('redress-claim-form')?.focusOn();
    } catch (error) {
      this.formFailed = true;
      this.fail(error);
    }
  }

  private readonly go = (view: View): void => {
    this.view = view;
    if (view.at === 'topic') this.emit('redress-topic', { topic: view.topic });
    if (view.at === 'claim') {
      this.opened = view;
      void this.fetchForm();
    } else void this.focusOn();
    if (view.at === 'home') {
      void this.fetchWithdrawal();
      void this.reload();
    }
  };

  private readonly onWanted = (): void => {
    this.wanted = true;
  };

  private readonly onOpen = (): void => {
    this.open = this.wanted = true;
  };

  private readonly onClose = (): void => {
    this.open = false;
  };
}
