/** What the comments in the contract's files say about what they stand above: schemas, their fields, and routes. For the documents that are made from it. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = fileURLToPath(new URL('../../src/contract/', import.meta.url));

function textAbove(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** `{ Receipt: '…', 'Case.now': '…', 'pageRoutes.readCase': '…' }`; what has no comment is missing. */
export function docstrings(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (name: string, node: ts.Node): void => { const text = textAbove(node); if (text) found.set(name, text); };
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(folder + file, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      const [declaration] = statement.declarationList.declarations;
      const name = declaration!.name.getText();
      note(name, statement);
      const look = (node: ts.Node): void => {
        if (ts.isObjectLiteralExpression(node)) { for (const each of node.properties) if (each.name) note(`${name}.${each.name.getText()}`, each); }
        else if (ts.isCallExpression(node)) node.arguments.forEach(look);
        else if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) look(node.expression);
      };
      if (declaration!.initializer) look(declaration!.initializer);
    }
  }
  return found;
}
