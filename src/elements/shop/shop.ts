/**
 * `<redress-shop api merchant locale theme>`: says once, for every Redress element inside it, which backend, merchant, language and theme they
 * belong to. It takes up no space; an element's own attributes win. Elements read its attributes through `shared/settings.ts`.
 */
import { settingsChanged } from '../shared/settings.ts';
import type { Settings } from '../shared/settings.ts';

// a server that renders the shop's pages may import this, and has no elements
const Base = (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * Says once, for every Redress element inside it, which backend, merchant, language and theme they belong to.
 * @customElement redress-shop
 * @attr api - Address of the claims API up to and including `/v1`.
 * @attr merchant - The merchant's public key, `pk_…`.
 * @attr locale - A BCP 47 language tag.
 * @attr {'light' | 'dark' | 'auto'} theme - `auto`: as the device prefers.
 * @attr {'granted' | 'denied'} consent - Whether third parties' scripts may load.
 * @slot - The page's own content with Redress elements in it.
 */
export class ShopElement extends Base {
  static readonly observedAttributes: (keyof Settings)[] = ['api', 'merchant', 'locale', 'theme', 'consent'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host { display: contents }');
    this.shadowRoot!.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    this.tell();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new Event(settingsChanged, { bubbles: true, composed: true }));
  }
}
