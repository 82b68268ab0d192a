/**
 * Gives a merchant a new secret while the one before still holds, and later ends that one: so that a shop can change its keys without a moment in
 * which nothing works. The command line calls it; there is no route for it.
 */
import { checkSecretKey, checkTokenSecret, RegistrationError } from './register-merchant.ts';
import { sha256 } from './hash.ts';
import type { FormerSecrets, MerchantRecord } from './merchant-record.ts';

/** `key` is the secret key `sk_…`, `token` signs order tokens, `webhook` signs what the merchant's own systems are told. */
export const rotatable = ['key', 'token', 'webhook'] as const;
export type Rotatable = (typeof rotatable)[number];

const formerName = { key: 'keyHash', token: 'tokenSecret', webhook: 'webhookSecret' } as const satisfies Record<Rotatable, keyof FormerSecrets>;
const idOf = ({ profile }: MerchantRecord): string => profile.id;

/** The record with a new secret, and the one before as the former. Refused while an even older one still holds. */
export async function rotated(record: MerchantRecord, which: Rotatable, secret: string): Promise<MerchantRecord> {
  if (record.former?.[formerName[which]] !== undefined) throw new RegistrationError(`${idOf(record)} has two already: retire the former first.`);
  switch (which) {
    case 'key':
      checkSecretKey(secret);
      return { ...record, keyHash: await sha256(secret), former: { ...record.former, keyHash: record.keyHash } };
    case 'token':
      checkTokenSecret(secret);
      return { ...record, tokenSecret: secret, former: { ...record.former, tokenSecret: record.tokenSecret } };
    case 'webhook':
      if (!record.webhook) throw new RegistrationError(`${idOf(record)} has no webhook.`);
      return { ...record, webhook: { ...record.webhook, secret }, former: { ...record.former, webhookSecret: record.webhook.secret } };
  }
}

/** The record without the former secret: from now on only its successor holds. */
export function retired(record: MerchantRecord, which: Rotatable): MerchantRecord {
  const { former, ...rest } = record;
  const name = formerName[which];
  if (former?.[name] === undefined) throw new RegistrationError(`${idOf(record)} has only one: there is no former one to retire.`);
  const left = Object.fromEntries(Object.entries(former).filter(([each]) => each !== name));
  return Object.keys(left).length === 0 ? rest : { ...rest, former: left };
}
