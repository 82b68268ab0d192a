/** Reads the file with a shop's secrets for payment providers, so that a slip is said when the shop is taken in and not when a chargeback comes. */
import { X509Certificate } from 'node:crypto';
import * as z from 'zod/mini';
import type { ProviderSecrets } from '../../merchant-record.ts';
import { Failure } from './command.ts';

const secret = z.string().check(z.regex(/^whsec_\S{8,}$/));
const certificate = z.string().check(z.regex(/^-----BEGIN CERTIFICATE-----/));
const File = z.strictObject({
  stripe: z.optional(z.strictObject({ secret })),
  paypal: z.optional(z.strictObject({ webhookId: z.string().check(z.minLength(1)), certificate })),
  'amazon-pay': z.optional(z.strictObject({ topicArn: z.string().check(z.regex(/^arn:aws[\w-]*:sns:/)), certificate })),
  sandbox: z.optional(z.strictObject({ secret })),
});

export function providersIn(json: unknown, path: string): ProviderSecrets {
  const parsed = File.safeParse(json);
  if (!parsed.success) {
    const places = [...new Set(parsed.error.issues.map((issue) => `/${issue.path.map(String).join('/')}`))];
    throw new Failure(`${path} does not hold providers. Look at: ${places.join(', ')}. docs/backend.md shows one.`);
  }
  for (const name of ['paypal', 'amazon-pay'] as const) {
    const pem = parsed.data[name]?.certificate;
    if (pem === undefined) continue;
    try {
      new X509Certificate(pem);
    } catch {
      throw new Failure(`${path}: the certificate of ${name} cannot be read. It is PEM text from -----BEGIN CERTIFICATE----- on.`);
    }
  }
  return parsed.data as ProviderSecrets;
}
