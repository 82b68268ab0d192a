/** `redress/client`: the claims API port and its HTTP adapter, for pages and servers that talk to a backend without elements. */
export type { CallOptions, CheckoutOptions, ClaimMove, ClaimsApi, Connection, FileOptions, TokenSource, WithdrawalOptions } from '../client/claims-api.ts';
export type { MerchantApi, MerchantMove, ReturnMove } from '../client/merchant-api.ts';
export { httpClaimsApi } from '../client/http.ts';
export { httpMerchantApi } from '../client/merchant-http.ts';
export type { HttpOptions } from '../client/http.ts';
export { Outbox } from '../client/outbox.ts';
export type { Device, Parcel, Sendable, Sender } from '../client/outbox.ts';
export { ClaimsApiError } from '../client/outcome.ts';
export type { Outcome } from '../client/outcome.ts';
