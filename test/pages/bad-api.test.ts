/**
 * A hostile or broken API is harmless (P13): made-up bad replies and the parser corpus through the real client, and a part of them through the real elements
 * in a browser. BAD_REPLIES=n and BAD_PAGES=n say how many, BAD_SEED makes the same ones again, CORPORA names the public corpora.
 */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { ClaimsApiError, httpClaimsApi, httpMerchantApi } from '../../src/entries/client.ts';
import { badLinks, badReply, badStream, responseOf } from '../support/bad-replies.ts';
import { explore } from '../support/explore.ts';
import { openPage } from '../support/open-page.ts';
import { openStrictShop } from '../support/strict-shop.ts';
import type { StrictShop } from '../support/strict-shop.ts';

const replies = Number(process.env.BAD_REPLIES ?? 2000);
const pages = Number(process.env.BAD_PAGES ?? 10);
const seed = Number(process.env.BAD_SEED ?? Date.now() % 2 ** 31);
const outcomes = ['refused', 'unavailable', 'unintelligible', 'cancelled'];

describe('a hostile or broken API', () => {
  let shop: StrictShop;
  const uncaught: unknown[] = [];
  const note = (error: unknown): void => { uncaught.push(error); };

  before(async () => {
    shop = await openStrictShop();
    process.on('unhandledRejection', note);
  });
  after(async () => {
    process.off('unhandledRejection', note);
    await shop.close();
  });

  /** What a client of ours makes of a reply, through every kind of call. */
  async function told(reply: () => Response): Promise<{ links: string[]; strange: unknown[] }> {
    const options = { api: 'https://claims.example/v1', merchant: 'pk_1', token: async () => 't', fetch: (async () => reply()) as typeof fetch, timeout: 300 };
    const buyer = httpClaimsApi(options);
    const merchant = httpMerchantApi(options);
    const strange: unknown[] = [];
    const links: string[] = [];
    const take = async (call: () => Promise<unknown>): Promise<void> => {
      try {
        const text = JSON.stringify(await call()) as string | undefined;
        links.push(...[...(text ?? '').matchAll(/"(?:link|terms|privacy|imprint|complaints|guaranteeNotice|label)":"([^"]*:[^"]*)"/g)].map(([, link]) => link!));
      } catch (error) {
        if (!(error instanceof ClaimsApiError) || !outcomes.includes(error.outcome) || (error.retryAfter !== undefined && !(error.retryAfter >= 0))) strange.push(error);
      }
    };
    await Promise.all([() => buyer.readCase('R-1'), () => buyer.readMerchant(), () => buyer.sendMessage('R-1', { id: 'message-1', text: 'Hallo' }), () => buyer.readCheckout('checkout-1'), () => merchant.listClaims({}), () => merchant.readPerformance()].map(take));
    return { links, strange };
  }
  const prototypes = (): string => [Object, Array, String, Function, Promise, Error].map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join()).join('|') + String(({} as Record<string, unknown>)['polluted']);
  const goodOnes = async (): Promise<string[]> => Promise.all([['/v1/orders/R-1004', await shop.token('R-1004')], ['/v1/orders/RM-open', await shop.token('RM-open')], ['/v1/merchants/pk_demo_bergwerk', ''], ['/v1/merchant/claims', await shop.deskToken()], ['/v1/merchant/performance', await shop.deskToken()]]
    .map(async ([path, token]) => (await fetch(shop.api + path!, { headers: token ? { Authorization: `Bearer ${token}` } : {} })).text()));
  const allowed = /^(https:\/\/|mailto:|tel:)/;

  it('leaves the client with an answer it can read or one of the four outcomes', { timeout: 1_200_000 }, async () => {
    const started = Date.now();
    const before = prototypes();
    const goods = await goodOnes();
    let bad = 0;
    for (const [index, good] of goods.entries())
      for (const reply of fc.sample(badReply(good), { numRuns: Math.ceil(replies / goods.length), seed: seed + index })) {
        const { strange, links } = await told(() => responseOf(reply));
        if (strange.length || links.some((link) => /^[a-z+.-]+:/i.test(link) && /^(javascript|data|vbscript|http|blob|file):/i.test(link))) {
          if (bad++ < 3) console.log(`    ${JSON.stringify(reply).slice(0, 500)}`, strange, links.filter((link) => !allowed.test(link)));
        }
      }
    console.log(`    P13: ${String(Math.ceil(replies / goods.length) * goods.length)} bad replies (seed ${String(seed)}) through six calls each: ${String(bad)} told wrongly, ${String(uncaught.length)} uncaught, prototypes ${prototypes() === before ? 'unchanged' : 'CHANGED'}; ${String((Date.now() - started) / 1000)} s`);
    assert.deepEqual([bad, uncaught, prototypes()], [0, [], before]);
  });

  it('lets through no link but https, mailto and tel', async () => {
    for (const good of await goodOnes()) {
      const known = good.match(/"(?:https:\/\/|mailto:|tel:)[^"]*"/g) ?? [];
      const reply = (body: string) => told(() => new Response(body, { headers: { 'Content-Type': 'application/json' } }));
      assert.ok(!known.length || (await reply(good)).links.length, `links are seen when they are good: ${good.slice(0, 200)}`);
      for (const link of badLinks) for (const one of new Set(known)) {
        const { links, strange } = await reply(good.replace(one, JSON.stringify(link)));
        assert.deepEqual([links.filter((each) => each === link || each.startsWith(link.slice(0, 8))), strange], [[], []], `${one} -> ${link}`);
      }
    }
  });

  it('says nothing in a stream of news but whole versions, and ends it in one of the four outcomes', { timeout: 600_000 }, async () => {
    const before = prototypes();
    let [bad, versions] = [0, 0];
    for (const reply of fc.sample(badStream, { numRuns: replies, seed })) {
      const heard: number[] = [];
      const api = httpClaimsApi({ api: 'https://claims.example/v1', merchant: 'pk_1', token: async () => 't', fetch: (async () => responseOf(reply)), timeout: 300 });
      const failure: unknown = await api.watchCase!('R-1', (version) => { heard.push(version); }).catch((error: unknown) => error);
      versions += heard.length;
      const right = heard.every((version) => Number.isSafeInteger(version)) && (failure === undefined || (failure instanceof ClaimsApiError && outcomes.includes(failure.outcome)));
      if (!right && bad++ < 3) console.log(`    ${JSON.stringify(reply).slice(0, 500)}`, heard, failure);
    }
    console.log(`    P13: ${String(replies)} bad streams of news (seed ${String(seed)}), ${String(versions)} versions heard: ${String(bad)} told wrongly, ${String(uncaught.length)} uncaught`);
    assert.ok(versions > replies / 4, 'good lines get through');
    assert.deepEqual([bad, uncaught, prototypes()], [0, [], before]);
  });

  it('has no hold on the client by any file of the parser corpus', async () => {
    const folder = `${process.env.CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url))}/json`;
    const files = await readdir(folder).catch(() => []);
    const before = prototypes();
    for (const file of files) {
      const bytes = new Uint8Array(await readFile(`${folder}/${file}`));
      for (const status of [200, 409]) assert.deepEqual((await told(() => new Response(bytes, { status, headers: { 'Content-Type': 'application/json' } }))).strange, [], file);
    }
    console.log(files.length ? `    P13: ${String(files.length)} files of the parser corpus: ${String(uncaught.length)} uncaught` : '    P13: ran WITHOUT the parser corpus (CORPORA names its folder)');
    assert.deepEqual([uncaught, prototypes()], [[], before]);
  });

  describe('in a page', () => {
    let browser: Browser;
    let page: Page;
    const errors: string[] = [];
    before(async () => {
      ({ browser, page } = await openPage());
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.evaluateOnNewDocument(`${explore} globalThis.keys = () => [Object, Array, String, Function, Promise, Element].map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join()).join('|') + ({}).polluted; globalThis.before = keys();`);
    });
    after(() => browser.close());

    it('no element breaks, goes blank or links where it must not', { timeout: 1_200_000 }, async () => {
      const token = await shop.token('R-1004');
      const desk = await shop.deskToken();
      const wrong: string[] = [];
      for (const [nth, reply] of fc.sample(badReply('{}'), { numRuns: pages, seed }).entries()) {
        let count = 0;
        // half of the pages get one kind of bad reply throughout, half get theirs made from each good one
        shop.serves.meddle = async (request, response) => {
          if (request.method === 'OPTIONS') return response;
          const text = await response.text();
          const made = nth % 2 || !text.startsWith('{') ? reply : fc.sample(badReply(text), { numRuns: 1, seed: seed + nth * 1000 + count++ })[0]!;
          const answer = responseOf(made);
          answer.headers.set('Access-Control-Allow-Origin', '*');
          answer.headers.set('Access-Control-Expose-Headers', '*');
          return answer;
        };
        shop.serves.page = { body: `<redress-pay-button cart-id="c_1" amount="4990" currency="EUR"></redress-pay-button><redress-order-help order="R-1004" token="${token}"></redress-order-help><redress-order-help order="R-1004" token="${token}" topic="refund"></redress-order-help><redress-claim-form order="R-1004" token="${token}"></redress-claim-form><redress-withdrawal mode="form" order="R-1004" token="${token}"></redress-withdrawal><redress-merchant-desk token="${desk}"></redress-merchant-desk><redress-merchant-desk token="${desk}" order="R-1004"></redress-merchant-desk>` };
        await page.goto(shop.shop);
        await page.waitForFunction(`[...document.querySelectorAll('body > *')].every((each) => each.shadowRoot)`);
        const found = await page.evaluate(`Promise.all([...document.querySelectorAll('body > *')].map((each) => Promise.race([each.ready, new Promise((resolve) => { setTimeout(resolve, 800); })]))).then(() => explore(['Hallo Welt'], 5, () => {})).then(() => [
          ...[...document.querySelectorAll('body > *')].filter((each) => ![...everything(each.shadowRoot)].some((inner) => inner.checkVisibility() && inner.innerText?.trim())).map((each) => 'blank ' + each.outerHTML.slice(0, 60)),
          ...[...everything(document.body)].filter((each) => each.matches('a[href]') && !/^(https:|mailto:|tel:|#)/.test(each.getAttribute('href'))).map((each) => 'link ' + each.outerHTML.slice(0, 100)),
          ...(keys() === before ? [] : ['prototypes']),
        ])`).catch((error: unknown) => [`left the page: ${String(error).slice(0, 100)}`]) as string[];
        wrong.push(...found.map((each) => `${String(nth)}: ${each}`));
      }
      shop.serves.meddle = (_request, response) => response;
      console.log(`    P13: ${String(pages)} pages of bad replies (seed ${String(seed)}), seven elements each: ${String(errors.length)} uncaught, ${String(wrong.length)} blank, changed or wrongly linked`);
      assert.deepEqual([errors, wrong], [[], []]);
    });
  });
});
