/** The pay button against the real handler: a checkout over the recorded cart, a lost reply, a wrong sum, the return. What holds for every way of paying: pay-button-methods.test.ts. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { registerPaymentMethod } from '../../src/checkout/registered.ts';
import type { Payment } from '../../src/checkout/payment-method.ts';
import { PayButtonElement } from '../../src/elements/pay-button/pay-button.ts';
import { define } from '../../src/elements/shared/define.ts';
import { sandbox } from '../../src/checkout/sandbox.ts';
import { expectConsole } from '../support/strict-console.ts';
import { openShop, shopAddress } from '../support/shop.ts';
import type { Shop } from '../support/shop.ts';

define('redress-pay-button', PayButtonElement);

const cart = { currency: 'EUR', lines: [{ id: '1', title: 'Gaskocher', quantity: 1, total: 4490 }], shipping: 490, total: 4980, latestDelivery: '2026-11-26' };

/** Pays on the sandbox but stops before the page is left; keeps what was about to happen. */
const started: Payment[] = [];
let leave: (url: string) => void = () => {};
registerPaymentMethod('held', async () => ({
  name: 'held',
  async start(payment, api) {
    started.push(payment);
    const step = await sandbox.start({ ...payment }, api);
    if (step.kind !== 'redirect') return step;
    leave(step.url);
    return { kind: 'cancelled' };
  },
}));

async function button(shop: Shop, more: Partial<PayButtonElement> = {}): Promise<PayButtonElement> {
  const element = await fixture<PayButtonElement>(html`<redress-pay-button merchant="pk_demo_bergwerk" cart-id="c_42" amount="4980" currency="EUR" method="held" label="order" return-url="${shopAddress}/danke"></redress-pay-button>`);
  Object.assign(element, { api: shop.api, ...more });
  await element.updateComplete;
  return element;
}
const inner = (element: PayButtonElement): HTMLButtonElement => element.renderRoot.querySelector<HTMLButtonElement>('button')!;
const text = (element: PayButtonElement): string => element.renderRoot.textContent.replace(/\s+/g, ' ').trim();

describe('pay button', () => {
  let shop: Shop;
  beforeEach(async () => {
    started.length = 0;
    leave = () => {};
    shop = await openShop();
    await shop.merchant('PUT', '/carts/c_42', cart);
  });

  it('reads as an order with costs, in the page\'s language', async () => {
    const element = await button(shop);
    expect(text(element)).to.equal('Zahlungspflichtig bestellen');
    element.locale = 'en-GB';
    await element.updateComplete;
    expect(text(element)).to.equal('Order with obligation to pay');
    element.locale = 'xx-unknown';
    await element.updateComplete;
    expect(text(element)).to.equal('Order with obligation to pay');
    await expect(element).to.be.accessible();
  });

  it('has its attributes for properties, and takes up what was set before its script came', async () => {
    const early = document.implementation.createHTMLDocument().createElement('redress-pay-button');
    Object.assign(early, { cartId: 'c_42', amount: 4980, label: 'order', disabled: true, fallbackUrl: '/kasse' });
    document.body.append(early);
    const upgraded = document.body.lastElementChild as PayButtonElement;
    await upgraded.updateComplete;
    expect([...early.attributes].map(({ name, value }) => `${name}=${value}`)).to.deep.equal(['cart-id=c_42', 'amount=4980', 'label=order', 'fallback-url=/kasse', 'disabled=']);
    expect([text(upgraded), inner(upgraded).ariaDisabled, upgraded.amount, upgraded.disabled, upgraded.busy, upgraded.look]).to.deep.equal(['Zahlungspflichtig bestellen', 'true', 4980, true, false, null]);
    Object.assign(upgraded, { label: undefined, amount: null, disabled: false });
    await upgraded.updateComplete;
    expect([text(upgraded), inner(upgraded).ariaDisabled, upgraded.amount, upgraded.getAttributeNames()]).to.deep.equal(['Zur Kasse', null, null, ['cart-id', 'fallback-url']]);
    upgraded.setAttribute('text', 'Weiter zur Bezahlung');
    await upgraded.updateComplete;
    expect([text(upgraded), upgraded.text]).to.deep.equal(['Weiter zur Bezahlung', 'Weiter zur Bezahlung']);
    early.remove();
  });

  it('sends the buyer to the payment page of a checkout over the cart\'s sum', async () => {
    const element = await button(shop);
    const url = new Promise<string>((resolve) => { leave = resolve; });
    inner(element).click();
    const page = await shop.backend.fetch(new Request(await url));
    expect(page.status).to.equal(200);
    expect(await page.text()).to.contain('Gaskocher').and.to.match(/49,80\s€/);
    expect(started[0]!.returnUrl).to.equal(`${shopAddress}/danke`);
  });

  it('says that nothing was charged when the connection is lost, and takes the same payment up again', async () => {
    const element = await button(shop);
    shop.weather('lost_reply');
    const lost = oneEvent(element, 'redress-unavailable');
    inner(element).click();
    expect((await lost).detail).to.deep.equal({ code: 'network' });
    await element.updateComplete;
    expect(text(element)).to.contain('Es wurde nichts abgebucht');
    shop.weather('normal');
    const again = oneEvent(element, 'redress-cancel');
    inner(element).click();
    await again;
    expect(started[1]!.id).to.equal(started[0]!.id);
  });

  it('refuses a sum that is not the cart\'s', async () => {
    const element = await button(shop, { amount: 1 });
    const refused = oneEvent(element, 'redress-error');
    inner(element).click();
    expect((await refused).detail).to.deep.equal({ code: 'cart_mismatch' });
    await element.updateComplete;
    expect(text(element)).to.contain('Ihr Warenkorb hat sich geändert');
    expect(inner(element).ariaDisabled).to.equal(null);
  });

  it('tells the developer what is missing, and the buyer that nothing happened', async () => {
    const element = await button(shop, { currency: null });
    const refused = oneEvent(element, 'redress-error');
    inner(element).click();
    await refused;
    await element.updateComplete;
    expect(text(element)).to.contain('Es wurde nichts abgebucht');
    expect(expectConsole().join()).to.contain('"currency" is missing');
  });

  it('names a payment method that nobody registered', async () => {
    const element = await button(shop, { method: 'carrier-pigeon' });
    const refused = oneEvent(element, 'redress-error');
    inner(element).click();
    expect((await refused).detail).to.deep.equal({ code: 'method_unavailable' });
    expect(expectConsole().join()).to.contain('carrier-pigeon');
  });

  it('tells the page that the buyer came back having paid, and cleans the address', async () => {
    const url = new Promise<string>((resolve) => { leave = resolve; });
    inner(await button(shop)).click();
    const back = await shop.backend.fetch(new Request(await url, { method: 'POST', body: new URLSearchParams({ action: 'pay' }) }));
    const before = location.href;
    history.replaceState(null, '', `?${new URL(back.headers.get('Location')!).search.slice(1)}`);
    try {
      const paid = new Promise<CustomEvent>((resolve) => { addEventListener('redress-paid', (event) => resolve(event as CustomEvent), { once: true }); });
      const element = new PayButtonElement();
      element.api = shop.api;
      element.setAttribute('merchant', 'pk_demo_bergwerk');
      document.body.append(element);
      const { detail } = (await paid) as CustomEvent<{ order: string; token: string }>;
      expect(location.search).to.not.contain('redress_checkout');
      const order = await shop.api.readCase(detail.order);
      expect(order.order.total).to.equal(4980);
      element.remove();
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
