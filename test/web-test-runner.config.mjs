// Browser tests of sources: every test/**/*.test.ts that is not a Node test. Which folders those are: rooms.mjs.
import { createRequire } from 'node:module';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserCommands } from './support/browser-commands.mjs';
import { aboutFailures } from './support/advice.mjs';
import { browserRooms } from './rooms.mjs';
import { launchOptions } from './support/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** How much of the gallery is walked: `GALLERY=full` all of it, `LANGUAGES=de,ar` in these, `STATES=claim-form` only what has that in its address. */
const gallery = { full: process.env.GALLERY === 'full', languages: process.env.LANGUAGES ?? '', only: process.env.STATES ?? '' };
/** MSW's worker leaves a port open for every request, and WebKit looks through all of them at each further one: here a port closes with its answer. */
async function tidyWorker() {
  const script = await readFile(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8');
  const answered = 'channel.port1.onmessage = (event) => {';
  if (!script.includes(answered)) throw new Error('MSW’s worker hears its answers in another way than before: look whether it closes its ports now.');
  return script.replace(answered, `${answered} channel.port1.close();`);
}
const worker = await tidyWorker();

/** Counts tests, and files that failed without failing a test (a hook, an import): prints the plain closing line, and leaves it for test/run.mjs, and how each test went for test/planted. */
const closing = () => ({
  async stop({ sessions }) {
    let passed = 0; let failed = 0; let skipped = 0;
    const tests = [];
    const walk = (suite) => {
      for (const test of suite?.tests ?? []) {
        if (test.skipped) skipped++; else if (test.passed) passed++; else failed++;
        if (!test.skipped) tests.push({ name: test.name, passed: test.passed, ...(test.error ? { error: `${test.error.name ?? ''} ${test.error.message}` } : {}) });
      }
      for (const inner of suite?.suites ?? []) walk(inner);
    };
    for (const session of sessions) {
      const before = failed;
      walk(session.testResults);
      if (!session.passed && failed === before) failed++;
    }
    console.log(`\nbrowser: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
    if (process.env.COUNTS) await writeFile(process.env.COUNTS, JSON.stringify({ passed, failed, skipped, tests }));
  },
});

/**
 * A console error or warning in a page fails the test it came from; a test that expects one catches it (test/support/strict-console.ts). What a developer is told of a
 * failure is said once in a page, in whichever test comes first: here it passes, and test/pages/warnings.test.ts holds it to its word.
 */
const strictConsole = `<script>
  for (const kind of ['error', 'warn']) {
    const say = console[kind];
    console[kind] = (...words) => { if (!/^Lit is in dev mode/.test(words[0]) && !${aboutFailures}.test(words[0])) (window.unexpected ??= []).push(kind + ': ' + words.join(' ')); say(...words); };
  }
  addEventListener('error', (event) => (window.unexpected ??= []).push('uncaught: ' + event.message));
  addEventListener('unhandledrejection', (event) => (window.unexpected ??= []).push('unhandled: ' + event.reason));
</script>`;

export default {
  rootDir: root,
  files: [`test/{${browserRooms}}/**/*.test.ts`],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // parallel pages are hidden tabs, where animation frames stop; MSW's worker is shared too
  concurrency: 1,
  testsFinishTimeout: gallery.full ? 7_200_000 : 120_000,
  testFramework: { config: { timeout: 15_000, ...(process.env.ONLY ? { grep: process.env.ONLY } : {}) } },
  testRunnerHtml: (framework) => `<!doctype html><html lang="de"><body>${strictConsole}<script>window.EXPIRIES = ${Number(process.env.EXPIRIES ?? 16)}; window.GALLERY = ${JSON.stringify(gallery)}</script><script type="module" src="${framework}"></script></body></html>`,
  browsers: [chromeLauncher({ launchOptions: await launchOptions() })],
  plugins: [{
    name: 'strict-console',
    transform: ({ path, body }) => (path.endsWith('.test.ts') ? `import '/test/support/strict-console.ts';${body}` : undefined),
  }, browserCommands(), esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })],
  middleware: [async (context, next) => {
    if (context.path !== '/mockServiceWorker.js') return next();
    context.type = 'application/javascript';
    context.set('service-worker-allowed', '/');
    context.body = worker;
  }, async (context, next) => {
    // the pictures of the demo shop, which the gallery shows
    if (/^\/pictures\/[\w-]+\.svg$/.test(context.path)) Object.assign(context, { type: 'image/svg+xml', body: await readFile(join(root, 'demo/public', context.path)) });
    else await next();
  }, async (context, next) => {
    // photos that are no part of the repository: CORPORA says where they lie
    if (!context.path.startsWith('/corpora/')) return next();
    const name = context.path.slice('/corpora/'.length);
    const corpora = process.env.CORPORA ?? join(root, '../shared/corpora/images');
    if (!name) context.body = await readdir(corpora).then((all) => all.filter((each) => /^[\w-]+\.jpe?g$/i.test(each)), () => []);
    else if (/^[\w-]+\.jpe?g$/i.test(name)) Object.assign(context, { type: 'image/jpeg', body: await readFile(join(corpora, name)) });
  }],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), closing()],
};
