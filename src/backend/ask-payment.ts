/**
 * Asks whoever took a payment how it stands, and carries the answer to the checkout: when a buyer comes back before the provider's news, and now and then
 * by a timer, so that a payment whose news was lost still becomes an order.
 */
import { checkoutOf } from './checkout-record.ts';
import { instantAfter, secondsOf } from './instant.ts';
import { paymentOf } from './payments/index.ts';
import { Refused } from './problem.ts';
import type { Services } from './services.ts';
import type { CheckoutRecord } from './store.ts';
import { tellCheckout } from './tell-checkout.ts';

/** In seconds: when a timer asks first, and after how long it stops. In between it waits as long again as the checkout is old. */
const first = 120;
const last = 3 * 86_400;
const [batch, leaseSeconds] = [20, 60];

/** When the timer asks next about a checkout of that age, or null for never. */
function nextAsking({ checkout: { createdAt } }: CheckoutRecord, now: string): string | null {
  const age = secondsOf(now) - secondsOf(createdAt);
  return age > last ? null : instantAfter(now, Math.max(first, age));
}

export const remind = async (services: Services, record: CheckoutRecord): Promise<void> => services.store.remindCheckout(record.checkout.id, nextAsking(record, await services.now()));

/** The checkout as it is once its payment was asked about. `session` is what the buyer's address said. */
export function askPayment(services: Services, { checkout: { id } }: CheckoutRecord, session?: string): Promise<CheckoutRecord> {
  return services.lanes(`payment ${id}`, async () => {
    const record = await checkoutOf(services, id);
    const merchant = record.checkout.state === 'paid' ? undefined : await services.store.readMerchant(record.merchant);
    const adapter = merchant && paymentOf(record.method, merchant, services);
    if (!adapter?.ask) return record;
    const bind = async (own: string): Promise<void> => {
      if (!await services.store.closeCheckout({ ...await checkoutOf(services, id), session: own })) throw new Refused('checkout_closed');
      // from here on money may move: whatever happens to us, the timer looks again
      await remind(services, record);
    };
    const payment = await adapter.ask(record, { session, bind });
    await tellCheckout(services, record.merchant, record.method, { kind: 'checkout', checkout: id, payment });
    return checkoutOf(services, id);
  });
}

/** Asks about every unpaid checkout whose time has come. How many became something else by it. */
export async function settleCheckouts(services: Services): Promise<number> {
  let settled = 0;
  for (;;) {
    const now = await services.now();
    const due = await services.store.takeCheckouts(now, instantAfter(now, leaseSeconds), batch);
    for (const record of due) {
      try {
        await remind(services, record);
        if ((await askPayment(services, record)).checkout.state !== record.checkout.state) settled++;
      } catch (error) {
        services.log({ at: services.trueNow().toISOString(), level: 'error', event: 'checkout_not_settled', error: { name: error instanceof Refused ? error.code : error instanceof Error ? error.name : 'unknown' } });
      }
    }
    if (due.length < batch) return settled;
  }
}
