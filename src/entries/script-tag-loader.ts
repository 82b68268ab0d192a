/**
 * The classic script that shops paste: `<script async src=".../redress.js" data-api data-merchant data-locale>`. It remembers the tag's settings,
 * finds its own address and imports the module beside it, if that is the one it was built with. Included twice it does nothing the second time.
 * One global: `Redress`. A shop may have put its `words` there before.
 */
declare const MODULE_HASH: string;
// a picture by the name of currentScript takes its place; the address it has is not ours
const { currentScript } = document;
const tag = currentScript instanceof HTMLScriptElement ? currentScript : document.querySelector<HTMLScriptElement>('script[src$="/redress.js"]');
const page = window as unknown as { Redress?: { settings: object; ready: Promise<unknown> } };
const href = new URL('./redress.esm.js', tag?.src ?? location.href).href;
// an element of the page with that id is not ours
if (!page.Redress?.settings) page.Redress = {
  ...page.Redress, // the shop's words may be there already
  settings: Object.assign({}, tag?.dataset),
  // the module's bytes, checked, lie where `import()` looks first
  ready: new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', integrity: MODULE_HASH, nonce: tag?.nonce, href, onload, onerror }));
  }).then(() => import(/* @vite-ignore */ href)),
};
page.Redress.ready.catch(() => console.warn('Redress script_unavailable: redress.esm.js could not be loaded from beside redress.js, or is not the one that belongs to it. Publish the whole dist/cdn folder, of one version.'));
