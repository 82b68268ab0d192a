/**
 * PayPal's dispute events (`CUSTOMER.DISPUTE.*`), signed with SHA256withRSA over `id|time|webhook id|CRC-32 of the body`. The certificate is pinned
 * by the merchant: the address of one that comes in a header is not looked at. An inquiry is a talk between buyer and seller and no chargeback.
 */
import * as z from 'zod/mini';
import { decimal, toMinor } from '../import/decimal.ts';
import { checkAge, forged, ignored, jsonOf, textOf, unreadable, type ProviderEvents, type ProviderNews, type ProviderRequest } from './provider-events.ts';
import { bytesOf, isRsa } from './signature.ts';

/** PayPal repeats an event for three days; a repetition changes nothing here, so they may all come in. */
const tolerance = 3 * 86_400;

const id = z.string().check(z.minLength(1), z.maxLength(200));
const Envelope = z.object({ event_type: z.string(), resource: z.unknown() });
const Dispute = z.object({
  dispute_id: id,
  disputed_transactions: z.array(z.object({ seller_transaction_id: id })).check(z.minLength(1), z.maxLength(50)),
  dispute_amount: z.object({ currency_code: z.string().check(z.regex(/^[A-Z]{3}$/)), value: z.string().check(z.regex(/^\d{1,12}(\.\d{1,3})?$/)) }),
  dispute_life_cycle_stage: z.string(),
  status: z.string(),
  dispute_outcome: z.optional(z.object({ outcome_code: z.optional(z.string()) })),
});

/** Who has the money in the end. What PayPal pays out of its own pocket is no loss of the merchant's. */
const sellers: readonly (string | undefined)[] = ['RESOLVED_SELLER_FAVOUR', 'RESOLVED_SELLER_FAVOR', 'RESOLVED_WITH_PAYOUT', 'CANCELED_BY_BUYER', 'DENIED'];
const buyers: readonly (string | undefined)[] = ['RESOLVED_BUYER_FAVOUR', 'RESOLVED_BUYER_FAVOR', 'ACCEPTED'];

async function check({ headers, bytes, now }: ProviderRequest, { webhookId, certificate }: Secrets, crc32: (bytes: Uint8Array) => number): Promise<void> {
  const [transmission, time, signature] = ['id', 'time', 'sig'].map((name) => headers.get(`paypal-transmission-${name}`) ?? '') as [string, string, string];
  if (headers.get('paypal-auth-algo') !== 'SHA256withRSA') throw forged('PAYPAL-AUTH-ALGO is not SHA256withRSA.');
  checkAge(Date.parse(time) / 1000, now, tolerance);
  const signed = `${transmission}|${time}|${webhookId}|${crc32(bytes)}`;
  if (!await isRsa(certificate, 'SHA-256', signed, bytesOf(signature, 'base64'))) throw forged('PAYPAL-TRANSMISSION-SIG does not match.');
}

function newsOf({ dispute_id: reference, disputed_transactions, dispute_amount, dispute_life_cycle_stage: stage, status, dispute_outcome }: z.infer<typeof Dispute>): ProviderNews {
  const { currency_code: currency, value } = dispute_amount;
  const about = { charges: disputed_transactions.map((each) => each.seller_transaction_id), reference, amount: { amount: toMinor(decimal(value), currency), currency } };
  if (stage === 'INQUIRY') return ignored;
  if (status !== 'RESOLVED') return { kind: 'chargeback_opened', ...about };
  const outcome = dispute_outcome?.outcome_code;
  if (sellers.includes(outcome)) return { kind: 'chargeback_closed', ...about, won: 'merchant' };
  return buyers.includes(outcome) ? { kind: 'chargeback_closed', ...about, won: 'buyer' } : ignored;
}

interface Secrets { readonly webhookId: string; readonly certificate: string }

export const paypal = (secrets: Secrets, crc32: (bytes: Uint8Array) => number): ProviderEvents => ({
  verify: async (request) => {
    await check(request, secrets, crc32);
    const event = Envelope.safeParse(jsonOf(textOf(request.bytes)));
    if (!event.success) throw unreadable('This is no PayPal event.');
    if (!event.data.event_type.startsWith('CUSTOMER.DISPUTE.')) return ignored;
    const dispute = Dispute.safeParse(event.data.resource);
    if (!dispute.success) throw unreadable('This is no PayPal dispute.');
    return newsOf(dispute.data);
  },
});
