/** The help panel over an order that lives in Medusa (docs/medusa.md): what Medusa's store API can do is there, and nothing else. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { inside } from '../../demo/gallery/hand.ts';
import { openHelp } from '../support/help-harness.ts';
import type { Shop } from '../support/shop.ts';
import { openMedusa, orderId } from '../support/medusa.ts';

/** There is no backend of ours: a panel that asked one would fail here. */
const nowhere = {} as Shop;

describe('help with an order that lives in Medusa', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('shows the order, takes a return to Medusa once, and shows what became of it', async () => {
    const medusa = openMedusa();
    const { buyer, heard, look } = await openHelp(orderId, { api: medusa.api() }, nowhere);
    await buyer.reads(/Bestellung 1042.*159,84 €.*Campingkocher.*Emaillebecher/);
    await buyer.presses('Zurückgeben');
    await buyer.chooses('Emaillebecher');
    await buyer.reads(/Rücksendung.*Sie bekommen 60,05 €/);
    await buyer.types('Möchten Sie etwas dazu sagen?', 'Zu klein.');
    await look('asking Medusa for a return');
    medusa.faults.push('fine', 'fine', 'lost');
    await buyer.presses('Anfrage senden');
    await buyer.reads('Wir erreichen den Server gerade nicht.');
    await buyer.presses('Anfrage senden');
    await buyer.reads('Ihre Anfrage ist bei Bergwerk Outdoor.');
    expect(medusa.order.returns.map(({ items }) => items.map(({ item_id, quantity, note }) => [item_id, quantity, /^Zu klein\. \(redress .+\)$/.test(note ?? '')]))).to.deep.equal([[['ordli_mug', 3, true]]]);
    await buyer.presses('Zurückgeben Angefragt');
    await buyer.reads(/Emaillebecher.*Sie bekommen 60,05 €.*Zu klein\./);
    expect(buyer.text).not.to.include('redress');
    await look('a return at Medusa');
    expect(heard.filter(({ type }) => type === 'redress-return-requested')).to.have.length(1);
  });

  it('offers no guarantee, no messages, no files, no withdrawal and no rating, and says how else to reach the shop', async () => {
    const { buyer, element } = await openHelp(orderId, { api: openMedusa().api() }, nowhere);
    await buyer.reads('Hilfe zu Ihrer Bestellung');
    const says = (): string => [...inside(element.shadowRoot!)].flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? '')).join(' ');
    expect(says()).not.to.match(/rückgängig|Käuferschutz|bewerten/i);
    for (const topic of ['Wo ist', 'Beschädigt', 'Zurückgeben', 'Erstattung', 'Bergwerk Outdoor schreiben']) {
      await buyer.presses(topic);
      await buyer.reads(/Bergwerk Outdoor schreiben|hilfe@bergwerk\.example/);
      expect(says(), topic).not.to.match(/Foto|Käuferschutz|Ihre Nachricht|Nachricht senden|zurückziehen/);
      expect(says(), topic).to.match(/hilfe@bergwerk\.example/);
      await buyer.presses('Zur Übersicht');
    }
  });
});
