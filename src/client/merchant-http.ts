/** The HTTP adapter of `MerchantApi`: which call of the route table each method is. How a call goes stands in `call.ts`; knows no elements. */
import { merchantRoutes } from '../contract/merchant-routes.ts';
import { caller, intelligible, putFile } from './call.ts';
import type { HttpOptions } from './call.ts';
import type { MerchantApi } from './merchant-api.ts';

export function httpMerchantApi(options: HttpOptions): MerchantApi {
  const call = caller(merchantRoutes, options);
  return {
    listClaims: (query, o) => call('listClaims', { ...o, params: {}, query }),
    listOrders: (query, o) => call('listOrders', { ...o, params: {}, query }),
    readPerformance: (o) => call('readPerformance', { ...o, params: {} }),
    listWithdrawals: (query, o) => call('listWithdrawals', { ...o, params: {}, query }),
    assignWithdrawal: (withdrawal, order, o) => call('assignWithdrawal', { ...o, params: { withdrawal }, body: { order } }),
    readCase: async (order, o) => intelligible(await call('readCaseAsMerchant', { ...o, params: { order } })),
    sendMessage: (order, body, o) => call('sendMessageAsMerchant', { key: body.id, ...o, params: { order }, body }),
    markRead: (order, message, o) => call('markReadAsMerchant', { ...o, params: { order }, body: { message } }),
    putFile: (order, file, blob, name, o) => putFile((body, headers) => call('putFileAsMerchant', { ...o, params: { order, file }, body, headers }), blob, name, o),
    readFile: (order, file, o) => call('readFileAsMerchant', { ...o, params: { order, file } }),
    moveClaim: (claim, move, o) => {
      const params = { claim };
      switch (move.action) {
        case 'accept': return call('acceptClaim', { ...o, params, body: move.body });
        case 'offer': return call('offer', { ...o, params, body: move.body });
        case 'accept-counter': return call('acceptCounter', { ...o, params, body: move.body });
        case 'represent': return call('represent', { ...o, params, body: move.body });
        case 'answer': return call('answerAsMerchant', { ...o, params, body: move.body });
        case 'appeal': return call('appealAsMerchant', { ...o, params, body: move.body });
        case 'return-received': return call('receiveClaimReturn', { ...o, params, body: move.body });
        case 'refund-confirmed': return call('confirmRefund', { ...o, params, body: move.body });
      }
    },
    moveReturn: (order, id, move, o) => {
      const params = { order, return: id };
      switch (move.action) {
        case 'approve': return call('approveReturn', { ...o, params, body: move.body });
        case 'refuse': return call('refuseReturn', { ...o, params, body: move.body });
        case 'received': return call('receiveReturn', { ...o, params, body: move.body });
        case 'exchanged': return call('exchangeReturn', { ...o, params, body: move.body });
        case 'refund-confirmed': return call('refundReturn', { ...o, params, body: move.body });
      }
    },
  };
}
