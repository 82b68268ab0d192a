/**
 * `<redress-shop api merchant locale theme>`: says once, for every Redress element inside it, which backend, merchant, language and theme they
 * belong to. It takes up no space; an element's own attributes win. Elements read its attributes through `shared/settings.ts`.
 * @customElement redress-shop
 */
import { settingsChanged } from '../shared/settings.ts';
import type { Settings } from '../shared/settings.ts';

/**
 * @attr api - Address of the claims API up to and including `/v1`.
 * @attr merchant - The merchant's public key, `pk_…`.
 * @attr locale - A BCP 47 language tag.
 * @attr theme - `light`, `dark` or `auto`.
 * @fires redress-settings-changed - One of its settings changed.
 * @slot - The page's own content with Redress elements in it.
 */
export class ShopElement extends HTMLElement {
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
