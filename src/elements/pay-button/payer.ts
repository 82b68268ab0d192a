/**
 * What happens after the click: the attempt to pay, where the buyer goes, what is said when it fails, and the telling of a return.
 * Fetched when it is first needed, so that a page which only shows the button does not carry it. Knows the button only through `PayHost`.
 */
import { paymentMethod } from '../../checkout/methods.ts';
import type { Payment, PaymentStep } from '../../checkout/payment-method.ts';
import { returnedCheckout, withoutReturn } from '../../checkout/returned.ts';
import type { ClaimsApi } from '../../client/claims-api.ts';
import { ClaimsApiError } from '../../client/outcome.ts';
import type { Checkout } from '../../contract/index.ts';
import { payFailures } from '../../locales/pay-failures.ts';
import { connect } from '../shared/connect.ts';
import { settingOf } from '../shared/settings.ts';

/** What the payer needs of the button. */
export interface PayHost {
  readonly element: Element & { cartId: string | null; amount: number | null; currency: string | null; returnUrl: string | null; api: ClaimsApi | undefined };
  readonly method: () => string;
  readonly tongue: () => string;
  readonly warn: (code: string, text: string) => void;
}

type Subject = Omit<Payment, 'id' | 'signal'>;
/** What the button does afterwards: says something below itself, fires an event, sends the buyer on. It has changed before the event is fired. */
export interface Ending { readonly words?: string; readonly event?: readonly [type: `redress-${string}`, detail: object]; readonly to?: string }

/** A return is told once per page, by the first button that sees it. */
const told = new Set<string>();

export class Payer {
  private readonly host: PayHost;
  private attempt: { id: string; for: string; leave: AbortController } | undefined;

  constructor(host: PayHost) {
    this.host = host;
  }

  /** Starts the payment the button shows. Trying the same one again keeps its id, so that a lost reply cannot become a second payment. */
  async pay(): Promise<Ending> {
    const subject = this.subject();
    const name = this.host.method();
    if (!subject) return this.fail(new ClaimsApiError('refused', 'attribute_missing'));
    const what = JSON.stringify([subject, name]);
    const id = this.attempt?.for === what ? this.attempt.id : crypto.randomUUID();
    const leave = new AbortController();
    this.attempt = { id, for: what, leave };
    try {
      const method = await paymentMethod(name);
      if (!method) throw new ClaimsApiError('refused', 'method_unavailable');
      return this.follow(await method.start({ ...subject, id, signal: leave.signal }, await this.connection(subject.merchant)), id);
    } catch (error) {
      return this.fail(error);
    }
  }

  /** Tells the page how the payment ended that the buyer just came back from. */
  async tellReturn(): Promise<Ending> {
    const id = returnedCheckout(location.href);
    const merchant = settingOf(this.host.element, 'merchant');
    if (!id || !merchant || told.has(id)) return {};
    told.add(id);
    try {
      const checkout = await (await this.connection(merchant)).readCheckout(id);
      history.replaceState(history.state, '', withoutReturn(location.href));
      return checkout.state === 'paid' ? this.tellPaid(checkout) : this.tellCancel(id);
    } catch (error) {
      told.delete(id);
      return this.fail(error);
    }
  }

  /** The button was taken out of the page: the payment is no longer wanted. */
  leave(): void {
    this.attempt?.leave.abort();
  }

  /** What would be paid, or nothing when an attribute is missing (said once on the console). */
  private subject(): Subject | undefined {
    const { element, warn, tongue } = this.host;
    const { cartId: cart, amount, currency } = element;
    const merchant = settingOf(element, 'merchant');
    if (merchant && cart && Number.isSafeInteger(amount) && amount! >= 0 && /^[A-Z]{3}$/.test(currency ?? ''))
      return { merchant, cart, amount: { amount: amount!, currency: currency! }, returnUrl: new URL(element.returnUrl ?? '', withoutReturn(location.href)).href, locale: tongue() };
    const missing = !merchant ? 'merchant' : !cart ? 'cart-id' : !Number.isSafeInteger(amount) || amount! < 0 ? 'amount' : 'currency';
    warn('attribute_missing', `"${missing}" is missing or not usable. A button needs a merchant, cart-id="c_42", amount="4990" (minor units) and currency="EUR".`);
    return undefined;
  }

  private async connection(merchant: string): Promise<ClaimsApi> {
    const { element } = this.host;
    return element.api ?? connect({ api: settingOf(element, 'api') ?? `${location.origin}/v1`, merchant, token: () => Promise.resolve(undefined) });
  }

  private follow(step: PaymentStep, id: string): Ending {
    if (step.kind === 'redirect') return { event: ['redress-pay-started', { checkout: id }], to: step.url };
    this.attempt = undefined;
    return step.kind === 'paid' ? this.tellPaid(step.checkout) : this.tellCancel(id);
  }

  private tellPaid({ id, order, token }: Checkout): Ending {
    return { event: ['redress-paid', { checkout: id, order, token }] };
  }

  private tellCancel(id: string | undefined): Ending {
    return { event: ['redress-cancel', { checkout: id }] };
  }

  private fail(error: unknown): Ending {
    const { outcome, code } = error instanceof ClaimsApiError ? error : new ClaimsApiError('unavailable', 'chunk_unavailable', { cause: error });
    const words = payFailures(this.host.tongue());
    if (outcome === 'cancelled') return this.host.element.isConnected ? this.tellCancel(this.attempt?.id) : {};
    if (outcome === 'unavailable') return { words: words.unavailable, event: ['redress-unavailable', { code }] };
    if (code === 'checkout_closed' || code === 'cart_mismatch') this.attempt = undefined;
    if (code === 'method_unavailable') this.host.warn(code, `there is no payment method "${this.host.method()}" here. Register it, or name another in the method attribute.`);
    return { words: code === 'cart_mismatch' || code === 'cart_unknown' ? words.changed : outcome === 'refused' ? words.refused : words.unavailable, event: ['redress-error', { code }] };
  }
}
