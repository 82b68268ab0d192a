/**
 * The pay button with each way of paying, on the real handler for the cart and a stand-in answer for where the buyer goes; what would leave the page is
 * caught. Amazon's script is its stand-in (checkout-stand-in.js). Used by the tests of the pay button's behaviour.
 */
import { fixture, html } from '@open-wc/testing';
import { amazonPay } from '../../src/checkout/amazon-pay.ts';
import { registerPaymentMethod } from '../../src/checkout/registered.ts';
import type { ClaimsApi } from '../../src/client/claims-api.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import type { Checkout, CheckoutBody } from '../../src/contract/index.ts';
import { way } from '../../src/elements/pay-button/leave-page.ts';
import { PayButtonElement } from '../../src/elements/pay-button/pay-button.ts';
import { define } from '../../src/elements/shared/define.ts';

define('redress-pay-button', PayButtonElement);

export const methods = ['sandbox', 'hosted', 'amazon-pay'] as const;
export type MethodName = (typeof methods)[number];

interface Started { account: Record<string, unknown>; createCheckoutSessionConfig: Record<string, string> }
interface AmazonSaw { rendered: { options: Record<string, unknown>; size?: { width: number; height: number }; target: HTMLElement }[]; started: Started[]; loads: number }
declare global {
  interface Window { amazonSaw: AmazonSaw; amazonMood?: string; amazon?: unknown }
}

/** Where the buyer was sent, in order: addresses, forms with their fields, Amazon's sessions. */
export { way };
export const gone: string[] = [];
way.open = (url) => { gone.push(url); };
way.send = (action, fields) => { gone.push(`${action}?${new URLSearchParams(fields).toString()}`); };

export const amazon = {
  asked: [] as string[],
  load: async (address: string): Promise<void> => {
    amazon.asked.push(address);
    if (amazon.blocked) throw new ClaimsApiError('unavailable', 'script_blocked');
    await new Promise((resolve) => { document.head.append(Object.assign(document.createElement('script'), { src: '/test/support/checkout-stand-in.js', onload: resolve })); });
  },
  blocked: false,
};
registerPaymentMethod('amazon-pay', async () => amazonPay((address) => amazon.load(address)));

const session = {
  script: 'https://static-eu.payments-amazon.com/checkout.js', merchantId: 'A2BERGWERK', publicKeyId: 'SANDBOX-AE5', ledgerCurrency: 'EUR', sandbox: true,
  productType: 'PayAndShip', payloadJSON: '{"storeId":"amzn1.x"}', signature: 'c2lnbmVk', algorithm: 'AMZN-PAY-RSASSA-PSS-V2',
} as const;

export const nexts: Record<MethodName, (id: string) => NonNullable<Checkout['next']>> = {
  sandbox: (id) => ({ redirect: `https://claims.example/pay/${id}` }),
  hosted: (id) => ({ post: { action: 'https://provider.example/pay', fields: { submit: 'x', session: id } } }),
  'amazon-pay': () => ({ amazonPay: session }),
};

/** What the backend was asked, and what it will answer instead of an open checkout. */
export const backend = { created: [] as CheckoutBody[], answer: undefined as ((body: CheckoutBody) => Promise<Checkout>) | undefined, read: undefined as ((id: string, session?: string) => Promise<Checkout>) | undefined };
const api = {
  createCheckout: async (body: CheckoutBody) => {
    backend.created.push(body);
    return backend.answer ? backend.answer(body) : { id: body.id, state: 'open', amount: body.amount, createdAt: '2026-11-21T09:00:00Z', next: nexts[body.method as MethodName](body.id) };
  },
  readCheckout: async (id: string, options?: { session?: string }) => backend.read!(id, options?.session),
} as unknown as ClaimsApi;

// the stand-in sets a cookie as their script does; the next test's page must not find it
afterEach(() => { document.cookie = 'apay-session-set=; max-age=0; path=/'; });

export function freshPay(): void {
  gone.length = backend.created.length = amazon.asked.length = 0;
  backend.answer = backend.read = undefined;
  amazon.blocked = false;
  way.patience = 20_000;
  window.amazonMood = 'normal';
  window.amazonSaw = { rendered: [], started: [], loads: 0 };
  delete window.amazon;
}

export async function payButton(method: string, more: Record<string, unknown> = {}, attributes: Record<string, string> = {}, parent?: HTMLElement): Promise<PayButtonElement> {
  const element = await fixture<PayButtonElement>(html`<redress-pay-button merchant="pk_demo_bergwerk" cart-id="c_42" amount="4980" currency="EUR" label="start" return-url="https://shop.example/danke"></redress-pay-button>`);
  parent?.append(element);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { api, method, ...more });
  await element.updateComplete;
  return element;
}

export const inner = (element: PayButtonElement): HTMLButtonElement => element.renderRoot.querySelector('button')!;
export const text = (element: PayButtonElement): string => element.renderRoot.textContent.replace(/\s+/g, ' ').trim();

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
