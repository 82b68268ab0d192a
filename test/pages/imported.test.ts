/**
 * Orders as real shops export them, through the whole job: `redress import` records them, the help panel shows them, and claims are filed on
 * them in euros, pounds and yen, by the built files in a real browser, over HTTP, on an embedded database.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { demoKeys, demoMerchant } from '../../mocks/merchant.ts';
import { importers } from '../../src/backend/import/index.ts';
import { Case } from '../../src/contract/index.ts';
import type { Order } from '../../src/contract/index.ts';
import { startDemo } from '../support/demo-process.ts';
import type { DemoProcess } from '../support/demo-process.ts';
import { openPage } from '../support/open-page.ts';
import { chooses, picks, presses, sees, types } from '../support/person.ts';
import { photoWithPlace } from '../support/photo.ts';

type ShopSystem = keyof typeof importers;
const systems = Object.keys(importers) as ShopSystem[];
const redress = fileURLToPath(new URL('../../dist/node/redress.js', import.meta.url));
const fixtures = new URL('../fixtures/orders/', import.meta.url);

/** The fixtures stand around 21 November 2026. Moved to today, so that they are as old on any day these tests run. */
const shift = Math.floor(Date.now() / 86_400_000) - Math.floor(Date.parse('2026-11-21') / 86_400_000);
const nearToday = (json: string): string => json
  .replace(/\b2026-\d\d-\d\d\b/g, (day) => new Date(Date.parse(day) + shift * 86_400_000).toISOString().slice(0, 10))
  .replace(/("date_shipped": "?)(\d{10})/g, (_, name: string, seconds: string) => name + String(Number(seconds) + shift * 86_400));

describe('orders imported from other shops', () => {
  let folder: string;
  let server: DemoProcess;
  let browser: Browser;
  let page: Page;
  const orders: Order[] = [];
  let said: string[];
  const files: Record<ShopSystem, string[]> = { shopify: [], woocommerce: [], shopware: [] };
  const run = (...args: string[]) => spawnSync(process.execPath, [redress, ...args, '--data', join(folder, 'data')], { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' } });
  const open = async (number: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${server.url}/#/order/${encodeURIComponent(number)}`);
  };
  const caseOf = async (number: string): Promise<Case> => Case.parse(await (await fetch(`${server.url}/v1/merchant/orders/${encodeURIComponent(number)}`, { headers: { Authorization: `Bearer ${demoKeys.secretKey}` } })).json());
  const advance = (hours: number): Promise<Response> => fetch(`${server.url}/v1/sandbox/clock`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ advance: hours * 3600 }),
  });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-imported-'));
    for (const system of systems) {
      await mkdir(join(folder, system));
      for (const name of await readdir(new URL(`${system}/`, fixtures))) {
        const json = nearToday(await readFile(new URL(`${system}/${name}`, fixtures), 'utf8'));
        const path = join(folder, system, name);
        await writeFile(path, json);
        files[system].push(path);
        orders.push(...importers[system](JSON.parse(json), { timeZone: demoMerchant.timeZone, deliveryDays: 7 }));
      }
    }
    await writeFile(join(folder, 'profile.json'), JSON.stringify(demoMerchant));
    await writeFile(join(folder, 'damage.jpg'), photoWithPlace());
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('are recorded by the command line, and once only', () => {
    const added = run('merchant', 'add', '--file', join(folder, 'profile.json'));
    assert.equal(added.status, 0, added.stderr);
    for (const system of systems) {
      const first = run('import', '--from', system, '--merchant', demoMerchant.id, ...files[system]);
      assert.match(first.stdout, new RegExp(`${files[system].length} recorded, 0 unchanged, 0 refused`), first.stderr);
    }
    const again = run('import', '--from', 'shopify', '--merchant', demoMerchant.id, ...files.shopify);
    assert.match(again.stdout, new RegExp(`0 recorded, ${files.shopify.length} unchanged, 0 refused`), again.stderr);
  });

  it('are refused with the order, the place and the remedy when the file is another shop\'s', () => {
    const mixed = run('import', '--from', 'shopware', '--merchant', demoMerchant.id, files.shopify[0]!);
    assert.equal(mixed.status, 1);
    assert.match(mixed.stderr, /Order 1 is not a Shopware order: "\w+" is missing/);
  });

  it('are shown in the help panel, each with its items and what was paid', async () => {
    server = await startDemo(join(folder, 'data'));
    // a picture on a shop that does not exist cannot be loaded, which is none of the widget's errors
    ({ browser, page, said } = await openPage({ ignore: (url) => url.startsWith('https://shop.example/') }));
    for (const order of orders) {
      await open(order.number);
      await sees(page, order.number);
      for (const { title } of order.lines) await sees(page, title);
      const digits = order.currency === 'JPY' ? 0 : 2;
      await sees(page, new Intl.NumberFormat('de', { style: 'currency', currency: order.currency }).format(order.total / 10 ** digits).replace(/\s/g, ' '));
    }
    assert.deepEqual(said, []);
  });

  it('let a buyer claim in pounds what is missing of a partial shipment', async () => {
    await open('#1057');
    await presses(page, 'Wo ist mein Paket?');
    await types(page, 'Ihre Nachricht', 'Where are the boards?');
    await presses(page, 'Nachricht senden');
    await sees(page, 'Where are the boards?');
    await advance(24 * 12);
    await page.reload();
    await presses(page, 'Wo ist mein Paket?');
    await presses(page, 'Käuferschutz beantragen');
    await sees(page, 'Oak Board');
    await presses(page, 'Weiter');
    await sees(page, 'Was Sie schon');
    await presses(page, 'Weiter');
    await types(page, 'In Ihren Worten', 'The boards never came.');
    await chooses(page, 'Die Lieferadresse stimmt');
    await presses(page, 'Weiter');
    await chooses(page, 'Geld zurück');
    await presses(page, 'Weiter');
    await presses(page, 'Antrag senden');
    await sees(page, /K-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const { claims } = await caseOf('#1057');
    assert.equal(claims[0]?.amount.currency, 'GBP');
    assert.ok(claims[0].amount.amount <= 10920 && claims[0].amount.amount > 0, String(claims[0].amount.amount));
  });

  for (const [number, system, currency, most] of [['10451', 'Shopware', 'JPY', 5501], ['#1042', 'Shopify', 'EUR', 11515], ['7220', 'WooCommerce', 'GBP', 10220]] as const)
    it(`let a buyer claim for broken goods from ${system} in ${currency}`, async () => {
      await open(number);
      await presses(page, 'Beschädigt, defekt oder anders als beschrieben');
      await types(page, 'Ihre Nachricht', 'Es kam zerbrochen an.');
      await presses(page, 'Nachricht senden');
      await sees(page, 'Es kam zerbrochen an.');
      await advance(24 * 9);
      await page.reload();
      await presses(page, 'Beschädigt, defekt oder anders als beschrieben');
      await presses(page, 'Käuferschutz beantragen');
      await chooses(page, 'Beschädigt angekommen');
      await presses(page, 'Weiter');
      const { order } = await caseOf(number);
      await chooses(page, order.lines[0]!.title);
      await presses(page, 'Weiter');
      await sees(page, 'Was Sie schon');
      await presses(page, 'Weiter');
      await types(page, 'In Ihren Worten', 'Zerbrochen.');
      await picks(page, join(folder, 'damage.jpg'));
      await sees(page, 'hochgeladen');
      await presses(page, 'Weiter');
      await chooses(page, 'Geld zurück');
      await presses(page, 'Weiter');
      await presses(page, 'Antrag senden');
      await sees(page, /K-[0-9A-Z]{4}-[0-9A-Z]{4}/);
      const { claims } = await caseOf(number);
      assert.deepEqual([claims[0]?.ground, claims[0]?.amount.currency, claims[0]?.lines[0]?.line], ['not_as_described', currency, order.lines[0]!.id]);
      assert.ok(claims[0]!.amount.amount > 0 && claims[0]!.amount.amount <= most);
    });
});
