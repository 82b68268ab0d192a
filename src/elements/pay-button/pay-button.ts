/**
 * `<redress-pay-button>`: starts a checkout for a cart and tells the page how it ended. It carries no payment code: what happens after
 * the click is fetched with it (payer.ts). One click is one payment, however often it is pressed; after any failure the button is usable again.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ClaimsApi } from '../../client/claims-api.ts';
import { payWords } from '../../locales/pay-words.ts';
import { attributesAsProperties, takeUp } from '../shared/attributes.ts';
import { base } from '../shared/base.styles.ts';
import { RedressElement } from '../shared/redress-element.ts';
import { settingOf } from '../shared/settings.ts';
import { payButtonStyles } from './pay-button.styles.ts';
import type { Payer } from './payer.ts';

/** The attributes that change what is seen. The others are looked at when something happens; once there, the payer watches them all. */
const shown = ['label', 'text', 'load', 'consent', 'disabled', 'busy'];

/**
 * Starts a checkout for a cart and tells the page how it ended.
 * @customElement redress-pay-button
 * @attr api - Address of the claims API up to and including `/v1`. Left out: the shop's setting, else this page's own origin.
 * @attr merchant - The merchant's public key, `pk_…`. Left out: the shop's setting.
 * @attr amazon-merchant-id - For `method="amazon-pay"`: the merchant's id at Amazon Pay, public.
 * @attr amazon-public-key-id - For `method="amazon-pay"`: the key's public id.
 * @attr {'eu' | 'na' | 'fe'} amazon-region - For `method="amazon-pay"`: by the currency when left out.
 * @attr {'PayAndShip' | 'PayOnly' | 'SignIn'} amazon-product-type - For `method="amazon-pay"`: `PayAndShip` when left out.
 * @fires redress-before-pay - Cancelable, and may be made to wait: `event.waitUntil(promise)`. A click is about to start a payment; `detail` is `{ cart, amount, method }`.
 * @fires redress-pay-started - The checkout exists and the buyer is on the way to it; `detail` is `{ checkout }`.
 * @fires redress-paid - The buyer came back having paid; `detail` is `{ checkout, order, token }`.
 * @fires redress-cancel - The buyer came back without paying, or closed the payment. Not an error.
 * @fires redress-unavailable - The backend or the payment cannot be reached; `detail` is `{ code }`.
 * @fires redress-error - The payment was refused or misconfigured; `detail` is `{ code }`.
 * @slot method - A payment method's own button, in place of ours. Filled by the method.
 * @slot fallback - The shop's own way to pay, shown when this one cannot be reached; `fallback-url` in short.
 * @csspart button - The button.
 * @csspart message - The line below it that says what went wrong.
 * @csspart fallback - The link to the shop's own checkout.
 * @cssprop --redress-accent - The button's ground, when it has none of its own.
 * @cssprop --redress-soft - The edge, the focus ring, and the words while it is disabled.
 * @cssprop --redress-radius - Round corners.
 * @cssprop --redress-font - The typeface.
 * @cssprop --redress-button-background - The button's ground. Left out: the accent, or that of its `look`.
 * @cssprop --redress-button-color - Left out: black or white, whichever can be read on the background.
 * @cssprop --redress-button-height - Its least height.
 * @cssstate light - The theme `light` is set, on the element or around it.
 * @cssstate dark - The theme `dark` is set.
 * @cssstate auto - The theme `auto` is set: as the device prefers.
 */
export class PayButtonElement extends RedressElement {
  static override styles = css`${base}${payButtonStyles}`; // one sheet: each is adopted anew by every button
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...shown];
  }

  /** The cart as the merchant's server recorded it. */
  declare cartId: string | null;
  /** What the page shows as the total, in minor units. The backend refuses a sum that is not the cart's. */
  declare amount: number | null;
  /** ISO 4217, as `EUR`. */
  declare currency: string | null;
  /** The payment method's name; `sandbox` when left out. */
  declare method: string | null;
  /** `start` begins a checkout, `order` is the statutory text of the button that orders. */
  declare label: 'start' | 'order' | null;
  /** Words of your own. On a button that orders only those that are as clear as the statutory ones; others are not shown. */
  declare text: string | null;
  /** When a third party's script may come: on `click` (when left out), after `consent`, or `eager`. */
  declare load: 'click' | 'consent' | 'eager' | null;
  /** `granted` or `denied`; left out: the nearest `<redress-shop consent>`, then the script tag's `data-consent`. */
  declare consent: 'granted' | 'denied' | null;
  /** `gold`, `light`, `dark` or `outline`; the accent colour when left out. */
  declare look: 'gold' | 'light' | 'dark' | 'outline' | null;
  /** Where to come back to; this page when left out. */
  declare returnUrl: string | null;
  /** The shop's own checkout, offered when the payment cannot be reached. */
  declare fallbackUrl: string | null;
  /** It cannot be pressed; it keeps the focus. */
  declare disabled: boolean;
  /** A payment is being started. Set by the button. */
  declare busy: boolean;
  /** A claims API of your own in place of the HTTP one. */
  declare api: ClaimsApi | undefined;
  /** Words of one's own that turned out to be as clear as the statutory ones. @internal as the next two: whoever sets them asks for an update. */
  clear: string | undefined;
  /** @internal */
  message: string | undefined;
  /** The payment is out of reach: the way around it shows. @internal */
  lost = false;

  private payer: Payer | undefined;

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    takeUp(this);
    super.connectedCallback();
    if (location.search.includes('redress_checkout=')) void this.act((payer) => payer.tellReturn());
  }

  protected override updated(): void {
    this.setReady();
    // once there, the payer sees every change by itself
    if (!this.payer && (this.text && this.label === 'order' || this.load === 'eager' || this.load === 'consent' && settingOf(this, 'consent') === 'granted')) void this.act((payer) => { payer.hostUpdated(); }, true);
  }

  protected override render(): TemplateResult {
    const { busy, label } = this;
    const { lang, start, order, unavailable } = payWords(this.tongue);
    // the line for messages is there, empty, before anything can be said in it: only then is it read out
    return html`<button part="button" type="button" lang=${lang} dir="auto" translate="no" aria-disabled=${this.disabled || busy || nothing} aria-busy=${busy || nothing} @click=${this.press}>${(label === 'order' ? this.clear || order : this.text || start) + (busy ? '\u00a0…' : '')}</button>${this.payer || busy || this.lost ? html`<slot name="method"></slot><p part="message" role="status" dir="auto">${this.message ?? (this.lost ? unavailable : nothing)}</p>${this.lost ? html`<slot name="fallback"><a part="fallback" dir="auto" href=${this.fallbackUrl ?? nothing} ?hidden=${!this.fallbackUrl}>${start}</a></slot>` : nothing}` : nothing}`;
  }

  /** Puts the keyboard on the button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  /** As if the button were pressed; a method's own button calls it. @internal */
  press(): void {
    if (this.disabled || this.busy) return;
    this.busy = true;
    void this.act((payer) => payer.pay());
  }

  /** Fetches what acts, and lets it act. What cannot be fetched is told, unless nobody waits for it. */
  private async act(what: (payer: Payer) => unknown, quietly = false): Promise<void> {
    try {
      const { Payer } = await import('./payer.ts');
      this.payer ??= new Payer(this);
      this.requestUpdate();
    } catch {
      if (quietly) return;
      this.busy = false;
      this.lost = true;
      this.emit('redress-unavailable', { code: 'chunk_unavailable' });
      return;
    }
    what(this.payer);
  }
}

attributesAsProperties(PayButtonElement, { cartId: '', amount: 0, currency: '', method: '', label: '', text: '', load: '', consent: '', look: '', returnUrl: '', fallbackUrl: '', disabled: false, busy: false });
