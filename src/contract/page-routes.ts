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
  readMerchant: { method: 'GET', path: '/v1/merchants/{merchant}', by: 'public', replies: { 200: Merchant } },
  createCheckout: { method: 'POST', path: '/v1/checkouts', by: 'public', replies: { 201: Checkout } },
  readCheckout: { method: 'GET', path: '/v1/checkouts/{checkout}', by: 'public', replies: { 200: Checkout } },
  withdrawContract: { method: 'POST', path: '/v1/withdrawals', by: 'public', replies: { 201: WithdrawalReceipt } },

  readCase: { method: 'GET', path: '/v1/orders/{order}', by: 'buyer', replies: { 200: Case, 304: 'none' } },
  watchCase: { method: 'GET', path: '/v1/orders/{order}/events', by: 'buyer', replies: { 200: 'events' } },
  sendMessage: { method: 'POST', path: '/v1/orders/{order}/messages', by: 'buyer', replies: made },
  markRead: { method: 'POST', path: '/v1/orders/{order}/read', by: 'buyer', replies: done },
  quoteReturn: { method: 'GET', path: '/v1/orders/{order}/return-quote', by: 'buyer', replies: { 200: ReturnQuote } },
  requestReturn: { method: 'POST', path: '/v1/orders/{order}/returns', by: 'buyer', replies: made },
  withdrawReturn: { method: 'POST', path: '/v1/orders/{order}/returns/{return}/withdraw', by: 'buyer', replies: done },
  rate: { method: 'POST', path: '/v1/orders/{order}/rating', by: 'buyer', replies: made },
  putFile: { method: 'PUT', path: '/v1/orders/{order}/files/{file}', by: 'buyer', body: 'bytes', replies: { 200: StoredFile, 201: StoredFile, 202: UploadProgress } },
  readFile: { method: 'GET', path: '/v1/orders/{order}/files/{file}', by: 'buyer', replies: { 200: 'bytes' } },
  fileClaim: { method: 'POST', path: '/v1/orders/{order}/claims', by: 'buyer', replies: { 201: ClaimReceipt } },
  acceptOffer: { method: 'POST', path: `${claim}/accept-offer`, by: 'buyer', replies: done },
  declineOffer: { method: 'POST', path: `${claim}/decline-offer`, by: 'buyer', replies: done },
  answerAsBuyer: { method: 'POST', path: `${claim}/answer`, by: 'buyer', replies: done },
  withdrawClaim: { method: 'POST', path: `${claim}/withdraw`, by: 'buyer', replies: done },
  appealAsBuyer: { method: 'POST', path: `${claim}/appeal`, by: 'buyer', replies: done },
} as const satisfies Record<string, Route>;
