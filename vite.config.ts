/**
 * All builds: `cdn` (the module and its lazy chunks), `loader` (the classic script beside it), `npm` (the doors of the package),
 * `node` (the reference server and its command line) and `demo` (the shop). Without a mode of these, `vite` serves the demo on mocks.
 */
import { defineConfig } from 'vite';
import type { Plugin, UserConfig } from 'vite';
import { transform as esbuild } from 'esbuild';
import { msw } from 'msw/vite';

const common = { target: 'es2022', sourcemap: true, copyPublicDir: false, emptyOutDir: true } as const;
const outside = [/^node:/, /^(lit|zod|eventsource-parser|jose|kysely|pg|temporal-polyfill|date-easter|proper-lockfile|@electric-sql\/pglite|nodemailer|standardwebhooks)(\/|$)/];

/** Styles and templates are text to a JavaScript minifier: here styles are minified and templates lose their indentation. Behind it nothing may depend on line breaks in a template. */
const smallTemplates: Plugin = {
  name: 'redress-small-templates',
  apply: 'build',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.includes('/src/elements/') || !id.endsWith('.ts')) return undefined;
    let small = code.replace(/\n[ \t]+/g, '\n');
    for (const [whole, css] of small.matchAll(/css`([^`$]*)`/g)) small = small.replace(whole, `css\`${(await esbuild(css!, { loader: 'css', minify: true, target: 'chrome123' })).code.trim().replace(/([:,]) /g, '$1').replace(/="([\w-]+)"\]/g, '=$1]')}\``);
    return { code: small, map: null };
  },
};

/**
 * Lit looks for polyfills and works around browsers older than those that can read our styles (`:state()`, relative colours), keeps room for decorators and formulas that we
 * do not write, explains mistakes in styles that only we could make, and counts its copies for a warning that only its development build gives. Where a cut finds nothing any more, Lit has changed: the build says so.
 */
const litCuts: [file: RegExp, unneeded: RegExp, instead: string][] = [
  [/lit-html\/lit-html\.js$|lit-element\/lit-element\.js$|reactive-element\/reactive-element\.js$/, /\b\w\.\w+(PolyfillSupport|HydrateSupport)\b|\(\w\.\w+Versions\?\?=\[\]\)\.push\([^)]*\)/g, '(void 0)'],
  [/reactive-element\/css-tag\.js$/, /\w\.ShadowRoot&&\([^)]*\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/g, '!0'],
  [/reactive-element\/css-tag\.js$/, /(?<=throw Error\()"[^"]*"[^)"]*(?:"[^"]*")?(?=\))/g, ''],
  [/reactive-element\/reactive-element\.js$/, /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/g, ';'],
  [/reactive-element\/reactive-element\.js$/, /const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);if\(void 0!==s\)for\(const\[t,i\]of s\)this\.elementProperties\.set\(t,i\)\}/g, ''],
  [/reactive-element\/reactive-element\.js$/, /static addInitializer\(t\)\{[^}]*\}|void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),|,?this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/g, ''],
  [/lit-html\/lit-html\.js$/, /3===\w\?"<\/?math>":/g, ''],
];
const litAlone: Plugin = {
  name: 'redress-lit-alone',
  apply: 'build',
  transform(code, id) {
    let small = code;
    for (const [file, unneeded, instead] of litCuts) {
      if (!file.test(id)) continue;
      const cut = small.replace(unneeded, instead);
      if (cut === small) throw new Error(`${id} no longer holds ${String(unneeded)}: look at what Lit does there now.`);
      small = cut;
    }
    return small === code ? undefined : { code: small, map: null };
  },
};

/** What buyers' elements share stays in as few files as without the merchant desk, which uses some of it too: each file more is bytes on a buyer's page. */
const together = [
  { name: 'writing', test: /shared\/(eligibility-text|thread|composer|file-field|uploads|kept|media-type|limits)\.ts$/ },
  { name: 'line-choice', test: /shared\/(line-choice|fields|items|save|new-id)\.ts$/ },
  { name: 'http', test: /client\/(http|call)\.ts$|contract\/(?!merchant-routes|case-news|order-row|performance|withdrawal-row)[\w-]+\.ts$|node_modules\/zod\// },
];

const builds: Record<string, UserConfig> = {
  cdn: {
    plugins: [smallTemplates, litAlone],
    build: {
      ...common, sourcemap: 'hidden', outDir: 'dist/cdn', modulePreload: false,
      lib: { entry: { 'redress.esm': 'src/entries/script-tag.ts' }, formats: ['es'] },
      rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { minify: true, comments: { annotation: false }, chunkFileNames: 'chunks/[name]-[hash:6].js', codeSplitting: { includeDependenciesRecursively: false, groups: together } } },
    },
  },
  loader: {
    build: {
      ...common, outDir: 'dist/cdn', emptyOutDir: false,
      lib: { entry: 'src/entries/script-tag-loader.ts', formats: ['iife'], name: '__redress', fileName: () => 'redress.js' },
    },
  },
  npm: {
    plugins: [smallTemplates],
    build: {
      ...common, outDir: 'dist/npm',
      lib: { entry: ['index', 'define', 'contract', 'client', 'backend'].map((door) => `src/entries/${door}.ts`), formats: ['es'] },
      rolldownOptions: { external: outside, output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  },
  node: {
    build: {
      ...common, outDir: 'dist/node', ssr: true, target: 'node20',
      rolldownOptions: { input: { 'backend-node': 'src/entries/backend-node.ts', redress: 'src/entries/redress.ts', 'demo-server': 'demo/server/main.ts' }, external: outside },
    },
  },
  demo: {
    // the script tag in its pages is left as it is on purpose, which vite would warn of
    logLevel: 'error',
    publicDir: 'demo/public',
    build: { ...common, outDir: 'dist/demo', sourcemap: false, copyPublicDir: true, rolldownOptions: { input: ['index.html', 'demo/script-tag.html'] } },
  },
};

/** While developing, the script tag's two files are the sources, behind the mocks: the pages are the same as in production. So is the hosted checkout. */
const scriptTagFromSource: Plugin = {
  name: 'redress-script-tag-from-source',
  apply: 'serve',
  // a module like any other, so that its imports are the same modules as everybody else's after a hot update
  resolveId: (id) => (id === '/cdn/redress.esm.js' ? id : undefined),
  load: (id) => (id === '/cdn/redress.esm.js' ? 'import "/mocks/start.ts"; import "/src/entries/script-tag.ts";' : undefined),
  // what the demo server writes into this page (a token for its order) the mocks have to fill in
  transformIndexHtml: (html, { path }) => (path.endsWith('/script-tag.html') ? html.replace('<head>', '<head><script type="module" src="/mocks/fill-tokens.ts"></script>') : html),
  configureServer(server) {
    const answer = (start: string, type: string, body: string) => server.middlewares.use((request, response, next) => {
      if (request.method !== 'GET' || !request.url?.startsWith(start)) next();
      else response.setHeader('Content-Type', type).end(body);
    });
    answer('/cdn/redress.js', 'text/javascript', '(window.Redress ??= { settings: { ...document.currentScript.dataset }, ready: import("/cdn/redress.esm.js") })');
    answer('/v1/sandbox/checkouts/', 'text/html', '<!doctype html><meta charset="utf-8"><script type="module" src="/mocks/hosted-page.ts"></script>');
  },
};

export default defineConfig(({ mode, command }) => {
  if (command === 'serve') return { publicDir: 'demo/public', plugins: [scriptTagFromSource, msw({ mode: 'worker-only' })], server: { port: 5173 }, optimizeDeps: { include: ['eventsource-parser'] } }; // found only when a case is watched, it would reload the page under its visitor
  const build = builds[mode];
  if (!build) throw new Error(`There is no build "${mode}". Take one of: ${Object.keys(builds).join(', ')}.`);
  return { logLevel: 'warn', ...build };
});
