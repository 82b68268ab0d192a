/**
 * What happens after the click: the question to the shop, the attempt to pay, where the buyer goes, what is said when it fails, and the telling of a
 * return. Fetched when it is first needed, so that a page which only shows the button does not carry it. Knows the button only through `PayHost`.
 */
import { paymentMethod } from '../../checkout/methods.ts';
import type { Payment, PaymentMethod, PaymentStep } from '../../checkout/payment-method.ts';
import { withoutReturn } from '../../checkout/returned.ts';
import type { ClaimsApi } from '../../client/claims-api.ts';
import { ClaimsApiError } from '../../client/outcome.ts';
import type { Checkout } from '../../contract/index.ts';
import { loadPayFailures, sayFailure } from '../../locales/pay-failures.ts';
import { payWords } from '../../locales/pay-words.ts';
import { advise } from '../shared/advise.ts';
import { connect } from '../shared/connect.ts';
import { themes } from '../shared/redress-element.ts';
import { settingOf } from '../shared/settings.ts';
import { addressOf, adviseOn, oneOf } from '../shared/setup.ts';
import { mayPay } from './before-pay.ts';
import { isWebAddress, leavePage, way } from './leave-page.ts';
import { dress, MethodPlace } from './place.ts';
import { readReturn } from './read-return.ts';
import { ambiguous, isClear } from './wording.ts';
import type { PayButtonElement } from './pay-button.ts';

/** What the payer sees of the button: its attributes, and the state it sets. */
export type PayHost = PayButtonElement;
type Subject = Omit<Payment, 'id' | 'signal'>;

const choices = { label: ['start', 'order'], load: ['click', 'consent', 'eager'], look: ['gold', 'light', 'dark', 'outline'], theme: themes };

export class Payer {
  private readonly host: PayHost;
  private attempt: { id: string; for: string; leave: AbortController } | undefined;
  private place: MethodPlace | undefined;
  private placed: string | undefined;
  private gone = false;

  constructor(host: PayHost) {
    this.host = host;
    dress(host);
    // the button itself looks at these only when it is pressed
    new MutationObserver(() => { host.requestUpdate(); }).observe(host, { attributeFilter: ['amount', 'currency', 'method', 'look', 'fallback-url'] });
    host.addController(this);
  }

  /** Starts the payment the button shows. Trying the same one again keeps its id, so that a lost reply cannot become a second payment. */
  async pay(): Promise<void> {
    const { host } = this;
    const { cartId: cart, amount, currency } = host;
    const method = this.method;
    this.show({ busy: true, lost: false, message: undefined });
    void this.sayBusy();
    if (!await mayPay(host, { cart, amount: { amount, currency }, method })) { this.show({ busy: false }); return; }
    if (this.gone) return;
    const subject = this.subject();
    if (!subject) { await this.fail(new ClaimsApiError('refused', 'attribute_missing')); return; }
    const what = JSON.stringify([subject, method]);
    const id = this.attempt?.for === what ? this.attempt.id : crypto.randomUUID();
    const leave = new AbortController();
    this.attempt = { id, for: what, leave };
    try {
      const means = await this.fetchMethod();
      if (!means) throw new ClaimsApiError('refused', 'method_unavailable');
      await this.follow(await means.start({ ...subject, id, signal: leave.signal }, await this.connection(subject.merchant), this.place ??= new MethodPlace(host)), id, leave.signal);
    } catch (error) {
      await this.fail(error);
    }
  }

  /** Tells the page how the payment ended that the buyer just came back from. */
  async tellReturn(): Promise<void> {
    const merchant = settingOf(this.host, 'merchant');
    if (!merchant) return;
    try {
      const checkout = await readReturn(() => this.connection(merchant));
      if (!checkout) return;
      if (checkout.state === 'paid') this.tellPaid(checkout);
      else if (checkout.state === 'cancelled') this.tellCancel(checkout.id);
      else {
        // what is still open may yet be paid: pressing again takes up the same checkout, never a second one
        const subject = this.subject();
        if (checkout.state === 'open' && subject) this.attempt = { id: checkout.id, for: JSON.stringify([subject, this.method]), leave: new AbortController() };
        throw checkout.state === 'open' ? new ClaimsApiError('unavailable', 'payment_pending') : new ClaimsApiError('refused', 'payment_failed');
      }
    } catch (error) {
      await this.fail(error, true);
    }
  }

  hostDisconnected(): void {
    // moved within the page it comes straight back; taken out of it, the payment is no longer wanted
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.gone = true;
      this.attempt?.leave.abort();
      this.place?.close();
      this.place = this.placed = undefined;
      this.host.busy = false;
    });
  }

  hostConnected(): void {
    this.gone = false;
  }

  /** After every change of the button: its own words are held against the law, and the method gets ready if it may. */
  hostUpdated(): void {
    const { host } = this;
    const { text, label, load } = host;
    for (const [name, values] of Object.entries(choices)) oneOf(host, name, host.getAttribute(name), values);
    const clear = label === 'order' && text && isClear(text) ? text : undefined;
    if (clear !== host.clear) queueMicrotask(() => { this.show({ clear }); });
    if (label === 'order' && text && !clear) advise(host, 'label_ambiguous', ambiguous(text));
    const may = host.isConnected && (load === 'eager' || (load === 'consent' && settingOf(host, 'consent') === 'granted'));
    const wanted = may ? JSON.stringify([this.method, host.tongue, host.amount, host.currency, label, host.getAttribute('look')]) : undefined;
    if (wanted !== this.placed || this.place?.lost) {
      this.placed = wanted;
      if (!host.busy) { this.place?.close(); this.place = undefined; }
      if (wanted) void this.prepare();
    }
    this.place?.follow();
  }

  private async prepare(): Promise<void> {
    const place = this.place = new MethodPlace(this.host);
    try {
      await (await this.fetchMethod())?.prepare?.(place);
    } catch { /* the click will meet it, and tell */ }
  }

  private get method(): string {
    return this.host.method || 'sandbox';
  }

  private show(state: Partial<Pick<PayHost, 'busy' | 'clear' | 'lost' | 'message'>>): void {
    Object.assign(this.host, state);
    this.host.requestUpdate();
  }

  private async sayBusy(): Promise<void> {
    const words = await loadPayFailures(this.host.tongue);
    if (this.host.busy) this.show({ message: words?.busy });
  }

  private fetchMethod(): Promise<PaymentMethod | undefined> {
    const late = new Promise<never>((_, reject) => { setTimeout(() => { reject(new ClaimsApiError('unavailable', 'timeout')); }, way.arrival); });
    return Promise.race([paymentMethod(this.method), late]);
  }

  /** What would be paid, or nothing when an attribute is missing (said once on the console). */
  private subject(): Subject | undefined {
    const { host } = this;
    const { cartId: cart, amount, currency } = host;
    const merchant = settingOf(host, 'merchant');
    if (merchant && cart && Number.isSafeInteger(amount) && amount! >= 0 && /^[A-Z]{3}$/.test(currency ?? ''))
      return { merchant, cart, amount: { amount: amount!, currency: currency! }, returnUrl: new URL(host.returnUrl ?? '', withoutReturn(location.href)).href, locale: host.tongue };
    const missing = !merchant ? 'merchant' : !cart ? 'cart-id' : !Number.isSafeInteger(amount) || amount! < 0 ? 'amount' : 'currency';
    advise(host, 'attribute_missing', `"${missing}" is missing or not usable. A button needs a merchant, cart-id="c_42", amount="4990" (minor units) and currency="EUR".`);
    return undefined;
  }

  private async connection(merchant: string): Promise<ClaimsApi> {
    const { host } = this;
    return host.api ?? connect({ api: addressOf(host), merchant, token: () => Promise.resolve(undefined) });
  }

  private async follow(step: PaymentStep, id: string, signal: AbortSignal): Promise<void> {
    if (this.gone) return;
    if (step.kind === 'paid' || step.kind === 'cancelled') {
      this.attempt = undefined;
      if (step.kind === 'paid') this.tellPaid(step.checkout);
      else this.tellCancel(id);
      return;
    }
    const address = step.kind === 'redirect' ? step.url : step.kind === 'post' ? step.action : location.href;
    if (!isWebAddress(address)) throw new ClaimsApiError('unintelligible', 'unreadable_reply');
    this.host.emit('redress-pay-started', { checkout: id });
    // a page on its way out stays busy
    const how = await leavePage(step, signal);
    if (how === 'silent') throw new ClaimsApiError('unavailable', 'provider_silent');
    this.tellCancel(id);
  }

  private tellPaid({ id, order, token }: Checkout): void {
    this.show({ busy: false, message: undefined });
    this.host.emit('redress-paid', { checkout: id, order, token });
  }

  private tellCancel(id: string | undefined): void {
    this.show({ busy: false, message: undefined });
    this.host.emit('redress-cancel', { checkout: id });
  }

  private async fail(error: unknown, returned = false): Promise<void> {
    const { host } = this;
    const { outcome, code } = error instanceof ClaimsApiError ? error : new ClaimsApiError('unavailable', 'chunk_unavailable', { cause: error });
    if (this.gone) return;
    if (outcome === 'cancelled') { this.tellCancel(this.attempt?.id); return; }
    if (code === 'checkout_closed' || code === 'cart_mismatch') this.attempt = undefined;
    if (code === 'method_unavailable') advise(host, code, `there is no payment method "${this.method}" here. Register it, configure it for the merchant, or name another in the method attribute.`);
    adviseOn(host, { code });
    const words = await loadPayFailures(host.tongue);
    this.show({ busy: false, lost: outcome !== 'refused' && !returned, message: words ? sayFailure(words, outcome, code, returned) : returned ? undefined : payWords(host.tongue).unavailable });
    host.emit(outcome === 'unavailable' ? 'redress-unavailable' : 'redress-error', { code });
  }
}
