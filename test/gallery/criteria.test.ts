/**
 * The criteria of WCAG 2.2 that no rule of axe decides, each by what somebody does or sees in the gallery's states: 2.1.1 and 2.4.7 (on the way of 2.4.11), 2.4.11,
 * 2.5.7, 2.5.8, 3.2.6, 3.3.4, 3.3.7, 3.3.8, 1.4.12, 1.4.10.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { misplaced } from '../support/boxes.ts';
import { addresses, GalleryStage } from '../support/gallery-stage.ts';

const targets = 'a[href], button, summary, select, textarea, input:not([type=file])';
const bar = 72;

describe('WCAG 2.2', function () {
  this.timeout(600_000);
  let stage: GalleryStage;
  const some = [...addresses(6).values()].flat();
  before(async () => { stage = await GalleryStage.open(); });
  after(() => stage.close());

  /** Styles of the shop's own page around the element. */
  async function inShop(css: string, work: () => Promise<void>): Promise<void> {
    const sheet = new (stage.window as unknown as typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    stage.document.adoptedStyleSheets = [sheet];
    try {
      await work();
    } finally {
      stage.document.adoptedStyleSheets = [];
    }
  }

  for (const [at, keys] of [['claim-form/evidence', 14], ['order-help/on-its-way', 16], ['merchant-desk/forty', 24], ['withdrawal/filled', 12], ['returns/ask', 14]] as const) {
    it(`2.4.11: at ${at} focus is never under the shop's sticky bars, forwards or backwards`, async () => {
      await stage.look({ width: 320, height: 560 });
      await stage.show(at, 'de');
      await inShop(`html::before, html::after { content: ''; position: fixed; inset-inline: 0; block-size: ${String(bar)}px; background: #333; z-index: 9; } html::before { inset-block-start: 0; } html::after { inset-block-end: 0; } body { padding-block: ${String(bar)}px; }`, async () => {
        const hidden: string[] = [];
        const seen = new Set<HTMLElement>();
        stage.window.focus();
        for (const back of [...Array<boolean>(keys).fill(false), ...Array<boolean>(keys).fill(true)]) {
          if (back) await sendKeys({ down: 'Shift' });
          await sendKeys({ press: 'Tab' });
          if (back) await sendKeys({ up: 'Shift' });
          await stage.drawn();
          const { focus } = stage;
          if (!focus || focus.localName === 'body') continue;
          seen.add(focus);
          const { top, bottom } = (focus.closest('.choice, .add') ?? focus).getBoundingClientRect();
          const shown = Math.min(bottom, 560 - bar) - Math.max(top, bar);
          if (shown < Math.min(bottom - top, 24)) hidden.push(`${back ? 'back to' : 'on to'} ${focus.localName}#${focus.id} “${focus.textContent.trim().slice(0, 30)}” at ${String(Math.round(top))} to ${String(Math.round(bottom))}`);
        }
        expect(hidden).to.deep.equal([]);
        expect(seen.size, 'places that took the focus').to.be.above(4);
      });
    });
  }

  /** What one walk through the states finds, by criterion. */
  const found = { '2.5.7': [] as string[], '2.5.8': [] as string[], '3.3.7': [] as string[], '3.3.8': [] as string[], '1.4.12': [] as string[] };
  const heard = new Set<string>();

  it('is held against states of every element', async () => {
    await stage.look({ width: 320, height: 900 });
    const { EventTarget, CSSStyleSheet } = stage.window as unknown as typeof globalThis;
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: globalThis.EventTarget, type: string, ...more: [EventListenerOrEventListenerObject | null]) {
      heard.add(type);
      listen.call(this, type, ...more);
    };
    const apart = new CSSStyleSheet();
    apart.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
    for (const at of some) {
      await stage.show(at, 'de');
      const tell = (criterion: keyof typeof found, all: readonly HTMLElement[]): void => { found[criterion].push(...all.map((each) => `${at}: ${each.localName}#${each.id} “${each.textContent.trim().slice(0, 30)}”`)); };
      tell('2.5.7', stage.parts('[draggable=true], input[type=range]'));
      tell('2.5.8', stage.all(targets).filter((each) => {
        const inSentence = each.matches('p > a') && each.parentElement!.textContent.trim().length > each.textContent.trim().length + 3;
        return !inSentence && ![each, each.closest('label'), each.closest('.add')].some((one) => one && one.getBoundingClientRect().width >= 23.9 && one.getBoundingClientRect().height >= 23.9);
      }));
      if (/^(claim|returns)/.test(at)) tell('3.3.7', stage.parts('[autocomplete=name], [autocomplete=email], input[type=tel], input[type=email]').filter((each) => !each.closest('dialog')));
      tell('3.3.8', stage.parts('input[type=password], iframe, [autocomplete=one-time-code], canvas:not([role=img])'));
      const roots = stage.parts('*').flatMap(({ shadowRoot }) => shadowRoot ?? []);
      for (const root of roots) root.adoptedStyleSheets.push(apart);
      found['1.4.12'].push(...misplaced(stage.document).map((what) => `${at}: ${what}`));
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== apart);
    }
    EventTarget.prototype.addEventListener = listen;
    expect(some.length).to.be.above(20);
  });

  it('2.5.7: nothing can be dragged or listens to dragging, and nothing acts on the way down (2.5.2)', () => {
    expect(found['2.5.7']).to.deep.equal([]);
    expect(heard).to.include('click');
    expect([...heard].filter((type) => /drag|drop|(mouse|pointer|touch)(move|down|start)/.test(type))).to.deep.equal([]);
  });

  it('2.5.8: every target is 24 by 24 px, or its label is, or it is a link in a sentence', () => expect(found['2.5.8']).to.deep.equal([]));

  it('1.4.12: letters, words, lines and paragraphs may stand further apart', () => expect(found['1.4.12']).to.deep.equal([]));

  it('3.3.8: nobody has to remember, solve or copy anything to be let in', () => expect(found['3.3.8']).to.deep.equal([]));

  it('3.2.6: the ways to reach the shop stand in the same place of every panel', async () => {
    for (const at of ['on-its-way', 'delivered', 'overdue', 'claim-running', 'busy-order']) {
      await stage.show(`order-help/${at}`, 'de');
      const order = stage.all('[part=running], .rows [part=topic]:last-of-type, [part=seller], redress-withdrawal').map((each) => each.getAttribute('part') ?? each.localName);
      expect(order.slice(-2), at).to.deep.equal(['seller', 'redress-withdrawal']);
    }
    for (const at of ['where-is-it', 'damaged', 'return', 'refund', 'payment', 'other']) {
      await stage.show(`order-help/${at}`, 'de');
      const [answer, contact] = [stage.all('.answer'), stage.all('[part=contact]')];
      expect(answer[0]!.compareDocumentPosition(contact[0]!) & Node.DOCUMENT_POSITION_FOLLOWING, at).to.be.above(0);
    }
  });

  it('3.3.4: nothing with money or law in it is sent before it was shown whole, with a way back to change it', async () => {
    await stage.show('claim-form/check', 'de');
    const answers = stage.all('form .answers > div');
    expect(answers.length).to.be.above(4);
    for (const each of answers) expect(each.querySelector('button[aria-label]'), each.textContent).to.exist;
    for (const at of ['accept-check', 'offer-check', 'assigning-sure']) {
      await stage.show(`merchant-desk/${at}`, 'de');
      expect(stage.all('.deed .big'), at).to.have.length(1);
      expect(stage.all('.deed .buttons button'), at).to.have.length(2);
    }
    for (const at of ['claim/withdraw', 'returns/call-off']) {
      await stage.show(at, 'de');
      expect(stage.all('#move .buttons button, #call-off .buttons button'), at).to.have.length(2);
    }
    // the declaration stands there whole while its confirming button is pressed, and mistakes are told before it is sent
    await stage.show('withdrawal/missing', 'de');
    expect(stage.all('.summary a')).to.have.length(3);
  });

  it('3.3.7: nothing is asked that is known already', async () => {
    await stage.show('withdrawal/with-order', 'de');
    for (const id of ['name', 'contract', 'email']) await stage.until(`#${id} is empty`, () => (stage.all(`#${id}`)[0] as HTMLInputElement).value !== '');
    expect(found['3.3.7']).to.deep.equal([]);
    await stage.show('merchant-desk/return-approve', 'de');
    expect(stage.all('.deed input, .deed textarea').filter((each) => (each as HTMLInputElement).value), 'the address of returns').not.to.be.empty;
  });
});
