/**
 * A person in front of an element in a test's page: reads the words on screen through shadow roots, finds things by those words, and uses the
 * real mouse and keyboard (test runner commands). Knows no element from the inside. For tests that run in the browser.
 */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { inside } from '../../demo/gallery/hand.ts';

const patience = 6_000;
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What has the keyboard, shadow roots and all. */
export function focusOf({ activeElement }: Document): Element | null {
  let active = activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

/** What a screen reader would call it, as far as the elements here need it. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label) return tidy(label);
  const labels = (element as HTMLInputElement).labels;
  if (labels?.length) return tidy([...labels].map((each) => each.textContent).join(' '));
  return tidy(element.textContent);
}

export class Visitor {
  readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** All that is seen, and nothing that is folded away. */
  get text(): string {
    const root = this.element.shadowRoot!;
    const words: string[] = [];
    const walk = (parent: ParentNode): void => {
      for (const node of parent.childNodes) {
        if (node instanceof Text) words.push(node.data);
        else if (node instanceof Element && isSeen(node) && !node.matches('style, .unseen')) {
          words.push(' ');
          walk(node.shadowRoot ?? node);
          words.push(' ');
        }
      }
    };
    walk(root);
    return tidy(words.join('')).replace(/ ([.,;:?!])/g, '$1');
  }

  /** Waits until it can be read. */
  async reads(words: string | RegExp): Promise<void> {
    await this.until(`"${String(words)}"`, () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)));
  }

  async readsNot(words: string | RegExp): Promise<void> {
    await this.until(`no "${String(words)}"`, () => !(typeof words === 'string' ? this.text.includes(words) : words.test(this.text)));
  }

  /** Waits until the live region says it. */
  async hears(words: string): Promise<void> {
    await this.until(`"${words}", said`, () => tidy(this.element.shadowRoot!.querySelector('[role=status].unseen')!.textContent) === words);
  }

  find(selector: string, words: string): HTMLElement | undefined {
    return [...inside(this.element.shadowRoot!)].find((each) => each.matches(selector) && nameOf(each).startsWith(words) && isSeen(each));
  }

  /** Presses a button, link or fold that begins with these words. */
  async presses(words: string): Promise<void> {
    await this.clicks(await this.wait(`button "${words}"`, () => this.find('button:not([aria-disabled="true"]), a, summary', words)));
  }

  /** Chooses or ticks by label. */
  async chooses(words: string): Promise<void> {
    await this.clicks(await this.wait(`choice "${words}"`, () => this.find('label', words)));
  }

  /** Chooses from a list, by what it says; with real keys: some browsers draw the list themselves and choose as one goes, in others it is opened first. */
  async selects(label: string, words: string): Promise<void> {
    const list = await this.wait(`list "${label}"`, () => this.find('select', label) as HTMLSelectElement | undefined);
    list.focus();
    const opens = getComputedStyle(list).appearance === 'base-select';
    if (opens) await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Home' });
    for (const { text } of list.options) {
      if (text === words) break;
      await sendKeys({ press: 'ArrowDown' });
    }
    if (opens) await sendKeys({ press: 'Enter' });
    if (list.selectedOptions[0]?.text !== words) expect.fail(`"${label}" does not offer "${words}", but: ${[...list.options].map((each) => each.text).join(', ')}`);
  }

  field(label: string): Promise<HTMLInputElement> {
    return this.wait(`field "${label}"`, () => this.find('input:not([type=radio], [type=checkbox]), textarea', label) as HTMLInputElement | undefined);
  }

  /** Types into a field, in place of what was there. */
  async types(label: string, text: string): Promise<void> {
    const field = await this.field(label);
    field.focus();
    field.select();
    await sendKeys({ press: 'Backspace' });
    if (text) await sendKeys({ type: text });
  }

  /** A date field takes a date, whatever order its parts are in on this machine. */
  async picksDay(label: string, day: string): Promise<void> {
    const field = await this.field(label);
    field.value = day;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async picksFiles(label: string, ...files: File[]): Promise<void> {
    const field = await this.field(label);
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What has the keyboard, by tag and name. */
  get focus(): string {
    const active = focusOf(document);
    return active ? `${active.localName} ${nameOf(active)}` : '';
  }

  async focuses(words: string | RegExp): Promise<void> {
    await this.until(`focus on ${String(words)} (it is on ${this.focus})`, () => (typeof words === 'string' ? this.focus.startsWith(words) : words.test(this.focus)));
  }

  /** Tabs until that has the keyboard. */
  async tabsTo(words: string): Promise<void> {
    for (let tries = 0; tries < 60; tries++) {
      if (this.focus.includes(words)) return;
      await sendKeys({ press: 'Tab' });
    }
    expect.fail(`Tab never reached "${words}"; it went to ${this.focus}`);
  }

  async until(what: string, is: () => boolean | Promise<boolean>): Promise<void> {
    const end = performance.now() + patience;
    while (!(await is())) {
      if (performance.now() > end) expect.fail(`Looked for ${what}. On screen: ${this.text}`);
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  }

  private async wait<T>(what: string, look: () => T | undefined): Promise<T> {
    await this.until(what, () => look() !== undefined);
    return look()!;
  }

  private async clicks(target: HTMLElement): Promise<void> {
    target.scrollIntoView({ block: 'center' });
    // nobody hits what still moves
    let { x, y, width, height } = target.getBoundingClientRect();
    for (let moves = true; moves;) {
      await new Promise(requestAnimationFrame);
      const now = target.getBoundingClientRect();
      moves = now.x !== x || now.y !== y;
      ({ x, y, width, height } = now);
    }
    await sendMouse({ type: 'click', position: [Math.round(x + Math.min(width / 2, 60)), Math.round(y + height / 2)] });
  }
}
