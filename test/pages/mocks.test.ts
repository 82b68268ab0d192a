/** `npm run dev`: the demo shop from sources, on MSW mocks and nothing else. Buying goes to the hosted page and back, the store survives it, scenarios work. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { openPage } from '../support/open-page.ts';
import { chooses, presses, reads, sees, types } from '../support/person.ts';

describe('the demo on mocks', () => {
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;
  let url: string;
  let said: string[];
  before(async () => {
    server = await createServer({ server: { port: 0, strictPort: false, host: '127.0.0.1' }, logLevel: 'error' });
    await server.listen();
    url = server.resolvedUrls!.local[0]!;
    ({ browser, page, said } = await openPage());
    // the first page makes vite bundle dependencies, which may reload it once
    await page.goto(url, { waitUntil: 'networkidle0' });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('lets a buyer pay and come back to the order', async () => {
    await sees(page, 'Gaskocher „Flämmchen“');
    await page.locator('.products li:nth-child(2) button').click();
    await chooses(page, 'Ich habe die AGB');
    await presses(page, 'Zahlungspflichtig bestellen');
    await sees(page, 'Testzahlung');
    await presses(page, 'Jetzt bezahlen');
    await sees(page, 'Danke für Ihre Bestellung!');
    await sees(page, 'Hilfe zu Ihrer Bestellung');
  });

  it('keeps what was written over a reload', async () => {
    await presses(page, 'Bergwerk Outdoor schreiben');
    await types(page, 'Ihre Nachricht', 'Wann geht das Paket los?');
    await presses(page, 'Nachricht senden');
    await sees(page, 'Wann geht das Paket los?');
    await page.reload();
    await presses(page, 'Bergwerk Outdoor schreiben');
    await sees(page, 'Wann geht das Paket los?');
  });

  it('shows what the shop answers while the page is open, without a word on the console', async () => {
    await page.goto(`${url}#/order/R-1003`);
    await presses(page, 'Bergwerk Outdoor schreiben');
    await types(page, 'Ihre Nachricht', 'Ich warte noch');
    const before = said.length;
    for (const text of ['Wir suchen es.', 'Wir haben es gefunden.']) {
      await page.evaluate(`fetch('/shop/answer?order=R-1003', { method: 'POST', body: ${JSON.stringify(text)} })`);
      await sees(page, text);
    }
    assert.equal(await reads(page, 'Ihre Nachricht'), 'Ich warte noch');
    assert.deepEqual(said.slice(before), []);
  });

  it('lets go of what it watched when the visitor goes on, so that the next one is let in', async () => {
    const before = said.length;
    const statuses = [];
    for (let visit = 0; visit < 12; visit++) {
      await page.evaluate(`location.hash = '#/'`);
      await sees(page, 'Gaskocher');
      const stream = page.waitForResponse((response) => response.url().endsWith('/R-1003/events'), { timeout: 5000 });
      await page.evaluate(`location.hash = '#/order/R-1003'`);
      statuses.push((await stream).status());
    }
    assert.deepEqual([statuses, said.slice(before)], [Array(12).fill(200), []]);
  });

  it('lets a developer switch the weather', async () => {
    const weather = (name: string): Promise<unknown> => page.evaluate(`fetch('/shop/weather', { method: 'POST', body: ${JSON.stringify(name)} })`);
    await page.goto(`${url}#/order/R-1001`);
    await sees(page, 'Wanderrucksack');
    await weather('offline');
    await page.evaluate(`location.hash = '#/order/R-1002'`);
    await sees(page, 'Noch einmal versuchen');
    await weather('normal');
    await presses(page, 'Noch einmal versuchen');
    await sees(page, 'Trinkflasche');
  });

  it('lets a developer play the mediator', async () => {
    await page.goto(`${url}#/mediator`);
    await page.waitForSelector('.mediator select');
    await page.select('.mediator select', 'awaiting_merchant');
    await sees(page, 'Händler ist am Zug');
    await presses(page, 'K-');
    await sees(page, 'Was beide Seiten sagen');
  });

  it('serves the page with nothing but the script tag', async () => {
    await page.goto(`${url}demo/script-tag.html`);
    await sees(page, 'Zur Kasse');
    await sees(page, 'Wanderrucksack');
    assert.equal(await page.evaluate('Object.keys(window).filter((name) => /redress/i.test(name)).join()'), 'Redress');
  });
});
