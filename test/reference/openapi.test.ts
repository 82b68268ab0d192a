/** The OpenAPI document is the contract's, is valid, and says what the backend does: every call of the conformance suite and every answer to it is held against it. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { routes, type RouteName } from '../../src/contract/index.ts';
import document from '../../src/contract/openapi.json' with { type: 'json' };
import { memoryBackend } from '../conformance/memory-backend.ts';
import { mountAt } from '../conformance/mount.ts';
import { conformance } from '../conformance/suite.ts';
import { openApi } from './openapi.ts';

interface Media { readonly schema?: object }
interface Operation { readonly operationId: string; readonly summary: string; readonly requestBody?: { readonly content: Record<string, Media> }; readonly responses: Record<string, { readonly $ref?: string; readonly content?: Record<string, Media> }> }
const paths = document.paths as unknown as Record<string, Record<string, Operation>>;
const responses = document.components.responses as unknown as Operation['responses'];

const ajv = new Ajv2020({ strict: false, allErrors: true });
(formats as unknown as (to: Ajv2020) => void)(ajv);
ajv.addSchema(document, 'api');
const validators = new Map<object, ValidateFunction>();
function objection(schema: object, value: unknown): string | undefined {
  const known = validators.get(schema) ?? ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object);
  validators.set(schema, known);
  return known(value) ? undefined : ajv.errorsText(known.errors);
}

/** The operation of an address: the contract's own table says which path it is. */
function operationAt(method: string, pathname: string): Operation | undefined {
  const fits = (path: string): boolean => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
  return Object.entries(paths).find(([path, operations]) => fits(path) && operations[method])?.[1][method];
}

/** What is wrong between a call, its answer and the document. */
async function held(request: Request, sent: string, response: Response): Promise<string[]> {
  const operation = operationAt(request.method.toLowerCase(), new URL(request.url).pathname);
  if (!operation) return response.status < 300 && !/^(HEAD|OPTIONS)$/.test(request.method) ? [`${request.method} ${request.url} works and is not in the document`] : [];
  const about = `${operation.operationId} ${String(response.status)}`;
  const said = operation.responses[response.status];
  // no method of HTTP takes every other one in
  if (!said) return response.status === 405 ? [] : [`${about}: the document does not know this status`];
  const { content = {} } = said.$ref ? responses[said.$ref.split('/').at(-1)!]! : said;
  const found: string[] = [];
  const type = (response.headers.get('Content-Type') ?? '').split(';', 1)[0]!;
  if (/json/.test(type)) {
    const schema = content[type]?.schema;
    const wrong = schema ? objection(schema, JSON.parse(await response.clone().text())) : `${type} is not in the document`;
    if (wrong) found.push(`${about}: ${wrong}`);
  }
  const body = operation.requestBody?.content['application/json']?.schema;
  const refused = response.status < 300 && body && objection(body, JSON.parse(sent));
  if (refused) found.push(`${about}: what was taken is not what the document asks for: ${refused}`);
  return found;
}

test('what is committed is made from the contract as it is now', () => {
  assert.ok(JSON.stringify(document) === JSON.stringify(openApi()), 'src/contract/openapi.json is older than the contract: npm run reference');
});

test('it is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  assert.deepEqual(errors ?? [], []);
  assert.ok(valid);
  assert.equal(validator.version, '3.1');
});

test('every route is in it, by its name and with a sentence', () => {
  for (const name of Object.keys(routes) as RouteName[]) {
    const operation = paths[routes[name].path]?.[routes[name].method.toLowerCase()];
    assert.equal(operation?.operationId, name);
    assert.match(operation.summary, /^\p{L}.+\.$/u, name);
  }
});

test('an answer or a body that is not as it says is told', async () => {
  const request = new Request('http://redress.test/v1/orders/R-1/claims', { method: 'POST' });
  const answer = (status: number, body: object): Response => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  assert.match((await held(request, '{}', answer(201, {})))[0]!, /fileClaim 201: data must have required property 'id'/);
  assert.match((await held(request, '{}', answer(418, {})))[0]!, /does not know this status/);
  const receipt = { id: 'claim-0001', number: 'K-1', state: 'under_review', receivedAt: '2026-11-27T08:31:00Z' };
  assert.match((await held(request, '{"id":"short"}', answer(201, receipt)))[0]!, /what was taken is not what the document asks for/);
});

let wrong: string[];
let counted = 0;
before(async () => {
  const backend = await memoryBackend();
  const found = new Set<string>();
  const mount = mountAt('http://redress.test', async (request) => {
    const sent = /json/.test(request.headers.get('Content-Type') ?? '') ? await request.clone().text() : '';
    const response = await backend.fetch(request);
    counted++;
    for (const each of await held(request, sent, response)) found.add(each);
    return response;
  });
  for (const { run } of conformance) await run(mount);
  wrong = [...found];
});

test('whatever the conformance suite sends and gets is as it says', () => {
  assert.deepEqual(wrong, []);
  assert.ok(counted > 2000, `only ${String(counted)} calls`);
});
