/**
 * The classic script that shops paste: `<script async src=".../redress.js" data-api data-merchant data-locale>`. It remembers the tag's settings,
 * finds its own address and imports the module beside it. Included twice it does nothing the second time. One global: `Redress`.
 */
const tag = document.currentScript as HTMLScriptElement | null;
const page = window as unknown as { Redress?: { settings: object; ready: Promise<unknown> } };
page.Redress ??= {
  settings: Object.assign({}, tag?.dataset),
  ready: import(/* @vite-ignore */ new URL('./redress.esm.js', tag?.src ?? location.href).href),
};
page.Redress.ready.catch(() => console.warn('Redress script_unavailable: redress.esm.js could not be loaded from beside redress.js. Publish the whole dist/cdn folder.'));
