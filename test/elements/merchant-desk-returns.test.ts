/** Returns at the merchant's desk, to their end: the goods looked at, something kept back, another piece sent, and how the buyer found it. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { openDesk } from '../support/desk-harness.ts';
import { openShop } from '../support/shop.ts';

/** The desk on an order whose stove comes back. */
async function asked(kind: 'return' | 'exchange') {
  const shop = await openShop({ orders: ['R-1002'] });
  await shop.api.requestReturn('R-1002', { id: 'return-0001', kind, lines: [{ line: '1', quantity: 1 }] });
  await shop.merchant('POST', '/orders/R-1002/returns/return-0001/approve', {});
  return openDesk([], { order: 'R-1002' }, shop);
}

describe('a return at the desk', () => {
  beforeEach(() => setViewport({ width: 320, height: 900 }));

  it('keeps something back for a loss of value, with a reason, after reading once more what the buyer gets', async () => {
    const { merchant, shop, look } = await asked('return');
    await merchant.presses('Ware ist da');
    await merchant.chooses('Wie verschickt');
    await merchant.readsNot('Abzug für den Wertverlust');
    await merchant.chooses('Benutzt');
    await merchant.types('Abzug für den Wertverlust', '99');
    await merchant.presses('Weiter');
    await merchant.reads('Geben Sie einen Betrag bis 44,90 € an, oder lassen Sie das Feld leer');
    await merchant.types('Abzug für den Wertverlust', '4,90');
    await merchant.presses('Weiter');
    await merchant.reads('Schreiben Sie, warum Sie etwas abziehen');
    await look('deduction without a reason');
    await merchant.types('Ein Satz dazu', 'Der Brenner wurde benutzt.');
    await merchant.presses('Weiter');
    await merchant.reads('Danach ist die Erstattung von bis zu 40,00 € fällig.');
    await look('deduction, check');
    await merchant.presses('Eingang bestätigen');
    await merchant.reads('Angekommen');
    const { returns: [back], refunds } = await shop.api.readCase('R-1002');
    expect([back!.deduction?.amount, back!.inspection, refunds.map(({ amount }) => amount.amount)]).to.deep.equal([490, 'Der Brenner wurde benutzt.', [4000]]);
  });

  it('completes an exchange with the parcel, and refunds instead where there is none to send', async () => {
    const { merchant, shop, look } = await asked('exchange');
    await merchant.presses('Ersatz ist unterwegs');
    await merchant.types('Link zur Sendungsverfolgung', 'http://unsafe.example');
    await merchant.presses('Weiter');
    await merchant.reads('Geben Sie einen Link an, der mit https:// beginnt');
    await look('exchange, link');
    await merchant.types('Link zur Sendungsverfolgung', 'https://carrier.example/7');
    await merchant.presses('Weiter');
    await merchant.presses('Umtausch bestätigen');
    await merchant.reads('Umgetauscht');
    expect((await shop.api.readCase('R-1002')).returns[0]!.tracking).to.equal('https://carrier.example/7');
    const second = await asked('exchange');
    await second.merchant.presses('Erstattung bestätigen');
  });

  it('offers on each return only what the server allows on that one', async () => {
    const { merchant } = await asked('return');
    await merchant.reads('Ware ist da');
    await merchant.readsNot('Ersatz ist unterwegs');
    await merchant.readsNot('Zusagen');
  });

  it('reads how the buyer found it', async () => {
    const shop = await openShop({ orders: ['R-1002'] });
    await shop.api.rate('R-1002', { id: 'rating-0001', stars: 2, text: 'Es hat lange gedauert.' });
    const { merchant, look } = await openDesk([], { order: 'R-1002' }, shop);
    await merchant.reads('Bewertung 2 von 5 Sternen');
    await merchant.reads('Es hat lange gedauert.');
    await look('rated');
  });
});

describe('a counter-offer at the desk', () => {
  it('is accepted with one deed, after reading what it costs', async () => {
    const shop = await openShop({ orders: ['R-1005'] });
    await shop.api.moveClaim('R-1005', 'seed-R-1005-claim', { action: 'decline-offer', body: { counter: { amount: 9950, currency: 'EUR' } } });
    const { merchant, look } = await openDesk([], { order: 'R-1005' }, shop);
    await merchant.presses('Gegenvorschlag annehmen: 99,50 €');
    await merchant.reads('Sie erstatten 99,50 €.');
    await look('counter-offer, accept');
    await merchant.presses('Weiter');
    await merchant.reads('Sie sagen zu, Jana Öztürk-Lindenberg 99,50 € zu erstatten.');
    await merchant.presses('Verbindlich annehmen');
    await merchant.reads('Bewilligt');
    expect((await shop.api.readCase('R-1005')).claims[0]!.refund?.amount.amount).to.equal(9950);
  });
});
