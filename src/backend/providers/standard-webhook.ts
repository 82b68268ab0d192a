/**
 * Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`), both ways: proving what a merchant's server or the sandbox's bank sent,
 * and signing what a merchant's server is asked. Secrets are `whsec_` and base64.
 */
import { checkAge, forged, type ProviderRequest } from './provider-events.ts';
import { base64Of, bytesOf, hmac, isHmac, joined } from './signature.ts';

const tolerance = 300;
const keyOf = (secret: string): Uint8Array<ArrayBuffer> => bytesOf(secret.replace(/^whsec_/, ''), 'base64') ?? new Uint8Array();

/** @throws Refused `event_forged` */
export async function checkWebhook({ headers, bytes, now }: ProviderRequest, secret: string): Promise<void> {
  const [id, sent, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers.get(name) ?? '');
  if (!id || !sent || !signatures || !/^\d{1,12}$/.test(sent)) throw forged('The headers of Standard Webhooks are missing.');
  checkAge(Number(sent), now, tolerance);
  const checks = signatures.split(' ').filter((each) => each.startsWith('v1,')).map((each) => isHmac(keyOf(secret), joined(`${id}.${sent}.`, bytes), bytesOf(each.slice(3), 'base64')));
  if (!(await Promise.all(checks)).includes(true)) throw forged('No signature matches.');
}

/** The headers that go with a body. The receiver may take the same `id` for the same request. */
export async function signWebhook(body: string, { secret, id, now }: { readonly secret: string; readonly id: string; readonly now: Date }): Promise<Record<string, string>> {
  const sent = String(Math.floor(now.getTime() / 1000));
  const signature = await hmac(keyOf(secret), joined(`${id}.${sent}.${body}`));
  return { 'Content-Type': 'application/json', 'webhook-id': id, 'webhook-timestamp': sent, 'webhook-signature': `v1,${base64Of(signature)}` };
}
