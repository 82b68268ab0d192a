/**
 * From cart to order. The shop's server prices the cart; the page names the cart and the sum it shows; what differs is refused.
 * How the payment ended is asked where nobody has told yet. A checkout's id is the only key to it, so it has to be hard to guess.
 */
import type { Checkout } from '../../contract/index.ts';
import { currencyExists } from '../../rules/index.ts';
import { askPayment, remind } from '../ask-payment.ts';
import { answer, type Answer, type Call, type Implementations } from '../call.ts';
import { cartOf } from '../checkout-order.ts';
import { checkoutOf } from '../checkout-record.ts';
import { secondsOf } from '../instant.ts';
import { paymentOf } from '../payments/index.ts';
import { isLocal, type PaymentAdapter } from '../payments/payment.ts';
import { invalid, Refused } from '../problem.ts';
import type { Services } from '../services.ts';
import type { CheckoutRecord } from '../store.ts';
import { createToken } from '../tokens.ts';
import { requireKey } from './orders.ts';

/** Buyers are only sent back to the merchant's own origins; in a sandbox to the developer's own machine as well. */
function checkReturnUrl(returnUrl: string, origins: readonly string[], sandbox: boolean): void {
  if (!URL.canParse(returnUrl)) throw invalid('/returnUrl', 'malformed');
  const url = new URL(returnUrl);
  if (url.username || url.password) throw invalid('/returnUrl', 'malformed');
  if (!origins.includes(url.origin) && !(sandbox && isLocal(url.hostname))) throw invalid('/returnUrl', 'not_allowed');
}

/** How long after paying a checkout's id opens its order, in seconds. It travels in addresses, which end up in histories and logs. */
const opensFor = 3600;

/** The checkout as its page sees it. Just paid, it brings a fresh token for the order. */
async function show(services: Services, { merchant, checkout }: CheckoutRecord): Promise<Checkout> {
  const { state, order, paidAt } = checkout;
  if (state !== 'paid' || order === undefined || paidAt === undefined || secondsOf(await services.now()) > secondsOf(paidAt) + opensFor) return checkout;
  const record = await services.store.readMerchant(merchant);
  if (!record) throw new Refused('not_found');
  return { ...checkout, token: (await createToken(record, { role: 'buyer', order }, services.trueNow())).token };
}

const sameCheckout = (a: CheckoutRecord, b: CheckoutRecord): boolean =>
  a.merchant === b.merchant && a.cart === b.cart && a.method === b.method && a.returnUrl === b.returnUrl
  && a.checkout.amount.amount === b.checkout.amount.amount && a.checkout.amount.currency === b.checkout.amount.currency;

async function create({ services, body, request }: Call<'createCheckout'>): Promise<Answer> {
  const merchant = await services.store.readMerchant(body.merchant);
  if (!merchant) throw invalid('/merchant', 'unknown');
  checkReturnUrl(body.returnUrl, merchant.returnOrigins, services.sandbox);
  const payment = paymentOf(body.method, merchant, services, services.publicUrl ?? new URL(request.url).origin);
  if (!payment) throw new Refused('method_unavailable');
  const cartBody = await services.store.readCart(body.merchant, body.cart);
  if (cartBody === undefined) throw new Refused('cart_unknown');
  const { total, currency } = cartOf(cartBody);
  if (body.amount.amount !== total || body.amount.currency !== currency) throw new Refused('cart_mismatch');
  if (payment.currencies && !payment.currencies.includes(currency)) throw new Refused('currency_unsupported', { detail: `This way of paying takes ${payment.currencies.join(', ')}.` });

  const record: CheckoutRecord = {
    merchant: body.merchant, cart: body.cart, cartBody, returnUrl: body.returnUrl, method: body.method,
    ...(body.locale ? { locale: body.locale } : {}),
    checkout: { id: body.id, state: 'open', amount: body.amount, createdAt: await services.now() },
  };
  await services.store.saveCheckout(record);
  return answer(201, (await begun(services, record, payment)).checkout);
}

/**
 * The checkout with where the buyer goes. It is kept before the provider is asked, so that a payment never is without one; asked again after a failure or
 * a lost reply, the provider gets the same checkout and makes the same payment of it.
 */
function begun(services: Services, wanted: CheckoutRecord, payment: PaymentAdapter): Promise<CheckoutRecord> {
  const { id } = wanted.checkout;
  return services.lanes(`payment ${id}`, async () => {
    const record = await services.store.readCheckout(id);
    if (!record || !sameCheckout(record, wanted)) throw invalid('/id', 'taken');
    // the token stays behind the read: a repeated beginning is no proof of anything
    if (record.checkout.next || record.checkout.state !== 'open') return record;
    if (payment.ask) await remind(services, record);
    const next = await payment.begin(record);
    await services.store.closeCheckout({ ...record, checkout: { ...record.checkout, next } });
    return await services.store.readCheckout(id) ?? record;
  });
}

export const checkouts: Pick<Implementations, 'putCart' | 'createCheckout' | 'readCheckout'> = {
  putCart: async ({ services, caller, params, body }) => {
    requireKey(caller);
    if (!currencyExists(body.currency)) throw new Refused('currency_unknown', { errors: [{ pointer: '/currency', code: 'currency_unknown' }] });
    const ids = body.lines.map(({ id }) => id);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twice !== -1) throw invalid(`/lines/${twice}/id`, 'taken');
    const sum = body.lines.reduce((total, line) => total + line.total, body.shipping);
    if (sum !== body.total) throw new Refused('total_mismatch', { errors: [{ pointer: '/total', code: 'total_mismatch' }] });
    const saved = await services.store.saveCart(caller.merchant.profile.id, params.cart, JSON.stringify(body));
    return answer(saved === 'created' ? 201 : 200, body);
  },

  createCheckout: create,

  readCheckout: async ({ services, params, query }) => {
    return answer(200, await show(services, await askPayment(services, await checkoutOf(services, params.checkout), query.session)));
  },
};
