/**
 * The calls a merchant's page makes: what anyone and a buyer may call, with one schema per good status that comes out. Bodies stand apart
 * (`routes.ts`), so that a widget, which only reads answers, does not carry the schemas of what it sends.
 */
import { Case, Receipt } from './case.ts';
import { Checkout } from './checkout.ts';
import { ClaimReceipt } from './claim.ts';
import { StoredFile, UploadProgress } from './file.ts';
import { Merchant } from './merchant.ts';
import { ReturnQuote } from './return.ts';
import type { Route } from './route.ts';
import { WithdrawalReceipt } from './withdrawal.ts';

const claim = '/v1/orders/{order}/claims/{claim}' as const;
const done = { 200: Receipt } as const;
const made = { 201: Receipt } as const;

export const pageRoutes = {
  /** The public face of a merchant: who sells, what service is promised, the return policy. */
  readMerchant: { method: 'GET', path: '/v1/merchants/{merchant}', by: 'public', replies: { 200: Merchant } },
  /** Starts a payment for a cart that the merchant's server has recorded. The same `id` again is the same checkout. */
  createCheckout: { method: 'POST', path: '/v1/checkouts', by: 'public', replies: { 201: Checkout } },
  /** Where a payment stands. Back from the provider, the words it put into the address go along (`CheckoutQuery`). */
  readCheckout: { method: 'GET', path: '/v1/checkouts/{checkout}', by: 'public', replies: { 200: Checkout } },
  /** The statutory withdrawal from a contract: from anyone, with or without an account. The receipt repeats it word for word. */
  withdrawContract: { method: 'POST', path: '/v1/withdrawals', by: 'public', replies: { 201: WithdrawalReceipt } },

  /** The case as the buyer sees it, with what the buyer may do now. `If-None-Match` spares what is known already. */
  readCase: { method: 'GET', path: '/v1/orders/{order}', by: 'buyer', replies: { 200: Case, 304: 'none' } },
  /** Says, as server-sent events, when there is a newer version of the case (`CaseNews`). Who hears it reads the case again. */
  watchCase: { method: 'GET', path: '/v1/orders/{order}/events', by: 'buyer', replies: { 200: 'events' } },
  /** Writes to the merchant. The first message starts the time in which the merchant is to answer before some grounds open. */
  sendMessage: { method: 'POST', path: '/v1/orders/{order}/messages', by: 'buyer', replies: made },
  /** Says that everything up to this message was on the buyer's screen. */
  markRead: { method: 'POST', path: '/v1/orders/{order}/read', by: 'buyer', replies: done },
  /** What a return, exchange or cancellation would bring, before it is asked for. Changes nothing. */
  quoteReturn: { method: 'GET', path: '/v1/orders/{order}/return-quote', by: 'buyer', replies: { 200: ReturnQuote } },
  /** Asks to cancel, return or exchange lines of the order, or for a refund without sending back. */
  requestReturn: { method: 'POST', path: '/v1/orders/{order}/returns', by: 'buyer', replies: made },
  /** Calls off a return that was asked for. */
  withdrawReturn: { method: 'POST', path: '/v1/orders/{order}/returns/{return}/withdraw', by: 'buyer', replies: done },
  /** Says how the merchant handled it, once per order. */
  rate: { method: 'POST', path: '/v1/orders/{order}/rating', by: 'buyer', replies: made },
  /** Stores evidence or an attachment, whole or in parts (`Content-Range`); 202 tells how much is there. The same bytes again change nothing. */
  putFile: { method: 'PUT', path: '/v1/orders/{order}/files/{file}', by: 'buyer', body: 'bytes', replies: { 200: StoredFile, 201: StoredFile, 202: UploadProgress } },
  /** A file of the case, as an attachment. */
  readFile: { method: 'GET', path: '/v1/orders/{order}/files/{file}', by: 'buyer', replies: { 200: 'bytes' } },
  /** Files a claim under the guarantee. The same `id` files one claim, whenever it is sent again. */
  fileClaim: { method: 'POST', path: '/v1/orders/{order}/claims', by: 'buyer', replies: { 201: ClaimReceipt } },
  /** Takes the merchant's offer; it decides the claim. */
  acceptOffer: { method: 'POST', path: `${claim}/accept-offer`, by: 'buyer', replies: done },
  /** Declines the merchant's offer, with what would be agreed to instead, if anything. */
  declineOffer: { method: 'POST', path: `${claim}/decline-offer`, by: 'buyer', replies: done },
  /** Answers the mediator's question. */
  answerAsBuyer: { method: 'POST', path: `${claim}/answer`, by: 'buyer', replies: done },
  /** Takes the claim back; it ends. */
  withdrawClaim: { method: 'POST', path: `${claim}/withdraw`, by: 'buyer', replies: done },
  /** Appeals against the decision, once, with something new. */
  appealAsBuyer: { method: 'POST', path: `${claim}/appeal`, by: 'buyer', replies: done },
} as const satisfies Record<string, Route>;
