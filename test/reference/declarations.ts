/**
 * The declarations (`*.d.ts`) of the package's doors, and what the compiler knows behind them. Only what a door leads to is written, with `.js` in the place of
 * `.ts`, so that every way of resolving finds it. Used by write-package.ts and the elements manifest; knows no element.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, 'src');

/** The doors with code behind them, as package.json names their declarations: `entries/index.d.ts`, … */
function doors(): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, string | { types: string; default?: string }> };
  return Object.values(exports).flatMap((door) => (typeof door === 'object' && door.default ? [door.types.replace('./dist/types/', '')] : []));
}

/** The package's sources as one program. */
export function doorsProgram(): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => readFileSync(file, 'utf8')) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, noEmit: false, declaration: true, emitDeclarationOnly: true, stripInternal: true, rootDir: source, outDir: source, types: ['node', 'vite/client'] }, root);
  return ts.createProgram(doors().map((door) => join(source, door.replace(/\.d\.ts$/, '.ts'))), options);
}

const imported = /(?<=\b(?:from|import) ?\(?["'])(\.[^"']+?)\.ts(?=["'])/g;

/** Every declaration that a door leads to, by its path from `dist/types`. Throws what the compiler minds. */
export function declarations(program: ts.Program): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (file, text) => { all.set(relative(source, file), text); });
  if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, { getCanonicalFileName: (file) => file, getCurrentDirectory: () => root, getNewLine: () => '\n' }));
  const reached = new Map<string, string>();
  const reach = (file: string): void => {
    const text = all.get(file);
    if (text === undefined || reached.has(file)) return;
    reached.set(file, text.replaceAll(imported, '$1.js'));
    for (const [, path] of text.matchAll(imported)) reach(join(dirname(file), `${path!}.d.ts`));
  };
  doors().forEach(reach);
  return reached;
}
