/** The floor of the help panel's bench: the least a Lit panel can be that fetches an order and shows it with five topics and the seller. It checks nothing of what it gets. */
import { css, html, LitElement, nothing } from 'lit';
import type { Case } from '../../../src/contract/index.ts';

const topics = [['Wo ist meine Bestellung?', 'Sendung verfolgen'], ['Beschädigt oder anders als beschrieben', 'Fotos helfen'], ['Zurückgeben oder stornieren', '30 Tage'], ['Erstattung', 'Was erstattet wurde'], ['Etwas anderes', 'Schreiben Sie uns']] as const;

class FloorPanel extends LitElement {
  static override styles = css`:host{display:block;font:16px/1.5 system-ui,sans-serif}section{border:1px solid #ccc;border-radius:14px}h2,p,ul{margin:0;padding:0;list-style:none}h2{font-size:20px}header,footer{display:grid;gap:16px;padding:20px}button{display:grid;inline-size:100%;min-block-size:64px;padding:12px 20px;font:inherit;text-align:start;background:none;border:0;border-block-start:1px solid #ccc}`;
  static override properties = { path: {}, known: { state: true } };
  declare path: string;
  declare private known: Case | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void fetch(this.path).then(async (reply) => { this.known = await reply.json() as Case; });
  }

  protected override render() {
    const { known } = this;
    if (!known) return nothing;
    const money = (amount: number): string => new Intl.NumberFormat('de', { style: 'currency', currency: known.order.currency }).format(amount / 100);
    return html`<section><header><h2>Hilfe zu Ihrer Bestellung</h2><p>Bestellung ${known.order.number} · ${money(known.order.total)} · ${known.merchant.name}</p>
      <ul>${known.order.lines.map((line) => html`<li>${line.quantity} × ${line.title}, ${money(line.total)}</li>`)}</ul>
      <p>Ihre Bestellung sollte bis ${new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(new Date(known.order.latestDelivery))} bei Ihnen sein.</p></header>
      ${topics.map(([topic, hint]) => html`<button type="button"><b>${topic}</b><small>${hint}</small></button>`)}
      <footer><b>${known.merchant.name}</b><p>Antwortet meist innerhalb eines Tages.</p></footer></section>`;
  }
}
customElements.define('floor-panel', FloorPanel);
