/** Orders as they are in the field: many pieces, endless names, nothing optional filled in, a backend of one's own that behaves oddly. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ClaimsApi } from '../../src/client/claims-api.ts';
import type { Case } from '../../src/contract/index.ts';
import { openClaim, openHelp, photo } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';
import { expectConsole } from '../support/strict-console.ts';

/** The backend, but what it says of the order is changed on the way. */
async function told(order: string, change: (known: Case) => Partial<Case>) {
  const shop = await openShop({ orders: [order] });
  const readCase: ClaimsApi['readCase'] = async (...call) => {
    const known = await shop.api.readCase(...call);
    return { ...known, ...change(known) };
  };
  return { ...shop, api: { ...shop.api, readCase } };
}

describe('an order that is not like the others', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('lets me claim two of three pieces, for their share of what I paid', async () => {
    const shop = await openShop({ orders: ['ND-open'] });
    const { order } = await shop.api.readCase('ND-open');
    await shop.merchant('PUT', '/orders/ND-three', { ...order, number: 'ND-three', lines: [{ id: '1', title: 'Karabiner', quantity: 3, total: 1000 }], total: 1000,
      charge: { ...order.charge, authorised: 1000, captured: 1000 }, shipments: order.shipments.map((each) => ({ ...each, lines: [{ line: '1', quantity: 3 }] })) });
    await shop.api.sendMessage('ND-three', { id: 'message-three', text: 'Zwei sind verbogen.' });
    shop.advance(24 * 6);
    const { buyer, look } = await openClaim('ND-three', { ground: 'not_as_described' }, shop);
    await buyer.chooses('Beschädigt angekommen');
    await buyer.presses('Weiter');
    expect((await buyer.field('Anzahl, höchstens 3')).value).to.equal('3');
    await look('quantity');
    for (const wrong of ['4', '0', '']) {
      await buyer.types('Anzahl, höchstens 3', wrong);
      await buyer.presses('Weiter');
      await buyer.reads('Geben Sie bei Karabiner eine Anzahl von 1 bis 3 an');
    }
    await look('quantity to mend');
    await buyer.types('Anzahl, höchstens 3', '2');
    expect((await buyer.field('Welchen Betrag möchten Sie zurück?')).value).to.equal('6,66');
    await buyer.presses('Weiter');
    await buyer.presses('Weiter');
    await buyer.types('In Ihren Worten', 'Zwei sind verbogen.');
    await buyer.picksFiles('Fotos und Dateien', await photo());
    await buyer.reads('hochgeladen');
    await buyer.presses('Weiter');
    await buyer.chooses('Geld zurück');
    await buyer.presses('Weiter zur Prüfung');
    await buyer.reads('Karabiner 2 × · 6,66 €');
    await buyer.presses('Antrag senden');
    await buyer.reads('Ihr Antrag ist da');
    expect((await shop.api.readCase('ND-three')).claims[0]).to.deep.include({ lines: [{ line: '1', quantity: 2 }], amount: { amount: 666, currency: 'EUR' } });
  });

  it('wraps names without end instead of running out of the page', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterungsschraubenschlüsselset'.repeat(2);
    const shop = await told('R-1005', (known) => ({
      order: { ...known.order, lines: known.order.lines.map((line) => ({ ...line, title: long, variant: long })) },
      merchant: { ...known.merchant, name: long.slice(0, 120), legalName: long, promise: { ...known.merchant.promise, channels: [{ kind: 'web', label: long, link: 'https://bergwerk.example/' }] } },
      messages: [{ id: 'message-long', from: 'merchant', at: known.now, text: long, files: [] }],
    }));
    const { buyer, look } = await openHelp('R-1005', {}, shop);
    await look('long names, home');
    await buyer.presses('Antrag K-');
    await look('long names, claim');
    await buyer.presses('Zur Übersicht');
    await buyer.presses('Wo ist mein Paket?');
    await look('long names, thread');
  });

  it('shows an order of which next to nothing is known', async () => {
    const shop = await told('R-1001', ({ merchant, order }) => ({
      merchant: { id: merchant.id, name: 'Kiosk', timeZone: 'Nowhere/Land', locale: 'de', promise: { channels: [], answersWithin: 48 }, returnPolicy: { days: 0, shipping: 'buyer_pays' }, links: {} },
      order: { ...order, shipments: [], shipTo: undefined, buyer: {}, lines: order.lines.map(({ id, title, quantity, total, kind }) => ({ id, title, quantity, total, kind })) },
      eligibility: [], actions: [], refunds: [], files: [], timeline: [],
    }));
    const { buyer, look } = await openHelp('R-1001', {}, shop);
    await buyer.reads('Antwortet spätestens in 2 Tagen');
    await buyer.reads('Keine freiwillige Rückgabe');
    await look('bare order');
    for (const topic of ['Wo ist mein Paket?', 'Beschädigt', 'Zurückgeben', 'Erstattung', 'Kiosk schreiben']) {
      await buyer.presses(topic);
      await look(`bare order, ${topic}`);
      await buyer.presses('Zur Übersicht');
    }
    await buyer.presses('Wo ist mein Paket?');
    await buyer.reads('Es gibt noch keine Nachricht vom Paketdienst.');
  });

  it('makes no link of an address that is none', async () => {
    const shop = await told('R-1001', ({ merchant }) => ({ merchant: { ...merchant, links: { terms: 'javascript:alert(1)' }, promise: { ...merchant.promise, channels: [{ kind: 'web', label: 'Hier', link: 'data:text/html,x' }] } } }));
    const { element } = await openHelp('R-1001', {}, shop);
    expect([...element.shadowRoot!.querySelectorAll('a')].map((link) => link.protocol)).to.deep.equal(['https:']);
  });

  it('takes whatever a backend of one\'s own throws for an answer that cannot be read', async () => {
    for (const thrown of [new Error('boom'), 'boom', undefined, { outcome: 'refused' }]) {
      const shop = await openShop({ orders: ['R-1001'] });
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- this is what the test is about
      const { buyer, heard } = await openHelp('R-1001', {}, { ...shop, api: { ...shop.api, readCase: () => Promise.reject(thrown) } });
      await buyer.reads('Die Antwort des Servers konnten wir nicht lesen.');
      expect(heard).to.deep.equal([{ type: 'redress-error', detail: { outcome: 'unintelligible', code: 'unreadable_reply' } }]);
    }
  });

  it('stands up to a backend of one\'s own that hands over what is no case', async () => {
    for (const strange of [undefined, 'text', {}, { order: {} }, { order: { number: 'R-1001', lines: [] }, merchant: {}, delivery: {}, contact: {} }]) {
      const shop = await openShop({ orders: ['R-1001'] });
      const { buyer } = await openHelp('R-1001', {}, { ...shop, api: { ...shop.api, readCase: () => Promise.resolve(strange as unknown as Case) } });
      await buyer.reads('Die Antwort des Servers konnten wir nicht lesen.');
    }
    expect(expectConsole().join()).to.contain('case_unreadable');
  });

  it('says calmly when nothing on the page knows the way to a backend', async () => {
    const shop = await openShop();
    const { buyer } = await openHelp('R-1', { api: undefined }, shop);
    await buyer.reads('Wir erreichen den Server gerade nicht.');
    expectConsole();
  });

  it('shows only the newest order when the page changes it quickly', async () => {
    const shop = await openShop({ orders: ['R-1001', 'R-1002', 'R-1003'] });
    const { buyer, element } = await openHelp('R-1001', {}, shop);
    element.order = 'R-1002';
    await element.updateComplete;
    element.order = 'R-1003';
    await buyer.reads('Bestellung R-1003');
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect(buyer.text).to.contain('Bestellung R-1003');
  });
});
