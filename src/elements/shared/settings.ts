/**
 * Where an element learns which API, merchant, language and theme it belongs to. Its own attributes win, then the nearest
 * `<redress-shop>` around it (through shadow roots), then the script tag's `data-*`. Every element uses it; it opens no connection.
 */
export interface Settings {
  api: string;
  merchant: string;
  locale: string;
  theme: string;
}

export const settingNames = ['api', 'merchant', 'locale', 'theme'] as const;

/** The script tag's settings: the last resort. Set once by the door that read the tag. */
export const defaults: Partial<Settings> = {};

/** Fired on a `<redress-shop>` when one of its settings changed, so that its descendants read them again. */
export const settingsChanged = 'redress-settings-changed';

/** The elements around this one, out through shadow roots. */
export function* around(element: Element): Generator<Element> {
  let node: Node | null = element;
  while (node) {
    node = node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
    if (node instanceof Element) yield node;
  }
}

/** One setting of an element, or nothing when nobody set it. */
export function settingOf(element: Element, name: keyof Settings): string | undefined {
  const own = element.getAttribute(name);
  if (own) return own;
  for (const outer of around(element)) {
    const value = outer.localName === 'redress-shop' ? outer.getAttribute(name) : null;
    if (value) return value;
  }
  return defaults[name] || undefined;
}

/** The language to speak: set, else the nearest `lang` of the page, else the browser's. */
export function localeOf(element: Element): string {
  const set = settingOf(element, 'locale');
  if (set) return set;
  for (const outer of [element, ...around(element)]) {
    const lang = outer.getAttribute('lang');
    if (lang) return lang;
  }
  return navigator.language || 'en';
}
