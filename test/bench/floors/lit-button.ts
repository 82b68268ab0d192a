/** The floor of the pay button's bench: the least a Lit button can be, with the words, looks and click of ours and nothing else. */
import { css, html, LitElement } from 'lit';

class FloorButton extends LitElement {
  static override styles = css`:host{display:block;min-block-size:48px}button{box-sizing:border-box;inline-size:100%;min-block-size:48px;padding:4px 12px;border:1px solid #777;border-radius:10px;font:600 16px/1.15 system-ui,sans-serif;cursor:pointer;color:#000;background:#ffd814}button:focus-visible{outline:3px solid #005993;outline-offset:2px}`;
  static override properties = { label: {}, disabled: { type: Boolean, reflect: true } };
  declare label: string | null;
  declare disabled: boolean;

  protected override render() {
    return html`<button type="button" ?disabled=${this.disabled} @click=${this.pay}>${this.label === 'order' ? 'Zahlungspflichtig bestellen' : 'Zur Kasse'}</button>`;
  }

  private pay(): void {
    this.dispatchEvent(new CustomEvent('floor-pay', { bubbles: true, composed: true }));
  }
}
customElements.define('floor-button', FloorButton);
