/** Filing a claim as a buyer does it, against the real backend: every ground, told before typing, in both languages (by keyboard alone: whole-claim.test.ts). */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ClaimFormElement } from '../../src/elements/claim-form/claim-form.ts';
import { openClaim } from '../support/help-harness.ts';
import type { Visit } from '../support/help-harness.ts';
import { brokenStove, damaged, story } from '../support/broken-stove.ts';
import { pageIn } from '../support/page-light.ts';
import { openShop } from '../support/shop.ts';

describe('filing a claim', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('takes me from what happened to a receipt with number, second and deadline', async () => {
    const visit = await openClaim('ND-open');
    const { buyer, shop, heard, look } = visit;
    await buyer.reads('Schritt 1 von 6');
    await look('what');
    await buyer.chooses('Beschädigt, defekt oder anders');
    await buyer.reads(/Sie können bis Freitag, 15\. Januar 2027, 23:59 Uhr.* einen Antrag stellen\. Bis zu 64,80 €\./);
    await look('what, chosen');
    await brokenStove(visit);
    await buyer.reads('Noch ist nichts gesendet. Danach muss Bergwerk Outdoor antworten.');
    await look('check');
    await buyer.presses('Antrag senden');
    await buyer.reads('Ihr Antrag ist da');
    await buyer.focuses('h2 Ihr Antrag ist da');
    await buyer.reads(/Antragsnummer K-\S+ Eingegangen 21\. November 2026, 10:00:00 Uhr/);
    await buyer.reads(/Bergwerk Outdoor antwortet bis Samstag, 28\. November 2026, 23:59 Uhr/);
    await look('receipt');
    const { claims } = await shop.api.readCase('ND-open');
    expect(claims.map(({ ground, defect, lines, amount, story: told, outcome, evidence }) => ({ ground, defect, lines, amount: amount.amount, told, outcome, files: evidence.length }))).to.deep.equal([
      { ground: 'not_as_described', defect: 'damaged', lines: [{ line: '1', quantity: 1 }], amount: 4490, told: story, outcome: 'refund', files: 1 }]);
    const { id, state } = claims[0]!;
    expect(heard.filter(({ type }) => type !== 'redress-ready')).to.deep.equal([
      { type: 'redress-before-claim', detail: { id, ground: 'not_as_described', amount: { amount: 4490, currency: 'EUR' } } },
      { type: 'redress-claim-filed', detail: { id, state, receivedAt: '2026-11-21T09:00:00Z', answerDue: '2026-11-28T22:59:59Z' } }]);
    await buyer.presses('Antrag ansehen');
    await buyer.reads(`Antrag ${claims[0]!.number} Händler ist am Zug`);
  });

  it('prints my receipt by itself, with everything I handed in, not the shop around it', async () => {
    const visit = await damaged();
    const { buyer, element, shop } = visit;
    await brokenStove(visit);
    await buyer.presses('Antrag senden');
    await buyer.reads('Ihr Antrag ist da');
    await buyer.presses('Drucken oder als PDF sichern');
    const sheet = (): Document | null | undefined => element.shadowRoot!.querySelector('iframe')?.contentDocument;
    await buyer.until('a sheet', () => !!sheet()?.body.textContent);
    const { number } = (await shop.api.readCase('ND-open')).claims[0]!;
    const text = sheet()!.body.innerText.replace(/\s+/g, ' ');
    for (const words of [`Ihr Antrag ist da Antragsnummer ${number} Eingegangen 21. November 2026, 10:00:00 Uhr`, 'UTC 2026-11-21T09:00:00Z', 'Bestellung ND-open Bergwerk Outdoor Handels GmbH', 'antwortet bis Samstag, 28. November 2026, 23:59 Uhr',
      'Beschädigt, defekt oder anders als beschrieben: Beschädigt angekommen', '1 × Gaskocher', '44,90 €, Geld zurück', story, 'Schaden.jpg', 'So geht es weiter']) expect(text.replaceAll('\u00a0', ' ')).to.contain(words);
    expect(sheet()!.title).to.equal(`Antrag ${number}, 2026-11-21`);
    expect(sheet()!.querySelector('button, img')).to.equal(null);
    const { color, fontSize } = sheet()!.defaultView!.getComputedStyle(sheet()!.querySelector('h1')!);
    expect([color, parseFloat(fontSize) > 24], 'in black, with a heading').to.deep.equal(['rgb(0, 0, 0)', true]);
  });

  it('files each of the other grounds with what it asks for', async () => {
    const file = async (order: string, ground: ClaimFormElement['ground'], tell: (visit: Visit<ClaimFormElement>) => Promise<void>) => {
      const visit = await openClaim(order, { ground });
      const { buyer, shop, look } = visit;
      await look(`${order} items`);
      await buyer.presses('Weiter');
      await look(`${order} contact`);
      await buyer.presses('Weiter');
      await buyer.types('In Ihren Worten', 'Bitte helfen Sie mir.');
      await tell(visit);
      await look(`${order} evidence`);
      await buyer.presses('Weiter');
      await look(`${order} outcome`);
      await buyer.chooses(ground === 'overcharged' ? 'Ein Teil des Geldes zurück' : 'Geld zurück');
      await buyer.presses('Weiter zur Prüfung');
      await buyer.presses('Antrag senden');
      await buyer.reads('Ihr Antrag ist da');
      const { claims: [claim] } = await shop.api.readCase(order);
      return [claim?.ground, claim?.amount.amount, claim?.facts];
    };
    expect(await file('NR-open', 'not_received', ({ buyer }) => buyer.chooses('Die Lieferadresse stimmt'))).to.deep.equal(['not_received', 8900, { addressConfirmed: true }]);
    expect(await file('LD-open', 'late_delivery', async ({ buyer }) => {
      expect((await buyer.field('Wann kam die Ware an?')).max, 'no later than today').to.equal('2026-11-21');
      await buyer.picksDay('Wann kam die Ware an?', '2026-11-12');
    })).to.deep.equal(['late_delivery', 15900, { receivedOn: '2026-11-12' }]);
    expect(await file('RM-open', 'refund_missing', async () => {})).to.deep.equal(['refund_missing', 15900, { return: 'seed-RM-open-return' }]);
    expect(await file('RR-open', 'return_refused', async () => {})).to.deep.equal(['return_refused', 15900, {}]);
    expect(await file('OC-open', 'overcharged', async () => {})).to.deep.equal(['overcharged', 500, { authorised: 1990, charged: 2490 }]);
  }).timeout(40_000);

  it('tells me in every situation, before I type, whether the guarantee helps and what does instead', async () => {
    const told: [string, NonNullable<ClaimFormElement['ground']>, RegExp][] = [
      ['NR-early', 'not_received', /Sie können ab Donnerstag, 26\. November 2026, 00:00 Uhr.* einen Antrag stellen/],
      ['NR-late', 'not_received', /Die Frist für den Käuferschutz endete am .* Schreiben Sie Bergwerk Outdoor, um es zu klären/],
      ['NR-excluded', 'not_received', /Hier greift der Käuferschutz nicht\./],
      ['LD-early', 'late_delivery', /Hilft, wenn die Ware nach dem Dienstag, 17\. November ankommt/],
      ['ND-early', 'not_as_described', /Hilft, sobald die Ware bei Ihnen ist|Sie können ab/],
      ['ND-late', 'not_as_described', /Ihre gesetzliche Gewährleistung gilt weiter, in der EU zwei Jahre ab Lieferung/],
      ['ND-excluded', 'not_as_described', /Hier greift der Käuferschutz nicht\./],
      ['RM-early', 'refund_missing', /Sie können ab .* einen Antrag stellen/],
      ['RR-early', 'return_refused', /Sie können ab .* einen Antrag stellen|hat noch Zeit zu antworten/],
      ['OC-excluded', 'overcharged', /Hier greift der Käuferschutz nicht\./],
    ];
    for (const [order, ground, words] of told) {
      const { buyer, look, shop } = await openClaim(order, { ground });
      await buyer.reads(words);
      await look(order);
      expect(shop.seen.filter((each) => each.includes('POST'))).to.deep.equal([]);
      expect(buyer.find('button', 'Antrag senden')).to.equal(undefined);
    }
  }).timeout(40_000);

  it('has me write to the merchant first, then wait, then file', async () => {
    const shop = await openShop({ orders: ['R-1002'] });
    const { buyer, element, look, heard } = await openClaim('R-1002', {}, shop);
    await buyer.chooses('Beschädigt, defekt oder anders');
    await buyer.chooses('Funktioniert nicht');
    await buyer.presses('Weiter');
    await buyer.reads('Schritt 2 von 2 Was Sie schon versucht haben Schreiben Sie zuerst Bergwerk Outdoor');
    await look('contact first');
    await buyer.types('Ihre Nachricht', 'Der Kocher zündet nicht.');
    await buyer.presses('Nachricht senden');
    await buyer.reads(/Sie haben Bergwerk Outdoor am Samstag, 21\. November geschrieben\. Kommt keine Lösung, können Sie ab .*Käuferschutz beantragen/);
    await look('contact wait');
    expect(heard.map(({ type }) => type)).to.include('redress-message-sent');
    shop.advance(24 * 5);
    await element.reload();
    await buyer.reads('Schritt 3 von 6');
    await buyer.reads('Sie haben Bergwerk Outdoor am Samstag, 21. November geschrieben und keine Antwort bekommen.');
    await buyer.presses('Zurück');
    await buyer.reads('Um welche Artikel geht es?');
  });

  it('names what is missing, once in a summary that leads there and once at the field', async () => {
    const visit = await damaged();
    const { buyer, look } = visit;
    await buyer.presses('Weiter');
    await buyer.focuses('div Eine Angabe fehlt noch');
    await look('defect missing');
    await buyer.chooses('Beschädigt angekommen');
    await buyer.presses('Weiter');
    await buyer.presses('Weiter');
    await buyer.focuses('div Eine Angabe fehlt noch');
    await buyer.reads('Eine Angabe fehlt noch Wählen Sie mindestens einen Artikel');
    await look('items missing');
    await buyer.chooses('Gaskocher');
    await buyer.presses('Weiter');
    await buyer.presses('Weiter');
    await buyer.presses('Weiter');
    await buyer.focuses('div 2 Angaben fehlen noch');
    await look('evidence missing');
    await buyer.presses('Beschreiben Sie in einem Satz');
    await buyer.focuses('textarea In Ihren Worten');
    const field = await buyer.field('In Ihren Worten');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const described = field.getAttribute('aria-describedby')!.split(' ').map((id) => (field.getRootNode() as ShadowRoot).getElementById(id)?.textContent);
    expect(described).to.include('Beschreiben Sie in einem Satz, was passiert ist');
    await buyer.presses('Fügen Sie mindestens ein Foto hinzu');
    await buyer.focuses('input Fotos und Dateien');
  });

  it('understands amounts as people write them, and names the limit', async () => {
    const { buyer, look } = await damaged();
    await buyer.chooses('Beschädigt angekommen');
    await buyer.presses('Weiter');
    await buyer.chooses('Gaskocher');
    const amount = 'Welchen Betrag möchten Sie zurück?';
    expect((await buyer.field(amount)).value).to.equal('44,90');
    await buyer.reads('Höchstens 44,90 €. Das haben Sie dafür bezahlt.');
    for (const [typed, words] of [['50', 'Geben Sie höchstens 44,90 € an'], ['viel', 'Geben Sie einen Betrag an, zum Beispiel 44,90 €'], ['0', 'Geben Sie einen Betrag an']] as const) {
      await buyer.types(amount, typed);
      await buyer.presses('Weiter');
      await buyer.reads(words);
      expect((await buyer.field(amount)).value).to.equal(typed);
      await look(`amount ${typed}`);
    }
    await buyer.types(amount, '20.5 €');
    await buyer.presses('Weiter');
    await buyer.reads('Was Sie schon versucht haben');
    await buyer.presses('Zurück');
    expect((await buyer.field(amount)).value, 'back keeps answers').to.equal('20.5 €');
  });

  it('reads well in English, in the dark and wide', async () => {
    pageIn('dark');
    const { buyer, look } = await openClaim('ND-open', { locale: 'en' });
    await buyer.chooses('Damaged, faulty');
    await buyer.chooses('Arrived damaged');
    await look('dark what');
    await setViewport({ width: 1280, height: 900 });
    await look('wide what');
    await buyer.presses('Continue');
    await buyer.chooses('Gaskocher');
    await buyer.reads('Your claim What happened Arrived damaged Items Gaskocher „Flämmchen“ €44.90 Amount €44.90');
    await look('wide items');
    pageIn('light');
    await look('light wide items');
  });
});
