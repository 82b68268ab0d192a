/** What is Amazon Pay's alone, against a stand-in of their script: their button's looks and language, their domain and their session. What only a live account can prove stands in docs/pay-button.md. */
import { expect, oneEvent } from '@open-wc/testing';
import { loadScript } from '../../src/checkout/load-script.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import type { PayButtonElement } from '../../src/elements/pay-button/pay-button.ts';
import { account, backend, free, freshPay, inner, moment, payButton, text, theirButton, theirs, thirdParty, way, ways } from '../support/pay-harness.ts';

const shown = async (element: PayButtonElement): Promise<HTMLElement> => { await theirButton(element); return theirs(element)!; };

describe('Amazon Pay\'s own button', () => {
  beforeEach(freshPay);

  it('is no wider than they draw it, with what the account and the page say', async () => {
    const element = await payButton('amazon-pay', { look: 'dark', locale: 'fr-CA' }, { ...account, load: 'eager' });
    const child = await shown(element);
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

  it('because its script is blocked, nothing shows of it before the click', async () => {
    thirdParty.blocked = true;
    const element = await payButton('amazon-pay', { fallbackUrl: '/kasse' }, { load: 'eager', ...account });
    await moment();
    expect([theirs(element), text(element)]).to.deep.equal([null, 'Zur Kasse']);
    expect(await refusedOn(element)).to.equal('script_blocked');
  });

  it('because the domain is not registered, the shop\'s own checkout is offered', async () => {
    window.amazonMood = 'throws';
    expect(await refusedOn(await payButton('amazon-pay', { fallbackUrl: '/kasse' }))).to.equal('provider_failed');
  });

  it('because a grey button never reacts, ours notices that nothing came of it', async () => {
    window.amazonMood = 'grey';
    way.patience = 100;
    const element = await payButton('amazon-pay', { fallbackUrl: '/kasse' }, { load: 'eager', ...account });
    const button = await theirButton(element);
    const told = oneEvent<CustomEvent<{ code: string }>>(element, 'redress-unavailable');
    button.click();
    expect((await told).detail.code).to.equal('provider_silent');
    await free(element);
    expect(text(element)).to.contain('Zur Kasse');
  });

  it('because the session is for another currency or another script, it is refused and no foreign address is asked', async () => {
    const session = ways['amazon-pay'].next();
    for (const [change, code] of [[{ ledgerCurrency: 'GBP' }, 'currency_unsupported'], [{ script: 'https://evil.example/checkout.js' }, 'unreadable_reply']] as const) {
      freshPay();
      backend.answer = async ({ id, amount }) => ({ id, state: 'open', amount, createdAt: '2026-11-21T09:00:00Z', next: { amazonPay: { ...session.amazonPay, ...change } } });
      const element = await payButton('amazon-pay');
      const told = oneEvent<CustomEvent<{ code: string }>>(element, 'redress-error');
      inner(element).click();
      expect([(await told).detail.code, thirdParty.asked]).to.deep.equal([code, []]);
    }
  });

  it('a script that cannot be loaded is told as blocked, each time it is asked for', async () => {
    for (let time = 0; time < 2; time++) {
      const failure: unknown = await loadScript(`${location.origin}/nothing-here.js`).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(ClaimsApiError).and.to.include({ outcome: 'unavailable', code: 'script_blocked' });
    }
    expect(document.head.querySelector('script[src$="nothing-here.js"]')).to.equal(null);
  });

  it('a script that takes too long is told as late, and may be asked for again', async () => {
    const address = `${location.origin}/test/support/checkout-stand-in.js?late`;
    const failure: unknown = await loadScript(address, 0).catch((error: unknown) => error);
    expect(failure).to.include({ outcome: 'unavailable', code: 'script_timeout' });
    await loadScript(address);
  });
});
