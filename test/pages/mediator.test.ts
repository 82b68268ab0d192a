/**
 * The mediator's plain page, built, over HTTP, on an embedded database: the mediator reads a case, asks the buyer, the buyer answers in the panel with
 * a photo, the mediator decides in part, and both sides read why.
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
import { chooses, picks, presses, reads, sees, textOf, types } from '../support/person.ts';
import { photoWithPlace } from '../support/photo.ts';

describe('the mediator', () => {
  const [order, claim] = ['R-1004', 'seed-R-1004-claim'];
  let folder: string;
  let server: DemoProcess;
  let browser: Browser;
  let page: Page;
  let said: string[];
  const call = async (method: string, path: string, as: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${server.url}/v1${path}`, { method, headers: { Authorization: `Bearer ${as}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.clone().text()}`);
    return response.json();
  };
  const caseFile = async (): Promise<Case> => Case.parse(await call('GET', `/mediator/claims/${claim}`, demoKeys.mediatorKey));
  const weather = (name: string): Promise<unknown> => fetch(`${server.url}/shop/weather`, { method: 'POST', body: name });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-mediator-'));
    await writeFile(join(folder, 'auszug.jpg'), photoWithPlace());
    server = await startDemo(join(folder, 'data'));
    // the browser itself notes a request that failed; each of those is one this test asked for
    ({ browser, page, said } = await openPage({ ignore: (url) => url.includes('/v1/mediator/') }));
    await page.setViewport({ width: 390, height: 844 });
    await call('POST', `/merchant/claims/${claim}/represent`, demoKeys.secretKey, { text: 'Wir haben so viel abgebucht wie bestellt.' });
    await page.goto(`${server.url}/#/mediator`);
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('finds the claims that wait for it, and all others by their state', async () => {
    await sees(page, 'Zu prüfen: Sie sind am Zug');
    await page.select('.mediator select', 'offer_pending');
    await sees(page, 'Angebot liegt vor: Käuferseite ist am Zug, noch');
    await page.select('.mediator select', 'superseded');
    await sees(page, 'Hier liegt zurzeit kein Antrag.');
    await page.select('.mediator select', 'under_review');
    await presses(page, (await caseFile()).claims[0]!.number);
  });

  it('reads what both sides say, the order, the conversation and what happened', async () => {
    for (const words of ['Wir haben so viel abgebucht wie bestellt.', 'Gewünscht: Geld zurück', 'können Sie mir bitte helfen?', 'Spätestens zugesagt', 'a-to-z', 'Antrag eingegangen', 'Es liegen keine Dateien vor.']) await sees(page, words);
    assert.ok(!(await textOf(page)).includes('jana@example.org'), 'an e-mail address is not the mediator’s affair');
  });

  it('is told at the field what a question lacks, and asks the buyer', async () => {
    await presses(page, 'Frage senden');
    await sees(page, 'Wählen Sie, wen Sie fragen');
    await sees(page, 'Schreiben Sie Ihre Frage');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'ask-of');
    await chooses(page, 'Käuferseite');
    await types(page, 'Ihre Frage', 'Bitte zeigen Sie den Kontoauszug.');
    await weather('offline');
    await presses(page, 'Frage senden');
    await sees(page, 'Wir erreichen den Server gerade nicht.');
    assert.equal(await reads(page, 'Ihre Frage'), 'Bitte zeigen Sie den Kontoauszug.');
    await page.reload();
    await sees(page, 'Noch einmal versuchen');
    await weather('normal');
    await presses(page, 'Noch einmal versuchen');
    await sees(page, 'Wir haben so viel abgebucht');
    assert.equal(await reads(page, 'Ihre Frage'), 'Bitte zeigen Sie den Kontoauszug.', 'kept over a reload');
    await weather('lost_reply');
    await presses(page, 'Frage senden');
    await sees(page, 'Wir erreichen den Server gerade nicht.');
    await weather('normal');
    await presses(page, 'Frage senden');
    await sees(page, 'Ihre Frage ist gestellt');
    await sees(page, 'Frage an die Käuferseite: Käuferseite ist am Zug');
    await sees(page, 'Zurzeit gibt es für Sie nichts zu tun.');
    assert.equal((await caseFile()).claims[0]!.statements.filter(({ kind }) => kind === 'ask').length, 1, 'sent again after a lost reply, it was asked once');
  });

  it('has its question read and answered by the buyer in the panel, with a photo', async () => {
    await page.goto(`${server.url}/#/order/${order}`);
    await presses(page, 'Antrag K-');
    await sees(page, 'Bitte zeigen Sie den Kontoauszug.');
    await types(page, 'Ihre Antwort', 'Hier ist er, die 5 € stehen unten.');
    await picks(page, join(folder, 'auszug.jpg'));
    await sees(page, 'hochgeladen');
    await presses(page, 'Antwort senden');
    await sees(page, 'Wird geprüft');
    assert.equal((await caseFile()).claims[0]!.state, 'under_review');
  });

  it('looks at the photo', async () => {
    await page.goto(`${server.url}/#/mediator/${claim}`);
    await sees(page, 'Hier ist er, die 5 € stehen unten.');
    await presses(page, 'auszug');
    const picture = await page.waitForSelector('.mediator img');
    assert.match(await picture!.evaluate((image) => image.alt), /^Bild: auszug/);
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.mediator img')!.naturalWidth > 0);
  });

  it('cannot grant more than was claimed, and loses nothing of what it wrote', async () => {
    await chooses(page, 'Zum Teil bewilligen');
    await types(page, 'Betrag', 'viel');
    await presses(page, 'Entscheidung senden');
    await sees(page, 'Geben Sie einen Betrag an, zum Beispiel');
    await types(page, 'Betrag', '5.000,00');
    await types(page, 'Begründung', 'Die Hälfte war als Pfand vereinbart.');
    await presses(page, 'Entscheidung senden');
    await sees(page, 'Es sind höchstens');
    assert.deepEqual([await reads(page, 'Betrag'), await reads(page, 'Begründung')], ['5.000,00', 'Die Hälfte war als Pfand vereinbart.']);
  });

  it('decides in part', async () => {
    await types(page, 'Betrag', '2,5');
    await presses(page, 'Entscheidung senden');
    await sees(page, 'Ihre Entscheidung gilt');
    await sees(page, /2,50\s€ sind zu erstatten/);
    const { claims } = await caseFile();
    assert.deepEqual([claims[0]!.state, claims[0]!.decision?.reason, claims[0]!.refund?.amount], ['partly_granted', 'Die Hälfte war als Pfand vereinbart.', { amount: 250, currency: 'EUR' }]);
  });

  it('pays itself where the merchant does not, and the buyer sees that the money came', async () => {
    await sees(page, 'Selbst erstatten');
    await types(page, 'Buchungsnummer', 'med-1');
    await presses(page, 'Ja, das Geld ist erstattet');
    await sees(page, 'Die Erstattung ist bestätigt');
    const { claims: [paid] } = await caseFile();
    assert.deepEqual([paid!.refund?.state, paid!.refund?.by, paid!.refund?.reference], ['confirmed', 'mediator', 'med-1']);
  });

  it('has its reason read by the buyer and by the merchant', async () => {
    await page.goto(`${server.url}/#/order/${order}`);
    await presses(page, 'Antrag K-');
    await sees(page, 'Die Hälfte war als Pfand vereinbart.');
    await page.goto(`${server.url}/#/desk`);
    await presses(page, 'Alle');
    await page.waitForSelector('redress-merchant-desk');
    await types(page, 'Bestellnummer', order);
    await presses(page, 'Suchen');
    await presses(page, 'Jana');
    await sees(page, 'Die Hälfte war als Pfand vereinbart.');
  });

  it('whose claim has moved meanwhile, is told so and sees how it stands', async () => {
    const other = 'seed-R-1005-claim';
    const buyer = ((await call('POST', '/merchant/orders/R-1005/order-tokens', demoKeys.secretKey, {})) as { token: string }).token;
    await call('POST', `/orders/R-1005/claims/${other}/decline-offer`, buyer, {});
    await page.goto(`${server.url}/#/mediator/${other}`);
    await chooses(page, 'Ablehnen');
    await types(page, 'Begründung', 'Das Angebot war gut.');
    await call('POST', `/orders/R-1005/claims/${other}/withdraw`, buyer, {});
    await presses(page, 'Entscheidung senden');
    await sees(page, 'Der Antrag hat sich inzwischen bewegt.');
    await sees(page, 'Zurückgezogen');
    for (const mangled of ['no-such-claim', '100%']) {
      await page.goto(`${server.url}/#/mediator/${mangled}`);
      await sees(page, 'Diesen Antrag gibt es nicht.');
    }
  });

  it('met no error on the way', () => assert.deepEqual(said, []));
});
