/** A return to its end as a buyer follows it: what it would bring, where to send it, what came back, what was kept, and calling it off. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { openHelp, photo } from '../support/help-harness.ts';
import type { Shop } from '../support/shop.ts';

const phone = { width: 320, height: 800 };
const lines = [{ line: '1', quantity: 1 }];
/** The buyer has asked for the stove to be taken back, over the API. */
async function asked(shop: Shop, kind: 'return' | 'exchange' = 'return'): Promise<string> {
  await shop.api.requestReturn('R-1002', { id: 'return-0001', kind, lines, reason: 'Zu groß.' });
  return '/orders/R-1002/returns/return-0001';
}

describe('a return', () => {
  beforeEach(() => setViewport(phone));

  it('tells me what I would get back before I ask, for what I choose', async () => {
    const { buyer, shop } = await openHelp('R-1002', { topic: 'return_or_cancel' });
    await buyer.chooses('Zurückgeben');
    await buyer.chooses('Gaskocher');
    await buyer.reads('So viel bekommen Sie zurück Sie bekommen 44,90 €');
    await buyer.chooses('Trinkflasche');
    await buyer.reads('Sie bekommen 64,80 €');
    expect(shop.seen.filter((each) => each.startsWith('POST'))).to.deep.equal([]);
  });

  it('tells me what stands against it before I ask, and keeps what I chose when the server is away', async () => {
    const { buyer, shop } = await openHelp('R-1002', { topic: 'return_or_cancel' });
    await buyer.chooses('Zurückgeben');
    shop.advance(24 * 40);
    await buyer.chooses('Gaskocher');
    await buyer.reads('Die Rückgabefrist');
    shop.weather('offline');
    await buyer.presses('Anfrage senden');
    await buyer.reads('Wir erreichen den Server gerade nicht. Versuchen Sie es gleich noch einmal. Es ist auf diesem Gerät gespeichert. Wir versuchen es weiter, auch wenn Sie später hierher zurückkommen.');
    expect((buyer.find('label', 'Gaskocher')!.querySelector('input')!).checked).to.equal(true);
  });

  it('takes my photo along, and offers only what is left the second time', async () => {
    const { buyer, shop, look } = await openHelp('R-1002', { topic: 'return_or_cancel' });
    await buyer.chooses('Zurückgeben');
    await buyer.chooses('Gaskocher');
    await buyer.types('Möchten Sie etwas dazu sagen?', 'Zu groß.');
    await buyer.picksFiles('Fotos und Dateien', await photo());
    await buyer.reads('hochgeladen');
    await buyer.presses('Anfrage senden');
    await buyer.reads('Ihre Anfrage ist bei Bergwerk Outdoor.');
    await buyer.presses('Zurückgeben Angefragt');
    await buyer.focuses('h2 Zurückgeben');
    await buyer.reads('Bergwerk Outdoor ist am Zug. Antwortet meist in 6 Stunden.');
    await buyer.reads(/Erstattung Sie bekommen 44,90 €.*Das haben Sie geschrieben Zu groß\. Schaden\.jpg/);
    await look('return requested');
    const { returns: [back], returnable } = await shop.api.readCase('R-1002');
    expect([back!.files.length, returnable.find(({ kind }) => kind === 'return')!.lines]).to.deep.equal([1, [{ line: '2', quantity: 1 }]]);
  });

  it('keeps what I chose, wrote and added when the page is loaded anew', async () => {
    const first = await openHelp('R-1002', { topic: 'return_or_cancel' });
    await first.buyer.chooses('Umtauschen');
    await first.buyer.chooses('Gaskocher');
    await first.buyer.types('Möchten Sie etwas dazu sagen?', 'Bitte in Blau.');
    await first.buyer.picksFiles('Fotos und Dateien', await photo());
    await first.buyer.reads('hochgeladen');
    first.element.remove();
    const { buyer, shop } = await openHelp('R-1002', { topic: 'return_or_cancel' }, first.shop);
    await buyer.reads('Schaden.png');
    expect((await buyer.field('Möchten Sie etwas dazu sagen?')).value).to.equal('Bitte in Blau.');
    await buyer.presses('Anfrage senden');
    await buyer.reads('Ihre Anfrage ist bei');
    const { returns } = await shop.api.readCase('R-1002');
    expect(returns.map(({ kind, lines: chosen, files }) => [kind, chosen, files.length])).to.deep.equal([['exchange', lines, 1]]);
    expect(localStorage.length, 'nothing is kept once it has arrived').to.equal(0);
  });

  it('tells me where to send it and until when', async () => {
    const { buyer, shop, element, look } = await openHelp('R-1002');
    const path = await asked(shop);
    await shop.merchant('POST', `${path}/approve`, { address: { lines: ['Kiesgrube 4'], city: 'Bad Tölz', country: 'DE' }, label: 'https://label.example/1', note: 'Bitte gut einpacken.' });
    await element.reload();
    await buyer.reads('Was gerade läuft Zurückgeben Zugesagt Gaskocher „Flämmchen“. Bergwerk Outdoor ist einverstanden. Bitte senden Sie die Ware bis Samstag, 5. Dezember ab.');
    await buyer.presses('Zurückgeben Zugesagt');
    await buyer.reads(/Bitte senden Sie die Ware bis Samstag, 5\. Dezember 2026, 23:59 Uhr.* ab\. Senden an: Kiesgrube 4 Bad Tölz Deutschland Rücksendeschein öffnen Hinweis von Bergwerk Outdoor: Bitte gut einpacken\./);
    expect(buyer.find('a', 'Rücksendeschein')?.getAttribute('href')).to.equal('https://label.example/1');
    await look('return agreed');
  });

  it('tells me what was kept back and why, until when the rest comes, and that it came', async () => {
    const { buyer, shop, element, look } = await openHelp('R-1002');
    const path = await asked(shop);
    await shop.merchant('POST', `${path}/received`, { condition: 'used', note: 'Der Brenner wurde benutzt.', deduction: { amount: 500, currency: 'EUR' } });
    await element.reload();
    await buyer.presses('Zurückgeben Angekommen');
    await buyer.reads('Die Ware kam mit Gebrauchsspuren an. Dazu schreibt Bergwerk Outdoor: Der Brenner wurde benutzt. 39,90 € kommen bis Samstag, 5. Dezember zurück');
    await buyer.reads('Ware 44,90 € Abzug − 5,00 € Sie bekommen 39,90 €');
    await look('return received');
    await shop.merchant('POST', `${path}/refund-confirmed`, {});
    await element.reload();
    await buyer.reads('39,90 € wurden am Samstag, 21. November erstattet');
    await look('return refunded');
  });

  it('leads me to the guarantee when it was refused', async () => {
    const { buyer, shop, element, look } = await openHelp('R-1002');
    await shop.merchant('POST', `${await asked(shop)}/refuse`, { reason: 'Der Kocher wurde benutzt.' });
    await element.reload();
    await buyer.presses('Zurückgeben Abgelehnt');
    await buyer.reads('Begründung: Der Kocher wurde benutzt.');
    await look('return refused');
    await buyer.presses('Käuferschutz beantragen');
    await buyer.focuses('h2');
  });

  it('ends an exchange with the parcel that is on its way to me', async () => {
    const { buyer, shop, element, look } = await openHelp('R-1002');
    const path = await asked(shop, 'exchange');
    await shop.merchant('POST', `${path}/approve`, {});
    await shop.merchant('POST', `${path}/exchanged`, { tracking: 'https://carrier.example/7' });
    await element.reload();
    await buyer.presses('Umtauschen Umgetauscht');
    await buyer.reads('Ihr neuer Artikel ist unterwegs. Neue Sendung verfolgen');
    await look('return exchanged');
  });

  it('lets me call it off after asking once more, and says so to a screen reader', async () => {
    const { buyer, shop, element, look } = await openHelp('R-1002');
    await asked(shop);
    await element.reload();
    await buyer.presses('Zurückgeben Angefragt');
    await buyer.presses('Anfrage zurückziehen');
    await buyer.focuses('h3 Anfrage zurückziehen');
    await look('call off');
    await buyer.presses('Nein, behalten');
    expect((await shop.api.readCase('R-1002')).returns[0]!.state).to.equal('requested');
    await buyer.presses('Anfrage zurückziehen');
    shop.weather('offline');
    await buyer.presses('Ja, zurückziehen');
    await buyer.reads('Wir erreichen den Server gerade nicht');
    shop.weather('normal');
    await buyer.presses('Ja, zurückziehen');
    await buyer.reads('Sie haben die Anfrage zurückgezogen.');
    expect(element.shadowRoot!.querySelector('[role=status].unseen')!.textContent).to.contain('Ihre Anfrage ist zurückgezogen.');
    expect((await shop.api.readCase('R-1002')).returns[0]!.state).to.equal('withdrawn');
  });
});
