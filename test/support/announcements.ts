/**
 * What a screen reader would say by itself on a page: each text that a live region takes on while it is there, and each place that gets the focus. A region that
 * comes into the page with its words already in it is noted apart: most browsers say nothing then. Looks into shadow roots as they come.
 */
import { inside } from '../../demo/gallery/hand.ts';
import { focusOf } from './visitor.ts';

const regions = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

export class Announcements {
  /** In order. */
  readonly said: string[] = [];
  /** Regions that came with words in them; not the line under a file, which first says what somebody has just done. */
  readonly mute: string[] = [];
  private readonly page: Document;
  private readonly texts = new Map<Element, string>();
  private readonly roots = new Set<Node>();
  private readonly observer: MutationObserver;
  private focused: Element | null = null;

  constructor(page: Document) {
    this.page = page;
    this.observer = new MutationObserver(() => { this.listen(); });
    page.addEventListener('focusin', this.onFocus, true);
    this.look(page);
    this.listen(true);
  }

  stop(): void {
    this.observer.disconnect();
    this.page.removeEventListener('focusin', this.onFocus, true);
  }

  private look(root: Document | ShadowRoot): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    this.observer.observe(root, { childList: true, subtree: true, characterData: true });
    if (root !== this.page) root.addEventListener('focusin', this.onFocus, true);
  }

  private listen(first = false): void {
    const there = [...inside(this.page)];
    for (const { shadowRoot } of there) if (shadowRoot) this.look(shadowRoot);
    const now = there.filter((each) => each.matches(regions));
    for (const region of now) {
      const text = tidy(region.textContent);
      const before = this.texts.get(region);
      this.texts.set(region, text);
      if (before === text || !text) continue;
      if (before !== undefined) this.said.push(text);
      // an alert is told of when it comes, and so is what has the focus
      else if (!first && !region.matches('[role=alert], .file *')) this.mute.push(text);
      else if (!first) this.said.push(text);
    }
    for (const region of this.texts.keys()) if (!now.includes(region as HTMLElement)) this.texts.delete(region);
  }

  private readonly onFocus = (): void => {
    const active = focusOf(this.page);
    // each root on the way tells of it
    if (!active || active === this.focused) return;
    this.focused = active;
    const root = active.getRootNode() as ShadowRoot;
    const described = (active.getAttribute('aria-describedby') ?? '').split(' ').map((id) => tidy(id ? root.getElementById(id)?.textContent ?? '' : ''));
    this.said.push([tidy(active.getAttribute('aria-label') ?? ((active as HTMLInputElement).labels?.[0] ?? active).textContent), ...described].filter(Boolean).join(' '));
  };
}
