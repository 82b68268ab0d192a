/** A claim that exists, as its buyer meets it in every state: who is to move, until when, what can be done about it. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { demoKeys } from '../../mocks/merchant.ts';
import { openClaim, openHelp } from '../support/help-harness.ts';
import { pageIn } from '../support/page-light.ts';
import { openShop } from '../support/shop.ts';
import type { Shop } from '../support/shop.ts';

/** The mediator, who looks at both sides. */
async function mediator(shop: Shop, claim: string, action: 'ask' | 'decide', body: object): Promise<void> {
  const response = await shop.backend.fetch(new Request(`https://claims.example/v1/mediator/claims/${claim}/${action}`, {
    method: 'POST', headers: { Authorization: `Bearer ${demoKeys.mediatorKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body),
  }));
  if (!response.ok) throw new Error(await response.text());
}

const claim = 'seed-R-1005-claim';
const offered = async () => openClaim('R-1005', { claim });

describe('a claim that is running', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('says who is to move, until when, and what happens otherwise', async () => {
    const { buyer, look } = await openClaim('R-1004', { claim: 'seed-R-1004-claim' });
    await buyer.reads(/^Antrag K-\S+ Händler ist am Zug Wir haben Ihren Antrag\. Bergwerk Outdoor muss bis Donnerstag, 26\. November 2026, 23:59 Uhr.* antworten\. Kommt keine Antwort, bekommen Sie Ihr Geld zurück\./);
    await buyer.reads(/Bergwerk Outdoor angeschrieben .* Antrag eingegangen .* 5,00 € Antwort von Bergwerk Outdoor noch 5 Tage, 14 Stunden Entscheidung/);
    await look('awaiting merchant');
    await buyer.presses('Was Sie eingereicht haben');
    await buyer.reads('Abgebucht wurde mehr, als in der Bestellung steht.');
    await look('what was handed in');
  });

  it('lets me accept an offer', async () => {
    const { buyer, shop, heard, look } = await offered();
    await buyer.reads('Sie sind am Zug Bergwerk Outdoor macht Ihnen ein Angebot.');
    await buyer.reads('Angebot von Bergwerk Outdoor 50,00 € zurück, Sie behalten die Ware');
    await look('offer');
    await buyer.presses('Angebot annehmen');
    await buyer.reads(/Bewilligt Ihr Antrag ist bewilligt\. Sie bekommen 50,00 € zurück, bis/);
    await look('granted');
    expect(heard.at(-1)).to.deep.equal({ type: 'redress-claim-changed', detail: { id: claim, state: 'granted' } });
    await shop.merchant('POST', `/claims/${claim}/refund-confirmed`, {});
    await buyer.presses('Was geschrieben wurde');
    await buyer.reads('angenommen');
  });

  it('tells me when the money was paid back', async () => {
    const shop = await openShop({ orders: ['R-1005'] });
    await shop.api.moveClaim('R-1005', claim, { action: 'accept-offer', body: {} });
    await shop.merchant('POST', `/claims/${claim}/refund-confirmed`, { reference: 'R1' });
    const { buyer, look } = await openClaim('R-1005', { claim }, shop);
    await buyer.reads('50,00 € wurden am Samstag, 21. November erstattet.');
    await look('refunded');
  });

  it('lets me decline it by keyboard, and then the team decides', async () => {
    const { buyer, shop, element, look, heard } = await offered();
    await buyer.tabsTo('Ablehnen');
    await sendKeys({ press: 'Enter' });
    await buyer.reads('Wird geprüft Das Käuferschutz-Team prüft beide Seiten und entscheidet. Sie müssen nichts tun.');
    await buyer.focuses(/^h2 Antrag K-/);
    await look('under review');
    await mediator(shop, claim, 'ask', { of: 'buyer', text: 'Wohnen Sie noch unter dieser Adresse?' });
    await element.reload();
    await buyer.reads('Sie sind am Zug Das Käuferschutz-Team hat eine Frage an Sie.');
    await buyer.reads('Wohnen Sie noch unter dieser Adresse?');
    await look('question');
    await buyer.types('Ihre Antwort', 'Ja, seit zehn Jahren.');
    await buyer.presses('Antwort senden');
    await buyer.reads('Wird geprüft');
    await mediator(shop, claim, 'decide', { decision: 'denied', reason: 'Der Paketdienst hat eine Unterschrift.' });
    await element.reload();
    await buyer.reads('Abgelehnt Ihr Antrag ist abgelehnt. Begründung Der Paketdienst hat eine Unterschrift.');
    await look('denied');
    await buyer.presses('Was geschrieben wurde');
    await buyer.reads('Ja, seit zehn Jahren.');
    await buyer.presses('Einspruch einlegen');
    await buyer.reads(/Das geht einmal, bis .* Nennen Sie, was bei der Entscheidung noch nicht bekannt war\./);
    await look('appeal');
    await buyer.presses('Einspruch senden');
    await buyer.reads('Schreiben Sie einen Satz');
    await buyer.types('Was ist neu?', 'Die Unterschrift ist nicht meine.');
    await buyer.presses('Einspruch senden');
    await buyer.reads('Wird geprüft');
    await mediator(shop, claim, 'decide', { decision: 'partly_granted', amount: { amount: 8000, currency: 'EUR' }, reason: 'Wir teilen es.' });
    await element.reload();
    await buyer.reads(/Teils bewilligt Ihr Antrag ist zum Teil bewilligt\. Sie bekommen 80,00 € zurück.*Diese Entscheidung ist endgültig\./);
    await look('decided for good');
    expect(heard.filter(({ type }) => type === 'redress-claim-changed').map(({ detail }) => (detail as { state: string }).state)).to.deep.equal(['under_review', 'under_review', 'under_review']);
  }).timeout(30_000);

  it('asks once before it withdraws my claim', async () => {
    const { buyer, shop, look } = await offered();
    await buyer.presses('Antrag zurückziehen');
    await buyer.reads('Der Antrag endet dann.');
    await look('withdraw, sure?');
    await buyer.presses('Antrag behalten');
    await buyer.readsNot('Der Antrag endet dann.');
    await buyer.presses('Antrag zurückziehen');
    await buyer.presses('Ja, zurückziehen');
    await buyer.reads('Zurückgezogen Sie haben diesen Antrag zurückgezogen.');
    await look('withdrawn');
    expect((await shop.api.readCase('R-1005')).claims[0]!.state).to.equal('withdrawn');
  });

  it('shows me that the time ran out while I was thinking', async () => {
    const { buyer, shop, look } = await offered();
    shop.advance(24 * 10);
    await buyer.presses('Angebot annehmen');
    await buyer.reads('Wird geprüft');
    await buyer.reads('Die Frist dafür ist vorbei.');
    await look('too late');
  });

  it('tells me where to send the goods back when that comes first', async () => {
    const shop = await openShop({ orders: ['R-1004'] });
    await shop.merchant('POST', '/claims/seed-R-1004-claim/accept', { returnFirst: true });
    const { buyer, look } = await openClaim('R-1004', { claim: 'seed-R-1004-claim' }, shop);
    await buyer.reads(/Rücksendung Schicken Sie die Ware zurück, sodass sie bis .* ankommt\./);
    await buyer.reads('Senden an: Bergwerk Outdoor, Retouren, Lindenstraße 12, 83646 Bad Tölz, Deutschland');
    await look('return first');
  });

  it('keeps my answer when the server is away', async () => {
    const { buyer, shop, element } = await offered();
    await shop.api.moveClaim('R-1005', claim, { action: 'decline-offer', body: {} });
    await mediator(shop, claim, 'ask', { of: 'buyer', text: 'Haben Sie die Nachbarn gefragt?' });
    await element.reload();
    await buyer.types('Ihre Antwort', 'Ja, alle.');
    shop.weather('lost_reply');
    await buyer.presses('Antwort senden');
    await buyer.reads('Wir erreichen den Server gerade nicht.');
    expect((await buyer.field('Ihre Antwort')).value).to.equal('Ja, alle.');
    shop.weather('normal');
    await buyer.presses('Antwort senden');
    await buyer.reads('Wird geprüft');
    expect((await shop.api.readCase('R-1005')).claims[0]!.statements.filter(({ by }) => by === 'buyer')).to.have.length(1);
  });

  it('is told in words when there is no such claim', async () => {
    const { buyer, look } = await openClaim('R-1005', { claim: 'another-claim' });
    await buyer.reads('Diesen Antrag gibt es bei dieser Bestellung nicht.');
    await look('no such claim');
  });

  it('reads well wide and dark, inside the help panel too', async () => {
    await setViewport({ width: 1280, height: 900 });
    pageIn('dark');
    const { buyer, look } = await openHelp('R-1005');
    await buyer.presses('Antrag K-');
    await buyer.reads('Angebot annehmen');
    await look('offer, wide and dark');
  });
});

describe('a counter-offer', () => {
  it('says no with a sum, keeps it when the server is away, and is accepted at the desk', async () => {
    const { buyer, shop, look, heard } = await openClaim('R-1005', { claim: 'seed-R-1005-claim' });
    await buyer.presses('Gegenvorschlag machen');
    await buyer.focuses(/^h3 Gegenvorschlag machen/);
    await buyer.types('Womit wären Sie einverstanden?', '200');
    await buyer.presses('Gegenvorschlag senden');
    await buyer.reads('Geben Sie einen Betrag bis 159,00 € an, zum Beispiel 79,50');
    await look('counter-offer, too much');
    await buyer.types('Womit wären Sie einverstanden?', '99,50');
    await buyer.types('Ein Satz dazu', 'Die Hälfte wäre gerecht.');
    shop.weather('lost_reply');
    await buyer.presses('Gegenvorschlag senden');
    await buyer.reads('Es ist auf diesem Gerät gespeichert.');
    shop.weather('normal');
    await buyer.presses('Gegenvorschlag senden');
    await buyer.reads('Wird geprüft');
    await buyer.presses('Was geschrieben wurde');
    await buyer.reads('Gegenvorschlag: 99,50 €');
    await look('counter-offer made');
    const { claims: [claim] } = await shop.api.readCase('R-1005');
    expect([claim!.state, claim!.offers.at(-1)!.counter?.amount]).to.deep.equal(['under_review', 9950]);
    expect(heard.filter(({ type }) => type === 'redress-claim-changed')).to.have.length.greaterThan(0);
  });
});
