/**
 * Every language on the smallest phone: the views of the help, the claim form, the desk and the withdrawal, walked by the words of the language itself.
 * Nothing sticks out, nothing is cut off. And what is no language, or no name a shop would have thought of, breaks nothing.
 */
import { setViewport } from '@web/test-runner-commands';
import { loadDeskWords } from '../../src/locales/desk.ts';
import { loadTopicWords, loadWords, localeNames } from '../../src/locales/index.ts';
import { loadWithdrawalWords } from '../../src/locales/withdrawal.ts';
import { withdrawalLabels } from '../../src/locales/withdrawal-labels.ts';
import { fits } from '../support/audit.ts';
import { openDesk } from '../support/desk-harness.ts';
import { openClaim, openHelp } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';
import { openWithdrawal } from '../support/withdrawal-harness.ts';

/** What a person reads: placeholders end the part that can be looked for, and a bound space is a space. */
const plain = (text: string): string => text.split('{')[0]!.replace(/\s+/g, ' ').trim();

describe('on the smallest phone', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  for (const locale of localeNames()) {
    it(`the help panel fits: ${locale}`, async () => {
      const [words, topic] = [await loadWords(locale), await loadTopicWords(locale)];
      for (const order of ['R-1001', 'R-1002', 'R-1004', 'R-1005', 'OC-open']) { await openHelp(order, { locale }); fits(`${locale} ${order}`); }
      for (const name of ['where_is_it', 'damaged_or_different', 'return_or_cancel', 'refund', 'payment', 'other'] as const) {
        const { buyer } = await openHelp('R-1002', { locale, topic: name });
        await buyer.reads(plain(words.topics[name][0]).replace(/ ([.,;:?!])/g, '$1'));
        fits(`${locale} ${name}`);
      }
      const { element, buyer, shop } = await openHelp('R-1002', { locale, topic: 'return_or_cancel' });
      await buyer.presses(plain(topic.back.send));
      fits(`${locale} return, nothing chosen`);
      await shop.api.requestReturn('R-1002', { id: 'return-0001', kind: 'exchange', lines: [{ line: '1', quantity: 1 }], reason: 'Zu groß.' });
      await element.reload();
      await buyer.presses(plain(words.returns.kinds.exchange[0]));
      fits(`${locale} exchange requested`);
    });

    it(`the claim form fits: ${locale}`, async () => {
      const words = await loadWords(locale);
      const { button, claim, receipt, outcomes } = words;
      const { buyer } = await openClaim('NR-open', { locale });
      await buyer.presses(plain(button.next));
      fits(`${locale} nothing chosen`);
      await buyer.chooses(plain(words.grounds.not_received[0]));
      for (const step of ['items', 'contact', 'evidence']) {
        await buyer.presses(plain(button.next));
        fits(`${locale} ${step}`);
      }
      await buyer.presses(plain(button.next));
      fits(`${locale} evidence missing`);
      await buyer.types(plain(claim.story), 'x');
      await buyer.chooses(plain(claim.address));
      await buyer.presses(plain(button.next));
      fits(`${locale} outcome`);
      await buyer.chooses(plain(outcomes.refund[0]));
      await buyer.presses(plain(button.toCheck));
      fits(`${locale} check`);
      await buyer.presses(plain(claim.send));
      await buyer.reads(plain(receipt.title));
      fits(`${locale} receipt`);
      await openClaim('ND-open', { locale, ground: 'not_as_described' });
      fits(`${locale} defects`);
      const offered = await openClaim('R-1005', { locale, claim: 'seed-R-1005-claim' });
      fits(`${locale} offer`);
      await offered.buyer.presses(plain(words.moves.counter));
      fits(`${locale} counter-offer`);
      await openClaim('NR-early', { locale, ground: 'not_received' });
      fits(`${locale} early`);
    });

    it(`the merchant desk fits: ${locale}`, async () => {
      const words = await loadDeskWords(locale);
      const { button } = await loadWords(locale);
      for (const area of ['claims', 'orders', 'withdrawals', 'performance'] as const) { await openDesk(['R-1004', 'R-1005', 'R-1002'], { locale, area }); fits(`${locale} ${area}`); }
      for (const deed of ['accept', 'offer', 'represent'] as const) {
        const { merchant } = await openDesk(['R-1004'], { locale });
        await merchant.presses('Jana');
        await merchant.presses(plain(words.deeds[deed].open));
        fits(`${locale} ${deed}`);
        await merchant.presses(plain(deed === 'represent' ? words.deeds[deed].send : button.next));
        fits(`${locale} ${deed}, next`);
      }
    });

    it(`the withdrawal fits: ${locale}`, async () => {
      const { field } = await loadWithdrawalWords(locale);
      const { confirm } = withdrawalLabels(locale);
      const { person } = await openWithdrawal({ locale });
      await person.presses(confirm);
      fits(`${locale} nothing filled in`);
      await person.types(plain(field.name), 'Jana');
      await person.types(plain(field.contract), 'R-1001');
      await person.types(plain(field.email), 'jana@example.org');
      await person.presses(confirm);
      await person.reads((await loadWithdrawalWords(locale)).receipt.title);
      fits(`${locale} receipt`);
    });
  }
});

describe('a language that is none', () => {
  for (const locale of ['xx', 'not a locale!', 'de_DE@euro', '-', '🙂', '__proto__', 'x'.repeat(10_000)]) it(`is told in English or in what it begins with: ${locale.slice(0, 20)}`, async () => {
    const { buyer } = await openHelp('R-1001', { locale });
    await buyer.reads(locale.startsWith('de') ? 'Hilfe zu Ihrer Bestellung' : 'Help with your order');
    await buyer.reads(/2026|november/i);
  });
});

describe('names no shop thought of', () => {
  const odd = ['A'.repeat(1_000), '👩‍👩‍👧‍👦'.repeat(400), 'שלום Jana سلام 42 €', '\u202eanaJ\u202d', 'Ze\u0301\u0323\u0300'.repeat(200)];

  for (const name of odd) it(`wrap, and turn nothing else around: ${name.slice(0, 12)}`, async () => {
    await setViewport({ width: 320, height: 800 });
    const shop = await openShop({ orders: ['R-1002'] });
    const { api } = shop;
    const read = api.readCase.bind(api);
    const set = { api: Object.assign(Object.create(api) as typeof api, { readCase: async (order: string) => {
      const known = await read(order);
      return { ...known, merchant: { ...known.merchant, name }, order: { ...known.order, buyer: { ...known.order.buyer, name }, lines: known.order.lines.map((line) => ({ ...line, title: name })) } };
    } }) };
    for (const topic of [undefined, 'return_or_cancel', 'other'] as const) {
      const { buyer } = await openHelp('R-1002', { ...set, ...(topic ? { topic } : {}) }, shop);
      await buyer.reads(topic ? /Zurück|schreiben/ : 'Verkauft von');
      fits(`${topic ?? 'home'} with ${name.slice(0, 12)}`);
    }
  });
});
