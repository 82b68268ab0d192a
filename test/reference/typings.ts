/**
 * Types of the elements for templates of React 19, Vue and Svelte, made from the elements manifest: `redress/react`, `redress/vue`, `redress/svelte`. What each
 * element takes and fires is written once, by its tag, in terms of the package's own declarations; each framework's file only says how it spells that.
 */
import { elementsOf } from './manifest.ts';
import type { Described, ElementEntry, Manifest } from './manifest.ts';

const comment = ({ description }: Described): string => (description ? `      /** ${description.replaceAll('*/', '* /').replaceAll('\n', ' ')} */\n` : '');

/** What an element takes: its attributes, and the properties that are no attribute. A property wins where both have a name: frameworks set what the element has. */
function taken({ name, attributes, members }: ElementEntry): string {
  const properties = members.filter((member) => member.kind === 'field' && !member.attribute && !member.readonly);
  const ofProperties = new Set(properties.map((property) => property.name));
  const lines = [
    ...attributes.filter((attribute) => !ofProperties.has(attribute.name)).map((attribute) => `${comment(attribute)}      '${attribute.name}'?: ${attribute.fieldName ? `Attribute<${name}['${attribute.fieldName}']>` : `${attribute.type!.text} | null | undefined`};`),
    ...properties.map((property) => `${comment(property)}      ${property.name}?: ${name}['${property.name}'] | undefined;`),
  ];
  return lines.join('\n');
}

/** `tags.d.ts`: by tag, the element's class, what it takes and what it fires. */
function tags(elements: readonly ElementEntry[]): string {
  return `/** What each element takes and fires, by its tag. Made from the elements manifest; the typings of the frameworks stand on it. */
import type { ${elements.map(({ name }) => name).join(', ')} } from './entries/index.js';

/** A number may stand in an attribute as its digits. */
type Attribute<T> = T | (T extends number ? \`\${T}\` : never) | undefined;

export interface Tags {
${elements.map((entry) => `  '${entry.tagName}': {
    element: ${entry.name};
    takes: {
${taken(entry)}
    };
    fires: ${entry.events.map(({ name }) => `'${name}'`).join(' | ') || 'never'};
  };`).join('\n')}
}
`;
}

const react = `/** The elements in TSX of React 19: \`import type {} from 'redress/react'\` once. Events are \`onredress-claim-filed={…}\`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RedressEventMap } from './entries/index.js';
import type { Tags } from './tags.js';

type Props<T extends keyof Tags> = Omit<DetailedHTMLProps<HTMLAttributes<Tags[T]['element']>, Tags[T]['element']>, keyof Tags[T]['takes']> & Tags[T]['takes'] & { class?: string | undefined }
  & { [E in Tags[T]['fires'] as \`on\${E}\`]?: ((event: RedressEventMap[E]) => void) | undefined };
type RedressElements = { [T in keyof Tags]: Props<T> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends RedressElements {}
  }
}
`;

const vue = `/** The elements in templates of Vue: \`import type {} from 'redress/vue'\` once. Events are \`@redress-claim-filed="…"\`. */
import type { AllowedComponentProps, HTMLAttributes, VNodeProps } from 'vue';
import type { RedressEventMap } from './entries/index.js';
import type { Tags } from './tags.js';

type Camel<S extends string> = S extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : S;
type Props<T extends keyof Tags> = Omit<HTMLAttributes, keyof Tags[T]['takes']> & Omit<VNodeProps, 'ref'> & AllowedComponentProps
  & { [A in keyof Tags[T]['takes'] & string as Camel<A>]?: Tags[T]['takes'][A] }
  & { [E in Tags[T]['fires'] as \`on\${Capitalize<Camel<E>>}\`]?: ((event: RedressEventMap[E]) => void) | undefined };
type RedressElements = { [T in keyof Tags]: new () => Tags[T]['element'] & { $props: Props<T> } };

declare module 'vue' {
  interface GlobalComponents extends RedressElements {}
}
`;

const svelte = `/** The elements in templates of Svelte 5: \`import type {} from 'redress/svelte'\` once. Events are \`onredress-claim-filed={…}\`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { RedressEventMap } from './entries/index.js';
import type { Tags } from './tags.js';

type Props<T extends keyof Tags> = Omit<HTMLAttributes<Tags[T]['element']>, keyof Tags[T]['takes']> & Tags[T]['takes']
  & { [E in Tags[T]['fires'] as \`on\${E}\`]?: ((event: RedressEventMap[E]) => void) | undefined };
type RedressElements = { [T in keyof Tags]: Props<T> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends RedressElements {}
}
`;

/** The files, by their names beside the declarations. */
export const typings = (manifest: Manifest): Readonly<Record<string, string>> => ({ 'tags.d.ts': tags(elementsOf(manifest)), 'react.d.ts': react, 'vue.d.ts': vue, 'svelte.d.ts': svelte });
