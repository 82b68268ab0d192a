/** The help panel over a backend that has less than ours (docs/own-backend.md): it offers what the case names, and nothing else. */
import { expect } from '@open-wc/testing';
import { inside } from '../../demo/gallery/hand.ts';
import { openHelp } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';

describe('help with an order of a shop with a backend of its own', () => {
  it('offers nothing that the shop\'s backend does not know: no files, no withdrawal, no guarantee', async () => {
    const shop = await openShop({ orders: ['R-1002'] });
    const readCase: typeof shop.api.readCase = async (...asked) => ({
      ...await shop.api.readCase(...asked), actions: [{ action: 'send_message', enabled: true }], eligibility: [], returnable: [],
    });
    const { buyer, element } = await openHelp('R-1002', { api: { ...shop.api, readCase } }, shop);
    await buyer.reads('Hilfe zu Ihrer Bestellung');
    const says = (): string => [...inside(element.shadowRoot!)].flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? '')).join(' ');
    for (const topic of ['Beschädigt', 'Zurückgeben', 'Erstattung', 'Bergwerk Outdoor schreiben']) {
      expect(says()).not.to.match(/rückgängig|Käuferschutz/);
      await buyer.presses(topic);
      await buyer.reads(/Bergwerk Outdoor schreiben|Ihre Nachricht/);
      expect(says(), topic).not.to.match(/Foto|Käuferschutz|Rücksendung anfragen/);
      await buyer.presses('Zur Übersicht');
    }
    await buyer.presses('Bergwerk Outdoor schreiben');
    await buyer.types('Ihre Nachricht', 'Wann kommt der Kocher?');
    await buyer.presses('Nachricht senden');
    await buyer.reads('Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
  });
});
