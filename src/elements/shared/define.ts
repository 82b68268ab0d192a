import { advise } from './advise.ts';

/** Registers an element once. Shops include scripts twice and run two versions side by side: the first one stays, a different one is told of. */
export function define(tag: `redress-${string}`, element: CustomElementConstructor): void {
  const there = customElements.get(tag);
  if (!there) customElements.define(tag, element);
  else if (there !== element) advise(undefined, 'two_copies', `<${tag}> and others come from two copies. The first stays.`);
}
