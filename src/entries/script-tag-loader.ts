/**
 * The classic script that shops paste: `<script async src=".../redress.js" data-api data-merchant data-locale>`. It remembers the tag's settings,
 * finds its own address and imports the module beside it, if that is the one it was built with. Included twice it does nothing the second time, and says so
 * where the second is another copy. What it warns of is told in docs/warnings.md, which lies beside it as warnings.html.
 * One global: `Redress`. A shop may have put its `words` there before.
 */
declare const MODULE_HASH: string;
// a picture by the name of currentScript takes its place; the address it has is not ours
const { currentScript } = document;
const tag = currentScript instanceof HTMLScriptElement ? currentScript : document.querySelector<HTMLScriptElement>('script[src$="/redress.js"]');
const page = window as unknown as { Redress?: { settings: object; from: string; ready: Promise<{ readonly rest: Promise<void> }> } };
const from = new URL('.', tag?.src ?? location.href).href;
const href = `${from}redress.esm.js`;
const advise = (code: string, text: string): void => { console.warn(`Redress ${code}: ${text} ${from}warnings.html#${code}`); };
// an element of the page with that id is not ours
if (page.Redress?.settings) {
  if (page.Redress.from !== from) advise('two_copies', `the copy at ${page.Redress.from} was first and stays.`);
} else {
  page.Redress = {
    ...page.Redress, // the shop's words may be there already
    settings: Object.assign({}, tag?.dataset),
    from,
    // the module's bytes, checked, lie where `import()` looks first
    ready: new Promise((onload, onerror) => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', integrity: MODULE_HASH, nonce: tag?.nonce, href, onload, onerror }));
    }).then(() => import(/* @vite-ignore */ href) as Promise<{ readonly rest: Promise<void> }>),
  };
  page.Redress.ready.then(({ rest }) => rest).catch(() => { advise('script_unavailable', 'a file that belongs to redress.js could not be loaded from beside it.'); });
}
