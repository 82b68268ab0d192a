/**
 * Amazon Pay's signature `AMZN-PAY-RSASSA-PSS-V2`, as its documentation has it: RSASSA-PSS with SHA-256 and a salt of 32 bytes over the algorithm's
 * name and the hex SHA-256 of what is signed, which is a button's payload or a request in canonical form. The arithmetic is the platform's.
 */
import { importPKCS8 } from 'jose';
import { sha256 } from '../hash.ts';
import type { AmazonPayAccount } from '../merchant-record.ts';
import { base64Of } from '../providers/signature.ts';

export const algorithm = 'AMZN-PAY-RSASSA-PSS-V2';
const saltLength = 32;

type SigningAccount = Pick<AmazonPayAccount, 'privateKey' | 'publicKeyId' | 'region' | 'sandbox'>;

/** Signs a payload byte for byte, in base64. */
export async function signPayload({ privateKey }: Pick<AmazonPayAccount, 'privateKey'>, payload: string): Promise<string> {
  const key = await importPKCS8(privateKey, 'PS256');
  const signed = new TextEncoder().encode(`${algorithm}\n${await sha256(payload)}`);
  return base64Of(new Uint8Array(await crypto.subtle.sign({ name: 'RSA-PSS', saltLength }, key, signed)));
}

const hosts = { eu: 'pay-api.amazon.eu', na: 'pay-api.amazon.com', fe: 'pay-api.amazon.jp' } as const;
const regions = { eu: 'eu', na: 'us', fe: 'jp' } as const;

/** `20261121T120000Z` */
const stamp = (now: Date): string => now.toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** A call with its signed headers, for `fetch`. `path` comes after the version: `checkoutSessions/{id}`. */
export async function signedCall(account: SigningAccount, { method, path, body = '' }: { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: string }, now: Date): Promise<{ address: string; init: RequestInit }> {
  // a key made for one environment names it, and then the address does not
  const environment = /^(LIVE|SANDBOX)-/.test(account.publicKeyId) ? '' : account.sandbox ? '/sandbox' : '/live';
  const uri = `${environment}/v2/${path}`;
  const host = hosts[account.region];
  const headers = {
    'accept': 'application/json', 'content-type': 'application/json', 'x-amz-pay-date': stamp(now), 'x-amz-pay-host': host, 'x-amz-pay-region': regions[account.region],
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`).join('');
  const canonical = `${method}\n${uri}\n\n${lines}\n${names}\n${await sha256(body)}`;
  const authorization = `${algorithm} PublicKeyId=${account.publicKeyId}, SignedHeaders=${names}, Signature=${await signPayload(account, canonical)}`;
  return { address: `https://${host}${uri}`, init: { method, headers: { ...headers, authorization }, ...(method === 'POST' ? { body } : {}) } };
}
