/**
 * The elements in HTML itself, for editors: `html-custom-data.json` (VS Code, by the setting `html.customData`) and `web-types.json` (JetBrains, found through
 * package.json). Both are made from the elements manifest and know nothing else.
 */
import { elementsOf } from './manifest.ts';
import type { Described, Manifest } from './manifest.ts';

const described = ({ name, description = '' }: Described): { name: string; description: string } => ({ name, description });
const choicesOf = ({ type }: Described): string[] => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, choice]) => choice!);

/** https://github.com/microsoft/vscode-custom-data */
export const htmlCustomData = (manifest: Manifest): object => ({
  version: 1.1,
  tags: elementsOf(manifest).map(({ tagName, description, attributes }) => ({
    name: tagName, description,
    attributes: attributes.map((attribute) => ({
      ...described(attribute),
      ...(attribute.type?.text === 'boolean' ? { valueSet: 'v' } : {}),
      ...(choicesOf(attribute).length ? { values: choicesOf(attribute).map((name) => ({ name })) } : {}),
    })),
  })),
});

/** https://github.com/JetBrains/web-types */
export const webTypes = (manifest: Manifest, { name, version }: { name: string; version: string }): object => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name, version, 'description-markup': 'markdown',
  contributions: { html: { elements: elementsOf(manifest).map(({ tagName, description, attributes, members, events, slots, cssParts, cssProperties }) => ({
    name: tagName, description,
    attributes: attributes.map((attribute) => ({ ...described(attribute), value: attribute.type?.text === 'boolean' ? { kind: 'no-value', type: 'boolean' } : { type: attribute.type?.text } })),
    slots: slots.map(described),
    js: {
      properties: members.filter(({ kind }) => kind === 'field').map((member) => ({ ...described(member), value: { type: member.type?.text } })),
      events: events.map((event) => ({ ...described(event), value: { type: event.type?.text } })),
    },
    css: { parts: cssParts.map(described), properties: cssProperties.map(described) },
  })) } },
});
