/**
 * The sandbox's own provider, signed as Standard Webhooks describe it (`webhook-id`, `webhook-timestamp`, `webhook-signature`): for the demo,
 * and for the conformance suite, which cannot sign as a real provider. There only on a server run as a sandbox.
 */
import * as z from 'zod/mini';
import { Money } from '../../contract/index.ts';
import { jsonOf, textOf, unreadable, type ProviderEvents } from './provider-events.ts';
import { checkWebhook } from './standard-webhook.ts';

const reference = z.string().check(z.minLength(1), z.maxLength(200));
const about = { charge: reference, reference, amount: z.optional(Money) };
const Event = z.union([
  z.object({ type: z.literal('chargeback_opened'), data: z.object(about) }),
  z.object({ type: z.literal('chargeback_closed'), data: z.object({ ...about, won: z.enum(['buyer', 'merchant']) }) }),
]);

export const sandbox = ({ secret }: { readonly secret: string }): ProviderEvents => ({
  verify: async (request) => {
    await checkWebhook(request, secret);
    const event = Event.safeParse(jsonOf(textOf(request.bytes)));
    if (!event.success) throw unreadable('This is no event of the sandbox.');
    const { type: kind, data: { charge, amount, ...rest } } = event.data;
    const news = { charges: [charge], ...(amount ? { amount } : {}), reference: rest.reference };
    return kind === 'chargeback_closed' && 'won' in rest ? { kind, ...news, won: rest.won } : { kind: 'chargeback_opened', ...news };
  },
});
