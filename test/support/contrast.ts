/** How well one colour is told from another, as WCAG counts it (1 to 21), and of every line of words in a page from what it stands on. For whatever spelling of a colour a browser computes. */
import { inside } from '../../demo/gallery/hand.ts';
import { around } from './boxes.ts';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
const known = new Map<string, readonly number[]>();

/** Red, green, blue and how solid it is, from 0 to 255. */
export function parts(color: string): readonly number[] {
  const before = known.get(color);
  if (before) return before;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const found = [...canvas.getImageData(0, 0, 1, 1).data];
  known.set(color, found);
  return found;
}

function luminance(color: string): number {
  const [r, g, b] = parts(color).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** What it stands on: the next ground around it that is not seen through; else `page`. */
export const ground = (of: Element, page: string): string => first([...around(of)], page);

function first(all: readonly Element[], page: string): string {
  for (const each of all) {
    const { backgroundColor } = getComputedStyle(each);
    if (parts(backgroundColor)[3] === 255) return backgroundColor;
  }
  return page;
}

export interface Reading { readonly says: string; readonly on: string; readonly color: string; readonly contrast: number }

/** Every element on screen with words of its own. What is switched off need not be read. */
export function readings(root: ParentNode, page: string): Reading[] {
  return [...inside(root)].flatMap((each) => {
    const says = [...each.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent!.trim()).join(' ').trim();
    if (!says || each.matches('style, script, option, .unseen, [aria-disabled=true]') || !each.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
    const { color } = getComputedStyle(each);
    const on = first([each, ...around(each)], page);
    return [{ says: `“${says.slice(0, 40)}” (${each.localName}.${each.className})`, on, color, contrast: contrast(color, on) }];
  });
}
