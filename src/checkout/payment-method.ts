/**
 * The pay port: what a way of paying has to do for the pay button. The button asks the shop (`redress-before-pay`), then calls `start`;
 * the method answers where the buyer goes, or rejects with the failure people can be told. It knows no elements and no page but its own.
 */
import type { ClaimsApi } from '../client/claims-api.ts';
import type { Checkout, Money } from '../contract/index.ts';

/** What is to be paid, as the button knows it. The sum is checked against the merchant's prices by the backend, never trusted. */
export interface Payment {
  /** Made once per attempt to pay and kept over its retries: one id, one payment. */
  readonly id: string;
  readonly cart: string;
  readonly amount: Money;
  readonly merchant: string;
  /** Absolute address of the page to come back to. */
  readonly returnUrl: string;
  readonly locale: string;
  readonly signal: AbortSignal;
}

/** Where the buyer goes next. A method that pays in place answers `paid`; one the buyer closed answers `cancelled`. */
export type PaymentStep =
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'post'; readonly action: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'paid'; readonly checkout: Checkout }
  | { readonly kind: 'cancelled' };

export interface PaymentMethod {
  readonly name: string;
  start(payment: Payment, api: ClaimsApi): Promise<PaymentStep>;
}
