/** A call to Medusa's store API: its headers, its answer read by a schema, its failures as one of the four outcomes. Knows no route by name. */
import { outcomeOf, waitOf } from '../client/call.ts';
import { ClaimsApiError } from '../client/outcome.ts';
import type { ProblemCode } from '../contract/problem.ts';
import { Failure } from './shapes.ts';

export interface StoreOptions {
  /** Address of the Medusa server, without `/store`. */
  readonly url: string;
  /** Medusa's publishable API key, which says what sales channel is asked for. */
  readonly publishableKey: string;
  readonly fetch?: typeof fetch;
  /** Asked before every call: what a shop that guards its orders wants to see of the customer (`Authorization`). */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Milliseconds until a call without an answer counts as unavailable. */
  readonly timeout?: number;
  /** In milliseconds since 1970. Medusa tells nobody its own time. */
  readonly now?: () => number;
}

interface Schema<T> { safeParse(value: unknown): { success: true; data: T } | { success: false; error: unknown } }
export interface StoreCall { readonly query?: Readonly<Record<string, string>>; readonly body?: unknown; readonly signal?: AbortSignal | undefined }
export type Store = <T>(path: string, reply: Schema<T>, call?: StoreCall) => Promise<T>;

export function storeOf(options: StoreOptions): Store {
  const { url, publishableKey, headers = () => ({}), timeout = 20_000, now = Date.now, fetch: send = (request: Request) => fetch(request) } = options;
  const base = url.replace(/\/$/, '');
  return async (path, reply, { query, body, signal } = {}) => {
    try {
      signal?.throwIfAborted();
      const limit = AbortSignal.timeout(timeout);
      const response = await send(new Request(`${base}/store/${path}${query ? `?${new URLSearchParams(query).toString()}` : ''}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { Accept: 'application/json', 'x-publishable-api-key': publishableKey, ...headers(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        cache: 'no-store',
      }));
      const text = await response.text();
      if (!response.ok) throw failed(response, text, body !== undefined, now);
      const read = reply.safeParse(json(text));
      if (!read.success) throw new ClaimsApiError('unintelligible', 'unreadable_reply', { cause: read.error });
      return read.data;
    } catch (error) {
      throw outcomeOf(error, signal);
    }
  };
}

/** What Medusa says no to is the sender's to mend where something was sent; what we merely ask for, the buyer cannot ask otherwise. */
function failed(response: Response, text: string, sent: boolean, now: () => number): ClaimsApiError {
  const { status } = response;
  const told = Failure.safeParse(json(text));
  if (status === 408 || status === 429 || status >= 500) return new ClaimsApiError('unavailable', status === 429 ? 'rate_limited' : 'unavailable', { retryAfter: waitOf(response, now) });
  if (!told.success) return new ClaimsApiError('unintelligible', 'unreadable_reply');
  if (status === 409) return new ClaimsApiError('unavailable', 'version_conflict');
  const detail = told.data.message ?? undefined;
  if (status === 401 || status === 403) return refusal('token_invalid', 401, detail);
  if (status === 404) return refusal('not_found', 404, detail);
  return sent ? refusal('not_possible_now', 409, detail) : new ClaimsApiError('unintelligible', 'unreadable_reply', { cause: detail });
}

export function refusal(code: ProblemCode, status: number, detail?: string): ClaimsApiError {
  return new ClaimsApiError('refused', code, { problem: { code, status, ...(detail ? { detail } : {}) } });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
