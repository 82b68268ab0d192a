/**
 * Order and desk tokens: JWTs signed with the merchant's token secret, by the merchant's own server or by this one. One merchant, one
 * role, for a buyer one order; a day at the longest; HS256 and nothing else, whatever the token's header claims.
 * They live on the true clock, not on a sandbox's moved one: trying out next week should not sign everybody out.
 */
import { decodeJwt, errors, jwtVerify, SignJWT } from 'jose';
import type { MerchantRecord } from './merchant-record.ts';
import { Refused } from './problem.ts';

export type TokenClaims = { readonly role: 'buyer'; readonly order: string } | { readonly role: 'merchant' };

const audience = 'redress';
/** How long a token lives when nobody says: 15 minutes. */
export const usualLifetime = 15 * 60;
const longestLifetime = 24 * 60 * 60;
/** How far another server's clock may be ahead of ours, in seconds. */
const tolerance = 60;

const secretOf = (merchant: Pick<MerchantRecord, 'tokenSecret'>): Uint8Array => new TextEncoder().encode(merchant.tokenSecret);

/** Signs a token for one order (role `buyer`) or for the merchant desk (role `merchant`). `lifetime` is in seconds. */
export async function createToken(merchant: Pick<MerchantRecord, 'profile' | 'tokenSecret'>, claims: TokenClaims, now: Date, lifetime = usualLifetime): Promise<{ token: string; expires: Date }> {
  const issued = Math.floor(now.getTime() / 1000);
  const expires = issued + Math.min(lifetime, longestLifetime);
  const token = await new SignJWT({ ...claims, merchant: merchant.profile.id })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience(audience).setIssuedAt(issued).setExpirationTime(expires)
    .sign(secretOf(merchant));
  return { token, expires: new Date(expires * 1000) };
}

export interface Verified { readonly merchant: MerchantRecord; readonly claims: TokenClaims; readonly expires: Date }

/** Checks a token and says for whom it speaks. Which secret it is checked with depends on the merchant it names, so that name is proved by the signature. */
export async function verifyToken(token: string, now: Date, readMerchant: (id: string) => Promise<MerchantRecord | undefined>): Promise<Verified> {
  let named: unknown;
  try {
    named = decodeJwt(token)['merchant'];
  } catch {
    throw new Refused('token_invalid');
  }
  const merchant = typeof named === 'string' ? await readMerchant(named) : undefined;
  if (!merchant) throw new Refused('token_invalid');
  try {
    const { payload } = await jwtVerify(token, secretOf(merchant), {
      algorithms: ['HS256'], audience, currentDate: now, requiredClaims: ['exp', 'iat', 'role'],
    });
    const { iat = 0, exp = 0, role, order } = payload;
    if (exp - iat > longestLifetime || iat > now.getTime() / 1000 + tolerance) throw new Refused('token_invalid');
    const expires = new Date(exp * 1000);
    if (role === 'buyer' && typeof order === 'string') return { merchant, claims: { role, order }, expires };
    if (role === 'merchant') return { merchant, claims: { role }, expires };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Refused('token_expired');
    if (!(error instanceof errors.JOSEError) && !(error instanceof Refused)) throw error;
  }
  throw new Refused('token_invalid');
}
