/**
 * How the script tag's build fetches its own files: only bytes with the hash they had when they were built get to run. The build puts it in the place of
 * every `import()` and adds the hashes (vite.config.ts); sources and the npm package know nothing of it. What such a link fetched lies where `import()`
 * looks first, so nothing is fetched twice. A shop that names its scripts by a nonce has named these links too. A browser keeps a module that could not
 * be fetched as failed for as long as the page stands: without a connection nothing is asked for, and what did not come is asked for under another address next time.
 * What it imports stands in its text, so that stays failed until the page is loaded anew.
 */

/** How often the wanted file of a call did not come. */
const missed: Record<string, number> = {};

/** Each file as its name and 43 signs of hash, the wanted one first, then what it imports. Rejects when one does not come or is not what it was; then none has run. */
export const importChecked = (...files: string[]): Promise<unknown> => Promise.all(files.map((file, at) => new Promise<string>((resolve, reject) => {
  if (!navigator.onLine) throw new Error('offline');
  const href = import.meta.resolve(`./chunks/${file.slice(0, -43)}.js${!at && missed[file] ? `?${String(missed[file])}` : ''}`);
  document.head.append(Object.assign(document.createElement('link'), {
    rel: 'modulepreload', integrity: `sha256-${file.slice(-43)}=`, nonce: document.querySelector<HTMLElement>('[nonce]')?.nonce, href, onload: () => { resolve(href); },
    onerror: () => { missed[file] = (missed[file] ?? 0) + 1; reject(new Error(href)); },
  }));
}))).then(([href]) => import(/* @vite-ignore */ href!));
