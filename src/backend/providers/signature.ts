/**
 * Signatures by the platform's own cryptography: HMAC-SHA256 with a shared secret, and RSA with the key of a pinned certificate.
 * Used by the adapters; comparing is the platform's work too, so it takes the same time whether much or little is right.
 */
import { exportSPKI, importX509 } from 'jose';

/** The bytes a text in base64 or hex stands for, or undefined when it is neither. */
export function bytesOf(text: string, form: 'base64' | 'hex'): Uint8Array<ArrayBuffer> | undefined {
  if (form === 'hex') return /^([0-9a-f]{2})+$/i.test(text) ? Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16)) : undefined;
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

export async function isHmac(secret: Uint8Array<ArrayBuffer>, signed: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer> | undefined): Promise<boolean> {
  if (!signature || secret.length === 0) return false;
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, signature, signed);
}

export async function hmac(secret: Uint8Array<ArrayBuffer>, signed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, signed));
}

export const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** RSASSA-PKCS1-v1_5. SHA-1 is there for one format that still uses it by default; whoever forges it would need a second preimage. */
export async function isRsa(certificate: string, hash: 'SHA-256' | 'SHA-1', signed: string, signature: Uint8Array<ArrayBuffer> | undefined): Promise<boolean> {
  if (!signature) return false;
  const pem = await exportSPKI(await importX509(certificate, 'RS256', { extractable: true }));
  const spki = bytesOf(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  if (!spki) return false;
  const key = await crypto.subtle.importKey('spki', spki, { name: 'RSASSA-PKCS1-v1_5', hash }, false, ['verify']);
  return crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, signature, new TextEncoder().encode(signed));
}

/** Texts and bytes put together, as they are signed. */
export function joined(...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const all = parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part));
  const bytes = new Uint8Array(all.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
