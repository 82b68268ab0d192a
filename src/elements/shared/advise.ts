/**
 * What a developer is told on the console: once in a page for each mistake, in one line that ends with the place in the docs that says what to do
 * (docs/warnings.md, which lies beside the script as warnings.html). Used by everything that warns; people who buy never need it.
 */
const told = new Set<string>();
let docs = 'redress/docs/warnings.md';

/** Names where the docs of this copy lie; left out, it is their place in the package. */
export function docsAt(address: string): void {
  docs = address;
}

/** Warns by a stable code; `about` is the element it is about, if it is about one. */
export function advise(about: { readonly localName: string } | undefined, code: string, text: string): void {
  const line = `${about ? `<${about.localName}>` : 'Redress'} ${code}: `;
  if (told.has(line)) return;
  told.add(line);
  console.warn(`${line}${text} ${docs}#${code}`);
}
