/**
 * Prints the receipt by itself, from a frame of its own: printing the page would print the shop around it. The frame has no address, so nothing
 * is fetched and the strictest policy lets it be; it leaves when the printing is done.
 */
import { html, render } from 'lit';
import type { Row } from './receipt-text.ts';

export interface Sheet {
  /** What a PDF of it is called. */
  readonly name: string;
  readonly lang: string;
  readonly title: string;
  readonly parts: readonly (string | readonly Row[])[];
}

export function printReceipt({ name, lang, title, parts }: Sheet, place: Node): void {
  const frame = document.createElement('iframe');
  frame.className = 'unseen';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    if (!page) return;
    page.document.title = name;
    page.document.documentElement.lang = lang;
    render(html`<h1>${title}</h1>${parts.map((part) => (typeof part === 'string' ? html`<p>${part}</p>` : html`<dl>${part.map(([term, text]) => html`<dt>${term}</dt><dd dir="auto">${lines(text)}</dd>`)}</dl>`))}`, page.document.body);
    page.addEventListener('afterprint', () => setTimeout(() => frame.remove(), 1000));
    page.print();
  }, { once: true });
  place.appendChild(frame);
}

/** The frame has no styles: what was typed keeps its lines by breaks. */
const lines = (text: string): unknown => text.split('\n').map((line, i) => (i ? html`<br>${line}` : line));
