/**
 * How the script tag's build fetches its own files: only bytes with the hash they had when they were built get to run. The build puts it in the place of
 * every `import()` and adds the hashes (vite.config.ts); sources and the npm package know nothing of it. What such a link fetched lies where `import()`
 * looks first, so nothing is fetched twice. A shop that names its scripts by a nonce has named these links too. A browser keeps a module that could not
 * be fetched as failed for as long as the page stands, so without a connection nothing is asked for.
 */

/** Each file as its name and 43 signs of hash, the wanted one first, then what it imports. Rejects when one does not come or is not what it was; then none has run. */
export const importChecked = (...files: string[]): Promise<unknown> => Promise.all(files.map((file) => new Promise<string>((resolve, onerror) => {
  if (!navigator.onLine) throw new Error('offline');
  const href = import.meta.resolve(`./chunks/${file.slice(0, -43)}.js`);
  document.head.append(Object.assign(document.createElement('link'), {
    rel: 'modulepreload', integrity: `sha256-${file.slice(-43)}=`, nonce: document.querySelector<HTMLElement>('[nonce]')?.nonce, href, onload: () => { resolve(href); }, onerror,
  }));
}))).then(([href]) => import(/* @vite-ignore */ href!));
