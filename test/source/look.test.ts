/** One visual language: every style sheet of the elements is made of the tokens and of nothing else. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const elements = fileURLToPath(new URL('../../src/elements/', import.meta.url));
const sheets = readdirSync(elements, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.styles.ts'));
/** Where the tokens are made. The pay button is on its own: it carries only the base, and the looks that payment methods ask for. */
const makers = /^(base|tokens|palette|pay-button)\.styles\.ts$/;

interface Declaration { readonly sheet: string; readonly property: string; readonly value: string }
const declarations: Declaration[] = sheets.flatMap((sheet) => [...readFileSync(elements + sheet, 'utf8').matchAll(/css`([^`]*)`/g)].flatMap(([, css]) =>
  [...css!.replace(/\/\*[^]*?\*\//g, '').matchAll(/([\w-]+): ([^;{}]+);/g)].map(([, property, value]) => ({ sheet: basename(sheet), property: property!, value: value! }))));

function foreign(about: RegExp, allowed: (declaration: Declaration) => boolean): string[] {
  const some = declarations.filter(({ sheet, property }) => !makers.test(sheet) && about.test(property));
  assert.ok(some.length > 2, `only ${String(some.length)} declarations of ${String(about)}`);
  return some.filter((each) => !allowed(each)).map(({ sheet, property, value }) => `${sheet}: ${property}: ${value}`);
}

test('every colour is a token', () => {
  assert.deepEqual(foreign(/./, ({ value }) => !/#[\da-f]{3,8}\b|\b(rgb|hsl|oklch|oklab|color|light-dark)\(|\b(white|black|gr[ae]y|red|blue)\b/.test(value)), []);
});

test('type comes in six sizes', () => {
  assert.deepEqual(foreign(/^font-size$/, ({ value }) => /^(inherit|var\(--type-(fine|small|plain|large|title)\)|calc\(1\.[37] \* var\(--type-title\)\)|var\(--redress-withdrawal-font-size, var\(--type-plain\)\))$/.test(value)), []);
});

test('corners are round by the tokens', () => {
  assert.deepEqual(foreign(/^border-radius$/, ({ value }) => /^(0|50%|99px|var\(--(radius|control|sheet)\))$/.test(value)), []);
});

test('space stands on a grid of two pixels, the line around a field counted in', () => {
  assert.deepEqual(foreign(/^(gap|(margin|padding)(-(block|inline)(-(start|end))?)?)$/, ({ value }) => [...value.matchAll(/(-?\d+)px/g)].every(([, size]) => Number(size) % 2 === 0 || size === '11' || size === '13')), []);
});

test('what moves keeps the pace of the tokens, and nothing is lifted by shadows', () => {
  assert.deepEqual(foreign(/^(transition|animation)$/, ({ value }) => /var\(--pace\)|^breathe 1\.6s|^none/.test(value)), []);
  assert.deepEqual(foreign(/^box-shadow$/, ({ value }) => /^(inset .*|0 0 0 4px var\(--wash\))$/.test(value)), []);
});
