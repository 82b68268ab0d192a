/** The merchant's desk beyond single claims: orders that wait, withdrawals and where they belong, the figures; by mouse and by keyboard. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { demoMerchant } from '../../mocks/merchant.ts';
import { deskApi, manyClaims, openDesk } from '../support/desk-harness.ts';
import { sampleOrder } from '../support/orders.ts';
import { pageIn } from '../support/page-light.ts';
import { openShop } from '../support/shop.ts';
import type { Shop } from '../support/shop.ts';

const declare = (shop: Shop, contract: string, more = {}) =>
  shop.api.withdrawContract({ id: `widerruf-${contract.replace(/\W/g, '')}`, merchant: demoMerchant.id, name: 'Jana Öztürk', contract, email: 'jana@example.org', ...more });
const spoken = (element: HTMLElement): string => element.shadowRoot!.querySelector('[role=status]')!.textContent.trim();

describe('a merchant\'s orders', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('show what waits for me and since when, and go when I have answered', async () => {
    const { merchant, shop, element, look } = await openDesk(['R-1001', 'R-1003', 'RR-early']);
    await merchant.presses('Bestellungen');
    await merchant.until('the count, said', () => spoken(element) === '2 Bestellungen');
    await merchant.reads(/RR-early · bestellt am Montag, 9\. November Rücksendung seit Sa., 21\. Nov\., .* R-1003 · bestellt am Mittwoch, 28\. Oktober Nachricht seit Di\., 10\. Nov\.,/);
    await merchant.readsNot('R-1001');
    await look('orders that wait');
    await merchant.presses('Rücksendungen');
    await merchant.readsNot('R-1003');
    await merchant.until('the count, said', () => spoken(element) === '1 Bestellung');
    await merchant.presses('Nachrichten');
    await merchant.presses('Jana');
    await merchant.focuses('h2 Bestellung R-1003');
    await merchant.reads('Es geht um diese Bestellung.');
    await look('an order without a claim');
    await merchant.presses('Nachricht an Jana');
    await merchant.types('Ihre Nachricht', 'Wir fragen beim Paketdienst nach.');
    await merchant.presses('Nachricht senden');
    await merchant.reads('Ihre Nachricht ist angekommen');
    expect((await shop.api.readCase('R-1003')).messages.at(-1)!.from).to.equal('merchant');
    await merchant.presses('Alle Bestellungen');
    await merchant.focuses('h2 Bestellungen');
    await merchant.reads('Alles beantwortet');
    await look('all answered');
  });

  it('open with their return, and the return can be answered there', async () => {
    const { merchant, heard } = await openDesk(['RR-early'], { area: 'orders' });
    await merchant.presses('Jana');
    await merchant.presses('Ablehnen');
    await merchant.types('Begründung', 'Die Jacke wurde getragen.');
    await merchant.presses('Weiter');
    await merchant.presses('Ablehnung senden');
    await merchant.reads('Ihre Begründung: Die Jacke wurde getragen.');
    expect(heard).to.deep.equal([{ type: 'redress-answered', detail: { claim: '', action: 'refuse' } }]);
    await merchant.presses('Alle Bestellungen');
    await merchant.reads('Nichts zu tun');
  });

  it('are found by part of a number or name, whatever is chosen, and a search without claims leads there', async () => {
    const { merchant, look, element } = await openDesk(['R-1001', 'R-1004']);
    await merchant.types('Bestellnummer oder Name', 'r-1001');
    await sendKeys({ press: 'Enter' });
    await merchant.reads('Zu „r-1001“ gibt es keinen Antrag.');
    await merchant.presses('In allen Bestellungen suchen');
    await merchant.reads('R-1001 · bestellt am Donnerstag, 19. November');
    expect((await merchant.field('Bestellnummer oder Name')).value).to.equal('r-1001');
    await merchant.until('the count, said', () => spoken(element) === '1 Bestellung');
    await merchant.types('Bestellnummer oder Name', 'ÖZTÜRK');
    await merchant.presses('Suchen');
    await merchant.reads('R-1004');
    await merchant.types('Bestellnummer oder Name', 'nobody');
    await merchant.presses('Suchen');
    await merchant.reads('Zu „nobody“ gibt es keine Bestellung.');
    await look('nothing found');
    await merchant.presses('Suche beenden');
    await merchant.reads('R-1001');
  });

  it('finds claims by the buyer\'s name and by the claim\'s number', async () => {
    const { merchant, element } = await openDesk([], {}, await manyClaims(3));
    await merchant.reads('Käuferin V-003');
    const number = /K-\w{4}-\w{4}/.exec(element.shadowRoot!.querySelector('.claim')!.textContent)![0];
    for (const search of ['käuferin v-001', number.toLowerCase()]) {
      await merchant.types('Bestellnummer oder Name', search);
      await merchant.presses('Suchen');
      await merchant.reads('Käuferin V-001');
      await merchant.readsNot('Käuferin V-002');
    }
  }).timeout(20_000);

  it('go on a page at a time', async () => {
    const shop = await openShop();
    for (let index = 0; index < 25; index++) await shop.merchant('PUT', `/orders/P-${index}`, sampleOrder({ number: `P-${index}` }));
    const { merchant, element, look } = await openDesk([], { area: 'orders' }, shop);
    await merchant.reads('Nichts zu tun');
    await merchant.presses('Alle');
    const rows = () => element.shadowRoot!.querySelectorAll('.claim').length;
    await merchant.until('twenty rows', () => rows() === 20);
    await merchant.presses('Weitere laden');
    await merchant.until('twenty-five rows', () => rows() === 25);
    expect(merchant.find('button', 'Weitere laden')).to.equal(undefined);
    await look('twenty-five orders');
  });
});

describe('a merchant with withdrawals', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('sees them word for word, assigns the one that matches after reading what that means, and finds it in the order', async () => {
    const shop = await openShop({ orders: ['R-1004'] });
    await declare(shop, ' #r-1004', { note: 'Bitte schnell.', items: 'alles' });
    const { merchant, heard, look, element } = await openDesk([], {}, shop);
    await merchant.presses('Widerrufe');
    await merchant.reads(/Jana Öztürk Eingegangen Sa\., 21\. Nov\., .* Vertrag #r-1004 E-Mail jana@example\.org Nur diese Artikel alles Anmerkung Bitte schnell\. Passt zu Bestellung R-1004 von Jana Öztürk-Lindenberg, bestellt am Sonntag, 1\. November\. Die E-Mail-Adresse stimmt überein\./);
    await look('withdrawals');
    await merchant.presses('Zuordnen zu R-1004');
    await merchant.focuses('h3 Stimmt das so?');
    await merchant.reads('Der Widerruf von Jana Öztürk gehört dann zu Bestellung R-1004. Das lässt sich nicht ändern.');
    await look('assign, sure?');
    expect((await shop.api.readCase('R-1004')).withdrawals).to.have.length(0);
    await merchant.presses('Verbindlich zuordnen');
    await merchant.reads('Gehört zu Bestellung R-1004');
    await merchant.focuses('h3 Jana Öztürk');
    await merchant.until('what was done, said', () => spoken(element) === 'Zugeordnet zu Bestellung R-1004.');
    expect((await shop.api.readCase('R-1004')).withdrawals).to.have.length(1);
    expect(heard).to.deep.equal([{ type: 'redress-answered', detail: { claim: '', action: 'assign' } }]);
    await look('assigned');
    await merchant.presses('Bestellung ansehen');
    await merchant.reads(/Widerruf eingegangen Samstag, 21\. November 2026/);
    await look('an order with a withdrawal');
    await merchant.presses('Alle Widerrufe');
    await merchant.focuses('h2 Widerrufe');
  });

  it('names the order itself where none matches, and hears when there is none of that number', async () => {
    const shop = await openShop({ orders: ['R-1001'] });
    await declare(shop, 'der Rucksack');
    const { merchant, heard, look } = await openDesk([], { area: 'withdrawals' }, shop);
    await merchant.reads('Wir kennen keine Bestellung mit dieser Nummer.');
    await merchant.presses('Bestellnummer angeben');
    await merchant.presses('Weiter');
    await merchant.reads('Geben Sie die Bestellnummer an');
    await merchant.types('Bestellnummer', 'R-77');
    await merchant.presses('Weiter');
    await merchant.presses('Verbindlich zuordnen');
    await merchant.reads('Eine Bestellung mit dieser Nummer gibt es bei Ihnen nicht');
    await merchant.focuses('input Bestellnummer');
    expect((await merchant.field('Bestellnummer')).value).to.equal('R-77');
    await look('assign, unknown');
    expect(heard.at(-1)!.detail).to.deep.equal({ outcome: 'refused', code: 'invalid' });
    await merchant.types('Bestellnummer', 'R-1001');
    await sendKeys({ press: 'Enter' });
    await merchant.presses('Verbindlich zuordnen');
    await merchant.reads('Gehört zu Bestellung R-1001');
  });

  it('assigns once when the answer was lost, warns when the address is another, and the claims that end by it are gone from the list', async () => {
    const shop = await openShop({ orders: ['R-1004'] });
    await declare(shop, 'R-1004', { email: 'jemand@example.com' });
    const { merchant, look } = await openDesk([], {}, shop);
    await merchant.reads('R-1004');
    await merchant.presses('Widerrufe');
    await merchant.reads('Die E-Mail-Adresse ist eine andere. Fragen Sie im Zweifel nach.');
    await merchant.presses('Zuordnen zu R-1004');
    shop.weather('lost_reply');
    await merchant.presses('Verbindlich zuordnen');
    await merchant.reads('Wir erreichen den Server gerade nicht.');
    await look('assign, server away');
    shop.weather('normal');
    await merchant.presses('Verbindlich zuordnen');
    await merchant.reads('Gehört zu Bestellung R-1004');
    expect((await shop.api.readCase('R-1004')).withdrawals).to.have.length(1);
    await merchant.presses('Anträge');
    await merchant.reads('Keine offenen Anträge');
  });

  it('is calm when there are none', async () => {
    const { merchant, look } = await openDesk([], { area: 'withdrawals' });
    await merchant.reads('Noch keine Widerrufe');
    await look('no withdrawals');
  });
});

describe('a merchant\'s figures', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('tell the rate against its limit, what counts, what is held back, and what each claim would do', async () => {
    const { merchant, look, element } = await openDesk(['R-1001', 'R-1002', 'R-1004', 'R-1005']);
    await merchant.presses('Kennzahlen');
    await merchant.reads(/Mängelquote 50\s% 2 von 4 Bestellungen der letzten 60 Tage\. Ihre Quote liegt nicht unter 1\s%\. Was zählt Anträge, offen oder bewilligt 2 Rückbuchungen der Bank 0/);
    await merchant.reads(/Stufe 1 253,00\s€ Strittig 164,00\s€ Zahlungen der letzten 7 Tage 89,00\s€/);
    await merchant.reads(/noch 96 Bestellungen eine Mängelquote unter 1\s%/);
    await merchant.reads(/K-\S+ R-1005 · 159,00\s€ bleibt bei 50\s% sinkt auf 25\s% K-\S+ R-1004 · 5,00\s€ bleibt bei 50\s% sinkt auf 25\s%/);
    await merchant.until('the rate, said', () => /^Mängelquote: 50\s%$/.test(spoken(element)));
    await look('figures');
    await merchant.presses('K-');
    await merchant.focuses(/^h2 Antrag K-/);
    await merchant.reads('Das Paket ist nie angekommen.');
  });

  it('are there for a new shop, and say what is still missing', async () => {
    const { merchant, look } = await openDesk([], { area: 'performance' });
    await merchant.reads(/Mängelquote 0\s% 0 von 0 Bestellungen .* Gut: Ihre Quote liegt unter 1\s%\./);
    await merchant.reads('Zurzeit wird nichts zurückgehalten.');
    await merchant.reads('drei Monate Verkauf, gezählt ab der ersten Bestellung noch 100 Bestellungen');
    await merchant.reads('Kein Antrag ist offen.');
    await look('figures of a new shop');
  });

  it('say how a denied claim leads into tier 2, and list all forty when asked', async () => {
    const shop = await openShop();
    const { api } = { api: deskApi(shop) };
    const claim = (index: number) => ({ id: `claim-${index}`, number: `K-0000-${String(index).padStart(4, '0')}`, order: `R-${index}`, amount: { amount: 4490, currency: 'EUR' }, granted: { rate: 0.01, tier: 1 as const }, denied: index === 7 ? { rate: 0.00998, tier: 2 as const } : { rate: 0.01, tier: 1 as const } });
    const claims = Array.from({ length: 40 }, (_, index) => claim(index));
    const now = '2026-11-21T09:00:00Z';
    const held = [{ currency: 'EUR', amount: 1_234_500, disputed: 179_600, payments: 1_054_900 }, { currency: 'JPY', amount: 5000, disputed: 0, payments: 5000 }];
    const figures = { now, days: 60, orders: 4000, defects: 40, rate: 0.01, limit: 0.01, by: { claim: 40, chargeback: 1, rating: 3 }, reserve: { tier: 1 as const, held, missing: { rate: 0.01 } }, claims };
    const { merchant, element, look } = await openDesk([], { area: 'performance', api: { ...api, readPerformance: () => Promise.resolve(figures) } }, shop);
    await merchant.reads(/K-0000-0007 R-7 · 44,90\s€ bleibt bei 1\s% 0,99\s%, dann Stufe 2/);
    expect(element.shadowRoot!.querySelectorAll('tbody')).to.have.length(10);
    await merchant.reads(/12\.345,00\s€ .* 5\.000\s¥/);
    const table = element.shadowRoot!.querySelector('table')!;
    element.style.inlineSize = '288px'; // as in a page with a margin
    await merchant.until('the table inside its part', () => table.parentElement!.clientWidth <= 288 && [...table.querySelectorAll('th, td')].every((cell) => cell.scrollWidth <= cell.clientWidth + 1 && cell.getBoundingClientRect().right <= table.parentElement!.getBoundingClientRect().right - 15));
    element.style.inlineSize = '';
    await merchant.presses('Alle 40 zeigen');
    await merchant.until('forty rows', () => element.shadowRoot!.querySelectorAll('tbody').length === 40);
    await look('forty claims in the figures');
  });

  it('say that tier 2 is reached, and what is held back then', async () => {
    const shop = await openShop();
    const figures = { now: '2026-11-21T09:00:00Z', days: 60, orders: 400, defects: 1, rate: 0.0025, limit: 0.01, by: { claim: 1, chargeback: 0, rating: 0 }, claims: [],
      reserve: { tier: 2 as const, held: [{ currency: 'EUR', amount: 2500, disputed: 0, payments: 1_000_000, share: 2500 }], missing: {} } };
    const { merchant, look } = await openDesk([], { area: 'performance', api: { ...deskApi(shop), readPerformance: () => Promise.resolve(figures) } }, shop);
    await merchant.reads(/Stufe 2 25,00\s€ Strittig 0,00\s€ Zahlungen der letzten 30 Tage 10\.000,00\s€ Davon 0,25\s% 25,00\s€/);
    await merchant.readsNot('noch fehlt');
    await look('tier 2');
  });
});

describe('the parts of the desk', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  for (const area of ['orders', 'withdrawals', 'performance'] as const) it(`${area}: says in words that it cannot be had, once, and has it when asked again`, async () => {
    const shop = await openShop({ orders: ['R-1003'] });
    await declare(shop, 'R-1003');
    shop.weather('offline');
    const { merchant, heard, look } = await openDesk([], { area }, shop);
    await merchant.reads(/lassen sich gerade nicht anzeigen Wir erreichen den Server gerade nicht\./);
    await look(`${area}, offline`);
    expect(heard).to.deep.equal([{ type: 'redress-error', detail: { outcome: 'unavailable', code: 'network' } }]);
    shop.weather('normal');
    await merchant.presses('Noch einmal versuchen');
    await merchant.reads({ orders: 'R-1003', withdrawals: 'R-1003', performance: '0 von 1 Bestellungen' }[area]);
  });

  for (const [width, scheme] of [[320, 'dark'], [1280, 'light'], [1280, 'dark']] as const) it(`read well at ${width}, ${scheme}`, async () => {
    await setViewport({ width, height: 900 });
    pageIn(scheme);
    const shop = await openShop({ orders: ['R-1003', 'R-1004', 'RR-early'] });
    await declare(shop, 'R-1003');
    await declare(shop, 'irgendwas');
    const { merchant, look } = await openDesk([], { theme: scheme }, shop);
    for (const [name, words] of [['Bestellungen', 'R-1003'], ['Widerrufe', 'Passt zu'], ['Kennzahlen', 'Mängelquote']] as const) {
      await merchant.presses(name);
      await merchant.reads(words);
      await look(name);
    }
  });

  it('are reached and used by keyboard', async () => {
    const shop = await openShop({ orders: ['R-1003'] });
    await declare(shop, 'R-1003');
    const { merchant } = await openDesk([], {}, shop);
    await merchant.tabsTo('Bestellungen');
    await sendKeys({ press: 'Enter' });
    await merchant.reads('R-1003');
    await merchant.tabsTo('R-1003');
    await sendKeys({ press: 'Enter' });
    await merchant.focuses('h2 Bestellung R-1003');
    await merchant.presses('Alle Bestellungen');
    await merchant.focuses('h2 Bestellungen');
    await merchant.presses('Widerrufe');
    await merchant.tabsTo('Zuordnen zu R-1003');
    await sendKeys({ press: 'Enter' });
    await merchant.focuses('h3 Stimmt das so?');
    await merchant.tabsTo('Verbindlich zuordnen');
    await sendKeys({ press: 'Enter' });
    await merchant.reads('Gehört zu Bestellung R-1003');
  });

  it('speak English', async () => {
    const { merchant, look } = await openDesk(['R-1003', 'R-1004'], { locale: 'en', area: 'performance' });
    await merchant.reads(/1 of 2 orders of the last 60 days\. Your rate is not below 1%\./);
    await look('English figures');
    await merchant.presses('Orders');
    await merchant.reads('Message');
    await merchant.presses('Withdrawals');
    await merchant.reads('No withdrawals yet');
  });
});
