/**
 * Looks at how words stand in a page: none over another, none cut off, none outside the box they belong to, nothing wider than the page. Measures lines of
 * text and native controls through shadow roots; knows no element. For pages in a frame as well: nothing here asks for a class of this window.
 */
import { inside } from '../../demo/gallery/hand.ts';

interface Box { readonly of: Element; readonly says: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const controls = 'input, textarea, select, img, progress';
/** There for screen readers only, or cut on purpose with all of it a press away. */
const unseen = '.unseen, .unseen *, [aria-hidden="true"] *, svg *';
const slack = 1.5;

const describe = ({ of, says }: Box): string => `“${says.slice(0, 40)}” (${of.localName}${typeof of.className === 'string' && of.className ? `.${of.className.trim().replaceAll(' ', '.')}` : ''})`;

/** What is on screen: with a modal dialog open, only what stands in it. */
function shown(page: Document): HTMLElement[] {
  const all = [...inside(page)].filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches(unseen));
  const modal = all.find((each) => each.matches(':modal'));
  if (!modal) return all;
  const within = new Set([modal, ...inside(modal)]);
  return all.filter((each) => within.has(each));
}

/** The lines of text of an element's own. Ink is lower than the line's box: tight lines touch without covering anything. */
function linesOf(of: HTMLElement): Box[] {
  const lines: Box[] = [];
  for (const node of of.childNodes) {
    if (node.nodeType !== 3 || !node.textContent?.trim() || /^(style|script|option|title)$/.test(of.localName)) continue;
    const range = of.ownerDocument.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const ink = (bottom - top) * 0.2;
      if (right - left > 1) lines.push({ of, says: node.textContent.trim(), left, right, top: top + ink, bottom: bottom - ink });
    }
  }
  return lines;
}

function boxOf(of: HTMLElement): Box {
  const { left, right, top, bottom } = of.getBoundingClientRect();
  return { of, says: of.localName, left, right, top, bottom };
}

const over = (a: Box, b: Box): boolean => Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

const edges = ({ left, right, top, bottom }: Pick<Box, 'left' | 'right' | 'top' | 'bottom'>): string => `${String(Math.round(left))} to ${String(Math.round(right))} px, ${String(Math.round(top))} to ${String(Math.round(bottom))} px`;

/** Out through shadow roots and slots. */
function outer(each: Element): Element | null {
  const root = each.getRootNode();
  return each.assignedSlot ?? each.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
}
export function* around(each: Element): Generator<Element> {
  for (let parent = outer(each); parent; parent = outer(parent)) yield parent;
}

function covered(all: readonly HTMLElement[], lines: readonly Box[]): string[] {
  const solid = all.filter((each) => each.matches(controls) && getComputedStyle(each).opacity !== '0').map(boxOf);
  const found: string[] = [];
  const sorted = [...lines, ...solid].sort((a, b) => a.top - b.top);
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length && sorted[j]!.top < a.bottom; j++) {
      const b = sorted[j]!;
      if (over(a, b) && !(a.of === b.of && a.says === b.says && a.top === b.top)) found.push(`${describe(a)} stands over ${describe(b)}`);
    }
  }
  return found;
}

/** Where its letters are; WebKit counts the end of the line before as well, where nothing stands. */
const inkOf = (range: Range): DOMRect[] => [...range.getClientRects()].filter(({ width }) => width > 0);

/** Whether words stand left or right of there; not the space at the end of a line, which may hang over its edge: one that is kept, in Firefox also one between directions. */
function beside(line: Box, left: number, right: number): boolean {
  const out = (each: { readonly left: number; readonly right: number }): boolean => each.left < left - slack || each.right > right + slack;
  if (!out(line)) return false;
  const range = line.of.ownerDocument.createRange();
  return [...line.of.childNodes].some((node) => node.nodeType === 3 && [...node.textContent!.matchAll(/\S+/g)].some(({ 0: word, index }) => {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    return inkOf(range).some(out);
  }));
}

function cut(lines: readonly Box[], page: Document): string[] {
  const width = page.documentElement.clientWidth;
  return lines.flatMap((line) => {
    if (beside(line, 0, width)) return [`${describe(line)} sticks out of the page`];
    let block: Element | undefined;
    for (const each of [line.of, ...around(line.of)]) {
      const style = getComputedStyle(each);
      if (style.display === 'contents' || style.display.startsWith('inline') && style.display === 'inline') continue;
      const box = each.getBoundingClientRect();
      const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible' || style.clipPath !== 'none';
      const scrolls = /auto|scroll/.test(style.overflowY);
      if (!block || hides) {
        const outside = beside(line, box.left, box.right) || (!scrolls && (line.top < box.top - slack || line.bottom > box.bottom + slack));
        if (outside && box.width > 0) return [`${describe(line)} sticks out of ${each.localName}.${each.className}: ${edges(line)} of ${edges(box)}`];
      }
      block ??= each;
      if (style.position === 'fixed') break;
    }
    return [];
  });
}

function wide(all: readonly HTMLElement[], page: Document): string[] {
  const { scrollWidth, clientWidth } = page.documentElement;
  const sideways = scrollWidth > clientWidth ? [`the page scrolls sideways: ${String(scrollWidth)} in ${String(clientWidth)} px`] : [];
  return [...sideways, ...all.flatMap((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    const style = getComputedStyle(each);
    const name = `${each.localName}.${each.className} “${each.textContent.trim().slice(0, 30)}”`;
    if (width > 0 && (left < -slack || right > clientWidth + slack)) return [`${name} sticks out of the page`];
    if (style.overflowX !== 'visible' && style.display !== 'inline' && each.scrollWidth > each.clientWidth + slack && !each.matches('input, progress, select')) return [`${name} is cut: ${String(each.scrollWidth)} in ${String(each.clientWidth)} px`];
    return each.matches('select') ? chosen(each, name) : [];
  })];
}

/** A list shows its chosen line, which is not in the page as text. Where browsers can, it may take several lines; elsewhere it is cut and read whole when it is opened. */
function chosen(list: HTMLSelectElement, name: string): string[] {
  const style = getComputedStyle(list);
  if (style.appearance === 'base-select' || !CSS.supports('appearance', 'base-select')) return [];
  const pen = list.ownerDocument.createElement('canvas').getContext('2d')!;
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const text = list.selectedOptions[0]?.text ?? '';
  const room = list.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
  return pen.measureText(text).width > room + slack ? [`${name} cuts “${text}”`] : [];
}

/** Long words may be broken where there is no room for them; a short one that is shows that its box was squeezed. */
function broken(all: readonly HTMLElement[]): string[] {
  return all.flatMap((of) => [...of.childNodes].flatMap((node) => {
    if (node.nodeType !== 3 || /^(style|script|option|title)$/.test(of.localName)) return [];
    const text = node.textContent ?? '';
    const range = of.ownerDocument.createRange();
    range.selectNodeContents(node);
    if (range.getClientRects().length < 2) return [];
    // lines do not break between a hyphen and a digit: https://www.unicode.org/reports/tr14/#LB25
    return [...text.matchAll(/(?:[^\s\u00a0–-]|-(?=\d))+/g)].filter(([word]) => word.length < 6).flatMap(({ 0: word, index }) => {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      return new Set(inkOf(range).map(({ top }) => Math.round(top))).size > 1 ? [`“${word}” in “${text.trim().slice(0, 30)}” (${of.localName}.${of.className}) is broken`] : [];
    });
  }));
}

/** Everything that is wrong with how a page stands there, in words. */
export function misplaced(page: Document): string[] {
  const all = shown(page);
  const lines = all.flatMap(linesOf);
  return [...new Set([...wide(all, page), ...cut(lines, page), ...broken(all), ...covered(all, lines)])];
}
