/** A case that keeps itself up to date while its buyer reads and types: by a stream, by asking where there is none, and never in the way. */
import { expect } from '@open-wc/testing';
import { pace } from '../../src/elements/shared/live.ts';
import type { ClaimsApi } from '../../src/entries/client.ts';
import { ClaimsApiError } from '../../src/entries/client.ts';
import { openDesk } from '../support/desk-harness.ts';
import { openClaim, openHelp } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';
import type { Shop } from '../support/shop.ts';
import type { Visitor } from '../support/visitor.ts';

const order = 'R-1003';
const answers = (shop: Shop, text: string, id = 'answer-0001') => shop.merchant('POST', `/orders/${order}/messages`, { id, text });
const region = (buyer: Visitor): string => buyer.element.shadowRoot!.querySelector('[role=status].unseen')!.textContent.trim();
const hears = (buyer: Visitor, text: string) => buyer.until(`"${text}" in the live region (it says "${region(buyer)}")`, () => region(buyer) === text);
const noStream = () => Promise.reject(new ClaimsApiError('unavailable', 'network'));

function withoutStreams(shop: Shop): ClaimsApi {
  const api = { ...shop.api };
  delete api.watchCase;
  return api;
}

/** What the page says of itself, until it is seen and online again. */
function turns(what: 'hidden' | 'offline'): () => void {
  const [target, name, value, type] = what === 'hidden' ? [document, 'visibilityState', 'hidden', 'visibilitychange'] as const : [navigator, 'onLine', false, 'offline'] as const;
  const tell = (told: string) => (what === 'hidden' ? document : window).dispatchEvent(new Event(told));
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  tell(type);
  return () => {
    Reflect.deleteProperty(target, name);
    tell(what === 'hidden' ? type : 'online');
  };
}

describe('an open case', () => {
  const usual = { ...pace };
  let comeBack = () => {};
  beforeEach(() => { Object.assign(pace, { poll: 60, most: 200, soon: 10, again: 20 }); });
  afterEach(() => {
    comeBack();
    comeBack = () => {};
    Object.assign(pace, usual);
  });

  it('shows what the merchant writes while I write, and leaves my words and my place alone', async () => {
    const { buyer, shop, heard } = await openHelp(order, { topic: 'other' });
    await buyer.types('Ihre Nachricht', 'Guten Tag, ich warte schon');
    const field = await buyer.field('Ihre Nachricht');
    field.setSelectionRange(5, 9);
    await answers(shop, 'Das Paket ist wieder da.');
    await buyer.reads('Das Paket ist wieder da.');
    expect([field.value, field.selectionStart, field.selectionEnd, buyer.focus]).to.deep.equal(['Guten Tag, ich warte schon', 5, 9, 'textarea Ihre Nachricht']);
    await hears(buyer, 'Neue Nachricht von Bergwerk Outdoor.');
    expect(heard.map(({ type }) => type)).to.deep.equal(['redress-ready']);
  });

  it('shows a claim’s next state, and says it', async () => {
    const { buyer, shop, look } = await openClaim('R-1004', { claim: 'seed-R-1004-claim' });
    await buyer.reads('Händler ist am Zug');
    await shop.merchant('POST', '/claims/seed-R-1004-claim/represent', { text: 'Es wurde richtig abgebucht.' });
    await buyer.reads('Wird geprüft');
    await buyer.until('the state in the live region', () => /^Antrag K-\S+: Wird geprüft\.$/.test(region(buyer)));
    await look('after news');
  });

  it('is watched once, whoever shows it, and asked for once per news, also when they are my own', async () => {
    const shop = await openShop({ orders: ['NR-open'] });
    // the reply comes after the news
    const api: ClaimsApi = { ...shop.api, sendMessage: async (...args) => {
      const receipt = await shop.api.sendMessage(...args);
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      return receipt;
    } };
    const { buyer } = await openHelp('NR-open', { topic: 'where_is_it', api }, shop);
    await buyer.presses('Käuferschutz beantragen');
    await buyer.reads('Schritt 1 von 5');
    await buyer.until('a stream', () => shop.streams.open > 0);
    expect(shop.streams).to.deep.equal({ asked: 1, open: 1 });
    await buyer.presses('Zur Übersicht');
    await buyer.presses('Wo ist mein Paket?');
    const before = shop.seen.length;
    await buyer.presses('Noch einmal schreiben');
    await buyer.types('Ihre Nachricht', 'Wo ist es denn?');
    await buyer.presses('Nachricht senden');
    await buyer.reads('Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect(shop.seen.slice(before)).to.deep.equal(['POST /v1/orders/NR-open/messages', 'GET /v1/orders/NR-open']);
    expect(region(buyer)).to.equal('');
  });

  it('lets go when I leave, and stays when it is only moved', async () => {
    const { element, buyer, shop } = await openHelp(order);
    await buyer.until('a stream', () => shop.streams.open === 1);
    const elsewhere = document.createElement('section');
    element.after(elsewhere);
    elsewhere.append(element);
    await answers(shop, 'Da?');
    await hears(buyer, 'Neue Nachricht von Bergwerk Outdoor.');
    expect(shop.streams).to.deep.equal({ asked: 1, open: 1 });
    element.remove();
    await buyer.until('no stream', () => shop.streams.open === 0);
    const before = shop.seen.length;
    await answers(shop, 'Noch da?', 'answer-0002');
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    expect([shop.seen.length, shop.streams.asked]).to.deep.equal([before, 1]);
  });

  it('watches another order when the page turns to it', async () => {
    const shop = await openShop({ orders: [order, 'R-1002'] });
    const { element, buyer } = await openHelp('R-1002', {}, shop);
    await buyer.until('a stream', () => shop.streams.open === 1);
    element.order = order;
    element.topic = 'other';
    await buyer.until('another stream', () => shop.streams.asked === 2 && shop.streams.open === 1);
    await answers(shop, 'Hier sind wir.');
    await buyer.reads('Hier sind wir.');
  });

  for (const what of ['hidden', 'offline'] as const)
    it(`rests while the page is ${what}, and shows what came meanwhile`, async () => {
      const { buyer, shop } = await openHelp(order, { topic: 'other' });
      await buyer.until('a stream', () => shop.streams.open === 1);
      comeBack = turns(what);
      await buyer.until('no stream', () => shop.streams.open === 0);
      const before = shop.seen.length;
      await answers(shop, 'Wir haben es gefunden.');
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      expect([shop.seen.length, shop.streams.asked]).to.deep.equal([before, 1]);
      comeBack();
      await buyer.reads('Wir haben es gefunden.');
      await buyer.until('a stream again', () => shop.streams.open === 1);
    });

  for (const [what, watchCase] of [
    ['an API that knows no streams', undefined],
    ['a stream that cannot be had', noStream],
    ['a stream that ends at once', () => Promise.resolve()],
    ['a stream that throws', () => { throw new Error('not here'); }],
  ] as const)
    it(`is asked for now and then with ${what}`, async () => {
      const shop = await openShop({ orders: [order] });
      let asked = 0;
      const api: ClaimsApi = { ...withoutStreams(shop), ...(watchCase ? { watchCase: () => { asked++; return watchCase(); } } : {}) };
      const { buyer } = await openHelp(order, { topic: 'other', api }, shop);
      await buyer.types('Ihre Nachricht', 'Ich warte');
      await answers(shop, 'Da ist es.');
      await buyer.reads('Da ist es.');
      await hears(buyer, 'Neue Nachricht von Bergwerk Outdoor.');
      expect([(await buyer.field('Ihre Nachricht')).value, buyer.focus]).to.deep.equal(['Ich warte', 'textarea Ihre Nachricht']);
      // a stream is tried again, but not at every look
      const looks = () => shop.seen.filter((each) => each === `GET /v1/orders/${order}`).length;
      await buyer.until('some more looks', () => looks() > 12);
      if (watchCase) expect(asked).to.be.within(2, looks() / 2);
      else expect(shop.streams.asked).to.equal(0);
    });

  it('is watched again as soon as there are streams again', async () => {
    const shop = await openShop({ orders: [order] });
    let tries = 0;
    const api: ClaimsApi = { ...shop.api, watchCase: (...args) => (tries++ < 2 ? noStream() : shop.api.watchCase!(...args)) };
    const { buyer } = await openHelp(order, { topic: 'other', api }, shop);
    await buyer.until('a stream', () => shop.streams.open === 1);
    pace.poll = 60_000;
    await answers(shop, 'Gleich gesehen.');
    await buyer.reads('Gleich gesehen.');
  });

  it('says nothing of an outage that passes while I read', async () => {
    const shop = await openShop({ orders: [order] });
    const api = withoutStreams(shop);
    const { buyer, heard, element } = await openHelp(order, { topic: 'other', api }, shop);
    await buyer.reads('Nachricht senden');
    const shown = buyer.text;
    const before = shop.seen.length;
    for (const weather of ['unavailable', 'offline', 'garbled', 'wrong_shape'] as const) {
      shop.weather(weather);
      const tried = shop.seen.length;
      await buyer.until(`a look under ${weather}`, () => shop.seen.length > tried + 1);
    }
    await element.updateComplete;
    expect([buyer.text, region(buyer), heard.map(({ type }) => type)]).to.deep.equal([shown, '', ['redress-ready']]);
    expect(shop.seen.length).to.be.greaterThan(before);
    shop.weather('normal');
    await answers(shop, 'Wir sind wieder da.');
    await buyer.reads('Wir sind wieder da.');
  });

  it('says once that my access ran out, and asks no more until I do', async () => {
    const shop = await openShop({ orders: [order] });
    const api = withoutStreams(shop);
    const { buyer, heard } = await openHelp(order, { api }, shop);
    shop.weather('expired_token');
    await buyer.reads('Ihr Zugang zu dieser Bestellung ist abgelaufen.');
    const before = shop.seen.length;
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    expect(shop.seen.length).to.equal(before);
    expect(heard.filter(({ type }) => type === 'redress-error')).to.have.length(1);
    shop.weather('normal');
    await buyer.presses('Noch einmal versuchen');
    await buyer.readsNot('Ihr Zugang zu dieser Bestellung ist abgelaufen.');
    await answers(shop, 'Da ist es.');
    await hears(buyer, 'Neue Nachricht von Bergwerk Outdoor.');
  });

  it('is asked for now and then at the merchant’s desk', async () => {
    const { merchant, shop } = await openDesk(['R-1005'], { order: 'R-1005' });
    await merchant.reads('Angebot');
    await shop.api.sendMessage('R-1005', { id: 'message-0001', text: 'Ich überlege noch bis morgen.' });
    await merchant.reads('Ich überlege noch bis morgen.');
    expect(shop.streams.asked).to.equal(0);
  });

  it('is no reason to leave the desk’s list as it was, once the merchant comes back to it', async () => {
    const { element, shop, merchant } = await openDesk(['R-1005'], { order: 'R-1005' });
    await merchant.reads('Angebot');
    Object.defineProperty(element.cases, 'age', { get: () => 61_000 });
    const lists = () => shop.seen.filter((each) => each === 'GET /v1/merchant/claims').length;
    const before = lists();
    comeBack = turns('hidden');
    comeBack();
    await merchant.until('the list again', () => lists() > before);
  });
});
