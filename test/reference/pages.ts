/**
 * The reference pages of the docs, made from what the machine reads: the elements manifest, the OpenAPI document and the schema of a policy pack. `npm run reference`
 * writes them, a test holds them alike. Nothing is said here that is not said in the sources.
 */
import { PolicyPack } from '../../src/contract/index.ts';
import { docstrings } from './docstrings.ts';
import { schemaOf } from './json-schema.ts';
import { elementsOf, type Described, type Manifest } from './manifest.ts';

interface Schema {
  readonly $ref?: string; readonly type?: string | readonly string[]; readonly enum?: readonly unknown[]; readonly const?: unknown; readonly items?: Schema; readonly format?: string; readonly pattern?: string;
  readonly anyOf?: readonly Schema[]; readonly oneOf?: readonly Schema[]; readonly allOf?: readonly Schema[]; readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[]; readonly description?: string;
  readonly minimum?: number; readonly maximum?: number; readonly maxLength?: number; readonly minItems?: number; readonly maxItems?: number;
}
interface Operation {
  readonly operationId: string; readonly summary: string; readonly tags: readonly string[]; readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>;
}
export interface OpenApi {
  readonly info: { readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly responses: Readonly<Record<string, { readonly description: string }>> };
}

const made = 'This page is made by `npm run reference`; the words come from the sources.';
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
const code = (text: string): string => (text ? `\`${text}\`` : '');
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => (rows.length ? `\n| ${heads.join(' | ')} |\n|${heads.map(() => '---|').join('')}\n${rows.map((row) => `| ${row.map(cell).join(' | ')} |\n`).join('')}` : '');
const named = (list: readonly Described[]): string[][] => list.map(({ name, description = '' }) => [name ? code(name) : 'the content', description]);

export function elementsPage(manifest: Manifest): string {
  const parts = elementsOf(manifest).map(({ tagName, description, attributes, members, events, slots, cssParts, cssProperties }) => {
    const fields = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
    const methods = members.filter(({ kind }) => kind === 'method');
    return `## ${tagName}\n\n${description}\n${[
      table(['attribute', 'type', ''], attributes.map(({ name, type, description: about = '' }) => [code(name), code(type?.text ?? 'string'), about])),
      table(['property', 'type', ''], fields.map(({ name, type, description: about = '' }) => [code(name), code(type?.text ?? ''), about])),
      table(['method', ''], named(methods.map((method) => ({ ...method, name: `${method.name}()` })))),
      table(['event', '`detail`', ''], events.map(({ name, type, description: about = '' }) => [code(name), code(type?.text.replace(/^CustomEvent<(.*)>$/s, '$1') ?? ''), about])),
      table(['slot', ''], named(slots)), table(['part', ''], named(cssParts)), table(['custom property', ''], named(cssProperties)),
    ].join('')}`;
  });
  return `# The elements\n\nWhat each tag takes and tells. Properties that are attributes stand with the attributes. How they are used: [embedding](embedding.md), [the pay button](pay-button.md). ${made}\n\n${parts.join('\n')}`;
}

/** A schema in words, as far as a line of a table holds them. */
function typeOf(schema: Schema): string {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    return `[${name}](#${name.toLowerCase()})`;
  }
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map(typeOf).join(' or ');
  if (schema.allOf) return schema.allOf.map(typeOf).join(' and ');
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((each) => code(JSON.stringify(each))).join(', ');
  if (schema.items) return `list of ${typeOf(schema.items)}${schema.maxItems === undefined ? '' : `, ${String(schema.maxItems)} at most`}`;
  if (schema.properties) return `{ ${Object.entries(schema.properties).map(([name, each]) => `${code(name)}${schema.required?.includes(name) ? '' : '?'}: ${typeOf(each)}`).join(', ')} }`;
  const span = [schema.minimum === undefined ? '' : `from ${String(schema.minimum)}`, schema.maximum === undefined ? '' : `to ${String(schema.maximum)}`, schema.maxLength === undefined ? '' : `${String(schema.maxLength)} signs at most`].filter(Boolean).join(' ');
  return [[schema.type ?? 'anything'].flat().join(' or '), schema.format ? `(${schema.format})` : '', span].filter(Boolean).join(' ');
}
const fieldsOf = (schema: Schema, says: (field: string) => string = () => ''): string => table(['field', 'type', ''], Object.entries(schema.properties ?? {})
  .map(([name, each]) => [`${code(name)}${schema.required?.includes(name) ? '' : ' (may be left out)'}`, typeOf(each), each.description ?? says(name)]));

function operation(method: string, path: string, { summary, operationId, parameters = [], requestBody, responses }: Operation): string {
  const json = (content: Operation['responses'][string]['content']): string => Object.entries(content ?? {}).map(([type, { schema }]) => (type.endsWith('json') ? typeOf(schema) : code(type))).join(' or ');
  const problems = Object.entries(responses).filter(([, { $ref }]) => $ref).map(([status]) => status).join(', ');
  const lines = [
    ...parameters.filter(({ in: where }) => where !== 'path').map(({ in: where, name, schema, required }) => `${where} ${code(name)}${required ? '' : ' (may be left out)'}: ${typeOf(schema)}`),
    ...(requestBody ? [`sent: ${json(requestBody.content)}`] : []),
    ...Object.entries(responses).filter(([, { $ref }]) => !$ref).map(([status, { content, description = '' }]) => `${status}: ${json(content) || description}`),
    ...(problems ? [`[problems](#problems): ${problems}`] : []),
  ];
  return `### ${method.toUpperCase()} ${path}\n\n${summary} (${code(operationId)})\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

export function httpPage(api: OpenApi): string {
  const all = Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, each]) => ({ path, method, each })));
  const groups = api.tags.map(({ name, description }) => `## ${name}\n\n${description}\n\n${all.filter(({ each }) => each.tags.includes(name)).map(({ method, path, each }) => operation(method, path, each)).join('\n')}`);
  const problems = table(['status', ''], Object.entries(api.components.responses).map(([name, { description }]) => [name.replace('Problem', ''), description]));
  const schemas = Object.entries(api.components.schemas).map(([name, schema]) => `### ${name}\n\n${schema.description ? `${schema.description}\n` : ''}${schema.properties ? fieldsOf(schema) : `${schema.description ? '\n' : ''}${typeOf({ ...schema, description: '' })}\n`}`);
  return `# The claims API\n\n${api.info.description} The same for machines: \`redress/openapi.json\`, \`GET /v1/openapi.json\`. ${made}\n\n${groups.join('\n')}\n## Problems\n${problems}\n## Schemas\n\n${schemas.join('\n')}`;
}

export function policyPage(): string {
  const says = docstrings();
  const schema = schemaOf(PolicyPack) as Schema;
  return `# A policy pack, field by field\n\n${says.get('PolicyPack') ?? ''} How to write one: [policy packs](policy-packs.md). A span is \`{ "hours": 48 }\`, \`{ "days": 7 }\` or \`{ "businessDays": 3 }\`: ${(says.get('Span') ?? '').replace(/^A span of time\. /, '')} ${made}\n${fieldsOf(schema, (field) => says.get(`PolicyPack.${field}`) ?? '')}\n## calendar\n\n${says.get('Calendar') ?? ''}\n${fieldsOf(schema.properties!['calendar']!, (field) => says.get(`Calendar.${field}`) ?? '')}`;
}
