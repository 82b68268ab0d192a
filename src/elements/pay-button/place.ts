/**
 * The place a payment method has in the page: fresh light-DOM children of the pay button, because a provider's script finds only what
 * `document.querySelector` sees. The shown one fills a slot beside our button, which gives way to it and comes back when it goes. Used by the payer.
 */
import type { Place } from '../../checkout/payment-method.ts';
import type { Money } from '../../contract/index.ts';
import type { PayHost } from './payer.ts';

/** A method's own button is as high as ours and no flatter than ten to one, which is the flattest a provider draws. While busy the message is for screen readers. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  ::slotted([slot='method']) { display: block; box-sizing: border-box; block-size: var(--height); max-inline-size: min(600px, calc(var(--height) * 10)); margin-inline: auto; }
  :host([disabled]) button { cursor: default; }
  :host([disabled]) ::slotted([slot='method']) { opacity: .5; }
  p { font-size: 15px; text-wrap: pretty; } p:not(:empty) { margin-block-start: 8px; }
  :host([busy]) p { position: absolute; clip-path: inset(50%); }
  [part='fallback']:not([hidden]) { display: inline-block; padding-block: 10px; color: inherit; font-weight: 600; }
`);

/** Brings the looks of what only shows once something happened, and lets our button give way to what fills its slot. */
export function dress({ shadowRoot }: Element): void {
  shadowRoot!.adoptedStyleSheets.push(sheet);
  shadowRoot!.addEventListener('slotchange', ({ target }) => {
    const slot = target as HTMLSlotElement;
    if (slot.name === 'method') shadowRoot!.querySelector('button')!.hidden = slot.assignedElements().length > 0;
  });
}

let count = 0;

/** Resolves once there is something to see of the element, in a page that is looked at. */
const onScreen = (element: Element, signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  const watch = new IntersectionObserver((entries) => {
    if (document.hidden || !entries.some(({ boundingClientRect }) => boundingClientRect.width > 0)) return;
    end();
    resolve();
  });
  const again = (): void => { watch.unobserve(element); watch.observe(element); };
  const end = (): void => { watch.disconnect(); document.removeEventListener('visibilitychange', again); };
  document.addEventListener('visibilitychange', again);
  signal.addEventListener('abort', end);
  watch.observe(element);
});

export class MethodPlace implements Place {
  readonly seen: Promise<void>;
  readonly amount: Money | undefined;
  readonly locale: string;
  readonly press: () => void;
  private readonly host: PayHost;
  private shown: HTMLElement | undefined;
  private hidden: HTMLElement | undefined;
  private readonly closing = new AbortController();

  constructor(host: PayHost) {
    this.host = host;
    const { amount, currency, tongue } = host;
    this.amount = Number.isSafeInteger(amount) && /^[A-Z]{3}$/.test(currency ?? '') ? { amount: amount!, currency: currency! } : undefined;
    this.locale = tongue;
    this.press = () => { host.press(); };
    this.seen = onScreen(host, this.closing.signal);
  }

  readonly attribute = (name: string): string | null => this.host.getAttribute(name);

  get mayShow(): boolean {
    return !this.closing.signal.aborted && this.host.label !== 'order' && this.host.getRootNode() === document;
  }

  readonly mount = (shown: boolean): HTMLElement => {
    const element = document.createElement('div');
    element.id = `redress-method-${String(++count)}`;
    if (shown && this.mayShow) {
      element.slot = 'method';
      this.shown?.remove();
      this.shown = element;
      this.host.append(element);
      this.follow();
    } else {
      element.hidden = true;
      this.hidden?.remove();
      this.hidden = element;
      document.body.append(element);
    }
    return element;
  };

  readonly clear = (): void => {
    this.shown?.remove();
    this.hidden?.remove();
    this.shown = this.hidden = undefined;
  };

  /** No longer this place: consent was withdrawn, or the button shows something else. */
  close(): void {
    this.closing.abort();
    this.clear();
  }

  /** Whether the page took the shown element away, as frameworks do when they render anew. */
  get lost(): boolean {
    return !!this.shown && this.shown.parentNode !== this.host;
  }

  /** Their button can neither be disabled nor be busy: its place is. */
  follow(): void {
    if (!this.shown) return;
    this.shown.inert = this.host.disabled;
    this.shown.ariaBusy = String(this.host.busy);
  }
}
