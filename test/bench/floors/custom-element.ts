/** A floor of the pay button's bench: the same button as a custom element written by hand, with nothing but what paints. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(':host{display:block;min-block-size:48px}button{box-sizing:border-box;inline-size:100%;min-block-size:48px;padding:4px 12px;border:1px solid #777;border-radius:10px;font:600 16px/1.15 system-ui,sans-serif;cursor:pointer;color:#000;background:#ffd814}button:focus-visible{outline:3px solid #005993;outline-offset:2px}');

class FloorButton extends HTMLElement {
  static readonly observedAttributes = ['label', 'disabled'];
  private readonly button = document.createElement('button');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.button.type = 'button';
    this.button.addEventListener('click', () => this.dispatchEvent(new CustomEvent('floor-pay', { bubbles: true, composed: true })));
    root.append(this.button);
  }

  attributeChangedCallback(): void {
    this.button.textContent = this.getAttribute('label') === 'order' ? 'Zahlungspflichtig bestellen' : 'Zur Kasse';
    this.button.disabled = this.hasAttribute('disabled');
  }
}
customElements.define('floor-button', FloorButton);
