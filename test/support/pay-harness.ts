/**
 * The pay button with each way of paying, over a backend that answers where the buyer goes; what would leave the page is caught. Amazon's script is its
 * stand-in (checkout-stand-in.js), `wallet` a method of one's own. Used by the tests of the pay button's behaviour, which run with every way.
 */
import { fixture, html } from '@open-wc/testing';
import { amazonPay } from '../../src/checkout/amazon-pay.ts';
import { preconnect } from '../../src/checkout/load-script.ts';
import { registerPaymentMethod } from '../../src/checkout/registered.ts';
import type { ClaimsApi } from '../../src/client/claims-api.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import type { Checkout, CheckoutBody } from '../../src/contract/index.ts';
import { way } from '../../src/elements/pay-button/leave-page.ts';
import { PayButtonElement } from '../../src/elements/pay-button/pay-button.ts';
import { looks } from '../../src/elements/pay-button/read-return.ts';
import { define } from '../../src/elements/shared/define.ts';

define('redress-pay-button', PayButtonElement);

interface Started { account: Record<string, unknown>; createCheckoutSessionConfig: Record<string, string> }
interface AmazonSaw { rendered: { options: Record<string, unknown>; size?: { width: number; height: number }; target: HTMLElement }[]; started: Started[]; loads: number }
declare global {
  interface Window { amazonSaw: AmazonSaw; amazonMood?: string; amazon?: unknown }
}

/** Where the buyer was sent, in order: addresses, forms with their fields. */
export { way };
export const gone: string[] = [];
way.open = (url) => { gone.push(url); };
way.send = (action, fields) => { gone.push(`${action}?${new URLSearchParams(fields).toString()}`); };

/** What was asked for of somebody who is neither the shop nor us. */
export const thirdParty = { asked: [] as string[], blocked: false };
export const hints = (): number => document.head.querySelectorAll('link[rel=preconnect]').length;
const ask = (address: string): void => {
  thirdParty.asked.push(address);
  if (thirdParty.blocked) throw new ClaimsApiError('unavailable', 'script_blocked');
};

registerPaymentMethod('amazon-pay', async () => amazonPay(async (address) => {
  ask(address);
  await new Promise((resolve) => { document.head.append(Object.assign(document.createElement('script'), { src: '/test/support/checkout-stand-in.js', onload: resolve })); });
}));

// a method of one's own, as docs/pay-button.md tells how: with a script and a button of somebody else's
const walletScript = 'https://wallet.example/button.js';
registerPaymentMethod('wallet', async () => ({
  name: 'wallet',
  async start({ id, cart, amount, merchant, returnUrl, locale, signal }, api) {
    const checkout = await api.createCheckout({ id, merchant, cart, amount, method: 'wallet', returnUrl, locale }, { signal, key: id });
    if (checkout.state === 'paid') return { kind: 'paid', checkout };
    if (checkout.state === 'cancelled') return { kind: 'cancelled' };
    ask(walletScript);
    if (!checkout.next?.redirect) throw new Error('the wallet does not know where to');
    return { kind: 'redirect', url: checkout.next.redirect };
  },
  async prepare(place) {
    preconnect(walletScript);
    await place.seen;
    ask(walletScript);
    if (!place.mayShow) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Wallet', onclick: place.press });
    place.mount(true).append(button);
  },
}));

const session = {
  script: 'https://static-eu.payments-amazon.com/checkout.js', merchantId: 'A2BERGWERK', publicKeyId: 'SANDBOX-AE5', ledgerCurrency: 'EUR', sandbox: true,
  productType: 'PayAndShip', payloadJSON: '{"storeId":"amzn1.x"}', signature: 'c2lnbmVk', algorithm: 'AMZN-PAY-RSASSA-PSS-V2',
} as const;

/** A way of paying: the method's name, what the backend answers, and where the buyer must have been sent then. */
export interface Way { readonly method: string; next(id: string): NonNullable<Checkout['next']>; sent(id: string): unknown; went(): unknown; readonly foreign: boolean }
const went = (): unknown => gone.at(-1);
export const ways = {
  sandbox: { method: 'sandbox', next: (id) => ({ redirect: `https://claims.example/pay/${id}` }), sent: (id) => `https://claims.example/pay/${id}`, went, foreign: false },
  'hosted (address)': { method: 'hosted', next: (id) => ({ redirect: `https://provider.example/${id}` }), sent: (id) => `https://provider.example/${id}`, went, foreign: false },
  'hosted (form)': {
    method: 'hosted', next: (id) => ({ post: { action: 'https://provider.example/pay', fields: { submit: 'x', session: id } } }), sent: (id) => `https://provider.example/pay?submit=x&session=${id}`, went, foreign: false,
  },
  'amazon-pay': {
    method: 'amazon-pay', next: () => ({ amazonPay: session }), foreign: true,
    sent: () => ({ payloadJSON: session.payloadJSON, signature: session.signature, publicKeyId: session.publicKeyId, algorithm: session.algorithm }),
    went: () => window.amazonSaw.started.at(-1)?.createCheckoutSessionConfig,
  },
  wallet: { method: 'wallet', next: (id) => ({ redirect: `https://wallet.example/${id}` }), sent: (id) => `https://wallet.example/${id}`, went, foreign: true },
} as const satisfies Record<string, Way>;
export type WayName = keyof typeof ways;
export const wayNames = Object.keys(ways) as WayName[];
/** Those whose provider has a script of its own, and a button that may stand in place of ours. */
export const foreignWays = wayNames.filter((name) => ways[name].foreign);

/** What the backend was asked, and what it will answer instead of an open checkout. */
export const backend = { created: [] as CheckoutBody[], answer: undefined as ((body: CheckoutBody) => Promise<Checkout>) | undefined, read: undefined as ((id: string, session?: string) => Promise<Checkout>) | undefined };
const apiFor = (name: WayName): ClaimsApi => ({
  createCheckout: async (body: CheckoutBody) => {
    backend.created.push(body);
    return backend.answer ? backend.answer(body) : { id: body.id, state: 'open', amount: body.amount, createdAt: '2026-11-21T09:00:00Z', next: ways[name].next(body.id) };
  },
  readCheckout: async (id: string, options?: { session?: string }) => backend.read!(id, options?.session),
}) as unknown as ClaimsApi;

// the stand-in sets a cookie as their script does; the next test's page must not find it
afterEach(() => { document.cookie = 'apay-session-set=; max-age=0; path=/'; });

export function freshPay(): void {
  gone.length = backend.created.length = thirdParty.asked.length = 0;
  backend.answer = backend.read = undefined;
  thirdParty.blocked = false;
  way.patience = way.arrival = 20_000;
  looks.fill(5);
  document.head.querySelectorAll('link[rel=preconnect]').forEach((link) => { link.remove(); });
  window.amazonMood = 'normal';
  window.amazonSaw = { rendered: [], started: [], loads: 0 };
  delete window.amazon;
}

/** The attributes with which Amazon's own button can be drawn; others take no notice of them. */
export const account = { 'amazon-merchant-id': 'A2BERGWERK', 'amazon-public-key-id': 'SANDBOX-AE5' };

export async function payButton(name: WayName, more: Record<string, unknown> = {}, attributes: Record<string, string> = {}, parent?: HTMLElement): Promise<PayButtonElement> {
  const element = await fixture<PayButtonElement>(html`<redress-pay-button merchant="pk_demo_bergwerk" cart-id="c_42" amount="4980" currency="EUR" label="start" return-url="https://shop.example/danke"></redress-pay-button>`);
  parent?.append(element);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { api: apiFor(name), method: ways[name].method, ...more });
  await element.updateComplete;
  return element;
}

export const inner = (element: PayButtonElement): HTMLButtonElement => element.renderRoot.querySelector('button')!;
export const text = (element: PayButtonElement): string => element.renderRoot.textContent.replace(/\s+/g, ' ').trim();

/** A method's own button in place of ours. */
export const theirs = (element: Element): HTMLElement | null => element.querySelector('[slot=method]');
/** What is pressed of it, once it is drawn. */
export async function theirButton(element: PayButtonElement): Promise<HTMLElement> {
  const find = (): HTMLElement | null | undefined => (theirs(element)?.shadowRoot && window.amazonSaw.rendered.at(-1)?.size ? theirs(element)!.shadowRoot!.querySelector<HTMLElement>('[role=button]') : theirs(element)?.querySelector('button'));
  await until('their button', find);
  return find()!;
}
/** Long enough for what was on its way to arrive. */
export const moment = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 60); });

/** Waits until that is so. */
export async function until(what: string, is: () => unknown): Promise<void> {
  const end = performance.now() + 4000;
  while (!is()) {
    if (performance.now() > end) throw new Error(`Waited for ${what}.`);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
}
/** The buyer has been sent on, by whatever way. */
export const sentOn = (): number => gone.length + window.amazonSaw.started.length;
export const free = async (element: PayButtonElement): Promise<void> => { await until('the button to be free', () => !element.busy); await element.updateComplete; };
