/**
 * A hand on an element of the gallery: presses, chooses and types its way into a state by parts and ids, so that it gets there in every language. Sees through
 * shadow roots. Asks for what is not there by name, so that a state which cannot be reached any more says why.
 */

const patience = 6_000;
const glance = 10;

/** Everything inside, shadow roots and all, in reading order. */
export function* inside(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* inside(element.shadowRoot);
  }
}

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
export const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

export class Hand {
  readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  find(selector: string): HTMLElement | undefined {
    for (const each of inside(this.element.shadowRoot!)) if (each.matches(selector) && isShown(each)) return each;
    return undefined;
  }

  /** Waits until it is there. */
  async sees(selector: string): Promise<HTMLElement> {
    for (const end = performance.now() + patience; ;) {
      const found = this.find(selector);
      if (found) return found;
      if (performance.now() > end) throw new Error(`There is no "${selector}" in <${this.element.localName}>. It says: ${this.element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim().slice(0, 300)}`);
      await pause(glance);
    }
  }

  async presses(selector: string): Promise<void> {
    (await this.sees(selector)).click();
    await this.settles();
  }

  async types(selector: string, text: string): Promise<void> {
    const field = (await this.sees(selector)) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settles();
  }

  /** From a native list. */
  async selects(selector: string, value: string): Promise<void> {
    const list = (await this.sees(selector)) as HTMLSelectElement;
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settles();
  }

  async picks(selector: string, ...files: File[]): Promise<void> {
    const field = (await this.sees(selector)) as HTMLInputElement;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settles();
  }

  /** Unfolds every fold that is seen. */
  async unfolds(): Promise<void> {
    for (const each of inside(this.element.shadowRoot!)) if (each instanceof HTMLDetailsElement && isShown(each)) each.open = true;
    await this.settles();
  }

  private async settles(): Promise<void> {
    await (this.element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
    await pause(0);
  }
}
