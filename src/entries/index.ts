/** The pure door: the element classes and what goes with them. Importing it registers nothing; `redress/define` does. */
import type { ClaimFormElement } from '../elements/claim-form/claim-form.ts';
import type { MerchantDeskElement } from '../elements/merchant-desk/merchant-desk.ts';
import type { OrderHelpElement } from '../elements/order-help/order-help.ts';
import type { PayButtonElement } from '../elements/pay-button/pay-button.ts';
import type { RedressEventMap } from '../elements/shared/events.ts';
import type { ShopElement } from '../elements/shop/shop.ts';
import type { WithdrawalElement } from '../elements/withdrawal/withdrawal.ts';

export { paymentMethod } from '../checkout/methods.ts';
export { registerPaymentMethod } from '../checkout/registered.ts';
export type { Payment, PaymentMethod, PaymentStep, Place } from '../checkout/payment-method.ts';
export type { CallOptions, CheckoutOptions, ClaimMove, ClaimsApi, Connection, TokenSource, WithdrawalOptions } from '../client/claims-api.ts';
export type { MerchantApi, MerchantMove, ReturnMove } from '../client/merchant-api.ts';
export { ClaimsApiError } from '../client/outcome.ts';
export { ClaimFormElement } from '../elements/claim-form/claim-form.ts';
export { MerchantDeskElement } from '../elements/merchant-desk/merchant-desk.ts';
export { OrderHelpElement } from '../elements/order-help/order-help.ts';
export type { BeforePayEvent, RedressEventMap } from '../elements/shared/events.ts';
export { localeNames } from '../locales/index.ts';
export { PayButtonElement } from '../elements/pay-button/pay-button.ts';
export { ShopElement } from '../elements/shop/shop.ts';
export { WithdrawalElement } from '../elements/withdrawal/withdrawal.ts';
export { setConnector } from '../elements/shared/connect.ts';
export { overrideWords, type OwnWords } from '../locales/index.ts';
export { setMerchantConnector } from '../elements/shared/connect-merchant.ts';

declare global {
  /** So that listeners know what an event brings, on whatever it bubbles to. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged, not declared
  interface GlobalEventHandlersEventMap extends RedressEventMap {}
  /** So that `document.querySelector('redress-order-help')` knows what it finds. */
  interface HTMLElementTagNameMap {
    'redress-claim-form': ClaimFormElement;
    'redress-merchant-desk': MerchantDeskElement;
    'redress-order-help': OrderHelpElement;
    'redress-pay-button': PayButtonElement;
    'redress-shop': ShopElement;
    'redress-withdrawal': WithdrawalElement;
  }
}
