/** Paying on the reference backend's hosted test page: no money moves, everything else is as with a real provider. */
import { ClaimsApiError } from '../client/outcome.ts';
import type { PaymentMethod } from './payment-method.ts';

export const sandbox: PaymentMethod = {
  name: 'sandbox',
  async start({ id, cart, amount, merchant, returnUrl, locale, signal }, api) {
    const checkout = await api.createCheckout({ id, merchant, cart, amount, method: 'sandbox', returnUrl, locale }, { signal, key: id });
    if (checkout.state === 'paid') return { kind: 'paid', checkout };
    if (checkout.state === 'cancelled') return { kind: 'cancelled' };
    if (!checkout.next) throw new ClaimsApiError('unintelligible', 'unreadable_reply');
    return { kind: 'redirect', url: checkout.next.redirect };
  },
};
