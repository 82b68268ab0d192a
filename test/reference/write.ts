/** `npm run reference`: writes what is made from the sources anew, the OpenAPI document and the reference pages of the docs. Run after a change to them; tests say when that was forgotten. */
import { writeFileSync } from 'node:fs';
import { openApi } from './openapi.ts';
import { referencePages } from './reference.ts';

writeFileSync(new URL('../../src/contract/openapi.json', import.meta.url), `${JSON.stringify(openApi(), null, 1)}\n`);
for (const [file, text] of Object.entries(referencePages())) writeFileSync(new URL(`../../docs/${file}`, import.meta.url), text);
