/** The published elements manifest and the code agree: attributes, events, parts, slots, states and custom properties, each way; and whatever is public is described. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import * as doors from '../../src/entries/index.ts';
import { elementNames, elementsOf, sourceOf } from '../reference/manifest.ts';
import type { Described, Manifest } from '../reference/manifest.ts';
import { root, unpacked } from './project.ts';

const published = (file: string): string => readFileSync(join(unpacked, 'dist', file), 'utf8');
const elements = elementsOf(JSON.parse(published('custom-elements.json')) as Manifest);

/** The text of an element's sources: all that its file imports of the elements and the ways to pay, at once or later. */
function sources(path: string, seen = new Map<string, string>()): ReadonlyMap<string, string> {
  if (seen.has(path)) return seen;
  const text = readFileSync(join(root, path), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  seen.set(path, text);
  for (const [, from] of text.matchAll(/(?:^(?:import|export) (?!type)[^'\n]*from |\bimport\()'(\.[^']+)'/gm)) {
    const next = join(dirname(path), from!);
    if (/^src\/(elements|checkout)\//.test(next)) sources(next, seen);
  }
  return seen;
}
const textOf = (name: string): string => [...sources(sourceOf(name)).values()].join('\n');
const all = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].flatMap(([, found, other = '']) => (found ?? other).split(' ')))].sort();
const names = (list: readonly Described[]): string[] => list.map(({ name }) => name).sort();

/** What an element fires: its own, and what comes up from the elements it shows. */
function fired(name: string): string[] {
  const text = textOf(name);
  const own = all(text, /(?:emit\(|tell\(|new CustomEvent\(|\? |: )'(redress-[a-z-]+)'/g).filter((each) => !elements.some(({ tagName }) => tagName === each));
  const inside = elementNames.filter((each) => each !== name && text.includes(`<redress-${each} `));
  return [...new Set([...own, ...inside.flatMap(fired)])].sort();
}

it('every element is in it, with its class', () => {
  assert.deepEqual(elements.map(({ tagName }) => tagName), elementNames.map((name) => `redress-${name}`));
  for (const { name } of elements) assert.ok(name in doors, name);
});

for (const name of elementNames) describe(`<redress-${name}>`, () => {
  const entry = elements.find(({ tagName }) => tagName === `redress-${name}`)!;
  const text = textOf(name);

  it('takes the attributes that it says it takes', () => {
    const { observedAttributes } = doors[entry.name as 'ShopElement'] as { observedAttributes: string[] };
    const told = names(entry.attributes);
    assert.deepEqual(observedAttributes.filter((each) => !told.includes(each)), [], 'observed, and not told of');
    // the others are looked at when something happens
    const asked = (each: string): boolean => text.includes(`'${each}'`) || new RegExp(`attributesAsProperties\\(.*\\b${each.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}:`).test(text);
    assert.deepEqual(told.filter((each) => !observedAttributes.includes(each) && !asked(each)), [], 'told of, and never looked at');
  });

  it('fires the events that it says it fires, with what they bring', () => {
    assert.deepEqual(names(entry.events), fired(name));
    for (const { name: event, type } of entry.events) assert.match(type!.text, /^(CustomEvent<\{.*\}>|BeforePayEvent)$/, event);
  });

  it('has the parts, slots, states and custom properties that it says it has', () => {
    const partsIn = (template: string): string[] => all(template, /\bpart=(?:"([\w ]+)"|\$\{[^}]*'(\w+)')/g);
    // of an element inside, only what it hands on can be reached
    const handedOn = /exportparts="([^"]+)"/.exec(text)?.[1]?.split(', ');
    assert.deepEqual((handedOn ?? []).filter((part) => !partsIn(text).includes(part)), [], 'handed on, and not there');
    assert.deepEqual(names(entry.cssParts), handedOn ? [...new Set([...partsIn(sources(sourceOf(name)).get(sourceOf(name))!), ...handedOn])].sort() : partsIn(text), 'parts');
    const slots = all(text.replaceAll("createElement('slot')", '<slot>'), /<slot(?: name="(\w+)")?>/g);
    assert.deepEqual(names(entry.slots), slots, 'slots');
    assert.deepEqual(names(entry.cssStates), all(text, /:state\((\w+)\)/g), 'states');
    assert.deepEqual(names(entry.cssProperties), all(text, /var\((--redress-[a-z-]+)/g), 'custom properties');
  });

  it('leaves nothing public undescribed', () => {
    const lists = [entry.attributes, entry.members, entry.events, entry.slots, entry.cssParts, entry.cssProperties, entry.cssStates];
    assert.deepEqual(lists.flat().filter(({ description }) => !description).map((each) => each.name), []);
    assert.ok(entry.description);
  });
});

it('editors are told of the same elements and attributes', () => {
  const custom = JSON.parse(published('html-custom-data.json')) as { tags: { name: string; attributes: Described[] }[] };
  const web = JSON.parse(published('web-types.json')) as { version: string; contributions: { html: { elements: { name: string; attributes: Described[]; js: { events: Described[] } }[] } } };
  for (const list of [custom.tags, web.contributions.html.elements]) assert.deepEqual(list.map((each) => [each.name, names(each.attributes)]), elements.map(({ tagName, attributes }) => [tagName, names(attributes)]));
  assert.deepEqual(web.contributions.html.elements.map(({ js }) => names(js.events)), elements.map(({ events }) => names(events)));
  assert.ok(custom.tags.flatMap(({ attributes }) => attributes).some((each) => 'values' in each));
});
