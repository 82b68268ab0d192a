/**
 * `<redress-withdrawal>`: the statutory withdrawal from a contract (Art. 11a CRD, § 356a BGB), for anyone, without a login. A small button for a
 * footer that opens the form in a dialog, or the form itself in the page. It carries the labels; the form is fetched when it is wanted.
 */
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { ClaimsApi } from '../../client/claims-api.ts';
import { withdrawalFrame, withdrawalLabels } from '../../locales/withdrawal-labels.ts';
import { advise } from '../shared/advise.ts';
import type { CaseSource } from '../shared/case-source.ts';
import { define } from '../shared/define.ts';
import { RedressElement } from '../shared/redress-element.ts';
import { settingOf } from '../shared/settings.ts';
import { oneOf } from '../shared/setup.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { withdrawalStyles } from './withdrawal.styles.ts';

/**
 * The statutory withdrawal from a contract, for anyone, without a login: a small button for a footer that opens the form, or the form itself.
 * @customElement redress-withdrawal
 * @attr api - Address of the claims API up to and including `/v1`. Left out: the shop's setting, else this page's own origin.
 * @attr merchant - The merchant's public key, `pk_…`. Left out: the shop's setting.
 * @fires redress-withdrawal-received - The declaration arrived; `detail` is `{ id, receivedAt }`.
 * @fires redress-error - It was refused, or the backend could not be reached or understood; `detail` is `{ outcome, code }`.
 * @csspart button - The button that opens the form.
 * @csspart card - The form itself.
 * @csspart primary - The one main button of a view.
 * @csspart summary - What is still missing.
 * @csspart receipt - What says that the declaration arrived.
 * @cssprop --redress-withdrawal-color - The button's colour.
 * @cssprop --redress-withdrawal-font-size - The button's size of type.
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
export class WithdrawalElement extends RedressElement {
  static override styles = [tokens, withdrawalStyles];
  static override properties: PropertyDeclarations = {
    ...RedressElement.properties,
    order: {},
    token: {},
    mode: { reflect: true },
    getToken: { attribute: false },
    source: { attribute: false },
    wanted: { state: true },
    failed: { state: true },
  };

  /** The order's number, where the page knows it: filled in, and still open to change. */
  declare order: string | null;
  /** A token for this order, from the shop's server. Names the items; a bad or expired one keeps nobody from withdrawing. */
  declare token: string | null;
  /** `button` (when left out): a small button that opens the form in a dialog. `form`: the form in the page. */
  declare mode: 'button' | 'form' | null;
  /** A claims API of your own in place of the HTTP one. */
  declare api: ClaimsApi | undefined;
  /** Called when there is no token or the last one ran out. */
  declare getToken: (() => Promise<string>) | undefined;
  /** The case another element has loaded already. @internal */
  declare source: CaseSource | undefined;
  /** The form has been asked for. It stays from then on, with everything typed into it. */
  declare private wanted: boolean;
  declare private failed: boolean;

  constructor() {
    super();
    this.wanted = false;
    this.failed = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.mode === 'form' && !this.wanted && this.isConnected) void this.fetchForm();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    oneOf(this, 'mode', this.mode, ['button', 'form']);
    const form = this.renderRoot.querySelector<Element & { ready?: Promise<void> }>('redress-declaration-form');
    if (this.mode !== 'form' || this.failed) this.setReady();
    else void form?.ready?.then(() => this.setReady());
  }

  /** Puts the keyboard on the button that opens the form. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override render() {
    const { lang, entry } = withdrawalLabels(this.tongue);
    if (this.mode === 'form') return this.renderCard();
    return html`<button class="entry" part="button" type="button" aria-haspopup="dialog" lang=${lang} dir="auto" translate="no" @click=${this.onOpen}>${entry}</button>
      ${this.wanted ? html`<dialog aria-labelledby="title">${this.renderCard()}</dialog>` : nothing}`;
  }

  private renderCard(): TemplateResult {
    const { lang, entry } = withdrawalLabels(this.tongue);
    const frame = withdrawalFrame(this.tongue);
    const close = this.mode === 'form' ? nothing : html`<button class="close" type="button" lang=${frame.lang} aria-label=${frame.close} @click=${this.onClose}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18" /></svg></button>`;
    return html`<div class="card" part="card"><div class="head"><h2 id="title" tabindex=${close === nothing ? nothing : -1} ?autofocus=${close !== nothing} lang=${lang} dir="auto" translate="no">${entry}</h2>${close}</div>
      ${this.failed ? html`<div class="failed" role="alert" lang=${frame.lang} dir="auto"><p>${frame.noForm}</p><button type="button" @click=${this.fetchForm}>${frame.again}</button></div>` : this.renderForm()}</div>`;
  }

  private renderForm(): TemplateResult {
    return html`<redress-declaration-form exportparts="primary, summary, receipt" api=${settingOf(this, 'api') ?? nothing} merchant=${settingOf(this, 'merchant') ?? nothing}
      .order=${this.order} .token=${this.token} .getToken=${this.getToken} .api=${this.api} .source=${this.source} .locale=${this.tongue} .theme=${this.theme}
      .labels=${withdrawalLabels(this.tongue)}></redress-declaration-form>`;
  }

  private readonly fetchForm = async (): Promise<void> => {
    this.wanted = true;
    this.failed = false;
    try {
      const { DeclarationFormElement } = await import('./declaration-form.ts');
      define('redress-declaration-form', DeclarationFormElement);
      this.requestUpdate();
    } catch {
      this.failed = true;
      this.emit('redress-error', { outcome: 'unavailable', code: 'chunk_unavailable' });
      advise(this, 'chunk_unavailable', 'its form could not be loaded. It is tried again when someone asks for it.');
    }
  };

  private readonly onOpen = async (): Promise<void> => {
    if (!this.wanted || this.failed) void this.fetchForm();
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  };

  private readonly onClose = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };
}
