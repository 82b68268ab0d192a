/** A page that reloads in the middle (phones do it when a camera opens): what was typed is there again, and nothing is sent twice. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ClaimFormElement } from '../../src/elements/claim-form/claim-form.ts';
import { allIsKept, brokenStove, story } from '../support/broken-stove.ts';
import { online, places } from '../support/device.ts';
import { openClaim, openHelp } from '../support/help-harness.ts';
import type { Visit } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';

/** The same page once more, from the start; the tab and the server are the same. */
function reload({ element, shop }: Visit<ClaimFormElement>): Promise<Visit<ClaimFormElement>> {
  element.remove();
  return openClaim('ND-open', { ground: 'not_as_described' }, shop);
}
const keys = places;

describe('a reload in the middle', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('keeps nothing on my device before I type, and nothing after it has arrived', async () => {
    const visit = await openClaim('ND-open', { ground: 'not_as_described' });
    await visit.buyer.reads('Was stimmt mit der Ware nicht?');
    expect(keys()).to.deep.equal([]);
    await brokenStove(visit);
    expect(keys()).to.deep.equal(['redress:1:ND-open:claim']);
    await visit.buyer.presses('Antrag senden');
    await visit.buyer.reads('Ihr Antrag ist da');
    expect(keys()).to.deep.equal([]);
  });

  it('leaves my claim as it was, photo and all, and files it', async () => {
    const visit = await openClaim('ND-open', { ground: 'not_as_described' });
    await brokenStove(visit);
    const after = await reload(visit);
    await allIsKept(after);
    await after.look('after a reload');
    await after.buyer.presses('Ändern: Fotos und Dateien');
    await after.buyer.reads('Schaden.png hochgeladen');
    await after.look('photo after a reload');
    await after.buyer.presses('Weiter');
    await after.buyer.presses('Weiter zur Prüfung');
    await after.buyer.presses('Antrag senden');
    await after.buyer.reads('Ihr Antrag ist da');
    expect((await after.shop.api.readCase('ND-open')).claims.map((claim) => [claim.story, claim.evidence.length])).to.deep.equal([[story, 1]]);
  });

  it('files once when the answer was lost and the page was reloaded', async () => {
    const visit = await openClaim('ND-open', { ground: 'not_as_described' });
    await brokenStove(visit);
    visit.shop.weather('lost_reply');
    await visit.buyer.presses('Antrag senden');
    await visit.buyer.reads('Wir erreichen den Server gerade nicht.');
    visit.shop.weather('normal');
    const { buyer, shop } = await reload(visit);
    await buyer.reads(/Ihr Antrag ist da|Dazu gibt es schon einen Antrag/);
    expect((await shop.api.readCase('ND-open')).claims).to.have.length(1);
  });

  it('sends my message by itself, once, when only the reply was lost', async () => {
    const shop = await openShop({ orders: ['R-1002'] });
    const before = await openHelp('R-1002', { topic: 'other' }, shop);
    await before.buyer.types('Ihre Nachricht', 'Bitte um Rückruf.');
    shop.weather('lost_reply');
    await before.buyer.presses('Nachricht senden');
    await before.buyer.reads('Wir erreichen den Server gerade nicht.');
    shop.weather('normal');
    before.element.remove();
    const { buyer } = await openHelp('R-1002', { topic: 'other' }, shop);
    online();
    await buyer.reads('Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    expect((await shop.api.readCase('R-1002')).messages).to.have.length(1);
    expect(keys()).to.deep.equal([]);
  });

  it('is no obstacle where a browser keeps nothing, or kept nonsense', async () => {
    for (const nonsense of ['{', 'null', '5', '"text"', '{"id":7,"lines":5,"files":{},"step":"nowhere","story":[]}', '{"id":"x","ground":"not_as_described","step":"nowhere","lines":[{"line":"gone","quantity":1}]}']) {
      localStorage.setItem('redress:1:ND-open:claim', nonsense);
      const { buyer } = await openClaim('ND-open', { ground: 'not_as_described' });
      await buyer.chooses('Beschädigt angekommen');
      await buyer.presses('Weiter');
      await buyer.reads('Um welche Artikel geht es?');
    }
  });

  it('is nothing to a dialog that was closed: the claim begun in it goes on', async () => {
    const { buyer, element } = await openHelp('NR-open', { mode: 'dialog', topic: 'where_is_it' });
    element.open = true;
    await buyer.presses('Käuferschutz beantragen');
    await buyer.presses('Weiter');
    await buyer.presses('Weiter');
    await buyer.types('In Ihren Worten', 'Es kam nie');
    await buyer.presses('Schließen');
    await buyer.readsNot('In Ihren Worten');
    element.open = true;
    expect((await buyer.field('In Ihren Worten')).value).to.equal('Es kam nie');
  });
});
