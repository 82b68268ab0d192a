/**
 * The calls a merchant desk makes with its token, with one schema per good status that comes out. Bodies stand apart (`routes.ts`), as for
 * `page-routes.ts`: a desk only reads answers. What takes the secret key (orders, carts, order tokens) is not in here.
 */
import { Case, ClaimPage, Receipt } from './case.ts';
import { StoredFile, UploadProgress } from './file.ts';
import { OrderPage } from './order-row.ts';
import { Performance } from './performance.ts';
import type { Route } from './route.ts';
import { WithdrawalPage } from './withdrawal-row.ts';

const order = '/v1/merchant/orders/{order}' as const;
const claim = '/v1/merchant/claims/{claim}' as const;
const done = { 200: Receipt } as const;

export const merchantRoutes = {
  /** Orders with what waits for the merchant in each, what happened last first. */
  listOrders: { method: 'GET', path: '/v1/merchant/orders', by: 'merchant', replies: { 200: OrderPage } },
  /** The order defect rate, what of the payments is held back, and what each open claim would do to both. */
  readPerformance: { method: 'GET', path: '/v1/merchant/performance', by: 'merchant', replies: { 200: Performance } },
  /** Withdrawals that buyers have declared, newest first, each with the order it may belong to. */
  listWithdrawals: { method: 'GET', path: '/v1/merchant/withdrawals', by: 'merchant', replies: { 200: WithdrawalPage } },
  /** Says to which order a declared withdrawal belongs. */
  assignWithdrawal: { method: 'POST', path: '/v1/merchant/withdrawals/{withdrawal}/assign', by: 'merchant', replies: done },
  /** Claims against this merchant, by state, order or words. */
  listClaims: { method: 'GET', path: '/v1/merchant/claims', by: 'merchant', replies: { 200: ClaimPage } },
  /** The case as the merchant sees it, with what the merchant may do now. */
  readCaseAsMerchant: { method: 'GET', path: order, by: 'merchant', replies: { 200: Case, 304: 'none' } },
  /** Writes to the buyer. */
  sendMessageAsMerchant: { method: 'POST', path: `${order}/messages`, by: 'merchant', replies: { 201: Receipt } },
  /** Says that everything up to this message was on the merchant's screen. */
  markReadAsMerchant: { method: 'POST', path: `${order}/read`, by: 'merchant', replies: done },
  /** Stores a file of the merchant's side, as `putFile` does. */
  putFileAsMerchant: { method: 'PUT', path: `${order}/files/{file}`, by: 'merchant', body: 'bytes', replies: { 200: StoredFile, 201: StoredFile, 202: UploadProgress } },
  /** A file of the case, as an attachment. */
  readFileAsMerchant: { method: 'GET', path: `${order}/files/{file}`, by: 'merchant', replies: { 200: 'bytes' } },

  /** Agrees to a return, with where to send it. */
  approveReturn: { method: 'POST', path: `${order}/returns/{return}/approve`, by: 'merchant', replies: done },
  /** Refuses a return, with the reason the buyer reads. */
  refuseReturn: { method: 'POST', path: `${order}/returns/{return}/refuse`, by: 'merchant', replies: done },
  /** Says that the goods of a return are back, in what condition, and what is kept back for a loss of value. */
  receiveReturn: { method: 'POST', path: `${order}/returns/{return}/received`, by: 'merchant', replies: done },
  /** Says that the other piece is on its way to the buyer. */
  exchangeReturn: { method: 'POST', path: `${order}/returns/{return}/exchanged`, by: 'merchant', replies: done },
  /** Says that the money of a return was paid back. */
  refundReturn: { method: 'POST', path: `${order}/returns/{return}/refund-confirmed`, by: 'merchant', replies: done },

  /** Accepts a claim in full; the refund is due, at once or when the goods are back. */
  acceptClaim: { method: 'POST', path: `${claim}/accept`, by: 'merchant', replies: done },
  /** Offers something else instead of accepting. The buyer has time to answer it. */
  offer: { method: 'POST', path: `${claim}/offer`, by: 'merchant', replies: done },
  /** Accepts what the buyer asked for when declining the offer. */
  acceptCounter: { method: 'POST', path: `${claim}/accept-counter`, by: 'merchant', replies: done },
  /** Tells the merchant's side and asks the mediator to decide. */
  represent: { method: 'POST', path: `${claim}/represent`, by: 'merchant', replies: done },
  /** Answers the mediator's question. */
  answerAsMerchant: { method: 'POST', path: `${claim}/answer`, by: 'merchant', replies: done },
  /** Says that the goods of a claim are back, in what condition; what was promised for them is due. */
  receiveClaimReturn: { method: 'POST', path: `${claim}/return-received`, by: 'merchant', replies: done },
  /** Says that the money of a claim was paid back. */
  confirmRefund: { method: 'POST', path: `${claim}/refund-confirmed`, by: 'merchant', replies: done },
  /** Appeals against the decision, once, with something new. */
  appealAsMerchant: { method: 'POST', path: `${claim}/appeal`, by: 'merchant', replies: done },
} as const satisfies Record<string, Route>;
