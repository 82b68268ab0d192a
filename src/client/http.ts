/** The HTTP adapter of `ClaimsApi`: which call of the route table each method is. How a call goes stands in `call.ts`; knows no elements. */
import { pageRoutes as routes } from '../contract/page-routes.ts';
import { caller, intelligible, outcomeOf, putFile } from './call.ts';
import type { HttpOptions } from './call.ts';
import type { ClaimsApi, TokenSource } from './claims-api.ts';

export type { HttpOptions } from './call.ts';

export function httpClaimsApi(options: HttpOptions): ClaimsApi {
  const call = caller(routes, options);
  return {
    readMerchant: (o) => call('readMerchant', { ...o, params: { merchant: options.merchant } }),
    readCase: async (order, o) => intelligible(await call('readCase', { ...o, params: { order } })),
    watchCase: async (order, changed, o) => {
      const open = (limit: AbortSignal) => call('watchCase', { params: { order }, headers: { Accept: 'text/event-stream' }, limit });
      try {
        await (await import('./watch.ts')).watch(open, changed, { first: options.timeout ?? 20_000, then: 45_000 }, o?.signal);
      } catch (error) {
        throw outcomeOf(error, o?.signal);
      }
    },
    sendMessage: (order, body, o) => call('sendMessage', { key: body.id, ...o, params: { order }, body }),
    markRead: (order, message, o) => call('markRead', { ...o, params: { order }, body: { message } }),
    quoteReturn: (order, { kind, lines }, o) => call('quoteReturn', { ...o, params: { order }, query: { kind, lines: JSON.stringify(lines) } }),
    requestReturn: (order, body, o) => call('requestReturn', { key: body.id, ...o, params: { order }, body }),
    withdrawReturn: (order, id, body, o) => call('withdrawReturn', { ...o, params: { order, return: id }, body }),
    rate: (order, body, o) => call('rate', { key: body.id, ...o, params: { order }, body }),
    putFile: (order, file, blob, name, o) => putFile((body, headers) => call('putFile', { ...o, params: { order, file }, body, headers }), blob, name, o),
    readFile: (order, file, o) => call('readFile', { ...o, params: { order, file } }),
    fileClaim: (order, body, o) => call('fileClaim', { key: body.id, ...o, params: { order }, body }),
    moveClaim: (order, claim, move, o) => {
      const params = { order, claim };
      switch (move.action) {
        case 'answer': return call('answerAsBuyer', { ...o, params, body: move.body });
        case 'appeal': return call('appealAsBuyer', { ...o, params, body: move.body });
        case 'accept-offer': return call('acceptOffer', { ...o, params, body: move.body });
        case 'decline-offer': return call('declineOffer', { ...o, params, body: move.body });
        case 'withdraw': return call('withdrawClaim', { ...o, params, body: move.body });
      }
    },
    createCheckout: (body, o) => call('createCheckout', { key: body.id, ...o, params: {}, body }),
    readCheckout: (checkout, o) => call('readCheckout', { ...o, params: { checkout }, query: { session: o?.session } }),
    withdrawContract: async (body, o) => call('withdrawContract', { key: body.id, ...o, params: {}, body, bearer: o?.order ? await atHand(options.token, o.order) : undefined }),
  };
}

/** A token where none is needed: nobody waits long for one, and nobody fails for want of one. */
async function atHand(source: TokenSource, order: string): Promise<string | undefined> {
  try {
    return await Promise.race([source(order), new Promise<undefined>((resolve) => { setTimeout(() => resolve(undefined), 3000); })]);
  } catch {
    return undefined;
  }
}
