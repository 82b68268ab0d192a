/**
 * The HTTP adapter of `ClaimsApi`: calls go by the route table, every answer is parsed by the table's schema for its status.
 * `fetch`, ids and the timeout are parameters. An expired token is renewed once, unseen. It does not retry by itself and knows no elements.
 */
import { pageRoutes as routes } from '../contract/page-routes.ts';
import { Problem } from '../contract/problem.ts';
import type { ParamsOf } from '../contract/route.ts';
import type { BodyOf, ReplyOf } from '../contract/routes.ts';
import type { CallOptions, ClaimsApi, Connection, TokenSource } from './claims-api.ts';
import { ClaimsApiError } from './outcome.ts';

export interface HttpOptions extends Connection {
  readonly fetch?: typeof fetch;
  readonly newKey?: () => string;
  /** Milliseconds until a call without an answer counts as unavailable; files get five times as long. */
  readonly timeout?: number;
}

type RouteName = keyof typeof routes;

interface Call<N extends RouteName> extends CallOptions {
  params: Record<ParamsOf<(typeof routes)[N]['path']>, string>;
  body?: BodyOf<N>;
  headers?: Record<string, string>;
  /** Goes along where none is asked for; when it is refused, the call goes without. */
  bearer?: string | undefined;
}

export function httpClaimsApi(options: HttpOptions): ClaimsApi {
  const { fetch: send = (request: Request) => fetch(request), newKey = () => crypto.randomUUID(), timeout = 20_000 } = options;
  const base = options.api.replace(/\/v1\/?$/, '').replace(/\/$/, '');

  async function call<N extends RouteName>(name: N, { params, body, headers = {}, bearer, signal, key }: Call<N>): Promise<ReplyOf<N>> {
    const route = routes[name];
    const path = route.path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent((params as Record<string, string>)[part] ?? ''));
    const order = 'order' in params && route.by === 'buyer' ? (params as { order: string }).order : undefined;
    const isBlob = body instanceof Blob;
    const idempotency = key ?? newKey();

    const attempt = (token: string | undefined) => {
      const limit = AbortSignal.timeout(isBlob ? timeout * 5 : timeout);
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
      return await read(route.replies, response) as ReplyOf<N>;
    } catch (error) {
      throw outcomeOf(error, signal);
    }
  }

  return {
    readMerchant: (o) => call('readMerchant', { ...o, params: { merchant: options.merchant } }),
    readCase: async (order, o) => intelligible(await call('readCase', { ...o, params: { order } })),
    sendMessage: (order, body, o) => call('sendMessage', { key: body.id, ...o, params: { order }, body }),
    requestReturn: (order, body, o) => call('requestReturn', { key: body.id, ...o, params: { order }, body }),
    putFile: (order, file, body, name, o) => call('putFile', { ...o, params: { order, file }, body, headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'))}` } }),
    readFile: (order, file, o) => call('readFile', { ...o, params: { order, file } }),
    fileClaim: (order, body, o) => call('fileClaim', { key: body.id, ...o, params: { order }, body }),
    moveClaim: (order, claim, move, o) => {
      const params = { order, claim };
      switch (move.action) {
        case 'answer': return call('answerAsBuyer', { ...o, params, body: move.body });
        case 'appeal': return call('appealAsBuyer', { ...o, params, body: move.body });
        case 'accept-offer': return call('acceptOffer', { ...o, params, body: move.body });
        case 'decline-offer': return call('declineOffer', { ...o, params, body: move.body });
        case 'withdraw': return call('withdrawClaim', { ...o, params, body: move.body });
      }
    },
    createCheckout: (body, o) => call('createCheckout', { key: body.id, ...o, params: {}, body }),
    readCheckout: (checkout, o) => call('readCheckout', { ...o, params: { checkout } }),
    withdrawContract: async (body, o) => call('withdrawContract', { key: body.id, ...o, params: {}, body, bearer: o?.order ? await atHand(options.token, o.order) : undefined }),
  };
}

/** A token where none is needed: nobody waits long for one, and nobody fails for want of one. */
async function atHand(source: TokenSource, order: string): Promise<string | undefined> {
  try {
    return await Promise.race([source(order), new Promise<undefined>((resolve) => { setTimeout(() => resolve(undefined), 3000); })]);
  } catch {
    return undefined;
  }
}

/** Turns an answer into what the table promises for its status, or into the failure it tells of. */
async function read(replies: (typeof routes)[RouteName]['replies'], response: Response): Promise<unknown> {
  const schema = (replies as Record<number, unknown>)[response.status];
  if (schema === 'bytes') return response.blob();
  if (typeof schema === 'object' && schema !== null) {
    const parsed = (schema as { safeParse(value: unknown): { success: boolean; data?: unknown; error?: unknown } }).safeParse(await json(response));
    if (!parsed.success) throw new ClaimsApiError('unintelligible', 'unreadable_reply', { cause: parsed.error });
    return parsed.data;
  }
  const retryAfter = waitOf(response);
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

function intelligible<T>(value: T | undefined): T {
  if (value === undefined) throw new ClaimsApiError('unintelligible', 'unreadable_reply');
  return value;
}

/** `Retry-After` in seconds, whether it came as seconds or as a date; nothing when it is garbage. */
function waitOf(response: Response): number | undefined {
  const raw = response.headers.get('Retry-After');
  if (raw === null) return undefined;
  if (/^\d{1,6}$/.test(raw)) return Number(raw);
  const at = Date.parse(raw);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

function outcomeOf(error: unknown, signal: AbortSignal | undefined): ClaimsApiError {
  if (error instanceof ClaimsApiError) return error;
  if (signal?.aborted) return new ClaimsApiError('cancelled', 'aborted', { cause: error });
  if (error instanceof DOMException && error.name === 'TimeoutError') return new ClaimsApiError('unavailable', 'timeout', { cause: error });
  return new ClaimsApiError('unavailable', 'network', { cause: error });
}
