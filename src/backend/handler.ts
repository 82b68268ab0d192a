/**
 * The reference backend as one function from request to response. It runs wherever fetch runs: handed to a client in a test, behind a
 * service worker, behind a listener. In here a request is routed, its sender proved, its body read and checked; what it means is
 * the routes' and the rules' affair.
 */
import { params as paramSchemas, routes, type Route, type RouteName } from '../contract/index.ts';
import { settleCheckouts } from './ask-payment.ts';
import { authenticate, bearerOf, principalOf } from './authenticate.ts';
import { largestBody, readJson } from './body.ts';
import type { Answer } from './call.ts';
import { preflight, withCommonHeaders } from './cors.ts';
import { answerToFailure } from './failure.ts';
import { createOnce, keepFor, keyOf } from './idempotency.ts';
import { implementations } from './implementations.ts';
import { refusalOf } from './invalid.ts';
import { createLimits } from './limits.ts';
import { invalid, Refused } from './problem.ts';
import { createReadAhead } from './read-ahead.ts';
import { find, type Found } from './router.ts';
import { servicesOf, type BackendOptions, type LogLine } from './services.ts';
import { settleDue } from './settle.ts';

export interface Backend {
  /** `address` is where the request comes from, as whoever listens knows it: limits per address are counted on it. */
  fetch(request: Request, address?: string): Promise<Response>;
  /** Lets every deadline that has passed take effect, and asks about payments nobody has told of. How many cases and checkouts that moved. */
  settle(): Promise<number>;
  /** Ends the streams of who watches a case, and opens no more. For a server that closes. */
  close(): void;
}

type Schema = Exclude<Route['body'], 'bytes' | undefined>;

function checkParams(route: Route, params: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(params)) {
    if (paramSchemas[name]?.safeParse(value).success) continue;
    // a name nothing can have is not there; only where it would be made does its sender need to hear why not
    throw route.method === 'PUT' ? invalid('', `${name}_malformed`) : new Refused('not_found');
  }
}

function parse(schema: Schema, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (!result.success) throw refusalOf(result.error.issues, value);
  return result.data;
}

function responseOf({ status, body, headers, replayed }: Answer): Response {
  return new Response(body, { status, headers: { 'Content-Type': 'application/json', ...headers, ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}) } });
}

export function createBackend(options: BackendOptions): Backend {
  const services = servicesOf(options);
  const once = createOnce();
  const limits = createLimits(options.limits, services.trueNow);
  const readAhead = createReadAhead();

  async function run(name: RouteName, params: Readonly<Record<string, string>>, request: Request, url: URL, address?: string): Promise<Answer | Response> {
    const route: Route = routes[name];
    const own = route.by === 'buyer' ? await readAhead(services, request, params['order']) : services;
    const caller = await authenticate(own, route.by, request, params).catch(async (error: unknown) => {
      if (error instanceof Refused) await limits.miss(address);
      throw error;
    });
    await limits.pass(route, caller, bearerOf(request), address);
    checkParams(route, params);
    const query = route.query ? parse(route.query, Object.fromEntries(url.searchParams)) : undefined;
    // the table's types tie each implementation to its route; one loop over all of them cannot say so
    const implementation = implementations[name] as (call: unknown) => Promise<Answer | Response>;
    const call = { services: own, request, caller, params, query };
    if (route.body === undefined || route.body === 'bytes') return implementation(call);

    const schema = route.body;
    const key = route.method === 'POST' ? keyOf(request) : undefined;
    const { text, json } = await readJson(request, largestBody[route.by]);
    if (key === undefined) return implementation({ ...call, body: parse(schema, json) });
    const keep = await keepFor(key, principalOf(caller), url.pathname, text);
    return once(own, keep, async () => implementation({ ...call, body: parse(schema, json), keep }));
  }

  async function respond(request: Request, url: URL, found: Found, address?: string): Promise<Response> {
    await limits.enter(address);
    if (!found) throw new Refused('not_found');
    if ('allow' in found) {
      if (request.method === 'OPTIONS') return preflight(found.allow);
      throw new Refused('method_not_allowed', {}, { Allow: [...found.allow, 'OPTIONS'].join(', ') });
    }
    const result = await run(found.name, found.params, request, url, address);
    return result instanceof Response ? result : responseOf(result);
  }

  async function answerTo(request: Request, address?: string): Promise<Response> {
    const [started, id] = [services.trueNow(), services.newId()];
    const url = new URL(request.url);
    const found = find(request.method === 'HEAD' ? 'GET' : request.method, url.pathname);
    let more: Partial<LogLine> = {};
    let response: Response;
    try {
      response = await respond(request, url, found, address);
    } catch (error) {
      ({ response, more } = answerToFailure(id, error));
    }
    const { status } = response;
    services.log({
      at: started.toISOString(), level: status >= 500 ? 'error' : 'info', event: 'request', id, ...(found && 'name' in found ? { route: found.name } : {}),
      status, ms: services.trueNow().getTime() - started.getTime(), ...more,
    });
    withCommonHeaders(response, id);
    if (request.method !== 'HEAD') return response;
    // a body that nobody will read is let go: it may be a stream that would last
    await response.body?.cancel();
    return new Response(null, response);
  }

  return { fetch: answerTo, settle: async () => await settleDue(services) + await settleCheckouts(services), close: services.bulletin.close };
}
