/**
 * The feature table, row by row: each is shown by a person at a real browser with the built files, over HTTP, on an embedded database. Paying
 * (M1) and filing with a photo (M10) are in `journey.test.ts`, the grounds (M7) in `stories.test.ts`, the rows in which a merchant has the
 * other half in `both-sides.test.ts`; `table.test.ts` lists them all.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtShop } from '../support/built-shop.ts';
import { claimOn, grievance } from '../support/grievances.ts';
import { chooses, presses, sees, types } from '../support/person.ts';

describe('what a buyer can do alone', () => {
  const shop = builtShop();
  const { merchant, mediator, advance, caseOf, buyer, page, said, open, go, claimed, letters } = shop;

  it('M2: opens help on an order: items, status, latest date, tracking, seller, how to reach it, the return policy', async () => {
    await open('R-1001');
    for (const words of ['Wanderrucksack „Karwendel“ 32 l', 'Unterwegs', 'Kommt spätestens', 'Verkauft von Bergwerk Outdoor Handels GmbH', '+49 8041 555 0123', '30 Tage Rückgabe, Rücksendung kostenlos']) await sees(page(), words);
    await presses(page(), 'Wo ist mein Paket?');
    await sees(page(), 'Sendungsverlauf');
    await sees(page(), 'Nürnberg');
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
      for (const each of words) await sees(page(), each);
    }
    await presses(page(), 'Was der Käuferschutz abdeckt');
    await sees(page(), 'Zurückgeschickt, Geld fehlt');
    await sees(page(), 'Nicht abgedeckt sind Dienstleistungen');
  });

  it('M8: is asked whether the merchant was contacted; it is remembered, and the wait ends on a date', async () => {
    await open('ND-excluded', 'Bergwerk Outdoor schreiben');
    const order = 'S-contact';
    const { now } = await caseOf('R-1002');
    const known = (await caseOf('R-1002')).order;
    await merchant(`/orders/${order}`, { ...known, number: order }, 'PUT');
    await open(order, 'Beschädigt, defekt');
    await sees(page(), 'Schreiben Sie zuerst Bergwerk Outdoor.');
    await assert.rejects(shop.file(order, { ...await claimOn('not_as_described', order, shop), lines: [{ line: '1', quantity: 1 }], amount: { amount: 4490, currency: 'EUR' } }), /contact_first/);
    await types(page(), 'Ihre Nachricht', 'Der Kocher zündet nicht.');
    await presses(page(), 'Nachricht senden');
    await sees(page(), 'Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    await open(order, 'Beschädigt, defekt');
    await sees(page(), /Bergwerk Outdoor hat noch Zeit zu antworten\. Kommt keine Lösung, können Sie ab .* einen Antrag stellen/);
    const { contact } = await caseOf(order);
    assert.ok(contact.state === 'waiting' && contact.over! > now);
    await advance(9);
    await open(order, 'Beschädigt, defekt');
    await sees(page(), 'Käuferschutz beantragen');
  });

  it('M9: is told before typing: from when, until when, why not, and what instead', async () => {
    const order = await grievance('not_received', shop);
    await open(order, 'Wo ist mein Paket?');
    await sees(page(), /Sie können bis .* einen Antrag stellen/);
    const { order: known, now } = await caseOf(order);
    const soon = new Date(Date.parse(now) + 5 * 86_400_000).toISOString().slice(0, 10);
    await merchant('/orders/S-early', { ...known, number: 'S-early', placedAt: now, latestDelivery: soon, shipments: [], charge: { ...known.charge, chargedAt: now, settledAt: now, reference: 'ch_early' } }, 'PUT');
    await open('S-early', 'Wo ist mein Paket?');
    await sees(page(), /Sie können ab .* einen Antrag stellen/);
    await advance(60);
    await open(order, 'Wo ist mein Paket?');
    await sees(page(), /Die Frist für den Käuferschutz endete am .*/);
    await open('ND-excluded', 'Beschädigt, defekt');
    await sees(page(), 'Hier greift der Käuferschutz nicht.');
  });

  it('M12: an answer that does not come is decided on what is there', async () => {
    const { order, claim } = await claimed();
    await merchant(`/claims/${claim}/represent`, { text: 'Laut Zusteller übergeben.' });
    await mediator(claim, { ask: { of: 'merchant', text: 'Bitte die Unterschrift.' } });
    await open(order, 'Antrag K-');
    await sees(page(), 'Kommt keine Antwort, entscheidet das Käuferschutz-Team nach dem, was vorliegt.');
    await advance(3.01);
    await open(order, 'Antrag K-');
    await sees(page(), 'Wird geprüft');
    assert.equal((await caseOf(order)).claims[0]?.state, 'under_review');
  });

  it('M13: reads the mediator\'s decision and reason, and sees the refund until it is confirmed', async () => {
    const { order, claim } = await claimed();
    await merchant(`/claims/${claim}/represent`, { text: 'Laut Zusteller übergeben.' });
    await mediator(claim, { decide: { decision: 'partly_granted', amount: { amount: 8000, currency: 'EUR' }, reason: 'Der Zusteller ist sich nicht sicher.' } });
    await open(order, 'Antrag K-');
    for (const words of ['Teils bewilligt', 'Der Zusteller ist sich nicht sicher.', /Sie bekommen 80,00\s€ zurück, bis/]) await sees(page(), words);
    await merchant(`/claims/${claim}/refund-confirmed`, {});
    await open(order, 'Antrag K-');
    await sees(page(), /80,00\s€ wurden am .* erstattet/);
  });

  it('M14: appeals once with something new, and may withdraw a claim', async () => {
    const { order, claim } = await claimed();
    await merchant(`/claims/${claim}/represent`, { text: 'Laut Zusteller übergeben.' });
    await mediator(claim, { decide: { decision: 'denied', reason: 'Der Nachweis überzeugt.' } });
    await open(order, 'Antrag K-', 'Einspruch einlegen');
    await types(page(), 'Was ist neu?', 'Der Nachbar hat nichts bekommen.');
    await presses(page(), 'Einspruch senden');
    await sees(page(), 'Wird geprüft');
    await mediator(claim, { decide: { decision: 'denied', reason: 'Es bleibt dabei.' } });
    await open(order, 'Antrag K-');
    await sees(page(), 'Diese Entscheidung ist endgültig.');
    const again = (await caseOf(order)).claims[0]!.actions.find(({ action }) => action === 'appeal');
    assert.deepEqual([again?.enabled, again?.reason], [false, 'appeal_used']);
    const second = await claimed();
    await open(second.order, 'Antrag K-', 'Antrag zurückziehen', 'Ja, zurückziehen');
    await sees(page(), 'Sie haben diesen Antrag zurückgezogen.');
  });

  it('M17: rates how the merchant handled it, once', async () => {
    const order = await grievance('return_refused', shop);
    await open(order, 'Wie war es?');
    await chooses(page(), '2 Sterne');
    await types(page(), 'Möchten Sie etwas dazu sagen?', 'Die Begründung stimmt nicht.');
    await presses(page(), 'Bewertung senden');
    await sees(page(), 'Danke! Ihre Bewertung ist angekommen.');
    assert.equal((await caseOf(order)).rating?.stars, 2);
    await assert.rejects(buyer(order, '/rating', { id: 'rating-again', stars: 5 }), /rating_given/);
  });

  it('M18: sees the merchant\'s promise where it is needed: channels, answer time, return policy as when ordering', async () => {
    await open('R-1001');
    await sees(page(), 'Antwortet meist in 6 Stunden');
    await sees(page(), 'hilfe@bergwerk.example');
    await sees(page(), 'Mo–Fr 9–17 Uhr');
    await sees(page(), 'Rückgabe, wie bei Ihrer Bestellung zugesagt');
    await presses(page(), 'Bergwerk Outdoor schreiben');
    await sees(page(), 'Antwortet meist in 6 Stunden');
    assert.equal(await page().evaluate(`(() => { const all = function* (root) { for (const e of root.querySelectorAll('*')) { yield e; if (e.shadowRoot) yield* all(e.shadowRoot); } }; return [...all(document)].filter((e) => e.matches('a[href^="http:"]')).length; })()`), 0, 'no insecure link');
  });

  it('M19: withdraws from the contract as a guest, with the receipt on screen and by letter, and as a buyer with the order at hand', async () => {
    await go('/');
    await presses(page(), 'Vertrag widerrufen');
    await types(page(), 'Ihr Name', 'Jana Öztürk-Lindenberg');
    await types(page(), 'Bestellnummer', 'R-1002');
    await types(page(), 'E-Mail', 'jana@kundin.example');
    await presses(page(), 'Widerruf bestätigen');
    await sees(page(), 'Ihr Widerruf ist eingegangen');
    const [letter] = (await letters((all) => all.some((each) => each.includes('Eingangsbest') && each.includes('jana@kundin.example')))).slice(-1);
    assert.ok(letter);
    assert.deepEqual((await caseOf('R-1002')).withdrawals, [], 'nobody who only knows a number ends anything');
    await open('R-1003');
    await sees(page(), 'Sie möchten den Kauf rückgängig machen?');
    await page().evaluate('document.querySelector("redress-withdrawal")?.remove()'); // the footer's own, for guests
    await presses(page(), 'Vertrag widerrufen');
    await types(page(), 'Ihr Name', 'Jana Öztürk-Lindenberg');
    await types(page(), 'E-Mail', 'jana@kundin.example');
    await presses(page(), 'Widerruf bestätigen');
    await sees(page(), 'Ihr Widerruf ist eingegangen');
    assert.equal((await caseOf('R-1003')).withdrawals.length, 1);
  });

  it('met no error on the way', () => assert.deepEqual(said(), []));
});
