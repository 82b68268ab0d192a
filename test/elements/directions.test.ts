/** Right to left and left to right on one page: an element's words decide its direction, a page's do not; what people write keeps its own, and nothing of it widens the page. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ClaimsApi } from '../../src/client/claims-api.ts';
import type { Case } from '../../src/contract/index.ts';
import { loadWords } from '../../src/locales/index.ts';
import { Voice } from '../../src/locales/voice.ts';
import { openDesk } from '../support/desk-harness.ts';
import { openClaim, openHelp, photo } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';
import { inside } from '../../demo/gallery/hand.ts';

type Change = (known: Case) => Partial<Case>;

/** The backend, but what it says of the order is changed on the way. */
async function told(order: string, change: Change) {
  const shop = await openShop({ orders: [order] });
  const readCase: ClaimsApi['readCase'] = async (...call) => {
    const known = await shop.api.readCase(...call);
    return { ...known, ...change(known) };
  };
  return { ...shop, api: { ...shop.api, readCase } };
}
const part = (element: Element, selector: string, saying = ''): HTMLElement => {
  const found = [...inside(element.shadowRoot!)].find((each) => each.matches(selector) && each.textContent.includes(saying));
  if (!found) throw new Error(`There is no ${selector} with "${saying}".`);
  return found;
};
const middle = (element: Element): number => element.getBoundingClientRect().left + element.getBoundingClientRect().width / 2;
/** Where the letters of some words begin and end on screen. */
function lettersOf(element: Element, words: string): DOMRect {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent!.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`"${words}" is not in "${element.textContent}".`);
}

describe('directions', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));
  afterEach(() => { document.documentElement.removeAttribute('dir'); });

  it('an Arabic element in a German page runs right to left by itself: pictures, arrows and the course stand on the other side', async () => {
    const { element, buyer, look } = await openHelp('R-1005', { locale: 'ar' });
    await buyer.reads('مساعدة في طلبيتك');
    expect(getComputedStyle(part(element, 'h2')).direction).to.equal('rtl');
    const row = part(element, '.row');
    expect(middle(part(element, '.thumb'))).to.be.greaterThan(middle(part(element, '.items .grow')));
    expect(middle(row.querySelector('.icon-next')!)).to.be.lessThan(middle(row));
    expect(getComputedStyle(row.querySelector('.icon-next')!).scale).to.equal('-1 1');
    await look('help in Arabic');
    await buyer.presses('المطالبة');
    await buyer.reads('قبول العرض');
    const step = part(element, '.line > .done');
    expect(middle(step.querySelector('div')!), 'the words are left of their dot').to.be.lessThan(step.getBoundingClientRect().right - 18);
    expect(getComputedStyle(part(element, '.offer')).borderRightWidth).to.equal('3px');
    await look('claim in Arabic');
  });

  it('a German element in an Arabic page runs left to right', async () => {
    document.documentElement.dir = 'rtl';
    const { element, buyer, look } = await openHelp('R-1005');
    await buyer.reads('Hilfe zu Ihrer Bestellung');
    expect(getComputedStyle(part(element, 'h2')).direction).to.equal('ltr');
    expect(middle(part(element, '.thumb'))).to.be.lessThan(middle(part(element, '.items .grow')));
    expect(getComputedStyle(part(element, '.row .icon-next')).scale).to.equal('none');
    await look('German in an Arabic page');
  });

  it('a claim is filed in Arabic, step by step, and nothing sticks out of a small phone', async () => {
    const { buyer, look } = await openClaim('ND-open', { locale: 'ar', ground: 'not_as_described' });
    await buyer.chooses('وصل تالفًا');
    await look('what');
    await buyer.presses('متابعة');
    await buyer.chooses('Gaskocher');
    await buyer.presses('متابعة');
    await buyer.presses('متابعة');
    await buyer.types('بكلماتك', 'الجهاز مكسور.');
    await buyer.picksFiles('الصور والملفات', await photo('صورة 1.png'));
    await buyer.reads('تم الرفع');
    await look('evidence');
    await buyer.presses('متابعة');
    await buyer.chooses('استرداد المال');
    await buyer.presses('متابعة إلى المراجعة');
    await look('check');
    await buyer.presses('إرسال المطالبة');
    await buyer.reads('وصلت مطالبتك');
    await look('receipt');
  });

  it('the merchant desk is read in Arabic too', async () => {
    const { element, merchant, look } = await openDesk(['R-1005', 'NR-open'], { locale: 'ar' });
    await merchant.reads('مطالبات عملائك');
    expect(getComputedStyle(part(element, 'h2')).direction).to.equal('rtl');
    await look('list');
  });

  it('an order number keeps its order in an Arabic sentence, and a Hebrew name does not turn a German one around', async () => {
    const arabic = new Voice(await loadWords('ar'), 'ar', 'Europe/Berlin', { merchant: 'Bergwerk Outdoor', order: '#1042' });
    expect(arabic.say('الطلبية {order} ({n})', { n: 3 })).to.equal('الطلبية \u2068#1042\u2069 (\u20683\u2069)');
    const until = arabic.say('{when}', { when: arabic.moment('2026-11-17T22:59:59Z') });
    expect(until.match(/\u2068/g), 'a sentence of ours is not set apart again: it would lose its direction').to.have.length(until.match(/\u2069/g)!.length).and.length(2);
    const german = new Voice(await loadWords('de'), 'de', 'Europe/Berlin', { merchant: 'נעמי', order: 'R-1' });
    expect(german.say('{merchant} schreiben: {order}')).to.equal('\u2068נעמי\u2069 schreiben: R-1');
    expect(german.beside('R-1', false, 'נעמי')).to.equal('R-1 · \u2068נעמי\u2069');
    expect([arabic.row(['a', 'b']), german.row(['a', 'b'])]).to.deep.equal(['\u2068a\u2069، \u2068b\u2069', 'a, b']);
    expect(new Voice(await loadWords('ar'), 'ar-SA').day('2026-11-26', true), 'the calendar of the order').to.match(/2026|٢٠٢٦/);
  });

  it('what a buyer writes in Hebrew or Arabic runs right to left in a German conversation, and a name beside a date stays there', async () => {
    const hebrew = 'שלום, איפה החבילה שלי? R-1002 עדיין לא הגיעה.';
    const shop = await told('R-1003', (known) => ({
      merchant: { ...known.merchant, name: 'נעמי בע"מ' },
      messages: known.messages.map((each) => ({ ...each, text: `${hebrew}\nGuten Tag.` })),
    }));
    const { element, buyer, look } = await openHelp('R-1003', {}, shop);
    await buyer.presses('Wo ist mein Paket?');
    await buyer.reads('Ihr Gespräch mit');
    const said = part(element, '.thread .prose', 'שלום');
    expect(lettersOf(said, 'שלום').right, 'the first word stands at the right').to.be.closeTo(said.getBoundingClientRect().right, 2);
    expect(lettersOf(said, 'Guten').left, 'and a German line at the left').to.be.closeTo(said.getBoundingClientRect().left, 2);
    const heading = part(element, 'h3', 'Ihr Gespräch mit');
    expect(lettersOf(heading, 'Ihr').left).to.be.lessThan(lettersOf(heading, 'נעמי').left);
    await look('Hebrew in German');
  });

  for (const [what, long] of Object.entries({
    'ten thousand letters without a space': 'ﷺش'.repeat(5000), 'ten thousand emoji': '👩🏽‍🚀🧗'.repeat(1250),
    'both directions, mixed': 'Nordلأ„שלום“#1042‮abc'.repeat(600), 'German without end': 'Donaudampfschifffahrtsgesellschaft'.repeat(300),
  })) {
    it(`wraps ${what} in every name and message, and never widens the page`, async () => {
      const change: Change = (known) => ({
        merchant: { ...known.merchant, name: long, legalName: long },
        order: { ...known.order, buyer: { ...known.order.buyer, name: long }, lines: known.order.lines.map((line) => ({ ...line, title: long, variant: long })) },
        messages: known.messages.map((each) => ({ ...each, text: long })),
      });
      for (const locale of ['de', 'ar']) {
        const { element, buyer, look } = await openHelp('R-1003', { locale }, await told('R-1003', change));
        await buyer.presses(locale === 'de' ? 'Wo ist mein Paket?' : 'أين طردي؟');
        await look(`${what} in ${locale}`);
        expect(document.scrollingElement!.scrollWidth, locale).to.be.at.most(320);
        element.remove();
      }
    });
  }
});

describe('the longest words there are: Polish, at 320 pixels', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('a claim is made without a word cut off', async () => {
    const { buyer, look } = await openHelp('ND-open', { locale: 'pl' });
    await look('help');
    await buyer.presses('Uszkodzone, wadliwe lub niezgodne z opisem');
    await look('topic');
    await buyer.presses('Złóż wniosek');
    await buyer.chooses('Dotarło uszkodzone');
    await buyer.presses('Dalej');
    await buyer.presses('Dalej');
    await buyer.reads('Brakuje jeszcze jednej informacji');
    await look('items to mend');
    await buyer.chooses('Gaskocher');
    await buyer.presses('Dalej');
    await buyer.presses('Dalej');
    await look('evidence');
  });

  it('the desk and an offer, too', async () => {
    const { merchant, look } = await openDesk(['R-1005', 'NR-open'], { locale: 'pl' });
    await merchant.reads('Wnioski klientów');
    await look('list');
    const { buyer, look: lookAt } = await openHelp('R-1005', { locale: 'pl' });
    await buyer.presses('Wniosek K-');
    await buyer.reads('Przyjmij propozycję');
    await lookAt('offer');
  });
});
