/**
 * The route table: every call there is, by name. Method, path, who may call, what goes in, and one schema per status that comes out.
 * The backend mounts it, the client calls through it, the conformance suite and the OpenAPI document are made from it.
 * Anything else that comes out is a problem document (`Problem`).
 */
import * as z from 'zod/mini';
import { Case, ClaimPage, Receipt } from './case.ts';
import { AcceptBody, AskBody, ClaimBody, ClaimState, DecideBody, DeclineBody, NoteBody, OfferBody, StatementBody } from './claim.ts';
import { Cart, CheckoutBody, CheckoutQuery } from './checkout.ts';
import { merchantRoutes } from './merchant-routes.ts';
import { MessageBody, ReadBody } from './message.ts';
import { Order } from './order.ts';
import { WaitingFilter } from './order-row.ts';
import { pageRoutes } from './page-routes.ts';
import { ProviderQuery, ProviderReceipt } from './provider.ts';
import { RatingBody } from './rating.ts';
import { RefundConfirmation } from './refund.ts';
import { LineQuantities, ReturnApproval, ReturnBody, ReturnExchange, ReturnInspection, ReturnKind, ReturnReceipt, ReturnRefusal } from './return.ts';
import type { Route } from './route.ts';
import { Instant, jsonText } from './text.ts';
import { WithdrawalBody } from './withdrawal.ts';
import { AssignBody } from './withdrawal-row.ts';

const page = { cursor: z.optional(z.string().check(z.maxLength(500))), limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))) };
/** Part of an order's number or of its buyer's name, in any case; of claims also of the claim's number. */
const search = z.optional(z.string().check(z.maxLength(100)));
export const ClaimQuery = z.strictObject({ ...page, state: z.optional(ClaimState), order: z.optional(z.string().check(z.maxLength(64))), search });
export type ClaimQuery = z.infer<typeof ClaimQuery>;
export const OrderQuery = z.strictObject({ ...page, waiting: z.optional(WaitingFilter), search });
export type OrderQuery = z.infer<typeof OrderQuery>;
export const PageQuery = z.strictObject(page);
export type PageQuery = z.infer<typeof PageQuery>;

/** What a return would bring. `lines` is JSON, as for the request itself: `[{"line":"lamp","quantity":1}]`. */
export const QuoteQuery = z.strictObject({ kind: ReturnKind, lines: z.pipe(jsonText, LineQuantities) });
export type QuoteQuery = z.infer<typeof QuoteQuery>;

/** How long an order token lives, in seconds; 15 minutes when left out, a day at most. */
export const TokenBody = z.strictObject({ expiresIn: z.optional(z.int().check(z.minimum(60), z.maximum(86_400))) });
export const OrderToken = z.object({ token: z.string(), expiresAt: Instant });
export const Health = z.object({ status: z.literal('ok'), now: Instant, sandbox: z.boolean() });
/** Moves the sandbox's clock forward, by seconds or to a moment. It never goes back. */
export const ClockBody = z.union([z.strictObject({ advance: z.int().check(z.minimum(0), z.maximum(400 * 86_400)) }), z.strictObject({ to: Instant })]);
/** An OpenAPI 3.1 document; its own specification says what else is in it. */
export const OpenApi = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });
export const ClockReply = z.object({ now: Instant });

const merchantOrder = '/v1/merchant/orders/{order}' as const;
const done = { 200: Receipt } as const;
const { readMerchant, createCheckout, readCheckout, withdrawContract, readCase, watchCase, sendMessage, markRead, quoteReturn, requestReturn, withdrawReturn, rate, putFile, readFile, fileClaim, acceptOffer, declineOffer, answerAsBuyer, withdrawClaim, appealAsBuyer } = pageRoutes;
const { readCaseAsMerchant, sendMessageAsMerchant, markReadAsMerchant, putFileAsMerchant, readFileAsMerchant, approveReturn, refuseReturn, receiveReturn, exchangeReturn, refundReturn, listOrders, readPerformance, listWithdrawals, assignWithdrawal, listClaims, acceptClaim, offer, acceptCounter, represent, answerAsMerchant, receiveClaimReturn, confirmRefund, appealAsMerchant } = merchantRoutes;

export const routes = {
  // anyone
  readMerchant,
  /** This contract as an OpenAPI 3.1 document. */
  readOpenApi: { method: 'GET', path: '/v1/openapi.json', by: 'public', replies: { 200: OpenApi } },
  /** Whether the server and its store answer, and what time it is there. */
  readHealth: { method: 'GET', path: '/v1/health', by: 'public', replies: { 200: Health } },
  createCheckout: { ...createCheckout, body: CheckoutBody },
  readCheckout: { ...readCheckout, query: CheckoutQuery },
  withdrawContract: { ...withdrawContract, body: WithdrawalBody },

  // buyer
  readCase,
  watchCase,
  sendMessage: { ...sendMessage, body: MessageBody },
  markRead: { ...markRead, body: ReadBody },
  quoteReturn: { ...quoteReturn, query: QuoteQuery },
  requestReturn: { ...requestReturn, body: ReturnBody },
  withdrawReturn: { ...withdrawReturn, body: NoteBody },
  rate: { ...rate, body: RatingBody },
  putFile,
  readFile,
  fileClaim: { ...fileClaim, body: ClaimBody },
  acceptOffer: { ...acceptOffer, body: NoteBody },
  declineOffer: { ...declineOffer, body: DeclineBody },
  answerAsBuyer: { ...answerAsBuyer, body: StatementBody },
  withdrawClaim: { ...withdrawClaim, body: NoteBody },
  appealAsBuyer: { ...appealAsBuyer, body: StatementBody },

  // merchant
  /** Records an order as the shop knows it. Sent whole again, it is brought up to date. */
  putOrder: { method: 'PUT', path: merchantOrder, by: 'merchant', body: Order, replies: { 200: Receipt, 201: Receipt } },
  readCaseAsMerchant,
  /** Makes a token for the buyer of this order, for the page that shows the elements. */
  createOrderToken: { method: 'POST', path: `${merchantOrder}/order-tokens`, by: 'merchant', body: TokenBody, replies: { 201: OrderToken } },
  sendMessageAsMerchant: { ...sendMessageAsMerchant, body: MessageBody },
  markReadAsMerchant: { ...markReadAsMerchant, body: ReadBody },
  putFileAsMerchant,
  readFileAsMerchant,
  approveReturn: { ...approveReturn, body: ReturnApproval },
  refuseReturn: { ...refuseReturn, body: ReturnRefusal },
  receiveReturn: { ...receiveReturn, body: ReturnInspection },
  exchangeReturn: { ...exchangeReturn, body: ReturnExchange },
  refundReturn: { ...refundReturn, body: RefundConfirmation },
  listOrders: { ...listOrders, query: OrderQuery },
  readPerformance,
  listWithdrawals: { ...listWithdrawals, query: PageQuery },
  assignWithdrawal: { ...assignWithdrawal, body: AssignBody },
  listClaims: { ...listClaims, query: ClaimQuery },
  acceptClaim: { ...acceptClaim, body: AcceptBody },
  offer: { ...offer, body: OfferBody },
  acceptCounter: { ...acceptCounter, body: NoteBody },
  represent: { ...represent, body: StatementBody },
  answerAsMerchant: { ...answerAsMerchant, body: StatementBody },
  receiveClaimReturn: { ...receiveClaimReturn, body: ReturnReceipt },
  confirmRefund: { ...confirmRefund, body: RefundConfirmation },
  appealAsMerchant: { ...appealAsMerchant, body: StatementBody },
  /** Records a cart before its page is shown, so that no sum in a page is ever trusted. */
  putCart: { method: 'PUT', path: '/v1/merchant/carts/{cart}', by: 'merchant', body: Cart, replies: { 200: Cart, 201: Cart } },

  // mediator
  /** Claims of all merchants, as the mediator sees them. */
  listClaimsAsMediator: { method: 'GET', path: '/v1/mediator/claims', by: 'mediator', query: ClaimQuery, replies: { 200: ClaimPage } },
  /** The case of a claim, both sides of it. */
  readCaseAsMediator: { method: 'GET', path: '/v1/mediator/claims/{claim}', by: 'mediator', replies: { 200: Case, 304: 'none' } },
  /** A file of a claim's case, as an attachment. */
  readFileAsMediator: { method: 'GET', path: '/v1/mediator/claims/{claim}/files/{file}', by: 'mediator', replies: { 200: 'bytes' } },
  /** Asks one side a question; the decision waits for the answer, or until the time for it is over. */
  ask: { method: 'POST', path: '/v1/mediator/claims/{claim}/ask', by: 'mediator', body: AskBody, replies: done },
  /** Decides a claim, with the reason both sides read. */
  decide: { method: 'POST', path: '/v1/mediator/claims/{claim}/decide', by: 'mediator', body: DecideBody, replies: done },
  /** Says that the buyer was paid by the guarantee, because the merchant did not pay. */
  refundAsMediator: { method: 'POST', path: '/v1/mediator/claims/{claim}/refund-confirmed', by: 'mediator', body: RefundConfirmation, replies: done },

  // payment providers: the body is theirs, and so is the signature in its headers
  /** Takes a payment provider's own news about a charge, signed by the provider: a chargeback, a refund, a payment. */
  receiveProviderEvent: { method: 'POST', path: '/v1/provider-events/{provider}', by: 'provider', query: ProviderQuery, body: 'bytes', replies: { 200: ProviderReceipt, 202: ProviderReceipt } },

  // a server run as a sandbox
  /** Moves the sandbox's clock forward, so that deadlines can be tried out. */
  moveClock: { method: 'POST', path: '/v1/sandbox/clock', by: 'sandbox', body: ClockBody, replies: { 200: ClockReply } },
  /** The page of the test payment method. */
  showSandboxCheckout: { method: 'GET', path: '/v1/sandbox/checkouts/{checkout}', by: 'sandbox', replies: { 200: 'html' } },
  /** What is pressed on that page: paid, cancelled or failed. Leads back to the shop. */
  settleSandboxCheckout: { method: 'POST', path: '/v1/sandbox/checkouts/{checkout}', by: 'sandbox', body: 'bytes', replies: { 303: 'none' } },
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
type Out<S> = S extends z.ZodMiniType ? z.output<S> : S extends 'bytes' ? Blob : S extends 'events' ? Response : undefined;
/** What goes in, as the sender writes it (defaults may be left out). */
export type BodyOf<N extends RouteName> = Routes[N] extends { body: infer B } ? B extends z.ZodMiniType ? z.input<B> : Blob : undefined;
/** The good answers of a route. */
export type ReplyOf<N extends RouteName> = Out<Routes[N]['replies'][keyof Routes[N]['replies']]>;
