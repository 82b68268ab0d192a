/** The pay button's behaviour with every way of paying: what a buyer and a shop may rely on whatever is behind it. */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import type { BeforePayEvent } from '../../src/elements/pay-button/before-pay.ts';
import { audit } from '../support/audit.ts';
import { backend, free, freshPay, gone, inner, methods, payButton, sentOn, text, until } from '../support/pay-harness.ts';
import { expectConsole } from '../support/strict-console.ts';

for (const method of methods) describe(`paying by ${method}`, () => {
  beforeEach(freshPay);

  it('sends the buyer on, once, however often the button is pressed, and stays busy', async () => {
    const element = await payButton(method);
    const started = oneEvent(element, 'redress-pay-started');
    for (let press = 0; press < 5; press++) inner(element).click();
    await started;
    await until('the buyer to be sent on', sentOn);
    inner(element).click();
    await new Promise((resolve) => { setTimeout(resolve, 50); }); // whatever else was on its way has arrived
    expect([backend.created.length, sentOn(), element.busy]).to.deep.equal([1, 1, true]);
    expect([inner(element).getAttribute('aria-disabled'), inner(element).getAttribute('aria-busy'), element.hasAttribute('busy')]).to.deep.equal(['true', 'true', true]);
    expect(backend.created[0]).to.deep.include({ cart: 'c_42', method, amount: { amount: 4980, currency: 'EUR' } });
    if (method === 'sandbox') expect(gone[0]).to.equal(`https://claims.example/pay/${backend.created[0]!.id}`);
    if (method === 'hosted') expect(gone[0]).to.equal(`https://provider.example/pay?submit=x&session=${backend.created[0]!.id}`);
    if (method === 'amazon-pay') expect(window.amazonSaw.started[0]!.createCheckoutSessionConfig).to.deep.equal({ payloadJSON: '{"storeId":"amzn1.x"}', signature: 'c2lnbmVk', publicKeyId: 'SANDBOX-AE5', algorithm: 'AMZN-PAY-RSASSA-PSS-V2' });
  });

  it('is started by Enter and by Space', async () => {
    for (const press of ['Enter', 'Space']) {
      freshPay();
      const element = await payButton(method);
      element.focus();
      await sendKeys({ press });
      await until('the buyer to be sent on', sentOn);
    }
  });

  it('does not start when the terms are not ticked, and can be pressed again when they are', async () => {
    const element = await payButton(method);
    let ticked = false;
    element.addEventListener('redress-before-pay', (event) => { if (!ticked) event.preventDefault(); });
    inner(element).click();
    await free(element);
    expect([backend.created.length, sentOn(), text(element)]).to.deep.equal([0, 0, 'Zur Kasse']);
    ticked = true;
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
  });

  it('waits for what the shop asked time for, and does not start when that fails or says no', async () => {
    const element = await payButton(method);
    const idle = (): void => {};
    let answer: (value: unknown) => void = idle;
    let waits = (): Promise<unknown> => new Promise((resolve) => { answer = resolve; });
    element.addEventListener('redress-before-pay', (event) => {
      expect(JSON.parse(JSON.stringify((event as BeforePayEvent).detail))).to.deep.equal({ cart: 'c_42', amount: { amount: 4980, currency: 'EUR' }, method });
      (event as BeforePayEvent).waitUntil(waits());
    });
    inner(element).click();
    await until('the question', () => answer !== idle);
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    expect(backend.created).to.have.length(0);
    answer(false);
    await free(element);
    waits = () => Promise.reject(new Error('stock check failed'));
    inner(element).click();
    await free(element);
    expect([backend.created.length, sentOn()]).to.deep.equal([0, 0]);
    waits = () => Promise.resolve(true);
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
  });

  it('takes the cart as it is when the shop has finished with it', async () => {
    const element = await payButton(method);
    element.addEventListener('redress-before-pay', (event) => { (event as BeforePayEvent).waitUntil(Promise.resolve().then(() => { element.cartId = 'c_43'; element.amount = 5980; })); });
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    expect(backend.created[0]).to.deep.include({ cart: 'c_43', amount: { amount: 5980, currency: 'EUR' } });
  });

  it('takes a buyer who closed the payment for somebody who changed their mind', async () => {
    const element = await payButton(method);
    backend.answer = async ({ id, amount }) => ({ id, state: 'cancelled', amount, createdAt: '2026-11-21T09:00:00Z' });
    element.addEventListener('redress-error', () => expect.fail('a cancel is no error'));
    const cancelled = oneEvent(element, 'redress-cancel');
    inner(element).click();
    await cancelled;
    await element.updateComplete;
    expect([text(element), element.busy]).to.deep.equal(['Zur Kasse', false]);
  });

  it('does nothing while disabled', async () => {
    const element = await payButton(method, { disabled: true });
    inner(element).click();
    await element.updateComplete;
    expect([element.busy, backend.created.length, inner(element).getAttribute('aria-disabled')]).to.deep.equal([false, 0, 'true']);
    await audit(element, 'disabled');
  });

  for (const [code, outcome, event, words] of [
    ['unavailable', 'unavailable', 'redress-unavailable', 'Es wurde nichts abgebucht. Versuchen Sie es gleich noch einmal.'],
    ['timeout', 'unavailable', 'redress-unavailable', 'Es wurde nichts abgebucht. Versuchen Sie es gleich noch einmal.'],
    ['provider_unavailable', 'unavailable', 'redress-unavailable', 'Wir erreichen die Zahlung gerade nicht.'],
    ['cart_mismatch', 'refused', 'redress-error', 'Ihr Warenkorb hat sich geändert.'],
    ['cart_unknown', 'refused', 'redress-error', 'Ihr Warenkorb hat sich geändert.'],
    ['currency_unsupported', 'refused', 'redress-error', 'In dieser Währung lässt sich so nicht zahlen.'],
    ['method_unavailable', 'refused', 'redress-error', 'Wählen Sie eine andere Zahlungsart'],
    ['provider_refused', 'refused', 'redress-error', 'Wählen Sie eine andere Zahlungsart'],
    ['unreadable_reply', 'unintelligible', 'redress-error', 'Wir erreichen die Zahlung gerade nicht.'],
  ] as const) it(`says what to do when the backend answers ${code}, shows the way around it, and can be pressed again`, async () => {
    const element = await payButton(method, { fallbackUrl: '/kasse' });
    backend.answer = () => Promise.reject(new ClaimsApiError(outcome, code));
    const told = oneEvent(element, event);
    inner(element).click();
    expect((await told).detail).to.deep.equal({ code });
    await element.updateComplete;
    expect(text(element)).to.contain(words);
    expect(element.renderRoot.querySelector('[part=message]')!.getAttribute('role')).to.equal('status');
    expect(!!element.renderRoot.querySelector('a[part=fallback]')).to.equal(outcome !== 'refused');
    await audit(element, code);
    backend.answer = undefined;
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    if (code === 'unavailable') expect(backend.created[0]!.id).to.equal(backend.created[1]!.id);
    expectConsole();
  });

  it('never submits the shop\'s form, and sends no field of it', async () => {
    const form = document.createElement('form');
    form.addEventListener('submit', (event) => { event.preventDefault(); expect.fail('the form was submitted'); });
    document.body.append(form);
    const element = await payButton(method, {}, {}, form);
    element.focus();
    await sendKeys({ press: 'Enter' });
    await until('the buyer to be sent on', sentOn);
    form.remove();
  });

  it('works in a dialog', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const element = await payButton(method, {}, {}, dialog);
    dialog.showModal();
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    expect(dialog.open).to.equal(true);
    dialog.remove();
  });

  it('survives being moved, and being drawn anew, while it waits', async () => {
    const element = await payButton(method);
    const elsewhere = document.body.appendChild(document.createElement('section'));
    let go: (value: unknown) => void = () => {};
    element.addEventListener('redress-before-pay', (event) => { (event as BeforePayEvent).waitUntil(new Promise((resolve) => { go = resolve; })); });
    inner(element).click();
    await until('the question', () => element.busy);
    elsewhere.append(element);
    element.requestUpdate();
    await element.updateComplete;
    await until('the question to be asked', () => { go(true); return sentOn(); });
    expect(backend.created).to.have.length(1);
    elsewhere.remove();
  });

  it('wants nothing any more once it is taken out of the page', async () => {
    const element = await payButton(method);
    let go: (value: unknown) => void = () => {};
    let asked = false;
    element.addEventListener('redress-before-pay', (event) => { asked = true; (event as BeforePayEvent).waitUntil(new Promise((resolve) => { go = resolve; })); });
    inner(element).click();
    await until('the question', () => asked);
    element.remove();
    await new Promise((resolve) => { setTimeout(resolve, 10); });
    go(true);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect([backend.created.length, sentOn(), element.busy]).to.deep.equal([0, 0, false]);
  });

  it('is usable again when the browser\'s back button brings the page back as it was left', async () => {
    const element = await payButton(method);
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    expect(element.busy).to.equal(true);
    const cancelled = oneEvent(element, 'redress-cancel');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await cancelled;
    expect(element.busy).to.equal(false);
    inner(element).click();
    await until('a second time', () => sentOn() === 2);
    expect(backend.created[1]!.id, 'the same payment is taken up').to.equal(backend.created[0]!.id);
  });

  it('never opens a window of its own, which in-app browsers would block', async () => {
    const before = window.open;
    let opened = 0;
    window.open = () => { opened++; return null; };
    const element = await payButton(method);
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    window.open = before;
    expect(opened).to.equal(0);
  });

  it('falls back to English in a language it does not speak, and still pays', async () => {
    const element = await payButton(method, { locale: 'tlh-Latn' });
    expect(text(element)).to.equal('Checkout');
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
  });
});
