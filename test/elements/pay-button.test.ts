/** The pay button as a buyer meets it, against the real handler; where the page would be left, the test stands in its way. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { registerPaymentMethod } from '../../src/checkout/registered.ts';
import type { Payment } from '../../src/checkout/payment-method.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';
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
/** The button is usable again. */
async function settled(element: PayButtonElement): Promise<void> {
  while (element.busy) await new Promise((resolve) => { setTimeout(resolve, 5); });
  await element.updateComplete;
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

  it('sends the buyer to the payment page of a checkout over the cart\'s sum', async () => {
    const element = await button(shop);
    const url = new Promise<string>((resolve) => { leave = resolve; });
    inner(element).click();
    const page = await shop.backend.fetch(new Request(await url));
    expect(page.status).to.equal(200);
    expect(await page.text()).to.contain('Gaskocher').and.to.match(/49,80\s€/);
    expect(started[0]!.returnUrl).to.equal(`${shopAddress}/danke`);
  });

  it('pays by keyboard', async () => {
    const element = await button(shop);
    element.focus();
    const cancelled = oneEvent(element, 'redress-cancel');
    await sendKeys({ press: 'Space' });
    await cancelled;
    expect(started).to.have.length(1);
  });

  it('starts one payment however often it is pressed', async () => {
    const element = await button(shop);
    const done = oneEvent(element, 'redress-cancel');
    for (let press = 0; press < 5; press++) inner(element).click();
    await element.updateComplete;
    expect(inner(element).textContent).to.equal('Zahlungspflichtig bestellen\u00a0…');
    await element.updateComplete;
    expect(inner(element).getAttribute('aria-busy')).to.equal('true');
    await done;
    expect(shop.seen.filter((call) => call === 'POST /v1/checkouts')).to.have.length(1);
  });

  it('lets the shop say no before anything happens', async () => {
    const element = await button(shop);
    element.addEventListener('redress-before-pay', (event) => {
      expect((event as CustomEvent).detail).to.deep.equal({ cart: 'c_42', amount: { amount: 4980, currency: 'EUR' }, method: 'held' });
      event.preventDefault();
    });
    inner(element).click();
    await settled(element);
    expect(started).to.have.length(0);
    expect(text(element)).to.equal('Zahlungspflichtig bestellen');
  });

  it('does nothing while disabled', async () => {
    const element = await button(shop, { disabled: true });
    inner(element).click();
    await element.updateComplete;
    expect(started).to.have.length(0);
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
    expect(inner(element).getAttribute('aria-disabled')).to.equal('false');
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

  it('takes a buyer who closed the payment for somebody who changed their mind, not for a mistake', async () => {
    registerPaymentMethod('closed', async () => ({ name: 'closed', start: () => Promise.reject(new ClaimsApiError('cancelled', 'aborted')) }));
    const element = await button(shop, { method: 'closed' });
    let errors = 0;
    element.addEventListener('redress-error', () => errors++);
    const cancelled = oneEvent(element, 'redress-cancel');
    inner(element).click();
    await cancelled;
    await element.updateComplete;
    expect(errors).to.equal(0);
    expect(text(element)).to.equal('Zahlungspflichtig bestellen');
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
