/** The statutory withdrawal as anyone may declare it, against the real backend: as a guest and with the order at hand. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { openShop } from '../support/shop.ts';
import { nameOf } from '../support/visitor.ts';
import { fillIn, openWithdrawal, part } from '../support/withdrawal-harness.ts';

const confirm = 'Widerruf bestätigen';

describe('withdrawing from a contract', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('takes my word with a name, an order number and an e-mail address, and gives me a receipt to the second', async () => {
    const { person, shop, heard, sent, look } = await openWithdrawal();
    await person.reads('Vertrag widerrufen Sie müssen keinen Grund nennen.');
    await look('form');
    await fillIn(person);
    await person.presses(confirm);
    await person.reads('Ihr Widerruf ist eingegangen');
    await person.focuses('h3 Ihr Widerruf ist eingegangen');
    await person.reads('Eingegangen Samstag, 21. November 2026 um 10:00:00 MEZ Bei Bergwerk Outdoor Handels GmbH');
    await person.reads('Diese Bestätigung sagt, dass Ihr Widerruf angekommen ist, nicht, dass er schon angenommen ist. Bergwerk Outdoor prüft ihn');
    await person.reads('Sie bekommen sie auch per E-Mail an jana@example.org.');
    await person.reads('Erklärung Widerruf des Vertrags Ihr Name Jana Öztürk-Lindenberg Bestellnummer R-1001 Umfang Den ganzen Vertrag E-Mail für die Bestätigung jana@example.org');
    await person.reads('Manche Verträge lassen sich nicht widerrufen');
    await look('receipt');
    const { id, key, bearer, ...body } = sent[0]!;
    expect(body).to.deep.equal({ merchant: 'pk_demo_bergwerk', name: 'Jana Öztürk-Lindenberg', contract: 'R-1001', email: 'jana@example.org', locale: 'de' });
    expect(key).to.equal(id);
    expect(bearer).to.equal(null);
    expect(heard).to.deep.equal([{ type: 'redress-withdrawal-received', detail: { id, receivedAt: '2026-11-21T09:00:00Z' } }]);
    expect(shop.seen).to.deep.equal(['GET /v1/merchants/pk_demo_bergwerk', 'POST /v1/withdrawals']);
  });

  it('asks for nothing else: three fields, no reason, no login', async () => {
    const { person, element } = await openWithdrawal();
    await person.reads('Ihr Name');
    const needed = [...part(element, 'form')!.querySelectorAll<HTMLInputElement>('input, textarea, select')].filter((each) => each.checkVisibility());
    expect(needed.map((each) => [nameOf(each), each.autocomplete, each.type])).to.deep.equal([['Ihr Name', 'name', 'text'], ['Bestellnummer', 'off', 'text'], ['E-Mail für die Bestätigung', 'email', 'email']]);
  });

  it('lets me name single items and add a message if I like', async () => {
    const { person, sent, look } = await openWithdrawal();
    await fillIn(person, { contract: 'der Rucksack vom 3. November' });
    await person.presses('Nur einzelne Artikel oder eine Mitteilung');
    await person.types('Welche Artikel?', 'nur die Regenhülle');
    await person.types('Mitteilung', 'Zeile eins');
    await look('folded out');
    await person.presses(confirm);
    await person.reads('Bestellnummer der Rucksack vom 3. November Umfang nur die Regenhülle Mitteilung Zeile eins E-Mail');
    expect(sent[0]).to.include({ items: 'nur die Regenhülle', note: 'Zeile eins' });
    expect(sent[0]).to.not.have.property('lines');
  });

  it('shows and keeps what I wrote word for word, whatever it looks like', async () => {
    const { person, sent } = await openWithdrawal();
    const name = '<img src=x onerror="document.title=1"> {merchant} \u202Eanna ';
    const contract = '"><script>alert(1)</script> & ${x} \'--';
    const note = ' 🙈 <b>fett</b>\n\n{email} %00 ';
    await fillIn(person, { name: 'x', contract: 'x' });
    for (const [id, text] of [['name', name], ['contract', contract], ['note', note]] as const) {
      const field = part(person.element, `#${id}`) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await person.presses(confirm);
    await person.reads('Ihr Widerruf ist eingegangen');
    expect(sent[0]).to.include({ name, contract, note });
    const shown = [...part(person.element, 'section dl')!.querySelectorAll('dd')].map((each) => each.textContent);
    expect(shown).to.deep.equal(['Widerruf des Vertrags', name, contract, 'Den ganzen Vertrag', note, 'jana@example.org']);
    expect(part(person.element, 'section dl img, section dl script')).to.equal(undefined);
  });

  it('gives me a file to keep with all of it, and the second in which it arrived', async () => {
    const { person } = await openWithdrawal();
    await fillIn(person, { contract: 'R-1001 / Nachtrag' });
    await person.presses(confirm);
    await person.reads('Ihr Widerruf ist eingegangen');
    const saved: { name: string; text: Promise<string> }[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    const blobs = new Map<string, Blob>();
    URL.createObjectURL = (blob: Blob) => { const url = createObjectURL.call(URL, blob); blobs.set(url, blob); return url; };
    HTMLAnchorElement.prototype.click = function keep(this: HTMLAnchorElement) { saved.push({ name: this.download, text: blobs.get(this.href)!.text() }); };
    try {
      await person.presses('Bestätigung speichern');
      await person.until('a download', () => saved.length === 1);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved[0]!.name).to.equal('Widerruf-R-1001-Nachtrag-2026-11-21.txt');
    const text = (await saved[0]!.text).replace(/\r\n/g, '\n');
    for (const words of ['Ihr Widerruf ist eingegangen', 'Samstag, 21. November 2026 um 10:00:00 MEZ', '2026-11-21T09:00:00Z', 'Bergwerk Outdoor Handels GmbH', 'Ihr Name:\n    Jana Öztürk-Lindenberg\n',
      'Bestellnummer:\n    R-1001 / Nachtrag\n', 'nicht, dass er schon angenommen ist']) expect(text).to.contain(words);
  });

  it('prints my receipt by itself, not the shop around it', async () => {
    const { person, element } = await openWithdrawal();
    await fillIn(person);
    await person.presses('Nur einzelne Artikel oder eine Mitteilung');
    await person.types('Mitteilung', 'Danke <b>sehr</b>');
    await person.presses(confirm);
    await person.presses('Drucken oder als PDF sichern');
    const sheet = (): HTMLElement | undefined => (part(element, 'iframe') as HTMLIFrameElement | undefined)?.contentDocument?.body;
    await person.until('a sheet', () => !!sheet()?.textContent);
    const text = sheet()!.innerText.replace(/\s+/g, ' ');
    for (const words of ['Ihr Widerruf ist eingegangen Eingegangen Samstag, 21. November 2026 um 10:00:00 MEZ', 'UTC 2026-11-21T09:00:00Z', 'Ihr Name Jana Öztürk-Lindenberg', 'Mitteilung Danke <b>sehr</b>']) expect(text).to.contain(words);
    expect(sheet()!.ownerDocument.title).to.equal('Widerruf-R-1001-2026-11-21');
    expect(sheet()!.querySelector('b, button')).to.equal(null);
  });

  it('tells me all that is missing at once and leads me to each field', async () => {
    const { person, element, sent, look } = await openWithdrawal();
    await person.presses(confirm);
    await person.focuses('div 3 Angaben fehlen noch');
    await look('missing');
    await person.presses('Geben Sie eine E-Mail-Adresse an');
    await person.focuses('input E-Mail für die Bestätigung');
    await sendKeys({ type: 'jana' });
    await person.presses(confirm);
    await person.focuses('div 3 Angaben fehlen noch');
    expect((part(element, '#email') as HTMLInputElement).value).to.equal('jana');
    await person.types('Ihr Name', 'Jana');
    await person.types('Bestellnummer', ' ');
    await person.presses(confirm);
    await person.focuses('div 2 Angaben fehlen noch');
    expect(sent).to.have.length(0);
  });

  it('can be done with the keyboard alone, from the footer to the receipt', async () => {
    const { person, element, look } = await openWithdrawal({ mode: 'button' });
    await look('button');
    await person.tabsTo('Vertrag widerrufen');
    await sendKeys({ press: 'Enter' });
    await person.reads('Sie müssen keinen Grund nennen.');
    await look('dialog');
    for (const [field, text] of [['Ihr Name', 'Jana Öztürk'], ['Bestellnummer', 'R-1001'], ['E-Mail', 'jana@example.org']] as const) {
      await person.tabsTo(field);
      await sendKeys({ type: text });
    }
    await sendKeys({ press: 'Escape' });
    await person.focuses('button Vertrag widerrufen');
    await person.readsNot('Ihr Name');
    await sendKeys({ press: 'Enter' });
    await person.reads('Ihr Name');
    expect((part(element, '#name') as HTMLInputElement).value).to.equal('Jana Öztürk');
    await person.tabsTo(confirm);
    await sendKeys({ press: 'Enter' });
    await person.focuses('h3 Ihr Widerruf ist eingegangen');
    await look('receipt in the dialog');
    await person.presses('Schließen');
    await person.focuses('button Vertrag widerrufen');
  });

  it('loads nothing for its button until it is pressed', async () => {
    const { element, person, shop } = await openWithdrawal({ mode: 'button' });
    expect(person.text).to.equal('Vertrag widerrufen');
    expect(part(element, 'redress-declaration-form')).to.equal(undefined);
    expect(shop.seen).to.deep.equal([]);
  });

  it('lets me withdraw from another contract afterwards', async () => {
    const { person, sent } = await openWithdrawal();
    await fillIn(person);
    await person.presses(confirm);
    await person.presses('Einen anderen Vertrag widerrufen');
    await person.focuses('input Ihr Name');
    await fillIn(person, { contract: 'R-2002' });
    await person.presses(confirm);
    await person.reads('Bestellnummer R-2002');
    expect(new Set(sent.map(({ id }) => id)).size).to.equal(2);
  });
});

describe('withdrawing with the order at hand', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('fills in what the shop knows, leaves it open to change, and tells the order\'s case', async () => {
    const shop = await openShop({ orders: ['R-1001'] });
    const { person, sent, look } = await openWithdrawal({ order: 'R-1001', token: await shop.token('R-1001') }, shop);
    await person.until('my name', () => (part(person.element, '#name') as HTMLInputElement | undefined)?.value === 'Jana Öztürk-Lindenberg');
    expect((await person.field('Bestellnummer')).value).to.equal('R-1001');
    expect((await person.field('E-Mail')).value).to.equal('jana@example.org');
    await look('filled in');
    await person.types('Ihr Name', 'Jana Lindenberg');
    await person.presses(confirm);
    await person.reads('Ihr Name Jana Lindenberg');
    expect((await shop.api.readCase('R-1001')).withdrawals).to.deep.equal([{ id: sent[0]!['id'], receivedAt: '2026-11-21T09:00:00Z' }]);
    await person.presses('Einen anderen Vertrag widerrufen');
    await person.reads(/Zu dieser Bestellung ist am .*21\. November 2026, 10:00 Uhr.* schon ein Widerruf eingegangen/);
  });

  it('lets me pick the items, and says them in words too', async () => {
    const shop = await openShop({ orders: ['R-1002'] });
    const { person, sent, look } = await openWithdrawal({ order: 'R-1002', getToken: () => shop.token('R-1002') }, shop);
    await person.presses('Nur einzelne Artikel oder eine Mitteilung');
    await person.chooses('Nur einzelne Artikel');
    await person.presses(confirm);
    await person.focuses('div Eine Angabe fehlt noch');
    await person.presses('Nur einzelne Artikel oder eine Mitteilung');
    await person.presses(confirm);
    await person.presses('Wählen Sie mindestens einen Artikel');
    await person.focuses(/^input .*Gaskocher/);
    await look('items');
    await person.chooses('Gaskocher');
    await person.presses(confirm);
    await person.reads(/Umfang 1 × Gaskocher „Flämmchen“/);
    expect(sent[0]!['lines']).to.deep.equal([{ line: '1', quantity: 1 }]);
    expect(sent[0]!['items']).to.contain('1 × Gaskocher „Flämmchen“');
  });

  it('takes my word all the same when my access is bad, has run out or cannot be had', async () => {
    const shop = await openShop({ orders: ['R-1001'] });
    const old = await shop.token('R-1001');
    shop.advance(48);
    const ways: Parameters<typeof openWithdrawal>[0][] = [
      { token: 'x.y.z' }, { token: old }, { getToken: () => Promise.reject(new Error('signed out')) }, { getToken: async () => '' }, { getToken: () => new Promise(() => {}) }, {},
    ];
    for (const way of ways) {
      const { person, element, heard, sent } = await openWithdrawal({ order: 'R-1001', ...way }, shop);
      expect((await person.field('Bestellnummer')).value).to.equal('R-1001');
      await person.types('Ihr Name', 'Jana');
      await person.types('E-Mail', 'jana@example.org');
      expect(person.text).to.not.match(/Zugang|abgelaufen|erreichen/);
      await person.presses(confirm);
      await new Promise((resolve) => { setTimeout(resolve, way?.getToken ? 3200 : 0); });
      await person.reads('Ihr Widerruf ist eingegangen');
      expect(sent).to.have.length(1);
      expect(heard.map(({ type }) => type)).to.deep.equal(['redress-withdrawal-received']);
      element.remove();
    }
  }).timeout(30_000);

  it('stands at the end of the order\'s help, shares its case and keeps what I typed', async () => {
    const { openHelp } = await import('../support/help-harness.ts');
    const { buyer, shop, look } = await openHelp('R-1001');
    await buyer.reads('Sie möchten den Kauf rückgängig machen? Vertrag widerrufen');
    await look('home');
    await buyer.presses('Vertrag widerrufen');
    await buyer.until('my name', () => (part(buyer.element, '#name') as HTMLInputElement | undefined)?.value === 'Jana Öztürk-Lindenberg');
    await look('dialog over the panel');
    await buyer.types('Ihr Name', 'Jana L.');
    await sendKeys({ press: 'Escape' });
    await buyer.presses('Wo ist mein Paket?');
    await buyer.readsNot('rückgängig');
    await buyer.presses('Zur Übersicht');
    await buyer.presses('Vertrag widerrufen');
    await buyer.presses(confirm);
    await buyer.reads('Ihr Name Jana L.');
    expect((await shop.api.readCase('R-1001')).withdrawals).to.have.length(1);
  });
});
