/** Reads the file with the ways a shop's buyers may pay, so that a slip is said when the shop is taken in and not when a buyer pays. */
import { createPrivateKey } from 'node:crypto';
import * as z from 'zod/mini';
import type { PaymentAccounts } from '../../merchant-record.ts';
import { Failure } from './command.ts';

const text = z.string().check(z.minLength(1), z.maxLength(200));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const File = z.strictObject({
  hosted: z.optional(z.strictObject({ url: z.url(), secret: z.string().check(z.regex(/^whsec_\S{8,}$/)), currencies: z.optional(z.array(currency).check(z.minLength(1))) })),
  'amazon-pay': z.optional(z.strictObject({
    merchantId: text, publicKeyId: text, privateKey: z.string().check(z.regex(/^-----BEGIN (RSA )?PRIVATE KEY-----/)), region: z.enum(['eu', 'na', 'fe']), storeId: text,
    sandbox: z.boolean(), ledgerCurrency: currency,
  })),
});

/** A key in the older form (PKCS #1), which the web platform does not read, as PKCS #8. */
function modern(pem: string, path: string): string {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== 'rsa') throw new Failure(`${path}: the private key of amazon-pay is not an RSA key.`);
    return key.export({ type: 'pkcs8', format: 'pem' }).toString();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: the private key of amazon-pay cannot be read. It is PEM text from -----BEGIN PRIVATE KEY----- on.`);
  }
}

export function paymentsIn(json: unknown, path: string): PaymentAccounts {
  const parsed = File.safeParse(json);
  if (!parsed.success) {
    const places = [...new Set(parsed.error.issues.map((issue) => `/${issue.path.map(String).join('/')}`))];
    throw new Failure(`${path} does not hold ways of paying. Look at: ${places.join(', ')}. docs/payments.md shows one.`);
  }
  const { hosted, 'amazon-pay': amazonPay } = parsed.data;
  return {
    ...(hosted ? { hosted: hosted as NonNullable<PaymentAccounts['hosted']> } : {}),
    ...(amazonPay ? { 'amazon-pay': { ...amazonPay, privateKey: modern(amazonPay.privateKey, path) } } : {}),
  };
}
