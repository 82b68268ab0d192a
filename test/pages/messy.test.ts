/**
 * A shop's page as shops are (P14): old libraries that patch what they find, names that hide the page's own, styles for everything, two copies of
 * us, blocked storage. Every element shows what it is for, nothing breaks, and what the shop had is what it has afterwards. Coming and going leaves nothing
 * behind: MOUNTS=n says how often each element comes and goes.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { explore } from '../support/explore.ts';
import { openPage } from '../support/open-page.ts';
import { sees } from '../support/person.ts';
import { openStrictShop } from '../support/strict-shop.ts';
import type { ServedPage, StrictShop } from '../support/strict-shop.ts';

const mounts = Number(process.env.MOUNTS ?? 150);
const script = (code: string): string => `<script>${code}</script>`;
const style = (code: string): string => `<style>${code}</style>`;

/** Each with what it does to the page before our tag comes. */
const messes: Record<string, Partial<ServedPage> & { without?: string[] }> = {
  'resets every style': { head: style('* { all: unset } *, ::before, ::after { box-sizing: content-box; font: 0/0 a; color: transparent; visibility: visible } :not(:defined) { display: none }') },
  'adds to Object.prototype': { head: script('Object.prototype.extend = function () { return this; }; Object.prototype.each = 1; Object.prototype.clone = () => ({});') },
  'adds to Array.prototype': { head: script('Array.prototype.last = function () { return this[this.length - 1]; }; Array.prototype.remove = 1; Array.prototype.at = function (n) { return this[n < 0 ? this.length + n : n]; }') },
  'brings an old library that gives arrays a toJSON': { head: script('Array.prototype.toJSON = function () { return "[" + this.map((each) => JSON.stringify(each)).join(", ") + "]"; }; String.prototype.toJSON = function () { return this.valueOf(); };') },
  'brings an old library with an Array.from of its own': { head: script('Array.from = function (item) { return item == null ? [] : typeof item !== "string" && typeof item.length === "number" ? Array.prototype.slice.call(item) : [item]; }; Element.prototype.remove ||= 1; Function.prototype.bind = ((bind) => function (...all) { return bind.apply(this, all); })(Function.prototype.bind);') },
  'names elements as the document names its parts': { head: '<img name="currentScript" src="/pictures/x"><img name="head"><form name="documentElement"></form>', body: '<form id="Redress" name="body"></form><a id="settings"></a><input name="customElements" id="fetch"><div id="redress-method-1"></div>' },
  'has a Lit of its own, and an older one': { head: '<script src="CDN/neighbour.js"></script>' + script('globalThis.litElementVersions = ["2.0.0"]; globalThis.litHtmlVersions = ["1.4.1"]; globalThis.reactiveElementVersions = []') },
  'includes the tag twice': { head: 'TAG' },
  'has two versions of us': { head: 'OTHER<script type="module" src="CDN/other/redress.esm.js"></script>' },
  'writes its elements with document.write': { body: '<main></main>', head: '' },
  'has a base address elsewhere': { head: '<base href="https://elsewhere.invalid/shop/">' },
  'is in quirks mode': { doctype: '' },
  'frames the checkout without an origin': { html: '<!doctype html><meta charset="utf-8"><iframe sandbox="allow-scripts" src="/inner" width="900" height="900"></iframe>' },
  'has taken our names': { head: script('customElements.define("redress-order-help", class extends HTMLElement {}); customElements.define("redress-shop", class extends HTMLElement {})'), without: ['redress-order-help'] },
  'patches errors': { head: script('Error.prepareStackTrace = () => { throw new TypeError("no stack"); }; Error.stackTraceLimit = 0') },
  'wraps JSON, Date and Promise': { head: script('JSON.stringify = ((own) => function stringify(...all) { return own.apply(JSON, all); })(JSON.stringify); JSON.parse = ((own) => (text) => own(text))(JSON.parse); window.Date = class extends Date {}; window.Promise = class extends Promise {};') },
  'wraps fetch, requests and listeners': { head: script('window.fetch = ((own) => (...all) => own.apply(window, all).then((reply) => reply))(fetch); EventTarget.prototype.addEventListener = ((own) => function (...all) { return own.apply(this, all); })(EventTarget.prototype.addEventListener); window.MutationObserver = class extends MutationObserver {}; window.setTimeout = ((own) => (...all) => own(...all))(setTimeout)') },
  'wraps how elements are made, as consent banners do': { head: script('document.createElement = ((own) => function (...all) { return own.apply(document, all); })(document.createElement); Element.prototype.attachShadow = ((own) => function (how) { return own.call(this, { ...how, mode: "open" }); })(Element.prototype.attachShadow); for (const name of ["appendChild", "insertBefore"]) Node.prototype[name] = ((own) => function (...all) { return own.apply(this, all); })(Node.prototype[name]); Element.prototype.setAttribute = ((own) => function (...all) { return own.apply(this, all); })(Element.prototype.setAttribute)') },
  'speaks no language there is': { head: script('document.documentElement.lang = "x-none-such-1"; document.documentElement.dir = "rtl"') },
  'blocks storage': { head: script('for (const name of ["sessionStorage", "localStorage", "indexedDB"]) Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } })') },
  'freezes what everybody shares': { head: script('for (const each of [Object, Array, Function, Error, TypeError, Promise, Map, Set, String, Number, RegExp, Date]) { Object.freeze(each); Object.freeze(each.prototype); }') },
  'has script errors of its own': { head: script('window.onerror = () => true; addEventListener("unhandledrejection", (event) => event.preventDefault()); throw new Error("the shop\'s own")') },
};

/** In the page: what there is, by name and identity; told before our tag and after everything. */
const inventory = `globalThis.inventory = () => new Map([['window', window], ['document', document], ['Object', Object.prototype], ['Array', Array.prototype], ['Array.', Array], ['String', String.prototype], ['Function', Function.prototype], ['Promise', Promise.prototype],
  ['Element', Element.prototype], ['Node', Node.prototype], ['EventTarget', EventTarget.prototype], ['HTMLElement', HTMLElement.prototype], ['Document', Document.prototype], ['JSON', JSON], ['history', history], ['Date', Date], ['Error', Error], ['customElements', Object.getPrototypeOf(customElements)]]
  .entries().flatMap(([of, object]) => Reflect.ownKeys(object).map((key) => { const { value, get, set } = Reflect.getOwnPropertyDescriptor(object, key) ?? {}; return [of + '.' + String(key), [typeof value === 'object' && of === 'window' ? 0 : value, get, set]]; })));
  globalThis.changed = () => { const now = inventory(); return [...new Set([...before.keys(), ...now.keys()])].filter((key) => { const [a, b] = [before.get(key), now.get(key)]; return !a || !b || a.some((each, at) => !Object.is(each, b[at])); }); };`;

describe('a messy page of a shop', () => {
  let shop: StrictShop;
  let browser: Browser;
  let page: Page;
  let cdp: CDPSession;
  let errors: string[];
  let crashes = 0;

  before(async () => {
    shop = await openStrictShop();
    const { outputFiles } = await build({ stdin: { contents: 'import { LitElement, html } from "lit"; customElements.define("shop-badge", class extends LitElement { render() { return html`<b>Neu</b>`; } })', resolveDir: import.meta.dirname }, bundle: true, write: false });
    shop.serves.files['neighbour.js'] = outputFiles[0]!.text;
    ({ browser, page } = await openPage());
    cdp = await page.createCDPSession();
    await page.setViewport({ width: 1000, height: 900 });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluateOnNewDocument(inventory + explore);
  });
  after(async () => {
    await browser.close();
    await shop.close();
  });

  const elements = async (): Promise<Record<string, [string, string]>> => ({
    'redress-pay-button': ['<redress-pay-button cart-id="c_1" amount="4990" currency="EUR"></redress-pay-button>', 'Zur Kasse'],
    'redress-order-help': [`<redress-order-help order="R-1002" token="${await shop.token('R-1002')}"></redress-order-help>`, 'Hilfe zu Ihrer Bestellung'],
    'redress-claim-form': [`<redress-claim-form order="ND-open" token="${await shop.token('ND-open')}"></redress-claim-form>`, 'Was ist passiert?'],
    'redress-withdrawal': ['<redress-withdrawal></redress-withdrawal>', 'Vertrag widerrufen'],
    'redress-merchant-desk': [`<redress-merchant-desk token="${await shop.deskToken()}"></redress-merchant-desk>`, 'Bestellungen'],
  });

  for (const [mess, how] of Object.entries(messes)) it(`that ${mess} is survived, and keeps what it had`, async () => {
    errors = [];
    const all = await elements();
    const wanted = Object.entries(all).filter(([tag]) => !how.without?.includes(tag));
    const head = (how.head ?? '').replaceAll('CDN', shop.cdn).replaceAll('TAG', shop.tagOf()).replaceAll('OTHER', shop.tagOf().replace(shop.cdn, `${shop.cdn}/other`));
    const tags = wanted.map(([, [tag]]) => tag).join('');
    const body = mess.includes('document.write') ? script(`document.write(${JSON.stringify(tags)})`) : (how.body ?? '') + tags;
    shop.serves.page = { ...how, head: `${head}<script>globalThis.before = inventory()</script>`, body };
    await page.goto(shop.shop);
    const frame = mess.includes('frames') ? page.frames()[1]! : page;
    for (const [tag, [, words]] of wanted) {
      const shows = `[...everything(document)].some((each) => each.getRootNode().host?.matches(${JSON.stringify(tag)}) && each.textContent.includes(${JSON.stringify(words)}))`;
      for (let tries = 0; !(await frame.evaluate(shows)); tries++) {
        if (tries > 80) { crashes++; assert.fail(`<${tag}> did not show "${words}" but: ${String(await frame.evaluate(`document.querySelector(${JSON.stringify(tag)})?.shadowRoot?.textContent?.slice(0, 400)`))}; ${errors.join('; ')}`); }
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
    }
    await frame.evaluate('explore(["Hallo"], 5, () => {})');
    crashes += errors.length;
    assert.deepEqual(errors, []);
    const changed = (await frame.evaluate('changed()') as string[]).filter((key) => !['window.Redress', 'window.before', 'document.location'].includes(key));
    assert.deepEqual(changed, []);
  });

  it('counts', () => { console.log(`    P14: ${String(Object.keys(messes).length)} messy pages, ${String(crashes)} crashes`); });

  it('moves an element about, and it keeps what it shows', async () => {
    errors = [];
    shop.serves.page = { body: `<div id="a">${(await elements())['redress-order-help']![0]}</div><div id="b"></div>` };
    await page.goto(shop.shop);
    await sees(page, 'Hilfe zu Ihrer Bestellung');
    for (let time = 0; time < 20; time++) await page.evaluate(`document.querySelector('#${time % 2 ? 'a' : 'b'}').append(document.querySelector('redress-order-help'))`);
    await sees(page, 'Hilfe zu Ihrer Bestellung');
    assert.deepEqual(errors, []);
  });

  for (const tag of ['redress-pay-button', 'redress-order-help', 'redress-claim-form', 'redress-withdrawal', 'redress-merchant-desk']) it(`leaves nothing behind when ${tag} comes and goes`, { timeout: 600_000 }, async () => {
    errors = [];
    const [html] = (await elements())[tag]!;
    shop.serves.page = { body: `<main>${html}</main>` };
    await page.goto(shop.shop);
    await page.waitForFunction(`document.querySelector('${tag}').shadowRoot?.textContent.trim()`);
    /** Comes, is shown, may be gone before or after its answers are there. */
    const comeAndGo = (times: number): Promise<unknown> => page.evaluate(`(async () => {
      const main = document.querySelector('main'); const first = main.firstElementChild.cloneNode();
      for (let time = 0; time < ${String(times)}; time++) {
        main.replaceChildren(first.cloneNode());
        await (time % 10 ? main.firstElementChild.updateComplete : Promise.race([main.firstElementChild.ready, new Promise((resolve) => { setTimeout(resolve, 500); })]));
      }
      main.replaceChildren();
      await new Promise((resolve) => { setTimeout(resolve, 300); });
    })()`);
    const listeners = async (): Promise<number> => {
      let sum = 0;
      for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
        const { result } = await cdp.send('Runtime.evaluate', { expression });
        sum += (await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId! })).listeners.length;
      }
      return sum;
    };
    const heap = async (): Promise<number> => {
      await cdp.send('HeapProfiler.enable');
      for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    await comeAndGo(30); // what is fetched and kept once is there then
    const [before, heard] = [await heap(), await listeners()];
    await page.evaluate(`document.querySelector('main').innerHTML = ${JSON.stringify(html)}`);
    await comeAndGo(mounts);
    const [growth, left] = [(await heap()) - before, (await listeners()) - heard];
    console.log(`    P14: ${tag}, ${String(mounts)} times: ${(growth / 1024).toFixed(0)} KiB more, ${String(left)} listeners left`);
    assert.ok(growth < 1024 * 1024, `${String(growth)} bytes`);
    assert.equal(left, 0);
    assert.deepEqual(errors, []);
  });
});
