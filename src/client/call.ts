/**
 * A call by the route table, for every HTTP adapter: the request made from the route, the answer parsed by the table's schema for its status,
 * failures as one of the four outcomes. An expired token is renewed once, unseen. It does not retry by itself and knows no route by name.
 */
import { Problem } from '../contract/problem.ts';
import type { ParamsOf, Route } from '../contract/route.ts';
import type { BodyOf, ReplyOf, RouteName } from '../contract/routes.ts';
import type { StoredFile } from '../contract/file.ts';
import type { CallOptions, Connection, FileOptions } from './claims-api.ts';
import { ClaimsApiError } from './outcome.ts';
import type { FileCall } from './send-file.ts';

export interface HttpOptions extends Connection {
  readonly fetch?: typeof fetch;
  readonly newKey?: () => string;
  /** Milliseconds until a call without an answer counts as unavailable; files get five times as long. */
  readonly timeout?: number;
  /** In milliseconds since 1970: what a wait that is told as a date is held against. */
  readonly now?: () => number;
}

type Table = Readonly<Partial<Record<RouteName, Route>>>;

export interface Call<T extends Table, N extends keyof T & RouteName> extends CallOptions {
  params: Record<T[N] extends Route ? ParamsOf<T[N]['path']> : never, string>;
  query?: Readonly<Record<string, string | number | undefined>> | undefined;
  body?: BodyOf<N>;
  headers?: Record<string, string>;
  /** Goes along where none is asked for; when it is refused, the call goes without. */
  bearer?: string | undefined;
  /** Ends the call in place of the time limit: for an answer that lasts. */
  limit?: AbortSignal | undefined;
}

export type Caller<T extends Table> = <N extends keyof T & RouteName>(name: N, call: Call<T, N>) => Promise<ReplyOf<N>>;

/** Who calls by these routes, over this connection. */
export function caller<T extends Table>(routes: T, options: HttpOptions): Caller<T> {
  const { fetch: send = (request: Request) => fetch(request), newKey = () => crypto.randomUUID(), timeout = 20_000, now = Date.now } = options;
  const base = options.api.replace(/\/v1\/?$/, '').replace(/\/$/, '');

  return async (name, { params, query, body, headers = {}, bearer, limit: own, signal, key }) => {
    const route: Route = routes[name]!;
    const values = params as Record<string, string>;
    const path = route.path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(values[part] ?? '')) + search(query);
    // a buyer's token is for the order in the path; a merchant's is for all of them
    const order = route.by === 'public' ? undefined : values['order'] ?? '';
    const isBlob = body instanceof Blob;
    const idempotency = key ?? newKey();

    const attempt = (token: string | undefined) => {
      const limit = own ?? AbortSignal.timeout(isBlob ? timeout * 5 : timeout);
      return send(new Request(base + path, {
        method: route.method,
        headers: {
          Accept: 'application/json',
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(route.method === 'POST' ? { 'Idempotency-Key': idempotency } : {}),
          ...(body === undefined ? {} : { 'Content-Type': isBlob ? body.type || 'application/octet-stream' : 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isBlob ? body : JSON.stringify(body) }),
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        credentials: 'omit',
        cache: 'no-store',
      }));
    };

    try {
      signal?.throwIfAborted();
      let token = order === undefined ? bearer : await options.token(order);
      if (order !== undefined && !token) throw new ClaimsApiError('refused', 'token_missing');
      let response = await attempt(token);
      if (response.status === 401 && order !== undefined) {
        const fresh = await options.token(order, token);
        if (fresh && fresh !== token) response = await attempt(token = fresh);
      }
      if (bearer && (response.status === 401 || response.status === 403)) response = await attempt(undefined);
      return await read(route.replies, response, now) as ReplyOf<typeof name>;
    } catch (error) {
      throw outcomeOf(error, signal);
    }
  };
}

/** What is left out is not sent. */
function search(query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return pairs.length ? `?${new URLSearchParams(pairs).toString()}` : '';
}

/** Turns an answer into what the table promises for its status, or into the failure it tells of. */
async function read(replies: Route['replies'], response: Response, now: () => number): Promise<unknown> {
  const schema = replies[response.status];
  if (schema === 'bytes') return response.blob();
  if (schema === 'events') return response;
  if (typeof schema === 'object') {
    const parsed = (schema as { safeParse(value: unknown): { success: boolean; data?: unknown; error?: unknown } }).safeParse(await json(response));
    if (!parsed.success) throw new ClaimsApiError('unintelligible', 'unreadable_reply', { cause: parsed.error });
    return parsed.data;
  }
  const retryAfter = waitOf(response, now);
  const busy = response.status === 429 || response.status >= 500 || response.status === 408;
  const problem = Problem.safeParse(await json(response).catch(() => undefined));
  if (problem.success) {
    // running twice at once or a lost race mends itself: that is "try again", not "mend your input"
    const again = busy || problem.data.code === 'request_running' || problem.data.code === 'version_conflict';
    throw new ClaimsApiError(again ? 'unavailable' : 'refused', problem.data.code, { problem: problem.data, retryAfter });
  }
  throw busy ? new ClaimsApiError('unavailable', 'unavailable', { retryAfter }) : new ClaimsApiError('unintelligible', 'unreadable_reply');
}

async function json(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ClaimsApiError('unintelligible', 'unreadable_reply', { cause });
  }
}

/** An answer that must have a body. */
export function intelligible<T>(value: T | undefined): T {
  if (value === undefined) throw new ClaimsApiError('unintelligible', 'unreadable_reply');
  return value;
}

/** `Retry-After` in seconds, whether it came as seconds or as a date; nothing when it is garbage. */
export function waitOf(response: Response, now: () => number): number | undefined {
  const raw = response.headers.get('Retry-After');
  if (raw === null) return undefined;
  if (/^\d{1,6}$/.test(raw)) return Number(raw);
  // a date has a month in it; a browser reads much else as one
  const at = /[a-z]{3}/i.test(raw) ? Date.parse(raw) : NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now()) / 1000));
}

/** Sends a file by this call, in parts where it is large. What does that comes with the first file. */
export const putFile = (call: FileCall, blob: Blob, name: string, options?: FileOptions): Promise<StoredFile> => import('./send-file.ts')
  .then(({ sendFile }) => sendFile(call, blob, name, options?.progress))
  .catch((error: unknown) => { throw outcomeOf(error, options?.signal); });

/** Whatever was thrown on the way, as one of the four outcomes. */
export function outcomeOf(error: unknown, signal: AbortSignal | undefined): ClaimsApiError {
  if (error instanceof ClaimsApiError) return error;
  if (signal?.aborted) return new ClaimsApiError('cancelled', 'aborted', { cause: error });
  if (error instanceof DOMException && error.name === 'TimeoutError') return new ClaimsApiError('unavailable', 'timeout', { cause: error });
  return new ClaimsApiError('unavailable', 'network', { cause: error });
}
