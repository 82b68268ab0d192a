/**
 * How the script tag's build fetches its own files: only bytes with the hash they had when they were built get to run. The build puts it in the place of
 * every `import()` and adds the hashes; what a file imports at once comes before it and is found here by name (vite.config.ts). Sources and the npm package know
 * nothing of it. What such a link fetched lies where `import()` looks first, so nothing is fetched twice. A shop that names its scripts by a nonce has named these links
 * too. A browser keeps a module that could not be fetched as failed for as long as the page stands: without a connection nothing is asked for, and what did not come is
 * asked for under another address next time. No file names another's address in its text, or that would stay failed.
 */

/** What a file imports lies here, by the name of the file that has it. */
type Checked = ((...files: string[]) => Promise<unknown>) & Record<string, unknown>;

/** What a file's address ends with: another sign for each time it did not come. */
const again: Record<string, string> = {};

/** Each file as its name and 43 signs of hash, the wanted one last, before it what it imports. Rejects when one does not come or is not what it was; then none has run. */
export const importChecked: Checked = (async (...files: string[]) => {
  let module: unknown;
  for (const run of await Promise.all(files.map((file) => new Promise<() => unknown>((resolve, reject) => {
    const name = file.slice(0, -43);
    if (importChecked[name]) { resolve(() => importChecked[name]); return; }
    if (!navigator.onLine) throw new Error('offline');
    const href = import.meta.resolve(`./chunks/${name}.js${again[file] ?? ''}`);
    document.head.append(Object.assign(document.createElement('link'), {
      rel: 'modulepreload', integrity: `sha256-${file.slice(-43)}=`, nonce: document.querySelector<HTMLElement>('[nonce]')?.nonce, href, onload: () => { resolve(async () => importChecked[name] = await import(/* @vite-ignore */ href) as unknown); },
      onerror: () => { again[file] = `${again[file] ?? '?'}1`; reject(new Error(href)); },
    }));
  })))) module = await run();
  return module;
}) as Checked;
