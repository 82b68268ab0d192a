/**
 * The bytes that were audited are the bytes that run (P23): one byte flipped in any file of the script tag, and that file never reaches the engine,
 * by whatever way it is fetched; people are told calmly. Two builds are alike. ORDERS says in how many orders the ways are gone for each file.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { openPage } from '../support/open-page.ts';
import { presses, sees } from '../support/person.ts';
import { openStrictShop } from '../support/strict-shop.ts';
import type { StrictShop } from '../support/strict-shop.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const orders = Number(process.env.ORDERS ?? 1);
interface Way { from: string; files: string[] }
interface Redress { ready: Promise<{ i(...files: string[]): Promise<unknown> }> }

describe('the files of the script tag', () => {
  let shop: StrictShop;
  let browser: Browser;
  let page: Page;
  let said: string[];
  let engine: CDPSession;
  let files: string[];
  /** What each file brings along: by `import … from` the first one, by name the others. */
  const brings = new Map<string, string[]>();
  /** Every place in the built files that fetches something, with the hashes it names. */
  const ways: Way[] = [];
  /** What the engine was given, what was asked for. */
  const parsed = new Set<string>();
  let asked: string[] = [];

  before(async () => {
    shop = await openStrictShop();
    ({ browser, page, said } = await openPage());
    await page.setCacheEnabled(false);
    engine = await page.createCDPSession();
    await engine.send('Debugger.enable');
    for (const event of ['Debugger.scriptParsed', 'Debugger.scriptFailedToParse'] as const) engine.on(event, ({ url }) => parsed.add(url));
    page.on('request', (request) => asked.push(request.url()));
    files = Object.keys(shop.integrity).filter((file) => file.endsWith('.js'));
    for (const from of files) {
      const code = await readFile(shop.dist + from, 'utf8');
      brings.set(from, [...code.matchAll(/(?:from|import)\s*"(\.[^"]+)"|\[[`"]([\w.-]+-[\w-]{7})[`"]\]/g)].map(([, path, name]) => (name ? `chunks/${name}.js` : join(dirname(from), path!))));
      for (const [call] of code.matchAll(/(?:`[\w.-]+-[\w-]{7}[A-Za-z0-9+/]{43}`,?)+/g)) ways.push({ from, files: [...call.matchAll(/`([^`]+)`/g)].map(([, file]) => file!) });
    }
  });
  after(async () => {
    await browser.close();
    await shop.close();
  });

  const nameOf = (file: string): string => `chunks/${file.slice(0, -43)}.js`;
  const all = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const each of brings.get(file)!) all(each, seen);
    return seen;
  };

  /** Opens the shop's page and goes every way whose own file has run, in some order, as often as new ones open. Says which were refused. */
  async function goEveryWay(order: number): Promise<{ refused: Way[]; gone: number }> {
    parsed.clear();
    asked = [];
    await page.goto(shop.shop);
    // the page's load event waits for the tag
    const ready = await page.evaluate('window.Redress ? Redress.ready.then(() => true, () => false) : false');
    if (!ready) return { refused: [], gone: 0 };
    const ran = new Set(['redress.js', ...all('redress.esm.js')]);
    let left = [...ways].sort((a, b) => shuffled(order, a) - shuffled(order, b));
    const refused: Way[] = [];
    for (let before = -1; before !== left.length;) {
      before = left.length;
      for (const way of left.filter(({ from }) => ran.has(from))) {
        left = left.filter((each) => each !== way);
        const well = await page.evaluate((wanted) => (window as unknown as { Redress: Redress }).Redress.ready.then(({ i }) => i(...wanted)).then(() => true, () => false), way.files);
        if (well) for (const file of all(nameOf(way.files.at(-1)!))) ran.add(file);
        else refused.push(way);
      }
    }
    await engine.send('Runtime.evaluate', { expression: '1' }); // behind this nothing it was given is untold
    return { refused, gone: ways.length - left.length };
  }
  const shuffled = (order: number, { files: [first] }: Way): number => [...Buffer.from(first!)].reduce((sum, sign, at) => (sum * 31 + sign * (order + 1) * (at + 7)) % 9973, order);

  it('stand in integrity.json, each with its hash, and are fetched with a hash wherever one is fetched', async () => {
    const there = (await readdir(shop.dist, { recursive: true })).filter((file) => /\.(js|map)$/.test(file)).sort();
    assert.deepEqual(Object.keys(shop.integrity), there);
    for (const file of there) assert.equal(shop.integrity[file], shop.sha384(await readFile(shop.dist + file)), file);
    for (const file of files) {
      const code = await readFile(shop.dist + file, 'utf8');
      // one import() in the loader and one in the module, each of what a link has checked before
      assert.equal([...code.matchAll(/\bimport\(/g)].length, file.startsWith('chunks/') ? 0 : 1, file);
    }
    const reached = new Set(ways.flatMap((way) => way.files.map(nameOf)));
    assert.deepEqual(files.filter((file) => file.startsWith('chunks/') && !reached.has(file)), []);
  });

  it('all run as they were built, each fetched once', async () => {
    const { refused, gone } = await goEveryWay(0);
    assert.deepEqual([refused, gone], [[], ways.length]);
    assert.deepEqual(files.filter((file) => !parsed.has(`${shop.cdn}/${file}`)), []);
    const ours = asked.filter((url) => url.startsWith(shop.cdn));
    assert.equal(ours.length, new Set(ours).size);
  });

  it('do not run with one byte flipped, whichever it is', { timeout: 600_000 }, async () => {
    let ran = 0;
    for (const flipped of files) for (let order = 0; order < orders; order++) {
      shop.serves.tamper = (file, bytes) => {
        const other = Buffer.from(bytes);
        if (file === flipped) other[Math.floor(other.length / 2)]! ^= 1;
        return other;
      };
      const { refused } = await goEveryWay(order);
      if (parsed.has(`${shop.cdn}/${flipped}`)) { ran++; console.log(`    ${flipped} ran`); }
      assert.deepEqual(refused.filter((way) => !way.files.some((file) => all(nameOf(file)).has(flipped))), [], `${flipped}: something else was refused`);
      assert.ok(!flipped.startsWith('chunks/') || refused.length, `${flipped} was never asked for`);
    }
    shop.serves.tamper = (_file, bytes) => bytes;
    console.log(`    P23: ${String(files.length)} files, ${String(ways.length)} ways to them, one byte flipped in each file: ${String(ran)} ran`);
    assert.equal(ran, 0);
  });

  for (const [name, element, act, words] of [
    ['payer', '<redress-pay-button cart-id="c_1" amount="4990" currency="EUR"></redress-pay-button>', 'Zur Kasse', 'Gerade nicht erreichbar. Es wurde nichts abgebucht.'],
    ['payer', '<redress-pay-button cart-id="c_1" amount="4990" currency="EUR" locale="ar"></redress-pay-button>', 'إلى الدفع', 'يتعذّر الوصول الآن. لم يُخصم أي مبلغ.'],
    ['declaration-form', '<redress-withdrawal locale="pl"></redress-withdrawal>', 'odstąp od umowy tutaj', 'wystarczy e-mail do sklepu'],
    ['http', '<redress-order-help order="R-1001" token="t"></redress-order-help>', '', 'Noch einmal versuchen'],
    ['de', '<redress-order-help order="R-1001" token="t"></redress-order-help>', '', 'Try again'],
    ['declaration-form', '<redress-withdrawal></redress-withdrawal>', 'Vertrag widerrufen', 'Noch einmal'],
  ] as const) it(`are missed calmly: ${name}, ${words}`, async () => {
    shop.serves.tamper = (file, bytes) => (file.startsWith(`chunks/${name}-`) ? Buffer.concat([bytes, Buffer.from('\n;globalThis.ran = true')]) : bytes);
    shop.serves.page = { body: element };
    await page.goto(shop.shop);
    if (act) await presses(page, act);
    await sees(page, words);
    assert.equal(await page.evaluate('globalThis.ran'), undefined);
    assert.deepEqual(said.filter((line) => /uncaught|unhandled/i.test(line)), []);
    shop.serves.tamper = (_file, bytes) => bytes;
  });

  it('come when they are asked for again, after they did not come', async () => {
    let broken = true;
    shop.serves.tamper = (file, bytes) => (broken && file.startsWith('chunks/payer-') ? bytes.subarray(1) : bytes);
    shop.serves.page = { body: '<redress-pay-button cart-id="c_1" currency="EUR"></redress-pay-button>' };
    await page.goto(shop.shop);
    for (let tries = 0; tries < 2; tries++) {
      await presses(page, 'Zur Kasse');
      await sees(page, 'Gerade nicht erreichbar. Es wurde nichts abgebucht.');
    }
    broken = false;
    await presses(page, 'Zur Kasse');
    await page.waitForFunction(() => !document.querySelector('redress-pay-button')!.shadowRoot!.textContent.includes('nicht erreichbar'));
    shop.serves.tamper = (_file, bytes) => bytes;
  });

  it('come when they are asked for again, after what they import did not come', async () => {
    // what the help panel cannot do without, and nobody has fetched before
    const [needed] = [...brings.get(files.find((file) => file.startsWith('chunks/order-help-'))!)!].filter((file) => file.startsWith('chunks/panel'));
    let broken = true;
    shop.serves.tamper = (file, bytes) => (broken && file === needed ? bytes.subarray(1) : bytes);
    shop.serves.page = { body: `<redress-order-help order="R-1001" token="${await shop.token('R-1001')}"></redress-order-help>` };
    asked = [];
    await page.goto(shop.shop);
    for (let times = 1; times < 3; times++) {
      // it is looked for anew when something on the page changes
      await page.evaluate(() => { document.body.append(document.createElement('p')); });
      for (let waits = 0; waits < 100 && asked.filter((url) => url.includes(needed!)).length < times; waits++) await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    assert.equal(await page.evaluate(() => !!customElements.get('redress-order-help')), false);
    broken = false;
    // a change while it is still being looked for asks for nothing
    const changes = setInterval(() => { void page.evaluate(() => { document.body.append(document.createElement('p')); }); }, 200);
    await sees(page, 'Hilfe zu Ihrer Bestellung').finally(() => { clearInterval(changes); });
    shop.serves.tamper = (_file, bytes) => bytes;
  });

  it('leave the shop\'s own words where an element did not come, and tell the developer why', async () => {
    said.length = 0;
    shop.serves.tamper = (file, bytes) => (file.startsWith('chunks/order-help-') ? Buffer.concat([bytes, Buffer.from(' ')]) : bytes);
    shop.serves.page = { body: '<redress-order-help order="R-1001" token="t">Schreiben Sie uns: hilfe@bergwerk.example</redress-order-help>' };
    await page.goto(shop.shop);
    await page.waitForFunction(() => (window as unknown as { Redress?: Redress }).Redress?.ready);
    await sees(page, 'Schreiben Sie uns');
    for (let tries = 0; tries < 50 && !said.some((line) => line.includes('chunk_unavailable')); tries++) await new Promise((resolve) => { setTimeout(resolve, 50); });
    assert.ok(said.some((line) => line.includes('<redress-order-help> chunk_unavailable')), said.join('\n'));
    shop.serves.tamper = (_file, bytes) => bytes;
  });

  it('are the same in two builds', async () => {
    const again = join(root, 'dist/cdn-again');
    const vite = (mode: string) => promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--outDir', 'dist/cdn-again'], { cwd: root });
    try {
      await vite('cdn');
      await vite('loader');
      const there = (await readdir(shop.dist, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(shop.dist.length));
      const other = (await readdir(again, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(again.length + 1));
      assert.deepEqual(other.sort(), there.sort());
      const differ = [];
      for (const file of there) if (!(await readFile(join(shop.dist, file))).equals(await readFile(join(again, file)))) differ.push(file);
      console.log(`    P23: two builds, ${String(there.length)} files: ${String(differ.length)} differ`);
      assert.deepEqual(differ, []);
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  });
});
