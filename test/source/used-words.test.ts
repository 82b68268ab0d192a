/**
 * No word is dead: every key of every set of words is read somewhere in the elements, and every code that has words can be met. Asks the TypeScript
 * compiler, so that `title` of the receipt is not taken for `title` of the help: what is read is known by the type it is read from.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { problemStatus } from '../../src/contract/problem.ts';
import { words as desk } from '../../src/locales/en/desk.ts';
import { words as general } from '../../src/locales/en/general.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
const shapes = { general: 'Words', topic: 'TopicWords', files: 'FileWords', 'left-over': 'LeftOverWords', news: 'NewsWords', desk: 'DeskWords', withdrawal: 'WithdrawalWords', pay: 'PayFailures' };
const program = ts.createProgram([...ts.sys.readDirectory(`${root}/src/elements`, ['.ts']), ...ts.sys.readDirectory(`${root}/src/locales`, ['.ts'], undefined, ['*.ts'])], { ...options, noEmit: true });
const checker = program.getTypeChecker();

/** What is read, by the type it is read from; `*` is all of it. */
const read = new Map<ts.Type, Set<string>>();
const reads = (type: ts.Type, name: string): void => { for (const each of [type, ...(type.isUnion() ? type.types : [])]) read.set(each, (read.get(each) ?? new Set()).add(name)); };
const keysOf = (type: ts.Type): string[] => (type.isUnion() ? type.types : [type]).map((each) => (each.isStringLiteral() ? each.value : '*'));

function look(node: ts.Node): void {
  if (ts.isPropertyAccessExpression(node)) reads(checker.getNonNullableType(checker.getTypeAtLocation(node.expression)), node.name.text);
  else if (ts.isElementAccessExpression(node)) for (const key of keysOf(checker.getTypeAtLocation(node.argumentExpression))) reads(checker.getNonNullableType(checker.getTypeAtLocation(node.expression)), key);
  else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) reads(checker.getNonNullableType(checker.getTypeAtLocation(node.parent)), (node.propertyName ?? node.name).getText());
  else if (ts.isCallExpression(node) && /^Object\.(entries|keys|values)$/.test(node.expression.getText())) reads(checker.getTypeAtLocation(node.arguments[0]!), '*');
  ts.forEachChild(node, look);
}
for (const file of program.getSourceFiles()) if (/\/src\/(elements|locales\/[\w-]+\.ts)/.test(file.fileName)) look(file);

/** The paths below a type that nobody reads. Words that count and words in a row are one. */
function* unread(type: ts.Type, path: string): Generator<string> {
  const seen = read.get(type) ?? new Set<string>();
  for (const property of type.getProperties()) {
    const inner = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    const here = `${path}.${property.name}`;
    // laid over the general words
    if (here === 'DeskWords.instead') continue;
    if (!seen.has(property.name) && !seen.has('*')) yield here;
    else if (!(inner.flags & ts.TypeFlags.StringLike) && !checker.isArrayLikeType(inner) && !inner.getProperty('other') && !inner.getCallSignatures().length) yield* unread(inner, here);
  }
}

test('every word is said somewhere', () => {
  const found = Object.entries(shapes).flatMap(([file, name]) => {
    const source = program.getSourceFile(`${root}/src/locales/shapes/${file}.ts`)!;
    const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).find((each) => each.name === name)!;
    return [...unread(checker.getDeclaredTypeOfSymbol(symbol), name)];
  });
  assert.ok(read.size > 100, 'the elements were not read');
  assert.deepEqual(found, []);
});

test('every code that has words can be met', () => {
  const codes = new Set([...Object.keys(problemStatus), 'refused', 'unavailable', 'unintelligible']);
  for (const { problems } of [general, { problems: desk.instead.problems! }]) assert.deepEqual(Object.keys(problems).filter((code) => !codes.has(code)), []);
});
