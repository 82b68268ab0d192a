/**
 * Watches a page for Redress tags that are not registered yet and fetches them, so that a page pays only for what stands on it.
 * For the script tag: it sees the document, not into other people's shadow roots (those import `redress/define`).
 */
import { advise } from './advise.ts';
import { lazyTags, needElement } from './lazy.ts';

export function autoload(root: Document): void {
  const look = (): void => {
    for (const tag of lazyTags())
      if (!customElements.get(tag) && root.querySelector(tag))
        needElement(tag).catch(() => { advise({ localName: tag }, 'chunk_unavailable', 'its part of Redress could not be loaded. It is tried again when the page changes.'); });
  };
  let planned = false;
  // many changes in one go are one look
  new MutationObserver(() => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => { planned = false; look(); });
  }).observe(root, { childList: true, subtree: true });
  look();
}
