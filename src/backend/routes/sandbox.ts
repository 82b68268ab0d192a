/** What only a sandbox does: move the clock, and take payments that are none. */
import { act } from '../act.ts';
import { readBytes } from '../body.ts';
import { answer, type Implementations } from '../call.ts';
import { cartOf, orderFrom, orderNumber } from '../checkout-order.ts';
import { secondsOf } from '../instant.ts';
import { invalid, Refused } from '../problem.ts';
import { checkoutPage } from '../sandbox-page.ts';
import type { Services } from '../services.ts';
import { settleDue } from '../settle.ts';
import type { CheckoutRecord } from '../store.ts';

const mostNumbers = 20;

async function openCheckout(services: Services, id: string): Promise<CheckoutRecord> {
  const record = await services.store.readCheckout(id);
  if (!record || record.method !== 'sandbox') throw new Refused('not_found');
  return record;
}

/** Records the order and closes the checkout in one step. False when the number belongs to another order. */
async function payAs(services: Services, record: CheckoutRecord, number: string): Promise<boolean> {
  const merchant = await services.store.readMerchant(record.merchant);
  if (!merchant) throw new Refused('not_found');
  const paid: CheckoutRecord = { ...record, checkout: { id: record.checkout.id, state: 'paid', amount: record.checkout.amount, createdAt: record.checkout.createdAt, paidAt: await services.now(), order: number } };
  const key = { merchant: record.merchant, order: number };
  const existing = await services.store.readCase(key);
  if (existing) {
    if (cartOf(record.cartBody).order === undefined) return false;
    throw new Refused('checkout_closed');
  }
  await act(services, {
    key,
    command: (now, before) => {
      if (before.file) throw new Refused('checkout_closed');
      return { by: 'provider', type: 'record_order', order: orderFrom(record, number, now), policy: merchant.policy, merchant: merchant.profile };
    },
    checkout: paid,
    answer: () => answer(200, {}),
  });
  return true;
}

async function pay(services: Services, record: CheckoutRecord): Promise<void> {
  const { order } = cartOf(record.cartBody);
  for (let attempt = 0; attempt < mostNumbers; attempt++) {
    if (await payAs(services, record, order ?? await orderNumber(record.checkout.id, attempt))) return;
  }
  throw new Error('No free order number was found.');
}

async function actionOf(request: Request): Promise<'paid' | 'cancelled'> {
  const type = (request.headers.get('Content-Type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new Refused('media_type_unsupported');
  const action = new URLSearchParams(new TextDecoder().decode(await readBytes(request, 4096))).get('action');
  if (action !== 'pay' && action !== 'cancel') throw invalid('/action', action === null ? 'required' : 'not_allowed');
  return action === 'pay' ? 'paid' : 'cancelled';
}

/** Pays or cancels, once. The same again changes nothing; the contrary is refused. */
async function close(services: Services, id: string, wanted: 'paid' | 'cancelled'): Promise<CheckoutRecord> {
  return services.lanes(`checkout ${id}`, async () => {
    const record = await openCheckout(services, id);
    if (record.checkout.state === 'open') {
      if (wanted === 'paid') await pay(services, record).catch((error: unknown) => { if (!(error instanceof Refused) || error.code !== 'checkout_closed') throw error; });
      else await services.store.closeCheckout({ ...record, checkout: { ...record.checkout, state: 'cancelled' } });
    }
    // whoever else was faster, what counts is what is kept
    const now = await openCheckout(services, id);
    if (now.checkout.state !== wanted) throw new Refused('checkout_closed');
    return now;
  });
}

function backTo({ returnUrl, checkout }: CheckoutRecord): string {
  const url = new URL(returnUrl);
  url.searchParams.append('redress_checkout', checkout.id);
  return url.href;
}

export const sandbox: Pick<Implementations, 'moveClock' | 'showSandboxCheckout' | 'settleSandboxCheckout'> = {
  moveClock: async ({ services, body }) => services.lanes('sandbox clock', async () => {
    const seconds = 'advance' in body ? body.advance : secondsOf(body.to) - secondsOf(await services.now());
    if (seconds < 0) throw invalid('/to', 'too_early');
    if (seconds > 400 * 86_400) throw invalid('/to', 'too_large');
    await services.moveClock(seconds);
    await settleDue(services);
    return answer(200, { now: await services.now() });
  }),

  showSandboxCheckout: async ({ services, params }) => {
    const record = await openCheckout(services, params.checkout);
    return checkoutPage(record, cartOf(record.cartBody), backTo(record), (await services.store.readMerchant(record.merchant))?.profile.name ?? '');
  },

  settleSandboxCheckout: async ({ services, params, request }) => {
    const record = await close(services, params.checkout, await actionOf(request));
    return new Response(null, { status: 303, headers: { Location: backTo(record), 'Cache-Control': 'no-store' } });
  },
};
