/**
 * Calls by the route table. Every answer is checked against the table: its status must be there and its body must parse by that status's
 * schema; anything else must be a problem document whose code and status belong together. What was called and refused is noted.
 */
import { Problem, problemStatus, routes, type BodyOf, type ParamsOf, type ProblemCode, type ReplyOf, type Route, type RouteName, type Routes } from '../../src/contract/index.ts';
import { ok, same } from './check.ts';
import { NotOffered, type Mount } from './mount.ts';

export interface Sent<N extends RouteName> {
  readonly params?: Readonly<Record<ParamsOf<Routes[N]['path']>, string>>;
  readonly body?: BodyOf<N> | Record<string, unknown> | string | Uint8Array<ArrayBuffer>;
  readonly query?: Readonly<Record<string, string>>;
  /** The bearer token or key. */
  readonly as?: string | undefined;
  /** The idempotency key: a new one when left out, none at all for `null`. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Got<B> { readonly status: number; readonly text: string; readonly body: B; readonly response: Response; readonly bytes: Uint8Array<ArrayBuffer> }
export interface Noted { readonly routes: Set<RouteName>; readonly codes: Set<string> }

const notes = new WeakMap<Mount, Noted>();
export function noted(mount: Mount): Noted {
  const known = notes.get(mount) ?? { routes: new Set(), codes: new Set() };
  notes.set(mount, known);
  return known;
}

let counter = 0;
/** An id nobody else has used. */
export const fresh = (what: string): string => `${what}-${(counter += 1).toString(36)}-${crypto.randomUUID().slice(0, 18)}`;

export const pathOf = (name: RouteName, params: Readonly<Record<string, string>> = {}): string =>
  routes[name].path.replaceAll(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? `missing-${part}`));

/** One request by the table, as it is sent. */
export function requestFor<N extends RouteName>(mount: Mount, name: N, { params, body, query, as, key, headers }: Sent<N>): Request {
  if (mount.offers && !mount.offers.has(name)) throw new NotOffered(name);
  const route: Route = routes[name];
  const search = query ? `?${new URLSearchParams(query).toString()}` : '';
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  return new Request(mount.url + pathOf(name, params) + search, {
    method: route.method,
    redirect: 'manual',
    headers: {
      ...(as === undefined ? {} : { Authorization: `Bearer ${as}` }),
      ...(route.method === 'POST' && key !== null ? { 'Idempotency-Key': key ?? fresh('key') } : {}),
      ...(body === undefined || route.body === 'bytes' ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
  });
}

export async function send(mount: Mount, request: Request): Promise<Got<unknown>> {
  const response = await mount.fetch(request);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
  return { status: response.status, text, bytes, response, body: isJson && text !== '' ? JSON.parse(text) : undefined };
}

/** Any answer, held to the table. */
export async function call<N extends RouteName>(mount: Mount, name: N, sent: Sent<N>): Promise<Got<unknown>> {
  const got = await send(mount, requestFor(mount, name, sent));
  noted(mount).routes.add(name);
  const expected = (routes[name] as Route).replies[got.status];
  if (expected === undefined && !(got.response.type === 'opaqueredirect')) {
    const problem = Problem.safeParse(got.body);
    ok(problem.success, `${name} answered ${got.status}; it may answer ${Object.keys((routes[name] as Route).replies).join(' or ')}, or with a problem document: ${got.text.slice(0, 300)}`);
    same(got.response.headers.get('Content-Type'), 'application/problem+json', `${name}: the Content-Type of a problem`);
    same(problem.data.status, got.status, `${name}: the status in the problem`);
    const { code } = problem.data;
    ok(code in problemStatus, `${name} was refused with a code nobody knows: ${code}`);
    same(got.status, problemStatus[code as ProblemCode], `${name}: the status of ${code}`);
    noted(mount).codes.add(code);
  } else if (typeof expected === 'object') {
    const parsed = expected.safeParse(got.body);
    ok(parsed.success, `${name} answered ${got.status} with a body that does not fit: ${JSON.stringify(parsed.error?.issues)} in ${got.text.slice(0, 300)}`);
    return { ...got, body: parsed.data };
  }
  return got;
}

/** A call that has to work. */
export async function done<N extends RouteName>(mount: Mount, name: N, sent: Sent<N>, status?: number): Promise<Got<ReplyOf<N>>> {
  const got = await call(mount, name, sent);
  ok(got.status < 400, `${name} should work, but answered ${got.status}: ${got.text.slice(0, 300)}`);
  if (status !== undefined) same(got.status, status, `${name}: status`);
  return got as Got<ReplyOf<N>>;
}

/** A call that has to be refused with this code, and, where asked, at this place of the body. */
export async function refused<N extends RouteName>(mount: Mount, code: ProblemCode, name: N, sent: Sent<N>, pointer?: string): Promise<Got<Problem>> {
  const got = await call(mount, name, sent);
  const problem = got.body as Problem | undefined;
  ok(problem?.code === code, `${name} should be refused with ${code}, but answered ${got.status}: ${got.text.slice(0, 300)}`);
  if (pointer !== undefined) ok(problem.errors?.some((error) => error.pointer === pointer), `${name} was refused with ${code} as expected, but not at ${pointer}: ${got.text.slice(0, 300)}`);
  return got as Got<Problem>;
}
