/**
 * What a shop's developer gets wrong, on the built script tag: one line on the console that says what it is and leads to the paragraph that says what to do;
 * in the page a calm element, and a shop that works on. Every code that is warned of has its paragraph.
 */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from '../support/open-page.ts';
import { sees } from '../support/person.ts';
import { openStrictShop } from '../support/strict-shop.ts';
import type { ServedPage, StrictShop } from '../support/strict-shop.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

interface Mistake {
  readonly serve: (shop: StrictShop) => ServedPage | Promise<ServedPage>;
  /** What a buyer does before anything can be wrong. */
  readonly press?: string;
  /** What the buyer sees instead; nothing where the element has nothing to say. */
  readonly told: string | undefined;
  readonly code: string;
  readonly text: RegExp;
  /** In place of the backend's answer. */
  readonly answer?: () => Response;
}

const help = async (shop: StrictShop, attributes = '', order = 'R-1002'): Promise<string> => `<redress-order-help order="${order}" token="${await shop.token('R-1002')}" ${attributes}></redress-order-help>`;
const elsewhere = (shop: StrictShop, api: string): string => shop.tagOf().replace(`${shop.api}/v1`, api);

const mistakes: Record<string, Mistake> = {
  'a price with a comma': { serve: () => ({ body: '<redress-pay-button cart-id="c_1" amount="49,90" currency="EUR"></redress-pay-button>' }), press: 'redress-pay-button', told: 'So lässt sich hier gerade nicht zahlen', code: 'attribute_missing', text: /<redress-pay-button> attribute_missing: "amount" .*minor units/ },
  'a cart that was forgotten': { serve: () => ({ body: '<redress-pay-button amount="4990" currency="EUR"></redress-pay-button>' }), press: 'redress-pay-button', told: 'So lässt sich hier gerade nicht zahlen', code: 'attribute_missing', text: /"cart-id"/ },
  'a payment method that is not there': { serve: () => ({ body: '<redress-pay-button cart-id="c_1" amount="4990" currency="EUR" method="shells"></redress-pay-button>' }), press: 'redress-pay-button', told: 'So lässt sich hier gerade nicht zahlen', code: 'method_unavailable', text: /"shells"/ },
  'a button that orders in unclear words': { serve: () => ({ body: '<redress-pay-button cart-id="c_1" amount="4990" currency="EUR" label="order" text="Weiter"></redress-pay-button>' }), told: 'Zahlungspflichtig bestellen', code: 'label_ambiguous', text: /Weiter/ },
  'no order': { serve: () => ({ body: '<redress-order-help></redress-order-help>' }), told: 'Hier fehlt noch die Bestellung', code: 'order_missing', text: /<redress-order-help> order_missing: set order=/ },
  'no token': { serve: () => ({ body: '<redress-order-help order="R-1002"></redress-order-help>' }), told: 'Ihr Zugang zu dieser Bestellung ist abgelaufen', code: 'token_missing', text: /token_missing: set token=/ },
  'a token of another shop': { serve: async (shop) => ({ body: (await help(shop)).replace(/token="[^"]*.{4}"/, 'token="eyJhbGciOiJIUzI1NiJ9.e30.x"') }), told: 'Dieser Zugang passt nicht zu Ihrer Bestellung', code: 'token_invalid', text: /token_invalid: http/ },
  'an order nobody has sent': { serve: async (shop) => ({ body: `<redress-order-help order="R-none" token="${await shop.token('R-none')}"></redress-order-help>` }), told: 'Diese Bestellung finden wir hier nicht', code: 'not_found', text: /not_found: http/ },
  'a topic there is not': { serve: async (shop) => ({ body: await help(shop, 'topic="weather"') }), told: 'Hilfe zu Ihrer Bestellung', code: 'attribute_unusable', text: /topic="weather" is none of where_is_it,/ },
  'a mode there is not': { serve: async (shop) => ({ body: await help(shop, 'mode="popup"') }), told: 'Hilfe zu Ihrer Bestellung', code: 'attribute_unusable', text: /mode="popup" is none of inline, dialog/ },
  'a ground there is not': { serve: async (shop) => ({ body: `<redress-claim-form order="ND-open" token="${await shop.token('ND-open')}" ground="__proto__"></redress-claim-form>` }), told: 'Was ist passiert?', code: 'attribute_unusable', text: /ground="__proto__" is none of not_received,/ },
  'an API in nobody’s house': { serve: async (shop) => ({ tag: elsewhere(shop, 'http://127.0.0.1:9/v1'), body: await help(shop) }), told: 'Wir erreichen den Server gerade nicht', code: 'network', text: /network: http:\/\/127\.0\.0\.1:9\/v1 could not be used/ },
  'an API that is the shop itself': { serve: async (shop) => ({ tag: elsewhere(shop, `${shop.shop}/v1`), body: await help(shop) }), told: 'Die Antwort des Servers konnten wir nicht lesen', code: 'unreadable_reply', text: /unreadable_reply: http/ },
  'an API that is a web page': { serve: async (shop) => ({ body: await help(shop) }), answer: () => new Response('<!doctype html><h1>Willkommen</h1>', { headers: { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' } }), told: 'Die Antwort des Servers konnten wir nicht lesen', code: 'unreadable_reply', text: /unreadable_reply: http/ },
  'a backend that lies': { serve: async (shop) => ({ body: await help(shop) }), answer: () => Response.json({ order: { number: 'R-1002' }, claims: 'none' }, { headers: { 'Access-Control-Allow-Origin': '*' } }), told: 'Die Antwort des Servers konnten wir nicht lesen', code: 'unreadable_reply', text: /unreadable_reply: http/ },
  'a policy that forbids the API': { serve: async (shop) => ({ policy: shop.policy().replace(/connect-src [^;]+/, "connect-src 'none'"), body: await help(shop) }), told: 'Wir erreichen den Server gerade nicht', code: 'network', text: /network: http/ },
  'half of the folder': { serve: async (shop) => ({ body: await help(shop), tag: shop.tagOf('') }), told: undefined, code: 'script_unavailable', text: /Redress script_unavailable: / },
  'two versions': { serve: async (shop) => ({ head: shop.tagOf('').replace(shop.cdn, `${shop.cdn}/other`), body: await help(shop) }), told: 'Hilfe zu Ihrer Bestellung', code: 'two_copies', text: /Redress two_copies: the copy at / },
  'a script tag and a bundle': { serve: async (shop) => ({ head: `<script type="module" src="${shop.cdn}/other/redress.esm.js"></script>`, body: await help(shop) }), told: 'Hilfe zu Ihrer Bestellung', code: 'two_copies', text: /Redress two_copies: <redress-/ },
  'words in no language': { serve: async (shop) => ({ head: '<script>window.Redress = { words: { "?": {} } }</script>', body: await help(shop) }), told: 'Hilfe zu Ihrer Bestellung', code: 'words_unusable', text: /Redress words_unusable: "\?" is no language/ },
};

describe('what a developer gets wrong', () => {
  let shop: StrictShop;
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  const uncaught: string[] = [];

  before(async () => {
    shop = await openStrictShop();
    ({ browser, page } = await openPage());
    // a browser's own words about a request that failed have no warning's type
    page.on('console', (message) => { if (message.type() === 'warn') said.push(message.text()); });
    page.on('pageerror', (error) => uncaught.push(String(error)));
  });
  after(async () => {
    await browser.close();
    await shop.close();
  });

  for (const [mistake, { serve, press, told, code, text, answer }] of Object.entries(mistakes)) it(`${mistake}: one line that leads to what to do, a calm element, the shop as it was`, async () => {
    said.length = uncaught.length = 0;
    const served = await serve(shop);
    shop.serves.page = { ...served, body: `<button id="own" onclick="this.textContent = 'Im Korb'">In den Korb</button>${served.body}` };
    if (served.policy) shop.serves.page = { ...shop.serves.page, body: served.body };
    shop.serves.meddle = (request, response) => (answer && request.method === 'GET' ? answer() : response);
    shop.serves.tamper = (file, bytes) => (code === 'script_unavailable' && file.startsWith('chunks/') ? Buffer.from('') : bytes);
    await page.goto(shop.shop);
    if (press) await (await page.waitForSelector(`${press} >>> button`))!.click();
    if (told) await sees(page, told);
    for (let tries = 0; !said.length && tries < 100; tries++) await new Promise((resolve) => { setTimeout(resolve, 50); });
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0]!, text);
    assert.ok(said[0]!.length < 400, said[0]);
    const link = / (http:\S+\/warnings\.html#(\w+))$/.exec(said[0]!);
    assert.equal(link?.[2], code, said[0]);
    assert.ok((await (await fetch(link[1]!)).text()).includes(`<h2 id="${code}">`), link[1]);
    assert.deepEqual(uncaught, []);
    if (!served.policy) {
      await page.click('#own');
      assert.equal(await page.$eval('#own', (button) => button.textContent), 'Im Korb');
    }
  });
});

describe('every code that is warned of', () => {
  it('has its paragraph in docs/warnings.md, and no paragraph is about a code that is not', async () => {
    const files = (await readdir(src, { recursive: true })).filter((file) => file.endsWith('.ts'));
    const all = (await Promise.all(files.map((file) => readFile(`${src}/${file}`, 'utf8')))).join('\n');
    const named = [...all.matchAll(/\badvise\((?:[^'()]|\{[^}]*\})*'(\w+)'/g)].map(([, code]) => code!);
    const byThePage = /const byThePage = \/\^\(([^)]+)\)\$\//.exec(all)![1]!.split('|').flatMap((code) => (code === 'token_\\w+' ? ['token_missing', 'token_invalid', 'token_expired'] : [code]));
    const paragraphs = [...(await readFile(`${src}/../docs/warnings.md`, 'utf8')).matchAll(/^## (\w+)$/gm)].map(([, code]) => code!);
    assert.deepEqual([...paragraphs].sort(), [...new Set([...named, ...byThePage, 'method_unavailable'])].sort());
  });
});
