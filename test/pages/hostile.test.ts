/**
 * Data never executes (P11): hostile strings in every field of every reply that takes one, in every attribute and every field of a form, on every view
 * that pressing everything leads to, the mediator's page of the demo among them. A report-only policy lets run what wants to run and tells of it. HOSTILE_ROUNDS=n goes round n times; CORPORA names the public corpora.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { Listener } from '../../src/backend/node/listen.ts';
import { explore } from '../support/explore.ts';
import { hostileStrings } from '../support/hostile-strings.ts';
import type { HostileStrings } from '../support/hostile-strings.ts';
import { openMediatorPage } from '../support/mediator-page.ts';
import { fillStrings, schemaOf } from '../support/meddle.ts';
import { openPage } from '../support/open-page.ts';
import { photoWithPlace } from '../support/photo.ts';
import { openStrictShop } from '../support/strict-shop.ts';
import type { StrictShop } from '../support/strict-shop.ts';

const rounds = Number(process.env.HOSTILE_ROUNDS ?? 1);
const topics = ['', 'where_is_it', 'damaged_or_different', 'return_or_cancel', 'refund', 'payment', 'other'];

/** In the page: what would be a hit, and what no template of ours makes. */
const watch = `
  globalThis.hits = []; globalThis.odd = new Set(); globalThis.words = '';
  globalThis.hit = (what) => { hits.push('hit ' + what); };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'eval']) globalThis[name] = (what) => { hits.push(name + ' ' + what); };
  addEventListener('securitypolicyviolation', (event) => { hits.push('violation ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample); }, true);
  globalThis.looked = () => {
    for (const host of document.querySelectorAll('[data-tested], .mediator')) {
      const inside = insideOf(host);
      if (!inside) continue;
      words = (words + inside.textContent).slice(-400000);
      for (const each of everything(inside)) {
        if (each.shadowRoot) words += each.shadowRoot.textContent;
        if (each.matches('script, iframe:not(.unseen), object, embed, base, meta, link, style, math, video, audio')) odd.add('element ' + each.outerHTML.slice(0, 100));
        for (const { name, value } of each.attributes) {
          if (name.startsWith('on') || name === 'style' || name === 'srcdoc') odd.add('attribute ' + name + '=' + value.slice(0, 60));
          if (/^(href|src|action|formaction|xlink:href)$/.test(name) && !/^(https:|mailto:|tel:|#|blob:)/.test(value) && !(name === 'src' && value.startsWith('http://127.0.0.1'))) odd.add('link ' + name + '=' + value.slice(0, 80));
          words += value;
        }
      }
    }
  };`;

describe('hostile data', () => {
  let shop: StrictShop;
  let mediator: Listener;
  let browser: Browser;
  let page: Page;
  let said: string[];
  let hostile: HostileStrings;
  const fields = new Set<string>();
  const placed = new Set<string>();
  const used = new Set<string>();
  const shown = new Set<string>();
  const bad: string[] = [];
  let placements = 0;
  let at = 0;
  /** What stays as it is in replies. */
  let kept: string[] = [];
  const evidence = 'photo-of-R-1004';

  const next = (): string => {
    const text = hostile.strings[at++ % hostile.strings.length]!;
    used.add(text);
    return text;
  };

  before(async () => {
    hostile = await hostileStrings();
    shop = await openStrictShop();
    mediator = await openMediatorPage(shop);
    ({ browser, page, said } = await openPage({ ignore: (url) => [`${shop.api}/`, `${mediator.url}/v1/`].some((address) => url.startsWith(address)) })); // a refusal is told by the browser too
    await page.evaluateOnNewDocument(explore + watch);
    shop.serves.meddle = async (request, response) => {
      const schema = schemaOf(request.method, new URL(request.url).pathname, response.status);
      if (!schema) return response;
      const reply = fillStrings(await response.json(), schema, next, (field, text) => {
        fields.add(`${new URL(request.url).pathname.split('/')[2]!} ${field}`);
        placed.add(text);
        placements++;
      }, kept);
      return new Response(JSON.stringify(reply), { status: response.status, headers: response.headers });
    };
  });
  after(async () => {
    await browser.close();
    await mediator.close();
    await shop.close();
  });

  const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

  async function survives(elements: string, steps: number): Promise<void> {
    shop.serves.page = { body: elements.replaceAll(/<redress-[\w-]+/g, '$& data-tested'), report: shop.policy().replace('img-src', 'img-src https:') };
    await page.goto(shop.shop);
    await page.waitForFunction(`[...document.querySelectorAll('[data-tested]')].every((each) => each.shadowRoot)`);
    // what has not come yet cannot be looked at, and a busy machine takes its time
    await page.evaluate(`Promise.race([Promise.all([...document.querySelectorAll('[data-tested]')].map((each) => each.ready)), new Promise((done) => setTimeout(done, 20_000))])`);
    await explored(steps);
  }

  /** Presses everything on the page, and looks all the while. */
  async function explored(steps: number): Promise<void> {
    const texts = Array.from({ length: 40 }, next);
    const { hits, odd, words } = await page.evaluate(`explore(${JSON.stringify(texts)}, ${String(steps)}, looked).then(() => ({ hits, odd: [...odd], words }))`) as { hits: string[]; odd: string[]; words: string };
    bad.push(...hits, ...odd);
    for (const text of placed) if (!shown.has(text) && words.includes(text)) shown.add(text);
  }

  /** The mediator's page at this claim, or at the list. Its claim and files are asked for by name: those stay, or there would be nothing to see. */
  async function survivesAtMediator(claim: string, steps: number): Promise<void> {
    kept = [claim, evidence];
    await page.goto('about:blank');
    await page.goto(`${mediator.url}/#/mediator/${encodeURIComponent(claim)}`);
    await page.waitForSelector(claim ? '.mediator .columns, .mediator [role=alert]' : '.mediator .links, .mediator [role=alert]');
    await explored(steps);
    kept = [];
  }

  const help = async (order: string): Promise<string> => {
    const token = await shop.token(order);
    return topics.map((topic) => `<redress-order-help order="${order}" token="${token}" topic="${topic}"></redress-order-help>`).join('') + `<redress-claim-form order="${order}" token="${token}"></redress-claim-form>`;
  };

  /** A claim under review with a photo, and one whose refund is due: what the mediator has a form for. */
  async function stagesMediation(): Promise<void> {
    const asBuyer = async (order: string, method: string, path: string, headers: Record<string, string>, body: BodyInit): Promise<void> => {
      const response = await fetch(`${shop.api}/v1/orders/${order}${path}`, { method, headers: { ...headers, Authorization: `Bearer ${await shop.token(order)}`, 'Idempotency-Key': crypto.randomUUID() }, body });
      assert.ok(response.ok, `${path}: ${String(response.status)}`);
    };
    await asBuyer('R-1004', 'PUT', `/files/${evidence}`, { 'Content-Type': 'image/jpeg', 'Content-Disposition': 'attachment; filename="auszug.jpg"' }, new Blob([new Uint8Array(photoWithPlace())]));
    await shop.merchant('POST', '/claims/seed-R-1004-claim/represent', { text: 'Wir haben so viel abgebucht wie bestellt.' });
    await asBuyer('R-1005', 'POST', '/claims/seed-R-1005-claim/accept-offer', { 'Content-Type': 'application/json' }, '{}');
  }

  it('is only shown', { timeout: 1_200_000 }, async () => {
    const started = Date.now();
    await stagesMediation();
    for (let round = 0, left = true; left; round++) {
      await survivesAtMediator('', 4);
      for (const claim of ['seed-R-1004-claim', 'seed-R-1005-claim', '"><img src=x onerror=hit()>']) await survivesAtMediator(claim, 16);
      for (const order of ['R-1002', 'R-1004', 'R-1005', 'ND-open', 'RR-open', 'RM-early']) await survives(await help(order), 12);
      const desk = await shop.deskToken();
      await survives(['claims', 'orders', 'withdrawals', 'performance'].map((area) => `<redress-merchant-desk token="${desk}" area="${area}"></redress-merchant-desk>`).join('')
        + ['R-1004', 'R-1005', 'RR-open', 'RM-open'].map((order) => `<redress-merchant-desk token="${desk}" order="${order}"></redress-merchant-desk>`).join(''), 14);
      await survives(Array.from({ length: 20 }, () => `<redress-pay-button text="${attribute(next())}" label="${attribute(next())}" currency="${attribute(next())}" cart-id="${attribute(next())}" amount="4990" method="${attribute(next())}" look="${attribute(next())}" locale="${attribute(next())}"></redress-pay-button>`).join('')
        + Array.from({ length: 5 }, () => `<redress-pay-button text="${attribute(next())}" currency="EUR" cart-id="c_1" amount="4990"></redress-pay-button><redress-withdrawal mode="form" locale="${attribute(next())}"></redress-withdrawal><redress-order-help order="${attribute(next())}" token="${attribute(next())}" topic="${attribute(next())}"></redress-order-help><redress-claim-form order="${attribute(next())}" token="x" ground="${attribute(next())}" claim="${attribute(next())}"></redress-claim-form>`).join('')
        + '<redress-withdrawal mode="form"></redress-withdrawal>', 6);
      left = round + 1 < rounds || (process.env.HOSTILE_ROUNDS === 'all' && used.size < hostile.strings.length);
    }
    console.log(`    P11: ${String(used.size)} hostile strings (${hostile.from}), ${String(placements)} times in ${String(fields.size)} fields of replies, ${String(shown.size)} seen on screen; ${String(bad.length)} executions, violations or strange elements; ${String((Date.now() - started) / 1000)} s`);
    assert.deepEqual([...new Set(bad)].slice(0, 10), []);
    assert.ok(used.size > 1000 && fields.size > 60 && shown.size > 100, `too little was tried: ${String([used.size, fields.size, shown.size])}`);
    assert.deepEqual(said.filter((line) => !/^<redress-|^Redress |Failed to load resource/.test(line)).slice(0, 5), []);
  });
});
