/**
 * The port between the merchant desk and any claims backend: what a merchant reads and answers. The HTTP adapter is one implementation; a shop
 * may write its own and set it as the desk's `api`. Every method takes an abort signal and rejects with a `ClaimsApiError` only.
 */
import type { Case, ClaimPage, MessageBody, OrderPage, Performance, Receipt, StoredFile, WithdrawalPage } from '../contract/index.ts';
import type { BodyOf, ClaimQuery, OrderQuery, PageQuery } from '../contract/routes.ts';
import type { CallOptions, FileOptions } from './claims-api.ts';

/** What a merchant may do to a claim. */
export type MerchantMove =
  | { readonly action: 'accept'; readonly body: BodyOf<'acceptClaim'> }
  | { readonly action: 'offer'; readonly body: BodyOf<'offer'> }
  | { readonly action: 'accept-counter'; readonly body: BodyOf<'acceptCounter'> }
  | { readonly action: 'represent' | 'answer' | 'appeal'; readonly body: BodyOf<'represent'> }
  | { readonly action: 'return-received'; readonly body: BodyOf<'receiveClaimReturn'> }
  | { readonly action: 'refund-confirmed'; readonly body: BodyOf<'confirmRefund'> };

/** What a merchant may do to a return. */
export type ReturnMove =
  | { readonly action: 'approve'; readonly body: BodyOf<'approveReturn'> }
  | { readonly action: 'refuse'; readonly body: BodyOf<'refuseReturn'> }
  | { readonly action: 'received'; readonly body: BodyOf<'receiveReturn'> }
  | { readonly action: 'exchanged'; readonly body: BodyOf<'exchangeReturn'> }
  | { readonly action: 'refund-confirmed'; readonly body: BodyOf<'refundReturn'> };

export interface MerchantApi {
  /** Newest first, a page at a time. */
  listClaims(query: ClaimQuery, options?: CallOptions): Promise<ClaimPage>;
  /** What happened last first, a page at a time. */
  listOrders(query: OrderQuery, options?: CallOptions): Promise<OrderPage>;
  readPerformance(options?: CallOptions): Promise<Performance>;
  /** Newest first, a page at a time. */
  listWithdrawals(query: PageQuery, options?: CallOptions): Promise<WithdrawalPage>;
  /** Says to which order a withdrawal belongs; its case hears of it, for good. */
  assignWithdrawal(withdrawal: string, order: string, options?: CallOptions): Promise<Receipt>;
  readCase(order: string, options?: CallOptions): Promise<Case>;
  sendMessage(order: string, body: MessageBody, options?: CallOptions): Promise<Receipt>;
  /** Everything up to this message was on the merchant's screen. */
  markRead(order: string, message: string, options?: CallOptions): Promise<Receipt>;
  putFile(order: string, id: string, file: Blob, name: string, options?: FileOptions): Promise<StoredFile>;
  readFile(order: string, id: string, options?: CallOptions): Promise<Blob>;
  moveClaim(claim: string, move: MerchantMove, options?: CallOptions): Promise<Receipt>;
  moveReturn(order: string, id: string, move: ReturnMove, options?: CallOptions): Promise<Receipt>;
}
