/**
 * Fetches a payment provider's own script, once per address, and tells in our four outcomes why it did not come: blocked, offline or too late.
 * Only addresses this room names itself are ever asked for; under Trusted Types they pass a policy of their own, `redress-pay`.
 */
import { ClaimsApiError } from '../client/outcome.ts';

interface TrustedTypes { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }

export type LoadScript = (address: string) => Promise<void>;

const asked = new Map<string, Promise<void>>();
let policy: { createScriptURL(url: string): string } | undefined;

function fetchScript(address: string, within: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (code: string, cause?: unknown): void => {
      script.remove();
      asked.delete(address);
      reject(new ClaimsApiError('unavailable', code, { cause }));
    };
    const late = setTimeout(() => { fail('script_timeout'); }, within);
    script.onload = () => { clearTimeout(late); resolve(); };
    script.onerror = () => { clearTimeout(late); fail('script_blocked'); };
    script.async = true;
    try {
      const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
      policy ??= trustedTypes?.createPolicy('redress-pay', { createScriptURL: (url) => url });
      script.src = policy ? policy.createScriptURL(address) : address;
    } catch (cause) {
      clearTimeout(late);
      fail('script_blocked', cause);
      return;
    }
    document.head.append(script);
  });
}

/** Resolves when the script ran, `within` so many milliseconds. Rejects as unavailable: `script_blocked`, `script_timeout`; asked again it tries again. */
export function loadScript(address: string, within = 10_000): Promise<void> {
  const script = asked.get(address) ?? fetchScript(address, within);
  asked.set(address, script);
  return script;
}

/** Opens the connection ahead of the script. Said to the browser only after consent, as the script is. */
export function preconnect(address: string): void {
  const { origin } = new URL(address);
  if ([...document.head.querySelectorAll('link')].some(({ rel, href }) => rel === 'preconnect' && href.startsWith(origin))) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: origin }));
}
