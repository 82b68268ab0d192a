/**
 * `npm run pictures`: draws the pictures of docs/journey.md and of the README anew from the built demo: one buyer's whole way in German, from the shop window to the decision of an
 * appeal, on a phone and on a desktop, light and dark. Run it after a change that shows; the same code draws the same pictures.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startDemo } from './support/demo-process.ts';
import { openPage } from './support/open-page.ts';
import { partiesAt } from './support/parties.ts';
import { chooses, picks, presses, sees, types } from './support/person.ts';
import { PictureBook } from './support/picture-book.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'redress-pictures-'));
const server = await startDemo(join(folder, 'data'), 0, pathToFileURL(here('./support/still.mjs')).href);
const { browser, page } = await openPage();
const { merchant, mediator, advance, caseOf } = partiesAt(() => server.url);
const photo = join(folder, 'verbeulter-kocher.jpg');

/** The dented stove, drawn: the shop's own picture of it, bent. */
async function drawPhoto(): Promise<void> {
  await page.setViewport({ width: 640, height: 480, deviceScaleFactor: 1 });
  await page.setContent(`<style>body { margin: 0; background: #8a7f72; display: grid; place-items: center; block-size: 480px; overflow: hidden; } img { inline-size: 620px; transform: rotate(9deg) skewX(-13deg); filter: saturate(.7) contrast(1.1); } svg { position: absolute; inset: 0; }</style><img src="${server.url}/pictures/stove.svg"><svg viewBox="0 0 640 480"><path d="m250 330 60 22-18 26 74 18M296 262l34 30 46-8" fill="none" stroke="#1b1b1b" stroke-width="6" stroke-linejoin="round"/></svg>`);
  await page.waitForFunction('document.images[0].complete');
  await writeFile(photo, await page.screenshot({ type: 'jpeg', quality: 80 }));
}

const book = await PictureBook.open(browser, page, here('../docs/pictures/journey'));
const go = async (hash: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${server.url}/#${hash}`);
};
const sheets: string[] = [];
/** One phone of the row at the top of the README. */
const remember = (theme: 'light' | 'dark'): void => { sheets.push(book.last.get(`phone ${theme}`)!); };

async function draw(): Promise<void> {
  await drawPhoto();
  await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 1.5 });

  // buying
  await go('/');
  await sees(page, 'Gaskocher „Flämmchen“');
  await book.shoot('01-shop');
  await page.locator('.products li:nth-child(2) button').click();
  await sees(page, 'Zahlungspflichtig bestellen');
  await chooses(page, 'Ich habe die AGB');
  await book.shoot('02-basket');
  await presses(page, 'Zahlungspflichtig bestellen');
  await sees(page, 'Testzahlung');
  await book.shoot('03-payment');
  await presses(page, 'Jetzt bezahlen');
  await sees(page, 'Danke für Ihre Bestellung!');
  await sees(page, 'Wo ist mein Paket?');
  const order = decodeURIComponent(/#\/order\/(.+)$/.exec(page.url())![1]!);
  const { order: bought, now } = await caseOf(order);
  const shipped = { id: 'P1', lines: [{ line: '1', quantity: 1 }], carrier: 'DHL', trackingNumber: '00340434161094042557', shippedAt: now };
  await book.shoot('04-thanks');

  // where is it
  await advance(2);
  await merchant(`/orders/${order}`, { ...bought, shipments: [{ ...shipped, scans: [{ at: now, status: 'in_transit', place: 'Bad Tölz' }] }] }, 'PUT');
  await go(`/order/${order}`);
  await presses(page, 'Wo ist mein Paket?');
  await sees(page, 'Sendungsverlauf');
  await book.shoot('05-where-is-it', 'redress-order-help');

  // it arrives damaged; writing to the shop
  await advance(1);
  const arrived = (await caseOf(order)).now;
  await merchant(`/orders/${order}`, { ...bought, shipments: [{ ...shipped, deliveredAt: arrived, scans: [{ at: now, status: 'in_transit', place: 'Bad Tölz' }, { at: arrived, status: 'delivered', place: 'München' }] }] }, 'PUT');
  await go(`/order/${order}`);
  await sees(page, 'Zugestellt');
  await presses(page, 'Beschädigt, defekt oder anders als beschrieben');
  await types(page, 'Ihre Nachricht', 'Guten Tag, der Kocher kam verbeult an und zündet nicht. Was können wir tun?');
  await book.shoot('06-writing', 'redress-order-help');
  await presses(page, 'Nachricht senden');
  await sees(page, 'Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
  await book.shoot('07-sent', 'redress-order-help');

  // no answer: the claim
  await advance(9);
  await go(`/order/${order}`);
  await presses(page, 'Beschädigt, defekt oder anders als beschrieben');
  await presses(page, 'Käuferschutz beantragen');
  await chooses(page, 'Beschädigt angekommen');
  await book.shoot('08-what-happened', 'redress-order-help');
  await presses(page, 'Weiter');
  await sees(page, 'Um welche Artikel geht es?');
  await presses(page, 'Weiter');
  await sees(page, 'Was Sie schon');
  await presses(page, 'Weiter');
  await types(page, 'In Ihren Worten', 'Das Gehäuse ist eingedrückt, das Ventil sitzt schief, der Kocher zündet nicht.');
  await picks(page, photo);
  await sees(page, 'hochgeladen');
  await book.shoot('09-evidence', 'redress-order-help');
  remember('light');
  await presses(page, 'Weiter');
  await chooses(page, 'Geld zurück');
  await presses(page, 'Weiter');
  await sees(page, 'Stimmt alles so?');
  await book.shoot('10-check', 'redress-order-help');
  await presses(page, 'Antrag senden');
  await sees(page, 'Ihr Antrag ist da');
  await book.shoot('11-receipt', 'redress-order-help');
  remember('light');
  const { id: claim, number } = (await caseOf(order)).claims[0]!;

  // the merchant's desk
  await advance(1);
  await go('/desk');
  await types(page, 'Bestellnummer', order);
  await presses(page, 'Suchen');
  await presses(page, 'Jana');
  await sees(page, 'Das Gehäuse ist eingedrückt');
  await book.shoot('12-desk', 'redress-merchant-desk');
  await presses(page, 'Angebot machen');
  await chooses(page, 'Einen Teil erstatten');
  await types(page, 'Betrag', '20');
  await types(page, 'Ein Satz dazu', 'Das tut uns leid. Wir erstatten 20 Euro, und Sie behalten den Kocher.');
  await book.shoot('13-desk-offer', '.deed');
  await presses(page, 'Weiter');
  await presses(page, 'Angebot senden');
  await sees(page, 'Ihr Angebot liegt vor');

  // the buyer's answer
  await go(`/order/${order}`);
  await presses(page, `Antrag ${number}`);
  await sees(page, 'Angebot annehmen');
  await book.shoot('14-offer', 'redress-order-help');
  remember('dark');
  await presses(page, 'Ablehnen');
  await sees(page, 'Wird geprüft');

  // decided, appealed, decided again
  await advance(2);
  await mediator(claim, { decide: { decision: 'denied', reason: 'Das Foto zeigt nicht, ob der Schaden schon beim Auspacken da war.' } });
  await go(`/order/${order}`);
  await presses(page, `Antrag ${number}`);
  await sees(page, 'Das Foto zeigt nicht');
  await book.shoot('15-decision', 'redress-order-help');
  await presses(page, 'Einspruch einlegen');
  await types(page, 'Was ist neu?', 'Auf der Verpackung ist derselbe Abdruck zu sehen. Das Foto davon habe ich beim Auspacken gemacht.');
  await book.shoot('16-appeal', 'redress-order-help');
  await presses(page, 'Einspruch senden');
  await sees(page, 'Wird geprüft');
  await advance(2);
  await mediator(claim, { decide: { decision: 'granted', reason: 'Verpackung und Kocher zeigen denselben Schaden. Er ist auf dem Weg zu Ihnen entstanden.' } });
  await go(`/order/${order}`);
  await presses(page, `Antrag ${number}`);
  await sees(page, 'Verpackung und Kocher zeigen denselben Schaden');
  await book.shoot('17-final-decision', 'redress-order-help');
  remember('dark');

  // the law's own way out of a purchase, from the foot of any page
  await go('/');
  await presses(page, 'Vertrag widerrufen');
  await types(page, 'Ihr Name', 'Jana Öztürk-Lindenberg');
  await types(page, 'Bestellnummer', 'R-1001');
  await types(page, 'E-Mail', 'jana@example.org');
  await book.shoot('18-withdrawal');
  await presses(page, 'Widerruf bestätigen');
  await sees(page, 'Ihr Widerruf ist eingegangen');
  await book.shoot('19-withdrawal-receipt');

  await book.bind('../journey', sheets);
}

try {
  await draw();
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
}
