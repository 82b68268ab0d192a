/** What a withdrawal says: the statutory labels in eight languages, how its words fit, and the contract's limits. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { WithdrawalBody } from '../../src/contract/withdrawal.ts';
import { longest } from '../../src/elements/withdrawal/declaration.ts';
import { learnLastWords } from '../../src/locales/all-last-words.ts';
import { withdrawalFrame } from '../../src/locales/withdrawal-labels.ts';
import { pageIn } from '../support/page-light.ts';
import { nameOf } from '../support/visitor.ts';
import { fillIn, openWithdrawal, part } from '../support/withdrawal-harness.ts';

const confirm = 'Widerruf bestätigen';
const labels = {
  de: ['Vertrag widerrufen', 'Widerruf bestätigen'], en: ['withdraw from contract here', 'confirm withdrawal'], fr: ['renoncer au contrat ici', 'confirmer la rétractation'],
  it: ['recedere dal contratto qui', 'conferma recesso'], es: ['desistir del contrato aquí', 'confirmar desistimiento'], nl: ['Hier de overeenkomst ontbinden', 'Ontbinding bevestigen'],
  pl: ['odstąp od umowy tutaj', 'potwierdź odstąpienie'], ar: ['العدول عن العقد هنا', 'تأكيد العدول'],
} as const;

describe('the words of a withdrawal', () => {
  for (const [locale, [entry, last]] of Object.entries(labels)) it(`are the statutory ones, locked against translation: ${locale}`, async () => {
    const { element, person, look } = await openWithdrawal({ mode: 'button', locale });
    const button = part(element, 'button')!;
    expect(person.text).to.equal(entry);
    expect([button.translate, button.lang, button.getAttribute('aria-label')]).to.deep.equal([false, locale, null]);
    await look(`${locale} button`);
    await person.presses(entry);
    await person.until(last, () => part(element, 'button.primary')?.textContent.trim() === last);
    const label = part(element, 'button.primary span')!;
    expect([label.translate, label.lang]).to.deep.equal([false, locale]);
    expect(nameOf(part(element, 'dialog h2')!)).to.equal(entry);
    await look(`${locale} form`);
  });

  it('are there in eight languages for when the form does not come, each in the language it says it is in', () => {
    learnLastWords();
    const frames = Object.keys(labels).map((locale) => ({ locale, ...withdrawalFrame(locale) }));
    for (const { locale, lang, close, again, noForm } of frames) {
      expect(lang).to.equal(locale);
      for (const words of [close, again, noForm]) expect(words, locale).to.match(/^\S.+\S$/);
    }
    for (const name of ['again', 'noForm'] as const) expect(new Set(frames.map((each) => each[name])).size, name).to.equal(8);
    expect(withdrawalFrame('tlh').lang).to.equal('en');
  });

  it('fit and can be read in the dark and on a wide page, in every state', async () => {
    pageIn('dark');
    for (const width of [320, 1280]) {
      await setViewport({ width, height: 800 });
      const { person, look } = await openWithdrawal({ theme: 'dark' });
      await person.presses(confirm);
      await person.focuses('div 3 Angaben');
      await look(`missing, dark, ${width}`);
      await fillIn(person, { name: 'Donaudampfschifffahrtsgesellschaftskapitänswitwe'.repeat(4), contract: 'R'.repeat(200) });
      await person.presses(confirm);
      await person.reads('Ihr Widerruf ist eingegangen');
      await look(`receipt, dark, ${width}`);
    }
  });
});

describe('the limits a withdrawal knows', () => {
  it('are the contract\'s', () => {
    const body = { id: 'withdrawal-1', merchant: 'm', name: 'n', contract: 'c', email: 'a@b.de' };
    for (const [field, most] of Object.entries(longest)) {
      const fill = (length: number): string => (field === 'email' ? `${'a'.repeat(length - 5)}@b.de` : 'x'.repeat(length));
      expect(WithdrawalBody.safeParse({ ...body, [field]: fill(most) }).success, field).to.equal(true);
      expect(WithdrawalBody.safeParse({ ...body, [field]: fill(most + 1) }).success, field).to.equal(false);
    }
  });
});
