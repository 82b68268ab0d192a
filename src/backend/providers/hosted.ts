/** What a merchant's own payment server reports: how a checkout ended. Signed as in Standard Webhooks with the secret it is asked with. */
import * as z from 'zod/mini';
import { Id } from '../../contract/index.ts';
import { HostedState, paymentState } from '../payments/hosted.ts';
import { jsonOf, textOf, unreadable, type ProviderEvents } from './provider-events.ts';
import { checkWebhook } from './standard-webhook.ts';

const states = { checkout_paid: 'paid', checkout_cancelled: 'cancelled', checkout_failed: 'failed' } as const;
const Event = z.object({ type: z.enum(['checkout_paid', 'checkout_cancelled', 'checkout_failed']), data: z.extend(z.omit(HostedState, { state: true }), { checkout: Id }) });

export const hosted = ({ secret }: { readonly secret: string }): ProviderEvents => ({
  verify: async (request) => {
    await checkWebhook(request, secret);
    const event = Event.safeParse(jsonOf(textOf(request.bytes)));
    if (!event.success) throw unreadable('This is no event about a checkout.');
    const { type, data: { checkout, ...rest } } = event.data;
    return { kind: 'checkout', checkout, payment: paymentState({ state: states[type], ...rest }) };
  },
});
