/** Consent, and Amazon Pay's own button in the page, against a stand-in of their script. What only a live account can prove stands in docs/pay-button.md. */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadScript } from '../../src/checkout/load-script.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import type { PayButtonElement } from '../../src/elements/pay-button/pay-button.ts';
import { ShopElement } from '../../src/elements/shop/shop.ts';
import { define } from '../../src/elements/shared/define.ts';
import { amazon, backend, free, freshPay, inner, nexts, payButton, sentOn, text, until, way } from '../support/pay-harness.ts';

define('redress-shop', ShopElement);
const account = { 'amazon-merchant-id': 'A2BERGWERK', 'amazon-public-key-id': 'SANDBOX-AE5' };
const theirs = (element: Element): HTMLElement | null => element.querySelector('[slot=method]');
const hints = (): number => document.head.querySelectorAll('link[rel=preconnect]').length;
const moment = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 60); });
const shown = async (element: PayButtonElement): Promise<HTMLElement> => { await until('their button', () => theirs(element)?.shadowRoot && window.amazonSaw.rendered.at(-1)?.size); return theirs(element)!; };

describe('before a click or consent', () => {
  beforeEach(() => { freshPay(); document.head.querySelectorAll('link[rel=preconnect]').forEach((link) => { link.remove(); }); });

  for (const [what, attributes] of [['nothing is said of it', {}], ['it loads on click', { load: 'click' }], ['it waits for consent', { load: 'consent' }], ['consent is denied', { load: 'consent', consent: 'denied' }], ['load says something unknown', { load: 'always' }]] as const)
    it(`nothing of a third party is asked for when ${what}, no cookie is set, no connection opened`, async () => {
      const element = await payButton('amazon-pay', {}, { ...account, ...attributes });
      await moment();
      expect([amazon.asked, hints(), window.amazonSaw.rendered.length, theirs(element)]).to.deep.equal([[], 0, 0, null]);
    });

  it('a click is enough: their script comes, and takes the buyer on', async () => {
    const element = await payButton('amazon-pay', {}, { load: 'consent' });
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    expect(amazon.asked).to.deep.equal(['https://static-eu.payments-amazon.com/checkout.js']);
    expect(theirs(element)).to.equal(null);
  });

  it('consent given on the button, the shop around it or later opens the connection and shows their button, once', async () => {
    const element = await payButton('amazon-pay', {}, { ...account, load: 'consent' });
    const shop = document.body.appendChild(document.createElement('redress-shop'));
    shop.append(element);
    await moment();
    expect(amazon.asked).to.have.length(0);
    shop.setAttribute('consent', 'granted');
    await shown(element);
    expect([hints(), amazon.asked.length, window.amazonSaw.rendered.length]).to.deep.equal([1, 1, 1]);
    element.requestUpdate();
    await moment();
    expect(window.amazonSaw.rendered).to.have.length(1);
    shop.setAttribute('consent', 'denied');
    await until('ours again', () => !theirs(element));
    expect(inner(element).checkVisibility()).to.equal(true);
    element.consent = 'granted';
    await shown(element);
    shop.remove();
  });
});

describe('Amazon Pay\'s own button', () => {
  beforeEach(freshPay);

  it('stands where ours stood, as high and no wider than they draw it, with what the account and the page say', async () => {
    const element = await payButton('amazon-pay', { look: 'dark', locale: 'fr-CA' }, { ...account, load: 'eager' });
    const before = element.getBoundingClientRect();
    const child = await shown(element);
    const after = element.getBoundingClientRect();
    expect([after.top, after.height]).to.deep.equal([before.top, before.height]);
    expect(inner(element).checkVisibility()).to.equal(false);
    expect(window.amazonSaw.rendered[0]!.options).to.deep.equal({
      merchantId: 'A2BERGWERK', publicKeyId: 'SANDBOX-AE5', ledgerCurrency: 'EUR', sandbox: true, productType: 'PayAndShip', placement: 'Cart', buttonColor: 'DarkGray',
      checkoutLanguage: 'fr_FR', estimatedOrderAmount: { amount: '49.80', currencyCode: 'EUR' },
    });
    const { width, height } = window.amazonSaw.rendered[0]!.size!;
    expect([height, width >= 113 && width <= 600, width / height >= 2.6 && width / height <= 10, child.parentElement === element]).to.deep.equal([48, true, true, true]);
  });

  it('speaks a language of theirs, whatever the page speaks', async () => {
    for (const [locale, language] of [['de-AT', 'de_DE'], ['en', 'en_GB'], ['it', 'it_IT'], ['es_MX', 'es_ES'], ['nl', 'en_GB'], ['ar', 'en_GB'], ['constructor', 'en_GB'], ['', 'de_DE']] as const) {
      freshPay();
      await shown(await payButton('amazon-pay', { locale }, { ...account, load: 'eager' }));
      expect(window.amazonSaw.rendered[0]!.options['checkoutLanguage'], locale).to.equal(language);
    }
  });

  for (const press of ['click', 'Enter', 'Space']) it(`starts one payment by ${press}, after the shop was asked`, async () => {
    const element = await payButton('amazon-pay', {}, { ...account, load: 'eager' });
    const button = (await shown(element)).shadowRoot!.querySelector<HTMLElement>('[role=button]')!;
    let asked = 0;
    element.addEventListener('redress-before-pay', (event) => { if (!asked++) event.preventDefault(); });
    const act = async (): Promise<void> => {
      if (press === 'click') { button.click(); button.click(); } else { button.focus(); await sendKeys({ press }); }
    };
    await act();
    await free(element);
    expect([asked, sentOn()]).to.deep.equal([1, 0]);
    await act();
    await until('the buyer to be sent on', sentOn);
    expect([asked, backend.created.length, sentOn()]).to.deep.equal([2, 1, 1]);
    expect(theirs(element)?.ariaBusy).to.equal('true');
  });

  it('is out of reach while the shop has disabled it', async () => {
    const element = await payButton('amazon-pay', {}, { ...account, load: 'eager' });
    const child = await shown(element);
    element.disabled = true;
    await element.updateComplete;
    expect(child.inert).to.equal(true);
    child.shadowRoot!.querySelector<HTMLElement>('[role=button]')!.click();
    await moment();
    expect(backend.created).to.have.length(0);
    element.disabled = false;
    await element.updateComplete;
    expect(child.inert).to.equal(false);
  });

  it('comes back when the page is drawn anew, and moves along when it is moved', async () => {
    const element = await payButton('amazon-pay', {}, { ...account, load: 'eager' });
    const first = await shown(element);
    document.body.appendChild(document.createElement('section')).append(element);
    await moment();
    expect(theirs(element)).to.equal(first);
    element.replaceChildren();
    element.requestUpdate();
    await until('a fresh one', () => theirs(element) && theirs(element) !== first);
    await shown(element);
  });

  it('waits for a hidden tab or panel to be shown before it is drawn', async () => {
    const panel = document.body.appendChild(document.createElement('div'));
    panel.hidden = true;
    const element = await payButton('amazon-pay', {}, { ...account }, panel);
    element.load = 'eager';
    await moment();
    expect([amazon.asked.length, window.amazonSaw.rendered.length]).to.deep.equal([0, 0]);
    panel.hidden = false;
    await shown(element);
    panel.remove();
  });

  it('never takes the place of the statutory words, nor stands where their script cannot find it', async () => {
    const order = await payButton('amazon-pay', { label: 'order' }, { ...account, load: 'eager' });
    const host = document.body.appendChild(document.createElement('div'));
    const inside = await payButton('amazon-pay', {}, { ...account });
    host.attachShadow({ mode: 'open' }).append(inside);
    inside.load = 'eager';
    await until('both scripts', () => amazon.asked.length === 2);
    await moment();
    expect([theirs(order), theirs(inside), text(order)]).to.deep.equal([null, null, 'Zahlungspflichtig bestellen']);
    inner(order).click();
    await until('the first to be sent on', sentOn);
    inner(inside).click();
    await until('the other too', () => sentOn() === 2);
    host.remove();
  });
});

describe('when Amazon Pay is out of reach', () => {
  beforeEach(freshPay);
  const refusedOn = async (element: PayButtonElement): Promise<string> => {
    const told = oneEvent<CustomEvent<{ code: string }>>(element, 'redress-unavailable');
    inner(element).click();
    const { detail } = await told;
    await element.updateComplete;
    expect(element.renderRoot.querySelector<HTMLAnchorElement>('a[part=fallback]')?.getAttribute('href')).to.equal('/kasse');
    expect(text(element)).to.contain('Es wurde nichts abgebucht');
    expect(element.busy).to.equal(false);
    return detail.code;
  };

  it('because its script is blocked, the shop\'s own checkout is offered, and a later click tries again', async () => {
    amazon.blocked = true;
    const element = await payButton('amazon-pay', { fallbackUrl: '/kasse' }, { load: 'eager', ...account });
    await moment();
    expect([theirs(element), text(element)]).to.deep.equal([null, 'Zur Kasse']);
    expect(await refusedOn(element)).to.equal('script_blocked');
    amazon.blocked = false;
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
  });

  it('because the domain is not registered, the shop\'s own checkout is offered', async () => {
    window.amazonMood = 'throws';
    expect(await refusedOn(await payButton('amazon-pay', { fallbackUrl: '/kasse' }))).to.equal('provider_failed');
  });

  it('because a grey button never reacts, ours notices that nothing came of it', async () => {
    window.amazonMood = 'grey';
    way.patience = 100;
    const element = await payButton('amazon-pay', { fallbackUrl: '/kasse' }, { load: 'eager', ...account });
    const button = (await shown(element)).shadowRoot!.querySelector<HTMLElement>('[role=button]')!;
    const told = oneEvent<CustomEvent<{ code: string }>>(element, 'redress-unavailable');
    button.click();
    expect((await told).detail.code).to.equal('provider_silent');
    await free(element);
    expect(text(element)).to.contain('Zur Kasse');
  });

  it('because the session is for another currency or another script, it is refused and no foreign address is asked', async () => {
    const session = nexts['amazon-pay']('') as { amazonPay: object };
    for (const [change, code] of [[{ ledgerCurrency: 'GBP' }, 'currency_unsupported'], [{ script: 'https://evil.example/checkout.js' }, 'unreadable_reply']] as const) {
      freshPay();
      backend.answer = async ({ id, amount }) => ({ id, state: 'open', amount, createdAt: '2026-11-21T09:00:00Z', next: { amazonPay: { ...session.amazonPay, ...change } } as never });
      const element = await payButton('amazon-pay');
      const told = oneEvent<CustomEvent<{ code: string }>>(element, 'redress-error');
      inner(element).click();
      expect([(await told).detail.code, amazon.asked]).to.deep.equal([code, []]);
    }
  });

  it('a script that cannot be loaded is told as blocked, each time it is asked for', async () => {
    for (let time = 0; time < 2; time++) {
      const failure: unknown = await loadScript(`${location.origin}/nothing-here.js`).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(ClaimsApiError).and.to.include({ outcome: 'unavailable', code: 'script_blocked' });
    }
    expect(document.head.querySelector('script[src$="nothing-here.js"]')).to.equal(null);
  });
});
