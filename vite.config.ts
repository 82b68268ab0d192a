/**
 * All builds: `cdn` (the module and its lazy chunks), `loader` (the classic script beside it), `npm` (the doors of the package),
 * `node` (the reference server and its command line), `server` (the same as one file without packages) and `demo` (the shop). Without a mode of these, `vite` serves the demo on mocks.
 */
import { defineConfig } from 'vite';
import type { Plugin, UserConfig } from 'vite';
import { transform as esbuild } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { Marked } from 'marked';
import { msw } from 'msw/vite';

const common = { target: 'es2022', sourcemap: true, copyPublicDir: false, emptyOutDir: true } as const;
const outside = [/^node:/, /^(lit|zod|eventsource-parser|jose|kysely|pg|prom-client|temporal-polyfill|date-easter|proper-lockfile|@electric-sql\/pglite|nodemailer|standardwebhooks|aws4fetch)(\/|$)/];

/** Tokens are nobody's but ours. Those that nothing changes, the sizes of type and the pace, are written where they are used; the others get short names, of a beginning that a shop's own hardly have. */
const tokens = ['base', 'tokens', 'palette'].map((name) => readFileSync(`src/elements/shared/${name}.styles.ts`, 'utf8')).join('');
const constant = /(--type-\w+|--pace): ([\d.]+(?:px|s));? ?/g;
const constants = new Map([...tokens.matchAll(constant)].map(([, name, value]) => [name!, value!]));
const shortNames = new Map([...new Set(tokens.match(/(?<=[\s{])--(?!redress)[a-z-]+(?=:)/g))].filter((name) => !constants.has(name)).map((name, index) => [name, `--r${index.toString(36)}`]));

/** Styles and templates are text to a JavaScript minifier: here styles are minified and templates lose their indentation. Behind it nothing may depend on line breaks in a template. */
const smallTemplates: Plugin = {
  name: 'redress-small-templates',
  apply: 'build',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.includes('/src/elements/') || !id.endsWith('.ts')) return undefined;
    if (/<(textarea|title|style|script)\b[^<>]*>[^<]*\$\{|<!--[^>]*\$\{|<[\w-]+\s+\$\{|\buseDefault\b|\btype: (Object|Array)\b/.test(code)) throw new Error(`${id} needs a part of Lit which litCuts takes out.`);
    let small = code.replace(/\n[ \t]+/g, '\n');
    for (const [whole, written] of small.matchAll(/css`([^`$]*)`/g)) {
      const css = written!.replace(constant, '').replace(/var\((--[a-z-]+)\)/g, (use, name: string) => constants.get(name) ?? use).replace(/--[a-z-]+/g, (name) => shortNames.get(name) ?? name);
      small = small.replace(whole, `css\`${(await esbuild(css, { loader: 'css', minify: true, target: 'chrome123' })).code.trim().replace(/([:,]) /g, '$1').replace(/="([\w-]+)"\]/g, '=$1]')}\``);
    }
    return { code: small, map: null };
  },
};

/**
 * Lit looks for polyfills and works around browsers older than those that can read our styles (`:state()`, relative colours), keeps room for decorators,
 * directives, accessors and defaults of one's own, attributes that are JSON, formulas, and gaps in comments and raw texts, none of which we write, explains mistakes in styles that only we could make, and counts its
 * copies for a warning that only its development build gives. Its Trusted Types policy gets a name of ours: a page that names `lit-html` lets it be made
 * once only, and the shop's own Lit may be first. Where a cut finds nothing any more, Lit has changed: the build says so.
 */
const litCuts: [file: RegExp, unneeded: RegExp, instead: string][] = [
  [/lit-html\/lit-html\.js$|lit-element\/lit-element\.js$|reactive-element\/reactive-element\.js$/, /\b\w\.\w+(PolyfillSupport|HydrateSupport)\b|\(\w\.\w+Versions\?\?=\[\]\)\.push\([^)]*\)/g, '(void 0)'],
  [/reactive-element\/css-tag\.js$/, /\w\.ShadowRoot&&\([^)]*\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/g, '!0'],
  [/reactive-element\/css-tag\.js$/, /(?<=throw Error\()"[^"]*"[^)"]*(?:"[^"]*")?(?=\))/g, ''],
  [/reactive-element\/reactive-element\.js$/, /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/g, ';'],
  [/reactive-element\/reactive-element\.js$/, /const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);if\(void 0!==s\)for\(const\[t,i\]of s\)this\.elementProperties\.set\(t,i\)\}/g, ''],
  [/reactive-element\/reactive-element\.js$/, /static addInitializer\(t\)\{[^}]*\}|void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),|,?this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/g, ''],
  [/reactive-element\/reactive-element\.js$/, /,useDefault:!1|\|\|i\.useDefault&&.*?_\$Eu\(t,i\)\)|useDefault:i,|,wrapped:h(?=\})|i&&!\(this\._\$Ej\?\?=new Map\).*?\|\|(?=\(this\._\$AL\.has)|\|\|i(?=\|\|\(s=void 0\))|\?\?this\._\$Ej\?\.get\(e\)\?\?r/g, ''],
  [/reactive-element\/reactive-element\.js$/, /this\.prototype\.hasOwnProperty\(t\)&&\(\(s=Object\.create\(s\)\)\.wrapped=!0\),|const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(const\[s,i\]of t\)\{.*?\}(?=\}let)/g, ''],
  [/reactive-element\/reactive-element\.js$/, /;case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)|;case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/g, ''],
  [/lit-html\/lit-html\.js$/, /3===\w\?"<\/?math>":/g, ''],
  [/lit-html\/lit-html\.js$/, /(function (\w)\(t,i),s=t,e\)\{if\(i===\w\)return i;.{100,400}?=\2\(t,h\._\$AS\(t,i\.values\),h,e\)\),i\}/g, '$1){return i}'],
  [/lit-html\/lit-html\.js$/, /(?<=:)6===\w\.type&&\([^)]*\)\)/g, '0'],
  [/lit-html\/lit-html\.js$/, /else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\)/g, ''],
  [/lit-html\/lit-html\.js$/, /else\{let t=-1;for\(;[^{}]*\{type:7,index:\w\}\),t\+=\w\.length-1\}/g, ''],
  [/lit-html\/lit-html\.js$/, /if\(\w\.test\(\w\.tagName\)\)\{const t=.+?\.append\(t\[i\],\w\(\)\)\}\}/g, ''],
  [/lit-html\/lit-html\.js$/, /\w\.test\((\w\[2\])\)&&\(\w=RegExp\("<\/"\+\1,"g"\)\),/g, ''],
  [/lit-html\/lit-html\.js$/, /(?<=createPolicy\()"lit-html"/g, '"redress"'],
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

/** Zod and the bundler walk over tables of their own with `for … in`, and meet there what an old library added to Object.prototype: no reply could be read. */
const ownKeys: Plugin = {
  name: 'redress-own-keys',
  renderChunk: (code) => ({ code: code.replace(/\bfor \((const|let|var) (\w+) in (\w+)\)/g, 'for ($1 $2 of Object.keys($3))'), map: null }),
};

/** A language's files are told apart by its name: `de-general`, `de-topic`. */
const chunkNames = ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
  `chunks/${(moduleIds.length === 1 && /locales\/([a-z]+\/[\w-]+)\.ts$/.exec(moduleIds[0]!)?.[1]?.replace('/', '-')) || '[name]'}-[hash:7].js`;

/** What buyers' elements share stays in as few files as without the merchant desk, which uses some of it too: each file more is bytes on a buyer's page. */
const together = [
  { name: 'advise', test: /shared\/(advise|define|setup|lazy)\.ts$/ },
  { name: 'writing', test: /shared\/(eligibility-text|thread|composer|file-field|uploads|limits|reading|submission)\.ts$/ },
  { name: 'line-choice', test: /shared\/(line-choice|fields|items|save|new-id|address|tell|claim-status)\.ts$/ },
  { name: 'http', test: /client\/(http|call)\.ts$|contract\/(?!merchant-routes|case-news|direction|language|order-row|performance|withdrawal-row)[\w-]+\.ts$|node_modules\/zod\// },
];

type Files = Readonly<Record<string, { readonly imports: readonly string[]; readonly dynamicImports: readonly string[] }>>;

/** The files a file brings along at once, itself first. */
function closure(file: string, files: Files, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const each of files[file]!.imports) closure(each, files, seen);
  return seen;
}

/** Where code can get to that has not loaded one file. What needs it counts as out of reach. */
function reach(file: string, without: string, files: Files, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || closure(file, files).has(without)) return seen;
  seen.add(file);
  for (const each of [...files[file]!.imports, ...files[file]!.dynamicImports]) reach(each, without, files, seen);
  return seen;
}

const hole = '@'.repeat(43);

/**
 * Whatever the script tag fetches later is fetched by `importChecked`, with the hashes of that file and of the static imports that may not be there yet. These
 * are taken from where it put them: an address in the text of a file could not be asked for again.
 * A file holds the hashes of what it fetches, so the hash of `redress.js` in a merchant's page stands for every byte behind it. The first file, in which
 * every byte counts, holds one hash only: that of `rest`, which always comes after it and hands on the others.
 */
const checkedImports = (entry: string, rest: RegExp): Plugin => ({
  name: 'redress-checked-imports',
  // hashes are not known yet, but the room they take is: filled in below, they leave the source maps true
  renderChunk(code, { fileName }, _, { chunks }) {
    const fetched = (wanted: string, from: string): string => {
      // there is no way to the code of that file without these
      const there = new Set(Object.keys(chunks).filter((each) => !reach(entry, each, chunks).has(from)));
      // one that imports another brings more along
      const size = (file: string): number => closure(file, chunks).size;
      return [...closure(wanted, chunks)].filter((file) => !there.has(file)).sort((a, b) => size(a) - size(b)).map((file) => `"${file}${hole}"`).join(', ');
    };
    const next = Object.keys(chunks).find((file) => rest.test(file))!;
    const handedOn = chunks[entry]!.dynamicImports.filter((file) => file !== next);
    const checked = code.replace(/\bimport\("\.\/(?:chunks\/)?([^"]+\.js)"\)/g, (_whole, name: string) => {
      const wanted = `chunks/${name}`;
      const at = handedOn.indexOf(wanted);
      return fileName === entry && at >= 0 ? `importChecked(${fetched(next, entry)}).then(() => importChecked(...importChecked[${String(at)}]))` : `importChecked(${fetched(wanted, fileName)})`;
    }).replace(/^import (?:\{([^}]*)\} from )?"\.\/([^"]+)\.js";/gm, (_whole, names: string | undefined, file: string) => (names === undefined ? '' : `const {${names.replace(/ as /g, ': ')}} = importChecked["${file}"];`))
      + (fileName === next ? handedOn.map((file, at) => `\nimportChecked[${String(at)}] = [${fetched(file, entry)}];`).join('') : '');
    const both = chunks[fileName]!.imports.find((each) => closure(each, chunks).has(fileName));
    if (both) throw new Error(`${fileName} and ${both} import each other: neither can come before the other. Let them share a file.`);
    if (fileName === entry ? chunks[entry]!.imports.length : /\b(?:from|import) ?"\.\//.test(checked)) throw new Error(`${fileName} imports another file in a way that importChecked does not know.`);
    return { code: checked === code || fileName === entry ? checked : `${checked}\nimport { i as importChecked } from "../${entry}";`, map: null };
  },
  generateBundle(_, bundle) {
    const waiting: string[] = [];
    const hashOf = (file: string): string => {
      const chunk = bundle[file];
      if (chunk?.type !== 'chunk') this.error(`There is no "${file}" to take the hash of.`);
      if (waiting.includes(file)) this.error(`${[...waiting, file].join(' fetches ')}: neither can hold the other's hash. Let one of them import what they share.`);
      waiting.push(file);
      chunk.code = chunk.code.replace(new RegExp(`chunks/([\\w.-]+)\\.js${hole}`, 'g'), (_whole, name: string) => name + hashOf(`chunks/${name}.js`));
      waiting.pop();
      return createHash('sha256').update(chunk.code).digest('base64').replace('=', '');
    };
    for (const chunk of Object.values(bundle).filter((each) => each.type === 'chunk')) {
      hashOf(chunk.fileName);
      if (chunk.code.includes(hole) || [...chunk.code.matchAll(/\bimport\(/g)].length !== (chunk.fileName === entry ? 1 : 0)) this.error(`${chunk.fileName} fetches something unchecked.`);
    }
  },
});

/** The loader knows the hash of the module it loads; `integrity.json` beside it has that of every file, for the merchant's own tag and for whoever audits. */
const publishIntegrity = (): Plugin => {
  let folder = '';
  const hashOf = (file: string) => `sha384-${createHash('sha384').update(readFileSync(`${folder}/${file}`)).digest('base64')}`;
  return {
    name: 'redress-publish-integrity',
    config({ build }) {
      folder = build!.outDir!;
      return { define: { MODULE_HASH: JSON.stringify(hashOf('redress.esm.js')) } };
    },
    closeBundle() {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|map)$/.test(file)).map((file) => file.replaceAll('\\', '/')).sort();
      writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(Object.fromEntries(files.map((file) => [file, hashOf(file)])), null, 2)}\n`);
    },
  };
};

/** What the console's warnings lead to lies beside the script, of the same version: docs/warnings.md as a page. Other pages of the docs are named, not linked. */
const publishWarnings = (folder = ''): Plugin => ({
  name: 'redress-publish-warnings',
  config({ build }) { folder = build!.outDir!; },
  closeBundle() {
    const page = new Marked({
      renderer: {
        heading: ({ text, depth }) => `<h${String(depth)} id="${text}">${text}</h${String(depth)}>\n`,
        link: ({ href, text }) => (href.startsWith('#') ? `<a href="${href}">${text}</a>` : `${text} (<code>docs/${href}</code>)`),
      },
    }).parse(readFileSync('docs/warnings.md', 'utf8'), { async: false });
    const style = 'html { color-scheme: light dark } body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif } pre { overflow: auto; padding: 1rem; border: 1px solid; border-radius: 8px } h2 { margin-top: 3rem } :target { text-decoration: underline }';
    writeFileSync(`${folder}/warnings.html`, `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>Redress: warnings on the console</title>\n<style>${style}</style>\n${page}</html>\n`);
  },
});

const builds: Record<string, UserConfig> = {
  cdn: {
    plugins: [smallTemplates, litAlone, ownKeys, checkedImports('redress.esm.js', /\/script-tag-elements-/)],
    build: {
      ...common, sourcemap: 'hidden', outDir: 'dist/cdn', modulePreload: false,
      lib: { entry: { 'redress.esm': 'src/entries/script-tag.ts' }, formats: ['es'] },
      rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { minify: true, comments: { annotation: false }, chunkFileNames: chunkNames, codeSplitting: { includeDependenciesRecursively: false, groups: together } } },
    },
  },
  loader: {
    plugins: [publishIntegrity(), publishWarnings()],
    build: {
      ...common, outDir: 'dist/cdn', emptyOutDir: false,
      lib: { entry: 'src/entries/script-tag-loader.ts', formats: ['iife'], name: '__redress', fileName: () => 'redress.js' },
    },
  },
  npm: {
    plugins: [smallTemplates],
    build: {
      ...common, outDir: 'dist/npm',
      lib: { entry: ['index', 'define', 'contract', 'client', 'medusa', 'backend'].map((door) => `src/entries/${door}.ts`), formats: ['es'] },
      // a file for each of the sources: an app's own bundler leaves out what the app does not import
      rolldownOptions: { external: outside, output: { preserveModules: true, preserveModulesRoot: 'src' } },
    },
  },
  node: {
    build: {
      ...common, outDir: 'dist/node', ssr: true, target: 'node20',
      rolldownOptions: { input: { 'backend-node': 'src/entries/backend-node.ts', redress: 'src/entries/redress.ts', 'demo-server': 'demo/server/main.ts' }, external: outside },
    },
  },
  // the command line with all that it needs but the embedded database, for where nothing is installed (demo/deploy)
  server: {
    ssr: { noExternal: true },
    build: {
      ...common, outDir: 'dist/server', ssr: true, target: 'node20',
      rolldownOptions: { input: { redress: 'src/entries/redress.ts' }, external: [/^node:/, '@electric-sql/pglite', 'pg-native'] },
    },
  },
  demo: {
    // the script tag in its pages is left as it is on purpose, which vite would warn of
    logLevel: 'error',
    publicDir: 'demo/public',
    build: { ...common, outDir: 'dist/demo', sourcemap: false, copyPublicDir: true, rolldownOptions: { input: ['index.html', 'demo/script-tag.html', 'demo/gallery.html', 'demo/gallery/stage.html'] } },
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
    answer('/cdn/redress.js', 'text/javascript', 'if (!window.Redress?.settings) window.Redress = { ...window.Redress, settings: { ...document.currentScript.dataset }, ready: import("/cdn/redress.esm.js") }');
    answer('/v1/sandbox/checkouts/', 'text/html', '<!doctype html><meta charset="utf-8"><script type="module" src="/mocks/hosted-page.ts"></script>');
  },
};

export default defineConfig(({ mode, command }) => {
  if (command === 'serve') return { publicDir: 'demo/public', plugins: [scriptTagFromSource, msw({ mode: 'worker-only' })], server: { port: 5173 }, optimizeDeps: { include: ['eventsource-parser'] } }; // found only when a case is watched, it would reload the page under its visitor
  const build = builds[mode];
  if (!build) throw new Error(`There is no build "${mode}". Take one of: ${Object.keys(builds).join(', ')}.`);
  return { logLevel: 'warn', ...build };
});
