/**
 * The sandbox's own provider, signed as Standard Webhooks describe it (`webhook-id`, `webhook-timestamp`, `webhook-signature`): for the demo,
 * and for the conformance suite, which cannot sign as a real provider. There only on a server run as a sandbox.
 */
import * as z from 'zod/mini';
import { Money } from '../../contract/index.ts';
import { checkAge, forged, jsonOf, textOf, unreadable, type ProviderEvents } from './provider-events.ts';
import { bytesOf, isHmac, joined } from './signature.ts';

const tolerance = 300;

const reference = z.string().check(z.minLength(1), z.maxLength(200));
const about = { charge: reference, reference, amount: z.optional(Money) };
const Event = z.union([
  z.object({ type: z.literal('chargeback_opened'), data: z.object(about) }),
  z.object({ type: z.literal('chargeback_closed'), data: z.object({ ...about, won: z.enum(['buyer', 'merchant']) }) }),
]);

export const sandbox = ({ secret }: { readonly secret: string }): ProviderEvents => ({
  verify: async ({ headers, bytes, now }) => {
    const [id, sent, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers.get(name) ?? '');
    if (!id || !sent || !signatures || !/^\d{1,12}$/.test(sent)) throw forged('The headers of Standard Webhooks are missing.');
    checkAge(Number(sent), now, tolerance);
    const key = bytesOf(secret.replace(/^whsec_/, ''), 'base64') ?? new Uint8Array();
    const checks = signatures.split(' ').filter((each) => each.startsWith('v1,')).map((each) => isHmac(key, joined(`${id}.${sent}.`, bytes), bytesOf(each.slice(3), 'base64')));
    if (!(await Promise.all(checks)).includes(true)) throw forged('No signature matches.');

    const event = Event.safeParse(jsonOf(textOf(bytes)));
    if (!event.success) throw unreadable('This is no event of the sandbox.');
    const { type: kind, data: { charge, amount, ...rest } } = event.data;
    const news = { charges: [charge], ...(amount ? { amount } : {}), reference: rest.reference };
    return kind === 'chargeback_closed' && 'won' in rest ? { kind, ...news, won: rest.won } : { kind: 'chargeback_opened', ...news };
  },
});
