/**
 * The built pay button in a shop's page, as a merchant pastes it: what is fetched before it paints, that nothing moves when it arrives late, that it lives
 * under the strictest policy, that nothing of a third party comes before its time, and that the browser's back button frees it.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { openPage } from '../support/open-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const line = 'redress-pay-button { display: block; min-block-size: var(--redress-button-height, 48px); }';
const amazonScript = 'https://static-eu.payments-amazon.com/checkout.js';
const looks = ['', 'gold', 'light', 'dark', 'outline'];

/** Every way of paying: its cart (by which the stand-in backend answers with an address or a form), and what is fetched for it only after the click. */
const ways: Record<string, { method: string; cart: string; needs: RegExp; code: string }> = {
  sandbox: { method: 'sandbox', cart: 'address', needs: /\/chunks\/sandbox-/, code: 'chunk_unavailable' },
  'hosted (address)': { method: 'hosted', cart: 'address', needs: /\/chunks\/hosted-/, code: 'chunk_unavailable' },
  'hosted (form)': { method: 'hosted', cart: 'form', needs: /\/chunks\/hosted-/, code: 'chunk_unavailable' },
  'amazon-pay': { method: 'amazon-pay', cart: 'session', needs: /^https:.*\/checkout\.js$/, code: 'script_blocked' },
  wallet: { method: 'wallet', cart: 'address', needs: /\/wallet\.js$/, code: 'chunk_unavailable' },
};
const button = ({ method, cart }: { method: string; cart: string }, more = ''): string => `<redress-pay-button method="${method}" cart-id="${cart}" amount="4990" currency="EUR" fallback-url="/kasse" amazon-merchant-id="A2" amazon-public-key-id="SANDBOX-A" ${more}></redress-pay-button><p>Darunter</p>`;
/** Every look of every way, each with the shop's own content below that would move. */
const all = Object.values(ways).flatMap((way) => looks.map((look) => button(way, `label="order" look="${look}"`))).join('');
/** A method of the shop's own, registered through the script tag as docs/pay-button.md tells. */
const own: Record<string, string> = {
  '/shop.js': "const { registerPaymentMethod } = await Redress.ready; registerPaymentMethod('wallet', async () => (await import('/wallet.js')).wallet);",
  '/wallet.js': `export const wallet = { name: 'wallet', async start({ id, cart, amount, merchant, returnUrl, locale, signal }, api) {
    const { next } = await api.createCheckout({ id, merchant, cart, amount, method: 'wallet', returnUrl, locale }, { signal, key: id });
    return { kind: 'redirect', url: next.redirect };
  } };`,
};
const checkout = { state: 'open', amount: { amount: 4990, currency: 'EUR' }, createdAt: '2026-11-21T09:00:00Z' };
const session = { script: amazonScript, merchantId: 'A2', publicKeyId: 'SANDBOX-A', ledgerCurrency: 'EUR', sandbox: true, productType: 'PayAndShip', payloadJSON: '{}', signature: 'c2ln', algorithm: 'AMZN-PAY-RSASSA-PSS-V2' };

describe('the built pay button in a shop\'s page', () => {
  let server: Server;
  let url: string;
  let browser: Browser;
  let page: Page;
  let said: string[];
  let standIn: string;
  let asked: string[];
  /** How the next page is served. */
  const usual = { body: all, late: 0, hang: false, policy: `default-src 'self' ${amazonScript}; style-src 'unsafe-inline'`, tag: '<script defer src="/cdn/redress.js" data-api="/v1" data-merchant="pk_1"></script><script type="module" src="/shop.js"></script>' };
  let shop = usual;
  let meets: (request: HTTPRequest) => void = (request) => void request.continue();

  before(async () => {
    const files = new Map<string, string>();
    server = createServer((request, response) => void (async () => {
      const { pathname } = new URL(request.url!, 'http://shop');
      if (pathname.startsWith('/cdn/')) {
        if (shop.hang && pathname.includes('/chunks/')) return;
        await new Promise((resolve) => { setTimeout(resolve, shop.late); });
        const file = files.get(pathname) ?? await readFile(join(root, 'dist', pathname), 'utf8');
        files.set(pathname, file);
        response.setHeader('Content-Type', 'text/javascript').end(file);
      } else if (own[pathname]) response.setHeader('Content-Type', 'text/javascript').end(own[pathname]);
      else if (pathname === '/v1/checkouts') {
        let body = '';
        for await (const chunk of request) body += String(chunk);
        const { id, cart } = JSON.parse(body) as { id: string; cart: string };
        const next = cart === 'session' ? { amazonPay: session } : cart === 'form' ? { post: { action: `${url}/provider`, fields: { submit: 'a', action: 'b', id } } } : { redirect: `${url}/provider?id=${id}` };
        response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ ...checkout, id, next }));
      } else if (pathname === '/provider') {
        let body = '';
        for await (const chunk of request) body += String(chunk);
        response.setHeader('Content-Type', 'text/html').end(`<!doctype html><title>Anbieter</title><p>${request.method!} ${body.replace(/[<&]/g, ' ')}</p>`);
      } else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': shop.policy })
        .end(`<!doctype html><html lang="de"><head><meta name="viewport" content="width=device-width"><title>Kasse</title><link rel="icon" href="data:,"><style>body { font: 16px/1.5 sans-serif; max-inline-size: 640px; margin: 16px auto; padding: 0 16px } :root { color-scheme: light dark } ${line}</style>${shop.tag}</head><body>${shop.body}</body></html>`);
    })());
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    standIn = `${await readFile(join(root, 'test/support/checkout-stand-in.js'), 'utf8')}
      { const { Pay } = amazon, { renderButton } = Pay; Pay.renderButton = (...given) => { const theirs = renderButton(...given), { initCheckout } = theirs; return { ...theirs, initCheckout(config) { initCheckout(config); location.assign('/provider'); } }; }; }`;
    ({ browser, page, said } = await openPage());
    await page.setRequestInterception(true);
    page.on('request', (request) => { asked.push(request.url().replace(url, '')); meets(request); });
    await page.evaluateOnNewDocument(() => {
      const seen = window as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
    });
  });
  beforeEach(async () => {
    await browser.deleteCookie(...await browser.cookies());
    asked = [];
    said.length = 0;
    // Amazon's script is its stand-in, which goes where theirs would
    meets = (request) => void (request.url() === amazonScript ? request.respond({ contentType: 'text/javascript', body: standIn }) : request.continue());
    shop = usual;
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  const painted = (): Promise<unknown> => page.waitForFunction(() => {
    const buttons = [...document.querySelectorAll('redress-pay-button')];
    return buttons.length && buttons.every((button) => button.shadowRoot?.querySelector('button')?.checkVisibility() ?? false);
  });
  const shift = async (): Promise<number> => {
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    return page.evaluate(() => (window as unknown as { shift: number }).shift);
  };
  const press = (): Promise<unknown> => page.evaluate(() => document.querySelector('redress-pay-button')!.shadowRoot!.querySelector('button')!.click());

  it('paints after two files of ours, loader and module, with everything else still out', async () => {
    shop = { ...usual, hang: true };
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await painted();
    const ours = asked.filter((path) => path.startsWith('/cdn/') && !path.includes('/chunks/'));
    console.log(`    before the button painted: ${ours.join(', ')}`);
    assert.deepEqual(ours, ['/cdn/redress.js', '/cdn/redress.esm.js']);
    assert.deepEqual(asked.filter((path) => path.startsWith('http')), []);
  });

  it('paints after one file when the page takes the module itself', async () => {
    shop = { ...usual, hang: true, tag: '<script type="module" src="/cdn/redress.esm.js"></script>' };
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await painted();
    assert.deepEqual(asked.filter((path) => path.startsWith('/cdn/') && !path.includes('/chunks/')), ['/cdn/redress.esm.js']);
  });

  for (const width of [320, 1280]) it(`moves nothing when it arrives 400 ms late, in any look by any way of paying, on ${String(width)} px`, async () => {
    await page.setViewport({ width, height: 900 });
    shop = { ...usual, late: 400 };
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => document.body.getBoundingClientRect().height > 0);
    await painted();
    const moved = await shift();
    console.log(`    layout shift with the script 400 ms late, ${String(width)} px: ${moved.toFixed(3)}`);
    assert.equal(moved, 0);
    if (process.env.PICTURES) {
      await mkdir(process.env.PICTURES, { recursive: true });
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        await page.screenshot({ path: join(process.env.PICTURES, `looks-${String(width)}-${value}.png`) });
        await page.evaluate((out) => { // every state at once: quiet, out of reach, refused
          const [one, two, three, four] = document.querySelectorAll('redress-pay-button') as unknown as Record<string, unknown>[];
          Object.assign(one!, { disabled: true });
          Object.assign(two!, { busy: true });
          Object.assign(three!, { lost: true, message: out, fallbackUrl: '/kasse' });
          Object.assign(four!, { message: out, text: 'Bestellen' });
        }, 'Wir erreichen die Zahlung gerade nicht. Es wurde nichts abgebucht. Versuchen Sie es gleich noch einmal.');
        await new Promise((resolve) => { setTimeout(resolve, 200); });
        await page.screenshot({ path: join(process.env.PICTURES, `states-${String(width)}-${value}.png`) });
        await page.reload({ waitUntil: 'domcontentloaded' });
        await painted();
      }
      await page.emulateMediaFeatures([]);
    }
  });

  it('moves nothing either when Amazon\'s own button takes its place', async () => {
    await page.setViewport({ width: 1280, height: 900 });
    shop = { ...usual, late: 400, body: button(ways['amazon-pay']!, 'load="eager"') };
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => document.querySelector('redress-pay-button [slot=method]')?.shadowRoot);
    assert.equal(await shift(), 0);
  });

  it('gets through on the same page once my phone is online again', async () => {
    shop = { ...usual, body: button(ways['sandbox']!) };
    await page.goto(url, { waitUntil: 'networkidle0' });
    await painted();
    await page.setOfflineMode(true);
    await press();
    await page.waitForFunction(() => /Gerade nicht erreichbar/.test(document.querySelector('redress-pay-button')!.shadowRoot!.textContent));
    await page.setOfflineMode(false);
    await Promise.all([page.waitForNavigation(), press()]);
    assert.match(page.url(), /\/provider/);
    said.length = 0;
  });

  for (const [name, way] of Object.entries(ways)) {
    it(`asks for nothing by ${name} before the click, then for what it needs, offers the shop's checkout when that is blocked, and gets through later`, async () => {
      shop = { ...usual, body: button(way, 'load="consent"') };
      const usually = meets;
      meets = (request) => { if (way.needs.test(request.url())) void request.abort('blockedbyclient'); else usually(request); };
      await page.goto(url, { waitUntil: 'networkidle0' });
      assert.deepEqual(asked.filter((path) => path.startsWith('http') || path.includes('payer') || way.needs.test(path)), []);
      assert.deepEqual(await browser.cookies(), []);
      const code = page.evaluate(() => new Promise((resolve) => { addEventListener('redress-unavailable', (event) => { resolve((event as CustomEvent<{ code: string }>).detail.code); }, { once: true }); }));
      await press();
      assert.equal(await code, way.code);
      await page.waitForFunction(() => document.querySelector('redress-pay-button')!.shadowRoot!.querySelector('a[part=fallback]')?.getAttribute('href') === '/kasse');
      assert.deepEqual(asked.filter((path) => path.startsWith('https:')), way.method === 'amazon-pay' ? [amazonScript] : []);
      meets = usually;
      // a browser keeps a module that could not be fetched as failed for as long as the page stands (whatwg/html#6768): there the way around or a reload helps
      if (way.code === 'chunk_unavailable') {
        await page.reload();
        await painted();
      }
      await Promise.all([page.waitForNavigation(), press()]);
      assert.match(page.url(), /\/provider/);
      said.length = 0; // the browser itself tells of what was blocked
    });

    it(`goes to the provider in this tab by ${name}, under the strictest policy, in an in-app browser too, and is usable after the back button`, async () => {
      shop = { ...usual, body: button(way), policy: `default-src 'none'; script-src 'self' ${amazonScript}; connect-src 'self'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; require-trusted-types-for 'script'; trusted-types redress redress-pay` };
      await page.setUserAgent({ userAgent: 'Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 Version/4.0 Chrome/153.0 Mobile Safari/537.36 Instagram 400.0' });
      await page.goto(url);
      await painted();
      const tabs = (await browser.pages()).length;
      await Promise.all([page.waitForNavigation(), press()]);
      assert.match(page.url(), /\/provider/);
      assert.equal((await browser.pages()).length, tabs);
      if (way.cart === 'form') assert.match(await page.evaluate(() => document.body.textContent), /^POST submit=a action=b id=/);
      await page.goBack();
      await painted();
      await page.waitForFunction(() => !(document.querySelector('redress-pay-button') as unknown as { busy: boolean }).busy);
      await Promise.all([page.waitForNavigation(), press()]);
      assert.match(page.url(), /\/provider/);
      assert.deepEqual(said, []);
    });
  }
});
