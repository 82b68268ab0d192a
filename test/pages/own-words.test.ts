/** A shop with the script tag only says things in its own words: named before the tag or while the page stands, in part; what the law words is not theirs to change. As built. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from '../support/open-page.ts';
import { presses, reads, sees, textOf, types } from '../support/person.ts';
import { openStrictShop } from '../support/strict-shop.ts';
import type { StrictShop } from '../support/strict-shop.ts';

describe('a shop with words of its own', () => {
  let shop: StrictShop;
  let browser: Browser;
  let page: Page;
  let said: string[];
  before(async () => {
    shop = await openStrictShop();
    ({ browser, page, said } = await openPage());
  });
  after(async () => {
    await browser.close();
    await shop.close();
  });

  /** The help panel, with this script of the shop's in the page's head. */
  async function opens(words: string): Promise<void> {
    shop.serves.files['words.js'] = words;
    shop.serves.page = { head: `<script src="${shop.cdn}/words.js"></script>`, body: `<redress-order-help order="R-1002" token="${await shop.token('R-1002')}"></redress-order-help>`, policy: shop.policy() };
    await page.goto(shop.shop);
  }

  it('names some before the tag: they are said, the others stay ours', async () => {
    await opens(`(window.Redress ??= {}).words = { de: { help: { title: 'Was ist los?' }, withdrawal: { lead: 'Ganz ohne Grund.' } } }`);
    await sees(page, 'Was ist los?');
    await sees(page, 'Beschädigt, defekt oder anders');
    await presses(page, 'Vertrag widerrufen');
    await sees(page, 'Ganz ohne Grund.');
  });

  it('names others while the page stands: they are said at once, and nothing typed is lost', async () => {
    await opens('');
    await presses(page, 'Bergwerk Outdoor schreiben');
    await types(page, 'Ihre Nachricht', 'Der Kocher zündet nicht.');
    for (const send of ['Ab die Post', 'Los damit']) {
      await page.evaluate((words) => { (window as unknown as { Redress: { words: object } }).Redress.words = { de: { button: { send: words } } }; }, send);
      await sees(page, send);
    }
    assert.equal(await reads(page, 'Ihre Nachricht'), 'Der Kocher zündet nicht.');
  });

  it('cannot replace the labels that the law words, and is told of a language that is none', async () => {
    said.length = 0;
    await opens(`(window.Redress ??= {}).words = { '?': { help: { title: 'x' } }, en: 7, de: { withdrawal: { entry: 'Weg damit' }, help: { title: 'Was ist los?' } } }`);
    await sees(page, 'Was ist los?');
    await sees(page, 'Vertrag widerrufen');
    assert.ok(!(await textOf(page)).includes('Weg damit'));
    assert.deepEqual(said.map((line) => line.slice(0, 43)), ['Redress words_unusable: "?" is no language.']);
  });

  it('says nothing where it named none', async () => {
    said.length = 0;
    await opens('window.Redress = { words: null }');
    await sees(page, 'Hilfe zu Ihrer Bestellung');
    assert.deepEqual(said, []);
  });
});
