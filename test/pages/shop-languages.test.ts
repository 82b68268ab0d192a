/** The demo shop in every language the elements speak, as built: chosen in its bar, kept over a reload, from the right where it is written so, nothing wider than a small phone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { shopWords } from '../../demo/words.ts';
import { payLocales, payWords } from '../../src/locales/pay-words.ts';
import { withdrawalLabels } from '../../src/locales/withdrawal-labels.ts';
import { startDemo } from '../support/demo-process.ts';
import type { DemoProcess } from '../support/demo-process.ts';
import { openPage } from '../support/open-page.ts';
import { presses, sees } from '../support/person.ts';

describe('the demo shop', () => {
  let folder: string;
  let server: DemoProcess;
  let browser: Browser;
  let page: Page;
  let said: string[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-languages-'));
    server = await startDemo(join(folder, 'data'));
    ({ browser, page, said } = await openPage());
    await page.setViewport({ width: 320, height: 700 });
    await page.goto(`${server.url}/`);
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const fits = async (view: string): Promise<void> => assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, view);

  /** A bound space is a space to whoever reads. */
  const spoken = (text: string): string => text.replaceAll('\u00a0', ' ');

  it('offers every language that the elements speak', () => assert.deepEqual(Object.keys(shopWords).sort(), payLocales().sort()));

  for (const [language, words] of Object.entries(shopWords)) it(`speaks ${words.name}, and so do the elements in it`, async () => {
    await page.evaluate(() => { location.hash = '#/'; document.querySelector('details')!.open = true; });
    await page.select('.bar label:first-child select', language);
    await sees(page, spoken(words.claim));
    await sees(page, withdrawalLabels(language).entry);
    await page.reload();
    await sees(page, spoken(words.lead));
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction]), [language, language === 'ar' ? 'rtl' : 'ltr']);
    await fits(`${language} products`);
    await presses(page, words.add);
    await sees(page, words.checkout);
    await sees(page, payWords(language).order);
    await fits(`${language} basket`);
    await page.evaluate(() => { location.hash = '#/orders'; });
    await sees(page, words.examples);
    await sees(page, language === 'de' ? 'Unterwegs, kommt in fünf Tagen' : 'On its way, arrives in five days');
    await fits(`${language} orders`);
    await page.evaluate(() => { location.hash = '#/mediator'; });
    await sees(page, language === 'de' ? 'Schlichtung' : 'Mediation');
    await fits(`${language} mediation`);
  });

  it('met no error on the way', () => assert.deepEqual(said, []));
});
