/** The merchant's side: what waits, how long, what can be done about it, and that nothing typed or sent is lost or done twice. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { demoKeys } from '../../mocks/merchant.ts';
import { deskApi, manyClaims, openDesk } from '../support/desk-harness.ts';
import { photo } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';
import type { Shop } from '../support/shop.ts';

const waiting = 'seed-R-1004-claim';
const open = async (set = {}, shop?: Shop) => openDesk(['R-1004'], { order: 'R-1004', ...set }, shop);

async function mediator(shop: Shop, claim: string, action: 'ask' | 'decide', body: object): Promise<void> {
  const response = await shop.backend.fetch(new Request(`https://claims.example/v1/mediator/claims/${claim}/${action}`, {
    method: 'POST', headers: { Authorization: `Bearer ${demoKeys.mediatorKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body),
  }));
  if (!response.ok) throw new Error(await response.text());
}

describe('a merchant\'s list of claims', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('shows what waits for me first, with the time I have left', async () => {
    const { merchant, look } = await openDesk(['R-1004', 'R-1005']);
    await merchant.reads(/Zu viel abgebucht R-1004 · K-\S+ · vom .* Sie sind am Zug noch 5 Tage, 14 Stunden .* R-1005 .* Kundenseite noch/);
    await look('list');
  });

  it('can be narrowed to my turn and to what is closed', async () => {
    const { merchant, look } = await openDesk(['R-1004', 'R-1005']);
    await merchant.presses('Sie sind am Zug');
    await merchant.readsNot('R-1005');
    await merchant.reads('R-1004');
    await merchant.presses('Abgeschlossen');
    await merchant.reads('Noch nichts abgeschlossen');
    await look('nothing closed');
    await merchant.presses('Alle');
    await merchant.reads('R-1005');
  });

  it('finds a claim by its order, and says so when there is none', async () => {
    const { merchant, look } = await openDesk(['R-1004', 'R-1005']);
    await merchant.types('Bestellnummer', 'R-1005');
    await sendKeys({ press: 'Enter' });
    await merchant.readsNot('R-1004');
    await merchant.reads('R-1005');
    await merchant.types('Bestellnummer', 'R-9');
    await merchant.presses('Suchen');
    await merchant.reads('Zu „R-9“ gibt es keinen Antrag.');
    await look('nothing found');
    await merchant.presses('Suche beenden');
    await merchant.reads('R-1004');
  });

  it('stays clear with forty claims: the most urgent twenty, then the others', async () => {
    const { merchant, element, look } = await openDesk([], {}, await manyClaims(40));
    const rows = () => [...element.shadowRoot!.querySelectorAll('.claim b:first-child')].map((each) => each.textContent);
    await merchant.until('twenty rows', () => rows().length === 20);
    expect(rows()[0]).to.equal('Käuferin V-001');
    await look('forty claims');
    await merchant.presses('Weitere laden');
    await merchant.until('forty rows', () => rows().length === 40);
    expect(rows()).to.deep.equal(rows().toSorted());
  }).timeout(40_000);

  it('is calm when there is nothing, and helpful when it cannot be had', async () => {
    const { merchant, look } = await openDesk([]);
    await merchant.reads('Keine offenen Anträge');
    await look('empty');
    const shop = await openShop({ orders: ['R-1004'] });
    shop.weather('offline');
    const away = await openDesk([], {}, shop);
    await away.merchant.reads('Ihre Anträge lassen sich gerade nicht anzeigen');
    await away.look('offline');
    expect(away.heard).to.deep.equal([{ type: 'redress-error', detail: { outcome: 'unavailable', code: 'network' } }]);
    shop.weather('normal');
    await away.merchant.presses('Noch einmal versuchen');
    await away.merchant.reads('R-1004');
  });

  it('tells me to sign in again when my token ran out', async () => {
    const shop = await openShop({ orders: ['R-1004'] });
    const { merchant, heard, look } = await openDesk([], { api: deskApi(shop, new Date('2026-01-01')) }, shop);
    await merchant.reads('Ihre Anmeldung ist abgelaufen. Laden Sie die Seite neu');
    await look('expired');
    expect(heard.at(-1)!.detail).to.deep.equal({ outcome: 'refused', code: 'token_expired' });
  });
});

describe('a merchant with one claim', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('reads who is to move, until when, and what happens otherwise', async () => {
    const { merchant, look } = await openDesk(['R-1004']);
    await merchant.presses('Jana');
    await merchant.focuses(/^h2 Antrag K-/);
    await merchant.reads(/Sie sind am Zug .* Antworten Sie bis Donnerstag, 26\. November 2026, 23:59 Uhr.*\. Antworten Sie nicht, gilt der Antrag als bewilligt und Sie müssen erstatten\. noch 5 Tage, 14 Stunden/);
    await merchant.reads('Abgebucht wurde mehr, als in der Bestellung steht.');
    await look('case');
    await merchant.presses('Alle Anträge');
    await merchant.focuses('h2 Anträge Ihrer Kundschaft');
  });

  it('accepts, after reading once more what that means', async () => {
    const { merchant, shop, heard, look } = await open();
    await merchant.presses('Antrag annehmen');
    await merchant.focuses('h3 Antrag annehmen');
    await look('accept');
    await merchant.presses('Weiter');
    await merchant.reads(/Stimmt das so\? Sie sagen zu, Jana \S+ 5,00 € zu erstatten\./);
    await look('accept, sure?');
    expect((await shop.api.readCase('R-1004')).claims[0]!.state).to.equal('awaiting_merchant');
    await merchant.presses('Verbindlich annehmen');
    await merchant.reads(/Bewilligt .* Erstatten Sie 5,00 € bis .* und bestätigen Sie es hier\./);
    await merchant.focuses(/^h2 Antrag K-/);
    expect(heard).to.deep.equal([{ type: 'redress-answered', detail: { claim: waiting, action: 'accept' } }]);
    await merchant.presses('Erstattung bestätigen');
    await merchant.types('Buchungsnummer', 'RE-77');
    await merchant.presses('Weiter');
    await merchant.presses('Ja, 5,00 € sind erstattet');
    await merchant.reads('Sie haben 5,00 € am Samstag, 21. November erstattet.');
    await look('refunded');
    expect((await shop.api.readCase('R-1004')).claims[0]!.refund!.reference).to.equal('RE-77');
  });

  it('takes the goods back first when it wants them', async () => {
    const { merchant, shop, look } = await open();
    await merchant.presses('Antrag annehmen');
    await merchant.chooses('Erst die Ware zurück');
    await merchant.presses('Weiter');
    await merchant.presses('Verbindlich annehmen');
    await merchant.reads('Rücksendung erwartet');
    await merchant.presses('Rücksendung ist da');
    await merchant.presses('Weiter');
    await merchant.reads('Wählen Sie, in welchem Zustand die Ware ist');
    await merchant.chooses('Wie verschickt');
    await merchant.presses('Weiter');
    await look('return received, sure?');
    await merchant.presses('Eingang bestätigen');
    await merchant.reads('Bewilligt');
    expect((await shop.api.readCase('R-1004')).claims[0]!.refund!.state).to.equal('due');
  });

  it('offers a part, and is told what is missing', async () => {
    const { merchant, shop, look } = await open();
    await merchant.presses('Angebot machen');
    await merchant.presses('Weiter');
    await merchant.focuses('div Eine Angabe');
    await merchant.chooses('Einen Teil erstatten');
    await merchant.presses('Weiter');
    await merchant.reads('Geben Sie einen Betrag an, zum Beispiel 2,50');
    await look('offer, amount missing');
    await merchant.types('Betrag', '3');
    await merchant.presses('Weiter');
    await merchant.reads(/Sie bieten Jana \S+ an: 3,00 € zurück, die Ware bleibt dort\./);
    await merchant.presses('Angebot senden');
    await merchant.reads(/Kundenseite ist am Zug .* Ihr Angebot liegt vor\./);
    await look('offered');
    expect((await shop.api.readCase('R-1004')).claims[0]!.offers[0]).to.include({ kind: 'partial_refund' });
  });

  it('hears how much is possible when the offer is too high, and keeps what was typed', async () => {
    const { merchant, heard } = await open();
    await merchant.presses('Angebot machen');
    await merchant.chooses('Einen Teil erstatten');
    await merchant.types('Betrag', '900');
    await merchant.presses('Weiter');
    await merchant.presses('Angebot senden');
    await merchant.reads(/Es sind höchstens .* € möglich/);
    expect(heard.at(-1)!.detail).to.deep.equal({ outcome: 'refused', code: 'amount_above_paid' });
    await merchant.presses('Zurück');
    expect((await merchant.field('Betrag')).value).to.equal('900');
  });

  it('gives its side with a file, and answers a question, and appeals', async () => {
    const { merchant, shop, element, look } = await open();
    await merchant.presses('Stellung nehmen');
    await merchant.types('Ihre Stellungnahme', 'Der Zuschlag war vereinbart.');
    await merchant.picksFiles('Fotos und Dateien', await photo('Vertrag.png'));
    await merchant.reads('hochgeladen');
    await look('represent');
    await merchant.presses('Stellungnahme senden');
    await merchant.reads('Wird geprüft');
    const [claim] = (await shop.api.readCase('R-1004')).claims;
    expect(claim!.statements[0]).to.deep.include({ by: 'merchant', kind: 'represent', text: 'Der Zuschlag war vereinbart.' });
    expect(claim!.statements[0]!.files).to.have.length(1);
    await mediator(shop, waiting, 'ask', { of: 'merchant', text: 'Wann wurde das vereinbart?' });
    await element.reload();
    await merchant.reads('Wann wurde das vereinbart?');
    await look('question');
    await merchant.types('Ihre Antwort', 'Am 3. November.');
    await merchant.presses('Antwort senden');
    await merchant.reads('Wird geprüft');
    await mediator(shop, waiting, 'decide', { decision: 'granted', reason: 'Es gibt keinen Beleg.' });
    await element.reload();
    await merchant.reads('Es gibt keinen Beleg.');
    await merchant.presses('Einspruch einlegen');
    await look('appeal');
    await merchant.types('Was ist neu?', 'Hier ist die Bestätigung vom 3. November.');
    await merchant.presses('Einspruch senden');
    await merchant.reads('Wird geprüft');
  }).timeout(30_000);

  it('sees the buyer\'s pictures, named, and can save them', async () => {
    const shop = await openShop({ orders: ['ND-open'] });
    await shop.api.putFile('ND-open', 'picture-0001', await photo(), 'Schaden.png');
    await shop.api.fileClaim('ND-open', { id: 'claim-nd-1', ground: 'not_as_described', defect: 'damaged', lines: [{ line: '1', quantity: 1 }], amount: { amount: 4490, currency: 'EUR' }, story: 'Ein Riss im Topf.', outcome: 'refund', evidence: ['picture-0001'] });
    const { merchant, element, look } = await openDesk([], { order: 'ND-open' }, shop);
    await merchant.until('the picture', () => !!element.shadowRoot!.querySelector<HTMLImageElement>('.evidence img')?.naturalWidth);
    const image = element.shadowRoot!.querySelector<HTMLImageElement>('.evidence img')!;
    expect(image.src).to.match(/^blob:/);
    expect(image.alt).to.match(/^Bild von Jana .*: Schaden\.png$/);
    expect(merchant.find('button', 'Schaden.png speichern')).to.not.equal(undefined);
    await look('pictures');
  });

  it('keeps what it typed while the server is away, and sends it once', async () => {
    const { merchant, shop, look } = await open();
    await merchant.presses('Angebot machen');
    await merchant.chooses('Ersatz schicken');
    await merchant.types('Ein Satz dazu', 'Kommt am Montag.');
    await merchant.presses('Weiter');
    shop.weather('lost_reply');
    await merchant.presses('Angebot senden');
    await merchant.reads('Wir erreichen den Server gerade nicht. Versuchen Sie es gleich noch einmal. Was Sie eingegeben haben, bleibt hier.');
    await look('offer, server away');
    shop.weather('normal');
    await merchant.presses('Angebot senden');
    await merchant.reads('Ihr Angebot liegt vor.');
    expect((await shop.api.readCase('R-1004')).claims[0]!.offers.map(({ note }) => note)).to.deep.equal(['Kommt am Montag.']);
  });

  it('writes to the buyer from the case', async () => {
    const { merchant, shop } = await open();
    await merchant.presses('Nachricht an Jana');
    await merchant.types('Ihre Nachricht', 'Wir prüfen die Abbuchung.');
    await merchant.presses('Nachricht senden');
    await merchant.reads('Ihre Nachricht ist angekommen');
    expect((await shop.api.readCase('R-1004')).messages.at(-1)).to.include({ from: 'merchant', text: 'Wir prüfen die Abbuchung.' });
  });

  it('does all of it by keyboard', async () => {
    const { merchant } = await openDesk(['R-1004']);
    await merchant.tabsTo('R-1004');
    await sendKeys({ press: 'Enter' });
    await merchant.focuses(/^h2 Antrag/);
    await merchant.tabsTo('Antrag annehmen');
    await sendKeys({ press: 'Enter' });
    await merchant.focuses('h3 Antrag annehmen');
    await merchant.tabsTo('Weiter');
    await sendKeys({ press: 'Enter' });
    await merchant.focuses('h3 Stimmt das so?');
    await merchant.tabsTo('Verbindlich annehmen');
    await sendKeys({ press: 'Enter' });
    await merchant.reads('Bewilligt');
  });
});

describe('a merchant with a return', () => {
  const asked = async () => openDesk(['RR-early'], { order: 'RR-early' });

  it('agrees, with the address filled in already', async () => {
    const { merchant, shop, look } = await asked();
    await merchant.presses('Zusagen');
    expect((await merchant.field('Straße und Hausnummer')).value).to.equal('Lindenstraße 12');
    await look('approve');
    await merchant.presses('Weiter');
    await merchant.reads('Bergwerk Outdoor, Retouren Lindenstraße 12 83646 Bad Tölz Deutschland');
    await merchant.presses('Zusage senden');
    await merchant.reads('Zugesagt');
    expect((await shop.api.readCase('RR-early')).returns[0]!.address!.city).to.equal('Bad Tölz');
  });

  it('refuses with a reason, never without', async () => {
    const { merchant, shop, heard, look } = await asked();
    await merchant.presses('Ablehnen');
    await merchant.presses('Weiter');
    await merchant.reads('Schreiben Sie einen Satz zur Begründung');
    await look('refuse, reason missing');
    await merchant.types('Begründung', 'Die Jacke wurde getragen.');
    await merchant.presses('Weiter');
    await merchant.presses('Ablehnung senden');
    await merchant.reads('Ihre Begründung: Die Jacke wurde getragen.');
    expect((await shop.api.readCase('RR-early')).returns[0]!.state).to.equal('refused');
    expect(heard).to.deep.equal([{ type: 'redress-answered', detail: { claim: '', action: 'refuse' } }]);
  });
});
