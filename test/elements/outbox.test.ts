/** What I sent and what did not get through: it stays on my device and arrives, once, without my pressing anything; or I am told, and my words are still there. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { brokenStove, damaged } from '../support/broken-stove.ts';
import { impatient, online, places } from '../support/device.ts';
import { openClaim, openHelp } from '../support/help-harness.ts';
import type { Visit } from '../support/help-harness.ts';
import type { OrderHelpElement } from '../../src/elements/order-help/order-help.ts';
import { openShop } from '../support/shop.ts';
import { fillIn, openWithdrawal } from '../support/withdrawal-harness.ts';

const words = 'Bitte um Rückruf.';
const unheard = 'Es ist auf diesem Gerät gespeichert. Wir versuchen es weiter, auch wenn Sie später hierher zurückkommen.';
const arrived = 'Ihre Nachricht ist bei Bergwerk Outdoor angekommen';

/** A message that was sent without a connection. */
async function offline(): Promise<Visit<OrderHelpElement>> {
  const shop = await openShop({ orders: ['R-1002'] });
  const visit = await openHelp('R-1002', { topic: 'other' }, shop);
  await visit.buyer.types('Ihre Nachricht', words);
  shop.weather('offline');
  await visit.buyer.presses('Nachricht senden');
  await visit.buyer.reads(unheard);
  return visit;
}

/** The page is closed; another day it is opened again. */
function later({ element, shop }: Visit<OrderHelpElement>): Promise<Visit<OrderHelpElement>> {
  element.remove();
  return openHelp('R-1002', {}, shop);
}
const messages = async ({ shop }: Visit<OrderHelpElement>) => (await shop.api.readCase('R-1002')).messages.map(({ text }) => text);

describe('what did not get through', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('arrives by itself once the connection is back, once, and leaves nothing on my device', async () => {
    const visit = await offline();
    visit.shop.weather('normal');
    online();
    await visit.buyer.reads(arrived);
    expect((await visit.buyer.field('Ihre Nachricht')).value).to.equal('');
    expect(await messages(visit)).to.deep.equal([words]);
    expect(places()).to.deep.equal([]);
  });

  it('is on my device before it leaves, and until its receipt has been read', async () => {
    const visit = await openHelp('R-1002', { topic: 'other' });
    const { buyer, shop, element } = visit;
    let before: string[] = [];
    const { sendMessage } = shop.api;
    Object.assign(element.api!, { sendMessage: (async (...args) => { before = places(); return sendMessage(...args); }) satisfies typeof sendMessage });
    await buyer.types('Ihre Nachricht', words);
    await buyer.presses('Nachricht senden');
    await buyer.reads(arrived);
    expect(before.filter((place) => place.startsWith('redress:1:R-1002:out-'))).to.have.length(1);
    expect(places()).to.deep.equal([]);
  });

  it('is told at the next visit, in my words, and arrives then', async () => {
    const again = await later(await offline());
    const { buyer, look, shop } = again;
    await buyer.reads(/Ihre Nachricht vom \S+, \d+\. \S+ \d\d:\d\d Uhr ist noch nicht angekommen\. Wir senden weiter\. Bitte um Rückruf\./);
    await look('something left over');
    shop.weather('normal');
    await buyer.presses('Noch einmal versuchen');
    await buyer.hears('Ihre Nachricht ist angekommen.');
    await buyer.reads('Hilfe zu Ihrer Bestellung');
    expect(await messages(again)).to.deep.equal([words]);
    expect(places()).to.deep.equal([]);
  });

  it('is not sent any more when I say so', async () => {
    const again = await later(await offline());
    await again.buyer.presses('Nicht mehr senden');
    again.shop.weather('normal');
    online();
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    expect(await messages(again)).to.deep.equal([]);
    expect(again.buyer.text).to.not.contain('noch nicht angekommen');
  });

  it('is not sent as it was while I write it anew', async () => {
    const visit = await offline();
    const { buyer, shop } = visit;
    await buyer.types('Ihre Nachricht', 'Hat sich erledigt.');
    shop.weather('normal');
    online();
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    expect(await messages(visit)).to.deep.equal([]);
    await buyer.presses('Nachricht senden');
    await buyer.reads(arrived);
    expect(await messages(visit)).to.deep.equal(['Hat sich erledigt.']);
  });

  it('is told with its reason and my words when it was refused while nobody looked', async () => {
    const visit = await offline();
    const { element, buyer, look } = visit;
    const { ClaimsApiError } = await import('../../src/client/outcome.ts');
    Object.assign(element.api!, { sendMessage: () => Promise.reject(new ClaimsApiError('refused', 'order_erased')) });
    visit.shop.weather('normal');
    online();
    await buyer.reads(/Ihre Nachricht vom .* ist nicht angekommen\. .* Bitte um Rückruf\./);
    await look('refused meanwhile');
    const after = await later(visit);
    await after.buyer.reads(/ist nicht angekommen\. .* Bitte um Rückruf\./);
    await after.buyer.presses('Verwerfen');
    expect(after.buyer.text).to.not.contain('ist nicht angekommen');
  });

  it('arrives also where my browser keeps nothing, as long as I leave the page open, and I am told so', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    try {
      const visit = await openHelp('R-1002', { topic: 'other' });
      await visit.buyer.types('Ihre Nachricht', words);
      visit.shop.weather('offline');
      await visit.buyer.presses('Nachricht senden');
      await visit.buyer.reads('Dieser Browser kann hier nichts speichern: Lassen Sie die Seite bitte offen, wir versuchen es weiter.');
      visit.shop.weather('normal');
      online();
      await visit.buyer.reads(arrived);
      expect(await messages(visit)).to.deep.equal([words]);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('is sent by one tab at a time, however many are open', async () => {
    const visit = await offline();
    const { shop } = visit;
    let [running, most] = [0, 0];
    // all of them hold this one, and try once when they open
    const { sendMessage } = shop.api;
    Object.assign(shop.api, { sendMessage: async (...args: Parameters<typeof sendMessage>) => {
      most = Math.max(most, ++running);
      return sendMessage(...args).finally(() => { running--; });
    } });
    const tabs = await Promise.all(Array.from({ length: 3 }, () => openHelp('R-1002', {}, shop)));
    await Promise.all(tabs.map(({ buyer }) => buyer.reads('noch nicht angekommen')));
    shop.weather('normal');
    online();
    await visit.buyer.reads(arrived);
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    expect(most).to.equal(1);
    expect(await messages(visit)).to.deep.equal([words]);
  });

  it('waits for a new token, and arrives with it', async () => {
    const shop = await openShop({ orders: ['R-1002'] });
    const visit = await openHelp('R-1002', { topic: 'other' }, shop);
    await visit.buyer.types('Ihre Nachricht', words);
    shop.weather('expired_token');
    await visit.buyer.presses('Nachricht senden');
    await visit.buyer.reads(unheard);
    shop.weather('normal');
    impatient();
    const again = await later(visit);
    await again.buyer.hears('Ihre Nachricht ist angekommen.');
    expect(await messages(again)).to.deep.equal([words]);
  });

  it('of a claim is a receipt when I come back', async () => {
    const visit = await damaged();
    await brokenStove(visit);
    visit.shop.weather('lost_reply');
    await visit.buyer.presses('Antrag senden');
    await visit.buyer.reads(unheard);
    visit.element.remove();
    visit.shop.weather('normal');
    impatient();
    const again = await openClaim('ND-open', { ground: 'not_as_described' }, visit.shop);
    await again.buyer.reads('Ihr Antrag ist da');
    expect((await again.shop.api.readCase('ND-open')).claims).to.have.length(1);
    await again.buyer.until('an empty device', () => places().length === 0);
  });

  it('of a move I have given up is not made', async () => {
    const { buyer, shop } = await openClaim('R-1004', { claim: 'seed-R-1004-claim' });
    await buyer.presses('Antrag zurückziehen');
    shop.weather('offline');
    await buyer.presses('Ja, zurückziehen');
    await buyer.reads(unheard);
    await buyer.presses('Antrag behalten');
    shop.weather('normal');
    online();
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    expect((await shop.api.readCase('R-1004')).claims[0]?.state).to.equal('awaiting_merchant');
    expect(places()).to.deep.equal([]);
  });

  it('of a withdrawal is a receipt when I come back, without a login', async () => {
    const before = await openWithdrawal();
    await fillIn(before.person);
    before.shop.weather('offline');
    await before.person.presses('Widerruf bestätigen');
    await before.person.reads(unheard);
    before.element.remove();
    const { person, sent, shop } = await openWithdrawal({}, before.shop);
    await person.reads(/Ihr Widerruf vom .* ist noch nicht angekommen/);
    shop.weather('normal');
    online();
    await person.reads('Ihr Widerruf ist eingegangen');
    expect(new Set(sent.map(({ id }) => id)).size).to.equal(1);
    expect(places()).to.deep.equal([]);
  });
});
