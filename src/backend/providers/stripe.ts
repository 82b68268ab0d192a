/**
 * Stripe's dispute events (`charge.dispute.*`), signed in `Stripe-Signature` (`t=…,v1=…`, HMAC-SHA256 over `t.body`). What counts is the state
 * of the dispute in the event, not the event's name: events arrive in any order, and some never.
 */
import * as z from 'zod/mini';
import type { MerchantRecord } from '../merchant-record.ts';
import { checkAge, forged, ignored, jsonOf, textOf, unreadable, type ProviderEvents, type ProviderNews, type ProviderRequest } from './provider-events.ts';
import { bytesOf, isHmac, joined } from './signature.ts';

/** Stripe signs anew each time it sends, so five minutes (Stripe's own default) are enough. */
const tolerance = 300;

const id = z.string().check(z.minLength(1), z.maxLength(200));
/** What names another object is its id, or the object itself when the endpoint expands it. */
const named = z.union([id, z.object({ id })]);
const Envelope = z.object({ type: z.string(), data: z.object({ object: z.unknown() }) });
const Dispute = z.object({
  id, status: z.string(), amount: z.int().check(z.minimum(0)), currency: z.string().check(z.regex(/^[a-z]{3}$/i)),
  charge: named, payment_intent: z.optional(z.nullable(named)),
});

const idOf = (value: z.infer<typeof named>): string => (typeof value === 'string' ? value : value.id);

async function check({ headers, bytes, now }: ProviderRequest, secret: string): Promise<void> {
  const parts = (headers.get('Stripe-Signature') ?? '').split(',').map((part) => part.trim().split('='));
  const sent = parts.find(([name]) => name === 't')?.[1] ?? '';
  if (!/^\d{1,12}$/.test(sent)) throw forged('Stripe-Signature has no time.');
  checkAge(Number(sent), now, tolerance);
  const signed = joined(`${sent}.`, bytes);
  // while a secret is being changed there is one signature for each
  for (const [name, value = ''] of parts) {
    if (name === 'v1' && await isHmac(new TextEncoder().encode(secret), signed, bytesOf(value, 'hex'))) return;
  }
  throw forged('Stripe-Signature does not match.');
}

/** Stripe writes two digits for these two, which have none (docs.stripe.com/currencies, "special cases"). */
const amountOf = (amount: number, currency: string): number => (currency === 'ISK' || currency === 'UGX' ? Math.round(amount / 100) : amount);

function newsOf(dispute: z.infer<typeof Dispute>): ProviderNews {
  const { id: reference, status, amount, charge, payment_intent: intent } = dispute;
  const currency = dispute.currency.toUpperCase();
  const about = { charges: [idOf(charge), ...(intent ? [idOf(intent)] : [])], reference, amount: { amount: amountOf(amount, currency), currency } };
  if (status === 'won' || status === 'lost') return { kind: 'chargeback_closed', ...about, won: status === 'won' ? 'merchant' : 'buyer' };
  // an inquiry moves no money; a chargeback that grew out of it has the same id, so an inquiry's end must not close it
  return status === 'needs_response' || status === 'under_review' ? { kind: 'chargeback_opened', ...about } : ignored;
}

export const stripe = ({ secret }: NonNullable<NonNullable<MerchantRecord['providers']>['stripe']>): ProviderEvents => ({
  verify: async (request) => {
    await check(request, secret);
    const event = Envelope.safeParse(jsonOf(textOf(request.bytes)));
    if (!event.success) throw unreadable('This is no Stripe event.');
    if (!event.data.type.startsWith('charge.dispute.')) return ignored;
    const dispute = Dispute.safeParse(event.data.data.object);
    if (!dispute.success) throw unreadable('This is no Stripe dispute.');
    return newsOf(dispute.data);
  },
});
