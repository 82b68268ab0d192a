/**
 * The same request gets the same answer, as the IETF draft on the Idempotency-Key header describes it: 400 without a key, 422 when the key
 * was used for something else, 409 while the first one is still running, and byte for byte the first answer afterwards.
 * Only good answers are kept: a refusal changed nothing, and trying it again later is fair.
 */
import type { Answer, Keep } from './call.ts';
import { sha256 } from './hash.ts';
import { Refused } from './problem.ts';
import type { Services } from './services.ts';
import type { Instant } from '../contract/index.ts';
import type { StoredReply } from './store.ts';

/** The key a request carries. Refused without one. */
export function keyOf(request: Request): string {
  const key = request.headers.get('Idempotency-Key');
  if (key !== null && /^[\x20-\x7e]{1,255}$/.test(key)) return key;
  throw new Refused('idempotency_key_missing', { detail: 'Send an Idempotency-Key header of 1 to 255 printable characters, a new one for each new request.' });
}

/** What a request's answer is kept under. The fingerprint covers path and body, so that a key cannot move to another route. */
export const keepFor = async (key: string, principal: string, path: string, text: string): Promise<Keep> =>
  ({ principal, key, fingerprint: await sha256(`${path}\n${text}`) });

export const storedReply = (keep: Keep, { status, body }: Answer, at: Instant): StoredReply => ({ ...keep, status, body, at });

/** The answer given before, or undefined. Refused when the key was used for another request. */
export async function replay(services: Services, keep: Keep): Promise<Answer | undefined> {
  const stored = await services.store.findReply(keep.principal, keep.key);
  if (!stored) return undefined;
  if (stored.fingerprint !== keep.fingerprint) throw new Refused('idempotency_key_reused');
  return { status: stored.status, body: stored.body, kept: true, replayed: true };
}

/** Runs a request once per key. The step that moves a case keeps the answer itself; any other good answer is kept here. */
export type Once = (services: Services, keep: Keep, work: () => Promise<Answer | Response>) => Promise<Answer | Response>;

export function createOnce(): Once {
  const running = new Map<string, string>();
  return async (services, keep, work) => {
    const name = JSON.stringify([keep.principal, keep.key]);
    const other = running.get(name);
    if (other !== undefined) {
      if (other !== keep.fingerprint) throw new Refused('idempotency_key_reused');
      throw new Refused('request_running', {}, { 'Retry-After': '1' });
    }
    running.set(name, keep.fingerprint);
    try {
      const before = await replay(services, keep);
      if (before) return before;
      const result = await work();
      if (result instanceof Response || result.kept) return result;
      const kept = await services.store.saveReply(storedReply(keep, result, await services.now()));
      return kept ? { ...result, kept } : await replay(services, keep) ?? result;
    } finally {
      running.delete(name);
    }
  };
}
