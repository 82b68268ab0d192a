/**
 * Elements that are fetched when they are needed. A door says where each one comes from; whoever is about to show one asks for it.
 * Asking twice, or for one that is registered already, is harmless; a failed fetch may be asked again.
 */
import { define } from './define.ts';

export type ElementLoader = () => Promise<CustomElementConstructor>;

type Tag = `redress-${string}`;
const loaders = new Map<Tag, ElementLoader>();
const running = new Map<Tag, Promise<void>>();

/** Says where an element's class comes from. */
export function setElementLoader(tag: Tag, load: ElementLoader): void {
  loaders.set(tag, load);
}

export const lazyTags = (): Tag[] => [...loaders.keys()];

/** Fetches and registers an element; resolves once it is registered, rejects when it cannot be fetched. */
export function needElement(tag: Tag): Promise<void> {
  const load = loaders.get(tag);
  if (customElements.get(tag) || !load) return Promise.resolve();
  const again = running.get(tag) ?? load().then((element) => define(tag, element)).finally(() => running.delete(tag));
  running.set(tag, again);
  return again;
}
