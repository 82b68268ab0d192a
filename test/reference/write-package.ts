/** `npm run types`: writes what the package says about itself into `dist`: declarations of its doors, the elements manifest, and the typings made from it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { declarations, doorsProgram } from './declarations.ts';
import { htmlCustomData, webTypes } from './editors.ts';
import { manifest } from './manifest.ts';
import { typings } from './typings.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const write = (file: string, content: string | object): void => {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
};

const program = doorsProgram();
rmSync(join(dist, 'types'), { recursive: true, force: true });
for (const [file, text] of declarations(program)) write(`types/${file}`, text);
const described = manifest(program);
for (const [file, text] of Object.entries(typings(described))) write(`types/${file}`, text);
write('custom-elements.json', described);
write('html-custom-data.json', htmlCustomData(described));
write('web-types.json', webTypes(described, JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8')) as { name: string; version: string }));
