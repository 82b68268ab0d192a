/**
 * The strictest page there is (P12): nothing allowed but our files, our API and the pictures, no inline style, no untrusted HTML; beside it a shop that
 * uses a Lit of its own: another copy of ours, or the version before it. Every element is gone through as built, from three origins; nothing is violated, nothing said, nobody else asked.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { goods } from '../../mocks/goods.ts';
import { openPage } from '../support/open-page.ts';
import { chooses, picks, presses, sees, types } from '../support/person.ts';
import { photoWithPlace } from '../support/photo.ts';
import { openStrictShop } from '../support/strict-shop.ts';
import type { StrictShop } from '../support/strict-shop.ts';

/** The shop's own element, with the shop's own Lit; and its ear for what we tell it. */
const neighbour = (lit: string): string => `import { LitElement, html, css } from '${lit}';
  addEventListener('redress-paid', ({ detail }) => { globalThis.paid = detail; });
  customElements.define('shop-badge', class extends LitElement { static styles = css\`b { color: green }\`; render() { return html\`<b>Versandkostenfrei</b>\`; } });`;

for (const [beside, lit, version] of [['another copy of our Lit', 'lit', '4.'], ['Lit 2', 'lit-2', '3.']] as const) describe(`a page under the strictest policy, beside ${beside}`, () => {
  let folder: string;
  let shop: StrictShop;
  let browser: Browser;
  let page: Page;
  let said: string[];
  const violations: string[] = [];
  const asked: string[] = [];
  const tags = '<shop-badge></shop-badge>';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-strict-'));
    await writeFile(join(folder, 'schaden.jpg'), photoWithPlace());
    shop = await openStrictShop();
    const { outputFiles } = await build({ stdin: { contents: neighbour(lit), resolveDir: import.meta.dirname }, bundle: true, write: false, minify: true });
    shop.serves.files['neighbour.js'] = outputFiles[0]!.text;
    await shop.merchant('PUT', '/carts/c_1', { currency: 'EUR', lines: [{ id: '1', title: goods.stove.title, quantity: 1, total: 4990 }], total: 4990, latestDelivery: '2030-01-01' });
    ({ browser, page, said } = await openPage());
    await page.setViewport({ width: 390, height: 844 });
    await page.exposeFunction('violated', (what: string) => violations.push(what));
    await page.evaluateOnNewDocument(`addEventListener('securitypolicyviolation', (event) => violated(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample), true)`);
    page.on('request', (request) => { if (/^(https?|wss?):/.test(request.url())) asked.push(request.url()); });
  });
  after(async () => {
    await browser.close();
    await shop.close();
    await rm(folder, { recursive: true });
  });

  /** A shop's page with this in it, under the policy, its own Lit first. */
  async function opens(element: string, policy = shop.policy('trusted-types lit-html redress redress-pay')): Promise<void> {
    shop.serves.page = { head: `<script src="${shop.cdn}/neighbour.js"></script>`, body: tags + element, policy };
    await page.goto(shop.shop);
  }
  const photo = (): string => join(folder, 'schaden.jpg');

  it('pays and comes back', async () => {
    await opens('<redress-pay-button cart-id="c_1" amount="4990" currency="EUR"></redress-pay-button>');
    await presses(page, 'Zur Kasse');
    await sees(page, 'Testzahlung');
    await presses(page, 'Jetzt bezahlen');
    await sees(page, 'Versandkostenfrei');
    await page.waitForFunction('globalThis.paid?.order');
  });

  it('asks for help, writes with a photo, asks for a return', async () => {
    await opens(`<redress-order-help order="R-1002" token="${await shop.token('R-1002')}"></redress-order-help>`);
    await presses(page, 'Bergwerk Outdoor schreiben');
    await types(page, 'Ihre Nachricht', 'Der Kocher zündet nicht.');
    await picks(page, photo());
    await sees(page, 'hochgeladen');
    await presses(page, 'Nachricht senden');
    await sees(page, 'Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    await opens(`<redress-order-help order="R-1002" token="${await shop.token('R-1002')}" topic="return_or_cancel"></redress-order-help>`);
    await chooses(page, 'Zurückgeben');
    await chooses(page, 'Gaskocher');
    await sees(page, 'So viel bekommen Sie zurück');
    await presses(page, 'Anfrage senden');
    await sees(page, 'Ihre Anfrage ist bei Bergwerk Outdoor.');
  });

  it('files a claim and follows it', async () => {
    await opens(`<redress-claim-form order="ND-open" token="${await shop.token('ND-open')}"></redress-claim-form>`);
    await chooses(page, 'Beschädigt, defekt oder anders als beschrieben');
    await chooses(page, 'Beschädigt angekommen');
    await presses(page, 'Weiter');
    await chooses(page, 'Gaskocher');
    await presses(page, 'Weiter');
    await sees(page, 'Was Sie schon');
    await presses(page, 'Weiter');
    await types(page, 'In Ihren Worten', 'Das Gehäuse ist eingedrückt.');
    await picks(page, photo());
    await sees(page, 'hochgeladen');
    await presses(page, 'Weiter');
    await chooses(page, 'Geld zurück');
    await presses(page, 'Weiter');
    await presses(page, 'Antrag senden');
    await sees(page, /K-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await opens(`<redress-claim-form order="R-1005" token="${await shop.token('R-1005')}"></redress-claim-form>`);
    await presses(page, 'Antrag ansehen');
    await sees(page, /50,00\s€/);
  });

  it('withdraws, and prints the receipt', async () => {
    await opens('<redress-withdrawal></redress-withdrawal>');
    await presses(page, 'Vertrag widerrufen');
    await types(page, 'Ihr Name', 'Jana Berg');
    await types(page, 'Bestellnummer', 'R-9');
    await types(page, 'E-Mail', 'jana@example.org');
    await presses(page, 'Widerruf bestätigen');
    await sees(page, 'Ihr Widerruf ist eingegangen');
    await presses(page, 'Drucken');
  });

  it('works at the merchant\'s desk, with the buyer\'s picture on screen', async () => {
    await opens(`<redress-merchant-desk token="${await shop.deskToken()}" order="ND-open"></redress-merchant-desk>`);
    await sees(page, 'Das Gehäuse ist eingedrückt.');
    await page.waitForFunction(`[...document.querySelector('redress-merchant-desk').shadowRoot.querySelectorAll('img')].some((each) => each.src.startsWith('blob:') && each.naturalWidth)`);
    await presses(page, 'Antrag annehmen');
    await presses(page, 'Weiter');
    await presses(page, 'Verbindlich annehmen');
    await sees(page, 'Bewilligt');
    for (const area of ['Bestellungen', 'Widerrufe', 'Kennzahlen', 'Anträge']) {
      await opens(`<redress-merchant-desk token="${await shop.deskToken()}"></redress-merchant-desk>`);
      await presses(page, area);
    }
  });

  it('lives where scripts are named by a nonce, with or without strict-dynamic', async () => {
    for (const sources of ["'nonce-abc'", "'nonce-abc' 'strict-dynamic'"]) {
      shop.serves.page = { tag: shop.tagOf('nonce="abc"'), body: '<redress-withdrawal></redress-withdrawal>', policy: shop.policy().replace(`script-src ${shop.cdn}`, `script-src ${sources}`) };
      await page.goto(shop.shop);
      await presses(page, 'Vertrag widerrufen');
      await sees(page, 'Ihr Name');
    }
  });

  it('showed its styles all the while, though the policy allows none', async () => {
    await opens('<redress-pay-button cart-id="c_1" amount="4990" currency="EUR"></redress-pay-button>');
    await sees(page, 'Zur Kasse');
    const { adopted, colour } = await page.evaluate(`(() => { const { shadowRoot } = document.querySelector('redress-pay-button'); return { adopted: shadowRoot.adoptedStyleSheets.length, colour: getComputedStyle(shadowRoot.querySelector('button')).backgroundColor }; })()`) as { adopted: number; colour: string };
    assert.ok(adopted > 0 && !/rgba\(0, 0, 0, 0\)|rgb\(239/.test(colour), colour);
  });

  it(`stood beside ${beside} all the while`, async () => {
    await sees(page, 'Versandkostenfrei');
    const elements = await page.evaluate('litElementVersions') as string[];
    assert.ok(elements.length === 1 && elements[0]!.startsWith(version), elements.join()); // ours counts itself nowhere
  });

  it('violated nothing, said nothing, asked nobody else', () => {
    const strangers = asked.filter((url) => ![shop.shop, shop.cdn, shop.api].some((origin) => url.startsWith(`${origin}/`)));
    console.log(`    P12: beside ${beside} ${String(violations.length)} violations, ${String(said.length)} words on the console; P23: ${String(strangers.length)} of ${String(asked.length)} requests to any other origin`);
    assert.deepEqual([violations, said, strangers], [[], [], []]);
  });
});
