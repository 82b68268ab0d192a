/**
 * Paying on a provider's own page (Stripe Checkout, PayPal, Mollie, Klarna): the merchant's server opens the checkout there, and the buyer is sent on
 * by an address or by a form. Used by the methods `hosted` and `sandbox`; knows no provider.
 */
import type { ClaimsApi } from '../client/claims-api.ts';
import { ClaimsApiError } from '../client/outcome.ts';
import type { Payment, PaymentMethod, PaymentStep } from './payment-method.ts';

/** A method of that name whose backend answers with where the buyer goes. */
export const hostedPage = (name: string) => ({
  name,
  async start({ id, cart, amount, merchant, returnUrl, locale, signal }: Payment, api: ClaimsApi): Promise<PaymentStep> {
    const checkout = await api.createCheckout({ id, merchant, cart, amount, method: name, returnUrl, locale }, { signal, key: id });
    if (checkout.state === 'paid') return { kind: 'paid', checkout };
    if (checkout.state === 'cancelled') return { kind: 'cancelled' };
    const { redirect, post } = checkout.next ?? {};
    if (redirect) return { kind: 'redirect', url: redirect };
    if (post) return { kind: 'post', ...post };
    throw new ClaimsApiError('unintelligible', 'unreadable_reply');
  },
}) satisfies PaymentMethod;

export const hosted = hostedPage('hosted');
