/** Signs tokens as a merchant's own server would, with nothing but what every platform has: also the ones that must be refused. */
const encode = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
const encodeJson = (value: unknown): string => encode(new TextEncoder().encode(JSON.stringify(value)));

export async function sign(payload: Record<string, unknown>, secret: string, { alg = 'HS256', hash = 'SHA-256' }: { alg?: string; hash?: string } = {}): Promise<string> {
  const head = `${encodeJson({ alg, typ: 'JWT' })}.${encodeJson(payload)}`;
  if (alg === 'none') return `${head}.`;
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash }, false, ['sign']);
  return `${head}.${encode(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(head))))}`;
}

/** The payload of an order token that is good, for spoiling. Tokens live on the true clock, not on the sandbox's. */
export function goodPayload(merchant: string, order: string): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return { merchant, order, role: 'buyer', aud: 'redress', iat: now, exp: now + 600 };
}
