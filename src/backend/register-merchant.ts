/** Takes a merchant in: its public profile, the rules its orders get, its secrets. Whoever runs the server calls it; there is no route for it. */
import { Merchant, type PolicyPack } from '../contract/index.ts';
import { checkPolicy, currencyExists, packs } from '../rules/index.ts';
import { sha256 } from './hash.ts';
import type { MerchantRecord, PaymentAccounts, ProviderSecrets, WebhookTarget } from './merchant-record.ts';
import { signPayload } from './payments/amazon-signature.ts';
import { isSafe } from './payments/payment.ts';
import { leastRetention } from './retention.ts';
import type { Store } from './store.ts';

/** What keeps a merchant from being taken in, in words for the person who does it. */
export class RegistrationError extends Error {
  override readonly name = 'RegistrationError';
}

export interface Registration {
  /** The public face, as the wire has it. */
  readonly profile: unknown;
  /** The name of a pack that ships, or a pack of the merchant's own. */
  readonly policy: unknown;
  /** `sk_…`, at least 20 characters. Only its hash is kept. */
  readonly secretKey: string;
  /** Signs order tokens, at least 32 characters. */
  readonly tokenSecret: string;
  /** Origins a buyer may be sent back to: `https://shop.example`. */
  readonly returnOrigins?: readonly string[];
  /** What proves that a payment provider's event is one. */
  readonly providers?: ProviderSecrets;
  /** How buyers may pay: `hosted` by the merchant's own server, `amazon-pay`. */
  readonly payments?: PaymentAccounts;
  /** Where letters to the merchant go; its published e-mail channel when left out. */
  readonly email?: string;
  readonly webhook?: WebhookTarget;
  /** Days after which an order in which nothing happens any more is erased. */
  readonly retention?: number;
}

function packOf(policy: unknown): PolicyPack {
  if (typeof policy === 'string') {
    const pack = Object.entries(packs).find(([name]) => name === policy)?.[1];
    if (!pack) throw new RegistrationError(`There is no policy pack “${policy}”. These ship: ${Object.keys(packs).join(', ')}.`);
    return pack;
  }
  const checked = checkPolicy(policy);
  if ('pack' in checked) return checked.pack;
  throw new RegistrationError(`The policy pack does not hold: ${checked.errors.map(({ message }) => message).join(' ')}`);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export function checkSecretKey(secretKey: string): void {
  if (!/^sk_[A-Za-z0-9_]{17,200}$/.test(secretKey)) throw new RegistrationError('A secret key is “sk_” and at least 17 letters, digits or underscores.');
}

export function checkTokenSecret(tokenSecret: string): void {
  if (tokenSecret.length < 32) throw new RegistrationError('A token secret has at least 32 characters.');
}

export function checkRetention(days: number): void {
  if (!Number.isInteger(days) || days < leastRetention || days > 36_500) throw new RegistrationError(`Orders are kept for ${leastRetention} to 36500 whole days.`);
}

/** A slip is said when the shop is taken in, not when a buyer wants to pay. */
async function checkPayments({ hosted, 'amazon-pay': amazonPay }: PaymentAccounts): Promise<void> {
  if (hosted && !isSafe(hosted.url, true)) throw new RegistrationError(`“${hosted.url}” is not an address for payments. Write it like https://shop.example/redress/payments.`);
  if (hosted && !/^whsec_[A-Za-z0-9+/]{24,}={0,2}$/.test(hosted.secret)) throw new RegistrationError('The secret for hosted payments is “whsec_” and at least 24 characters of base64.');
  for (const currency of [...hosted?.currencies ?? [], ...(amazonPay ? [amazonPay.ledgerCurrency] : [])])
    if (!currencyExists(currency)) throw new RegistrationError(`There is no currency “${currency}”. Write it like EUR.`);
  if (!amazonPay) return;
  await signPayload(amazonPay, '').catch(() => { throw new RegistrationError('The private key of amazon-pay cannot be read. It is PEM text from -----BEGIN PRIVATE KEY----- on (PKCS #8).'); });
}

export async function registerMerchant(store: Store, { profile, policy, secretKey, tokenSecret, returnOrigins = [], providers, payments, email, webhook, retention }: Registration): Promise<MerchantRecord> {
  checkSecretKey(secretKey);
  checkTokenSecret(tokenSecret);
  const merchant = Merchant.parse(profile);
  // dates of every order are counted there, so a name nobody knows would only be noticed when the first order comes
  if (!isTimeZone(merchant.timeZone)) throw new RegistrationError(`There is no time zone “${merchant.timeZone}”. Write it like Europe/Berlin.`);
  if (webhook && !(URL.canParse(webhook.url) && /^https?:$/.test(new URL(webhook.url).protocol))) throw new RegistrationError(`“${webhook.url}” is not an address for a webhook. Write it like https://shop.example/redress.`);
  if (payments) await checkPayments(payments);
  const wrong = returnOrigins.find((origin) => !URL.canParse(origin));
  if (wrong !== undefined) throw new RegistrationError(`“${wrong}” is not an origin. Write it like https://shop.example.`);
  if (retention !== undefined) checkRetention(retention);
  const record: MerchantRecord = {
    profile: merchant,
    policy: packOf(policy),
    keyHash: await sha256(secretKey),
    tokenSecret,
    returnOrigins: returnOrigins.map((origin) => new URL(origin).origin),
    ...(providers ? { providers } : {}),
    ...(payments ? { payments } : {}),
    ...(email === undefined ? {} : { email }),
    ...(webhook ? { webhook } : {}),
    ...(retention === undefined ? {} : { retention }),
  };
  await store.saveMerchant(record);
  return record;
}
