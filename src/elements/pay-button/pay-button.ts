/**
 * `<redress-pay-button>`: starts a checkout for a cart and tells the page how it ended. It carries no payment code: the method it names is
 * fetched on click. One click is one payment, however often it is pressed; after any failure the button is usable again.
 * @customElement redress-pay-button
 */
import { html } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { paymentMethod } from '../../checkout/methods.ts';
import type { Payment, PaymentStep } from '../../checkout/payment-method.ts';
import { returnedCheckout, withoutReturn } from '../../checkout/returned.ts';
import type { ClaimsApi } from '../../client/claims-api.ts';
import { ClaimsApiError } from '../../client/outcome.ts';
import type { Checkout, Money } from '../../contract/index.ts';
import { payWords } from '../../locales/pay-words.ts';
import type { PayWords } from '../../locales/pay-words.ts';
import { connect } from '../shared/connect.ts';
import { RedressElement } from '../shared/redress-element.ts';
import { settingOf } from '../shared/settings.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { payButtonStyles } from './pay-button.styles.ts';

/** A return is told once per page, by the first button that sees it. */
const told = new Set<string>();

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
    api: { attribute: false },
    busy: { state: true },
    message: { state: true },
  };

  /** The cart as the merchant's server recorded it. */
  declare cartId: string | null;
  /** What the page shows as the total, in minor units. The backend refuses a sum that is not the cart's. */
  declare amount: number | null;
  declare currency: string | null;
  declare method: string | null;
  /** `start` begins a checkout, `order` is the statutory text of the button that orders. */
  declare label: string | null;
  /** Where to come back to; this page when left out. */
  declare returnUrl: string | null;
  declare disabled: boolean;
  /** A claims API of your own in place of the HTTP one. */
  declare api: ClaimsApi | undefined;
  declare private busy: boolean;
  declare private message: keyof PayWords | undefined;

  private attempt: { id: string; for: string; leave: AbortController } | undefined;

  constructor() {
    super();
    this.disabled = false;
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.onPageShow);
    void this.tellReturn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.onPageShow);
    // moved within the page it comes straight back; taken out of it, the payment is no longer wanted
    queueMicrotask(() => { if (!this.isConnected) this.attempt?.leave.abort(); });
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.setReady();
  }

  protected override render() {
    const words = payWords(this.tongue);
    const off = this.disabled || this.busy;
    return html`<button part="button" type="button" aria-disabled=${off ? 'true' : 'false'} aria-busy=${this.busy ? 'true' : 'false'} @click=${this.onClick}>
        ${this.busy ? words.busy : this.label === 'order' ? words.order : words.start}
      </button><p part="message" role="status">${this.message ? words[this.message] : ''}</p>`;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  /** What a click would pay, or nothing when an attribute is missing (said once on the console). */
  private payment(): Omit<Payment, 'id' | 'signal'> | undefined {
    const merchant = settingOf(this, 'merchant');
    const { cartId, amount, currency } = this;
    const missing = !merchant ? 'merchant' : !cartId ? 'cart-id' : !Number.isSafeInteger(amount) || amount! < 0 ? 'amount' : !/^[A-Z]{3}$/.test(currency ?? '') ? 'currency' : undefined;
    if (missing) {
      this.warn('attribute_missing', `"${missing}" is missing or not usable. A button needs a merchant, cart-id="c_42", amount="4990" (minor units) and currency="EUR".`);
      return undefined;
    }
    const total: Money = { amount: amount!, currency: currency! };
    return { cart: cartId!, amount: total, merchant: merchant!, returnUrl: new URL(this.returnUrl ?? '', withoutReturn(location.href)).href, locale: this.tongue };
  }

  private async connection(merchant: string): Promise<ClaimsApi> {
    return this.api ?? connect({ api: settingOf(this, 'api') ?? `${location.origin}/v1`, merchant, token: () => Promise.resolve(undefined) });
  }

  private async pay(payment: Omit<Payment, 'id' | 'signal'>, name: string): Promise<void> {
    const subject = JSON.stringify([payment, name]);
    // the same payment tried again keeps its id, so that a reply that got lost cannot become a second payment
    const id = this.attempt?.for === subject ? this.attempt.id : crypto.randomUUID();
    const leave = new AbortController();
    this.attempt = { id, for: subject, leave };
    this.busy = true;
    this.message = undefined;
    try {
      const method = await paymentMethod(name);
      if (!method) throw new ClaimsApiError('refused', 'method_unavailable');
      this.follow(await method.start({ ...payment, id, signal: leave.signal }, await this.connection(payment.merchant)), id);
    } catch (error) {
      this.busy = false;
      this.fail(error);
    }
  }

  private follow(step: PaymentStep, id: string): void {
    if (step.kind === 'redirect') {
      this.emit('redress-pay-started', { checkout: id });
      location.assign(step.url);
      return; // stays busy: the page is on its way out (onPageShow frees the button when it comes back)
    }
    this.busy = false;
    this.attempt = undefined;
    if (step.kind === 'paid') this.tellPaid(step.checkout);
    else this.emit('redress-cancel', { checkout: id });
  }

  private fail(error: unknown): void {
    const { outcome, code } = error instanceof ClaimsApiError ? error : new ClaimsApiError('unavailable', 'chunk_unavailable', { cause: error });
    if (outcome === 'cancelled') {
      if (this.isConnected) this.emit('redress-cancel', { checkout: this.attempt?.id });
      return;
    }
    if (outcome === 'unavailable') {
      this.message = 'unavailable';
      this.emit('redress-unavailable', { code });
      return;
    }
    if (code === 'checkout_closed' || code === 'cart_mismatch') this.attempt = undefined;
    this.message = code === 'cart_mismatch' || code === 'cart_unknown' ? 'changed' : outcome === 'refused' ? 'refused' : 'unavailable';
    if (code === 'method_unavailable') this.warn(code, `there is no payment method "${this.method ?? 'sandbox'}" here. Register it, or name another in the method attribute.`);
    this.emit('redress-error', { code });
  }

  private async tellReturn(): Promise<void> {
    const id = returnedCheckout(location.href);
    const merchant = settingOf(this, 'merchant');
    if (!id || !merchant || told.has(id)) return;
    told.add(id);
    try {
      const checkout = await (await this.connection(merchant)).readCheckout(id);
      history.replaceState(history.state, '', withoutReturn(location.href));
      if (checkout.state === 'paid') this.tellPaid(checkout);
      else this.emit('redress-cancel', { checkout: id });
    } catch (error) {
      told.delete(id);
      this.fail(error);
    }
  }

  private tellPaid({ id, order, token }: Checkout): void {
    this.emit('redress-paid', { checkout: id, order, token });
  }

  private readonly onClick = (): void => {
    if (this.disabled || this.busy) return;
    const payment = this.payment();
    const method = this.method ?? 'sandbox';
    if (!payment) {
      this.message = 'refused';
      this.emit('redress-error', { code: 'attribute_missing' });
      return;
    }
    if (this.emit('redress-before-pay', { cart: payment.cart, amount: payment.amount, method }, true)) void this.pay(payment, method);
  };

  /** Back from the payment through the browser's back button: the page wakes up as it was left, busy. */
  private readonly onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) this.busy = false;
  };
}
