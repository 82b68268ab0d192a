/**
 * Paying on a provider's own page, opened by the merchant's server: that server is asked in a signed call, and answers with an address or a form.
 * The end comes back as a signed event (`providers/hosted.ts`), or as the answer to `checkout_status`.
 */
import * as z from 'zod/mini';
import { Money, OrderNumber, ReturnUrl } from '../../contract/index.ts';
import { cartOf } from '../checkout-order.ts';
import type { HostedPayments } from '../merchant-record.ts';
import { Refused } from '../problem.ts';
import { providerNamed } from '../providers/names.ts';
import { signWebhook } from '../providers/standard-webhook.ts';
import type { CheckoutRecord } from '../store.ts';
import { callProvider, unreadable, type Send } from './call-provider.ts';
import { backTo, isSafe, type PaymentAdapter, type PaymentState } from './payment.ts';

const name = z.string().check(z.minLength(1), z.maxLength(200));

const Opened = z.union([z.strictObject({ redirect: ReturnUrl }), z.strictObject({ post: z.strictObject({ action: ReturnUrl, fields: z.record(z.string(), z.string()) }) })]);

/** How a payment stands, as the merchant's server says it. `provider` and `reference` are what a chargeback will name. */
export const HostedState = z.object({
  state: z.enum(['open', 'paid', 'cancelled', 'failed']),
  order: z.optional(OrderNumber),
  provider: z.optional(name),
  reference: z.optional(name),
  amount: z.optional(Money),
});

export function paymentState({ state, order, provider, reference, amount }: z.infer<typeof HostedState>): PaymentState {
  if (state !== 'paid') return { state };
  return {
    state,
    ...(reference === undefined ? {} : { charge: { provider: providerNamed(provider ?? 'hosted'), reference } }),
    ...(amount ? { amount } : {}), ...(order === undefined ? {} : { order }),
  };
}

interface Means { readonly send: Send; readonly now: () => Date; readonly sandbox: boolean }

export function hosted({ url, secret, currencies }: HostedPayments, { send, now, sandbox }: Means): PaymentAdapter {
  const call = async (type: string, { merchant, checkout: { id } }: CheckoutRecord, data: object) => {
    const body = JSON.stringify({ type, timestamp: now().toISOString(), data: { checkout: id, merchant, ...data } });
    return callProvider(send, url, { method: 'POST', headers: await signWebhook(body, { secret, id: `${type}_${id}`, now: now() }), body });
  };
  return {
    ...(currencies ? { currencies } : {}),

    begin: async (record) => {
      const { currency, lines, shipping, total } = cartOf(record.cartBody);
      const { status, json } = await call('checkout_requested', record, {
        cart: record.cart, amount: { amount: total, currency }, lines, shipping, returnUrl: backTo(record), ...(record.locale ? { locale: record.locale } : {}),
      });
      if (status >= 400) throw new Refused('provider_refused');
      const step = Opened.safeParse(json);
      if (!step.success) throw unreadable('The merchant’s server answered with neither an address nor a form.');
      const address = 'redirect' in step.data ? step.data.redirect : step.data.post.action;
      if (!isSafe(address, sandbox)) throw unreadable('The merchant’s server answered with an address that is not https.');
      return step.data;
    },

    ask: async (record) => {
      const { status, json } = await call('checkout_status', record, {});
      // a server that only reports by event knows no such question
      if (status >= 400) return { state: 'open' };
      const answer = HostedState.safeParse(json);
      if (!answer.success) throw unreadable('The merchant’s server answered with no state.');
      return paymentState(answer.data);
    },
  };
}
