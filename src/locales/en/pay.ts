/** What the pay button says when paying did not work: English, and what is said in a language we do not speak. */
import type { PayFailures } from '../shapes/pay.ts';

export const words: PayFailures = {
  busy: 'One moment …',
  unavailable: 'We cannot reach the payment service right now. Nothing was charged. Please try again in a moment.',
  refused: 'This way of paying does not work here right now. Nothing was charged. Choose another one, or write to the shop.',
  changed: 'Your basket has changed. Nothing was charged. Reload the page, check the total, then order.',
  currency: 'This way of paying does not take this currency. Nothing was charged. Choose another one.',
  failed: 'The payment was not accepted. Nothing was charged. Try again, or choose another way to pay.',
  pending: 'We do not know yet whether your payment has arrived. Please do not pay again. Reload the page in a minute.',
  unknown: 'We cannot find a payment for this address. Please look at your orders before you pay again.',
};
