/** A buyer who comes back, with every way of paying: what they hear and what the page is told, however it ended, and whatever stands in the address. */
import { expect } from '@open-wc/testing';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import type { Checkout } from '../../src/contract/index.ts';
import type { PayButtonElement } from '../../src/elements/pay-button/pay-button.ts';
import { backend, freshPay, inner, moment, payButton, sentOn, text, until, wayNames } from '../support/pay-harness.ts';

for (const name of wayNames) describe(`a buyer who comes back from paying by ${name}`, () => {
  beforeEach(freshPay);
  // once: WebKit lets a page change its address a hundred times in a while
  const before = location.href;
  after(() => { history.replaceState(null, '', before); });
  const id = (): string => `back-${crypto.randomUUID()}`;
  const at = (state: Checkout['state'], checkout: string): Checkout => ({ id: checkout, state, amount: { amount: 4980, currency: 'EUR' }, createdAt: '2026-11-21T09:00:00Z', ...(state === 'paid' ? { order: 'R-1', token: 't' } : {}) });

  /** Comes back to a page with that checkout in its address, and hears that event. */
  async function back(checkout: string, event: string, read: typeof backend.read): Promise<{ element: PayButtonElement; detail: unknown; address: string }> {
    backend.read = read;
    history.replaceState(null, '', `?x=1&redress_checkout=${checkout}&amazonCheckoutSessionId=s-1`);
    const told = new Promise<Event>((resolve) => { addEventListener(event, resolve, { once: true }); });
    const element = await payButton(name);
    element.remove(); // it told nobody yet: it had no API when it came; as a page would, set it before
    document.body.append(element);
    const { detail } = (await told) as CustomEvent<unknown>;
    await element.updateComplete;
    return { element, detail, address: location.search };
  }

  it('having paid is told once, with the order; the provider\'s session goes to the backend, and the address is clean', async () => {
    const checkout = id();
    const sessions: (string | undefined)[] = [];
    const { detail, address, element } = await back(checkout, 'redress-paid', async (asked, session) => { sessions.push(session); return at('paid', asked); });
    expect([detail, address, text(element)]).to.deep.equal([{ checkout, order: 'R-1', token: 't' }, '?x=1', 'Zur Kasse']);
    expect(sessions).to.deep.equal(['s-1']);
    // a second button under the same address has nothing to add
    const again = new Promise((_, reject) => { addEventListener('redress-paid', () => { reject(new Error('told twice')); }, { once: true }); });
    history.replaceState(null, '', `?redress_checkout=${checkout}`);
    await payButton(name);
    await Promise.race([again, moment()]);
    history.replaceState(null, '', location.pathname);
  });

  it('without having paid is no mistake', async () => {
    const { element } = await back(id(), 'redress-cancel', async (asked) => at('cancelled', asked));
    expect(text(element)).to.equal('Zur Kasse');
  });

  it('after the provider declined can try again', async () => {
    const { element, detail } = await back(id(), 'redress-error', async (asked) => at('failed', asked));
    expect([detail, text(element)]).to.deep.equal([{ code: 'payment_failed' }, 'Zur KasseDie Zahlung wurde nicht angenommen. Es wurde nichts abgebucht. Versuchen Sie es noch einmal oder wählen Sie eine andere Zahlungsart.']);
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
  });

  it('before the provider confirmed waits for it', async () => {
    let looks = 0;
    const { detail } = await back(id(), 'redress-paid', async (asked) => at(++looks < 3 ? 'open' : 'paid', asked));
    expect([looks, (detail as { order: string }).order]).to.deep.equal([3, 'R-1']);
  });

  it('and of whom nothing is known yet is told not to pay twice; pressing again takes up the same checkout', async () => {
    const checkout = id();
    const { element, detail } = await back(checkout, 'redress-unavailable', async (asked) => at('open', asked));
    expect(detail).to.deep.equal({ code: 'payment_pending' });
    expect(text(element)).to.contain('Bitte zahlen Sie nicht noch einmal');
    inner(element).click();
    await until('the same checkout', () => backend.created.length);
    expect(backend.created[0]!.id).to.equal(checkout);
  });

  for (const code of ['not_found', 'return_forged']) it(`with an address somebody made up (${code}) is told so, and no order is opened`, async () => {
    const { element, detail } = await back(id(), 'redress-error', () => Promise.reject(new ClaimsApiError('refused', code)));
    expect(detail).to.deep.equal({ code });
    expect([text(element).includes('finden wir keine Zahlung'), element.busy, backend.created.length]).to.deep.equal([true, false, 0]);
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
  });

  it('while the backend is down is not told that nothing was charged, nor shown a way to pay once more', async () => {
    const { element } = await back(id(), 'redress-unavailable', () => Promise.reject(new ClaimsApiError('unavailable', 'network')));
    expect([text(element).includes('nichts abgebucht'), element.renderRoot.querySelector('[name=fallback]')]).to.deep.equal([false, null]);
  });
});
