/**
 * The feature table, row by row: each is shown by a person at a real browser with the built files, over HTTP, on an embedded database. Paying
 * (M1) and filing with a photo (M10) are in `journey.test.ts`, the grounds (M7) in `stories.test.ts`; `table.test.ts` lists them all.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startDemo } from '../support/demo-process.ts';
import type { DemoProcess } from '../support/demo-process.ts';
import { claimOn, grievance } from '../support/grievances.ts';
import { openPage } from '../support/open-page.ts';
import { partiesAt } from '../support/parties.ts';
import { chooses, picks, presses, sees, types } from '../support/person.ts';
import { photoWithPlace } from '../support/photo.ts';

describe('the feature table', () => {
  let folder: string;
  let server: DemoProcess;
  let browser: Browser;
  let page: Page;
  let said: string[];
  const parties = partiesAt(() => server.url);
  const { merchant, mediator, bank, advance, caseOf, buyer } = parties;

  async function open(order: string, ...path: string[]): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${server.url}/#/order/${encodeURIComponent(order)}`);
    for (const words of path) await presses(page, words);
  }
  /** A claim for goods that never came, filed a moment ago. */
  async function claimed(): Promise<{ order: string; claim: string }> {
    const order = await grievance('not_received', parties);
    return { order, claim: await parties.file(order, await claimOn('not_received', order, parties)) };
  }
  /** The letters the server has written, newest last, whole. */
  async function letters(until: (all: string[]) => boolean): Promise<string[]> {
    const mail = join(folder, 'data', 'mail');
    for (let tries = 0; ; tries++) {
      const names = (await readdir(mail).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
      const all = await Promise.all(names.map((name) => readFile(join(mail, name), 'utf8')));
      if (until(all)) return all;
      if (tries > 100) throw new Error(`The letter did not come. There are: ${all.map((each) => /^Subject: .*/m.exec(each)?.[0]).join(', ')}`);
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-rows-'));
    await writeFile(join(folder, 'schaden.jpg'), photoWithPlace());
    server = await startDemo(join(folder, 'data'));
    ({ browser, page, said } = await openPage());
    await page.setViewport({ width: 390, height: 844 });
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('M2: opens help on an order: items, status, latest date, tracking, seller, how to reach it, the return policy', async () => {
    await open('R-1001');
    for (const words of ['Wanderrucksack „Karwendel“ 32 l', 'Unterwegs', 'Kommt spätestens', 'Verkauft von Bergwerk Outdoor Handels GmbH', '+49 8041 555 0123', '30 Tage Rückgabe, Rücksendung kostenlos']) await sees(page, words);
    await presses(page, 'Wo ist mein Paket?');
    await sees(page, 'Sendungsverlauf');
    await sees(page, 'Nürnberg');
  });

  it('M3: gets the first answer for each problem', async () => {
    const answers: [string, ...(string | RegExp)[]][] = [
      ['Wo ist mein Paket?', /Ist es bis dahin nicht da, hilft Ihnen ab .* der Käuferschutz/, 'Sendungsverlauf'],
      ['Beschädigt, defekt', 'Schicken Sie Bergwerk Outdoor einen Satz und ein Foto.', 'Ihre gesetzliche Gewährleistung gilt unabhängig davon'],
      ['Zurückgeben, umtauschen', 'Es gilt, was Bergwerk Outdoor bei Ihrer Bestellung zugesagt hat.'],
      ['Erstattung oder Abbuchung', 'Hier sehen Sie, was abgebucht wurde und was zurückkommt.', 'Bezahlt'],
      ['Bergwerk Outdoor schreiben', 'Was der Käuferschutz abdeckt', 'Sie möchten sich beschweren?'],
    ];
    for (const [topic, ...words] of answers) {
      await open('R-1001', topic);
      for (const each of words) await sees(page, each);
    }
    await presses(page, 'Was der Käuferschutz abdeckt');
    await sees(page, 'Zurückgeschickt, Geld fehlt');
    await sees(page, 'Nicht abgedeckt sind Dienstleistungen');
  });

  /** The merchant at its desk, with this order or claim open. */
  async function desk(search: string, row: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${server.url}/#/desk`);
    await presses(page, 'Bestellungen');
    await types(page, 'Bestellnummer', search);
    await presses(page, 'Suchen');
    await presses(page, row);
  }

  it('M4: writes with a photo, the merchant answers at its desk, and both see one thread', async () => {
    await open('R-1003', 'Beschädigt, defekt');
    await presses(page, 'Noch einmal schreiben');
    await types(page, 'Ihre Nachricht', 'Die Jacke ist noch immer nicht da.');
    await picks(page, join(folder, 'schaden.jpg'));
    await sees(page, 'hochgeladen');
    await presses(page, 'Nachricht senden');
    await sees(page, 'Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    await desk('R-1003', 'Jana');
    await sees(page, 'Die Jacke ist noch immer nicht da.');
    await sees(page, 'schaden.jpg');
    await presses(page, 'Nachricht an Jana');
    await types(page, 'Ihre Nachricht', 'Wir haben beim Zusteller nachgefragt.');
    await presses(page, 'Nachricht senden');
    await sees(page, 'Ihre Nachricht ist angekommen');
    await open('R-1003');
    await sees(page, 'Neue Nachricht von Bergwerk Outdoor');
    await presses(page, 'Neue Nachricht von Bergwerk Outdoor');
    await sees(page, 'Wir haben beim Zusteller nachgefragt.');
    await sees(page, 'gelesen');
    const { messages } = await caseOf('R-1003');
    assert.deepEqual(messages.slice(-2).map(({ from, text, files }) => [from, text, files.length]), [['buyer', 'Die Jacke ist noch immer nicht da.', 1], ['merchant', 'Wir haben beim Zusteller nachgefragt.', 0]]);
  });

  it('M5: asks for a return, sends it back, gets the money', async () => {
    await open('R-1002', 'Zurückgeben, umtauschen');
    await chooses(page, 'Zurückgeben');
    await chooses(page, 'Gaskocher');
    await sees(page, 'So viel bekommen Sie zurück');
    await picks(page, join(folder, 'schaden.jpg'));
    await sees(page, 'hochgeladen');
    await presses(page, 'Anfrage senden');
    await sees(page, 'Ihre Anfrage ist bei Bergwerk Outdoor.');
    const id = (await caseOf('R-1002')).returns[0]!.id;
    const path = `/orders/R-1002/returns/${id}`;
    await merchant(`${path}/approve`, { address: { lines: ['Kiesgrube 4'], city: 'Bad Tölz' }, label: 'https://label.example/1' });
    await open('R-1002', 'Zurückgeben Zugesagt');
    await sees(page, 'Rücksendeschein öffnen');
    await merchant(`${path}/received`, { condition: 'as_sent' });
    await merchant(`${path}/refund-confirmed`, { reference: 're_1' });
    await open('R-1002', 'Zurückgeben Erstattet');
    await sees(page, /44,90\s€ wurden am .* erstattet/);
    assert.deepEqual((await caseOf('R-1002')).refunds.map(({ amount, state }) => [amount.amount, state]), [[4490, 'confirmed']]);
  });

  it('M6: brings in the mediator when the merchant refuses; the mediator asks, decides and the money is due', async () => {
    const order = await grievance('return_refused', parties);
    await open(order, 'Zurückgeben Abgelehnt', 'Käuferschutz beantragen');
    await sees(page, 'Um welche Artikel geht es?');
    const claim = await parties.file(order, await claimOn('return_refused', order, parties));
    await merchant(`/claims/${claim}/represent`, { text: 'Die Jacke wurde getragen.' });
    await mediator(claim, { ask: { of: 'buyer', text: 'Wurde die Jacke draußen getragen?' } });
    await open(order, 'Antrag K-');
    await sees(page, 'Wurde die Jacke draußen getragen?');
    await types(page, 'Ihre Antwort', 'Nein, nur anprobiert.');
    await presses(page, 'Antwort senden');
    await sees(page, 'Wird geprüft');
    await mediator(claim, { decide: { decision: 'granted', reason: 'Anprobieren ist erlaubt.' } });
    await open(order, 'Antrag K-');
    await sees(page, 'Anprobieren ist erlaubt.');
    await sees(page, /Sie bekommen 159,00\s€ zurück/);
  });

  it('M8: is asked whether the merchant was contacted; it is remembered, and the wait ends on a date', async () => {
    await open('ND-excluded', 'Bergwerk Outdoor schreiben');
    const order = 'S-contact';
    const { now } = await caseOf('R-1002');
    const known = (await caseOf('R-1002')).order;
    await merchant(`/orders/${order}`, { ...known, number: order }, 'PUT');
    await open(order, 'Beschädigt, defekt');
    await sees(page, 'Schreiben Sie zuerst Bergwerk Outdoor.');
    await assert.rejects(parties.file(order, { ...await claimOn('not_as_described', order, parties), lines: [{ line: '1', quantity: 1 }], amount: { amount: 4490, currency: 'EUR' } }), /contact_first/);
    await types(page, 'Ihre Nachricht', 'Der Kocher zündet nicht.');
    await presses(page, 'Nachricht senden');
    await sees(page, 'Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    await open(order, 'Beschädigt, defekt');
    await sees(page, /Bergwerk Outdoor hat noch Zeit zu antworten\. Kommt keine Lösung, können Sie ab .* einen Antrag stellen/);
    const { contact } = await caseOf(order);
    assert.ok(contact.state === 'waiting' && contact.over! > now);
    await advance(9);
    await open(order, 'Beschädigt, defekt');
    await sees(page, 'Käuferschutz beantragen');
  });

  it('M9: is told before typing: from when, until when, why not, and what instead', async () => {
    const order = await grievance('not_received', parties);
    await open(order, 'Wo ist mein Paket?');
    await sees(page, /Sie können bis .* einen Antrag stellen/);
    const { order: known, now } = await caseOf(order);
    const soon = new Date(Date.parse(now) + 5 * 86_400_000).toISOString().slice(0, 10);
    await merchant('/orders/S-early', { ...known, number: 'S-early', placedAt: now, latestDelivery: soon, shipments: [], charge: { ...known.charge, chargedAt: now, settledAt: now, reference: 'ch_early' } }, 'PUT');
    await open('S-early', 'Wo ist mein Paket?');
    await sees(page, /Sie können ab .* einen Antrag stellen/);
    await advance(60);
    await open(order, 'Wo ist mein Paket?');
    await sees(page, /Die Frist für den Käuferschutz endete am .*/);
    await open('ND-excluded', 'Beschädigt, defekt');
    await sees(page, 'Hier greift der Käuferschutz nicht.');
  });

  it('M11: the merchant hears of a claim by letter, sees it with its countdown, and answers at the desk', async () => {
    const { order, claim } = await claimed();
    const { number } = (await caseOf(order)).claims[0]!;
    await letters((all) => all.some((each) => each.includes(number) && /^To:.*hilfe@bergwerk\.example/m.test(each)));
    await page.goto('about:blank');
    await page.goto(`${server.url}/#/desk`);
    await types(page, 'Bestellnummer', order);
    await presses(page, 'Suchen');
    await presses(page, 'Jana');
    await sees(page, /noch 7 Tage|noch 6 Tage/);
    await presses(page, 'Antrag annehmen');
    await presses(page, 'Weiter');
    await sees(page, /Sie sagen zu, .* 159,00\s€ zu erstatten/);
    await presses(page, 'Verbindlich annehmen');
    await sees(page, 'Bewilligt');
    assert.equal((await caseOf(order)).claims.find(({ id }) => id === claim)?.state, 'granted');
  });

  it('M12: an answer that does not come is decided on what is there', async () => {
    const { order, claim } = await claimed();
    await merchant(`/claims/${claim}/represent`, { text: 'Laut Zusteller übergeben.' });
    await mediator(claim, { ask: { of: 'merchant', text: 'Bitte die Unterschrift.' } });
    await open(order, 'Antrag K-');
    await sees(page, 'Kommt keine Antwort, entscheidet das Käuferschutz-Team nach dem, was vorliegt.');
    await advance(3.01);
    await open(order, 'Antrag K-');
    await sees(page, 'Wird geprüft');
    assert.equal((await caseOf(order)).claims[0]?.state, 'under_review');
  });

  it('M13: reads the mediator\'s decision and reason, and sees the refund until it is confirmed', async () => {
    const { order, claim } = await claimed();
    await merchant(`/claims/${claim}/represent`, { text: 'Laut Zusteller übergeben.' });
    await mediator(claim, { decide: { decision: 'partly_granted', amount: { amount: 8000, currency: 'EUR' }, reason: 'Der Zusteller ist sich nicht sicher.' } });
    await open(order, 'Antrag K-');
    for (const words of ['Teils bewilligt', 'Der Zusteller ist sich nicht sicher.', /Sie bekommen 80,00\s€ zurück, bis/]) await sees(page, words);
    await merchant(`/claims/${claim}/refund-confirmed`, {});
    await open(order, 'Antrag K-');
    await sees(page, /80,00\s€ wurden am .* erstattet/);
  });

  it('M14: appeals once with something new, and may withdraw a claim', async () => {
    const { order, claim } = await claimed();
    await merchant(`/claims/${claim}/represent`, { text: 'Laut Zusteller übergeben.' });
    await mediator(claim, { decide: { decision: 'denied', reason: 'Der Nachweis überzeugt.' } });
    await open(order, 'Antrag K-', 'Einspruch einlegen');
    await types(page, 'Was ist neu?', 'Der Nachbar hat nichts bekommen.');
    await presses(page, 'Einspruch senden');
    await sees(page, 'Wird geprüft');
    await mediator(claim, { decide: { decision: 'denied', reason: 'Es bleibt dabei.' } });
    await open(order, 'Antrag K-');
    await sees(page, 'Diese Entscheidung ist endgültig.');
    const again = (await caseOf(order)).claims[0]!.actions.find(({ action }) => action === 'appeal');
    assert.deepEqual([again?.enabled, again?.reason], [false, 'appeal_used']);
    const second = await claimed();
    await open(second.order, 'Antrag K-', 'Antrag zurückziehen', 'Ja, zurückziehen');
    await sees(page, 'Sie haben diesen Antrag zurückgezogen.');
  });

  it('M15: a chargeback supersedes the claim, and the other way round it is refused with the reason, whichever comes first', async () => {
    const { order } = await claimed();
    const event = (number: string) => ({ charge: `ch_${number}`, reference: `cb_${number}`, amount: { amount: 15_900, currency: 'EUR' } });
    await bank(order, { type: 'chargeback_opened', data: event(order) });
    await open(order, 'Antrag K-');
    await sees(page, 'über Ihre Bank');
    // the bank was faster than the claim
    const other = await grievance('not_received', parties);
    await bank(other, { type: 'chargeback_opened', data: event(other) });
    await open(other, 'Wo ist mein Paket?');
    await sees(page, 'Ihre Bank prüft diese Zahlung schon.');
    await assert.rejects(parties.file(other, await claimOn('not_received', other, parties)), /chargeback_open/);
    await bank(`${other}-end`, { type: 'chargeback_closed', data: { ...event(other), won: 'merchant' } });
    await open(other, 'Wo ist mein Paket?');
    await sees(page, /Sie können bis .* einen Antrag stellen/);
  });

  it('M16: the merchant sees its order defect rate, its reserve, and what an open claim does to them', async () => {
    const { order } = await claimed();
    const { number } = (await caseOf(order)).claims[0]!;
    const figures = await merchant('/performance') as { rate: number; orders: number; defects: number; claims: { number: string; granted: { rate: number }; denied: { rate: number } }[] };
    const mine = figures.claims.find((each) => each.number === number)!;
    assert.ok(mine.denied.rate <= mine.granted.rate && figures.rate === mine.granted.rate, 'denied is never worse than granted');
    await page.goto('about:blank');
    await page.goto(`${server.url}/#/desk`);
    await presses(page, 'Kennzahlen');
    await sees(page, number);
    await sees(page, new Intl.NumberFormat('de', { style: 'percent', maximumFractionDigits: 2 }).format(figures.rate).replace(/\s/g, ' ').slice(0, 4));
  });

  it('M17: rates how the merchant handled it, once', async () => {
    const order = await grievance('return_refused', parties);
    await open(order, 'Wie war es?');
    await chooses(page, '2 Sterne');
    await types(page, 'Möchten Sie etwas dazu sagen?', 'Die Begründung stimmt nicht.');
    await presses(page, 'Bewertung senden');
    await sees(page, 'Danke! Ihre Bewertung ist angekommen.');
    assert.equal((await caseOf(order)).rating?.stars, 2);
    await assert.rejects(buyer(order, '/rating', { id: 'rating-again', stars: 5 }), /rating_given/);
  });

  it('M18: sees the merchant\'s promise where it is needed: channels, answer time, return policy as when ordering', async () => {
    await open('R-1001');
    await sees(page, 'Antwortet meist in 6 Stunden');
    await sees(page, 'hilfe@bergwerk.example');
    await sees(page, 'Mo–Fr 9–17 Uhr');
    await sees(page, 'Rückgabe, wie bei Ihrer Bestellung zugesagt');
    await presses(page, 'Bergwerk Outdoor schreiben');
    await sees(page, 'Antwortet meist in 6 Stunden');
    assert.equal(await page.evaluate(`(() => { const all = function* (root) { for (const e of root.querySelectorAll('*')) { yield e; if (e.shadowRoot) yield* all(e.shadowRoot); } }; return [...all(document)].filter((e) => e.matches('a[href^="http:"]')).length; })()`), 0, 'no insecure link');
  });

  it('M19: withdraws from the contract as a guest, with the receipt on screen and by letter, and as a buyer with the order at hand', async () => {
    await page.goto('about:blank');
    await page.goto(`${server.url}/#/`);
    await presses(page, 'Vertrag widerrufen');
    await types(page, 'Ihr Name', 'Jana Öztürk-Lindenberg');
    await types(page, 'Bestellnummer', 'R-1002');
    await types(page, 'E-Mail', 'jana@kundin.example');
    await presses(page, 'Widerruf bestätigen');
    await sees(page, 'Ihr Widerruf ist eingegangen');
    const [letter] = (await letters((all) => all.some((each) => each.includes('Eingangsbest') && each.includes('jana@kundin.example')))).slice(-1);
    assert.ok(letter);
    assert.deepEqual((await caseOf('R-1002')).withdrawals, [], 'nobody who only knows a number ends anything');
    await open('R-1003');
    await sees(page, 'Sie möchten den Kauf rückgängig machen?');
    await page.evaluate('document.querySelector("redress-withdrawal")?.remove()'); // the footer's own, for guests
    await presses(page, 'Vertrag widerrufen');
    await types(page, 'Ihr Name', 'Jana Öztürk-Lindenberg');
    await types(page, 'E-Mail', 'jana@kundin.example');
    await presses(page, 'Widerruf bestätigen');
    await sees(page, 'Ihr Widerruf ist eingegangen');
    assert.equal((await caseOf('R-1003')).withdrawals.length, 1);
  });

  it('met no error on the way', () => assert.deepEqual(said, []));
});
