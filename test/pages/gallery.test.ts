/** The gallery as built and served with the demo: a developer finds a state, looks at it another way, and can send the address to somebody else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type axeCore from 'axe-core';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { listen } from '../../src/backend/node/listen.ts';
import { staticFiles } from '../../src/backend/node/static.ts';
import { aboutFailures } from '../support/advice.mjs';
import { openPage } from '../support/open-page.ts';
import { presses, sees } from '../support/person.ts';

describe('the gallery', () => {
  let browser: Browser;
  let page: Page;
  let said: string[];
  let server: Awaited<ReturnType<typeof listen>>;
  before(async () => {
    const files = staticFiles(fileURLToPath(new URL('../../dist/demo', import.meta.url)));
    server = await listen(async (request) => await files(request) ?? new Response('', { status: 404 }), { port: 0 });
    ({ browser, page, said } = await openPage());
    await page.setViewport({ width: 1280, height: 900 });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** The state, once it is shown. */
  async function stage(address: string): Promise<Frame> {
    const handle = await page.waitForSelector('iframe');
    const frame = (await handle!.contentFrame());
    await frame.waitForSelector(`html[data-shown="${address}"]`, { timeout: 8000 });
    return frame;
  }
  const wordsIn = (frame: Frame): Promise<string> => frame.evaluate(() => [...document.querySelector('redress-shop')!.children].map((each) => each.shadowRoot!.textContent).join(' ').replace(/\s+/g, ' '));

  it('shows a state by its address, as wide, dark and large as that says', async () => {
    await page.goto(`${server.url}/demo/gallery.html?lang=de&theme=dark&width=320&text=200#claim-form/missing-evidence`);
    const frame = await stage('claim-form/missing-evidence');
    assert.match(await wordsIn(frame), /2 Angaben fehlen noch/);
    assert.deepEqual(await frame.evaluate(() => [innerWidth, document.documentElement.dataset.theme, getComputedStyle(document.querySelector('redress-claim-form')!).fontSize]), [320, 'dark', '32px']);
  });

  it('is searched, and goes from state to state', async () => {
    await page.goto(`${server.url}/demo/gallery.html`);
    await page.type('input[type=search]', 'appeal');
    await presses(page, 'An appeal is being written');
    assert.match(await wordsIn(await stage('claim/appeal')), /Was ist neu\?/);
    await presses(page, 'Next');
    await sees(page, 'claim/denied-finally');
    await stage('claim/denied-finally');
  });

  it('speaks each language there is, and turns with it', async () => {
    await page.goto(`${server.url}/demo/gallery.html#pay-button/order`);
    await stage('pay-button/order');
    const languages = await page.$$eval('label:first-child select option', (options) => options.map(({ value }) => value));
    assert.ok(languages.includes('de') && languages.includes('en'));
    await page.select('label:first-child select', 'en');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('lang') === 'en');
    const frame = await stage('pay-button/order');
    await frame.waitForSelector('html[lang=en][data-shown]');
    assert.match(await wordsIn(frame), /order with obligation to pay/i);
    assert.equal(await frame.evaluate(() => document.documentElement.dir), 'ltr');
  });

  it('draws the same picture each time, whatever the day', async () => {
    for (const state of ['claim/offer', 'withdrawal/receipt', 'merchant-desk/forty', 'order-help/left-over']) {
      const pictures: string[] = [];
      while (pictures.length < 2) {
        await page.goto(`${server.url}/demo/gallery/stage.html?state=${state}&lang=de`);
        await page.waitForSelector(`html[data-shown="${state}"]`);
        pictures.push(await page.screenshot({ encoding: 'base64', fullPage: true }));
      }
      assert.equal(pictures[0], pictures[1], state);
    }
  });

  it('can be used by everybody itself, wide and narrow, light and dark', async () => {
    for (const [width, theme] of [[1280, 'light'], [390, 'dark']] as const) {
      await page.setViewport({ width, height: 900 });
      await page.goto(`${server.url}/demo/gallery.html?theme=${theme}#withdrawal/form`);
      await stage('withdrawal/form');
      await page.addScriptTag({ path: fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)) });
      const violations = await page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axeCore }).axe.run(document, { iframes: false, rules: { 'target-size': { enabled: true } } })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`));
      assert.deepEqual(violations, [], `${String(width)} ${theme}`);
    }
  });

  it('met no error on the way', () => assert.deepEqual(said.filter((line) => !aboutFailures.test(line)), []));
});
