/**
 * Order and desk tokens: JWTs signed with the merchant's token secret, by the merchant's own server or by this one. One merchant, one
 * role, for a buyer one order; a day at the longest; HS256 and nothing else, whatever the token's header claims.
 * They live on the true clock, not on a sandbox's moved one: trying out next week should not sign everybody out.
 */
import { decodeJwt, SignJWT } from 'jose';
import { tokenSecretsOf, type MerchantRecord } from './merchant-record.ts';
import { Refused } from './problem.ts';
import { algorithm, secretBytes, signedBy } from './signed.ts';

export type TokenClaims = { readonly role: 'buyer'; readonly order: string } | { readonly role: 'merchant' };

const audience = 'redress';
/** How long a token lives when nobody says: 15 minutes. */
export const usualLifetime = 15 * 60;
const longestLifetime = 24 * 60 * 60;
/** How far another server's clock may be ahead of ours, in seconds. */
const tolerance = 60;

/** Signs a token for one order (role `buyer`) or for the merchant desk (role `merchant`). `lifetime` is in seconds. */
export async function createToken(merchant: Pick<MerchantRecord, 'profile' | 'tokenSecret'>, claims: TokenClaims, now: Date, lifetime = usualLifetime): Promise<{ token: string; expires: Date }> {
  const issued = Math.floor(now.getTime() / 1000);
  const expires = issued + Math.min(lifetime, longestLifetime);
  const token = await new SignJWT({ ...claims, merchant: merchant.profile.id })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setAudience(audience).setIssuedAt(issued).setExpirationTime(expires)
    .sign(secretBytes(merchant.tokenSecret));
  return { token, expires: new Date(expires * 1000) };
}

export interface Verified { readonly merchant: MerchantRecord; readonly claims: TokenClaims; readonly expires: Date }

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What a payload claims, if it claims all that a token has to. Times are in seconds. */
function claimsIn(payload: Uint8Array): { claims: TokenClaims; merchant: unknown; issued: number; from: number; expires: number } | undefined {
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const { merchant, role, order, aud, iat, exp, nbf = iat } = read;
  if (!(aud === audience || (Array.isArray(aud) && aud.includes(audience))) || !isTime(iat) || !isTime(exp) || !isTime(nbf)) return undefined;
  const claims: TokenClaims | undefined = role === 'merchant' ? { role } : role === 'buyer' && typeof order === 'string' ? { role, order } : undefined;
  return claims && { claims, merchant, issued: iat, from: nbf, expires: exp };
}

/** The merchant a token names. Nothing is proved by it yet. */
export function namedIn(token: string): string | undefined {
  try {
    const named = decodeJwt(token)['merchant'];
    return typeof named === 'string' ? named : undefined;
  } catch {
    return undefined;
  }
}

/** Checks a token and says for whom it speaks. Which secrets it is checked with depends on the merchant it names, so that name is proved by the signature. */
export async function verifyToken(token: string, now: Date, readMerchant: (id: string) => Promise<MerchantRecord | undefined>): Promise<Verified> {
  const named = namedIn(token);
  const merchant = named === undefined ? undefined : await readMerchant(named);
  const proved = merchant && await signedBy(token, tokenSecretsOf(merchant));
  const said = proved && claimsIn(proved);
  // read twice by two readers: they have to agree on whose secret it was
  if (!merchant || !said || said.merchant !== named) throw new Refused('token_invalid');
  const seconds = Math.floor(now.getTime() / 1000);
  if (said.expires - said.issued > longestLifetime || Math.max(said.issued, said.from) > seconds + tolerance) throw new Refused('token_invalid');
  if (said.expires <= seconds) throw new Refused('token_expired');
  return { merchant, claims: said.claims, expires: new Date(said.expires * 1000) };
}
