/**
 * `<redress-pay-button>`: starts a checkout for a cart and tells the page how it ended. It carries no payment code: what happens after
 * the click is fetched with it. One click is one payment, however often it is pressed; after any failure the button is usable again.
 * @customElement redress-pay-button
 */
import { html } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { ClaimsApi } from '../../client/claims-api.ts';
import { payWords } from '../../locales/pay-words.ts';
import { RedressElement } from '../shared/redress-element.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { payButtonStyles } from './pay-button.styles.ts';
import type { Ending, Payer } from './payer.ts';

/**
 * @fires redress-before-pay - Cancelable. A click is about to start a payment; `detail` is `{ cart, amount, method }`.
 * @fires redress-pay-started - The checkout exists and the buyer is on the way to it; `detail` is `{ checkout }`.
 * @fires redress-paid - The buyer came back having paid; `detail` is `{ checkout, order, token }`.
 * @fires redress-cancel - The buyer came back without paying, or closed the payment. Not an error.
 * @fires redress-unavailable - The backend or the payment cannot be reached; `detail` is `{ code }`.
 * @fires redress-error - The payment was refused or misconfigured; `detail` is `{ code }`.
 * @csspart button - The button.
 * @csspart message - The line below it that says what went wrong.
 * @cssprop --redress-button-background
 * @cssprop --redress-button-color
 * @cssprop --redress-button-height
 */
export class PayButtonElement extends RedressElement {
  static override styles = [tokens, payButtonStyles];
  static override properties: PropertyDeclarations = {
    ...RedressElement.properties,
    cartId: { attribute: 'cart-id' },
    amount: { type: Number },
    currency: {},
    method: {},
    label: {},
    returnUrl: { attribute: 'return-url' },
    disabled: { type: Boolean, reflect: true },
    busy: { state: true },
    message: { state: true },
  };

  /** The cart as the merchant's server recorded it. */
  declare cartId: string | null;
  /** What the page shows as the total, in minor units. The backend refuses a sum that is not the cart's. */
  declare amount: number | null;
  declare currency: string | null;
  /** The payment method's name; `sandbox` when left out. */
  declare method: string | null;
  /** `start` begins a checkout, `order` is the statutory text of the button that orders. */
  declare label: string | null;
  /** Where to come back to; this page when left out. */
  declare returnUrl: string | null;
  declare disabled: boolean;
  /** A claims API of your own in place of the HTTP one. */
  api: ClaimsApi | undefined;
  declare private busy: boolean;
  declare private message: string | undefined;

  private payer: Payer | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.onPageShow);
    if (location.search.includes('redress_checkout=')) void this.run((payer) => payer.tellReturn());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.onPageShow);
    // moved within the page it comes straight back; taken out of it, the payment is no longer wanted
    queueMicrotask(() => { if (!this.isConnected) this.payer?.leave(); });
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.setReady();
  }

  protected override render() {
    const words = payWords(this.tongue);
    const { busy } = this;
    return html`<button part="button" type="button" aria-disabled=${this.disabled || busy ? 'true' : 'false'} aria-busy=${busy ? 'true' : 'false'} @click=${this.onClick}>${busy ? words.busy : this.label === 'order' ? words.order : words.start}</button><p part="message" role="status">${this.message}</p>`;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  /** Fetches what acts, lets it act, and shows how it ended. */
  private async run(act: (payer: Payer) => Promise<Ending>): Promise<void> {
    this.message = undefined;
    let ending: Ending;
    try {
      this.payer ??= new (await import('./payer.ts')).Payer({
        element: this, method: () => this.method || 'sandbox', tongue: () => this.tongue,
        warn: (code, text) => { this.warn(code, text); },
      });
      ending = await act(this.payer);
    } catch {
      ending = { words: payWords(this.tongue).unavailable, event: ['redress-unavailable', { code: 'chunk_unavailable' }] };
    }
    // a page on its way out stays busy; onPageShow frees the button when it comes back
    this.busy = !!ending.to;
    this.message = ending.words;
    if (ending.event) this.emit(...ending.event);
    if (ending.to) location.assign(ending.to);
  }

  private readonly onClick = (): void => {
    if (this.disabled || this.busy) return;
    const { cartId: cart, amount, currency } = this;
    if (!this.emit('redress-before-pay', { cart, amount: { amount, currency }, method: this.method || 'sandbox' }, true)) return;
    this.busy = true;
    void this.run((payer) => payer.pay());
  };

  /** Back from the payment through the browser's back button: the page wakes up as it was left, busy. */
  private readonly onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) this.busy = false;
  };
}
