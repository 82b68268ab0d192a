/** The pay button with every way of paying when something goes wrong: each code has its words, there is a way around where there is one, and the button is usable again. */
import { expect, oneEvent } from '@open-wc/testing';
import { registerPaymentMethod } from '../../src/checkout/registered.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import type { PayButtonElement } from '../../src/elements/pay-button/pay-button.ts';
import { audit } from '../support/audit.ts';
import { backend, foreignWays, freshPay, inner, payButton, sentOn, text, thirdParty, until, way, wayNames } from '../support/pay-harness.ts';
import { expectConsole } from '../support/strict-console.ts';

/** Presses, and hears what came of it. */
async function pressed(element: PayButtonElement, event: string): Promise<string> {
  const told = oneEvent<CustomEvent<{ code: string }>>(element, event);
  inner(element).click();
  const { detail } = await told;
  await element.updateComplete;
  return detail.code;
}
const wayAround = (element: PayButtonElement): string | null | undefined => element.renderRoot.querySelector('a[part=fallback]')?.getAttribute('href');
async function usableAgain(element: PayButtonElement): Promise<void> {
  expect([element.busy, inner(element).ariaDisabled]).to.deep.equal([false, null]);
  const before = sentOn();
  inner(element).click();
  await until('the buyer to be sent on', () => sentOn() > before);
}

for (const name of wayNames) describe(`paying by ${name} when something goes wrong`, () => {
  beforeEach(freshPay);

  for (const [code, outcome, event, words] of [
    ['network', 'unavailable', 'redress-unavailable', 'Es wurde nichts abgebucht. Versuchen Sie es gleich noch einmal.'],
    ['timeout', 'unavailable', 'redress-unavailable', 'Es wurde nichts abgebucht. Versuchen Sie es gleich noch einmal.'],
    ['provider_unavailable', 'unavailable', 'redress-unavailable', 'Wir erreichen die Zahlung gerade nicht.'],
    ['cart_mismatch', 'refused', 'redress-error', 'Ihr Warenkorb hat sich geändert.'],
    ['cart_unknown', 'refused', 'redress-error', 'Ihr Warenkorb hat sich geändert.'],
    ['currency_unsupported', 'refused', 'redress-error', 'In dieser Währung lässt sich so nicht zahlen.'],
    ['method_unavailable', 'refused', 'redress-error', 'Wählen Sie eine andere Zahlungsart'],
    ['provider_refused', 'refused', 'redress-error', 'Wählen Sie eine andere Zahlungsart'],
    ['unreadable_reply', 'unintelligible', 'redress-error', 'Wir erreichen die Zahlung gerade nicht.'],
  ] as const) it(`says what to do when the backend answers ${code}, shows the way around it, and can be pressed again`, async () => {
    const element = await payButton(name, { fallbackUrl: '/kasse' });
    backend.answer = () => Promise.reject(new ClaimsApiError(outcome, code));
    expect(await pressed(element, event)).to.equal(code);
    expect(text(element)).to.contain(words);
    expect(element.renderRoot.querySelector('[part=message]')!.getAttribute('role')).to.equal('status');
    expect(wayAround(element)).to.equal(outcome === 'refused' ? undefined : '/kasse');
    await audit(element, code);
    backend.answer = undefined;
    await usableAgain(element);
    expect(backend.created[0]!.id === backend.created[1]!.id, 'a lost reply is no second payment; another cart is').to.equal(code !== 'cart_mismatch');
    if (code !== 'method_unavailable') expect(window.unexpected).to.deep.equal([]);
    expectConsole();
  });

  it('offers the shop\'s own checkout when nothing comes of it in time, and takes the same payment up again', async () => {
    way.patience = 30;
    const element = await payButton(name, { fallbackUrl: '/kasse' });
    expect(await pressed(element, 'redress-unavailable')).to.equal('provider_silent');
    expect([wayAround(element), text(element).includes('Es wurde nichts abgebucht')]).to.deep.equal(['/kasse', true]);
    way.patience = 20_000;
    await usableAgain(element);
    expect(backend.created[0]!.id).to.equal(backend.created[1]!.id);
  });

  it('takes an answer that leads nowhere for our mistake, not the buyer\'s', async () => {
    const element = await payButton(name, { fallbackUrl: '/kasse' });
    backend.answer = async ({ id, amount }) => ({ id, state: 'open', amount, createdAt: '2026-11-21T09:00:00Z' });
    expect(await pressed(element, name === 'wallet' ? 'redress-unavailable' : 'redress-error')).to.equal(name === 'wallet' ? 'chunk_unavailable' : 'unreadable_reply');
    expect([wayAround(element), sentOn()]).to.deep.equal(['/kasse', 0]);
    backend.answer = undefined;
    await usableAgain(element);
  });

  it('says what is missing to the developer, and to the buyer that nothing happened', async () => {
    const element = await payButton(name, { currency: 'Euro' });
    expect(await pressed(element, 'redress-error')).to.equal('attribute_missing');
    expect([text(element).includes('Es wurde nichts abgebucht'), backend.created.length]).to.deep.equal([true, 0]);
    expectConsole(); // said once for all buttons: pay-button.test.ts
    element.currency = 'EUR';
    await usableAgain(element);
  });
});

for (const name of foreignWays) it(`paying by ${name} while its script is blocked offers the shop's own checkout, and a later press tries again`, async () => {
  freshPay();
  thirdParty.blocked = true;
  const element = await payButton(name, { fallbackUrl: '/kasse' });
  expect(await pressed(element, 'redress-unavailable')).to.equal('script_blocked');
  expect([wayAround(element), text(element).includes('Es wurde nichts abgebucht')]).to.deep.equal(['/kasse', true]);
  thirdParty.blocked = false;
  await usableAgain(element);
});

it('a method whose own code never arrives is given up after a while, and asked for again by the next press', async () => {
  freshPay();
  way.arrival = 30;
  let there = false;
  registerPaymentMethod('slow', () => (there ? Promise.resolve({ name: 'slow', start: async () => ({ kind: 'redirect', url: 'https://slow.example/' }) }) : new Promise(() => {})));
  const element = await payButton('sandbox', { method: 'slow', fallbackUrl: '/kasse' });
  expect(await pressed(element, 'redress-unavailable')).to.equal('timeout');
  expect(wayAround(element)).to.equal('/kasse');
  there = true;
  await usableAgain(element);
});
