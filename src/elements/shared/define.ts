/** Registers an element once. Shops include scripts twice and run two versions side by side: the first one stays, a different one is told of. */
export function define(tag: `redress-${string}`, element: CustomElementConstructor): void {
  const there = customElements.get(tag);
  if (!there) customElements.define(tag, element);
  else if (there !== element) console.warn(`<${tag}> comes from two copies of Redress. Keep one script tag.`);
}
