/**
 * P22: no words over other words, none cut off, nothing wider than the page, in every state: 320, 768 and 1280 px (and 280 px once), text at 100 and 200 %, light and dark, every
 * language, and right to left. `npm test` looks at one state of six at 320 and 280 px; `npm run access -- layout` at all of it.
 */
import { expect } from '@open-wc/testing';
import { localeNames } from '../../src/entries/index.ts';
import { misplaced } from '../support/boxes.ts';
import { addresses, GalleryStage, isFull, languages } from '../support/gallery-stage.ts';

type Way = Parameters<GalleryStage['look']>[0];
const all: Way[] = [320, 768, 1280].flatMap((width) => [100, 200].flatMap((text) => (['light', 'dark'] as const).map((theme) => ({ width, text, theme })))).concat({ width: 280, text: 100, theme: 'light' });
const few: Way[] = [{ width: 320, text: 100, theme: 'light' }, { width: 320, text: 200, theme: 'dark' }, { width: 320, text: 100, direction: 'rtl' }, { width: 280, text: 100, theme: 'light' }];
const say = ({ width, text, theme = 'light', direction }: Way): string => [`${String(width)} px`, `${String(text)} %`, theme, direction].join(' ').trim();

describe('words on screen', function () {
  this.timeout(600_000);
  let stage: GalleryStage;
  const counted = { looks: 0, misplaced: 0 };
  before(async () => { stage = await GalleryStage.open(); });
  after(() => {
    stage.close();
    console.log(`P22: ${String(counted.looks)} looks at states of the gallery: ${String(counted.misplaced)} words over others, cut off or out of place`);
  });

  for (const locale of languages(isFull ? localeNames() : ['de'])) for (const [element, some] of addresses(6)) {
    it(`of ${element} stand beside each other, whole (${locale})`, async () => {
      const found: string[] = [];
      for (const address of some) {
        await stage.look({ width: 320, text: 100, theme: 'light' });
        await stage.show(address, locale);
        const ways = isFull ? [...all, ...(locale === 'de' ? [{ width: 320, text: 100, direction: 'rtl' }, { width: 1280, text: 200, direction: 'rtl' }] as const : [])] : few;
        for (const way of ways) {
          await stage.look({ direction: stage.document.documentElement.lang === 'ar' ? 'rtl' : 'ltr', ...way });
          counted.looks++;
          found.push(...misplaced(stage.document).map((what) => `${address}, ${say(way)}: ${what}`));
        }
      }
      counted.misplaced += found.length;
      expect(found).to.deep.equal([]);
    });
  }

  it('are twice as large at 200 %, whatever token their size is', async () => {
    const sizes = (): number[] => ['h2', '.badge', '.note p', '.row small', 'footer b'].flatMap((part) => stage.all(part).slice(0, 1).map((each) => parseFloat(getComputedStyle(each).fontSize)));
    await stage.look({ width: 320, text: 100, theme: 'light', direction: 'ltr' });
    await stage.show('order-help/on-its-way', 'de');
    const before = sizes();
    await stage.look({ text: 200 });
    const after = sizes();
    await stage.look({ text: 100 });
    expect(new Set(before).size).to.be.above(3);
    expect(after).to.deep.equal(before.map((size) => size * 2));
  });

  it('are seen when they stand over each other or are cut off', async () => {
    await stage.look({ width: 320, text: 100, theme: 'light', direction: 'ltr' });
    await stage.show('order-help/delivered', 'de');
    const panel = stage.document.querySelector('redress-order-help')!.shadowRoot!;
    const faults = { 'stands over': '.rows .row { min-block-size: 0; block-size: 20px; padding: 0; }', 'is cut': '.items b { display: block; white-space: nowrap; overflow: hidden; inline-size: 60px; }', 'sticks out': 'h2 { min-inline-size: 2000px; }', 'is broken': '.soft { inline-size: 2em; overflow-wrap: anywhere; }', sideways: ':host { inline-size: 600px; }' };
    const before = [...panel.adoptedStyleSheets];
    for (const [words, css] of Object.entries(faults)) {
      const sheet = new (stage.window as unknown as typeof globalThis).CSSStyleSheet();
      sheet.replaceSync(css);
      panel.adoptedStyleSheets = [...before, sheet];
      expect(misplaced(stage.document).join('\n'), css).to.include(words);
    }
    panel.adoptedStyleSheets = before;
    expect(misplaced(stage.document)).to.deep.equal([]);
  });
});
