/** What the house rules about words catch, and what they let be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where `CI` is set the parser takes every file as it is on the disk: here the text is what counts. */
const eslint = new ESLint({ cwd: root, overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } } });
/** A file that exists, so that the compiler knows it; its imports reach the base types. */
const filePath = `${root}/src/elements/shared/note.ts`;

async function complaints(code: string): Promise<string[]> {
  const text = `import { html } from 'lit';\nimport type { Problem } from '../../contract/index.ts';\nimport type { Failure } from '../../client/outcome.ts';\ndeclare const words: Record<'close' | 'message', string>, name: string, open: boolean, problem: Problem, failure: Failure, error: unknown, warn: (text: string) => void;\nexport const shown = (): unknown => ${code};\n`;
  const [result] = await eslint.lintText(text, { filePath });
  return result!.messages.map(({ ruleId }) => ruleId ?? 'unparsed').filter((rule) => rule.startsWith('words/') || rule === 'unparsed');
}
const caught = async (rule: string, code: string): Promise<void> => assert.ok((await complaints(code)).includes(`words/${rule}`), `not caught: ${code}`);

test('a word in a template is caught, in text, in what is read out, and in an expression', async () => {
  for (const code of [
    'html`<p>Weiter</p>`', 'html`<p>${name} €, noch offen</p>`', 'html`<button aria-label="Close">×</button>`', "html`<img alt='Foto' src=${name} />`", 'html`<input placeholder="z. B. ${name}" />`',
    "html`<p>${open ? 'offen' : words.close}</p>`", "html`<button aria-label=${open ? words.close : 'Close'}></button>`", "html`<p title=${'Titel'}></p>`", 'html`<p>${`Nr. ${name}`}</p>`', "html`<p>${name || 'ohne Namen'}</p>`", "html`<x-a .textContent=${'Hallo'}></x-a>`",
  ]) await caught('words-from-locales', code);
});

test('signs, numbers, names of classes and the locale\'s own words are let be', async () => {
  for (const code of [
    'html`<p class="soft small">${words.close} · ${name} (1) &nbsp;</p>`', 'html`<button type="button" aria-label=${words.close} class=${open ? \'open\' : \'shut\'}>×</button>`', "html`<p id=${open ? 'a' : 'b'} dir=\"auto\" lang=\"en\">${words.message}</p>`",
    'html`<p>${failure.code ? words.close : words.message}</p>`', 'html`<p>${problem.most?.currency}</p>`',
  ]) assert.deepEqual(await complaints(code), [], code);
});

test('words of a backend, of the platform or of a library are caught wherever an element reads them', async () => {
  for (const code of ['problem.detail', 'failure.message', '(({ title }: Problem) => title)(problem)', 'String(error)', 'html`${failure}`', 'new Response().statusText', "new TypeError('x').message"]) await caught('no-foreign-words', code);
  for (const code of ['words.message', 'problem.status', 'warn(words.close)', 'console.warn(String(error))']) assert.deepEqual((await complaints(code)).filter((rule) => rule.endsWith('foreign-words')), [], code);
});
