/**
 * The elements manifest (`custom-elements.json`): what the docstrings of the elements say, read by the analyzer that everybody uses, with the types as the
 * compiler knows them. Made for editors, documentation and the typings of frameworks; test/package holds it against the code.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, ts as analyzed } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import ts from 'typescript';

export interface Described { name: string; description?: string; type?: { text: string }; default?: string; inheritedFrom?: unknown }
export interface Attribute extends Described { fieldName?: string }
export interface Member extends Described { kind: 'field' | 'method'; privacy?: string; static?: boolean; attribute?: string; reflects?: boolean; readonly?: boolean }
export interface ElementEntry {
  name: string;
  kind: string;
  description: string;
  tagName: string;
  attributes: Attribute[];
  members: Member[];
  events: Described[];
  slots: Described[];
  cssParts: Described[];
  cssProperties: Described[];
  cssStates: Described[];
  superclass?: unknown;
}
export interface Manifest { modules: { kind: string; path: string; declarations: ElementEntry[]; exports: { kind: string; name: string; declaration: { name: string; module: string } }[] }[] }

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(root + file, 'utf8');
export const elementNames = ['pay-button', 'order-help', 'claim-form', 'withdrawal', 'merchant-desk', 'shop'] as const;
export const sourceOf = (name: string): string => `src/elements/${name}/${name}.ts`;
const bases = ['redress-element', 'case-element'].map((name) => `src/elements/shared/${name}.ts`);
/** Public to the elements among themselves, or to Lit; nothing for a page. */
const hidden = /Callback$|^(updated|render|willUpdate|cases|source)$/;
/** Where a source lies in the package. */
const published = (path: string): string => path.replace(/^src\/(.*)\.ts$/, 'dist/npm/$1.js');

/** The pay button's properties are its attributes: `attributesAsProperties(PayButtonElement, { cartId: '' })`. */
const attributesAsProperties = {
  name: 'redress-attributes-as-properties',
  analyzePhase({ node, moduleDoc }: { node: ts.Node; moduleDoc: Manifest['modules'][number] }) {
    if (!analyzed.isCallExpression(node) || node.expression.getText() !== 'attributesAsProperties') return;
    const [element, properties] = node.arguments as unknown as [ts.Identifier, ts.ObjectLiteralExpression];
    const entry = moduleDoc.declarations.find(({ name }) => name === element.getText())!;
    for (const property of properties.properties) {
      const fieldName = property.name!.getText();
      const member = entry.members.find(({ name }) => name === fieldName)!;
      member.attribute = fieldName.replace(/[A-Z]/g, '-$&').toLowerCase();
      member.reflects = true;
      entry.attributes.push({ name: member.attribute, fieldName, ...(member.description ? { description: member.description } : {}) });
    }
  },
};

/** A type in words: the members of a union one by one, names of a choice instead of the choice's name. */
function textOf(checker: ts.TypeChecker, type: ts.Type): string {
  const parts = type.isUnion() ? type.types : [type];
  const texts = parts.map((part) => (part.isStringLiteral() ? `'${part.value}'` : checker.typeToString(part, undefined, ts.TypeFormatFlags.NoTruncation)));
  const names = [...new Set(texts.map((text) => (/^(true|false)$/.test(text) ? 'boolean' : parts.length > 1 && text.includes('=>') ? `(${text})` : text)))];
  const isNone = (name: string): boolean => /^(null|undefined)$/.test(name);
  return [...names.filter((name) => !isNone(name)), ...names.filter(isNone)].join(' | ');
}

/** Every event by its name: what `shared/events.ts` says that it is. */
function eventTypes(program: ts.Program): ReadonlyMap<string, string> {
  const file = program.getSourceFile(`${root}src/elements/shared/events.ts`)!;
  const map = file.statements.find((each) => ts.isInterfaceDeclaration(each) && each.name.text === 'RedressEventMap') as ts.InterfaceDeclaration;
  return new Map(map.members.filter(ts.isPropertySignature).map((member) => [(member.name as ts.StringLiteral).text, member.type!.getText()]));
}

/** One element with its types, without what is not for a page. The analyzer takes `element.shadowRoot.x = …` for a field of the class, and Lit's states for attributes. */
function forPages(made: ElementEntry, typeOf: (property: string) => string | undefined, events: ReadonlyMap<string, string>): ElementEntry {
  const entry: ElementEntry = { ...{ slots: [], cssParts: [], cssProperties: [], cssStates: [] }, ...made };
  delete entry.superclass;
  entry.members = entry.members.filter(({ privacy = 'public', static: ofClass, name }) => privacy === 'public' && !ofClass && !hidden.test(name) && typeOf(name) !== undefined);
  for (const member of entry.members) if (member.kind === 'field') member.type = { text: typeOf(member.name)! };
  entry.attributes = entry.attributes.filter(({ fieldName }) => fieldName === undefined || entry.members.some(({ name }) => name === fieldName));
  for (const attribute of entry.attributes) {
    const field = entry.members.find(({ name }) => name === attribute.fieldName);
    const text = field?.type?.text ?? (attribute.type?.text ?? 'string').replaceAll('"', "'");
    attribute.type = { text: text.replace(/( \| (null|undefined))+$/, '') };
    if (field?.description) attribute.description = field.description;
  }
  for (const each of [...entry.attributes, ...entry.members]) {
    delete each.inheritedFrom;
    if (each.default && !/^('\w*'|true|false|\d+)$/.test(each.default)) delete each.default;
  }
  entry.events = entry.events.filter(({ name }) => name.startsWith('redress-'));
  for (const event of entry.events) event.type = { text: events.get(event.name) ?? 'unknown' };
  return entry;
}

export function manifest(program: ts.Program): Manifest {
  const modules = [...bases, ...elementNames.map(sourceOf)].map((file) => analyzed.createSourceFile(file, read(file), analyzed.ScriptTarget.ES2022, true));
  const made = create({ modules, plugins: [...litPlugin(), attributesAsProperties] }) as Manifest;
  const checker = program.getTypeChecker();
  const events = eventTypes(program);
  const described = made.modules.filter(({ path }) => !bases.includes(path)).map((module) => {
    const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(root + module.path)!)!);
    const declarations = module.declarations.filter(({ tagName }) => tagName).map((entry) => {
      const type = checker.getDeclaredTypeOfSymbol(exported.find(({ name }) => name === entry.name)!);
      return forPages(entry, (name) => { const property = type.getProperty(name); return property && textOf(checker, checker.getTypeOfSymbol(property)); }, events);
    });
    const path = published(module.path);
    return { ...module, path, declarations, exports: module.exports.map((each) => ({ ...each, declaration: { ...each.declaration, module: path } })) };
  });
  const defined = described.flatMap(({ path, declarations }) => declarations.map(({ name, tagName }) => ({ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } })));
  return { ...made, modules: [...described, { kind: 'javascript-module', path: published('src/entries/define.ts'), declarations: [], exports: defined }] };
}

/** Every element, as the manifest tells of it. */
export const elementsOf = ({ modules }: Manifest): ElementEntry[] => modules.flatMap(({ declarations }) => declarations);
