/** The pure door: the element classes and what goes with them. Importing it registers nothing; `redress/define` does. */
export { paymentMethod } from '../checkout/methods.ts';
export { registerPaymentMethod } from '../checkout/registered.ts';
export type { Payment, PaymentMethod, PaymentStep, Place } from '../checkout/payment-method.ts';
export type { CallOptions, CheckoutOptions, ClaimMove, ClaimsApi, Connection, TokenSource, WithdrawalOptions } from '../client/claims-api.ts';
export type { MerchantApi, MerchantMove, ReturnMove } from '../client/merchant-api.ts';
export { ClaimsApiError } from '../client/outcome.ts';
export { ClaimFormElement } from '../elements/claim-form/claim-form.ts';
export { MerchantDeskElement } from '../elements/merchant-desk/merchant-desk.ts';
export { OrderHelpElement } from '../elements/order-help/order-help.ts';
export type { BeforePayEvent } from '../elements/pay-button/before-pay.ts';
export { PayButtonElement } from '../elements/pay-button/pay-button.ts';
export { ShopElement } from '../elements/shop/shop.ts';
export { WithdrawalElement } from '../elements/withdrawal/withdrawal.ts';
export { setConnector } from '../elements/shared/connect.ts';
export { overrideWords, type OwnWords } from '../locales/index.ts';
export { setMerchantConnector } from '../elements/shared/connect-merchant.ts';
