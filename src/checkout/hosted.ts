/**
 * Paying on a provider's own page (Stripe Checkout, PayPal, Mollie, Klarna): the merchant's server opens the checkout there, and the buyer is sent on
 * by an address or by a form. Used by the methods `hosted` and `sandbox`; knows no provider.
 */
import { ClaimsApiError } from '../client/outcome.ts';
import type { PaymentMethod } from './payment-method.ts';

/** A method of that name whose backend answers with where the buyer goes. */
export const hostedPage = (name: string): PaymentMethod => ({
  name,
  async start({ id, cart, amount, merchant, returnUrl, locale, signal }, api) {
    const checkout = await api.createCheckout({ id, merchant, cart, amount, method: name, returnUrl, locale }, { signal, key: id });
    if (checkout.state === 'paid') return { kind: 'paid', checkout };
    if (checkout.state === 'cancelled') return { kind: 'cancelled' };
    const { next } = checkout;
    if (next && 'redirect' in next) return { kind: 'redirect', url: next.redirect };
    if (next && 'post' in next) return { kind: 'post', action: next.post.action, fields: next.post.fields };
    throw new ClaimsApiError('unintelligible', 'unreadable_reply');
  },
});

export const hosted = hostedPage('hosted');
