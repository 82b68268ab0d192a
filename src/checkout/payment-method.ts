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

/** Where the buyer goes next. A method that pays in place answers `paid`; one the buyer closed answers `cancelled`; `elsewhere` says that its own script has taken them on. */
export type PaymentStep =
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'post'; readonly action: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'paid'; readonly checkout: Checkout }
  | { readonly kind: 'cancelled' };

/** Where in the page a method may put something of its own. A third party's script finds what stands here: it is ordinary light DOM. */
export interface Place {
  /** An attribute of the pay button, for what only this method needs to know. */
  readonly attribute: (name: string) => string | null;
  readonly amount: Money | undefined;
  readonly locale: string;
  /** Resolves once the button is on screen in a page that is looked at. Some scripts read a size once. */
  readonly seen: Promise<void>;
  /** Whether a button of the method's own may take the place of ours: not where ours carries the statutory words, nor inside another component, nor without consent. */
  readonly mayShow: boolean;
  /** A fresh, empty element in the page, with an id: shown in place of the pay button, or hidden. It replaces the one before of its kind. */
  readonly mount: (shown: boolean) => HTMLElement;
  /** Takes out what was mounted; ours shows again. */
  readonly clear: () => void;
  /** Starts the payment, as if the pay button had been pressed. */
  readonly press: () => void;
}

export interface PaymentMethod {
  readonly name: string;
  start(payment: Payment, api: ClaimsApi, place: Place): Promise<PaymentStep>;
  /**
   * Called once the page may load third parties (`load="eager"`, or `consent` given): fetches what paying will need, may mount a button
   * of its own. Until then nothing of a third party is loaded, a click excepted. A failure here is not told: `start` will meet it.
   */
  prepare?(place: Place): Promise<void>;
}
