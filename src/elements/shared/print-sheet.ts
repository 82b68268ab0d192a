/**
 * Prints a receipt by itself, from a frame of its own: printing the page would print the shop around it. The frame has no address, so nothing is fetched and
 * the strictest policy lets it be; it leaves when the printing is done. Black on white, for any paper. Knows neither claims nor withdrawals.
 */
import { html, render } from 'lit';

export type Row = readonly [name: string, text: string];

export interface Sheet {
  /** What a PDF of it is called. */
  readonly name: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly parts: readonly (string | Heading | Sentence | readonly Row[])[];
}

interface Heading { readonly heading: string }
/** Words of ours, with what stands out in them. */
interface Sentence { readonly sentence: unknown }

const looks = `
  @page { margin: 20mm; }
  body { margin: 0; max-inline-size: 170mm; font: 11pt/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; color: #000; background: #fff; overflow-wrap: anywhere; }
  h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 6mm; }
  h2 { font-size: 13pt; margin: 8mm 0 0; break-after: avoid; }
  p { margin: 5mm 0 0; }
  dl { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); margin: 3mm 0 0; border-block-start: .3mm solid; }
  dt, dd { margin: 0; padding-block: 2mm; border-block-end: .1mm solid; break-inside: avoid; }
  dd { font-weight: 600; }
`;

export function printSheet({ name, lang, dir, title, parts }: Sheet, place: Node): void {
  const frame = document.createElement('iframe');
  frame.className = 'unseen';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.addEventListener('load', () => {
    const page = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!page) return;
    page.document.title = name;
    Object.assign(page.document.documentElement, { lang, dir });
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(looks);
    page.document.adoptedStyleSheets = [sheet];
    render(html`<h1>${title}</h1>${parts.map(partOf)}`, page.document.body);
    page.addEventListener('afterprint', () => setTimeout(() => frame.remove(), 1000));
    page.print();
  }, { once: true });
  place.appendChild(frame);
}

function partOf(part: Sheet['parts'][number]): unknown {
  if (typeof part === 'string') return html`<p>${part}</p>`;
  if ('heading' in part) return html`<h2>${part.heading}</h2>`;
  if ('sentence' in part) return html`<p>${part.sentence}</p>`;
  return html`<dl>${part.map(([term, text]) => html`<dt>${term}</dt><dd dir="auto">${lines(text)}</dd>`)}</dl>`;
}

/** What was typed keeps its lines, whether or not the styles came along. */
const lines = (text: string): unknown => text.split('\n').map((line, i) => (i ? html`<br>${line}` : line));
