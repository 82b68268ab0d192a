/**
 * A claims API over Medusa's store API, for a shop whose orders live there: `element.api = medusaApi(…)`. It shows the order and takes returns;
 * everything else Medusa's store API has no place for is refused, and no case names it. Knows no elements.
 */
import type { ClaimsApi } from '../client/claims-api.ts';
import { failureOf } from '../client/outcome.ts';
import type { LineQuantity, ReturnBody } from '../contract/return.ts';
import type { Receipt } from '../contract/case.ts';
import { refusal, storeOf } from './call.ts';
import type { StoreCall, StoreOptions } from './call.ts';
import { caseOf, versionOf } from './case.ts';
import type { Shop } from './case.ts';
import { instant } from './order.ts';
import { askedAs, noted, quote, returnable } from './returns.ts';
import { OrderReply, orderFields, ReturnReply, ReturnShippingReply } from './shapes.ts';
import type { Order, ReturnShipping } from './shapes.ts';

export interface MedusaOptions extends StoreOptions, Shop {
  /** The one shipping option for returns that is used, where Medusa has several; else the cheapest. */
  readonly returnShipping?: string;
}

type Told = Pick<StoreCall, 'signal'>;

/** The order of every call is Medusa's id (`order_…`): whoever knows it may read the order, unless the shop guards the route. */
export function medusaApi(options: MedusaOptions): ClaimsApi {
  const { now = Date.now, merchant, returnShipping } = options;
  const store = storeOf(options);

  const readOrder = async (order: string, { signal }: Told): Promise<Order> =>
    (await store(`orders/${encodeURIComponent(order)}`, OrderReply, { query: { fields: orderFields }, signal })).order;

  /** How goods come back; nothing where the shop takes none back, or has set up no way for it. */
  const wayBack = async ({ cart }: Order, { signal }: Told): Promise<ReturnShipping | undefined> => {
    if (!cart || !merchant.returnPolicy.days) return undefined;
    const { shipping_options: all } = await store('shipping-options', ReturnShippingReply, { query: { cart_id: cart.id, is_return: 'true' }, signal }).catch((error: unknown) => {
      const { outcome } = failureOf(error);
      // the cart was cleared away, or this Medusa is too old to be asked: the order is there all the same
      if (outcome === 'refused' || outcome === 'unintelligible') return { shipping_options: [] };
      throw error;
    });
    return all.filter(({ id, amount }) => amount != null && (!returnShipping || id === returnShipping)).sort((a, b) => a.amount! - b.amount!)[0];
  };

  /** The order and the way back, when these lines may go that way. */
  const returning = async (order: Order, { kind, lines }: Pick<ReturnBody, 'kind' | 'lines'>, told: Told) => {
    const way = kind === 'return' ? await wayBack(order, told) : undefined;
    if (!way) throw refusal('not_possible_now', 409);
    check(lines, returnable(order, way)[0]?.lines ?? []);
    return way;
  };

  const requestReturn: ClaimsApi['requestReturn'] = async (id, body, told = {}): Promise<Receipt> => {
    const order = await readOrder(id, told);
    const before = askedAs(order, body.id);
    if (before) return { id: body.id, receivedAt: instant(before.created_at), version: versionOf(order) };
    const way = await returning(order, body, told);
    await store('returns', ReturnReply, {
      body: { order_id: order.id, items: body.lines.map(({ line, quantity }, at) => ({ id: line, quantity, ...(at ? {} : { note: noted(body) }) })), return_shipping: { option_id: way.id } }, signal: told.signal,
    });
    return { id: body.id, receivedAt: instant(now()), version: versionOf(order) };
  };

  const none = (): Promise<never> => Promise.reject(refusal('not_possible_now', 409));
  return {
    readMerchant: () => Promise.resolve(merchant),
    readCase: async (id, told = {}) => {
      const order = await readOrder(id, told);
      return caseOf(order, await wayBack(order, told), options, now());
    },
    quoteReturn: async (id, wanted, told = {}) => {
      const order = await readOrder(id, told);
      return quote(order, wanted.lines, await returning(order, wanted, told));
    },
    requestReturn,
    sendMessage: none, markRead: none, withdrawReturn: none, rate: none, putFile: none, readFile: none,
    fileClaim: none, moveClaim: none, createCheckout: none, readCheckout: none, withdrawContract: none,
  };
}

function check(lines: readonly LineQuantity[], open: readonly LineQuantity[]): void {
  for (const { line, quantity } of lines) {
    const most = open.find((each) => each.line === line)?.quantity;
    if (most === undefined || quantity > most) throw refusal('quantity_exceeded', 422);
  }
}
