/** Signs as Standard Webhooks describe it, with nothing but what every platform has: also what has to be refused. */
const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The three headers of a signed event. `sent` is in seconds. */
export async function signed(secret: string, body: string, { id = 'msg_1', sent = Math.floor(Date.now() / 1000) }: { id?: string; sent?: number } = {}): Promise<Record<string, string>> {
  const raw = Uint8Array.from(atob(secret.replace('whsec_', '')), (sign) => sign.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${sent}.${body}`));
  return { 'webhook-id': id, 'webhook-timestamp': String(sent), 'webhook-signature': `v1,${base64(new Uint8Array(signature))}` };
}
