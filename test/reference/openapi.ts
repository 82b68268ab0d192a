/**
 * The contract as an OpenAPI 3.1 document, made from the route table, the schemas, the codes and the comments above them. `npm run reference` writes it to
 * `src/contract/openapi.json`, which the backend serves; a test holds the two alike.
 */
import * as z from 'zod/mini';
import { createDocument, type CreateDocumentOptions, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import * as contract from '../../src/contract/index.ts';
import { params, problemStatus, routes, type Principal, type ProblemCode, type Route } from '../../src/contract/index.ts';
import { docstrings } from './docstrings.ts';

const says = docstrings();
const isSchema = (value: unknown): value is z.ZodMiniType => typeof value === 'object' && value !== null && '_zod' in value;
// every schema that has a name in the contract has it in the document
for (const [id, schema] of Object.entries(contract)) if (isSchema(schema)) z.globalRegistry.add(schema, { id });

const tags: Readonly<Record<Principal, string>> = {
  public: 'For anyone: a shop’s page without an order token.',
  buyer: 'For the buyer of one order, with its order token.',
  merchant: 'For the merchant, with its secret key from a server, or with a desk token from the merchant desk.',
  mediator: 'For whoever decides claims.',
  provider: 'For payment providers, who sign what they send.',
  sandbox: 'On a server run as a sandbox only; elsewhere these are 404.',
};
const security: Readonly<Partial<Record<Principal, string>>> = { buyer: 'orderToken', merchant: 'merchantKey', mediator: 'mediatorKey' };
const securitySchemes = {
  orderToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Signed by the merchant’s server with its token secret (HS256): `aud` redress, `merchant` its publishable key, `role` buyer, `order` the number, `iat`, and `exp` at most a day later. Opens one order.' },
  merchantKey: { type: 'http', scheme: 'bearer', description: 'The secret key `sk_…`, which never leaves a server, or a token with the role merchant for the merchant desk.' },
  mediatorKey: { type: 'http', scheme: 'bearer', description: 'The key this server was started with.' },
} as const;

const codesOf = (status: number): ProblemCode[] => (Object.keys(problemStatus) as ProblemCode[]).filter((code) => problemStatus[code] === status);
const problems = [...new Set(Object.values(problemStatus))].sort((a, b) => a - b);
const headerOf = (name: string, description: string, schema: z.ZodMiniType = z.string()) => z.object({ [name]: z.optional(schema.register(z.globalRegistry, { description })) });

/** One answer for each status a problem can have, with its codes. */
const problemResponses = Object.fromEntries(problems.map((status) => [`Problem${String(status)}`, {
  description: `Refused. \`code\` is one of: ${codesOf(status).map((code) => `\`${code}\``).join(', ')}.`,
  ...(status === 429 || status === 503 ? { headers: headerOf('Retry-After', 'Seconds to wait before asking again.', z.int()) } : {}),
  content: { 'application/problem+json': { schema: contract.Problem } },
}]));

/** Which problems a route can answer with, by what it takes. */
function problemsOf({ method, by, path, body }: Route): number[] {
  const isOpen = !security[by];
  return problems.filter((status) => {
    switch (status) {
      case 400: return body !== undefined;
      case 401: return !isOpen || by === 'provider';
      case 404: return path.includes('{') || by === 'sandbox' || body !== undefined;
      case 409: return body !== undefined || path.includes('quote');
      case 413: case 415: return body !== undefined;
      case 422: return body !== undefined || path.includes('quote') || method === 'GET';
      case 405: return false;
      case 502: return path.startsWith('/v1/checkouts');
      default: return true;
    }
  });
}

const contentOf = (reply: Route['replies'][number]): ZodOpenApiResponsesObject[`2${string}`] => {
  if (reply === 'none') return { description: 'Nothing in it.' };
  if (reply === 'bytes') return { description: 'The file, as an attachment.', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } };
  if (reply === 'html') return { description: 'A page.', content: { 'text/html': { schema: { type: 'string' } } } };
  if (reply === 'events') return { description: 'A stream of server-sent events: `event: case`, with the version as `id` and `CaseNews` as `data`.', content: { 'text/event-stream': { schema: { type: 'string' } } } };
  return { description: 'Done.', content: { 'application/json': { schema: reply } } };
};

const uploadHeaders = z.object({
  'Content-Range': z.optional(z.string()), 'Content-Digest': z.optional(z.string()), 'Repr-Digest': z.optional(z.string()), 'Content-Disposition': z.optional(z.string()),
});

function operationOf(name: keyof typeof routes): ZodOpenApiOperationObject {
  const route: Route = routes[name];
  const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each!);
  const withKey = route.method === 'POST' && route.body !== undefined && route.body !== 'bytes';
  const header = withKey ? z.object({ 'Idempotency-Key': z.string().check(z.minLength(1), z.maxLength(255)) })
    : 304 in route.replies ? z.object({ 'If-None-Match': z.optional(z.string()) })
      : route.method === 'PUT' && route.body === 'bytes' ? uploadHeaders : undefined;
  const replyHeaders = withKey ? headerOf('Idempotency-Replayed', '`true` when this answer was given before.') : 304 in route.replies ? headerOf('ETag', 'The version of the case.') : undefined;
  const scheme = security[route.by];
  return {
    operationId: name,
    summary: says.get(`pageRoutes.${name}`) ?? says.get(`merchantRoutes.${name}`) ?? says.get(`routes.${name}`) ?? '',
    tags: [route.by],
    security: scheme ? [{ [scheme]: [] }] : [],
    requestParams: {
      ...(named.length ? { path: z.object(Object.fromEntries(named.map((each) => [each, params[each]!]))) } : {}),
      ...(route.query ? { query: route.query as z.ZodMiniObject } : {}),
      ...(header ? { header } : {}),
    },
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: route.body === 'bytes' ? { '*/*': { schema: { type: 'string', format: 'binary' } } } : { 'application/json': { schema: route.body } } } }),
    responses: {
      ...Object.fromEntries(Object.entries(route.replies).map(([status, reply]) => [status, { ...contentOf(reply), ...(replyHeaders ? { headers: replyHeaders } : {}) }])),
      ...Object.fromEntries(problemsOf(route).map((status) => [String(status), { $ref: `#/components/responses/Problem${String(status)}` }])),
    },
  };
}

/** Answers may hold more one day: only what is sent is closed. And every whole number is one that JavaScript can hold. */
const override: NonNullable<CreateDocumentOptions['override']> = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod;
  if (def.type === 'object' && !('catchall' in def && def.catchall)) delete jsonSchema.additionalProperties;
  // classes of signs are not known to every language's expressions: there the length has to do, and the server refuses the rest
  if (jsonSchema.pattern?.includes('\\p{')) Object.assign(jsonSchema, { pattern: '\\S', minLength: 1, maxLength: 64 });
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};

/** The comments go where the schemas went: a name's own, and its fields'. */
function describe(schemasMade: Record<string, { description?: string; properties?: Record<string, object> }>): void {
  for (const [name, schema] of Object.entries(schemasMade)) {
    const own = name.replace(/Output$/, '');
    const text = says.get(own);
    if (text) schema.description = text;
    for (const [field, value] of Object.entries(schema.properties ?? {})) {
      const about = says.get(`${own}.${field}`);
      if (about) Object.assign(value, { description: about });
    }
  }
}

export function openApi(): object {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const name of Object.keys(routes) as (keyof typeof routes)[]) (paths[routes[name].path] ??= {})[routes[name].method.toLowerCase()] = operationOf(name);
  const made = createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Redress claims API', version: '1', license: { name: 'MIT', identifier: 'MIT' },
      description: 'What a pay button, an order-help panel, a claim form and a merchant desk say to a claims API. Instants are UTC to the whole second, amounts are in minor units. Every POST carries an `Idempotency-Key`; the same key with the same body gets the same answer. A problem is an RFC 9457 document with a stable `code`; a client treats a code it does not know by its status.',
    },
    servers: [{ url: '/', description: 'Where this document was found.' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    webhooks: { event: { post: {
      operationId: 'webhookEvent', summary: 'Sent to the merchant’s own systems, signed as in Standard Webhooks. Sent again until it is answered with 2xx; the same event may come twice.', tags: ['merchant'], security: [],
      requestParams: { header: z.object({ 'webhook-id': z.string(), 'webhook-timestamp': z.string(), 'webhook-signature': z.string() }) },
      requestBody: { required: true, content: { 'application/json': { schema: contract.WebhookEvent } } }, responses: { 200: { description: 'Taken; any 2xx will do.' } },
    } } },
    components: { securitySchemes, responses: problemResponses },
  }, { override });
  describe(made.components!.schemas as Parameters<typeof describe>[0]);
  return made;
}
