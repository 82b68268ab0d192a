/**
 * The main job in a real browser, with the built files, over HTTP, on an embedded database: buy, come back, ask for help, write to the
 * merchant, wait, file a claim with a photo, see the receipt; restart the server; the merchant answers; the buyer sees it.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { demoKeys } from '../../mocks/merchant.ts';
import { Case } from '../../src/contract/index.ts';
import { startDemo } from '../support/demo-process.ts';
import type { DemoProcess } from '../support/demo-process.ts';
import { openPage } from '../support/open-page.ts';
import { chooses, picks, presses, sees, types } from '../support/person.ts';
import { photoWithPlace } from '../support/photo.ts';

describe('a buyer whose stove arrived broken', () => {
  let folder: string;
  let server: DemoProcess;
  let browser: Browser;
  let page: Page;
  let order: string;
  let claim: string;
  let said: string[];

  /** The merchant's server, with its secret key. */
  async function merchant<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${server.url}/v1/merchant${path}`, {
      method, headers: { Authorization: `Bearer ${demoKeys.secretKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const reply = (await response.json()) as T;
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${JSON.stringify(reply)}`);
    return reply;
  }
  const caseFile = async (): Promise<Case> => Case.parse(await merchant('GET', `/orders/${order}`));
  const advance = (hours: number): Promise<Response> => fetch(`${server.url}/v1/sandbox/clock`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ advance: hours * 3600 }),
  });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-journey-'));
    server = await startDemo(join(folder, 'data'));
    // while the server is stopped the browser itself says that the watched case is out of reach
    ({ browser, page, said } = await openPage({ ignore: (url) => url.endsWith('/events') }));
    await page.setViewport({ width: 390, height: 844 });
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('buys it and comes back to a paid order', async () => {
    await page.goto(`${server.url}/`);
    await sees(page, 'Gaskocher „Flämmchen“');
    await page.locator('.products li:nth-child(2) button').click();
    await presses(page, 'Zahlungspflichtig bestellen');
    await sees(page, 'Bitte stimmen Sie zuerst den AGB zu.');
    await chooses(page, 'Ich habe die AGB');
    await presses(page, 'Zahlungspflichtig bestellen');
    await sees(page, 'Testzahlung');
    await presses(page, 'Jetzt bezahlen');
    await sees(page, 'Danke für Ihre Bestellung!');
    await sees(page, 'Hilfe zu Ihrer Bestellung');
    order = decodeURIComponent(/#\/order\/(.+)$/.exec(page.url())![1]!);
    const { order: bought } = await caseFile();
    assert.deepEqual([bought.total, bought.charge.captured, bought.lines[0]?.title], [4980, 4980, 'Gaskocher „Flämmchen“']);
  });

  it('is told before typing that the merchant has to be asked first, and writes to it from the order', async () => {
    const { order: bought, now } = await caseFile();
    await merchant('PUT', `/orders/${order}`, { ...bought, shipments: [{ id: 'P1', lines: [{ line: '1', quantity: 1 }], carrier: 'DHL', shippedAt: now, deliveredAt: now, scans: [{ at: now, status: 'delivered', place: 'München' }] }] });
    await page.reload();
    await sees(page, 'Zugestellt');
    await presses(page, 'Beschädigt, defekt oder anders als beschrieben');
    await types(page, 'Ihre Nachricht', 'Der Kocher kam verbeult an und zündet nicht. Bitte schicken Sie mir einen neuen.');
    await presses(page, 'Nachricht senden');
    await sees(page, 'Der Kocher kam verbeult an');
    const { messages, contact, eligibility } = await caseFile();
    assert.equal(messages[0]?.text, 'Der Kocher kam verbeult an und zündet nicht. Bitte schicken Sie mir einen neuen.');
    assert.equal(contact.state, 'waiting');
    assert.deepEqual(eligibility.filter(({ ground }) => ground === 'not_as_described').map(({ state, reason }) => [state, reason]), [['early', 'contact_wait']]);
  });

  it('files a claim with a photo once the wait is over, and gets a receipt', async () => {
    await advance(24 * 9); // two working days, whatever weekend or holidays lie in between
    const photo = join(folder, 'schaden.jpg');
    await writeFile(photo, photoWithPlace());
    await page.reload();
    await presses(page, 'Beschädigt, defekt oder anders als beschrieben');
    await presses(page, 'Käuferschutz beantragen');
    await chooses(page, 'Beschädigt angekommen');
    await presses(page, 'Weiter');
    await sees(page, 'Um welche Artikel geht es?');
    await presses(page, 'Weiter');
    await sees(page, 'Was Sie schon');
    await presses(page, 'Weiter');
    await types(page, 'In Ihren Worten', 'Die Flamme zündet nicht, das Gehäuse ist eingedrückt.');
    await picks(page, photo);
    await sees(page, 'hochgeladen');
    await presses(page, 'Weiter');
    await chooses(page, 'Geld zurück');
    await presses(page, 'Weiter');
    await sees(page, 'Die Flamme zündet nicht');
    await presses(page, 'Antrag senden');
    await sees(page, /K-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const { claims, files } = await caseFile();
    assert.deepEqual(claims.map(({ ground, defect, state, outcome, amount }) => ({ ground, defect, state, outcome, amount })),
      [{ ground: 'not_as_described', defect: 'damaged', state: 'awaiting_merchant', outcome: 'refund', amount: { amount: 4980, currency: 'EUR' } }]);
    assert.equal(claims[0]!.evidence.length, 1);
    assert.equal(files[0]?.mediaType, 'image/jpeg');
    claim = claims[0]!.id;
  });

  it('sends no word of where the photo was taken', async () => {
    const { files } = await caseFile();
    const response = await fetch(`${server.url}/v1/merchant/orders/${order}/files/${files[0]!.id}`, { headers: { Authorization: `Bearer ${demoKeys.secretKey}` } });
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.equal(bytes.subarray(0, 2).toString('hex'), 'ffd8');
    assert.equal(bytes.includes('Exif'), false);
    assert.ok(Buffer.from(photoWithPlace()).includes('Exif'), 'the photo that was picked does hold a place');
    assert.match(response.headers.get('Content-Disposition') ?? '', /^attachment/);
  });

  it('finds the claim after the server was stopped and started again', async () => {
    const before = await caseFile();
    await server.stop();
    server = await startDemo(join(folder, 'data'), Number(new URL(server.url).port));
    const kept = await caseFile();
    assert.deepEqual({ ...kept, now: before.now }, before);
  });

  it('sees the merchant\'s answer in the timeline as soon as it is given', async () => {
    await page.reload();
    await presses(page, 'Antrag K-');
    await sees(page, 'Händler ist am Zug');
    await merchant('POST', `/claims/${claim}/offer`, { kind: 'partial_refund', amount: { amount: 2500, currency: 'EUR' }, note: 'Wir erstatten 25 Euro, Sie behalten den Kocher.' });
    await sees(page, /25,00\s€/);
    await sees(page, 'Wir erstatten 25 Euro, Sie behalten den Kocher.');
  });

  it('accepts it, and the money is due', async () => {
    await presses(page, 'Angebot annehmen');
    await sees(page, /25,00\s€/);
    await sees(page, /Erstattung/);
    const { claims, refunds } = await caseFile();
    assert.equal(claims[0]!.state, 'granted');
    assert.deepEqual(refunds.map(({ amount, state }) => ({ amount, state })), [{ amount: { amount: 2500, currency: 'EUR' }, state: 'due' }]);
  });

  it('met no error on the way', () => assert.deepEqual(said, []));
});
