/**
 * Where an element learns which API, merchant, language and theme it belongs to, and whether third parties may load. Its own attributes win,
 * then the nearest `<redress-shop>` around it (through shadow roots), then the script tag's `data-*`. Every element uses it; it opens no connection.
 */
export interface Settings {
  api: string;
  merchant: string;
  locale: string;
  theme: string;
  consent: string;
}

/** What the script tag's loader has read from it: the last resort. Asked for each time, because modules may come before the loader. */
const page = globalThis as { Redress?: { settings?: Partial<Settings> } };

/** Fired on a `<redress-shop>` when one of its settings changed, so that its descendants read them again. */
export const settingsChanged = 'redress-settings-changed';

/** An attribute that is not empty, of the element or the nearest one around it, out through shadow roots. */
function nearest(element: Element, tag: string, name: string): string | undefined {
  const found = element.closest(`${tag}[${name}]:not([${name}=""])`);
  if (found) return found.getAttribute(name)!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearest(root.host, tag, name) : undefined;
}

/** One setting from around an element, or nothing when nobody set it. */
export const settingAround = (element: Element, name: keyof Settings): string | undefined => nearest(element, 'redress-shop', name) || page.Redress?.settings?.[name];

/** One setting of an element: its own attribute, else what is set around it. */
export const settingOf = (element: Element, name: keyof Settings): string | undefined => element.getAttribute(name) || settingAround(element, name);

/** The language to speak where an element has none of its own: set around it, else the nearest `lang` of the page, else the browser's. */
export const localeAround = (element: Element): string => settingAround(element, 'locale') || nearest(element, '', 'lang') || navigator.language || 'en';
