/**
 * Proves who signed a JWS in its compact form, and gives back its payload: HS256 and nothing else, whatever the header claims, with any of the
 * secrets that hold at present. Used for order and desk tokens; what a payload means is not known here.
 */
import { compactVerify, errors } from 'jose';

/** The one algorithm tokens are signed with. */
export const algorithm = 'HS256';
export const secretBytes = (secret: string): Uint8Array => new TextEncoder().encode(secret);

/**
 * Three parts in base64url as RFC 7515 wants it: no padding, no other signs, no bits that mean nothing. The library behind lets some of that
 * through, so that one signature would have many spellings.
 */
const part = String.raw`(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?`;
const compact = new RegExp(`^(?!\\.)${part}\\.(?!\\.)${part}\\.(?!$)${part}$`);

/** The payload's bytes, or undefined when none of the secrets has signed them. */
export async function payloadOf(token: string, secrets: readonly Uint8Array[]): Promise<Uint8Array | undefined> {
  if (!compact.test(token)) return undefined;
  // every secret is tried, so that the time taken does not tell which one held
  const tried = await Promise.all(secrets.map(async (secret) => {
    try {
      return (await compactVerify(token, secret, { algorithms: [algorithm] })).payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }));
  return tried.find((payload) => payload !== undefined);
}

/** Signatures that were good. A page calls again and again with one token, and whether it was signed with these secrets never changes. Bounded: full means start again. */
const proofs = new Map<string, Uint8Array>();
const mostProofs = 10_000;

/** The same for secrets that are text. */
export async function signedBy(token: string, secrets: readonly string[]): Promise<Uint8Array | undefined> {
  const name = JSON.stringify([token, ...secrets]);
  const known = proofs.get(name);
  if (known) return known;
  const payload = await payloadOf(token, secrets.map(secretBytes));
  if (proofs.size >= mostProofs) proofs.clear();
  if (payload) proofs.set(name, payload);
  return payload;
}
