/**
 * Carries the end of a payment into its checkout, whoever told of it: the buyer's return, the provider's event, a timer. Paid, the order is recorded and
 * the checkout closed in one step, so that both are there or neither; whoever comes second finds it done.
 */
import { act } from './act.ts';
import { answer } from './call.ts';
import { cartOf, orderFrom, orderNumber } from './checkout-order.ts';
import { checkoutOf } from './checkout-record.ts';
import type { MerchantRecord } from './merchant-record.ts';
import type { PaymentState } from './payments/payment.ts';
import { Refused } from './problem.ts';
import { providerNamed } from './providers/names.ts';
import type { Services } from './services.ts';
import type { ChargeName, CheckoutRecord } from './store.ts';

type Paid = Extract<PaymentState, { state: 'paid' }>;

/** `fresh` is false when it had ended so before. */
export interface Conclusion { readonly record: CheckoutRecord; readonly fresh: boolean }

export interface ConcludeOptions {
  /** The payer can still be told no: an order number that is taken, or a checkout that was cancelled, is refused instead of worked around. */
  readonly refusable?: boolean;
}

const mostNumbers = 20;

/** Another order got the number in between; never leaves this file. */
class NumberTaken extends Error {}

async function paidAs(services: Services, record: CheckoutRecord, order: string, charge: ChargeName): Promise<CheckoutRecord> {
  const { id, amount, createdAt } = record.checkout;
  return { ...record, charge, checkout: { id, state: 'paid', amount, createdAt, paidAt: await services.now(), order } };
}

/** Records the order and closes the checkout. `taken` when the number belongs to another order. */
async function orderAs(services: Services, merchant: MerchantRecord, record: CheckoutRecord, payment: { number: string; charge: ChargeName; captured: number }): Promise<'done' | 'taken'> {
  const { number, charge, captured } = payment;
  const key = { merchant: record.merchant, order: number };
  if (await services.store.readCase(key)) return 'taken';
  try {
    await act(services, {
      key,
      command: (now, before) => {
        if (before.file) throw new NumberTaken();
        const order = orderFrom(record, number, now);
        return { by: 'provider', type: 'record_order', order: { ...order, charge: { ...order.charge, ...charge, captured } }, policy: merchant.policy, merchant: merchant.profile };
      },
      checkout: await paidAs(services, record, number, charge),
      answer: () => answer(200, {}),
    });
  } catch (error) {
    if (error instanceof NumberTaken) return 'taken';
    // another process was faster with the same payment
    if (!(error instanceof Refused) || error.code !== 'checkout_closed') throw error;
  }
  return 'done';
}

/** An order that names this payment already: the shop was faster than the news of it. */
async function orderOf({ store }: Services, { merchant, method, checkout }: CheckoutRecord, charge: ChargeName): Promise<string | undefined> {
  for (const { provider, reference } of [charge, { provider: method, reference: checkout.id }]) {
    const [key] = await store.findCharges(merchant, providerNamed(provider), [reference]);
    if (key) return key.order;
  }
  return undefined;
}

async function pay(services: Services, record: CheckoutRecord, { charge = { provider: record.method, reference: record.checkout.id }, amount, order }: Paid, refusable: boolean): Promise<void> {
  const { total, currency, order: wanted } = cartOf(record.cartBody);
  const merchant = await services.store.readMerchant(record.merchant);
  if (!merchant) throw new Refused('not_found');
  const recorded = await orderOf(services, record, charge);
  if (recorded !== undefined) {
    await services.store.closeCheckout(await paidAs(services, record, recorded, charge));
    return;
  }
  if (amount && amount.currency !== currency) throw new Refused('currency_mismatch');
  const own = order ?? wanted;
  for (let attempt = own === undefined ? 0 : -1; attempt < mostNumbers; attempt++) {
    const number = attempt < 0 ? own! : await orderNumber(record.checkout.id, attempt);
    if (await orderAs(services, merchant, record, { number, charge, captured: amount?.amount ?? total }) === 'done') return;
    if (attempt >= 0) continue;
    if (refusable) throw new Refused('checkout_closed');
    // the money is there, so there has to be an order; whoever runs the server hears that it is not the one it was meant to be
    services.log({ at: services.trueNow().toISOString(), level: 'error', event: 'order_number_taken' });
  }
  throw new Error('No free order number was found.');
}

/** @throws Refused when the rules do not let the order be, `not_found` without a checkout, `checkout_closed` where the payer can be told no */
export function conclude(services: Services, id: string, payment: PaymentState, { refusable = false }: ConcludeOptions = {}): Promise<Conclusion> {
  return services.lanes(`checkout ${id}`, async () => {
    const before = await checkoutOf(services, id);
    const { state } = before.checkout;
    if (payment.state === 'open' || state === payment.state || state === 'paid') return { record: before, fresh: false };
    if (refusable && state !== 'open') return { record: before, fresh: false };
    if (payment.state === 'paid') await pay(services, before, payment, refusable);
    else if (state === 'open') await services.store.closeCheckout({ ...before, checkout: { ...before.checkout, state: payment.state } });
    // whoever else was faster, what counts is what is kept
    const record = await checkoutOf(services, id);
    return { record, fresh: record.checkout.state !== state };
  });
}

/** Whether a checkout that is paid was paid by other money than this. Who told of it without a name for the money does not stand against one who has it. */
export const isOtherMoney = ({ charge, checkout }: CheckoutRecord, { charge: other }: Paid): boolean =>
  !!charge && !!other && charge.reference !== checkout.id && (charge.provider !== other.provider || charge.reference !== other.reference);
