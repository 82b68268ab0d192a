/** The help panel as a buyer uses it, against the real backend: what can be read, pressed and typed, and what the page hears. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { inside } from '../../demo/gallery/hand.ts';
import { Announcements } from '../support/announcements.ts';
import { openHelp, photo } from '../support/help-harness.ts';
import { pageIn } from '../support/page-light.ts';
import { openShop } from '../support/shop.ts';

const phone = { width: 320, height: 800 };

describe('help with an order', () => {
  beforeEach(() => setViewport(phone));

  it('shows me where my parcel is, until when it may take and from when the guarantee helps', async () => {
    const { buyer, look, heard } = await openHelp('R-1001');
    await buyer.reads('Unterwegs');
    await buyer.reads('Kommt spätestens Donnerstag, 26. November. Ist es bis dahin nicht da, hilft Ihnen ab Montag, 30. November der Käuferschutz.');
    await buyer.reads('Wanderrucksack „Karwendel“ 32 l');
    await buyer.reads('Bestellung R-1001 · 89,00 € · Bergwerk Outdoor');
    await look('home');
    expect(heard).to.deep.equal([{ type: 'redress-ready', detail: { order: 'R-1001' } }]);
  });

  it('shows me who the seller is, how to reach it and what it promised', async () => {
    const { buyer } = await openHelp('R-1001');
    await buyer.reads('Verkauft von Bergwerk Outdoor Handels GmbH');
    await buyer.reads('Antwortet meist in 6 Stunden');
    await buyer.reads('30 Tage Rückgabe, Rücksendung kostenlos');
    expect(buyer.find('a', '+49 8041 555 0123')?.getAttribute('href')).to.equal('tel:+4980415550123');
    expect(buyer.find('a', 'Impressum')?.getAttribute('rel')).to.contain('noopener');
  });

  it('answers a topic first, with the fact that matters under each row', async () => {
    const { buyer, look, heard } = await openHelp('R-1001');
    await buyer.reads(/Wo ist mein Paket\? Zuletzt .*Nürnberg/);
    await buyer.presses('Wo ist mein Paket?');
    await buyer.focuses('h2 Wo ist mein Paket?');
    await buyer.reads('Sendungsverlauf DHL 00340434161094042557');
    await buyer.reads('Nicht angekommen Sie können ab Montag, 30. November 2026, 00:00 Uhr');
    expect(heard.at(-1)).to.deep.equal({ type: 'redress-topic', detail: { topic: 'where_is_it' } });
    await look('where is it');
    await buyer.presses('Zur Übersicht');
    await buyer.focuses('h2 Hilfe zu Ihrer Bestellung');
  });

  it('lets me write to the merchant with a photo, and shows my message in the thread', async () => {
    const { buyer, shop, heard, look } = await openHelp('R-1002', { topic: 'damaged_or_different' });
    await buyer.types('Ihre Nachricht', 'Der Kocher ist verbeult.');
    await buyer.picksFiles('Fotos und Dateien', await photo());
    await buyer.reads('hochgeladen');
    await look('composer');
    await buyer.presses('Nachricht senden');
    await buyer.reads('Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    await buyer.reads(/Ihr Gespräch mit Bergwerk Outdoor Sie .* Der Kocher ist verbeult\. Schaden\.jpg/);
    await look('thread');
    const { messages, files } = await shop.api.readCase('R-1002');
    expect(messages.map(({ text, topic, files: sent }) => [text, topic, sent.length])).to.deep.equal([['Der Kocher ist verbeult.', 'damaged_or_different', 1]]);
    expect(files[0]!.mediaType).to.equal('image/jpeg');
    expect(heard.at(-1)).to.deep.include({ type: 'redress-message-sent' });
    expect((heard.at(-1)!.detail as { id: string }).id).to.equal(messages[0]!.id);
  });

  it('shows me what the merchant answered', async () => {
    const { buyer, shop, element } = await openHelp('R-1003', { topic: 'other' });
    await shop.merchant('POST', '/orders/R-1003/messages', { id: 'answer-0001', text: 'Wir forschen nach.\nBitte noch zwei Tage Geduld.' });
    await element.reload();
    await buyer.reads(/Bergwerk Outdoor Sa\., 21\. Nov\., 10:00 Uhr.* Wir forschen nach\./);
  });

  it('keeps what I typed while I look around', async () => {
    const { buyer } = await openHelp('R-1002', { topic: 'other' });
    await buyer.types('Ihre Nachricht', 'Noch nicht fertig');
    await buyer.presses('Zur Übersicht');
    await buyer.presses('Bergwerk Outdoor schreiben');
    expect((await buyer.field('Ihre Nachricht')).value).to.equal('Noch nicht fertig');
  });

  it('keeps my message when the server is away, and sends it once when it is back', async () => {
    const { buyer, shop, heard, look } = await openHelp('R-1002', { topic: 'other' });
    await buyer.types('Ihre Nachricht', 'Bitte melden Sie sich.');
    shop.weather('offline');
    await buyer.presses('Nachricht senden');
    await buyer.reads('Wir erreichen den Server gerade nicht. Versuchen Sie es gleich noch einmal. Es ist auf diesem Gerät gespeichert. Wir versuchen es weiter, auch wenn Sie später hierher zurückkommen.');
    expect((await buyer.field('Ihre Nachricht')).value).to.equal('Bitte melden Sie sich.');
    expect(heard.at(-1)).to.deep.equal({ type: 'redress-error', detail: { outcome: 'unavailable', code: 'network' } });
    await look('message not sent');
    shop.weather('normal');
    await buyer.presses('Nachricht senden');
    await buyer.reads('Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    expect((await shop.api.readCase('R-1002')).messages).to.have.length(1);
  });

  it('tells me by itself that my message arrived when only the reply was lost', async () => {
    const { buyer, shop, heard, element } = await openHelp('R-1002', { topic: 'other' });
    await buyer.types('Ihre Nachricht', 'Bitte melden Sie sich.');
    shop.weather('lost_reply');
    await buyer.presses('Nachricht senden');
    await buyer.until('the lost reply', () => heard.some(({ type }) => type === 'redress-error'));
    shop.weather('normal');
    await element.reload();
    await buyer.reads('Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    await buyer.readsNot('Wir erreichen den Server gerade nicht');
    expect((await buyer.field('Ihre Nachricht')).value).to.equal('');
    expect(heard.filter(({ type }) => type === 'redress-message-sent')).to.have.length(1);
    expect((await shop.api.readCase('R-1002')).messages).to.have.length(1);
  });

  it('tells me what happened when I cannot see it, from a place that was there before', async () => {
    const { buyer, shop } = await openHelp('R-1002', { topic: 'other' });
    await buyer.types('Ihre Nachricht', 'Hallo');
    shop.weather('offline');
    const heard = new Announcements(document);
    for (const times of [1, 2]) {
      await buyer.presses('Nachricht senden');
      await buyer.until('the words in the region, again', () => heard.said.filter((text) => /^Wir erreichen den Server gerade nicht.*auf diesem Gerät gespeichert/.test(text)).length === times);
    }
    heard.stop();
    shop.weather('normal');
    await buyer.presses('Nachricht senden');
    await buyer.focuses(/^div .*Ihre Nachricht ist bei Bergwerk Outdoor angekommen/);
  });

  it('asks for a sentence before it sends nothing', async () => {
    const { buyer, shop, look } = await openHelp('R-1002', { topic: 'other' });
    await buyer.presses('Nachricht senden');
    await buyer.reads('Schreiben Sie einen Satz');
    await buyer.focuses('textarea Ihre Nachricht');
    await look('nothing to send');
    expect(shop.seen.filter((each) => each.startsWith('POST'))).to.deep.equal([]);
  });

  it('lets me ask to return one of two items, and tells me before that what I get back', async () => {
    const { buyer, shop, heard, look } = await openHelp('R-1002', { topic: 'return_or_cancel' });
    await buyer.reads('30 Tage Rückgabe, Rücksendung kostenlos');
    await buyer.presses('Anfrage senden');
    await buyer.focuses(/^div 2 Angaben fehlen noch/);
    await look('return, missing answers');
    await buyer.presses('Wählen Sie, was Sie möchten');
    await buyer.focuses('input Zurückgeben');
    await buyer.chooses('Zurückgeben');
    await buyer.chooses('Gaskocher');
    await buyer.reads('So viel bekommen Sie zurück Sie bekommen 44,90 €');
    await buyer.presses('Anfrage senden');
    await buyer.reads('Ihre Anfrage ist bei Bergwerk Outdoor.');
    await look('return asked');
    const { returns } = await shop.api.readCase('R-1002');
    expect(returns.map(({ kind, lines, amount }) => ({ kind, lines, amount: amount.amount }))).to.deep.equal([{ kind: 'return', lines: [{ line: '1', quantity: 1 }], amount: 4490 }]);
    expect(heard.at(-1)).to.deep.equal({ type: 'redress-return-requested', detail: { id: returns[0]!.id, kind: 'return' } });
  });

  it('shows me why a return was refused, and that the guarantee helps', async () => {
    const { buyer, look } = await openHelp('RR-open', { topic: 'return_or_cancel' });
    await buyer.reads('Abgelehnt Regenjacke „Walchensee“. Bergwerk Outdoor hat abgelehnt. Begründung: Die Jacke wurde getragen.');
    await buyer.reads(/Rücknahme verweigert Sie können bis .* einen Antrag stellen\./);
    await look('return refused');
  });

  it('tells me at once who moves next in my claim, until when and what happens otherwise', async () => {
    const { buyer, look } = await openHelp('R-1004');
    await buyer.reads(/Was gerade läuft Antrag K-\S+ Händler ist am Zug Wir haben Ihren Antrag\. Bergwerk Outdoor muss bis Donnerstag, 26\. November 2026, 23:59 Uhr.* antworten\. Kommt keine Antwort, bekommen Sie Ihr Geld zurück\./);
    await look('running claim');
  });

  it('opens the claim form inside, without asking for the order again', async () => {
    const { buyer, shop, heard, look } = await openHelp('NR-open', { topic: 'where_is_it' });
    const before = shop.seen.length;
    await buyer.presses('Käuferschutz beantragen');
    await buyer.reads('Schritt 1 von 5');
    await buyer.focuses('h2');
    await look('form inside');
    expect(shop.seen.slice(before)).to.deep.equal([]);
    await buyer.presses('Weiter');
    await buyer.presses('Weiter');
    await buyer.types('In Ihren Worten', 'Es kam nie an.');
    await buyer.chooses('Die Lieferadresse stimmt');
    await buyer.presses('Weiter');
    await buyer.chooses('Geld zurück');
    await buyer.presses('Weiter zur Prüfung');
    await buyer.presses('Antrag senden');
    await buyer.reads('Ihr Antrag ist da');
    expect(heard.map(({ type }) => type)).to.include('redress-claim-filed');
    await buyer.presses('Zur Übersicht');
    await buyer.reads(/Was gerade läuft Antrag K-/);
  });

  it('keeps my half-written claim while I look around in the panel', async () => {
    const { buyer, look } = await openHelp('NR-open', { topic: 'where_is_it' });
    await buyer.presses('Käuferschutz beantragen');
    await buyer.presses('Weiter');
    await buyer.presses('Weiter');
    await buyer.types('In Ihren Worten', 'Es kam nie');
    await buyer.presses('Zur Übersicht');
    await buyer.readsNot('In Ihren Worten');
    await look('home, with a claim begun');
    await buyer.presses('Wo ist mein Paket?');
    await buyer.presses('Käuferschutz beantragen');
    await buyer.focuses('h2 Zeigen Sie, was passiert ist');
    expect((await buyer.field('In Ihren Worten')).value).to.equal('Es kam nie');
  });

  it('tells a server that is away apart from an answer that cannot be read, and lets me try again', async () => {
    const shop = await openShop({ orders: ['R-1001'] });
    shop.weather('offline');
    const { buyer, heard, look } = await openHelp('R-1001', {}, shop);
    await buyer.reads('Ihre Bestellung lässt sich gerade nicht anzeigen Wir erreichen den Server gerade nicht.');
    await look('offline');
    for (const weather of ['garbled', 'wrong_shape'] as const) {
      shop.weather(weather);
      await buyer.presses('Noch einmal versuchen');
      await buyer.reads('Die Antwort des Servers konnten wir nicht lesen. Das liegt an uns.');
    }
    shop.weather('expired_token');
    await buyer.presses('Noch einmal versuchen');
    await buyer.reads('Ihr Zugang zu dieser Bestellung ist abgelaufen.');
    shop.weather('normal');
    await buyer.presses('Noch einmal versuchen');
    await buyer.reads('Kommt spätestens');
    expect(heard.at(-1)).to.deep.equal({ type: 'redress-ready', detail: { order: 'R-1001' } });
  });

  it('keeps showing my order when asking again fails', async () => {
    const { buyer, shop, element } = await openHelp('R-1001');
    shop.weather('offline');
    await element.reload();
    await buyer.reads('Wir erreichen den Server gerade nicht.');
    await buyer.reads('Kommt spätestens');
  });

  it('opens as a dialog by keyboard, closes with Escape and gives the focus back', async () => {
    const { buyer, element, shop, look } = await openHelp('R-1001', { mode: 'dialog' });
    expect(shop.seen, 'nothing is fetched before it is needed').to.deep.equal([]);
    await look('dialog button');
    await buyer.tabsTo('Hilfe zu dieser Bestellung');
    await sendKeys({ press: 'Enter' });
    await buyer.reads('Kommt spätestens');
    expect(element.open).to.equal(true);
    await look('dialog');
    await sendKeys({ press: 'Escape' });
    await buyer.readsNot('Kommt spätestens');
    expect(element.open).to.equal(false);
    await buyer.focuses('button Hilfe zu dieser Bestellung');
  });

  it('speaks English to those who do', async () => {
    const { buyer, element, look } = await openHelp('R-1001', { locale: 'en-GB' });
    await buyer.reads('Help with your order');
    // some engines set the comma, others do not
    await buyer.reads(/Arrives by Thursday,? 26 November\. If it is not here by then, the guarantee helps you from Monday,? 30 November\./);
    await look('English');
    element.locale = 'de';
    await buyer.reads('Hilfe zu Ihrer Bestellung');
    element.locale = 'xx-none';
    await buyer.reads('Help with your order');
  });

  it('stays readable in the dark and wide, in every topic', async () => {
    const { buyer, look } = await openHelp('R-1002');
    for (const scheme of ['dark', 'light'] as const) {
      pageIn(scheme);
      for (const width of [320, 1280]) {
        await setViewport({ width, height: 800 });
        await look(`home ${scheme} ${width}`);
        for (const topic of ['Wo ist mein Paket?', 'Beschädigt', 'Zurückgeben', 'Erstattung', 'Bergwerk Outdoor schreiben']) {
          await buyer.presses(topic);
          await look(`${topic} ${scheme} ${width}`);
          await buyer.presses('Zur Übersicht');
        }
      }
    }
  });

  it('shows words as words, whatever is in them', async () => {
    const evil = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>{{7*7}}';
    const { buyer } = await openHelp('R-1002', { topic: 'other' });
    await buyer.types('Ihre Nachricht', evil);
    await buyer.presses('Nachricht senden');
    await buyer.reads(evil);
    expect((window as { broken?: number }).broken).to.equal(undefined);
  });

  it('says calmly what is missing when the page names no order', async () => {
    const { expectConsole } = await import('../support/strict-console.ts');
    const { buyer, look } = await openHelp('', {}, await openShop());
    await buyer.reads('Öffnen Sie die Hilfe über Ihre Bestellung im Shop.');
    await look('no order');
    expect(expectConsole().join()).to.contain('order_missing');
  });

  it('survives being moved on the page, and falls silent when it is taken out', async () => {
    const { buyer, element, shop } = await openHelp('R-1001', { topic: 'other' });
    await buyer.types('Ihre Nachricht', 'Halb fertig');
    const place = document.createElement('section');
    element.parentElement!.append(place);
    place.append(element);
    await buyer.reads('Ihre Nachricht');
    expect((await buyer.field('Ihre Nachricht')).value).to.equal('Halb fertig');
    shop.weather('slow');
    void element.reload();
    element.remove();
  });

  it('offers nothing that the shop\'s backend does not know: no files, no withdrawal, no guarantee', async () => {
    const shop = await openShop({ orders: ['R-1002'] });
    const readCase: typeof shop.api.readCase = async (...asked) => ({
      ...await shop.api.readCase(...asked), actions: [{ action: 'send_message', enabled: true }], eligibility: [], returnable: [],
    });
    const { buyer, element } = await openHelp('R-1002', { api: { ...shop.api, readCase } }, shop);
    await buyer.reads('Hilfe zu Ihrer Bestellung');
    const says = (): string => [...inside(element)].filter((each) => each.checkVisibility()).flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? '')).join(' ');
    for (const topic of ['Beschädigt', 'Zurückgeben', 'Erstattung', 'Bergwerk Outdoor schreiben']) {
      expect(says()).not.to.match(/widerrufen|Käuferschutz/);
      await buyer.presses(topic);
      await buyer.reads('Zur Übersicht');
      expect(says(), topic).not.to.match(/Foto|Käuferschutz|Rücksendung anfragen/);
      await buyer.presses('Zur Übersicht');
    }
    await buyer.presses('Bergwerk Outdoor schreiben');
    await buyer.types('Ihre Nachricht', 'Wann kommt der Kocher?');
    await buyer.presses('Nachricht senden');
    await buyer.reads('Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
  });
});
