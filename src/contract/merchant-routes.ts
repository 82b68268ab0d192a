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
  listOrders: { method: 'GET', path: '/v1/merchant/orders', by: 'merchant', replies: { 200: OrderPage } },
  readPerformance: { method: 'GET', path: '/v1/merchant/performance', by: 'merchant', replies: { 200: Performance } },
  listWithdrawals: { method: 'GET', path: '/v1/merchant/withdrawals', by: 'merchant', replies: { 200: WithdrawalPage } },
  assignWithdrawal: { method: 'POST', path: '/v1/merchant/withdrawals/{withdrawal}/assign', by: 'merchant', replies: done },
  listClaims: { method: 'GET', path: '/v1/merchant/claims', by: 'merchant', replies: { 200: ClaimPage } },
  readCaseAsMerchant: { method: 'GET', path: order, by: 'merchant', replies: { 200: Case, 304: 'none' } },
  sendMessageAsMerchant: { method: 'POST', path: `${order}/messages`, by: 'merchant', replies: { 201: Receipt } },
  markReadAsMerchant: { method: 'POST', path: `${order}/read`, by: 'merchant', replies: done },
  putFileAsMerchant: { method: 'PUT', path: `${order}/files/{file}`, by: 'merchant', body: 'bytes', replies: { 200: StoredFile, 201: StoredFile, 202: UploadProgress } },
  readFileAsMerchant: { method: 'GET', path: `${order}/files/{file}`, by: 'merchant', replies: { 200: 'bytes' } },

  approveReturn: { method: 'POST', path: `${order}/returns/{return}/approve`, by: 'merchant', replies: done },
  refuseReturn: { method: 'POST', path: `${order}/returns/{return}/refuse`, by: 'merchant', replies: done },
  receiveReturn: { method: 'POST', path: `${order}/returns/{return}/received`, by: 'merchant', replies: done },
  exchangeReturn: { method: 'POST', path: `${order}/returns/{return}/exchanged`, by: 'merchant', replies: done },
  refundReturn: { method: 'POST', path: `${order}/returns/{return}/refund-confirmed`, by: 'merchant', replies: done },

  acceptClaim: { method: 'POST', path: `${claim}/accept`, by: 'merchant', replies: done },
  offer: { method: 'POST', path: `${claim}/offer`, by: 'merchant', replies: done },
  acceptCounter: { method: 'POST', path: `${claim}/accept-counter`, by: 'merchant', replies: done },
  represent: { method: 'POST', path: `${claim}/represent`, by: 'merchant', replies: done },
  answerAsMerchant: { method: 'POST', path: `${claim}/answer`, by: 'merchant', replies: done },
  receiveClaimReturn: { method: 'POST', path: `${claim}/return-received`, by: 'merchant', replies: done },
  confirmRefund: { method: 'POST', path: `${claim}/refund-confirmed`, by: 'merchant', replies: done },
  appealAsMerchant: { method: 'POST', path: `${claim}/appeal`, by: 'merchant', replies: done },
} as const satisfies Record<string, Route>;
