/** The rows of the feature table in which buyer and merchant, mediator or bank have a part each, on the built files with a real browser; see `rows.test.ts`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtShop } from '../support/built-shop.ts';
import { claimOn, grievance } from '../support/grievances.ts';
import { chooses, picks, presses, sees, types } from '../support/person.ts';

describe('what it takes two for', () => {
  const shop = builtShop();
  const { merchant, mediator, bank, caseOf, page, said, photo, open, go, claimed, letters } = shop;

  /** The merchant at its desk, with this order or claim open. */
  async function desk(search: string, row: string): Promise<void> {
    await go('/desk');
    await presses(page(), 'Bestellungen');
    await types(page(), 'Bestellnummer', search);
    await presses(page(), 'Suchen');
    await presses(page(), row);
  }

  it('M4: writes with a photo, the merchant answers at its desk, and both see one thread', async () => {
    await open('R-1003', 'Beschädigt, defekt');
    await presses(page(), 'Noch einmal schreiben');
    await types(page(), 'Ihre Nachricht', 'Die Jacke ist noch immer nicht da.');
    await picks(page(), photo());
    await sees(page(), 'hochgeladen');
    await presses(page(), 'Nachricht senden');
    await sees(page(), 'Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    await desk('R-1003', 'Jana');
    await sees(page(), 'Die Jacke ist noch immer nicht da.');
    await sees(page(), 'schaden.jpg');
    await presses(page(), 'Nachricht an Jana');
    await types(page(), 'Ihre Nachricht', 'Wir haben beim Zusteller nachgefragt.');
    await presses(page(), 'Nachricht senden');
    await sees(page(), 'Ihre Nachricht ist angekommen');
    await open('R-1003');
    await sees(page(), 'Neue Nachricht von Bergwerk Outdoor');
    await presses(page(), 'Neue Nachricht von Bergwerk Outdoor');
    await sees(page(), 'Wir haben beim Zusteller nachgefragt.');
    await sees(page(), 'gelesen');
    const { messages } = await caseOf('R-1003');
    assert.deepEqual(messages.slice(-2).map(({ from, text, files }) => [from, text, files.length]), [['buyer', 'Die Jacke ist noch immer nicht da.', 1], ['merchant', 'Wir haben beim Zusteller nachgefragt.', 0]]);
  });

  it('M5: asks for a return, sends it back, gets the money', async () => {
    await open('R-1002', 'Zurückgeben, umtauschen');
    await chooses(page(), 'Zurückgeben');
    await chooses(page(), 'Gaskocher');
    await sees(page(), 'So viel bekommen Sie zurück');
    await picks(page(), photo());
    await sees(page(), 'hochgeladen');
    await presses(page(), 'Anfrage senden');
    await sees(page(), 'Ihre Anfrage ist bei Bergwerk Outdoor.');
    const id = (await caseOf('R-1002')).returns[0]!.id;
    const path = `/orders/R-1002/returns/${id}`;
    await merchant(`${path}/approve`, { address: { lines: ['Kiesgrube 4'], city: 'Bad Tölz' }, label: 'https://label.example/1' });
    await open('R-1002', 'Zurückgeben Zugesagt');
    await sees(page(), 'Rücksendeschein öffnen');
    await merchant(`${path}/received`, { condition: 'as_sent' });
    await merchant(`${path}/refund-confirmed`, { reference: 're_1' });
    await open('R-1002', 'Zurückgeben Erstattet');
    await sees(page(), /44,90\s€ wurden am .* erstattet/);
    assert.deepEqual((await caseOf('R-1002')).refunds.map(({ amount, state }) => [amount.amount, state]), [[4490, 'confirmed']]);
  });

  it('M6: brings in the mediator when the merchant refuses; the mediator asks, decides and the money is due', async () => {
    const order = await grievance('return_refused', shop);
    await open(order, 'Zurückgeben Abgelehnt', 'Käuferschutz beantragen');
    await sees(page(), 'Um welche Artikel geht es?');
    const claim = await shop.file(order, await claimOn('return_refused', order, shop));
    await merchant(`/claims/${claim}/represent`, { text: 'Die Jacke wurde getragen.' });
    await mediator(claim, { ask: { of: 'buyer', text: 'Wurde die Jacke draußen getragen?' } });
    await open(order, 'Antrag K-');
    await sees(page(), 'Wurde die Jacke draußen getragen?');
    await types(page(), 'Ihre Antwort', 'Nein, nur anprobiert.');
    await presses(page(), 'Antwort senden');
    await sees(page(), 'Wird geprüft');
    await mediator(claim, { decide: { decision: 'granted', reason: 'Anprobieren ist erlaubt.' } });
    await open(order, 'Antrag K-');
    await sees(page(), 'Anprobieren ist erlaubt.');
    await sees(page(), /Sie bekommen 159,00\s€ zurück/);
  });

  it('M11: the merchant hears of a claim by letter, sees it with its countdown, and answers at the desk', async () => {
    const { order, claim } = await claimed();
    const { number } = (await caseOf(order)).claims[0]!;
    await letters((all) => all.some((each) => each.includes(number) && /^To:.*hilfe@bergwerk\.example/m.test(each)));
    await go('/desk');
    await types(page(), 'Bestellnummer', order);
    await presses(page(), 'Suchen');
    await presses(page(), 'Jana');
    await sees(page(), /noch 7 Tage|noch 6 Tage/);
    await presses(page(), 'Antrag annehmen');
    await presses(page(), 'Weiter');
    await sees(page(), /Sie sagen zu, .* 159,00\s€ zu erstatten/);
    await presses(page(), 'Verbindlich annehmen');
    await sees(page(), 'Bewilligt');
    assert.equal((await caseOf(order)).claims.find(({ id }) => id === claim)?.state, 'granted');
  });

  it('M15: a chargeback supersedes the claim, and the other way round it is refused with the reason, whichever comes first', async () => {
    const { order } = await claimed();
    const event = (number: string) => ({ charge: `ch_${number}`, reference: `cb_${number}`, amount: { amount: 15_900, currency: 'EUR' } });
    await bank(order, { type: 'chargeback_opened', data: event(order) });
    await open(order, 'Antrag K-');
    await sees(page(), 'über Ihre Bank');
    // the bank was faster than the claim
    const other = await grievance('not_received', shop);
    await bank(other, { type: 'chargeback_opened', data: event(other) });
    await open(other, 'Wo ist mein Paket?');
    await sees(page(), 'Ihre Bank prüft diese Zahlung schon.');
    await assert.rejects(shop.file(other, await claimOn('not_received', other, shop)), /chargeback_open/);
    await bank(`${other}-end`, { type: 'chargeback_closed', data: { ...event(other), won: 'merchant' } });
    await open(other, 'Wo ist mein Paket?');
    await sees(page(), /Sie können bis .* einen Antrag stellen/);
  });

  it('M16: the merchant sees its order defect rate, its reserve, and what an open claim does to them', async () => {
    const { order } = await claimed();
    const { number } = (await caseOf(order)).claims[0]!;
    const figures = await merchant('/performance') as { rate: number; orders: number; defects: number; claims: { number: string; granted: { rate: number }; denied: { rate: number } }[] };
    const mine = figures.claims.find((each) => each.number === number)!;
    assert.ok(mine.denied.rate <= mine.granted.rate && figures.rate === mine.granted.rate, 'denied is never worse than granted');
    await go('/desk');
    await presses(page(), 'Kennzahlen');
    await sees(page(), number);
    await sees(page(), `${figures.defects} von ${figures.orders} Bestellungen`);
  });

  it('met no error on the way', () => assert.deepEqual(said(), []));
});
