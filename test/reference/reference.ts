/** All reference pages of the docs by their file. Written by `npm run reference`, held by a test. */
import { doorsProgram } from './declarations.ts';
import { manifest } from './manifest.ts';
import { openApi } from './openapi.ts';
import { elementsPage, httpPage, policyPage, type OpenApi } from './pages.ts';

export const referencePages = (): Readonly<Record<string, string>> => ({
  'reference-elements.md': elementsPage(manifest(doorsProgram())),
  'reference-http.md': httpPage(openApi() as OpenApi),
  'reference-policy.md': policyPage(),
});
