/**
 * A person at a real browser: finds things by the words they read, through shadow roots, and uses real clicks and keys (puppeteer).
 * For the tests of built pages; knows nothing of how the elements are made inside.
 */
import type { ElementHandle, Page } from 'puppeteer-core';

const patience = 8_000;

/** Runs in the page: everything that stands in it, shadow roots and all, in reading order. */
function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}
const inPage = `const everything = ${everything.toString()};
  const words = (element) => (element.innerText ?? element.textContent ?? '').replace(/\\s+/g, ' ').trim();
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const all = () => [...everything(document)].filter(seen);`;

/** Makes a function that runs in the page with the words above at hand. */
const ask = (body: string) => `(() => { ${inPage} ${body} })()`;

async function until<T>(what: string, page: Page, look: () => Promise<T | undefined | null | false>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    if (Date.now() > end) throw new Error(`A person looked for ${what} and did not find it. On screen: ${(await textOf(page)).slice(0, 3000)}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

async function handle(page: Page, body: string): Promise<ElementHandle | null> {
  return (await page.evaluateHandle(ask(body))).asElement() as ElementHandle | null;
}

/** All the words on screen. */
export async function textOf(page: Page): Promise<string> {
  return page.evaluate(ask(`return all().filter((e) => !e.shadowRoot && e.tagName !== 'STYLE' && ![...e.children].length || e.matches('p,li,h1,h2,h3,legend,label,dt,dd')).map(words).filter(Boolean).join(' | ');`)) as Promise<string>;
}

/** Waits until the words are on screen. */
export async function sees(page: Page, text: string | RegExp): Promise<void> {
  const test = typeof text === 'string' ? `t.includes(${JSON.stringify(text.replace(/\s+/g, ' '))})` : `${text.toString()}.test(t)`;
  await until(`"${text.toString()}"`, page, () => page.evaluate(ask(`return all().some((e) => { const t = words(e); return ${test}; });`)) as Promise<boolean>);
}

/** Presses the button, link or row that begins with these words. */
export async function presses(page: Page, text: string): Promise<void> {
  const found = await until(`the button "${text}"`, page, () => handle(page, `return all().find((e) => e.matches('button, a, summary, [role=button]') && words(e).startsWith(${JSON.stringify(text)}) && !e.disabled && e.getAttribute('aria-disabled') !== 'true');`));
  await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await found.click();
}

/** Chooses a radio button or ticks a box by its label. */
export async function chooses(page: Page, text: string): Promise<void> {
  const found = await until(`the choice "${text}"`, page, () => handle(page, `return all().find((e) => e.matches('label') && words(e).startsWith(${JSON.stringify(text)}));`));
  await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await found.click();
}

/** The field that a label with these words belongs to. */
export function field(page: Page, label: string): Promise<ElementHandle> {
  return until(`the field "${label}"`, page, () => handle(page, `const l = all().find((e) => e.matches('label') && words(e).startsWith(${JSON.stringify(label)})); return l && (l.control ?? l.querySelector('input, textarea, select'));`));
}

/** Types into a field, in place of what was there. */
export async function types(page: Page, label: string, text: string): Promise<void> {
  const found = await field(page, label);
  await found.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await found.type(text);
}

/** A date field takes a date, whatever order its parts are in on this machine. */
export async function picksDay(page: Page, label: string, day: string): Promise<void> {
  await (await field(page, label)).evaluate((element, value) => {
    (element as HTMLInputElement).value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}

/** What stands in a field. */
export async function reads(page: Page, label: string): Promise<string> {
  return (await field(page, label)).evaluate((element) => (element as HTMLInputElement).value);
}

/** Picks files in the file field on screen. */
export async function picks(page: Page, ...paths: string[]): Promise<void> {
  const found = await until('a file field', page, () => handle(page, `return [...everything(document)].find((e) => e.matches('input[type=file]'));`));
  await (found as ElementHandle<HTMLInputElement>).uploadFile(...paths);
}
