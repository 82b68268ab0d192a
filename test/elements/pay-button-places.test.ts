/** The pay button with every way of paying, wherever a shop's page puts it and whatever the browser does to the page: forms, dialogs, hidden tabs, moves, the back button. */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PayButtonElement } from '../../src/elements/pay-button/pay-button.ts';
import { account, backend, foreignWays, freshPay, gone, inner, moment, payButton, sentOn, text, theirButton, theirs, thirdParty, until, way, wayNames } from '../support/pay-harness.ts';

/** The page's tab is hidden, or looked at again. */
function tab(hidden: boolean): void {
  if (hidden) Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  else delete (document as { hidden?: boolean }).hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Asks the shop before paying, and holds the answer back. */
function held(element: PayButtonElement): { asked(): boolean; go(): void } {
  let go: ((value: unknown) => void) | undefined;
  element.addEventListener('redress-before-pay', (event) => { (event).waitUntil(new Promise((resolve) => { go = resolve; })); });
  return { asked: () => !!go, go: () => go!(true) };
}

for (const name of wayNames) describe(`paying by ${name}, wherever the button stands`, () => {
  beforeEach(freshPay);
  afterEach(() => { tab(false); });

  it('never submits the shop\'s form, and sends no field of it', async () => {
    const form = document.createElement('form');
    form.append(Object.assign(document.createElement('input'), { name: 'coupon', value: 'geheim' }));
    form.addEventListener('submit', (event) => { event.preventDefault(); expect.fail('the form was submitted'); });
    document.body.append(form);
    const element = await payButton(name, {}, {}, form);
    element.focus();
    await sendKeys({ press: 'Enter' });
    await until('the buyer to be sent on', sentOn);
    expect(JSON.stringify([backend.created, gone])).to.not.contain('geheim');
    form.remove();
  });

  it('works in a dialog', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const element = await payButton(name, {}, {}, dialog);
    dialog.showModal();
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    expect(dialog.open).to.equal(true);
    dialog.remove();
  });

  it('works in a panel that was hidden, and in a tab that was in the background, once they are shown', async () => {
    const panel = document.body.appendChild(document.createElement('div'));
    panel.hidden = true;
    tab(true);
    const element = await payButton(name, {}, {}, panel);
    panel.hidden = false;
    tab(false);
    expect(inner(element).getBoundingClientRect().height).to.equal(48);
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    panel.remove();
  });

  it('does not call a provider silent while nobody looks at the page, only when somebody is back at it', async () => {
    way.patience = 30;
    const element = await payButton(name);
    let silent = 0;
    element.addEventListener('redress-unavailable', () => silent++);
    tab(true);
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    await moment();
    await moment();
    expect([silent, element.busy]).to.deep.equal([0, true]);
    tab(false);
    await until('the button to say so', () => silent);
  });

  it('survives being moved, and being drawn anew, while it waits', async () => {
    const element = await payButton(name);
    const elsewhere = document.body.appendChild(document.createElement('section'));
    const question = held(element);
    inner(element).click();
    await until('the question', question.asked);
    elsewhere.append(element);
    element.requestUpdate();
    await element.updateComplete;
    await moment();
    question.go();
    await until('the buyer to be sent on', sentOn);
    expect(backend.created).to.have.length(1);
    elsewhere.remove();
  });

  it('wants nothing any more once it is taken out of the page, and works when it is put back', async () => {
    const element = await payButton(name);
    const question = held(element);
    inner(element).click();
    await until('the question', question.asked);
    const parent = element.parentElement!;
    element.remove();
    await moment();
    question.go();
    await moment();
    expect([backend.created.length, sentOn(), element.busy]).to.deep.equal([0, 0, false]);
    parent.append(element);
    inner(element).click();
    await until('the buyer to be sent on', () => { question.go(); return sentOn(); });
    expect(backend.created).to.have.length(1);
  });

  it('is usable again when the browser\'s back button brings the page back as it was left', async () => {
    const element = await payButton(name);
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
    const element = await payButton(name);
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    window.open = before;
    expect(opened).to.equal(0);
  });

  it('falls back to English in a language it does not speak, and still pays', async () => {
    for (const locale of ['tlh-Latn', 'constructor', '___']) {
      freshPay();
      const element = await payButton(name, { locale });
      expect(text(element)).to.equal('Checkout');
      inner(element).click();
      await until('the buyer to be sent on', sentOn);
    }
  });
});

for (const name of foreignWays) it(`the own button of ${name} waits for a hidden panel, and for a tab in the background, before it is drawn`, async () => {
  freshPay();
  const panel = document.body.appendChild(document.createElement('div'));
  panel.hidden = true;
  tab(true);
  const element = await payButton(name, {}, account, panel);
  element.load = 'eager';
  await moment();
  panel.hidden = false;
  await moment();
  expect([thirdParty.asked.length, theirs(element)]).to.deep.equal([0, null]);
  tab(false);
  await theirButton(element);
  panel.remove();
});
