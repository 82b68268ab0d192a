/** What the pay button says, in eight languages; what may stand on a button that orders; and how it looks. */
import { expect } from '@open-wc/testing';
import type { PayButtonElement } from '../../src/elements/pay-button/pay-button.ts';
import { learnLastWords } from '../../src/locales/all-last-words.ts';
import { loadPayFailures, sayFailure } from '../../src/locales/pay-failures.ts';
import { payLocales, payWords } from '../../src/locales/pay-words.ts';
import { audit, fits } from '../support/audit.ts';
import { contrast } from '../support/contrast.ts';
import { freshPay, inner, payButton, text, until } from '../support/pay-harness.ts';
import { expectConsole } from '../support/strict-console.ts';

describe('the words of the pay button', () => {
  beforeEach(freshPay);

  it('are there in eight languages: the statutory ones at once, the others when they are needed', async () => {
    expect(payLocales()).to.have.members(['de', 'en', 'fr', 'it', 'es', 'nl', 'pl', 'ar']);
    const english = await loadPayFailures('en');
    for (const language of payLocales()) {
      const words = (await loadPayFailures(language))!;
      expect(Object.keys(words), language).to.deep.equal(Object.keys(english!));
      for (const [name, sentence] of Object.entries(words)) expect(sentence, `${language} ${name}`).to.match(/^\S.+\S$/);
      if (language !== 'en') for (const [name, sentence] of Object.entries(words)) expect(sentence, `${language} ${name} is English`).to.not.equal(english![name as 'busy']);
      const element = await payButton('sandbox', { label: 'order', locale: `${language}-XX` });
      expect(text(element)).to.equal(payWords(language).order);
      expect([inner(element).matches(`:lang(${language})`), inner(element).translate], language).to.deep.equal([true, false]);
      await audit(element, language);
    }
  });

  it('say first of all that nothing was charged, and never so of a payment that may have gone through', async () => {
    const words = (await loadPayFailures('de'))!;
    for (const name of ['unavailable', 'refused', 'changed', 'currency', 'failed'] as const) expect(words[name]).to.contain('nichts abgebucht');
    for (const [outcome, code] of [['unavailable', 'network'], ['unavailable', 'payment_pending'], ['unintelligible', 'unreadable_reply'], ['refused', 'not_found'], ['refused', 'return_forged']] as const)
      expect(sayFailure(words, outcome, code, true), code).to.not.contain('nichts abgebucht');
    expect(sayFailure(words, 'unavailable', 'constructor', false)).to.equal(words.unavailable);
  });

  it('follow a page that switches its language, and are in the language they say they are in', async () => {
    const element = await payButton('sandbox', { label: 'order' });
    const { lang } = document.documentElement;
    for (const [page, words, ours] of [['en', 'Order with obligation to pay', 'en'], ['fr-CA', 'Commande avec obligation de paiement', 'fr'], ['tlh', 'Order with obligation to pay', 'en'], [lang, 'Zahlungspflichtig bestellen', 'de']] as const) {
      document.documentElement.lang = page;
      await until(`words for ${page}`, () => text(element) === words && inner(element).matches(`:lang(${ours})`));
    }
  });

  it('may be a shop\'s own on a button that begins a checkout', async () => {
    expect(text(await payButton('sandbox', { text: 'Weiter zur Bezahlung' }))).to.equal('Weiter zur Bezahlung');
  });

  it('stay the statutory ones on a button that orders when the shop\'s own leave it open that it costs money, and say why', async () => {
    for (const own of ['Bestellen', 'Weiter', 'Jetzt bestätigen', 'Mit Amazon Pay bezahlen', 'Confirm', 'Bestellung abschicken', '']) {
      const element = await payButton('sandbox', { label: 'order', text: own });
      await until('the judgement', () => !own || (element as unknown as { payer: unknown }).payer);
      await element.updateComplete;
      expect(text(element), own).to.equal('Zahlungspflichtig bestellen');
    }
    expect(expectConsole().join()).to.contain('label_ambiguous').and.to.contain('§ 312j BGB');
  });

  it('may be others on a button that orders if they are as clear', async () => {
    for (const own of ['Jetzt kaufen', 'Kostenpflichtig bestellen', ' kaufen ']) {
      const element = await payButton('sandbox', { label: 'order', text: own });
      await until('the judgement', () => text(element) === own.trim());
    }
  });
});

describe('what the pay button says when nothing can be fetched any more', () => {
  beforeEach(freshPay);

  it('is there in eight languages, and says that nothing was charged', () => {
    learnLastWords();
    const said = payLocales().map((language) => payWords(language).unavailable);
    expect(new Set(said).size).to.equal(8);
    expect(payWords('de-AT').unavailable).to.equal('Gerade nicht erreichbar. Es wurde nichts abgebucht.');
    expect(payWords('tlh').unavailable).to.equal('Out of reach right now. Nothing was charged.');
  });

  it('runs from the right in Arabic, as the button does', async () => {
    const element = await payButton('sandbox', { locale: 'ar' });
    element.lost = true;
    element.requestUpdate();
    await element.updateComplete;
    const message = element.renderRoot.querySelector('[part=message]')!;
    expect(message.textContent).to.contain('لم يُخصم');
    expect([inner(element), message].map((each) => getComputedStyle(each).direction)).to.deep.equal(['rtl', 'rtl']);
    expect(getComputedStyle(inner(await payButton('sandbox', { locale: 'de' }))).direction).to.equal('ltr');
  });
});

describe('the looks of the pay button', () => {
  beforeEach(freshPay);
  const readable = (element: PayButtonElement): number => {
    const { color, backgroundColor } = getComputedStyle(inner(element));
    return contrast(color, backgroundColor);
  };

  it('can be read on every ground a shop may choose', async () => {
    const element = await payButton('sandbox');
    let worst = 21;
    for (let red = 0; red < 256; red += 17) for (let green = 0; green < 256; green += 17) for (let blue = 0; blue < 256; blue += 17) {
      element.style.setProperty('--redress-button-background', `rgb(${String(red)} ${String(green)} ${String(blue)})`);
      const reached = readable(element);
      expect(reached, `rgb ${String(red)} ${String(green)} ${String(blue)}`).to.be.at.least(4.5);
      worst = Math.min(worst, reached);
    }
    console.log(`4,096 grounds, the worst contrast ${worst.toFixed(2)}`);
  });

  for (const theme of ['light', 'dark']) for (const look of ['', 'gold', 'light', 'dark', 'outline']) it(`${look || 'plain'} is readable on a ${theme} page, as high before as after, and fits a narrow one`, async () => {
    document.documentElement.style.colorScheme = theme;
    document.body.style.background = 'Canvas';
    const frame = document.body.appendChild(document.createElement('div'));
    frame.style.width = '288px';
    const element = await payButton('sandbox', { look, theme, label: 'order' }, {}, frame);
    await audit(element, `${look} ${theme}`);
    fits(look);
    expect(inner(element).getBoundingClientRect().height).to.equal(48);
    element.style.setProperty('--redress-button-height', '56px');
    expect([inner(element).getBoundingClientRect().height, element.getBoundingClientRect().height]).to.deep.equal([56, 56]);
    document.documentElement.style.colorScheme = document.body.style.background = '';
    frame.remove();
  });
});
