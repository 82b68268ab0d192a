/** `npm run reference`: writes what is made from the contract anew. Run after a change to it; a test says when that was forgotten. */
import { writeFileSync } from 'node:fs';
import { openApi } from './openapi.ts';

writeFileSync(new URL('../../src/contract/openapi.json', import.meta.url), `${JSON.stringify(openApi(), null, 1)}\n`);
