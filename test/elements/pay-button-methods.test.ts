/**
 * The pay button with every way of paying: pressed, asked to wait, told no, out of work. What a buyer and a shop may rely on whatever is behind it.
 * Where the button stands: pay-button-places.test.ts; what goes wrong: pay-button-failures.test.ts; who comes back: pay-button-return.test.ts.
 */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { audit } from '../support/audit.ts';
import { account, backend, foreignWays, free, freshPay, inner, moment, payButton, sentOn, text, theirButton, theirs, until, wayNames, ways } from '../support/pay-harness.ts';
import { expectConsole } from '../support/strict-console.ts';

for (const name of wayNames) describe(`paying by ${name}`, () => {
  const { method } = ways[name];
  beforeEach(freshPay);

  it('sends the buyer on, once, however often the button is pressed, and stays busy', async () => {
    const element = await payButton(name);
    const started = oneEvent(element, 'redress-pay-started');
    for (let press = 0; press < 5; press++) inner(element).click();
    const { detail } = await started as CustomEvent<unknown>;
    await until('the buyer to be sent on', sentOn);
    inner(element).click();
    await moment();
    expect([backend.created.length, sentOn(), element.busy]).to.deep.equal([1, 1, true]);
    const { id } = backend.created[0]!;
    expect(detail).to.deep.equal({ checkout: id });
    expect(backend.created[0]).to.deep.include({ cart: 'c_42', method, amount: { amount: 4980, currency: 'EUR' }, returnUrl: 'https://shop.example/danke' });
    expect(ways[name].went()).to.deep.equal(ways[name].sent(id));
  });

  it('is busy for everybody while it works: seen, told, and not to be pressed', async () => {
    const element = await payButton(name);
    inner(element).focus();
    inner(element).click();
    await element.updateComplete;
    const line = element.renderRoot.querySelector('[role=status]')!;
    expect(line.textContent, 'the line is there before its first words, or they are not read out').to.equal('');
    await until('the buyer to be sent on', sentOn);
    await until('the words', () => line.textContent.includes('Einen Moment'));
    expect([inner(element).getAttribute('aria-disabled'), inner(element).getAttribute('aria-busy'), element.hasAttribute('busy')]).to.deep.equal(['true', 'true', true]);
    expect([element.matches(':focus'), inner(element).textContent.endsWith('…')]).to.deep.equal([true, true]);
    await audit(element, 'busy');
  });

  it('is started by Enter and by Space', async () => {
    for (const press of ['Enter', ' ']) {
      freshPay();
      const element = await payButton(name);
      element.focus();
      await sendKeys({ press });
      await until('the buyer to be sent on', sentOn);
    }
  });

  it('does not start when the terms are not ticked, and can be pressed again when they are', async () => {
    const element = await payButton(name);
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
    const element = await payButton(name);
    const idle = (): void => {};
    let answer: (value: unknown) => void = idle;
    let waits = (): Promise<unknown> => new Promise((resolve) => { answer = resolve; });
    element.addEventListener('redress-before-pay', (event) => {
      expect(JSON.parse(JSON.stringify((event).detail))).to.deep.equal({ cart: 'c_42', amount: { amount: 4980, currency: 'EUR' }, method });
      (event).waitUntil(waits());
    });
    inner(element).click();
    await until('the question', () => answer !== idle);
    await moment();
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
    const element = await payButton(name);
    element.addEventListener('redress-before-pay', (event) => { (event).waitUntil(Promise.resolve().then(() => { element.cartId = 'c_43'; element.amount = 5980; })); });
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    expect(backend.created[0]).to.deep.include({ cart: 'c_43', amount: { amount: 5980, currency: 'EUR' } });
  });

  it('takes a buyer who closed the payment for somebody who changed their mind', async () => {
    const element = await payButton(name);
    backend.answer = async ({ id, amount }) => ({ id, state: 'cancelled', amount, createdAt: '2026-11-21T09:00:00Z' });
    for (const wrong of ['redress-error', 'redress-unavailable']) element.addEventListener(wrong, () => expect.fail('a cancel is no error'));
    const cancelled = oneEvent(element, 'redress-cancel');
    inner(element).click();
    await cancelled;
    await element.updateComplete;
    expect([text(element), element.busy]).to.deep.equal(['Zur Kasse', false]);
  });

  it('tells at once of a payment that went through already', async () => {
    const element = await payButton(name);
    backend.answer = async ({ id, amount }) => ({ id, state: 'paid', amount, createdAt: '2026-11-21T09:00:00Z', order: 'R-1', token: 't' });
    const paid = oneEvent(element, 'redress-paid');
    inner(element).click();
    expect((await paid).detail).to.deep.include({ order: 'R-1', token: 't' });
    expect([sentOn(), element.busy]).to.deep.equal([0, false]);
  });

  it('does nothing while disabled, keeps the focus, and works again afterwards', async () => {
    const element = await payButton(name, { disabled: true });
    element.focus();
    await sendKeys({ press: 'Enter' });
    inner(element).click();
    await moment();
    expect([element.busy, backend.created.length, inner(element).getAttribute('aria-disabled'), element.matches(':focus')]).to.deep.equal([false, 0, 'true', true]);
    await audit(element, 'disabled');
    element.disabled = false;
    await element.updateComplete;
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
  });

  it('orders only under the statutory words: neither a shop\'s unclear ones nor a method\'s own button take their place', async () => {
    const element = await payButton(name, { label: 'order', text: 'Weiter' }, { ...account, load: 'eager' });
    await until('the judgement', () => (element as unknown as { payer: unknown }).payer);
    await moment();
    expect([text(element), theirs(element)]).to.deep.equal(['Zahlungspflichtig bestellen', null]);
    expectConsole(); // said once for all buttons: pay-button-words.test.ts
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
  });
});

for (const name of foreignWays) describe(`the own button of ${name}`, () => {
  beforeEach(freshPay);
  const shown = async (): Promise<[Awaited<ReturnType<typeof payButton>>, HTMLElement]> => {
    const element = await payButton(name, {}, { ...account, load: 'eager' });
    return [element, await theirButton(element)];
  };

  for (const press of ['click', 'Enter', 'Space']) it(`starts one payment by ${press}, after the shop was asked`, async () => {
    const [element, button] = await shown();
    let asked = 0;
    element.addEventListener('redress-before-pay', (event) => { if (!asked++) event.preventDefault(); });
    const act = async (): Promise<void> => {
      if (press === 'click') { button.click(); button.click(); } else { button.focus(); await sendKeys({ press: press === 'Space' ? ' ' : press }); }
    };
    await act();
    await free(element);
    expect([asked, sentOn()]).to.deep.equal([1, 0]);
    await act();
    await until('the buyer to be sent on', sentOn);
    expect([asked, backend.created.length, sentOn()]).to.deep.equal([2, 1, 1]);
    expect(theirs(element)?.ariaBusy).to.equal('true');
  });

  it('stands where ours stood, as high, and ours is away meanwhile', async () => {
    const element = await payButton(name, {}, account);
    const { top, height } = element.getBoundingClientRect();
    element.load = 'eager';
    await theirButton(element);
    const after = element.getBoundingClientRect();
    expect([after.top, after.height, inner(element).checkVisibility()]).to.deep.equal([top, height, false]);
  });

  it('is out of reach while the shop has disabled it', async () => {
    const [element, button] = await shown();
    element.disabled = true;
    await element.updateComplete;
    expect(theirs(element)!.inert).to.equal(true);
    button.click();
    await moment();
    expect(backend.created).to.have.length(0);
    element.disabled = false;
    await element.updateComplete;
    expect(theirs(element)!.inert).to.equal(false);
  });

  it('comes back when the page is drawn anew, and moves along when it is moved', async () => {
    const [element] = await shown();
    const first = theirs(element);
    document.body.appendChild(document.createElement('section')).append(element);
    await moment();
    expect(theirs(element)).to.equal(first);
    element.replaceChildren();
    element.requestUpdate();
    await until('a fresh one', () => theirs(element) && theirs(element) !== first);
    await theirButton(element);
  });

  it('is a fresh one when the sum, the currency, the looks or the method change', async () => {
    const [element] = await shown();
    for (const [attribute, value] of [['amount', '5980'], ['currency', 'GBP'], ['look', 'dark']] as const) {
      const before = theirs(element);
      element.setAttribute(attribute, value);
      await until(`a fresh one for ${attribute}`, () => theirs(element) && theirs(element) !== before);
      await theirButton(element);
    }
    element.method = 'sandbox';
    await until('theirs to go', () => !theirs(element));
    await until('ours to come back', () => inner(element).checkVisibility());
  });

  it('does not stand inside another component, where ours works', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const element = await payButton(name, {}, account);
    host.attachShadow({ mode: 'open' }).append(element);
    element.load = 'eager';
    await moment();
    expect(theirs(element)).to.equal(null);
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    host.remove();
  });
});
