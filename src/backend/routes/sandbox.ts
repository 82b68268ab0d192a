/** What only a sandbox does: move the clock, and take payments that are none. */
import { readBytes } from '../body.ts';
import { answer, type Implementations } from '../call.ts';
import { cartOf } from '../checkout-order.ts';
import { checkoutOf } from '../checkout-record.ts';
import { conclude } from '../conclude.ts';
import { secondsOf } from '../instant.ts';
import { backTo } from '../payments/payment.ts';
import { invalid, Refused } from '../problem.ts';
import { checkoutPage } from '../sandbox-page.ts';
import type { Services } from '../services.ts';
import { settleDue } from '../settle.ts';
import type { CheckoutRecord } from '../store.ts';

async function openCheckout(services: Services, id: string): Promise<CheckoutRecord> {
  const record = await checkoutOf(services, id);
  if (record.method !== 'sandbox') throw new Refused('not_found');
  return record;
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
  await openCheckout(services, id);
  const { record } = await conclude(services, id, { state: wanted }, { refusable: true });
  if (record.checkout.state !== wanted) throw new Refused('checkout_closed');
  return record;
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
