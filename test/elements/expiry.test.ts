/** Promise P10: an access that runs out while somebody is typing is renewed unseen, and nothing typed is lost. `EXPIRIES=100` is the full size. */
import { expect } from '@open-wc/testing';
import { httpClaimsApi } from '../../src/client/http.ts';
import { setConnector } from '../../src/elements/shared/connect.ts';
import { allIsKept, story } from '../support/broken-stove.ts';
import { openClaim, openHelp, photo } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';

const { EXPIRIES: wanted = 16 } = window as { EXPIRIES?: number };

/** A shop whose tokens live a quarter of an hour and which gives out new ones when asked, unless it is told to be out. */
async function renewing(order: string) {
  const shop = await openShop({ orders: [order] });
  setConnector((connection) => Promise.resolve(httpClaimsApi({ ...connection, fetch: shop.fetch })));
  const asked = { times: 0, out: false };
  const getToken = (): Promise<string> => {
    if (asked.out) return Promise.reject(new Error('the shop is out'));
    asked.times++;
    return shop.token(order);
  };
  return { shop, asked, set: { api: undefined, getToken }, place: (element: HTMLElement) => {
    element.setAttribute('api', 'https://claims.example/v1');
    element.setAttribute('merchant', 'pk_demo_bergwerk');
  } };
}

describe('an access that runs out in mid-form', () => {
  it(`loses nothing of a claim in ${wanted} times that it runs out`, async () => {
    const total = { expiries: 0, lost: 0 };
    for (let journey = 0; total.expiries < wanted; journey++) {
      localStorage.clear();
      const { shop, asked, set, place } = await renewing('ND-open');
      const { element, buyer } = await openClaim('ND-open', { ground: 'not_as_described', ...set }, shop);
      place(element);
      await element.reload();
      const first = asked.times;
      /** The token runs out, and the form hears of it where it asks the server next. */
      const runsOut = async (): Promise<void> => {
        shop.advance(0.3);
        await element.reload();
      };
      const keeps = (label: string, text: string) => buyer.field(label).then(({ value }) => { if (value !== text) total.lost++; });

      await buyer.chooses('Beschädigt angekommen');
      await runsOut();
      await buyer.presses('Weiter');
      await buyer.chooses('Gaskocher');
      await runsOut();
      await buyer.presses('Weiter');
      await runsOut();
      await buyer.presses('Weiter');
      for (const words of [story.slice(0, 10), story.slice(0, 25), story]) {
        await buyer.types('In Ihren Worten', words);
        await runsOut();
        await keeps('In Ihren Worten', words);
      }
      shop.advance(0.3);
      await buyer.picksFiles('Fotos und Dateien', await photo());
      await buyer.reads('hochgeladen');
      await keeps('In Ihren Worten', story);
      await buyer.presses('Weiter');
      await buyer.chooses('Geld zurück');
      await runsOut();
      await buyer.presses('Weiter zur Prüfung');
      shop.advance(0.3);
      // now and then the shop cannot give a new one at once
      if (journey % 2) {
        asked.out = true;
        await buyer.presses('Antrag senden');
        await buyer.reads('Es ist auf diesem Gerät gespeichert.');
        asked.out = false;
      }
      await allIsKept({ buyer } as Parameters<typeof allIsKept>[0]);
      await buyer.presses('Antrag senden');
      await buyer.reads('Ihr Antrag ist da');
      const [claim] = (await shop.api.readCase('ND-open')).claims;
      if (claim?.story !== story || claim.evidence.length !== 1) total.lost++;
      expect(asked.times - first, 'every one was renewed, once').to.equal(9);
      total.expiries += asked.times - first;
      element.remove();
    }
    console.log(`P10: ${total.expiries} times an access ran out in mid-form, ${total.lost} inputs lost`);
    expect(total.lost).to.equal(0);
  }).timeout(110_000);

  it('keeps a message that is being written, and sends it once', async () => {
    const { shop, asked, set, place } = await renewing('R-1002');
    const { element, buyer } = await openHelp('R-1002', { topic: 'damaged_or_different', ...set }, shop);
    place(element);
    await element.reload();
    await buyer.types('Ihre Nachricht', 'Der Brenner fehlt.');
    shop.advance(0.3);
    await element.reload();
    expect((await buyer.field('Ihre Nachricht')).value).to.equal('Der Brenner fehlt.');
    shop.advance(0.3);
    await buyer.presses('Nachricht senden');
    await buyer.reads('Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    expect(asked.times).to.be.at.least(3);
    expect((await shop.api.readCase('R-1002')).messages.map(({ text }) => text)).to.deep.equal(['Der Brenner fehlt.']);
  });
});
